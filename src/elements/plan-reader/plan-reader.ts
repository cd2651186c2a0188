import { type PropertyValues, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { PlanGraph } from '../../model/graph';
import type { SectionId } from '../../model/types';
import type { Action, Selection } from '../../state';
import { baseStyles, define, icon, loadStatusStyles, renderLoadStatus } from '../shared';
import { filterBoxStyles, renderFilterBox } from '../shared/filter-box';
import { indicatorTableStyles } from '../shared/indicator-table';
import { PanelElement, type PanelView, moveFocus } from '../shared/panel-element';
import { scrollToTop } from '../shared/scroll';
import { renderMark } from '../shared/subject-mark';
import { subjectStyles } from '../shared/subject-parts';
import { ancestorsOf, filterOutline, mentionCounts } from './outline';
import { planReaderStyles } from './plan-reader.styles';
import { type OutlineView, renderSections } from './section-item';

/**
 * The outline of the plan: chapters, sections, tables, boxes and figures in place, each with our summary, its
 * facts and figures, and everything it names. What is selected elsewhere is marked here and scrolled to.
 * Arrow keys go through the headings; left and right close and open.
 *
 * Give it a height, or a parent that scrolls.
 *
 * @fires plan-select - A person took a section or something named in it. Cancelable.
 * @fires plan-hover - A person points at one.
 * @csspart bar - The box to filter, and the mentions of what is selected.
 * @csspart filter - The box to filter.
 * @csspart heading - The button of a chapter, section, table, box or figure.
 * @csspart section - What an open section shows.
 * @csspart subject - A named thing.
 * @csspart table - A table of indicators.
 */
export class PlanReader extends PanelElement {
  static override styles = [
    baseStyles,
    loadStatusStyles,
    subjectStyles,
    filterBoxStyles,
    indicatorTableStyles,
    planReaderStyles,
  ];

  @state() private open: ReadonlySet<SectionId> = new Set();
  @state() private typed = '';
  /** Index of the mention the person stands at. */
  @state() private mention = 0;

  @query('.bar') private bar!: HTMLElement | null;

  protected readonly origin = 'reader';

  readonly #load = this.slice((view) => view.load);
  /** Scrolls once there is room: a hidden panel has none. */
  readonly #size = new ResizeObserver(() => this.#scroll());
  #graph: PlanGraph | null = null;
  /** The section to scroll to when it is drawn. */
  #pending: SectionId | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const graph = this.loaded?.graph ?? null;
    if (graph === this.#graph) return;
    this.#graph = graph;
    this.open = new Set();
    this.typed = '';
    this.#follow(this.selection.value);
  }

  protected override updated(): void {
    this.#scroll();
  }

  protected override render() {
    const { view } = this;
    if (!view) {
      return renderLoadStatus(
        this.#load.value,
        (key, values) => this.t(key, values),
        () => this.reload(),
      );
    }
    const filtered = filterOutline(view.graph, this.typed);
    const places = this.#places(view);
    const outline: OutlineView = {
      ...view,
      open: this.open,
      filtered,
      typed: this.typed,
      mentions: view.selected?.type === 'subject' ? mentionCounts(view.graph, view.selected.id) : new Map(),
      at: places[this.mention] ?? null,
    };
    return html`<div class="bar" part="bar">
        ${renderFilterBox({
          value: this.typed,
          label: this.t('reader.filter'),
          clearLabel: this.t('panel.clear-filter'),
          changed: (value) => (this.typed = value),
        })}
        ${this.#renderMentions(view, places)}
        <p class="sr-only" role="status">
          ${filtered ? this.t('reader.filter-count', { count: filtered.matches.size }) : ''}
        </p>
      </div>
      <nav aria-label=${this.t('reader.label')} @keydown=${this.#onKey}>
        ${
          filtered?.matches.size === 0
            ? html`<div class="none">
                <p>${this.t('reader.filter-none', { text: this.typed })}</p>
                <small>${this.t('reader.filter-none-hint')}</small>
              </div>`
            : renderSections(outline, null)
        }
      </nav>`;
  }

  protected override selectionChanged(selection: Selection | null, { origin }: Action): void {
    this.mention = 0;
    if (origin !== this.origin) this.#follow(selection);
  }

  /** A heading opens; the heading of the open and selected section closes. */
  protected override choose(selection: Selection, event: MouseEvent): void {
    if (selection.type === 'section') {
      const selected = this.selection.value;
      const again = selected?.type === 'section' && selected.id === selection.id;
      this.#setOpen(selection.id, !(again && this.open.has(selection.id)));
      if (again) return;
    }
    super.choose(selection, event);
  }

  #renderMentions(view: PanelView, places: readonly SectionId[]) {
    const { selected, graph } = view;
    const subject = selected?.type === 'subject' ? graph.subjects.get(selected.id) : undefined;
    if (!subject) return nothing;
    const count = places.length;
    const at = this.mention + 1;
    return html`<div class="mentions">
      ${renderMark(graph, subject)}
      <span class="who">
        <strong>${view.text(subject.name)}</strong>
        <small>${count === 0 ? this.t('reader.mentions-none') : this.t('reader.mentions', { count })}</small>
      </span>
      ${
        count === 0
          ? nothing
          : html`<span class="count" aria-live="polite">${this.t('reader.mention-of', { at, count })}</span>
              ${this.#renderStep('chevron-up', this.t('reader.previous'), at > 1, () => this.#goTo(places, -1))}
              ${this.#renderStep('chevron-down', this.t('reader.next'), at < count, () => this.#goTo(places, 1))}`
      }
    </div>`;
  }

  #renderStep(name: 'chevron-up' | 'chevron-down', label: string, enabled: boolean, act: () => void) {
    return html`<button
      class="icon-button"
      type="button"
      aria-label=${label}
      title=${label}
      ?disabled=${!enabled}
      @click=${act}
    >
      ${icon(name)}
    </button>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const heading =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.heading') : null;
    if (!heading) return;
    const headings = [...this.renderRoot.querySelectorAll<HTMLElement>('.heading')];
    if (moveFocus(event, headings)) return;
    const id = heading.dataset.section ?? '';
    if (event.key === 'ArrowRight') {
      if (this.open.has(id)) headings[headings.indexOf(heading) + 1]?.focus();
      else this.#setOpen(id, true);
    } else if (event.key === 'ArrowLeft') {
      if (this.open.has(id)) this.#setOpen(id, false);
      else
        headings
          .find((each) => each.dataset.section === this.loaded?.graph.sections.get(id)?.parent)
          ?.focus();
    } else return;
    event.preventDefault();
  };

  /** The sections that name the selected subject. */
  #places({ graph, selected }: Pick<PanelView, 'graph' | 'selected'>): SectionId[] {
    return selected?.type === 'subject' ? graph.sectionsOf(selected.id).map(({ id }) => id) : [];
  }

  #goTo(places: readonly SectionId[], step: number): void {
    this.mention = Math.max(0, Math.min(places.length - 1, this.mention + step));
    const id = places[this.mention];
    if (id !== undefined) this.#reveal(id);
  }

  #follow(selection: Selection | null): void {
    const graph = this.loaded?.graph;
    if (!graph || !selection) return;
    const id = selection.type === 'section' ? selection.id : this.#places({ graph, selected: selection })[0];
    if (id !== undefined && graph.sections.has(id)) this.#reveal(id);
  }

  /** Opens a section and everything above it, and scrolls to it. */
  #reveal(id: SectionId): void {
    const graph = this.loaded?.graph;
    if (!graph) return;
    if (this.typed !== '' && !filterOutline(graph, this.typed)?.shown.has(id)) this.typed = '';
    this.open = new Set([...this.open, id, ...ancestorsOf(graph, id)]);
    this.#pending = id;
  }

  #setOpen(id: SectionId, open: boolean): void {
    const next = new Set(this.open);
    if (open) next.add(id);
    else next.delete(id);
    this.open = next;
  }

  #scroll(): void {
    if (this.#pending === null || this.clientHeight === 0) return;
    const heading = this.renderRoot.querySelector(`[data-section="${CSS.escape(this.#pending)}"].heading`);
    if (heading) scrollToTop(heading, (this.bar?.offsetHeight ?? 0) + 8);
    this.#pending = null;
  }
}

define('plan-reader', PlanReader);

declare global {
  interface HTMLElementTagNameMap {
    'plan-reader': PlanReader;
  }
}
