import type { PlanGraph } from '../../model/graph';
import { type Ledger, createLedger } from '../../model/ledger';
import { ledgerWords } from '../../strings/ledger-words';

const ledgers = new WeakMap<PlanGraph, Ledger>();

/** The ledger of a plan: one for all elements that ask it, found by the words of the screen. */
export function planLedger(graph: PlanGraph): Ledger {
  let ledger = ledgers.get(graph);
  if (!ledger) ledgers.set(graph, (ledger = createLedger(graph, ledgerWords)));
  return ledger;
}
