import type { Ledger } from '../../model/ledger';
import { ledgerColumns, sortRows } from '../../model/ledger-order';

/** Milliseconds that the page has for itself between two jobs. */
const pause = 60;

/**
 * Makes beforehand what the first search and the first sorting of a ledger need, a job at a time, so that a
 * person does not wait for it before long tables.
 *
 * @param isCurrent whether the ledger is still shown
 */
export async function warmUp(ledger: Ledger, isCurrent: () => boolean): Promise<void> {
  const none = new Uint32Array();
  const jobs = [
    () => ledger.haystacks,
    ...ledgerColumns.map((column) => () => sortRows(ledger, none, { column, descending: false })),
  ];
  for (const job of jobs) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!isCurrent()) return;
    job();
  }
}
