import { type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { isHidden } from '../../model/layer-switches';
import { subjectIds, query as queryLedger } from '../../model/ledger-query';
import { narrows } from '../../model/ledger-filter';
import type { LoadedPlan } from '../../model/loaded-plan';
import {
  type OutlineEntry,
  type OutlinePart,
  type OutlineSection,
  textOutline,
} from '../../model/text-outline';
import type { SubjectId } from '../../model/types';
import type { Selection } from '../../state';
import { outlineHeading, subjectNotes } from '../../strings/outline-words';
import { namedLayers } from '../plan-layers/layer-names';
import { PlanElement, define } from '../shared';
import { moveFocus } from '../shared/panel-element';
import { planLedger } from '../shared/plan-ledger';
import { sectionNumber } from '../../strings/subject-words';
import { outlineCss } from './plan-outline.styles';
import '../../strings/guide';
import '../shared/panel-icons';

/** A plan of more things than this is cut: its lists begin with few entries and grow when a person asks. */
const mostThings = 3000;
/** How many entries of a cut list there are at first, and how many more each time. */
const [atFirst, step] = [20, 200];

/**
 * What the map shows, in words: zones, towns, projects, sections, as headings and nested lists in the page's own
 * document. It follows the selection, the filter and the layers. A screen reader always reads it; for the eye and
 * the keyboard it is there when it is open: one tab stop, then the arrow keys.
 *
 * @fires plan-select - A person took an entry. Cancelable.
 * @fires plan-hover - A person points at an entry.
 * @fires plan-outline-close - The list was closed.
 */
export class PlanOutline extends PlanElement {
  /** Whether it is seen and reached with the keyboard. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** How many times more of a cut list was asked for. */
  @state() private more: ReadonlyMap<readonly OutlineEntry[], number> = new Map();

  readonly #selection = this.slice((view) => view.selection);
  readonly #filter = this.slice((view) => view.filter);
  readonly #hidden = this.slice((view) => view.hiddenLayers);
  #plan: LoadedPlan | null = null;
  #parts: OutlinePart[] = [];
  /** Projects that the filter lets through; `null`: all. */
  #passed: ReadonlySet<SubjectId> | null = null;
  #hiddenSubjects: ReadonlySet<SubjectId> = new Set();
  /** What these two were made from. */
  #madeFrom: readonly unknown[] = [];
  /** The buttons of each subject and section in the lists as they are drawn; `null`: not looked for. */
  #entries: Map<string, HTMLElement[]> | null = null;
  /** Those that are marked as selected. */
  #marked: readonly HTMLElement[] = [];

  /** Opens it and goes to its heading. */
  async show(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    this.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptSheet(this);
    this.addEventListener('click', this.#onClick);
    this.addEventListener('focusin', this.#onFocus);
    this.addEventListener('keydown', this.#onKey);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { loaded } = this;
    if (loaded !== this.#plan) {
      this.#plan = loaded;
      this.#parts = loaded ? textOutline(loaded.graph) : [];
      this.more = new Map();
    }
    if (!loaded) return;
    const filter = this.#filter.value;
    const from = [loaded, filter, this.#hidden.value];
    if (from.every((each, at) => each === this.#madeFrom[at])) return;
    this.#madeFrom = from;
    const ledger = narrows(filter) ? planLedger(loaded.graph) : null;
    this.#passed = ledger && subjectIds(ledger, queryLedger(ledger, { ...filter, kind: 'project' }).rows);
    const layers = namedLayers(loaded, this.language).filter(({ id }) => isHidden(this.#hidden.value, id));
    this.#hiddenSubjects = new Set(layers.flatMap(({ subjects }) => [...subjects]));
  }

  protected override updated(): void {
    this.#markSelected();
    if (!this.open) return;
    const buttons = this.#buttons();
    if (!buttons.some(({ tabIndex }) => tabIndex === 0)) {
      const start = buttons.find((button) => button.hasAttribute('aria-current')) ?? buttons[0];
      if (start) start.tabIndex = 0;
    }
  }

  protected override render() {
    const { loaded } = this;
    if (!loaded) return nothing;
    const { info, subjects, sections } = loaded.graph;
    const counts = { subjects: subjects.size, sections: sections.size };
    return html`<section
      aria-label=${this.t('outline.label')}
      lang=${this.language === 'zh' ? 'zh-CN' : 'en'}
    >
      <button class="close" type="button" ?hidden=${!this.open} @click=${() => this.#close()}>
        ${this.t('outline.close')}
      </button>
      <h2 tabindex="-1">${this.t('outline.title', { title: this.text(info.shortTitle) })}</h2>
      <p>${this.t('outline.lead', counts)}</p>
      ${this.#renderState(loaded)}
      ${guard([this.#parts, this.#passed, this.#hiddenSubjects, this.more, this.language], () => {
        this.#entries = null;
        return this.#parts.map((part) => this.#renderPart(part));
      })}
    </section>`;
  }

  /** Beside the templates: the selection changes often, and the lists are long. */
  #markSelected(): void {
    for (const marked of this.#marked) marked.removeAttribute('aria-current');
    const selection = this.#selection.value;
    this.#marked = (selection && this.#entriesOf(selection)) ?? [];
    for (const button of this.#marked) button.setAttribute('aria-current', 'true');
  }

  /** The buttons of what is selected; they are looked for once after the lists were drawn. */
  #entriesOf(selection: Selection): readonly HTMLElement[] | undefined {
    if (!this.#entries) {
      this.#entries = new Map();
      for (const button of this.querySelectorAll<HTMLElement>('button[data-id]')) {
        const key = `${button.dataset.type} ${button.dataset.id}`;
        const same = this.#entries.get(key);
        if (same) same.push(button);
        else this.#entries.set(key, [button]);
      }
    }
    return this.#entries.get(`${selection.type} ${selection.id}`);
  }

  /** What is selected, filtered and hidden now. */
  #renderState(loaded: LoadedPlan) {
    const chosen = this.resolve(this.#selection.value);
    const name = chosen ? this.text('number' in chosen ? chosen.title : chosen.name) : '';
    const layers = namedLayers(loaded, this.language).filter(({ id }) => isHidden(this.#hidden.value, id));
    const names = layers.map((layer) => layer.name).join(this.language === 'zh' ? '、' : ', ');
    return html`<p>${chosen ? this.t('outline.selected', { name }) : this.t('outline.selected-none')}</p>
      ${this.#passed ? html`<p>${this.t('outline.filter', { count: this.#passed.size })}</p>` : nothing}
      ${names === '' ? nothing : html`<p>${this.t('outline.layers', { names })}</p>`}`;
  }

  #renderPart(part: OutlinePart) {
    const list =
      part.id === 'sections' ? this.#renderSections(part.sections) : this.#renderEntries(part.entries);
    return list === nothing
      ? nothing
      : html`<h3>${outlineHeading(part, this.language)}</h3>
          ${list}`;
  }

  #renderEntries(entries: readonly OutlineEntry[]): TemplateResult | typeof nothing {
    const shown = entries.filter(
      ({ subject }) => subject.kind !== 'project' || this.#passed === null || this.#passed.has(subject.id),
    );
    if (shown.length === 0 || !this.loaded) return nothing;
    const { graph } = this.loaded;
    const cut = graph.subjects.size > mostThings ? atFirst + step * (this.more.get(entries) ?? 0) : Infinity;
    const rest = shown.length - cut;
    return html`<ul>
      ${shown.slice(0, cut).map(({ subject, entries: inner }) => {
        const notes = subjectNotes(graph, subject, this.language);
        if (this.#hiddenSubjects.has(subject.id)) notes.push(this.t('outline.hidden'));
        return html`<li>
          ${this.#renderButton({ type: 'subject', id: subject.id }, this.text(subject.name))}
          <small>${notes.join(this.language === 'zh' ? '，' : ', ')}</small>
          ${this.#renderEntries(inner)}
        </li>`;
      })}
      ${
        rest > 0
          ? html`<li>
              <button type="button" tabindex="-1" data-more @click=${() => this.#showMore(entries)}>
                ${this.t('outline.more', { count: Math.min(rest, step), rest })}
              </button>
            </li>`
          : nothing
      }
    </ul>`;
  }

  /** Lists more, and keeps the focus at the first of them. */
  async #showMore(entries: readonly OutlineEntry[]): Promise<void> {
    const item = document.activeElement?.closest('li');
    const before = item?.previousElementSibling;
    this.more = new Map(this.more).set(entries, (this.more.get(entries) ?? 0) + 1);
    await this.updateComplete;
    before?.nextElementSibling?.querySelector<HTMLElement>('button')?.focus();
  }

  #renderSections(sections: readonly OutlineSection[]): TemplateResult | typeof nothing {
    if (sections.length === 0) return nothing;
    return html`<ul>
      ${sections.map(({ section, named, sections: inner }) => {
        const number = sectionNumber(section, this.language);
        return html`<li>
          ${this.#renderButton({ type: 'section', id: section.id }, `${number} ${this.text(section.title)}`.trim())}
          ${named > 0 ? html`<small>${this.t('outline.named', { count: named })}</small>` : nothing}
          ${this.#renderSections(inner)}
        </li>`;
      })}
    </ul>`;
  }

  #renderButton({ type, id }: Selection, name: string) {
    return html`<button type="button" tabindex="-1" data-type=${type} data-id=${id}>${name}</button>`;
  }

  #buttons(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('button:is([data-id], [data-more])')];
  }

  #close(): void {
    this.open = false;
    this.hoverByPerson(null, 'list');
    this.dispatchEvent(new Event('plan-outline-close', { bubbles: true, composed: true }));
  }

  readonly #onClick = (event: MouseEvent): void => {
    const selection = entryOf(event);
    if (selection) this.selectByPerson(selection, 'list');
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const selection = entryOf(event);
    if (!selection || !this.open) return;
    for (const button of this.#buttons()) button.tabIndex = button === event.target ? 0 : -1;
    this.hoverByPerson(selection, 'list');
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.open) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#close();
    } else moveFocus(event, this.#buttons());
  };
}

function entryOf({ target }: Event): Selection | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('button[data-id]') : null;
  const { type, id } = button?.dataset ?? {};
  return id !== undefined && (type === 'subject' || type === 'section') ? { type, id } : null;
}

/** Gives the root that an outline stands in the rules for outlines; once is enough. */
function adoptSheet(outline: PlanOutline): void {
  const root = outline.getRootNode() as Document | ShadowRoot;
  const sheet = outlineCss.styleSheet;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

define('plan-outline', PlanOutline);

declare global {
  interface HTMLElementTagNameMap {
    'plan-outline': PlanOutline;
  }
}
