import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPackage } from '../../geodata/build/read';
import { normaliseText, segmentText } from '../../src/model/segment';

const fixture = fileURLToPath(new URL('../fixtures/qinghe', import.meta.url));
const raw = readFileSync(`${fixture}/text.txt`, 'utf8');
const sections = readPackage(fixture).sources?.sections ?? [];
const text = segmentText(raw, sections);
const paragraph = (section: string, number: number): string | undefined =>
  text.segments.find((segment) => segment.section === section && segment.paragraph === number)?.text;

describe('the text of the invented plan', () => {
  test('is cut without losing a character, in order', () => {
    expect(text.unplaced).toEqual([]);
    expect(text.segments.map((segment) => segment.text).join('')).toBe(text.body);
    for (const { start, end, text: words } of text.segments) expect(text.body.slice(start, end)).toBe(words);
  });

  test('keeps every character of the raw text but blanks and page marks, and knows where each stood', () => {
    const kept = raw.replace(/^.*—\d+—.*$/gmu, '').replace(/\s/gu, '');
    expect(text.body).toBe(kept);
    expect([...text.origins].map((origin) => raw[origin]).join('')).toBe(text.body);
  });

  test('every heading, table, box and figure has its segment', () => {
    for (const { id } of sections) expect(paragraph(id, 0)).toBeDefined();
    expect(paragraph('2.1', 0)).toBe('（一）构筑“双核引领、一轴串联、两区互补、全域如画”空间格局');
  });

  test('joins a name that is broken over a page', () => {
    expect(paragraph('2.2', 2)).toContain('提升码头片区和望溪副城的科创功能');
  });

  test('goes on in the section after a box', () => {
    expect(paragraph('box-1', 2)).toBe('松岭康养院：改建旧林场用房。');
    expect(paragraph('2.2', 2)).toMatch(/^高水平打造/u);
    expect(paragraph('2.2', 3)).toMatch(/^同步推进.*行动。$/u);
  });

  test('takes a line that only looks like a heading as text', () => {
    expect(paragraph('3.1', 1)).toMatch(/到期末，一、二级公路里程占比达到八成。$/u);
  });

  test('keeps what stands before the first chapter and after the last section', () => {
    expect(text.segments[0]).toMatchObject({ section: 'front', start: 0 });
    expect(text.segments.at(-1)?.section).toBe('back');
    expect(text.segments.at(-1)?.text).toMatch(/^抄送：/u);
  });
});

describe('an outline that does not fit', () => {
  test('names the heading and the paragraph that are not there, and still loses nothing', () => {
    const wrong = sections.map((section) => {
      if (section.id === '2.3') return { ...section, title: { zh: '另一个标题' } };
      return section.id === '3.2' ? { ...section, paragraphs: ['没有的开头'] } : section;
    });
    const cut = segmentText(raw, wrong);
    expect(cut.unplaced.map(({ section, paragraph }) => [section, paragraph])).toEqual([
      ['2.3', 0],
      ['3.2', 1],
    ]);
    expect(cut.segments.map((segment) => segment.text).join('')).toBe(cut.body);
  });

  test('an empty outline and an empty text are no faults', () => {
    expect(segmentText('甲 乙', []).segments).toMatchObject([{ section: 'front', text: '甲乙' }]);
    expect(segmentText('', sections).segments).toEqual([]);
  });

  test('any text is kept whole, wherever lines break', () => {
    const pieces = fc.array(
      fc.constantFrom('\n', ' ', '\u3000', '\f', '—7—', '青', '（一）', '发展基础', '专栏 1', '。'),
    );
    fc.assert(
      fc.property(pieces, fc.nat(raw.length), (noise, place) => {
        const mixed = raw.slice(0, place) + noise.join('') + raw.slice(place);
        const cut = segmentText(mixed, sections);
        expect(cut.segments.map((segment) => segment.text).join('')).toBe(normaliseText(mixed).body);
      }),
      { numRuns: 60 },
    );
  });
});
