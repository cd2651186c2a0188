import { type FigureRow, figureRow } from '../figures';
import type { SearchWords } from '../search-words';
import { noValue } from '../ledger-filter';
import { groupOfKind, spotKinds } from '../subject-groups';
import type { PlanGraph } from '../graph';
import type { Indicator, Section, Subject, SubjectId } from '../types';
import type { IndexedName } from './names';
import { sectionNumbers } from './section-names';

/** What a search can find. */
export type FoundThing =
  | { type: 'subject'; subject: Subject }
  | { type: 'section'; section: Section }
  | { type: 'indicator'; indicator: Indicator; figure: FigureRow; table: Section | null };

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
export function searchDocuments(graph: PlanGraph, words: SearchWords): SearchDocument[] {
  return [
    ...[...graph.subjects.values()].map((subject) => subjectDocument(graph, subject)),
    ...[...graph.sections.values()].map((section) => sectionDocument(graph, section)),
    // What is to be reached yet before what has been: of two with one name the running plan's is asked for.
    ...graph.package.tables
      .toReversed()
      .flatMap(({ section }) => graph.package.indicators.filter(({ table }) => table === section))
      .map((indicator) => indicatorDocument(graph, indicator, words)),
  ];
}

function subjectDocument(graph: PlanGraph, subject: Subject): SearchDocument {
  const { kind, name, aliases, sector, stage, type, action, gist, position, precision } = subject;
  return {
    thing: { type: 'subject', subject },
    group: groupOfKind[kind],
    names: [
      { label: name.zh, role: 'name' },
      ...[...aliases, ...shortTownName(graph, subject)].map((label) => ({ label, role: 'alias' as const })),
      ...(name.en === undefined ? [] : [{ label: name.en, role: 'english' as const }]),
      ...(kind === 'town' && name.en !== undefined
        ? [{ label: name.en.replace(/ \S+$/u, ''), role: 'english' as const }]
        : []),
    ],
    facets: [
      `kind:${kind}`,
      ...(sector ? [`sector:${sector}`] : []),
      ...(stage ? [`stage:${stage}`] : []),
      ...(type ? [`type:${type}`] : []),
      ...(action ? [`action:${action}`] : []),
      ...(spotKinds.includes(kind) ? [`precision:${position === null ? noValue : precision}`] : []),
    ],
    text: gist.zh,
  };
}

/** 望溪街道 is called 望溪 for short, unless something elsewhere is called so too. */
function shortTownName(graph: PlanGraph, { id, kind, name }: Subject): string[] {
  const short = kind === 'town' ? name.zh.replace(/(?:街道|镇|乡)$/u, '') : '';
  if (short.length < 2) return [];
  const alike = [...graph.subjects.values()].filter(
    (each) => each.id !== id && each.name.zh.startsWith(short),
  );
  const isHere = (each: Subject): boolean => graph.within(each.id).some(({ object }) => object === id);
  return alike.every(isHere) ? [short] : [];
}

function sectionDocument(graph: PlanGraph, section: Section): SearchDocument {
  const { kind, id, number, title, summary, facts, paragraphs } = section;
  return {
    thing: { type: 'section', section },
    group: kind === 'box' ? 'box' : kind === 'table' || kind === 'figure' ? 'table' : 'section',
    names: [
      { label: title.zh, role: 'name' },
      { label: number, role: 'number' },
      { label: id, role: 'number' },
      { label: number + title.zh, role: 'number' },
      ...sectionNumbers(section).map((label) => ({ label, role: 'number' as const })),
      ...(title.en === undefined ? [] : [{ label: title.en, role: 'english' as const }]),
    ],
    facets: [`kind:${kind}`, ...figureFacets(graph.package.indicators.filter(({ table }) => table === id))],
    text: [summary.zh, ...facts, ...(kind === 'table' ? [] : paragraphs)].join('\n'),
  };
}

/** What a table of indicators, or one of them, is asked for: as figures, by the years that it has, and those of its targets. */
function figureFacets(indicators: readonly Indicator[]): string[] {
  const columns = indicators.flatMap(({ values }) => Object.keys(values));
  const years = columns.flatMap((column) => {
    const [, goal, year] = /^(target|actual)?\D*(\d{4})$/u.exec(column) ?? [];
    return year === undefined ? [] : [`year:${year}`, ...(goal ? [`goal:${year}`] : [])];
  });
  return indicators.length === 0 ? [] : ['kind:indicator', ...new Set(years)];
}

function indicatorDocument(graph: PlanGraph, indicator: Indicator, words: SearchWords): SearchDocument {
  const { name, group, note, table, nature } = indicator;
  const figure = figureRow(indicator);
  const { outcome } = figure;
  const section = graph.sections.get(table) ?? null;
  return {
    thing: { type: 'indicator', indicator, figure, table: section },
    group: 'indicator',
    names: [
      { label: name.zh, role: 'name' },
      ...shortNames(name.zh, words.indicator).map((label) => ({ label, role: 'alias' as const })),
      ...(name.en === undefined ? [] : [{ label: name.en, role: 'english' as const }]),
    ],
    facets: [
      ...figureFacets([indicator]),
      ...(nature ? [`nature:${nature}`] : []),
      ...(outcome ? [`outcome:${outcome}`] : []),
    ],
    text: [group, note ?? '', section ? section.number + section.title.zh : ''].join('\n'),
  };
}

/** The name without what stands in brackets, letters in brackets, and what it is called for short. */
function shortNames(name: string, known: SearchWords['indicator']): string[] {
  const plain = name.replace(/[（(][^（）()]*[）)]/gu, '');
  const letters = [...name.matchAll(/[（(]([A-Za-z&]+)[）)]/gu)].flatMap(([, inner]) => inner ?? []);
  const short = Object.entries(known).flatMap(([words, also]) => (plain.includes(words) ? also : []));
  return [...(plain === name ? [] : [plain]), ...letters, ...short];
}

/**
 * What is part of a subject or lies in it: directly, in the parts of the pattern and the platforms that make it up, and
 * in the towns that lie in it. A platform or a village that is itself a part of a platform keeps what is its own.
 */
export function insideOf(graph: PlanGraph, container: SubjectId): Set<SubjectId> {
  const reached = new Set([container]);
  const inside = new Set<SubjectId>();
  for (const id of reached) {
    const whole = graph.subjects.get(id)?.kind;
    for (const { subject, type } of graph.inside(id)) {
      inside.add(subject);
      const kind = graph.subjects.get(subject)?.kind;
      const opens = kind !== 'project' && kind !== 'place' && whole !== 'platform';
      if (kind === 'town' || (type === 'part' && opens)) reached.add(subject);
    }
  }
  inside.delete(container);
  return inside;
}
