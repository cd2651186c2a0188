import type { Ledger } from '../../model/ledger';
import type { LedgerFilter } from '../../model/ledger-filter';
import { type LedgerSort, sortRows } from '../../model/ledger-order';
import { type LedgerAnswer, type RowIndexes, query } from '../../model/ledger-query';

/** The rows that a filter lets through, asked for once and sorted once. */
export class LedgerRows {
  #ledger: Ledger | null = null;
  #filter: LedgerFilter | null = null;
  #answer: LedgerAnswer | null = null;
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

  /** The rows in the order asked for; `null`: in that of the plan. */
  sorted(by: LedgerSort | null): RowIndexes {
    if (!this.#ledger || !this.#answer) return new Uint32Array();
    if (this.#sorted?.by === by) return this.#sorted.rows;
    const { rows } = this.#answer;
    this.#sorted = { rows: by ? sortRows(this.#ledger, rows, by) : rows, by };
    return this.#sorted.rows;
  }
}
