import { type PropertyValues, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { PlanGraph } from '../../model/graph';
import type { SearchAnswer, SearchIndex } from '../../model/search';
import { PlanAnnounceEvent, PlanElement, PlanRecentEvent, baseStyles, define, icon } from '../shared';
import { countRows, searchIndexOf } from '../shared/search-engine';
import { markStyles } from '../shared/subject-mark';
import { planSearchStyles } from './plan-search.styles';
import { nameOf, rowTexts } from './row-view';
import { type RowGroup, type SearchRow, groupHits, selectionOf } from './rows';
import { suggestions } from './suggestions';
import '../../strings/search';
import '../shared/panel-icons';

/** How many searches are remembered. */
const memory = 8;

/** Under this width of the window the list fills it. */
const sheet = '(max-width: 759px)';

/**
 * A search box over everything the plan names: places, towns, platforms, projects, sections, tables, indicators.
 * Takes Chinese, pinyin with or without blanks and tones, initials, other names, English, a fault, and questions
 * of several words. Arrow keys show a result on the map before it is taken; Enter takes it; Esc puts everything
 * back. The index is loaded when the box is first used.
 *
 * @fires plan-select - A person took a result. Cancelable.
 * @fires plan-hover - A person points at a result.
 * @fires plan-recent - A person searched, or cleared what was searched.
 * @fires plan-announce - The number of results, for the page to say. Cancelable: then it is not said here.
 */
export class PlanSearch extends PlanElement {
  static override styles = [baseStyles, markStyles, planSearchStyles];

  /** What was searched before, latest first. Follows what a person searches. */
  @property({ attribute: false }) recent: readonly string[] = [];

  /** Whether the list is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private typed = '';
  /** Index of the marked line over all groups; -1 for none. */
  @state() private active = -1;
  @state() private index: SearchIndex | null = null;
  @state() private failed = false;
  @state() private said = '';

  @query('input') private input!: HTMLInputElement;

  #graph: PlanGraph | null = null;
  #answer: SearchAnswer | null = null;
  #groups: RowGroup[] = [];
  #rows: SearchRow[] = [];
  /** Enter was pressed before the index was there. */
  #takeFirst = false;

  constructor() {
    super();
    this.slice(
      (view) => view.selection,
      (_, action) => {
        if (action.origin !== 'search') this.typed = '';
      },
    );
    this.addEventListener('focusout', this.#onFocusOut);
  }

  /** Puts the cursor into the box and marks what is typed. */
  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
    this.input?.select();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const graph = this.loaded?.graph ?? null;
    if (graph !== this.#graph) {
      this.#graph = graph;
      this.index = null;
      this.#answer = null;
    }
    if (this.open && graph && !this.index) this.#prepare(graph);
    // Marking a line changes nothing in the list.
    if (!changed.has('active') || changed.size > 1) this.#list(graph);
  }

  /** What the list shows now. */
  #list(graph: PlanGraph | null): void {
    const asked = this.typed.trim();
    this.#groups = [];
    if (!this.open || !graph) this.#answer = null;
    else if (asked === '') this.#groups = suggestions(graph, this.recent, this.#words());
    else if (this.index) {
      this.#answer = this.index.search(this.typed);
      this.#groups = groupHits(this.#answer, (filter) => countRows(graph, filter));
    }
    this.#rows = this.#groups.flatMap(({ rows }) => rows);
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    if (this.#takeFirst && this.index) {
      this.#takeFirst = false;
      this.#take(0);
    }
  }

  protected override render() {
    const asked = this.typed.trim() !== '';
    const listed = this.open && this.#rows.length > 0;
    return html`<div class="box">
      <div class="field" role="search">
        ${icon('search')}
        <input
          type="search"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          aria-label=${this.t('search.label')}
          aria-autocomplete="list"
          aria-expanded=${listed}
          aria-controls="results"
          aria-activedescendant=${this.active >= 0 ? `result-${this.active}` : nothing}
          placeholder=${this.t('search.placeholder')}
          .value=${this.typed}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @focus=${this.#show}
          @click=${this.#show}
        />
        ${
          this.typed === ''
            ? html`<kbd aria-hidden="true">/</kbd>`
            : html`<button
                class="icon-button"
                type="button"
                aria-label=${this.t('search.clear')}
                @pointerdown=${(event: Event) => event.preventDefault()}
                @click=${this.#clear}
              >
                ${icon('x')}
              </button>`
        }
        <button class="cancel" type="button" ?hidden=${!this.open} @click=${this.#cancel}>
          ${this.t('search.cancel')}
        </button>
      </div>
      <div
        class="popup"
        ?hidden=${!this.open || !this.loaded}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        ${asked ? this.#renderMessage() : nothing}
        <div
          id="results"
          class="results scroll"
          role="listbox"
          aria-label=${this.t('search.label')}
          ?hidden=${!listed}
          @pointerleave=${() => this.#mark(-1)}
        >
          ${this.#renderGroups()}
        </div>
        ${this.#renderFoot(asked)}
      </div>
      <div class="sr-only" role="status">${this.said}</div>
    </div>`;
  }

  /** Why there are no lines, or that they are only the nearest. */
  #renderMessage() {
    if (this.failed) return html`<p class="message">${this.t('search.failed')}</p>`;
    if (!this.index) return html`<p class="message">${this.t('search.loading')}</p>`;
    if (!this.#answer?.nearest) return nothing;
    const text = this.typed.trim();
    return this.#rows.length > 0
      ? html`<p class="message">${this.t('search.nearest', { text })}</p>`
      : html`<p class="message none">
          ${this.t('search.none', { text })}<small>${this.t('search.none-hint')}</small>
        </p>`;
  }

  #renderGroups() {
    let index = 0;
    return this.#groups.map(({ id, rows }) => {
      const own = { recent: 'search.recent', start: 'search.start', ask: 'search.ask' } as const;
      const label = this.t(
        id === 'recent' || id === 'start' || id === 'ask' ? own[id] : (`search.group.${id}` as const),
      );
      const count = rows.length > 3 && rows[0]?.type === 'hit' && id !== 'start' ? rows.length : null;
      return html`<div role="group" aria-label=${label}>
        <div class="heading" aria-hidden="true">
          ${label}${count === null ? nothing : html`<span>${count}</span>`}
        </div>
        ${rows.map((row) => this.#renderRow(row, index++))}
      </div>`;
    });
  }

  #renderRow(row: SearchRow, index: number) {
    if (!this.loaded) return nothing;
    const { mark, name, about } = rowTexts(this.loaded.graph, row, this.language, this.typed);
    return html`<div
      id="result-${index}"
      class="option ${row.type}"
      role="option"
      aria-selected=${index === this.active}
      @pointermove=${() => this.#mark(index)}
      @click=${() => this.#take(index)}
    >
      <span class="sign" aria-hidden="true">${mark}</span>
      <span class="name">${name}</span>
      ${about === '' ? nothing : html`<small>${about}</small>`}
    </div>`;
  }

  #renderFoot(asked: boolean) {
    const { total = 0, hits = [] } = this.#answer ?? {};
    const cut = asked && this.index && total > hits.length;
    return html`<div class="foot">
      ${cut ? html`<span>${this.t('search.cut', { total, count: hits.length })}</span>` : nothing}
      ${
        !asked && this.recent.length > 0
          ? html`<button class="forget" type="button" @click=${this.#forget}>
              ${this.t('search.forget')}
            </button>`
          : nothing
      }
      <span class="keys" aria-hidden="true">
        <kbd>↑</kbd><kbd>↓</kbd>${this.t('search.keys.preview')} <kbd>Enter</kbd>${this.t('search.keys.take')}
        <kbd>Esc</kbd>${this.t('search.keys.close')}
      </span>
    </div>`;
  }

  readonly #show = (): void => {
    this.open = true;
  };

  readonly #onInput = (): void => {
    this.typed = this.input.value;
    this.open = true;
    this.#mark(-1);
    void this.updateComplete.then(() => this.#sayCount());
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const last = this.#rows.length - 1;
    const moves: Record<string, () => number> = {
      ArrowDown: () => (this.active >= last ? 0 : this.active + 1),
      ArrowUp: () => (this.active <= 0 ? last : this.active - 1),
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      const opens = !this.open;
      this.open = true;
      if (!opens && last >= 0) this.#mark(move());
    } else if (event.key === 'Enter') {
      if (!this.open || (this.typed.trim() === '' && this.active < 0)) return;
      event.preventDefault();
      if (!this.index && this.typed.trim() !== '') this.#takeFirst = true;
      else this.#take(Math.max(0, this.active));
    } else if (event.key === 'Escape') {
      if (this.open) event.preventDefault();
      else this.typed = '';
      this.#close();
    }
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    const stays = event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget);
    // The sheet of a small screen stays when the keyboard goes.
    if (!stays && !matchMedia(sheet).matches) this.#close();
  };

  #close(): void {
    this.open = false;
    this.#takeFirst = false;
    this.#mark(-1);
    this.said = '';
  }

  readonly #cancel = (): void => {
    this.typed = '';
    this.#close();
    this.input.blur();
  };

  readonly #clear = (): void => {
    this.typed = '';
    this.#mark(-1);
    this.focus();
  };

  readonly #forget = (): void => {
    this.#remember([]);
    this.focus();
  };

  #mark(index: number): void {
    if (index === this.active) return;
    this.active = index;
    const row = this.#rows[index];
    this.hoverByPerson(row?.type === 'hit' ? selectionOf(row.hit) : null, 'search');
  }

  #take(index: number): void {
    const row = this.#rows[index];
    if (!row) return;
    if (row.type === 'words') {
      this.typed = row.words;
      this.#mark(-1);
      this.focus();
      void this.updateComplete.then(() => this.#sayCount());
      return;
    }
    const asked = this.typed.trim();
    if (row.type === 'hit') this.typed = nameOf(row.hit, this.language);
    // What was found by its name is remembered by it; a question as it was asked.
    const kept = row.type === 'hit' && (row.hit.name || asked === '') ? this.typed : asked;
    this.#remember([kept, ...this.recent.filter((each) => each !== kept)].slice(0, memory));
    this.#close();
    if (matchMedia(sheet).matches) this.input.blur();
    if (row.type === 'hit') this.selectByPerson(selectionOf(row.hit), 'search');
    else {
      this.activeStore.dispatch({ type: 'filter', filter: row.filter, origin: 'search' });
      this.activeStore.dispatch({ type: 'set-tab', tab: 'projects', origin: 'search' });
    }
  }

  #remember(recent: readonly string[]): void {
    this.recent = recent;
    this.dispatchEvent(new PlanRecentEvent(recent));
  }

  #sayCount(): void {
    if (!this.open || !this.index || this.typed.trim() === '') return;
    const { total = 0, nearest = false } = this.#answer ?? {};
    const text = this.typed.trim();
    const words = nearest
      ? this.t(total > 0 ? 'search.nearest' : 'search.none', { text })
      : this.t('search.count', { count: total });
    this.said = this.dispatchEvent(new PlanAnnounceEvent(words)) ? words : '';
  }

  #prepare(graph: PlanGraph): void {
    searchIndexOf(graph).then(
      (index) => {
        if (graph !== this.#graph) return;
        this.failed = false;
        this.index = index;
        void this.updateComplete.then(() => this.#sayCount());
      },
      () => (this.failed = graph === this.#graph),
    );
  }

  #words(): Parameters<typeof suggestions>[2] {
    return {
      t: (key, values) => this.t(key, values),
      sector: (sector) => this.term('sector', sector),
      name: (subject) => this.text(subject.name),
    };
  }
}

define('plan-search', PlanSearch);

declare global {
  interface HTMLElementTagNameMap {
    'plan-search': PlanSearch;
  }
}
