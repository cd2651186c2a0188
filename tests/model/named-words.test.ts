import { expect, test } from 'vitest';
import { namedPieces } from '../../src/model/named-words';
import type { Language } from '../../src/model/text';
import { graphIn, inventedGraph } from '../support/official-texts';

const names = (text: string, section: string, language: Language = 'zh'): string[] =>
  namedPieces(text, inventedGraph, section, language).flatMap(({ text: words, subject }) =>
    subject === null ? [] : [`${words}=${subject}`],
  );

test('finds names and aliases of what the section names, the longest first', () => {
  expect(names('望溪大桥和稻香村都已建成。', '1.1')).toEqual([
    '望溪大桥=project-wangxi-bridge',
    '稻香村=place-daoxiang-village',
  ]);
});

test('leaves the words plain when the section does not name the thing', () => {
  expect(names('望溪大桥', '3.2')).toEqual([]);
});

test('a chapter knows what its sections name', () => {
  expect(names('先修望溪大桥。', '1')).toEqual(['望溪大桥=project-wangxi-bridge']);
});

test('finds English names as whole words, over blanks', () => {
  const name = inventedGraph.subjects.get('project-wangxi-bridge')?.name.en ?? '';
  expect(name).not.toBe('');
  expect(names(`The ${name.toLowerCase()} is done.`, '1.1', 'en')).toEqual([
    `${name.toLowerCase()}=project-wangxi-bridge`,
  ]);
  expect(names(`The ${name}s is done.`, '1.1', 'en')).toEqual([]);
});

test('keeps every character of every summary and fact', () => {
  for (const graph of [inventedGraph, graphIn('geodata/kecheng')]) {
    for (const { id, summary, facts } of graph.sections.values()) {
      for (const text of [summary.zh, ...facts]) {
        expect(
          namedPieces(text, graph, id, 'zh')
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }
    }
  }
});
