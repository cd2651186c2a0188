import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PlanGraph, buildGraph } from '../../src/model/graph';
import { type SearchHit, SearchIndex } from '../../src/model/search';
import { spell } from '../../src/model/search/units';
import type { SubjectKind } from '../../src/model/types';
import { searchWords } from '../../src/strings/search-words';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const { graph } = buildGraph(JSON.parse(read('../../geodata/kecheng/plan.json'))) as { graph: PlanGraph };
let index: SearchIndex;

beforeAll(async () => {
  index = await SearchIndex.create(graph, searchWords());
});

const nameOf = ({ thing }: SearchHit): string =>
  thing.type === 'subject'
    ? thing.subject.name.zh
    : thing.type === 'section'
      ? thing.section.id
      : thing.indicator.id;
const best = (text: string): string | undefined => index.search(text).hits.map(nameOf)[0];
const found = (text: string, kind: SubjectKind): string[] =>
  index
    .search(text, 500)
    .hits.flatMap(({ thing }) =>
      thing.type === 'subject' && thing.subject.kind === kind ? [thing.subject.name.zh] : [],
    )
    .toSorted();
const names = (...ids: string[]): string[] =>
  ids.map((id) => graph.subjects.get(id)?.name.zh ?? id).toSorted();

test.each([
  ['sqsk', '寺桥水库'],
  ['siqiaoshuiku', '寺桥水库'],
  ['si qiao shui ku', '寺桥水库'],
  ['sì qiáo shuǐ kù', '寺桥水库'],
  ['寺qiaosk', '寺桥水库'],
  ['寺乔水库', '寺桥水库'],
  ['寺山水库', '寺桥水库'],
  ['寺桥库', '寺桥水库'],
  ['siqaoshuiku', '寺桥水库'],
  ['jiuhua', '九华乡'],
  ['jiuhau', '九华乡'],
  ['jhx', '九华乡'],
  ['石室', '石室乡'],
  ['Hangbu Town', '航埠镇'],
  ['hangbu', '航埠镇'],
  ['巨化街道', '衢化街道'],
  ['quhuajiedao', '衢化街道'],
  ['csjyjy', '电子科技大学长三角研究院（衢州）'],
  ['lanke', '烂柯山景区'],
  ['5.1', '5.1'],
  ['五（一）', '5.1'],
  ['专栏4', 'box-4'],
  ['专栏 6', 'box-6'],
  ['表2', 'table-2'],
  ['图1', 'figure-1'],
  ['GDP', 't2-gdp'],
  ['senlinfugailv', 't1-forest-cover'],
  ['人均预期寿命', 't2-life-expectancy'],
  ['寺桥水库在哪几节', '寺桥水库'],
  ['围棋小镇在哪个乡镇', '围棋运动小镇'],
])('%s gives %s', (typed, wanted) => expect(best(typed)).toBe(wanted));

const town = (name: string): string =>
  [...graph.subjects.values()].find((each) => each.name.zh === name)?.id ?? '';

test.each(['九华乡', '航埠镇', '石梁镇', '双港街道', '石室乡', '七里乡'])(
  'the projects of %s are those that lie in it, no more and no fewer',
  (name) => {
    const wanted = graph.projectsAt(town(name)).map((project) => project.name.zh);
    expect(found(`${name}的项目`, 'project')).toEqual(wanted.toSorted());
    expect(found(`${name}有哪些项目？`, 'project')).toEqual(wanted.toSorted());
  },
);

test('sector and action are answered together', () => {
  const wanted = [...graph.subjects.values()]
    .filter(
      ({ kind, sector, action }) =>
        kind === 'project' && sector === 'health' && action?.includes('建') && /新/.test(action),
    )
    .map(({ id }) => id);
  expect(found('卫生 新建', 'project')).toEqual(names(...wanted));
  expect(found('卫生的新建项目在哪些乡镇', 'project')).toEqual(names(...wanted));
  expect(found('new health projects', 'project')).toEqual(names(...wanted));
});

test.each([
  ['石室 教育', ['石室小学']],
  ['clinic jiuhua', ['九华乡卫生院']],
  ['谋划的医院', ['区第三人民医院', '区第四人民医院']],
  ['石梁镇的能源项目', ['寺桥水库抽水蓄能电站']],
])('%s', (question, wanted) => expect(found(question, 'project')).toEqual(wanted));

test('what is nowhere gives the nearest, and says so', () => {
  expect(index.search('火星基地').nearest).toBe(true);
  expect(index.search('')).toEqual({ hits: [], total: 0, nearest: false, filter: null });
});

describe('a question that the ledger can ask gives its filter', () => {
  test.each([
    ['九华的项目', { town: [town('九华乡')] }],
    ['卫生 新建', { sector: ['health'], action: ['新建', '新（改）建'] }],
    ['石梁镇 能源', { town: [town('石梁镇')], sector: ['energy'] }],
    ['谋划的交通项目', { sector: ['transport'], stage: ['proposed'] }],
  ])('%s', (question, chosen) =>
    expect(index.search(question).filter?.chosen).toEqual(
      Object.fromEntries(
        Object.entries(chosen).map(([facet, values]) => [facet, expect.arrayContaining(values)]),
      ),
    ),
  );

  test.each(['寺桥水库', '九华的医院', '火星基地'])('%s gives none', (question) =>
    expect(index.search(question).filter).toBeNull(),
  );
});

describe('every name', () => {
  const all = [...graph.subjects.values()];

  test.each(all.map(({ id, name }) => [name.zh, id]))(
    '%s is found as written, in pinyin and by initials',
    (name, id) => {
      const units = spell(name).units;
      const spoken = units.map(({ text, readings }) => readings[0] ?? text).join('');
      const initials = units.map(({ text, readings }) => readings[0]?.[0] ?? text).join('');
      const first = (typed: string): (string | undefined)[] =>
        index
          .search(typed)
          .hits.slice(0, 6)
          .map(({ thing }) => (thing.type === 'subject' ? thing.subject.id : ''));
      expect(first(name)[0], name).toBe(id);
      expect(first(spoken).slice(0, 3), spoken).toContain(id);
      expect(first(initials), initials).toContain(id);
    },
  );

  test.each([
    ['航埠镇', 'hang bu zhen'],
    ['衢化街道', 'qu hua jie dao'],
    ['柯城区', 'ke cheng qu'],
    ['灵鹫山', 'ling jiu shan'],
    ['华墅乡', 'hua shu xiang'],
    ['茗坑口水库扩容', 'ming keng kou shui ku kuo rong'],
    ['烂柯山景区', 'lan ke shan jing qu'],
    ['水亭古街', 'shui ting gu jie'],
    ['区级矛调中心', 'qu ji mao tiao zhong xin'],
    ['义甬舟大通道西延', 'yi yong zhou da tong dao xi yan'],
    ['3大城市赋能平台', '3 da cheng shi fu neng ping tai'],
    ['四好农村路', 'si hao nong cun lu'],
    ['“一乡千宿”工程', 'yi xiang qian su gong cheng'],
    ['上海大都市圈', 'shang hai da du shi quan'],
  ])('%s is read %s', (name, spoken) => {
    expect(all.map(({ name: { zh } }) => zh)).toContain(name);
    expect(
      spell(name)
        .units.map(({ text, readings }) => readings[0] ?? text)
        .join(' '),
    ).toBe(spoken);
  });
});

describe('questions answered by hand from the text', () => {
  const questions: { question: string; sections: string }[] = parse(read('./questions.csv'), {
    columns: true,
  });

  test.each(questions)('$question', ({ question, sections }) => {
    const [hit] = index.search(question).hits;
    const id = hit?.thing.type === 'subject' ? hit.thing.subject.id : '';
    expect(graph.sectionsOf(id).map((section) => section.id)).toEqual(sections.split(' ').filter(Boolean));
  });
});
