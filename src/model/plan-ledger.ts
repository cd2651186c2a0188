/** One ledger for each plan, for whoever asks it. */
import type { PlanGraph } from './graph';
import { type Ledger, type LedgerWords, createLedger } from './ledger';
import { type LedgerFilter, narrows } from './ledger-filter';
import { query, subjectIds } from './ledger-query';
import type { SubjectId } from './types';

const ledgers = new WeakMap<PlanGraph, Ledger>();

/** The ledger of a plan; made with the words of whoever asks first. */
export function ledgerOf(graph: PlanGraph, words: LedgerWords): Ledger {
  let ledger = ledgers.get(graph);
  if (!ledger) ledgers.set(graph, (ledger = createLedger(graph, words)));
  return ledger;
}

let last: { graph: PlanGraph; filter: LedgerFilter; shown: ReadonlySet<SubjectId> } | null = null;

/** The projects that a filter lets through, whatever the ledger lists; `null`: all. The same for the same filter. */
export function projectsShown(
  graph: PlanGraph,
  filter: LedgerFilter,
  words: LedgerWords,
): ReadonlySet<SubjectId> | null {
  if (!narrows(filter)) return null;
  if (last?.graph !== graph || last.filter !== filter) {
    const ledger = ledgerOf(graph, words);
    const { rows } = query(ledger, { ...filter, kind: 'project' });
    last = { graph, filter, shown: subjectIds(ledger, rows) };
  }
  return last.shown;
}
