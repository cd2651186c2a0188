import { buildGraph } from '../../src/model/graph';
import type { LoadedPlan } from '../../src/model/loaded-plan';
import type { LayerFeature, PlanLayers, PlanPackage, Subject, SubjectKind } from '../../src/model/types';

function subject(id: string, kind: SubjectKind, name: string, at: [number, number] | null): Subject {
  return {
    id,
    kind,
    name: { zh: name, en: `${id} (en)` },
    aliases: [],
    gist: { zh: `${name}的一句话` },
    precision: at ? 'near' : 'schematic',
    position: at ? { center: at, bbox: [at[0] - 0.01, at[1] - 0.01, at[0] + 0.01, at[1] + 0.01] } : null,
    town: null,
    sector: kind === 'project' ? 'transport' : null,
    action: kind === 'project' ? '新建' : null,
    stage: kind === 'project' ? 'planned' : null,
    type: kind === 'town' ? 'town' : null,
    glyph: null,
    basis: null,
    source: null,
  };
}

const section = (id: string, title: string, parent: string | null = null) => ({
  id,
  kind: parent === null ? ('chapter' as const) : ('section' as const),
  number: id,
  title: { zh: title, en: `Section ${id}` },
  parent,
  summary: { zh: `${title}的摘要` },
  facts: [],
  paragraphs: ['开头'],
});

/** An invented plan: two towns, a core, a project, a slogan of one term, two sections. */
export const smallPackage: PlanPackage = {
  format: 'plan-atlas/1',
  plan: {
    id: 'small',
    title: { zh: '小城规划纲要', en: 'Small town plan' },
    shortTitle: { zh: '小城规划', en: 'Small plan' },
    documentNumber: '小政〔2021〕1号',
    issued: '2021',
    period: '2021-2025',
    slogan: ['一核引领'],
    district: { zh: '小城', en: 'Small town' },
    publication: { approvalNumber: '', approvalNote: '', publicity: '内部' },
    attribution: ['虚构'],
    disclaimer: { zh: '虚构示意' },
    crs: 'CGCS2000',
    extent: [10, 50, 11, 51],
    home: [10.2, 50.2, 10.8, 50.8],
    compiler: { zh: '测试' },
    dataDate: '2021',
  },
  sections: [section('1', '总则'), section('1.1', '空间格局', '1')],
  subjects: [
    subject('pattern-one', 'pattern', '一核引领', null),
    subject('core-one', 'core', '中心', [10.5, 50.5]),
    subject('town-a', 'town', '甲镇', [10.3, 50.4]),
    subject('town-b', 'town', '乙镇', [10.7, 50.6]),
    subject('project-road', 'project', '甲乙公路', [10.45, 50.55]),
  ],
  links: [
    { subject: 'core-one', section: '1.1', relation: 'names', paragraph: 1, phrase: '中心' },
    { subject: 'town-a', section: '1.1', relation: 'names', paragraph: 1, phrase: '甲镇' },
  ],
  relations: [
    { subject: 'core-one', type: 'part', object: 'pattern-one', by: 'text', section: '1.1', note: null },
    { subject: 'project-road', type: 'inside', object: 'town-a', by: 'place', section: null, note: null },
  ],
  tables: [],
  indicators: [],
  actuals: [],
  briefings: [],
  layers: {
    district: 'district.geojson',
    towns: 'towns.geojson',
    pattern: 'pattern.geojson',
    water: 'water.geojson',
    transport: 'transport.geojson',
    points: 'points.geojson',
  },
  problems: [],
};

const collection = (...features: LayerFeature[]) => ({ type: 'FeatureCollection' as const, features });

/** A square around a point, half a degree side `half`. */
function area(
  id: string,
  kind: LayerFeature['properties']['kind'],
  half: number,
  role: 'area' | 'mask' = 'area',
) {
  const { center } = smallPackage.subjects.find((each) => each.id === id)?.position ?? {
    center: [10.5, 50.5],
  };
  const [lng = 0, lat = 0] = center;
  const ring = [
    [lng - half, lat - half],
    [lng + half, lat - half],
    [lng + half, lat + half],
    [lng - half, lat + half],
    [lng - half, lat - half],
  ];
  return {
    type: 'Feature' as const,
    id: `${id}-${role}`,
    geometry: { type: 'Polygon' as const, coordinates: [ring] },
    properties: { subject: id, kind, role, name: id, precision: 'schematic' as const, type: 'town' },
  };
}

function point(id: string, kind: LayerFeature['properties']['kind'], extra = {}): LayerFeature {
  const { center = [10.5, 50.5] } = smallPackage.subjects.find((each) => each.id === id)?.position ?? {};
  return {
    type: 'Feature',
    id: `${id}-point`,
    geometry: { type: 'Point', coordinates: center },
    properties: { subject: id, kind, role: 'point', name: id, precision: 'near', ...extra },
  };
}

/** The layers of the invented plan. */
export const smallLayers: PlanLayers = {
  district: collection(area('district', 'district', 0.3)),
  towns: collection(area('town-a', 'town', 0.1), area('town-b', 'town', 0.1)),
  pattern: collection(point('core-one', 'core', { index: 1 })),
  water: collection(),
  transport: collection(),
  points: collection(point('project-road', 'project', { sector: 'transport', stage: 'planned' })),
};

/** The invented plan, loaded. A new object on every call. */
export function smallPlan(): LoadedPlan {
  const { graph } = buildGraph(smallPackage);
  if (!graph) throw new Error('The small plan is broken');
  return { graph, layers: smallLayers };
}

const dataAddress = (data: unknown): string =>
  `data:application/json,${encodeURIComponent(JSON.stringify(data))}`;

/** An address of the invented plan that needs no server. */
export function smallPlanSrc(id = 'small'): string {
  const layers = Object.fromEntries(
    Object.entries(smallLayers).map(([name, layer]) => [name, dataAddress(layer)]),
  );
  return dataAddress({ ...smallPackage, plan: { ...smallPackage.plan, id }, layers });
}
