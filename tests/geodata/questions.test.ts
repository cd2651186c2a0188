import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/model/graph';

interface Question {
  question: string;
  sections: string;
  within: string;
  not_within: string;
}

const words = (text: string): string[] => text.split(' ').filter(Boolean);
const questions: Question[] = parse(readFileSync(new URL('./questions.csv', import.meta.url)), {
  columns: true,
});
const { graph } = buildGraph(
  JSON.parse(readFileSync(new URL('../../geodata/kecheng/plan.json', import.meta.url), 'utf8')),
);

describe('questions a planner asks of the first plan, answered by hand from its text', () => {
  test.each(questions)('$question', (row) => {
    const found = graph?.find(row.question)[0];
    const answer = found && graph?.describe(found.id);
    expect(answer?.sections.map((section) => section.id)).toEqual(words(row.sections));
    const within = answer?.within.map((each) => each.name) ?? [];
    for (const name of words(row.within)) expect(within).toContain(name);
    for (const name of words(row.not_within)) expect(within).not.toContain(name);
  });
});
