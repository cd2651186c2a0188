import type { PlanGraph } from '../../model/graph';
import type { LedgerFilter } from '../../model/ledger-filter';
import type { SearchAnswer, SearchGroupId, SearchHit } from '../../model/search';
import type { Selection } from '../../state';

/** A line of the list under the box. */
export type SearchRow =
  | { type: 'hit'; hit: SearchHit }
  /** Shows in the project ledger what the question asks. */
  | { type: 'ledger'; filter: LedgerFilter; count: number }
  /** Puts words into the box. */
  | { type: 'words'; words: string; recent: boolean };

export interface RowGroup {
  id: SearchGroupId | 'action' | 'recent' | 'start' | 'ask';
  rows: SearchRow[];
}

/** The hits under their headings; the group of the best hit comes first. */
export function groupHits(
  { hits, filter }: SearchAnswer,
  countRows: (filter: LedgerFilter) => number,
): RowGroup[] {
  const groups = new Map<SearchGroupId, SearchRow[]>();
  for (const hit of hits) {
    const rows = groups.get(hit.group);
    if (rows) rows.push({ type: 'hit', hit });
    else groups.set(hit.group, [{ type: 'hit', hit }]);
  }
  const listed: RowGroup[] = [...groups].map(([id, rows]) => ({ id, rows }));
  const count = filter ? countRows(filter) : 0;
  // After the best group, so that Enter still takes the best hit.
  if (filter && count > 0) {
    listed.splice(1, 0, { id: 'action', rows: [{ type: 'ledger', filter, count }] });
  }
  return listed;
}

/** What a hit selects: an indicator stands in its table. */
export function selectionOf({ thing }: SearchHit): Selection {
  if (thing.type === 'subject') return { type: 'subject', id: thing.subject.id };
  return { type: 'section', id: thing.type === 'section' ? thing.section.id : thing.indicator.table };
}

/** A subject as a hit that nobody searched for. */
export function plainHit(graph: PlanGraph, id: string, group: SearchGroupId): SearchRow[] {
  const subject = graph.subjects.get(id);
  return subject
    ? [{ type: 'hit', hit: { thing: { type: 'subject', subject }, group, score: 0, name: null } }]
    : [];
}
