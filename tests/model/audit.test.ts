import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPackage } from '../../geodata/build/read';
import { type AuditInput, auditPlan, phraseRanges, resolvePhrase } from '../../src/model/audit';
import { placeLikeNames } from '../../src/model/place-names';
import { segmentText } from '../../src/model/segment';
import { namedSubjects } from '../../geodata/build/sources';

const fixture = fileURLToPath(new URL('../fixtures/qinghe', import.meta.url));
const raw = readFileSync(`${fixture}/text.txt`, 'utf8');
const { sources } = readPackage(fixture);
if (sources === null) throw new Error('the fixture has faults');
const { sections, links, leftOut } = sources;
const good: AuditInput = {
  text: segmentText(raw, sections),
  sections,
  subjects: namedSubjects(sources),
  links,
  leftOut,
};

/** What the audit says of a broken copy: kind and words. */
const said = (change: Partial<AuditInput>): string[] =>
  auditPlan({ ...good, ...change }).map(({ kind, words }) => `${kind} ${words}`.trim());

describe('the audit', () => {
  test('passes the invented plan', () => {
    expect(auditPlan(good)).toEqual([]);
  });

  test('finds a link whose words are elsewhere, and says where', () => {
    const moved = links.map((link) => (link.phrase === '望溪大桥' ? { ...link, paragraph: 2 } : link));
    const faults = auditPlan({ ...good, links: moved });
    expect(faults.find(({ kind }) => kind === 'lost-phrase')?.message).toContain('它在 1.1 第 1 段');
  });

  test('finds a subject that is named without a link', () => {
    const fewer = links.filter(({ subject, section }) => subject !== 'place-luzhou' || section !== '2.1');
    expect(said({ links: fewer })).toEqual(['unlinked-name 鹭洲公园']);
  });

  test('a name inside a longer linked name is covered, a longer name is not covered by a shorter', () => {
    const fewer = links.filter(({ subject, phrase }) => subject !== 'town-wangxi' || phrase === '望溪镇');
    expect(said({ links: fewer })).toEqual([]);
    const without = links.filter(({ subject }) => subject !== 'project-wangxi-school');
    expect(said({ links: without })).toContain('unlinked-name 望溪小学');
  });

  test('finds what reads like a place and is neither linked nor left out', () => {
    expect(said({ leftOut: leftOut.filter(({ name }) => name !== '晒谷坪水库') })).toEqual([
      'unlinked-place 晒谷坪水库',
    ]);
  });

  test('finds a name left out that does not occur', () => {
    expect(said({ leftOut: [...leftOut, { name: '没有的水库' }] })).toEqual(['stale-left-out 没有的水库']);
  });

  test('asks a section without links for a reason, and one with links to drop it', () => {
    const silent = sections.map((section) =>
      section.id === '2.3' ? { ...section, noSubjects: null } : section,
    );
    expect(said({ sections: silent })).toEqual(['bare-section']);
    const needless = sections.map((section) =>
      section.id === '2.1' ? { ...section, noSubjects: '无' } : section,
    );
    expect(said({ sections: needless })).toEqual(['needless-reason']);
  });

  test('finds an outline that does not fit the text', () => {
    const text = segmentText(raw.replace('做强平台体系', '做大平台体系'), sections);
    expect(said({ text })).toContain('unplaced 二（二）做强平台体系');
  });
});

describe('the words of a link', () => {
  const segments = [
    {
      section: '1',
      paragraph: 1,
      text: '新建甲乡卫生院，完成乙乡、丙乡等２家“乡镇”卫生院',
      start: 10,
      end: 35,
    },
  ];
  const at = (phrase: string) => resolvePhrase(segments, { section: '1', paragraph: 1, phrase });

  test('are found whatever their blanks, quotes and widths', () => {
    expect(at('2 家「乡镇」')).toEqual([{ start: 26, end: 32 }]);
  });

  test('in parts follow one another, as close as they can', () => {
    expect(at('乙乡…卫生院')).toEqual([
      { start: 20, end: 22 },
      { start: 32, end: 35 },
    ]);
    expect(at('卫生院…甲乡')).toBeNull();
  });

  test('are not looked for in other paragraphs', () => {
    expect(resolvePhrase(segments, { section: '1', paragraph: 2, phrase: '甲乡' })).toBeNull();
  });

  test('mark every place where they stand', () => {
    expect(phraseRanges(segments, { section: '1', paragraph: 1, phrase: '卫生院' })).toHaveLength(2);
  });
});

describe('names of places', () => {
  test('are caught by their endings, and generic talk is not', () => {
    const names = (text: string): string[] => placeLikeNames(text).map((name) => name.text);
    expect(names('加快建设白石水库和南山敬老院，推进石坪至东口高速公路')).toEqual([
      '白石水库',
      '南山敬老院',
      '东口高速公路',
    ]);
    expect(names('推动城乡融合，加强乡村治理，建设综合服务平台')).toEqual([]);
  });
});
