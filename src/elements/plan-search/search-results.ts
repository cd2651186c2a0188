import { foldName } from '../../model/find';
import type { PlanGraph } from '../../model/graph';
import type { Section, Subject, SubjectKind } from '../../model/types';

export type SearchResult = { type: 'subject'; subject: Subject } | { type: 'section'; section: Section };

/** Under which heading a result stands. */
export type SearchGroupId = 'pattern' | 'town' | 'platform' | 'project' | 'place' | 'section';

export interface SearchGroup {
  id: SearchGroupId;
  results: SearchResult[];
}

const groupOfKind: Record<SubjectKind, SearchGroupId> = {
  pattern: 'pattern',
  core: 'pattern',
  quarter: 'pattern',
  axis: 'pattern',
  zone: 'pattern',
  belt: 'pattern',
  theme: 'pattern',
  town: 'town',
  family: 'platform',
  platform: 'platform',
  project: 'project',
  place: 'place',
};

/**
 * What a text finds, in groups; the group of the best hit comes first, sections come last.
 *
 * @param limit most results of all groups together.
 */
export function searchPlan(graph: PlanGraph, text: string, limit = 24): SearchGroup[] {
  const groups = new Map<SearchGroupId, SearchResult[]>();
  const put = (id: SearchGroupId, result: SearchResult): void => {
    const group = groups.get(id);
    if (group) group.push(result);
    else groups.set(id, [result]);
  };
  for (const subject of graph.find(text, { limit })) {
    put(groupOfKind[subject.kind], { type: 'subject', subject });
  }
  for (const section of findSections(graph, text, 8)) put('section', { type: 'section', section });
  return [...groups].map(([id, results]) => ({ id, results }));
}

function findSections(graph: PlanGraph, text: string, limit: number): Section[] {
  const query = foldName(text);
  if (query === '') return [];
  return [...graph.sections.values()]
    .filter(({ id, number, title }) => {
      const names = [number, title.zh, title.en ?? '', number + title.zh].map(foldName);
      return id === text.trim() || names.some((name) => name.includes(query));
    })
    .slice(0, limit);
}

/** Parts a name into what matches the text and what does not, for marking. */
export function markMatch(name: string, text: string): { text: string; hit: boolean }[] {
  const wanted = text.trim();
  const at = wanted === '' ? -1 : name.toLowerCase().indexOf(wanted.toLowerCase());
  if (at < 0) return [{ text: name, hit: false }];
  const end = at + wanted.length;
  return [
    { text: name.slice(0, at), hit: false },
    { text: name.slice(at, end), hit: true },
    { text: name.slice(end), hit: false },
  ].filter((part) => part.text !== '');
}
