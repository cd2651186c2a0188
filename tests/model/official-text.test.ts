import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OfficialText, makeOfficialText, readOfficialText } from '../../src/model/official-text';
import type { Problem } from '../../src/model/types';
import { graphIn, inventedGraph, inventedRaw, officialRaw, roughen } from '../support/official-texts';

function textOf(made: OfficialText | Problem): OfficialText {
  if ('code' in made) throw new Error(made.message);
  return made;
}

const cut = (raw: string, graph = inventedGraph): OfficialText =>
  textOf(makeOfficialText(raw, graph, '全文.txt'));
const joined = (text: OfficialText): string => text.segments.map((segment) => segment.text).join('');
const blank = /[\s\u200B-\u200D\uFEFF\u00AD]/gu;
const withoutBlanks = (raw: string): string => raw.replaceAll(blank, '');

/** Every character of the raw text, each from the segment or the line set aside that has it. */
function accountedFor(raw: string, text: OfficialText): string {
  const aside = new Map(text.aside.map((line) => [line.start, line.text]));
  let body = joined(text);
  let found = '';
  let start = 0;
  for (const part of raw.split(/(\r\n|[\n\r\f\v\u0085\u2028\u2029])/u)) {
    const words = withoutBlanks(part);
    const held = words === '' ? undefined : aside.get(start);
    start += part.length;
    if (held !== undefined) {
      found += held;
      continue;
    }
    if (!body.startsWith(words)) return `${found}<${words} is missing here>`;
    body = body.slice(words.length);
    found += words;
  }
  return found + body;
}

const paragraph = (text: OfficialText, section: string, number: number): string =>
  text.segments
    .filter((segment) => segment.section === section && segment.paragraph === number)
    .map((segment) => segment.text)
    .join('');

describe('a plain extraction', () => {
  test('keeps every character once, in order, or sets it aside', () => {
    expect(accountedFor(inventedRaw, cut(inventedRaw))).toBe(withoutBlanks(inventedRaw));
    expect(cut(inventedRaw).aside.map(({ kind, text }) => [kind, text])).toEqual([
      ['page-mark', '—1—'],
      ['page-mark', '—3—'],
    ]);
  });

  test('keeps its segments where they stand in the body', () => {
    const text = cut(inventedRaw);
    let end = 0;
    for (const segment of text.segments) {
      expect([segment.start, segment.end - segment.start]).toEqual([end, segment.text.length]);
      ({ end } = segment);
    }
  });
});

describe('a rough extraction', () => {
  const rough = roughen(inventedRaw, inventedGraph);
  const text = cut(rough);

  test('gives the same text as a plain one, but for what is set aside', () => {
    expect(joined(text)).toBe(joined(cut(inventedRaw)));
    expect(text.segments).toEqual(cut(inventedRaw).segments);
    expect(accountedFor(rough, text)).toBe(withoutBlanks(rough));
  });

  test('sets aside page numbers, running heads and the contents, each as what it is', () => {
    const kinds = (kind: string): string[] =>
      text.aside.filter((line) => line.kind === kind).map((line) => line.text);
    expect(kinds('page-mark')).toEqual(['第3页', '第4页', '第5页']);
    expect(kinds('running-head')).toEqual(['青禾规划', '青禾规划', '青禾规划']);
    expect(kinds('contents')[0]).toBe('目录');
    expect(kinds('contents')).toHaveLength(7);
  });

  test('takes bare numbers at the edge of pages as page marks only when they count the pages', () => {
    const pages = ['甲', '乙', '丙', '丁'].map((word) => `${word}的一页`);
    const counted = pages.map((page, index) => `${page}\n${index + 7}\n`).join('\f');
    const mixed = pages.map((page, index) => `${page}\n${[4, 90, 3, 12][index]}\n`).join('\f');
    const graph = { ...inventedGraph, sections: new Map() };
    expect(cut(counted, graph).aside.map((line) => line.text)).toEqual(['7', '8', '9', '10']);
    expect(cut(mixed, graph).aside).toEqual([]);
  });

  test('takes no contents where a text only has the word', () => {
    const odd = inventedRaw.replace('—1—', '目录');
    expect(cut(odd).aside.map((line) => line.text)).toEqual(['—3—']);
    expect(accountedFor(odd, cut(odd))).toBe(withoutBlanks(odd));
  });
});

describe('broken tables and missing headings', () => {
  test('a table whose columns fell apart stays in its table', () => {
    const broken = inventedRaw.replace('粮食总产量 万吨 12.5 13', '粮食总产量\n万\n吨\n12.5\n13');
    expect(paragraph(cut(broken), 'table-1', 1)).toBe(paragraph(cut(inventedRaw), 'table-1', 1));
    expect(paragraph(cut(broken), '1.2', 1)).toBe(paragraph(cut(inventedRaw), '1.2', 1));
  });

  test('a heading that is missing, or quoted elsewhere, leads no other astray', () => {
    const quoted = inventedRaw.replace('（二）发展目标', '').replace('及时公布结果', '并写入（二）发展目标');
    const text = cut(quoted);
    expect(paragraph(text, '2.1', 0)).toBe(paragraph(cut(inventedRaw), '2.1', 0));
    expect(paragraph(text, '3.2', 2)).toBe(paragraph(cut(inventedRaw), '3.2', 2));
    expect(accountedFor(quoted, text)).toBe(withoutBlanks(quoted));
  });

  test('a heading without its number is found in its gap', () => {
    const text = cut(inventedRaw.replace('（三）完善落实机制', '完善落实机制'));
    expect(paragraph(text, '2.3', 1)).toMatch(/^建立年度检查/u);
  });
});

test('any extraction of any text is accounted for', () => {
  const noise = fc.constantFrom(
    '\n',
    '\r\n',
    ' ',
    '\u3000',
    '\f',
    '\uFEFF',
    '—7—',
    '第 4 页',
    '目录',
    '9',
    '。',
  );
  const piece = fc.tuple(fc.nat(inventedRaw.length), fc.array(noise, { maxLength: 6 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const raw = pieces
        .toSorted(([a], [b]) => b - a)
        .reduce((text, [at, words]) => text.slice(0, at) + words.join('') + text.slice(at), inventedRaw);
      const made = makeOfficialText(raw, inventedGraph, '');
      if ('code' in made) return;
      expect(accountedFor(raw, made)).toBe(withoutBlanks(raw));
    }),
    { numRuns: 120, seed: 20_990_108 },
  );
});

test('texts of invented sections in any lines come back in their sections', () => {
  const word = fc.array(fc.constantFrom(...'山水田林路桥村镇'), { minLength: 4, maxLength: 9 });
  const plan = fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(plan, fc.integer({ min: 5, max: 12 }), (parts, width) => {
      const chapters = parts.map(([title, text], index) => ({
        ...{ id: String(index), kind: 'chapter' as const, parent: null, summary: { zh: '' }, facts: [] },
        ...{ number: `第${index + 1}章`, title: { zh: `${title.join('')}题` }, paragraphs: [] },
        text: `${text.join('')}。`,
      }));
      const raw = chapters
        .map(({ number, title, text }) => `${number} ${title.zh}\n${text.replaceAll(/(.{5})/gu, '$1\n')}`)
        .join('\n')
        .replaceAll(new RegExp(`([^\\n]{${width}})`, 'gu'), '$1 ');
      const graph = { ...inventedGraph, sections: new Map(chapters.map((each) => [each.id, each])) };
      const made = cut(raw, graph);
      expect(chapters.map(({ id }) => paragraph(made, id, 1))).toEqual(chapters.map(({ text }) => text));
    }),
    { numRuns: 100, seed: 7 },
  );
});

describe('what is no text of the plan', () => {
  test('an empty one and another plan are refused, with what to do', () => {
    expect(makeOfficialText(' \n\f', inventedGraph, '空.txt')).toMatchObject({
      code: 'empty-text',
      where: '空.txt',
    });
    const other = makeOfficialText('另一份文件。'.repeat(300), inventedGraph, '别的.txt');
    expect(other).toMatchObject({ code: 'other-text', severity: 'error' });
    expect((other as Problem).message).toContain('10 个章节标题里只找到 0 个');
  });

  test('what was kept is checked when it comes back', () => {
    const text = cut(inventedRaw);
    expect(readOfficialText(JSON.parse(JSON.stringify(text)), 'qinghe')).toEqual(text);
    expect(readOfficialText(text, 'another')).toBeNull();
    for (const broken of [null, 'text', {}, { ...text, segments: [{}] }, { ...text, format: 'other' }]) {
      expect(readOfficialText(broken, 'qinghe')).toBeNull();
    }
  });
});

// The official text is not part of the repository; where it lies beside it, it must come through whole.
describe.skipIf(officialRaw === null)('the official text of the first plan', () => {
  const raw = officialRaw ?? '';
  const graph = graphIn('geodata/kecheng');

  test('keeps every character once, in order', () => {
    const text = cut(raw, graph);
    expect(accountedFor(raw, text) === withoutBlanks(raw)).toBe(true);
    expect(text.aside.map(({ kind }) => kind)).toEqual(['page-mark', 'page-mark', 'page-mark']);
  });

  test('gives every section, table, box and figure its segment', () => {
    const held = new Set(cut(raw, graph).segments.map(({ section }) => section));
    expect([...graph.sections.keys()].filter((id) => !held.has(id))).toEqual([]);
  });

  test('comes through a rough extraction just the same', () => {
    const same =
      joined(cut(roughen(raw, graph), graph)) === joined(cut(raw.replaceAll(/\n—\d+—\n/gu, '\n'), graph));
    expect(same).toBe(true);
  });
});
