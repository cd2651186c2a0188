import { buildGraph } from '../../src/model/graph';
import type { LoadedPlan } from '../../src/model/loaded-plan';
import type {
  LayerCollection,
  LayerFeature,
  Link,
  PlanLayers,
  PlanPackage,
  Relation,
  Section,
  Subject,
  SubjectKind,
} from '../../src/model/types';
import { smallLayers, smallPackage } from './small-plan';

function subject(id: string, kind: SubjectKind, name: string, more: Partial<Subject> = {}): Subject {
  return {
    ...{ id, kind, name: { zh: name, en: `${id} (en)` }, aliases: [], gist: { zh: `${name}的一句话` } },
    ...{ precision: 'town', position: { center: [10.3, 50.4], bbox: [10.2, 50.3, 10.4, 50.5] }, town: null },
    ...{ sector: null, action: null, stage: null, type: null, glyph: null, basis: null, source: null },
    ...more,
  };
}

const section = (id: string, title: string, parent: string | null, more: Partial<Section> = {}): Section => ({
  ...{ id, kind: parent === null ? 'chapter' : 'section', number: `〔${id}〕`, parent },
  ...{
    title: { zh: title, en: `Section ${id}` },
    summary: { zh: `${title}的摘要` },
    facts: [],
    paragraphs: [],
  },
  ...more,
});

const link = (named: string, at: string, phrase: string, paragraph = 1): Link => ({
  ...{ subject: named, section: at, relation: 'names', paragraph, phrase },
});

const relation = (
  inner: string,
  type: Relation['type'],
  object: string,
  by: Relation['by'] = 'text',
): Relation => ({ subject: inner, type, object, by, section: by === 'text' ? '2.1' : null, note: null });

/** An invented plan with everything the panels show: a zone, towns, a platform, projects, a table, a box. */
export const panelsPackage: PlanPackage = {
  ...smallPackage,
  sections: [
    section('1', '总则', null),
    section('1.1', '目标', '1'),
    section('table-1', '主要指标', '1.1', { kind: 'table', number: '表 1' }),
    section('2', '格局', null),
    section('2.1', '空间格局', '2', { facts: ['一片两镇', '一条公路'] }),
    section('box-1', '重点工程', '2.1', { kind: 'box', number: '专栏 1' }),
    section('2.2', '交通', '2'),
  ],
  subjects: [
    subject('pattern-one', 'pattern', '一片协同', { position: null }),
    subject('zone-a', 'zone', '东片区', { precision: 'schematic' }),
    subject('town-a', 'town', '甲镇', { aliases: ['甲'], type: 'town' }),
    subject('town-b', 'town', '乙乡', { type: 'township' }),
    subject('platform-a', 'platform', '甲平台', { town: 'town-a', glyph: '园' }),
    subject('project-road', 'project', '甲乙公路', {
      ...{ sector: 'transport', stage: 'planned', action: '新建', town: 'town-a' },
      ...{ basis: '两处写法视为同一条路。', source: '按乡镇示意' },
    }),
    subject('project-school', 'project', '乙小学', {
      sector: 'education',
      stage: 'completed',
      town: 'town-b',
    }),
    subject('project-lost', 'project', '无名工程', { sector: 'water', stage: 'proposed', position: null }),
  ],
  links: [
    link('pattern-one', '2.1', '一片协同', 0),
    link('zone-a', '2.1', '东片区'),
    link('town-a', '2.1', '甲镇'),
    link('project-road', '2.1', '甲到乙的公路', 2),
    link('project-road', 'box-1', '甲乙公路'),
    link('project-road', '2.2', '甲乙公路'),
    link('project-school', '2.2', '乙小学'),
  ],
  relations: [
    relation('zone-a', 'part', 'pattern-one'),
    relation('town-a', 'inside', 'zone-a'),
    relation('town-b', 'inside', 'zone-a', 'place'),
    relation('platform-a', 'inside', 'town-a', 'place'),
    relation('project-road', 'inside', 'town-a'),
    relation('project-school', 'inside', 'town-b', 'place'),
    relation('project-road', 'related', 'platform-a'),
  ],
  tables: [
    {
      section: 'table-1',
      columns: [
        { id: 'y2020', title: { zh: '2020年' } },
        { id: 'target2025', title: { zh: '2025年' } },
      ],
      notes: ['表下注'],
    },
  ],
  indicators: [
    {
      ...{ id: 'i-1', table: 'table-1', group: '经济', name: { zh: '产值', en: 'Output' }, unit: '亿元' },
      ...{ values: { y2020: '12.5', target2025: '*' }, nature: 'expected', note: '未公布' },
    },
    {
      ...{ id: 'i-2', table: 'table-1', group: '民生', name: { zh: '学位' }, unit: null },
      ...{ values: { y2020: null, target2025: '1800' }, nature: 'binding', note: null },
    },
  ],
  problems: [
    {
      code: 'text-place-disagree',
      where: 'project-road → town-a',
      message: '公路与甲镇说法不一。',
      severity: 'warning',
    },
  ],
};

/** The small plan's map with one feature for each subject of the panels that has a place, and a road and a river. */
function panelsLayers(): PlanLayers {
  const roles = { zone: 'area', town: 'seat', platform: 'point', project: 'point' } as const;
  const drawn = panelsPackage.subjects.flatMap(
    ({ id, kind, position, precision, sector, stage, type, glyph }): LayerFeature[] => {
      const role = roles[kind as keyof typeof roles];
      if (!position || !role) return [];
      const optional = { sector, stage, type, glyph };
      const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null));
      return [
        {
          ...{
            type: 'Feature',
            id: `drawn-${id}`,
            geometry: { type: 'Point', coordinates: position.center },
          },
          properties: { subject: id, kind, role, precision, ...given },
        },
      ];
    },
  );
  const line = (kind: 'transport' | 'water', type: string): LayerFeature => ({
    ...{ type: 'Feature', id: type, geometry: { type: 'LineString', coordinates: [] } },
    properties: { kind, role: 'line', type, precision: 'schematic' },
  });
  const of = (...features: LayerFeature[]): LayerCollection => ({ type: 'FeatureCollection', features });
  const ofKind = (...kinds: SubjectKind[]) =>
    of(...drawn.filter(({ properties }) => kinds.some((kind) => kind === properties.kind)));
  return {
    ...smallLayers,
    ...{ towns: ofKind('town'), pattern: ofKind('zone'), points: ofKind('platform', 'project') },
    ...{ water: of(line('water', 'river')), transport: of(line('transport', 'expressway')) },
  };
}

/** The invented plan, loaded. A new object on every call. */
export function panelsPlan(): LoadedPlan {
  const { graph } = buildGraph(panelsPackage);
  if (!graph) throw new Error('The plan of the panels is broken');
  return { graph, layers: panelsLayers() };
}
