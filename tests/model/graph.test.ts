import { describe, expect, test } from 'vitest';
import { type PlanGraph, buildGraph } from '../../src/model/graph';
import { link, relation, samplePackage, subject } from './sample-package';

function graphOf(data: unknown = samplePackage()): PlanGraph {
  const { graph } = buildGraph(data);
  if (graph === null) throw new Error('no graph');
  return graph;
}

describe('sections of a subject', () => {
  test('come once each, in the order of the plan', () => {
    expect(
      graphOf()
        .sectionsOf('platform-a')
        .map((section) => section.id),
    ).toEqual(['1.1', '1.2']);
  });

  test('keep every paragraph in the links', () => {
    expect(
      graphOf()
        .linksOf('platform-a')
        .map((each) => `${each.section}/${each.paragraph}`),
    ).toEqual(['1.1/1', '1.2/1', '1.2/2']);
  });

  test('are none for a subject that the plan does not name', () => {
    expect(graphOf().sectionsOf('place-a')).toEqual([]);
  });
});

describe('subjects in a section', () => {
  test('are those the section names itself', () => {
    expect(
      graphOf()
        .subjectsIn('1')
        .map((each) => each.id),
    ).toEqual([]);
  });

  test('include the sections below when asked', () => {
    expect(
      graphOf()
        .subjectsIn('1', { deep: true })
        .map((each) => each.id),
    ).toEqual(['zone-a', 'platform-a', 'project-b']);
  });
});

describe('belonging', () => {
  test('within names each container once, and the text wins over the place', () => {
    expect(
      graphOf()
        .within('project-a')
        .map((each) => [each.object, each.by]),
    ).toEqual([['town-a', 'text']]);
  });

  test('a part counts as inside and as part', () => {
    expect(
      graphOf()
        .inside('platform-a')
        .map((each) => each.subject),
    ).toEqual(['project-b']);
    expect(
      graphOf()
        .parts('platform-a')
        .map((each) => each.subject),
    ).toEqual(['project-b']);
  });

  test('is not handed on through parts: a part of a platform is not in the zone of the platform', () => {
    expect(
      graphOf()
        .within('project-b')
        .map((each) => each.object),
    ).toEqual(['platform-a']);
  });

  test('projects at a zone are reached through its towns and platforms', () => {
    const withPart = samplePackage();
    withPart.relations.push(relation('platform-a', 'part', 'zone-a'));
    expect(
      graphOf(withPart)
        .projectsAt('zone-a')
        .map((each) => each.id)
        .toSorted(),
    ).toEqual(['project-a', 'project-b']);
  });

  test('rings in the relations end', () => {
    const ring = samplePackage({
      relations: [relation('zone-a', 'part', 'platform-a'), relation('platform-a', 'part', 'zone-a')],
    });
    expect(graphOf(ring).projectsAt('zone-a')).toEqual([]);
  });
});

describe('describe', () => {
  test('is a plain object in the wanted language', () => {
    expect(graphOf().describe('project-b', 'en')).toEqual({
      subject: 'project-b',
      name: 'Forest trail',
      kind: 'project',
      precision: 'town',
      sections: [{ id: '1.2', title: 'Section 1.2' }],
      within: [{ subject: 'platform-a', name: '森林小镇', by: 'text' }],
      inside: [],
      parts: [],
    });
  });

  test('is null for an unknown subject', () => {
    expect(graphOf().describe('nowhere')).toBeNull();
  });
});

describe('find', () => {
  test.each([
    ['森林小镇', 'platform-a'],
    ['国家森林小镇', 'platform-a'],
    [' 青山 ', 'town-a'],
    ['青山水', 'project-a'],
    ['forest', 'project-b'],
    ['“青山水库”在哪几节？', 'project-a'],
    ['project-b', 'project-b'],
  ])('%s finds %s first', (text, id) => {
    expect(graphOf().find(text)[0]?.id).toBe(id);
  });

  test('an empty or unknown text finds nothing', () => {
    expect(graphOf().find('  ')).toEqual([]);
    expect(graphOf().find('火星')).toEqual([]);
  });

  test('kinds and limit narrow the answer', () => {
    expect(
      graphOf()
        .find('青山', { kinds: ['place'] })
        .map((each) => each.id),
    ).toEqual(['place-a']);
    expect(graphOf().find('青山', { limit: 2 })).toHaveLength(2);
  });
});

describe('broken packages', () => {
  test.each([undefined, null, 7, 'x', [], {}, { format: 'plan-atlas/1' }])('%j is no plan', (data) => {
    const { graph, problems } = buildGraph(data);
    expect(graph).toBeNull();
    expect(problems[0]?.message).toMatch(/npm run geodata|plan\.yaml/);
  });

  test('a broken record is left out and named, the rest stays', () => {
    const data = samplePackage();
    data.subjects.push({ id: 'x' } as never, subject('zone-a', 'zone', '重复'));
    data.links.push(link('nobody', '1.1'));
    const { graph, problems } = buildGraph(data);
    expect(graph?.subjects.size).toBe(6);
    expect(problems.map((problem) => problem.code).toSorted()).toEqual([
      'bad-record',
      'dangling-id',
      'duplicate-id',
    ]);
    expect(problems.find((problem) => problem.code === 'bad-record')?.where).toContain('第 7 条（x）');
  });

  test('an id that points nowhere is named, and its record stays where it is of use without', () => {
    const data = samplePackage();
    const [first] = data.sections;
    const town = { ...subject('place-z', 'place', '无处'), town: 'gone-town' };
    data.sections.push({ ...first!, id: '9', parent: 'gone-parent' });
    data.subjects.push(town);
    data.relations.push(
      { ...relation('zone-a', 'related', 'town-a'), section: 'gone-section' },
      relation('gone-subject', 'part', 'gone-object'),
    );
    data.tables.push({ section: 'gone-table', columns: [], notes: [] });
    data.indicators.push({
      ...{ id: 'grain', table: 'gone-list', group: '', name: { zh: '粮食' }, unit: null, values: {} },
      ...{ nature: null, note: null },
    });
    const before = structuredClone(data);
    const { graph, problems } = buildGraph(data);
    const count = data.relations.length;
    expect(problems.map(({ code, where }) => [code, where])).toEqual(
      [
        '「sections」（9） parent',
        '「subjects」（place-z） town',
        `「relations」第 ${count - 1} 条 section`,
        `「relations」第 ${count} 条 subject`,
        `「relations」第 ${count} 条 object`,
        `「tables」第 ${data.tables.length} 条 section`,
        '「indicators」（grain） table',
      ].map((where) => ['dangling-id', `plan.json${where}`]),
    );
    expect(problems[1]?.message).toBe('指向不存在的编号“gone-town”，已当作所在乡镇不明。请检查 town。');
    expect(graph?.sections.get('9')?.parent).toBeNull();
    expect(graph?.subjects.get('place-z')).toEqual({ ...town, town: null });
    expect(graph?.related('zone-a').at(-1)?.section).toBeNull();
    expect(graph?.package.tables.at(-1)?.section).toBe('gone-table');
    expect(graph?.package.indicators.at(-1)?.id).toBe('grain');
    expect(data).toEqual(before);
  });

  test('of many ids that point nowhere twenty are named, and the rest is counted', () => {
    const data = samplePackage();
    for (let each = 0; each < 1_000; each += 1) data.links.push(link(`gone-${each}`, '1.1'));
    const { problems } = buildGraph(data);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toMatchObject({
      code: 'more-faults',
      where: 'plan.json「links」',
      message: '另有 980 处有误，未一一列出。',
    });
  });

  test('a layer without the name of its file is read by the name that it has by default, and named', () => {
    const { graph, problems } = buildGraph({ ...samplePackage(), layers: { water: 7 } });
    expect(problems.map(({ where }) => where)).toEqual(['plan.json「layers」water']);
    expect(graph?.package.layers.water).toBe('layers/water.geojson');
  });
});
