import { type PropertyValues, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import {
  type FigureFilter,
  type FigureRow,
  type FigureTable,
  figureTables,
  passesFilter,
  sharedRemarks,
} from '../../model/figures';
import type { PlanGraph } from '../../model/graph';
import type { SectionId } from '../../model/types';
import type { Action, Selection } from '../../state';
import { groupText } from '../../strings/units';
import { baseStyles, define, loadStatusStyles, renderLoadStatus, renderStatus } from '../shared';
import { segmentStyles } from '../shared/segments.styles';
import { indicatorTableStyles, renderIndicatorTable } from '../shared/indicator-table';
import { PanelElement, type PanelView } from '../shared/panel-element';
import { saveFile } from '../shared/save-file';
import { type ExportKind, type FigureShow, renderBar, renderFilters } from './figure-bar';
import { chartStyles } from './figure-chart';
import { figureBarStyles } from './figure-bar.styles';
import { renderFigure, renderSectionLink } from './figure-item';
import { renderKey } from './figure-key';
import { planFiguresStyles } from './plan-figures.styles';
import '../../strings/figures';
import '../shared/panel-icons';
import '../../strings/panels';

/**
 * The indicator tables of the plan as charts: what was aimed at, what came of it, and how far a running target is.
 * Every chart says the same in words; a switch shows the table as printed. Goes out as paper, picture, drawing or
 * CSV. With `actuals.csv` in the package each target shows how far it has come beside the time that has passed.
 *
 * Give it a height, or a parent that scrolls; from 720 px it uses the width.
 *
 * @fires plan-select - A person opens the section of a table. Cancelable.
 * @fires plan-hover - A person points at such a section.
 * @csspart bar - Table, chart or table, export.
 * @csspart export - The menu of exports.
 * @csspart figure - A row: name, chart, verdict, notes.
 * @csspart chart - The drawing of a row.
 * @csspart table - The table as printed.
 */
export class PlanFigures extends PanelElement {
  static override styles = [
    baseStyles,
    loadStatusStyles,
    indicatorTableStyles,
    chartStyles,
    segmentStyles,
    figureBarStyles,
    planFiguresStyles,
  ];

  @state() private section: SectionId | null = null;
  @state() private show: FigureShow = 'chart';
  @state() private filter: FigureFilter = {};
  /** Pixels of the element. */
  @state() private width = 0;
  /** Pixels that a drawing has. */
  @state() private plotWidth = 300;
  @state() private message = '';

  protected readonly origin = 'figures';

  readonly #load = this.slice((view) => view.load);
  readonly #size = new ResizeObserver(() => this.#measure());
  #plot: Element | null = null;
  #graph: PlanGraph | null = null;
  #tables: FigureTable[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
    if (this.#plot) this.#size.observe(this.#plot);
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
    this.#tables = graph ? figureTables(graph) : [];
    this.section = null;
    this.filter = {};
    this.#follow(this.selection.value);
  }

  protected override updated(): void {
    // The drawings have one width; the first of them is measured.
    const plot = this.renderRoot.querySelector('.plot');
    if (plot === this.#plot) return;
    if (this.#plot) this.#size.unobserve(this.#plot);
    this.#plot = plot;
    if (plot) this.#size.observe(plot);
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
    const shown = this.#shown;
    if (!shown) return html`<p class="none">${this.t('figures.none')}</p>`;
    const room = this.width >= 1240 ? 'wide twin' : this.width >= 720 ? 'wide' : '';
    return html`<div class=${room}>
      ${renderBar(view, {
        tables: this.#tables,
        shown,
        show: this.show,
        setTable: (section) => this.#setTable(section),
        setShow: (show) => (this.show = show),
        save: (kind) => void this.#save(kind, view, shown),
      })}
      <div class="body" role="region" aria-label=${this.t('figures.label')}>
        ${this.#renderHeading(view, shown)}
        ${this.show === 'chart' ? this.#renderCharts(view, shown) : this.#renderTable(view, shown)}
      </div>
      ${renderStatus(this.message)}
    </div>`;
  }

  protected override selectionChanged(selection: Selection | null, { origin }: Action): void {
    if (origin !== this.origin) this.#follow(selection);
  }

  /** A section opens in the outline. */
  protected override choose(selection: Selection, event: MouseEvent): void {
    super.choose(selection, event);
    const held = this.selection.value;
    if (held?.type !== selection.type || held.id !== selection.id) return;
    this.activeStore.dispatch({ type: 'set-tab', tab: 'reader', origin: this.origin });
  }

  get #shown(): FigureTable | undefined {
    return this.#tables.find(({ section }) => section === this.section) ?? this.#tables[0];
  }

  #renderHeading(view: PanelView, { section }: FigureTable) {
    const found = view.graph.sections.get(section);
    const parent = found?.parent ? view.graph.sections.get(found.parent) : undefined;
    return html`<div class="heading">
      <h3>${found ? view.text(found.title) : section}</h3>
      <p>
        ${found ? renderSectionLink(view, found) : nothing}
        ${parent ? renderSectionLink(view, parent) : nothing}
      </p>
    </div>`;
  }

  #renderCharts(view: PanelView, shown: FigureTable) {
    const rows = this.#rows(shown);
    const shared = sharedRemarks(shown.rows);
    const groups = shown.groups.filter((group) => rows.some(({ indicator }) => indicator.group === group));
    return html`${renderFilters(view, shown, this.filter, (filter) => (this.filter = filter))}
    ${renderKey(view, rows)}
    ${renderStatus(this.t('figures.shown', { count: rows.length, all: shown.rows.length }))}
    ${
      rows.length === 0
        ? html`<div class="none">
            <p>${this.t('figures.nothing')}</p>
            <button class="button" type="button" @click=${() => (this.filter = {})}>
              ${this.t('figures.reset')}
            </button>
          </div>`
        : nothing
    }
    ${groups.map((group) => {
      const own = rows.filter(({ indicator }) => indicator.group === group);
      const title = own[0] ? groupText(own[0].indicator, view.language) : group;
      return html`<section class="group">
        ${group === '' ? nothing : html`<h4 lang=${title === group ? 'zh' : nothing}>${title}</h4>`}
        <ul class="figures-list">
          ${own.map((row) => renderFigure(view, row, { width: this.plotWidth, shared }))}
        </ul>
      </section>`;
    })}
    ${[...shown.table.notes, ...shared].map((note) => html`<p class="table-note" lang="zh">${note}</p>`)}`;
  }

  #renderTable(view: PanelView, { section, rows }: FigureTable) {
    const reported = rows.flatMap((row) => row.reported.map((each) => ({ ...each, row })));
    return html`${renderIndicatorTable(view, section)}
    ${
      reported.length === 0
        ? nothing
        : html`<div
            class="figures scroll reported"
            tabindex="0"
            role="region"
            aria-label=${this.t('figures.review.title')}
          >
            <table>
              <caption>
                ${this.t('figures.review.title')}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${this.t('table.indicator')}</th>
                  <th scope="col">${this.t('figures.review.year')}</th>
                  <th scope="col">${this.t('figures.review.value')}</th>
                  <th scope="col">${this.t('figures.result')}</th>
                  <th scope="col" class="note">${this.t('figures.review.source')}</th>
                </tr>
              </thead>
              <tbody>
                ${reported.map(
                  ({ row, year, value, source, note }) =>
                    html`<tr>
                      <th scope="row">${view.text(row.indicator.name)}</th>
                      <td>${year}</td>
                      <td>${value}</td>
                      <td>
                        ${row.progress?.year === year ? this.t(`figures.pace.${row.progress.pace}`) : nothing}
                      </td>
                      <td class="note" lang="zh">${note ? `${source}（${note}）` : source}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }`;
  }

  #rows({ rows }: FigureTable): FigureRow[] {
    return rows.filter((row) => passesFilter(row, this.filter));
  }

  #setTable(section: SectionId): void {
    if (section === this.section) return;
    this.section = section;
    this.filter = {};
  }

  /** A selected table is the one shown. */
  #follow(selection: Selection | null): void {
    if (selection?.type !== 'section') return;
    if (this.#tables.some(({ section }) => section === selection.id)) this.#setTable(selection.id);
  }

  async #save(kind: ExportKind, view: PanelView, shown: FigureTable): Promise<void> {
    const title = view.graph.sections.get(shown.section)?.title;
    const name = title ? view.text(title) : shown.section;
    const rows = this.show === 'chart' ? this.#rows(shown) : shown.rows;
    try {
      const [{ figureFile, printPage }, { sheetBlocks, sheetPage }] = await Promise.all([
        import('./figure-files'),
        import('./figure-sheet'),
      ]);
      if (kind === 'print') {
        await printPage(this.renderRoot, sheetPage(sheetBlocks(view, shown, rows), name, this.language));
        return;
      }
      const blob = await figureFile(kind, view, shown, rows);
      saveFile(`${name}.${kind}`, blob);
      this.message = this.t('figures.export.done', { name: `${name}.${kind}` });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.message = this.t('figures.export.failed', { reason });
    }
  }

  /** Drawings are made to measure, so that their texts keep their size. */
  #measure(): void {
    this.width = this.clientWidth;
    const width = this.#plot?.clientWidth ?? 0;
    if (width > 0 && width !== this.plotWidth) this.plotWidth = width;
  }
}

define('plan-figures', PlanFigures);

declare global {
  interface HTMLElementTagNameMap {
    'plan-figures': PlanFigures;
  }
}
