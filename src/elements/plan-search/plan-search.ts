import { type PropertyValues, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { PlanGraph } from '../../model/graph';
import type { Selection } from '../../state';
import { PlanElement, baseStyles, define, icon } from '../shared';
import { planSearchStyles } from './plan-search.styles';
import { type SearchGroup, type SearchResult, markMatch, searchPlan } from './search-results';

/**
 * A search box over everything the plan names and its sections. Arrow keys show a result on the map before it
 * is taken; Enter takes it; Esc closes the list.
 *
 * @fires plan-select - A person took a result. Cancelable.
 * @fires plan-hover - A person points at a result.
 */
export class PlanSearch extends PlanElement {
  static override styles = [baseStyles, planSearchStyles];

  @state() private typed = '';
  @state() private open = false;
  /** Index of the marked result over all groups; -1 for none. */
  @state() private active = -1;

  @query('input') private input!: HTMLInputElement;

  #groups: SearchGroup[] = [];
  #results: SearchResult[] = [];

  constructor() {
    super();
    this.slice(
      (view) => view.selection,
      (_, action) => {
        if (action.origin !== 'search') this.typed = '';
      },
    );
  }

  /** Puts the cursor into the box and marks what is typed. */
  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
    this.input?.select();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { loaded } = this;
    this.#groups =
      loaded && this.open && this.typed.trim() !== '' ? searchPlan(loaded.graph, this.typed) : [];
    this.#results = this.#groups.flatMap(({ results }) => results);
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const listed = this.open && this.typed.trim() !== '' && this.loaded !== null;
    return html`
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
          @focus=${() => (this.open = true)}
          @blur=${this.#close}
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
      </div>
      <div class="sr-only" role="status">
        ${listed ? this.t('search.count', { count: this.#results.length }) : ''}
      </div>
      <div
        id="results"
        class="results scroll"
        role="listbox"
        aria-label=${this.t('search.label')}
        ?hidden=${!listed || this.#results.length === 0}
        @pointerdown=${(event: Event) => event.preventDefault()}
        @pointerleave=${() => this.#mark(-1)}
      >
        ${this.#renderGroups()}
      </div>
      ${
        listed && this.#results.length === 0
          ? html`<div class="results none">
              ${this.t('search.none', { text: this.typed })}<small>${this.t('search.none-hint')}</small>
            </div>`
          : nothing
      }
    `;
  }

  #renderGroups() {
    let index = 0;
    return this.#groups.map(({ id, results }) => {
      const label = id === 'section' ? this.t('search.sections') : this.term('kind', id);
      return html`<div role="group" aria-label=${label}>
        <div class="heading" aria-hidden="true">${label}</div>
        ${results.map((result) => this.#renderOption(result, index++))}
      </div>`;
    });
  }

  #renderOption(result: SearchResult, index: number) {
    const section = result.type === 'section';
    const name = section ? this.text(result.section.title) : this.text(result.subject.name);
    return html`<div
      id="result-${index}"
      class="option"
      role="option"
      aria-selected=${index === this.active}
      @pointermove=${() => this.#mark(index)}
      @click=${() => this.#take(index)}
    >
      <span class="dot ${section ? 'section' : result.subject.kind}" aria-hidden="true">
        ${section ? icon('file-text') : nothing}
      </span>
      <span class="name">
        ${markMatch(name, this.typed).map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text))}
      </span>
      <small>${this.loaded ? this.#about(result, this.loaded.graph) : nothing}</small>
    </div>`;
  }

  /** What it is, where it lies, and which section names it. */
  #about(result: SearchResult, graph: PlanGraph): string {
    if (result.type === 'section') {
      const { kind, number } = result.section;
      return number === '' ? this.term('section', kind) : number;
    }
    const { kind, sector, type, town, id } = result.subject;
    const lies = town === null || town === id ? undefined : graph.subjects.get(town);
    const [first, ...others] = graph.sectionsOf(id);
    const title = first ? `${first.number} ${this.text(first.title)}`.trim() : '';
    const named =
      others.length > 0 ? this.t('search.more-sections', { title, count: others.length + 1 }) : title;
    const word = type
      ? this.term('type', type)
      : sector
        ? this.term('sector', sector)
        : this.term('kind', kind);
    return [word, lies ? this.text(lies.name) : '', named].filter((part) => part !== '').join(' · ');
  }

  readonly #onInput = (): void => {
    this.typed = this.input.value;
    this.open = true;
    this.#mark(-1);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const last = this.#results.length - 1;
    const moves: Record<string, () => number> = {
      ArrowDown: () => (this.active >= last ? 0 : this.active + 1),
      ArrowUp: () => (this.active <= 0 ? last : this.active - 1),
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      this.open = true;
      if (last >= 0) this.#mark(move());
    } else if (event.key === 'Enter') {
      if (last < 0) return;
      event.preventDefault();
      this.#take(Math.max(0, this.active));
    } else if (event.key === 'Escape') {
      if (this.open && this.typed !== '') event.preventDefault();
      else this.typed = '';
      this.#close();
    }
  };

  readonly #close = (): void => {
    this.open = false;
    this.#mark(-1);
  };

  readonly #clear = (): void => {
    this.typed = '';
    this.#mark(-1);
    this.focus();
  };

  #mark(index: number): void {
    if (index === this.active) return;
    this.active = index;
    const result = this.#results[index];
    this.hoverByPerson(result ? selectionOf(result) : null, 'search');
  }

  #take(index: number): void {
    const result = this.#results[index];
    if (!result) return;
    this.typed = this.text(result.type === 'section' ? result.section.title : result.subject.name);
    this.#close();
    this.selectByPerson(selectionOf(result), 'search');
  }
}

function selectionOf(result: SearchResult): Selection {
  return result.type === 'section'
    ? { type: 'section', id: result.section.id }
    : { type: 'subject', id: result.subject.id };
}

define('plan-search', PlanSearch);

declare global {
  interface HTMLElementTagNameMap {
    'plan-search': PlanSearch;
  }
}
