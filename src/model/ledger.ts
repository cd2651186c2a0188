/** The project ledger (项目台账): the plan's projects and platforms as rows, indexed for fast questions. */
import { foldName } from './find';
import type { PlanGraph } from './graph';
import { type Facet, type LedgerKind, facets, noValue } from './ledger-filter';
import { platformsOf } from './platforms';
import { type SectionId, type Subject, type SubjectId, precisions, sectors, stages } from './types';

/** A project or platform with all that the graph says of where it belongs. */
export interface LedgerRow {
  readonly subject: Subject;
  readonly kind: LedgerKind;
  /** The towns it lies in, by the text or by its place; more than one where the text says so. */
  readonly towns: readonly SubjectId[];
  /** The zones it lies in, itself or by its towns. */
  readonly zones: readonly SubjectId[];
  /** The platforms it is a part of or lies in. */
  readonly platforms: readonly SubjectId[];
  /** Every section that names it, in the order of the plan. */
  readonly sections: readonly SectionId[];
}

/** The values of one facet, and which rows have which. */
export interface FacetIndex {
  /** In the order of the plan or of the closed list; {@link noValue} last, where a row has none. */
  readonly values: readonly string[];
  readonly codeOf: ReadonlyMap<string, number>;
  /** Row n has `codes[starts[n]]` to `codes[starts[n + 1] - 1]`, each an index into `values`. */
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

export interface Ledger {
  readonly graph: PlanGraph;
  /** In the order of the plan. */
  readonly rows: readonly LedgerRow[];
  readonly index: Readonly<Record<Facet, FacetIndex>>;
  /** Per row: 1 for a platform, 0 for a project. */
  readonly isPlatform: Uint8Array;
  /** Per row: all words by which it is found, folded. Made when first asked for. */
  readonly haystacks: readonly string[];
  /** The word on the screen for `Subject.type`, for sorting. */
  readonly typeWord: (type: string) => string;
}

/** The words on the screen for values of closed lists, in every language by which a row should be found. */
export interface LedgerWords {
  ofSubject(subject: Subject): readonly string[];
  ofType(type: string): string;
}

const noWords: LedgerWords = { ofSubject: () => [], ofType: (type) => type };

/** Builds the ledger of a plan, once. Time and memory grow with the number of rows. */
export function createLedger(graph: PlanGraph, words: LedgerWords = noWords): Ledger {
  const platforms = platformsOf(graph);
  const zonesOf = new Map<SubjectId, readonly SubjectId[]>();
  const rows: LedgerRow[] = [];
  for (const subject of graph.subjects.values()) {
    const isPlatform = platforms.has(subject.id);
    if (subject.kind === 'project' || isPlatform) {
      rows.push(rowOf(graph, subject, isPlatform ? 'platform' : 'project', platforms, zonesOf));
    }
  }
  let haystacks: readonly string[] | undefined;
  return {
    graph,
    rows,
    index: indexOf(graph, rows, platforms),
    isPlatform: Uint8Array.from(rows, ({ kind }) => (kind === 'platform' ? 1 : 0)),
    get haystacks() {
      return (haystacks ??= haystacksOf(graph, rows, words));
    },
    typeWord: words.ofType,
  };
}

function rowOf(
  graph: PlanGraph,
  subject: Subject,
  kind: LedgerKind,
  platforms: ReadonlySet<SubjectId>,
  zonesOf: Map<SubjectId, readonly SubjectId[]>,
): LedgerRow {
  const towns: SubjectId[] = [];
  const own: SubjectId[] = [];
  const zones = new Set<SubjectId>();
  for (const { object } of graph.within(subject.id)) {
    const container = graph.subjects.get(object);
    if (container?.kind === 'town') towns.push(object);
    if (container?.kind === 'zone') zones.add(object);
    if (platforms.has(object)) own.push(object);
  }
  for (const town of towns) {
    let held = zonesOf.get(town);
    if (!held) {
      held = graph
        .within(town)
        .map(({ object }) => object)
        .filter((id) => graph.subjects.get(id)?.kind === 'zone');
      zonesOf.set(town, held);
    }
    for (const zone of held) zones.add(zone);
  }
  const sections = graph.sectionsOf(subject.id).map(({ id }) => id);
  return { subject, kind, towns, zones: [...zones], platforms: own, sections };
}

function indexOf(
  graph: PlanGraph,
  rows: readonly LedgerRow[],
  platforms: ReadonlySet<SubjectId>,
): Record<Facet, FacetIndex> {
  const ofKind = (kind: Subject['kind']): SubjectId[] =>
    [...graph.subjects.values()].filter((subject) => subject.kind === kind).map(({ id }) => id);
  const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);
  const open = (known: readonly string[], valuesOf: (row: LedgerRow) => readonly string[]): FacetIndex =>
    facetIndex(rows, known, valuesOf);
  return {
    sector: open(sectors, ({ subject }) => one(subject.sector)),
    town: open(ofKind('town'), ({ towns }) => towns),
    zone: open(ofKind('zone'), ({ zones }) => zones),
    platform: open([...platforms], (row) => row.platforms),
    stage: open(stages, ({ subject }) => one(subject.stage)),
    action: open([], ({ subject }) => one(subject.action)),
    precision: open(precisions, ({ subject }) => one(subject.position === null ? null : subject.precision)),
    section: open([...graph.sections.keys()], (row) => withAncestors(graph, row.sections)),
  };
}

/** A section and all above it: whoever chooses a chapter wants what its sections name. */
function withAncestors(graph: PlanGraph, sections: readonly SectionId[]): readonly SectionId[] {
  const all = new Set<SectionId>();
  for (const section of sections) {
    for (let id: SectionId | null = section; id !== null && !all.has(id);) {
      all.add(id);
      id = graph.sections.get(id)?.parent ?? null;
    }
  }
  return [...all];
}

function facetIndex(
  rows: readonly LedgerRow[],
  known: readonly string[],
  valuesOf: (row: LedgerRow) => readonly string[],
): FacetIndex {
  const codeOf = new Map(known.map((value, code) => [value, code]));
  const starts = new Uint32Array(rows.length + 1);
  const codes: number[] = [];
  const without: number[] = [];
  for (const [at, row] of rows.entries()) {
    const values = valuesOf(row);
    for (const value of values) {
      let code = codeOf.get(value);
      if (code === undefined) codeOf.set(value, (code = codeOf.size));
      codes.push(code);
    }
    if (values.length === 0) without.push(codes.push(-1) - 1);
    starts[at + 1] = codes.length;
  }
  if (without.length > 0) {
    const none = codeOf.size;
    codeOf.set(noValue, none);
    for (const at of without) codes[at] = none;
  }
  return { values: [...codeOf.keys()], codeOf, starts, codes: Uint32Array.from(codes) };
}

function haystacksOf(graph: PlanGraph, rows: readonly LedgerRow[], words: LedgerWords): string[] {
  const folded = remembered(foldName);
  const containerWords = remembered((id: SubjectId): string => {
    const found = graph.subjects.get(id);
    return found ? namesOf(found) : '';
  });
  return rows.map(({ subject, towns, zones, platforms }) =>
    [
      namesOf(subject),
      folded(subject.action ?? ''),
      ...words.ofSubject(subject).map(folded),
      ...towns.map(containerWords),
      ...zones.map(containerWords),
      ...platforms.map(containerWords),
    ].join('\n'),
  );
}

const namesOf = ({ name, aliases }: Subject): string =>
  [name.zh, name.en ?? '', ...aliases].map(foldName).join('\n');

/** A function that works out its answer once for each text. */
function remembered(answerTo: (text: string) => string): (text: string) => string {
  const answers = new Map<string, string>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) answers.set(text, (answer = answerTo(text)));
    return answer;
  };
}

/** All facets, for loops that need the indexes side by side. */
export const facetIndexes = (ledger: Ledger): FacetIndex[] => facets.map((facet) => ledger.index[facet]);
