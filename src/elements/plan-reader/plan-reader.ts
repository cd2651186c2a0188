import { type PropertyValues, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { PlanGraph } from '../../model/graph';
import { type LinkedText, linkedTextOf } from '../../model/linked-text';
import type { OfficialText } from '../../model/official-text';
import type { SectionId } from '../../model/types';
import type { Action, HeldText, Hover, Reading, Selection } from '../../state';
import {
  PlanTextEvent,
  baseStyles,
  define,
  icon,
  loadStatusStyles,
  renderLoadStatus,
  renderStatus,
} from '../shared';
import { filterBoxStyles, renderFilterBox } from '../shared/filter-box';
import { indicatorTableStyles } from '../shared/indicator-table';
import { PanelElement, type PanelView, moveFocus } from '../shared/panel-element';
import { subjectStyles } from '../shared/subject-parts';
import { mentionKeys, renderMentions } from './mention-bar';
import { ancestorsOf, filterOutline, mentionCounts } from './outline';
import type { OutlineView } from './outline-view';
import { litBy, severalAt } from './phrases';
import { planReaderStyles } from './plan-reader.styles';
import { ReadAlong } from './read-along';
import { Revealer } from './revealer';
import { renderParagraphs } from './section-body';
import { renderSections } from './section-item';
import { type Stop, stopsOf } from './stops';
import { TextImport } from './text-import';
import { charactersOf, renderRemoved, renderTextPanel } from './text-panel';
import { officialTextStyles } from './text.styles';
import { renderToolbar } from './toolbar';

/** Px of the reader's own width from which summary and text stand side by side. */
const wide = 520;

/**
 * The outline of the plan: chapters, sections, tables, boxes and figures in place, each with our summary, its
 * facts and figures, and everything it names; beside them, once a person has loaded it, the official text. What
 * is selected elsewhere is marked here and scrolled to, and every name is a way to the map.
 * Arrow keys go through the headings, left and right close and open; `[` and `]` go through the mentions.
 *
 * Give it a height, or a parent that scrolls.
 *
 * @fires plan-select - A person took a section or something named in it. Cancelable.
 * @fires plan-hover - A person points at one.
 * @fires plan-text - A person loaded the official text, or removed it.
 * @csspart bar - The switches, the box to filter, and the mentions of what is selected.
 * @csspart filter - The box to filter.
 * @csspart text-panel - Where the official text is loaded and removed.
 * @csspart heading - The button of a chapter, section, table, box or figure.
 * @csspart section - What an open section shows.
 * @csspart text - Official text.
 * @csspart phrase - Words that name something.
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
    officialTextStyles,
  ];

  /**
   * The official text, as an earlier `plan-text` gave it; `null` takes it away. Default: not set, and the
   * reader shows what the plan view holds.
   */
  @property({ attribute: false }) officialText: OfficialText | null | undefined;

  @state() private open: ReadonlySet<SectionId> = new Set();
  @state() private typed = '';
  /** Index of the mention the person stands at. */
  @state() private mention = 0;
  @state() private managing = false;
  @state() private said = '';

  @query('.bar') private bar!: HTMLElement | null;

  protected readonly origin = 'reader';

  readonly #load = this.slice((view) => view.load);
  readonly #text = this.slice((view) => view.text);
  readonly #reading = this.slice((view) => view.reading);
  readonly #along = this.slice((view) => view.readAlong);
  readonly #inView = this.slice((view) => view.inView);
  readonly #import = new TextImport(this);
  readonly #readAlong = new ReadAlong(this);
  readonly #revealer = new Revealer(this, () => this.#readAlong.note());
  #graph: PlanGraph | null = null;

  constructor() {
    super();
    this.addEventListener('keydown', this.#onMentionKey);
  }

  /** @internal */
  get graph(): PlanGraph | null {
    return this.loaded?.graph ?? null;
  }

  /** @internal */
  get held(): HeldText | null {
    return this.#text.value;
  }

  /** @internal */
  get readsAlong(): boolean {
    return this.#along.value;
  }

  /** @internal A person gives the official text, or removes it. */
  give(text: HeldText | null): void {
    this.activeStore.dispatch({ type: 'set-text', text, origin: this.origin });
    this.dispatchEvent(new PlanTextEvent(text?.text ?? null));
    if (!text) {
      this.said = this.t('text.removed');
      return;
    }
    const linked = this.#linkedText()?.linked ?? 0;
    const links = this.graph?.package.links.length ?? 0;
    this.said = this.t('text.loaded', { characters: charactersOf(text.text), links, linked });
    this.managing = true;
    if (this.#reading.value === 'summary') this.#setReading(this.clientWidth >= wide ? 'both' : 'text');
    else this.#openAll();
  }

  /** @internal The person reads this section now. */
  read(section: SectionId): void {
    this.activeStore.dispatch({ type: 'read', section, origin: this.origin });
  }

  /** @internal */
  headings(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.heading')];
  }

  /** @internal Lower edge of the bar, px in the window. */
  textTop(): number {
    return this.bar?.getBoundingClientRect().bottom ?? this.getBoundingClientRect().top;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('officialText') && this.officialText !== undefined) {
      const text = this.officialText && ({ text: this.officialText, kept: 'visit' } as const);
      this.activeStore.dispatch({ type: 'set-text', text, origin: 'host' });
    }
    const { graph } = this;
    if (graph === this.#graph) return;
    this.#graph = graph;
    this.open = new Set();
    this.typed = '';
    this.#import.dismiss();
    if (this.#reading.value !== 'summary' && this.#text.value) this.#openAll();
    this.#follow(this.selection.value);
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
    const linked = this.#linkedText();
    const reading = linked ? this.#reading.value : 'summary';
    const stops = this.#stops();
    const outline: OutlineView = {
      ...view,
      open: this.open,
      filtered,
      typed: this.typed,
      mentions: view.selected?.type === 'subject' ? mentionCounts(view.graph, view.selected.id) : new Map(),
      at: stops[this.mention] ?? null,
      reading,
      linked,
      lit: litBy(view.hovered),
      inView: this.#inView.value?.id ?? null,
    };
    const panel = {
      import: this.#import,
      held: this.#text.value,
      linked,
      links: view.graph.package.links.length,
      t: view.t,
    };
    const asks = !linked && this.#reading.value !== 'summary';
    const shown = this.managing || asks || this.#import.busy !== null || this.#import.problem !== null;
    return html`<div class="bar" part="bar">
        ${renderFilterBox({
          value: this.typed,
          label: this.t('reader.filter'),
          clearLabel: this.t('panel.clear-filter'),
          changed: (value) => (this.typed = value),
        })}
        ${this.#renderToolbar(view, shown)}
        ${renderMentions(view, stops, this.mention, (step) => this.#goTo(step))} ${renderRemoved(panel)}
        ${renderStatus(filtered ? this.t('reader.filter-count', { count: filtered.matches.size }) : this.said)}
      </div>
      ${shown ? renderTextPanel(panel) : nothing}
      <nav aria-label=${this.t('reader.label')} @keydown=${this.#onKey}>
        ${this.#renderOuter(outline, 'front')}
        ${
          filtered?.matches.size === 0
            ? html`<div class="none">
                <p>${this.t('reader.filter-none', { text: this.typed })}</p>
                <small>${this.t('reader.filter-none-hint')}</small>
              </div>`
            : renderSections(outline, null)
        }
        ${this.#renderOuter(outline, 'back')}
      </nav>
      ${this.#import.dropping ? html`<div class="drop" aria-hidden="true">${icon('upload')}${this.t('text.drop')}</div>` : nothing}`;
  }

  /** What stands before the first chapter, or after the last section. */
  #renderOuter(view: OutlineView, part: 'front' | 'back') {
    const paragraphs = view.linked?.paragraphs.get(part);
    if (view.reading === 'summary' || view.filtered || !paragraphs) return nothing;
    return html`<details class="outer">
      <summary>${this.t(`text.${part}`)}</summary>
      ${renderParagraphs(view, paragraphs)}
    </details>`;
  }

  #renderToolbar(view: PanelView, managing: boolean) {
    const allOpen = this.open.size >= view.graph.sections.size;
    return renderToolbar({
      reading: this.#reading.value,
      readsAlong: this.readsAlong,
      allOpen,
      managing,
      t: view.t,
      setReading: (reading) => this.#setReading(reading),
      toggleAlong: () => this.#toggleAlong(),
      toggleAll: () => {
        if (allOpen) this.open = new Set();
        else this.#openAll();
      },
      toggleManaging: () => {
        this.managing = !managing;
        this.#import.dismiss();
        if (managing && !this.#text.value) this.#setReading('summary');
      },
    });
  }

  protected override selectionChanged(selection: Selection | null, { origin }: Action): void {
    this.mention = 0;
    if (origin !== this.origin) this.#follow(selection);
  }

  /** Words that stand for several things light up all of them. */
  protected override pointedAt(event: Event): Hover | null {
    const several = severalAt(event);
    return several ? { type: 'group', id: several.join(' '), subjects: several } : super.pointedAt(event);
  }

  /**
   * A heading opens; the heading of the open and selected section closes. Words that stand for several things
   * select one after the other, and the mention counter takes its place where the person is.
   */
  protected override choose(selection: Selection, event: MouseEvent): void {
    const phrase = event.target instanceof Element ? event.target.closest<HTMLElement>('.phrase') : null;
    const selected = this.selection.value;
    if (phrase) {
      const several = severalAt(event) ?? [selection.id];
      const next = several[(several.indexOf(selected?.id ?? '') + 1) % several.length] ?? selection.id;
      super.choose({ type: 'subject', id: next }, event);
      const at = Number(phrase.dataset.at ?? -1);
      this.mention = Math.max(
        0,
        this.#stops().findIndex(({ phrases }) => phrases.includes(at)),
      );
      return;
    }
    const fromHeading = event.target instanceof Element && event.target.closest('.heading') !== null;
    if (selection.type === 'section' && !fromHeading) this.#reveal({ section: selection.id, phrases: [] });
    else if (selection.type === 'section') {
      const again = selected?.type === 'section' && selected.id === selection.id;
      this.#setOpen(selection.id, !(again && this.open.has(selection.id)));
      if (again) return;
    }
    super.choose(selection, event);
  }

  readonly #onMentionKey = (event: KeyboardEvent): void => {
    const step = mentionKeys[event.key];
    const typing = event.composedPath()[0] instanceof HTMLInputElement;
    if (step === undefined || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#stops().length === 0) return;
    event.preventDefault();
    this.#goTo(step);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement)) return;
    if (event.target.matches('.phrase') && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      event.target.click();
      return;
    }
    const heading = event.target.closest<HTMLElement>('.heading');
    if (!heading) return;
    const headings = this.headings();
    if (moveFocus(event, headings)) return;
    const id = heading.dataset.section ?? '';
    if (event.key === 'ArrowRight') {
      if (this.open.has(id)) headings[headings.indexOf(heading) + 1]?.focus();
      else this.#setOpen(id, true);
    } else if (event.key === 'ArrowLeft') {
      if (this.open.has(id)) this.#setOpen(id, false);
      else headings.find((each) => each.dataset.section === this.graph?.sections.get(id)?.parent)?.focus();
    } else return;
    event.preventDefault();
  };

  /** The official text with its links; `null` when there is none. */
  #linkedText(): LinkedText | null {
    const text = this.activeStore.state.text?.text ?? null;
    const { graph } = this;
    return text && graph?.info.id === text.plan ? linkedTextOf(text, graph) : null;
  }

  /** The places that name the selected subject, as the reader shows them now. */
  #stops(selection = this.selection.value): readonly Stop[] {
    const inText = this.#reading.value !== 'summary';
    return this.graph ? stopsOf(this.graph, selection, inText ? this.#linkedText() : null) : [];
  }

  #goTo(step: number): void {
    const stops = this.#stops();
    this.mention = Math.max(0, Math.min(stops.length - 1, this.mention + step));
    const stop = stops[this.mention];
    if (stop) this.#reveal(stop);
  }

  #follow(selection: Selection | null): void {
    if (!this.graph || !selection) return;
    const stop =
      selection.type === 'section' ? { section: selection.id, phrases: [] } : this.#stops(selection)[0];
    if (stop && this.graph.sections.has(stop.section)) this.#reveal(stop);
  }

  /** Opens a section and everything above it, and scrolls to it or to words in it. */
  #reveal(stop: Stop): void {
    const { graph } = this;
    if (!graph) return;
    const { section } = stop;
    if (this.typed !== '' && !filterOutline(graph, this.typed)?.shown.has(section)) this.typed = '';
    this.open = new Set([...this.open, section, ...ancestorsOf(graph, section)]);
    this.#revealer.reveal(stop);
  }

  #setReading(reading: Reading): void {
    this.mention = 0;
    this.activeStore.dispatch({ type: 'set-reading', reading, origin: this.origin });
    if (reading !== 'summary' && this.#text.value) this.#openAll();
    if (reading === 'summary' && !this.#text.value) this.managing = false;
    this.#follow(this.selection.value);
  }

  #toggleAlong(): void {
    const on = !this.readsAlong;
    this.activeStore.dispatch({ type: 'set-read-along', on, origin: this.origin });
    if (!on) return;
    this.#openAll();
    void this.updateComplete.then(() => this.#readAlong.tell());
  }

  #openAll(): void {
    this.open = new Set(this.graph?.sections.keys());
  }

  #setOpen(id: SectionId, open: boolean): void {
    const next = new Set(this.open);
    if (open) next.add(id);
    else next.delete(id);
    this.open = next;
  }
}

define('plan-reader', PlanReader);

declare global {
  interface HTMLElementTagNameMap {
    'plan-reader': PlanReader;
  }
}
