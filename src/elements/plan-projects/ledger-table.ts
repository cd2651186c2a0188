import { VirtualizerController } from '@tanstack/lit-virtual';
import { type ReactiveControllerHost, type TemplateResult, html, nothing } from 'lit';
import type { Facet } from '../../model/ledger-filter';
import { noValue } from '../../model/ledger-filter';
import type { LedgerColumn, LedgerSort } from '../../model/ledger-order';
import { type LedgerGroup, tally } from '../../model/ledger-query';
import type { SubjectId } from '../../model/types';
import { icon } from '../shared';
import { inlineStyle } from '../shared/inline-style';
import { markWidth, renderCell, tableTemplate } from './ledger-columns';
import { renderGroupMark } from './ledger-list';
import { type LedgerView, labelOf } from './ledger-view';
import { type Cursor, type TableItems, groupAt, moveCursor, rowAt } from './table-items';

/** Height of a line, px at scale 1. */
const lineHeight = 44;
const headHeight = 40;

export interface TableView extends LedgerView {
  items: TableItems;
  group: Facet | null;
  columns: readonly LedgerColumn[];
  sort: LedgerSort | null;
  scale: number;
  marked: ReadonlySet<SubjectId>;
  isClosed(value: string): boolean;
  sortBy(column: LedgerColumn): void;
  toggleGroup(value: string): void;
  mark(ids: readonly SubjectId[], on: boolean): void;
  select(subject: SubjectId): void;
  point(subject: SubjectId | null): void;
}

/** A table of projects of any length, of which only the lines in view are drawn. */
export class LedgerTable {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #lines: VirtualizerController<HTMLElement, HTMLElement>;
  #view: TableView | null = null;
  #size = lineHeight;
  #cursor: Cursor = { line: 0, column: 1 };
  /** Whether keys move in the table, so that the cursor shows. */
  #keys = false;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    this.#lines = new VirtualizerController<HTMLElement, HTMLElement>(host, {
      count: 0,
      getScrollElement: () => host.renderRoot?.querySelector<HTMLElement>('.grid') ?? null,
      estimateSize: () => lineHeight,
      overscan: 8,
    });
  }

  /** Brings the line of a subject into view, if it is in the table. */
  reveal(subject: SubjectId): void {
    const { items, ledger } = this.#view ?? {};
    const line = items?.lines.findIndex((row) => row >= 0 && ledger?.rows[row]?.subject.id === subject) ?? -1;
    if (line < 0) return;
    this.#cursor = { ...this.#cursor, line };
    this.#lines.getVirtualizer().scrollToIndex(line, { align: 'center' });
  }

  render(view: TableView): TemplateResult {
    this.#view = view;
    const { items, columns, scale } = view;
    const virtualizer = this.#lines.getVirtualizer();
    const size = Math.round(lineHeight * scale);
    virtualizer.setOptions({
      ...virtualizer.options,
      count: items.lines.length,
      estimateSize: () => size,
      // The headings stand before the lines, and over them.
      scrollMargin: headHeight * scale,
      scrollPaddingStart: headHeight * scale,
      scrollPaddingEnd: 8,
    });
    if (size !== this.#size) {
      this.#size = size;
      virtualizer.measure();
    }
    const { template, width } = tableTemplate(columns);
    const { line, column } = this.#cursor;
    return html`<div
        class="grid scroll"
        role="grid"
        tabindex="0"
        aria-label=${view.t('ledger.label')}
        aria-describedby="grid-help"
        aria-rowcount=${items.lines.length + 1}
        aria-colcount=${columns.length + 1}
        aria-multiselectable="true"
        aria-activedescendant=${this.#keys ? `cell-${line}-${column}` : nothing}
        style=${inlineStyle({ '--_template': template, '--_width': `${width}px` })}
        @keydown=${this.#onKey}
        @click=${this.#onClick}
        @focus=${this.#onFocus}
        @blur=${this.#onBlur}
      >
        <div class="grid-head" role="rowgroup">${this.#renderHead(view)}</div>
        <div
          class="grid-body"
          role="rowgroup"
          style=${inlineStyle({ height: `${virtualizer.getTotalSize()}px` })}
        >
          ${virtualizer
            .getVirtualItems()
            .map(({ index, start }) => this.#renderLine(view, index, start - headHeight * scale))}
        </div>
      </div>
      <p id="grid-help" class="sr-only">${view.t('ledger.grid-help')}</p>`;
  }

  #renderHead(view: TableView): TemplateResult {
    const { columns, sort, items, marked } = view;
    const enough = items.count > 0 && marked.size >= items.count;
    const all = enough && this.#ids(view).every((id) => marked.has(id));
    return html`<div class="line" role="row" aria-rowindex="1">
      <div
        class="cell mark-cell ${this.#at(-1, 0)}"
        id="cell--1-0"
        role="columnheader"
        aria-colindex="1"
        data-line="-1"
        data-mark
      >
        <i class="check ${all ? 'on' : ''}" aria-hidden="true">${icon('check')}</i>
        <span class="sr-only">${view.t('ledger.mark')}</span>
      </div>
      ${columns.map((column, at) => {
        const sorted = sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : 'none';
        return html`<div
          class="cell head ${column} ${sorted} ${this.#at(-1, at + 1)}"
          id="cell--1-${at + 1}"
          role="columnheader"
          aria-colindex=${at + 2}
          aria-sort=${sorted}
          data-line="-1"
          data-sort=${column}
          title=${view.t('ledger.sort-by', { column: view.t(`ledger.column.${column}`) })}
        >
          <span>${view.t(`ledger.column.${column}`)}</span>
          ${sorted === 'none' ? icon('chevrons-up-down') : icon(sorted === 'ascending' ? 'arrow-up' : 'arrow-down')}
        </div>`;
      })}
    </div>`;
  }

  #renderLine(view: TableView, line: number, start: number): TemplateResult {
    const group = groupAt(view.items, line);
    if (group) return this.#renderGroup(view, group, line, start);
    const row = view.ledger.rows[rowAt(view.items, line)];
    if (!row) return html``;
    const { id } = row.subject;
    const selected = view.selected?.type === 'subject' && view.selected.id === id;
    const hovered = view.hovered?.type === 'subject' && view.hovered.id === id;
    const marked = view.marked.has(id);
    const name = view.text(row.subject.name);
    return html`<div
      class="line row ${selected ? 'selected' : ''} ${hovered ? 'hovered' : ''} ${marked ? 'marked' : ''}"
      part="row"
      role="row"
      aria-rowindex=${line + 2}
      aria-selected=${marked}
      aria-current=${selected ? 'true' : nothing}
      data-line=${line}
      data-subject=${id}
      style=${inlineStyle({ top: `${start}px` })}
    >
      <div
        class="cell mark-cell ${this.#at(line, 0)}"
        id="cell-${line}-0"
        role="gridcell"
        aria-colindex="1"
        aria-label=${view.t('ledger.mark-row', { name })}
        data-mark
      >
        <i class="check ${marked ? 'on' : ''}" aria-hidden="true">${icon('check')}</i>
      </div>
      ${view.columns.map(
        (column, at) =>
          html`<div
            class="cell ${column} ${this.#at(line, at + 1)}"
            id="cell-${line}-${at + 1}"
            role=${column === 'name' ? 'rowheader' : 'gridcell'}
            aria-colindex=${at + 2}
          >
            ${renderCell(view, row, column)}
          </div>`,
      )}
    </div>`;
  }

  #renderGroup(view: TableView, { value, rows }: LedgerGroup, line: number, start: number): TemplateResult {
    const facet = view.group ?? 'sector';
    const open = !view.isClosed(value);
    const stages = view.ledger.index.stage.values;
    const counts = tally(view.ledger, rows, 'stage');
    return html`<div
      class="line group-line"
      part="group"
      role="row"
      aria-rowindex=${line + 2}
      aria-expanded=${open}
      data-line=${line}
      data-value=${value}
      style=${inlineStyle({ top: `${start}px` })}
    >
      <div
        class="cell ${this.#cursorOnLine(line)}"
        id="cell-${line}-${this.#cursor.line === line ? this.#cursor.column : 1}"
        role="rowheader"
        aria-colindex="1"
        aria-colspan=${view.columns.length + 1}
      >
        ${icon('chevron-right')}${renderGroupMark(view, facet, value)}
        <b>${labelOf(view, facet, value)}</b>
        <span class="subtotal">${view.t('ledger.subtotal', { count: rows.length })}</span>
        ${
          facet === 'stage'
            ? nothing
            : stages.map((stage, code) =>
                counts[code] && stage !== noValue
                  ? html`<span class="tally"
                      ><i class="stage-dot ${stage}" aria-hidden="true"></i>${view.term('stage', stage)}
                      ${counts[code]}</span
                    >`
                  : nothing,
              )
        }
      </div>
    </div>`;
  }

  #at(line: number, column: number): string {
    return this.#keys && this.#cursor.line === line && this.#cursor.column === column ? 'cursor' : '';
  }

  #cursorOnLine(line: number): string {
    return this.#keys && this.#cursor.line === line ? 'cursor' : '';
  }

  /** The subjects of all rows, in open groups or not. */
  #ids({ ledger, items }: TableView): SubjectId[] {
    const rows =
      items.groups.length > 0 ? items.groups.flatMap((group) => [...group.rows]) : [...items.lines];
    return rows.map((row) => ledger.rows[row]?.subject.id ?? '');
  }

  readonly #onFocus = (event: FocusEvent): void => {
    if (!(event.currentTarget as Element).matches(':focus-visible')) return;
    this.#keys = true;
    this.#host.requestUpdate();
  };

  readonly #onBlur = (): void => {
    this.#keys = false;
    this.#view?.point(null);
    this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const view = this.#view;
    if (!view || event.altKey || event.target !== event.currentTarget) return;
    const lines = view.items.lines.length;
    const grid = event.currentTarget as HTMLElement;
    const page = Math.max(1, Math.floor((grid.clientHeight - headHeight) / (lineHeight * view.scale)) - 1);
    const { line } = this.#cursor;
    const group = groupAt(view.items, line);
    const folds = { ArrowLeft: false, ArrowRight: true }[event.key];
    const closes = group && folds === view.isClosed(group.value);
    const moved = moveCursor(this.#cursor, event, { lines, columns: view.columns.length + 1, page });
    if (group && closes) view.toggleGroup(group.value);
    else if (moved) this.#moveTo(view, moved);
    else if (event.key === 'Enter') this.#activate(view);
    else if (event.key === ' ') this.#markAt(view);
    else return;
    event.preventDefault();
    this.#keys = true;
    this.#host.requestUpdate();
  };

  #moveTo(view: TableView, cursor: Cursor): void {
    this.#cursor = cursor;
    if (cursor.line >= 0) this.#lines.getVirtualizer().scrollToIndex(cursor.line, { align: 'auto' });
    this.#showColumn(cursor.column);
    view.point(view.ledger.rows[rowAt(view.items, cursor.line)]?.subject.id ?? null);
  }

  /** Scrolls sideways until the column stands beside those that stay. */
  #showColumn(column: number): void {
    const grid = this.#host.renderRoot.querySelector<HTMLElement>('.grid');
    const cell = grid?.querySelector<HTMLElement>(`.grid-head [aria-colindex="${column + 1}"]`);
    if (!grid || !cell || column < 2) {
      if (column < 2) grid?.scrollTo({ left: 0 });
      return;
    }
    const fixed = markWidth + (grid.querySelector<HTMLElement>('.grid-head .name')?.offsetWidth ?? 0);
    const [left, right] = [cell.offsetLeft - fixed, cell.offsetLeft + cell.offsetWidth - grid.clientWidth];
    if (grid.scrollLeft > left) grid.scrollLeft = left;
    else if (grid.scrollLeft < right) grid.scrollLeft = right;
  }

  #activate(view: TableView): void {
    const { line, column } = this.#cursor;
    const group = groupAt(view.items, line);
    const name = view.columns[column - 1];
    if (line === -1 && name) view.sortBy(name);
    else if (line === -1) this.#markAt(view);
    else if (group) view.toggleGroup(group.value);
    else {
      const subject = view.ledger.rows[rowAt(view.items, line)]?.subject.id;
      if (subject) view.select(subject);
    }
  }

  /** Marks the row of the cursor, all rows of its group, or all. */
  #markAt(view: TableView, line = this.#cursor.line): void {
    const group = groupAt(view.items, line);
    const row = view.ledger.rows[rowAt(view.items, line)];
    const ids =
      line === -1
        ? this.#ids(view)
        : group
          ? Array.from(group.rows, (each) => view.ledger.rows[each]?.subject.id ?? '')
          : row
            ? [row.subject.id]
            : [];
    view.mark(ids, !ids.every((id) => view.marked.has(id)));
  }

  readonly #onClick = (event: MouseEvent): void => {
    const view = this.#view;
    if (!view || !(event.target instanceof Element) || event.target.closest('button')) return;
    const line = Number(event.target.closest<HTMLElement>('[data-line]')?.dataset.line ?? Number.NaN);
    if (Number.isNaN(line)) return;
    const column = event.target.closest<HTMLElement>('[data-sort]')?.dataset.sort;
    const at = Number(event.target.closest('[aria-colindex]')?.getAttribute('aria-colindex') ?? 2) - 1;
    this.#cursor = { line, column: at };
    this.#keys = false;
    if (event.target.closest('[data-mark]')) this.#markAt(view, line);
    else if (column) view.sortBy(column as LedgerColumn);
    else this.#activate(view);
    this.#host.requestUpdate();
  };
}
