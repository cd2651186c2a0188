import type { Ledger } from '../../model/ledger';
import type { Facet, LedgerFilter } from '../../model/ledger-filter';
import { type LedgerSort, sortRows } from '../../model/ledger-order';
import { type LedgerAnswer, type RowIndexes, query } from '../../model/ledger-query';
import { type TableItems, tableItems } from './table-items';

/** Under which a group of the table is remembered as closed, apart from the same group in the list. */
export const tableKey = (value: string): string => `table/${value}`;

/** The rows that a filter lets through, asked for once and sorted once. */
export class LedgerRows {
  #ledger: Ledger | null = null;
  #filter: LedgerFilter | null = null;
  #answer: LedgerAnswer | null = null;
  #lines: {
    rows: RowIndexes;
    group: Facet | null;
    toggled: ReadonlyMap<string, boolean>;
    items: TableItems;
  } | null = null;
  #sorted: { rows: RowIndexes; by: LedgerSort | null } | null = null;

  get ledger(): Ledger | null {
    return this.#ledger;
  }

  get answer(): LedgerAnswer | null {
    return this.#answer;
  }

  /** Takes another ledger or filter. @returns whether there was a change. */
  follow(ledger: Ledger | null, filter: LedgerFilter): boolean {
    if (ledger === this.#ledger && filter === this.#filter) return false;
    this.#ledger = ledger;
    this.#filter = filter;
    this.#answer = ledger ? query(ledger, filter) : null;
    this.#sorted = null;
    return true;
  }

  /** The lines of a table; the same object for the same wishes. */
  lines(by: LedgerSort | null, group: Facet | null, toggled: ReadonlyMap<string, boolean>): TableItems {
    const rows = this.sorted(by);
    const held = this.#lines;
    if (held && held.rows === rows && held.group === group && held.toggled === toggled) return held.items;
    const isClosed = (value: string): boolean => toggled.get(tableKey(value)) === false;
    const items = this.#ledger
      ? tableItems(this.#ledger, rows, group, isClosed)
      : { lines: new Int32Array(), groups: [], count: 0 };
    this.#lines = { rows, group, toggled, items };
    return items;
  }

  /** The rows in the order asked for; `null`: in that of the plan. */
  sorted(by: LedgerSort | null): RowIndexes {
    if (!this.#ledger || !this.#answer) return new Uint32Array();
    if (this.#sorted?.by === by) return this.#sorted.rows;
    const { rows } = this.#answer;
    this.#sorted = { rows: by ? sortRows(this.#ledger, rows, by) : rows, by };
    return this.#sorted.rows;
  }
}
