import type { PlanGraph } from '../../model/graph';
import { type Ledger, createLedger } from '../../model/ledger';
import { type LedgerFilter, narrows } from '../../model/ledger-filter';
import { query, subjectIds } from '../../model/ledger-query';
import type { SubjectId } from '../../model/types';
import { ledgerWords } from '../../strings/ledger-words';

const ledgers = new WeakMap<PlanGraph, Ledger>();

/** The ledger of a plan: one for all elements that ask it, found by the words of the screen. */
export function planLedger(graph: PlanGraph): Ledger {
  let ledger = ledgers.get(graph);
  if (!ledger) ledgers.set(graph, (ledger = createLedger(graph, ledgerWords)));
  return ledger;
}

let last: { graph: PlanGraph; filter: LedgerFilter; shown: ReadonlySet<SubjectId> } | null = null;

/** The projects that a filter lets through, whatever the ledger lists; `null`: all. The same for the same filter. */
export function shownProjects(graph: PlanGraph, filter: LedgerFilter): ReadonlySet<SubjectId> | null {
  if (!narrows(filter)) return null;
  if (last?.graph !== graph || last.filter !== filter) {
    const ledger = planLedger(graph);
    const { rows } = query(ledger, { ...filter, kind: 'project' });
    last = { graph, filter, shown: subjectIds(ledger, rows) };
  }
  return last.shown;
}
