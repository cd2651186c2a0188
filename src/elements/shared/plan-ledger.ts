import type { PlanGraph } from '../../model/graph';
import type { Ledger } from '../../model/ledger';
import type { LedgerFilter } from '../../model/ledger-filter';
import { ledgerOf, projectsShown } from '../../model/plan-ledger';
import type { SubjectId } from '../../model/types';
import { ledgerWords } from '../../strings/ledger-words';

/** The ledger of a plan: one for all elements that ask it, found by the words of the screen. */
export const planLedger = (graph: PlanGraph): Ledger => ledgerOf(graph, ledgerWords);

/** The projects that a filter lets through, whatever the ledger lists; `null`: all. The same for the same filter. */
export const shownProjects = (graph: PlanGraph, filter: LedgerFilter): ReadonlySet<SubjectId> | null =>
  projectsShown(graph, filter, ledgerWords);
