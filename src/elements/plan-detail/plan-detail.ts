import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { encodeAddress } from '../../model/address';
import { type Action, type Selection, type Tab, same } from '../../state';
import { baseStyles, define, icon, loadStatusStyles, renderLoadStatus, renderStatus } from '../shared';
import { PanelElement, type PanelView } from '../shared/panel-element';
import { indicatorTableStyles } from '../shared/indicator-table';
import { sectionNumber } from '../../strings/subject-words';
import { subjectStyles } from '../shared/subject-parts';
import type { DetailActions } from './detail-actions';
import { renderEmptyView } from './empty-view';
import { planDetailStyles } from './plan-detail.styles';
import { renderSectionView } from './section-view';
import { renderSubjectView } from './subject-view';
import '../shared/panel-icons';
import '../../strings/panels';

/**
 * What is selected: what it is, what it lies in, what lies in it, and where the plan says so; or the summary
 * of a section and everything it names. Without a selection: where to start.
 *
 * @fires plan-select - A person took something named here. Cancelable.
 * @fires plan-hover - A person points at something named here.
 * @csspart header - Name, kind and the buttons.
 * @csspart block - Every block under a heading.
 * @csspart subject - A named thing as a small button.
 * @csspart row - A named thing as a row.
 * @csspart evidence - A section that names the subject.
 * @csspart table - A table of indicators.
 */
export class PlanDetail extends PanelElement {
  static override styles = [
    baseStyles,
    loadStatusStyles,
    subjectStyles,
    indicatorTableStyles,
    planDetailStyles,
  ];

  /** The address before `#` in copied links. Default: that of the page. */
  @property({ attribute: 'link-base' }) linkBase: string | null = null;

  /** What became of the last copying. */
  @state() private copied: 'done' | 'failed' | null = null;

  protected readonly origin = 'detail';

  readonly #load = this.slice((view) => view.load);
  /** What was selected before, when a person went on from it in this panel. */
  #trail: Selection[] = [];

  protected override render() {
    const { view } = this;
    if (!view) {
      return renderLoadStatus(
        this.#load.value,
        (key, values) => this.t(key, values),
        () => this.reload(),
      );
    }
    return html`${this.#renderBack(view)}${this.#renderView(view)}`;
  }

  protected override selectionChanged(_selection: Selection | null, action: Action): void {
    this.copied = null;
    if (action.origin !== this.origin) this.#trail = [];
    // With the next frame: to scroll while the page still changes costs a layout of its own.
    requestAnimationFrame(() => {
      this.scrollTop = 0;
      if (this.parentElement) this.parentElement.scrollTop = 0;
    });
  }

  protected override choose(selection: Selection, event: MouseEvent): void {
    const held = this.selection.value;
    if (held && !same(held, selection)) this.#trail = [...this.#trail, held].slice(-20);
    const opens = event.target instanceof Element && event.target.closest('[data-reader]') !== null;
    super.choose(selection, event);
    if (opens && same(this.selection.value, selection)) this.#openTab('reader');
  }

  #renderView(view: PanelView) {
    const { selected, graph } = view;
    if (!selected) return renderEmptyView(view);
    const actions: DetailActions = {
      showOnMap: () => this.activeStore.dispatch({ type: 'move', camera: null, origin: this.origin }),
      openReader: () => this.#openTab('reader'),
      openLedger: () => this.#openTab('projects'),
      copyLink: this.#renderCopy(selected),
    };
    if (selected.type === 'subject') {
      const subject = graph.subjects.get(selected.id);
      if (subject) return renderSubjectView(view, subject, actions);
    } else {
      const section = graph.sections.get(selected.id);
      if (section) return renderSectionView(view, section, actions);
    }
    return html`<p class="quiet pad">${this.t('detail.unknown', { id: selected.id })}</p>`;
  }

  #renderBack(view: PanelView) {
    const last = this.#trail.at(-1);
    const found = last ? this.resolve(last) : null;
    if (!found) return nothing;
    const name =
      'title' in found
        ? `${sectionNumber(found, view.language)} ${view.text(found.title)}`
        : view.text(found.name);
    return html`<button class="back" type="button" @click=${this.#goBack}>
      ${icon('arrow-left')}<span>${this.t('detail.back', { name })}</span>
    </button>`;
  }

  #renderCopy(selected: Selection) {
    const done = this.copied === 'done';
    const failed = this.copied === 'failed';
    return html`<button class="button" type="button" @click=${() => this.#copy(selected)}>
        ${icon(done ? 'check' : 'external-link')}${this.t(done ? 'detail.copied' : 'detail.copy')}
      </button>
      ${renderStatus(done ? this.t('detail.copied') : '')}
      ${
        failed
          ? html`<label class="by-hand" role="alert">
              ${this.t('detail.copy-failed')}
              <input readonly .value=${this.#addressOf(selected)} @focus=${selectAll} />
            </label>`
          : nothing
      }`;
  }

  readonly #goBack = (): void => {
    const last = this.#trail.at(-1);
    if (!last) return;
    this.#trail = this.#trail.slice(0, -1);
    this.selectByPerson(last, this.origin);
  };

  #openTab(tab: Tab): void {
    this.activeStore.dispatch({ type: 'set-tab', tab, origin: this.origin });
  }

  async #copy(selected: Selection): Promise<void> {
    const address = this.#addressOf(selected);
    try {
      await navigator.clipboard.writeText(address);
      this.copied = 'done';
    } catch {
      this.copied = 'failed';
    }
  }

  #addressOf({ type, id }: Selection): string {
    const address = `#${encodeAddress(type === 'subject' ? { subject: id } : { section: id })}`;
    if (this.linkBase !== null) return this.linkBase + address;
    const anchor = this.ownerDocument.createElement('a');
    anchor.href = address;
    return anchor.href;
  }
}

function selectAll(event: Event): void {
  (event.target as HTMLInputElement).select();
}

define('plan-detail', PlanDetail);

declare global {
  interface HTMLElementTagNameMap {
    'plan-detail': PlanDetail;
  }
}
