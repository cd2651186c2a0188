import { type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { ExportFormat } from '../../exports/export-ledger';
import { type LedgerArrangement, defaultColumns } from '../../model/ledger-arrangement';
import type { Facet } from '../../model/ledger-filter';
import type { LedgerColumn } from '../../model/ledger-order';
import type { SubjectId } from '../../model/types';
import type { Action, Selection } from '../../state';
import { baseStyles, define, loadStatusStyles, renderLoadStatus, renderStatus } from '../shared';
import { segmentStyles } from '../shared/segments.styles';
import { filterBoxStyles } from '../shared/filter-box';
import { PanelElement, moveFocus } from '../shared/panel-element';
import { planLedger } from '../shared/plan-ledger';
import { scrollToTop } from '../shared/scroll';
import { sectionNumber } from '../../strings/subject-words';
import { subjectStyles } from '../shared/subject-parts';
import { densityStyles, matrixStyles } from './figures.styles';
import { exportShown } from './export-shown';
import { renderFacetSheet } from './facets';
import { type BarView, renderBar } from './ledger-bar';
import { toggleColumn } from './ledger-columns';
import { renderDensity } from './ledger-density';
import { renderList } from './ledger-list';
import { LedgerRows, tableKey } from './ledger-rows';
import { renderMatrix } from './ledger-matrix';
import { LedgerMenu } from './ledger-menu';
import { renderNone, renderOutside } from './ledger-notes';
import { LedgerTable } from './ledger-table';
import type { LedgerView, Menu } from './ledger-view';
import { menuStyles } from './menu.styles';
import { planProjectsStyles } from './plan-projects.styles';
import { tableStyles } from './table.styles';
import { warmUp } from './warm-up';
import '../../strings/ledger';
import '../shared/panel-icons';
import '../../strings/panels';

/** Above this many rows all groups start closed. */
const manyRows = 400;
/** From this width on, px, there is room for a table. */
const tableWidth = 720;

/**
 * The project ledger: the plan's projects as a grouped list or, where there is room, as a table; towns by sectors;
 * density by town. Search and filter narrow it together with the map; what is shown can be exported.
 *
 * Give it a height, or a parent that has one.
 *
 * @fires plan-select - A person took a project, platform, town or section. Cancelable.
 * @fires plan-hover - A person points at one.
 * @csspart bar - Search, filter and the other controls.
 * @csspart filter - The box to search.
 * @csspart group - A group with its heading.
 * @csspart row - A project or platform.
 */
export class PlanProjects extends PanelElement {
  static override styles = [
    baseStyles,
    loadStatusStyles,
    subjectStyles,
    filterBoxStyles,
    segmentStyles,
    planProjectsStyles,
    menuStyles,
    tableStyles,
    matrixStyles,
    densityStyles,
  ];

  @state() private wide = false;
  @state() private marked: ReadonlySet<SubjectId> = new Set();
  @state() private onlyMarked = false;
  @state() private facetText = '';
  /** Facets that lie open in the sheet of a narrow panel. */
  @state() private openFacets: ReadonlySet<Facet> = new Set<Facet>(['sector', 'town', 'stage']);
  /** Groups that a person opened or closed; the others are as they start. */
  @state() private toggled: ReadonlyMap<string, boolean> = new Map();
  /** How many times more rows of a group were asked for. */
  @state() private more: ReadonlyMap<string, number> = new Map();
  @state() private exporting: number | null = null;
  /** What the last export came to. */
  @state() private message = '';
  /** What a person who cannot see the table should hear. */
  @state() private said = '';

  protected readonly origin = 'list';

  readonly #load = this.slice((view) => view.load);
  readonly #filter = this.slice((view) => view.filter);
  readonly #arrangement = this.slice((view) => view.arrangement);
  readonly #history = this.slice((view) => view.history);
  readonly #scale = this.slice((view) => view.scale);
  readonly #size = new ResizeObserver(() => this.#measure());
  readonly #table = new LedgerTable(this);
  readonly #menu = new LedgerMenu(this);
  readonly #rows = new LedgerRows();
  /** The selected row is to be scrolled to. */
  #pending = false;
  /** The row that had the focus before drawing. */
  #focused: string | null = null;

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
    this.#focused = focusedRow(this.shadowRoot);
    const graph = this.loaded?.graph;
    const before = this.#rows.ledger;
    const renewed = this.#rows.follow(graph ? planLedger(graph) : null, this.#filter.value);
    if (renewed) this.more = new Map();
    if (this.#rows.ledger === before) return;
    this.toggled = new Map();
    this.marked = new Set();
    this.#pending = true;
    const { ledger } = this.#rows;
    if (ledger) void warmUp(ledger, () => this.isConnected && this.#rows.ledger === ledger);
  }

  protected override updated(): void {
    this.#scroll();
    this.#keepFocus();
  }

  protected override render() {
    const view = this.#view();
    if (!view) {
      return renderLoadStatus(
        this.#load.value,
        (key, values) => this.t(key, values),
        () => this.reload(),
      );
    }
    return html`${renderBar(view)} ${renderOutside(view)}
      <div
        class="list ${this.wide && this.#arrangement.value.layout === 'rows' ? '' : 'scroll'}"
        role="region"
        aria-label=${this.t('ledger.label')}
        @keydown=${this.#onKey}
        @click=${this.#onClick}
      >
        ${this.#renderContent(view)}
      </div>
      ${
        this.#menu.open === 'filter' && !this.wide
          ? renderFacetSheet(view, {
              open: this.openFacets,
              toggle: (facet) => {
                const next = new Set(this.openFacets);
                if (!next.delete(facet)) next.add(facet);
                this.openFacets = next;
              },
            })
          : nothing
      }
      <p class="message" role="status">${this.message}</p>
      ${renderStatus(this.said)}`;
  }

  protected override selectionChanged(_: Selection | null, { origin }: Action): void {
    if (origin !== this.origin) this.#pending = true;
  }

  #renderContent(view: BarView): unknown {
    const openRows = (): void => this.#arrange({ layout: 'rows' });
    const { layout } = this.#arrangement.value;
    const towns = this.loaded?.layers.towns;
    if (layout === 'matrix') return renderMatrix({ ...view, openRows });
    if (layout === 'density' && towns) {
      return renderDensity({
        ...view,
        towns,
        openRows,
        choose: (town) => this.selectByPerson({ type: 'subject', id: town }, this.origin),
      });
    }
    if (view.answer.rows.length === 0) return renderNone(view);
    return this.wide ? this.#renderTable(view) : this.#renderList(view);
  }

  #renderTable(view: BarView): TemplateResult {
    const isClosed = (value: string): boolean => this.toggled.get(tableKey(value)) === false;
    const { sort, tableGroup } = this.#arrangement.value;
    return this.#table.render({
      ...view,
      items: this.#rows.lines(sort, tableGroup, this.toggled),
      group: tableGroup,
      sort,
      scale: this.#scale.value,
      marked: this.marked,
      isClosed,
      sortBy: (column) => this.#sortBy(column),
      toggleGroup: (value) => this.#toggle(tableKey(value), isClosed(value)),
      mark: (ids, on) => this.#mark(ids, on),
      select: (id) => this.selectByPerson({ type: 'subject', id }, this.origin),
      point: (id) => this.hoverByPerson(id === null ? null : { type: 'subject', id }, this.origin),
    });
  }

  #renderList(view: BarView): unknown {
    const { listGroup, sort } = this.#arrangement.value;
    const many = view.answer.rows.length > manyRows;
    return renderList(
      {
        ...view,
        group: listGroup,
        isOpen: (key) => this.toggled.get(key) ?? !many,
        steps: (key) => this.more.get(key) ?? 0,
        showMore: (key) => (this.more = new Map(this.more).set(key, (this.more.get(key) ?? 0) + 1)),
      },
      this.#rows.sorted(sort),
    );
  }

  /** What the parts draw from; `null` while no plan is loaded. */
  #view(): BarView | null {
    const { view } = this;
    const { ledger, answer } = this.#rows;
    if (!view || !ledger || !answer) return null;
    const { layout, columns, tableGroup, listGroup } = this.#arrangement.value;
    return {
      ...view,
      ledger,
      answer,
      filter: this.#filter.value,
      wide: this.wide,
      menu: this.#menu.open,
      setMenu: this.#setMenu,
      setFilter: this.#setFilter,
      sectionNumber: (section) => sectionNumber(section, view.language),
      layout,
      setLayout: (wanted) => this.#arrange({ layout: wanted }),
      group: this.wide ? tableGroup : listGroup,
      setGroup: (group) => this.#setGroup(group),
      columns,
      toggleColumn: (column) => this.#arrange({ columns: toggleColumn(columns, column) }),
      resetColumns: () => this.#arrange({ columns: defaultColumns }),
      history: this.#history.value,
      undo: () => this.activeStore.dispatch({ type: 'undo', origin: this.origin }),
      redo: () => this.activeStore.dispatch({ type: 'redo', origin: this.origin }),
      find: { text: this.facetText, set: (text) => (this.facetText = text) },
      marked: this.marked.size,
      onlyMarked: this.onlyMarked,
      setOnlyMarked: (on) => (this.onlyMarked = on),
      unmark: () => (this.marked = new Set()),
      exporting: this.exporting,
      export: (format) => void this.#export(format),
    };
  }

  #arrange(arrangement: Partial<LedgerArrangement>): void {
    this.activeStore.dispatch({ type: 'arrange', arrangement, origin: this.origin });
  }

  readonly #setFilter: LedgerView['setFilter'] = (filter) =>
    this.activeStore.dispatch({ type: 'filter', filter, origin: this.origin });

  readonly #setMenu = (menu: Menu | null): void => {
    this.facetText = '';
    this.#menu.set(menu);
  };

  #setGroup(group: Facet | null): void {
    const groups = this.wide ? { tableGroup: group } : { listGroup: group ?? 'sector' };
    this.#arrange({ layout: 'rows', ...groups });
  }

  /** Up, down, and back to the order of the plan. */
  #sortBy(column: LedgerColumn): void {
    const before = this.#arrangement.value.sort;
    const again = before?.column === column;
    const sort = again && before?.descending ? null : { column, descending: again };
    this.#arrange({ sort });
    this.said = sort
      ? this.t('ledger.sorted', {
          column: this.t(`ledger.column.${column}`),
          order: this.t(sort.descending ? 'ledger.descending' : 'ledger.ascending'),
        })
      : this.t('ledger.sheet.plan-order');
  }

  #toggle(key: string, open: boolean): void {
    this.toggled = new Map(this.toggled).set(key, open);
  }

  #mark(ids: readonly SubjectId[], on: boolean): void {
    const marked = new Set(this.marked);
    for (const id of ids) {
      if (on) marked.add(id);
      else marked.delete(id);
    }
    this.marked = marked;
  }

  async #export(format: ExportFormat): Promise<void> {
    const { loaded, marked } = this;
    const { ledger } = this.#rows;
    if (!loaded || !ledger || this.exporting !== null) return;
    const { sort, tableGroup, listGroup, columns } = this.#arrangement.value;
    const sorted = this.#rows.sorted(sort);
    const isMarked = (row: number): boolean => marked.has(ledger.rows[row]?.subject.id ?? '');
    this.#setMenu(null);
    this.exporting = 0;
    const { key, values } = await exportShown(
      format,
      {
        ledger,
        layers: loaded.layers,
        filter: this.#filter.value,
        rows: this.onlyMarked && marked.size > 0 ? sorted.filter(isMarked) : sorted,
        sort,
        group: this.wide ? tableGroup : listGroup,
        columns,
        language: this.language,
      },
      (part) => (this.exporting = Math.round(part * 100)),
    );
    this.exporting = null;
    this.message = this.t(key, values);
  }

  readonly #onClick = (event: Event): void => {
    const heading = event.target instanceof Element ? event.target.closest('[data-group]') : null;
    if (heading) this.#toggleHeading(heading);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>('.group-heading, .list .row[type]')];
    if (moveFocus(event, items) || !(event.target instanceof Element)) return;
    const heading = event.target.closest('[data-group]');
    const open = heading?.getAttribute('aria-expanded') === 'true';
    if (heading && ((event.key === 'ArrowRight' && !open) || (event.key === 'ArrowLeft' && open))) {
      event.preventDefault();
      this.#toggleHeading(heading);
    }
  };

  #toggleHeading(heading: Element): void {
    this.#toggle(heading.getAttribute('data-group') ?? '', heading.getAttribute('aria-expanded') !== 'true');
  }

  #measure(): void {
    this.style.setProperty('--_height', `${this.clientHeight}px`);
    const wide = this.clientWidth >= tableWidth * this.#scale.value;
    if (wide === this.wide) this.#scroll();
    // The selected row is looked for where the rows will be.
    else this.#pending = true;
    this.wide = wide;
  }

  /** A row that drawing has moved to another group keeps the focus. */
  #keepFocus(): void {
    const id = this.#focused;
    if (id === null || focusedRow(this.shadowRoot) === id) return;
    this.renderRoot.querySelector<HTMLElement>(`.row[data-subject="${CSS.escape(id)}"]`)?.focus();
  }

  /** Scrolls to the selected row, or to the top when what lies inside the selection comes first. */
  #scroll(): void {
    if (!this.#pending || this.clientHeight === 0 || this.#arrangement.value.layout !== 'rows') return;
    this.#pending = false;
    const selection = this.selection.value;
    if (this.wide) {
      if (selection?.type === 'subject') this.#table.reveal(selection.id);
      return;
    }
    const target =
      this.renderRoot.querySelector('.row[aria-current]') ?? this.renderRoot.querySelector('.scope');
    if (target) scrollToTop(target, 40);
  }
}

function focusedRow(root: ShadowRoot | null): string | null {
  const focused = root?.activeElement;
  return focused instanceof HTMLElement && focused.matches('.row') ? (focused.dataset.subject ?? null) : null;
}

define('plan-projects', PlanProjects);

declare global {
  interface HTMLElementTagNameMap {
    'plan-projects': PlanProjects;
  }
}
