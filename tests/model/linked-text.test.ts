import { describe, expect, test } from 'vitest';
import type { PlanGraph } from '../../src/model/graph';
import { buildGraph } from '../../src/model/graph';
import { type LinkedText, linkText, linkedTextOf } from '../../src/model/linked-text';
import { makeOfficialText } from '../../src/model/official-text';
import type { Link, PlanPackage } from '../../src/model/types';
import { graphIn, inventedGraph, inventedRaw, officialRaw } from '../support/official-texts';

function link(raw: string, graph: PlanGraph): LinkedText {
  const text = makeOfficialText(raw, graph, '全文.txt');
  if ('code' in text) throw new Error(text.message);
  return linkText(text, graph);
}

/** The words of a paragraph that are linked, each with what it names, and after `+` what is named inside. */
function phrases({ paragraphs }: LinkedText, section: string, paragraph: number): string[] {
  return (paragraphs.get(section) ?? [])
    .filter((each) => each.paragraph === paragraph)
    .flatMap(({ pieces }) => pieces)
    .flatMap(({ text, phrase }) =>
      phrase
        ? [`${text}=${[phrase.subjects.join('|'), ...phrase.also].filter((part) => part !== '').join('+')}`]
        : [],
    );
}

const withLinks = (change: (links: Link[]) => Link[]): PlanGraph => {
  const data: PlanPackage = { ...inventedGraph.package, links: change([...inventedGraph.package.links]) };
  const { graph } = buildGraph(data);
  if (!graph) throw new Error('The changed plan is broken');
  return graph;
};

const linked = link(inventedRaw, inventedGraph);

describe('the invented plan in its text', () => {
  test('has every link in place and nothing to report', () => {
    expect(linked.linked).toBe(inventedGraph.package.links.length);
    expect(linked.faults).toEqual([]);
  });

  test('the pieces of every paragraph are its words', () => {
    const words = [...linked.paragraphs.values()].flat().flatMap(({ pieces }) => pieces);
    const plain = linked.text.segments.map(({ text }) => text).join('');
    expect(words.map(({ text }) => text).join('').length).toBe(plain.length);
    for (const [section, each] of linked.paragraphs) {
      const wanted = linked.text.segments.filter((segment) => segment.section === section);
      expect(each.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(
        wanted.map(({ text }) => text),
      );
    }
  });

  test('the longest name wins, and keeps what is named inside it', () => {
    expect(phrases(linked, '1.1', 1)).toEqual([
      '望溪大桥=project-wangxi-bridge+town-wangxi',
      '环城路一期=project-ring-road',
      '稻香村=place-daoxiang-village+town-daoxiang',
    ]);
  });

  test('words that close several names stand for all of them', () => {
    expect(phrases(linked, '3.2', 2)).toEqual([
      '望溪镇=town-wangxi+place-wangxi-clinic',
      '松岭乡=town-songling+place-songling-clinic',
      '卫生院=place-wangxi-clinic|place-songling-clinic',
      '稻香镇敬老院=project-daoxiang-care+town-daoxiang',
    ]);
  });

  test('a mention in parts counts once, and mentions follow the text', () => {
    expect(linked.mentions.get('place-wangxi-clinic')?.map(({ phrases: each }) => each.length)).toEqual([2]);
    const sections = linked.mentions.get('place-daoxiang-village')?.map(({ section }) => section);
    expect(sections).toEqual(['1.1', '2.1', '2.1']);
    for (const each of linked.mentions.values()) {
      const starts = each.map(({ phrases: [first] }) => first ?? -1);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      expect(new Set(starts).size).toBe(starts.length);
    }
  });

  test('every linked subject has its mentions, and no other', () => {
    const named = new Set(inventedGraph.package.links.map(({ subject }) => subject));
    expect(new Set(linked.mentions.keys())).toEqual(named);
  });

  test('is worked out once for a text', () => {
    expect(linkedTextOf(linked.text, inventedGraph)).toBe(linkedTextOf(linked.text, inventedGraph));
  });
});

describe('the report', () => {
  const report = (raw: string, graph = inventedGraph): string[] =>
    link(raw, graph).faults.map(({ code, section }) => `${code} ${section}`);

  test('names a link whose words are gone, with the reason and the way out', () => {
    const [fault] = link(inventedRaw.replaceAll('古窑村', '新塘村'), inventedGraph).faults;
    expect(fault).toMatchObject({ code: 'lost-link', section: '2.1', severity: 'warning' });
    expect(fault?.message).toContain('“古窑村”');
    expect(fault?.message).toContain('全文没有这几个字');
    expect(fault?.message).toContain('links.csv');
  });

  test('says where else the words are', () => {
    const graph = withLinks((links) => [
      ...links,
      { subject: 'place-guyao', section: '3.1', relation: 'names', paragraph: 1, phrase: '古窑村' },
    ]);
    expect(link(inventedRaw, graph).faults[0]?.message).toContain('这几个字只在“二（一）');
  });

  test('links words that stand in another paragraph of the section, and says so', () => {
    const graph = withLinks((links) =>
      links.map((each) => (each.subject === 'place-guyao' ? { ...each, paragraph: 1 } : each)),
    );
    const moved = link(inventedRaw, graph);
    expect(moved.faults.map(({ code, severity }) => [code, severity])).toEqual([['moved-link', 'note']]);
    expect(moved.mentions.get('place-guyao')).toHaveLength(1);
    expect(moved.linked).toBe(graph.package.links.length);
  });

  test('names a section and a paragraph that are missing', () => {
    const cut = inventedRaw.replace('（三）完善落实机制', '').replace('筑牢防洪体系。推进', '筑牢体系。推进');
    expect(report(cut)).toEqual(
      expect.arrayContaining(['missing-section 2.3', 'missing-paragraph 3.1', 'moved-link 3.1']),
    );
  });
});

describe.skipIf(officialRaw === null)('the official text of the first plan', () => {
  const graph = graphIn('geodata/kecheng');

  test('has every link word by word, and nothing to report', () => {
    const whole = link(officialRaw ?? '', graph);
    expect(whole.linked).toBe(graph.package.links.length);
    expect(whole.faults).toEqual([]);
  });

  test('names every subject in just the sections that the links say', () => {
    const whole = link(officialRaw ?? '', graph);
    for (const subject of graph.subjects.keys()) {
      const sections = new Set(whole.mentions.get(subject)?.map(({ section }) => section));
      expect([...sections], subject).toEqual(graph.sectionsOf(subject).map(({ id }) => id));
    }
  });
});
