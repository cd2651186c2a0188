import { groupOfKind } from '../subject-groups';
import type { PlanGraph } from '../graph';
import type { Indicator, Section, Subject, SubjectId } from '../types';
import type { IndexedName } from './names';

/** What a search can find. */
export type FoundThing =
  | { type: 'subject'; subject: Subject }
  | { type: 'section'; section: Section }
  | { type: 'indicator'; indicator: Indicator; table: Section | null };

/** Under which heading a result stands, in the order of headings among equals. */
export const searchGroups = [
  'town',
  'pattern',
  'platform',
  'project',
  'place',
  'section',
  'box',
  'table',
  'indicator',
] as const;
export type SearchGroupId = (typeof searchGroups)[number];

/** Everything the index keeps about one thing. */
export interface SearchDocument {
  thing: FoundThing;
  group: SearchGroupId;
  names: Omit<IndexedName, 'document'>[];
  /** `list:value` for every closed list it has a value in. */
  facets: string[];
  /** Running text about it. */
  text: string;
}

/** Everything in a plan that can be looked for, subjects first, each list in the order of the plan. */
export function searchDocuments(graph: PlanGraph): SearchDocument[] {
  return [
    ...[...graph.subjects.values()].map(subjectDocument),
    ...[...graph.sections.values()].map(sectionDocument),
    ...graph.package.indicators.map((indicator) => indicatorDocument(graph, indicator)),
  ];
}

function subjectDocument(subject: Subject): SearchDocument {
  const { kind, name, aliases, sector, stage, type, action, gist } = subject;
  return {
    thing: { type: 'subject', subject },
    group: groupOfKind[kind],
    names: [
      { label: name.zh, role: 'name' },
      ...aliases.map((label) => ({ label, role: 'alias' as const })),
      ...(name.en === undefined ? [] : [{ label: name.en, role: 'english' as const }]),
    ],
    facets: [
      `kind:${kind}`,
      ...(sector ? [`sector:${sector}`] : []),
      ...(stage ? [`stage:${stage}`] : []),
      ...(type ? [`type:${type}`] : []),
      ...(action ? [`action:${action}`] : []),
    ],
    text: gist.zh,
  };
}

function sectionDocument(section: Section): SearchDocument {
  const { kind, id, number, title, summary, facts } = section;
  return {
    thing: { type: 'section', section },
    group: kind === 'box' ? 'box' : kind === 'table' || kind === 'figure' ? 'table' : 'section',
    names: [
      { label: title.zh, role: 'name' },
      { label: number, role: 'number' },
      { label: id, role: 'number' },
      { label: number + title.zh, role: 'alias' },
      ...(title.en === undefined ? [] : [{ label: title.en, role: 'english' as const }]),
    ],
    facets: [`kind:${kind}`],
    text: [summary.zh, ...facts].join('\n'),
  };
}

function indicatorDocument(graph: PlanGraph, indicator: Indicator): SearchDocument {
  const { name, group, note, table } = indicator;
  const section = graph.sections.get(table) ?? null;
  return {
    thing: { type: 'indicator', indicator, table: section },
    group: 'indicator',
    names: [
      { label: name.zh, role: 'name' },
      ...(name.en === undefined ? [] : [{ label: name.en, role: 'english' as const }]),
    ],
    facets: ['kind:indicator', `table:${table}`],
    text: [group, note ?? '', section ? section.number + section.title.zh : ''].join('\n'),
  };
}

/** What is part of a subject or lies in it: directly, in its parts, and in the towns that lie in it. */
export function insideOf(graph: PlanGraph, container: SubjectId): Set<SubjectId> {
  const reached = new Set([container]);
  const inside = new Set<SubjectId>();
  for (const id of reached) {
    for (const { subject, type } of graph.inside(id)) {
      inside.add(subject);
      if (type === 'part' || graph.subjects.get(subject)?.kind === 'town') reached.add(subject);
    }
  }
  inside.delete(container);
  return inside;
}
