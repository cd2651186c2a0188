import type { LedgerFilter } from '../../model/ledger-filter';
import { query } from '../../model/ledger-query';
import type { PlanGraph } from '../../model/graph';
import type { SearchIndex } from '../../model/search';
import { planLedger } from './plan-ledger';

const indexes = new WeakMap<PlanGraph, Promise<SearchIndex>>();

/** The search index of a plan: its code is loaded and the plan read, in idle time, when first asked for. */
export function searchIndexOf(graph: PlanGraph): Promise<SearchIndex> {
  let index = indexes.get(graph);
  if (!index) {
    index = Promise.all([import('../../model/search'), import('../../strings/search-words')]).then(
      ([{ SearchIndex }, { searchWords }]) => SearchIndex.create(graph, searchWords(), whenIdle),
    );
    indexes.set(graph, index);
    // Asked again, it is tried again.
    index.catch(() => indexes.delete(graph));
  }
  return index;
}

/** How many rows of the project ledger a filter lets through. */
export function countRows(graph: PlanGraph, filter: LedgerFilter): number {
  return query(planLedger(graph), filter).rows.length;
}

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve);
  });
}
