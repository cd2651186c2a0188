import type { PlanGraph } from '../../model/graph';
import type { Sector, Subject } from '../../model/types';
import type { StringKey, StringValues } from '../../strings';
import { type RowGroup, type SearchRow, plainHit } from './rows';

interface Words {
  t(key: StringKey, values?: StringValues): string;
  sector(sector: Sector): string;
  name(subject: Subject): string;
}

/** What an empty box offers: what was searched before, the terms of the slogan, questions the plan can answer. */
export function suggestions(graph: PlanGraph, recent: readonly string[], words: Words): RowGroup[] {
  const said = (list: readonly string[], asRecent: boolean): SearchRow[] =>
    list.map((text) => ({ type: 'words', words: text, recent: asRecent }));
  const patterns = [...graph.subjects.values()].filter(({ kind }) => kind === 'pattern');
  const groups: RowGroup[] = [
    { id: 'recent', rows: said(recent, true) },
    { id: 'start', rows: patterns.flatMap(({ id }) => plainHit(graph, id, 'pattern')) },
    { id: 'ask', rows: said(questions(graph, words), false) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

/** A question of each kind about what the plan has most of. */
function questions(graph: PlanGraph, { t, sector, name }: Words): string[] {
  const subjects = [...graph.subjects.values()];
  const projects = subjects.filter(({ kind }) => kind === 'project');
  const town = most(
    subjects.filter(({ kind }) => kind === 'town'),
    ({ id }) => graph.projectsAt(id).length,
  );
  const pairs = new Map<string, number>();
  const pairOf = ({ sector: own, action }: Subject): string => `${own} ${action}`;
  for (const project of projects) pairs.set(pairOf(project), (pairs.get(pairOf(project)) ?? 0) + 1);
  const pair = most(
    projects.filter((project) => project.sector !== null && project.action !== null),
    (project) => pairs.get(pairOf(project)) ?? 0,
  );
  const named = most(
    subjects.filter(({ kind, position }) => (kind === 'platform' || kind === 'place') && position !== null),
    (subject) => graph.sectionsOf(subject.id).length / name(subject).length,
  );
  return [
    ...(town ? [t('search.ask.projects', { place: name(town) })] : []),
    ...(pair?.sector && pair.action
      ? [t('search.ask.sector', { sector: sector(pair.sector), action: pair.action })]
      : []),
    ...(named ? [t('search.ask.sections', { place: name(named) })] : []),
  ];
}

/** The first of those with the highest count; `undefined` when all have none. */
function most<Thing>(things: readonly Thing[], count: (thing: Thing) => number): Thing | undefined {
  let best: Thing | undefined;
  let highest = 0;
  for (const thing of things) {
    const own = count(thing);
    if (own > highest) [best, highest] = [thing, own];
  }
  return best;
}
