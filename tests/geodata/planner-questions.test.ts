/** Questions as planners ask them, with answers read from the text by hand; answered by what the interface asks. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { figureRow } from '../../src/model/figures';
import { type PlanGraph, buildGraph } from '../../src/model/graph';
import { createLedger } from '../../src/model/ledger';
import { query } from '../../src/model/ledger-query';
import { type FoundThing, SearchIndex } from '../../src/model/search';
import { ledgerWords } from '../../src/strings/ledger-words';
import { searchWords } from '../../src/strings/search-words';

/** An empty answer is not asked for. */
interface Question {
  question: string;
  /** Id of the first result. */
  first: string;
  /** The sections that name it. */
  sections: string;
  /** Something that it lies in or belongs to. */
  within: string;
  /** The projects among the results, no more and no fewer; `-`: none, but for what is only called the nearest. */
  projects: string;
  /** How many projects the ledger lists. */
  count: string;
  /** Base, target and result of an indicator, and how far it is or what became of it. */
  value: string;
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const questions: Question[] = parse(read('./planner-questions.csv'), { columns: true });
const { graph } = buildGraph(JSON.parse(read('../../geodata/kecheng/plan.json'))) as { graph: PlanGraph };
const ledger = createLedger(graph, ledgerWords);
let index: SearchIndex;

beforeAll(async () => {
  index = await SearchIndex.create(graph, searchWords());
});

const idOf = (thing: FoundThing): string =>
  thing.type === 'subject'
    ? thing.subject.id
    : thing.type === 'section'
      ? thing.section.id
      : thing.indicator.id;

function valueOf(thing: FoundThing | undefined): string {
  if (thing?.type !== 'indicator') return '';
  const { base, target, actual, gap, outcome } = figureRow(thing.indicator);
  const way = [base, target].flatMap((cell) => cell?.figure.text ?? []).join('>');
  const result = actual ? `=${actual.figure.text}` : '';
  const far = outcome ?? (gap === null ? '' : `${gap < 0 ? '' : '+'}${gap}`);
  return `${way}${result} ${far}`.trim();
}

test.each(questions)('$question', ({ question, first, sections, within, projects, count, value }) => {
  const { hits, filter, nearest } = index.search(question, 500);
  const things = hits.map(({ thing }) => thing);
  const subject = things[0]?.type === 'subject' ? things[0].subject.id : '';
  if (first !== '') expect(things.slice(0, 1).map(idOf)).toEqual([first]);
  if (sections !== '') expect(graph.sectionsOf(subject).map(({ id }) => id)).toEqual(sections.split(' '));
  if (within !== '') expect(graph.describe(subject)?.within.map(({ name }) => name)).toContain(within);
  if (projects !== '') {
    const found = things.flatMap((thing) =>
      thing.type === 'subject' && thing.subject.kind === 'project' ? [thing.subject.name.zh] : [],
    );
    const wanted = projects === '-' ? [] : projects.split('|');
    expect(nearest ? [] : found.toSorted()).toEqual(wanted.toSorted());
  }
  if (count !== '') expect(filter && query(ledger, filter).rows).toHaveLength(Number(count));
  if (value !== '') expect(valueOf(things[0])).toBe(value);
});
