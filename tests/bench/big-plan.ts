/** Invented plans of any size: towns that tile a square, zones, projects scattered over them, sections that name them. */
import type { Position } from 'geojson';
import { type NamedArea, createAreaIndex, relationsByPlace } from '../../src/model/containment';
import {
  type LayerFeature,
  type Link,
  type PlanLayers,
  type PlanPackage,
  type Relation,
  type Section,
  type Subject,
  layerFiles,
  precisions,
  sectors,
  stages,
} from '../../src/model/types';
import { randomNumbers } from '../faults/mutations';
import { subject } from '../model/sample-package';

export interface BigPlanSize {
  projects: number;
  /** Towns; default 60. */
  towns?: number;
  /** Default 80, below eight chapters. */
  sections?: number;
  /** The same seed makes the same plan. Default 1. */
  seed?: number;
}

export interface BigPlan {
  plan: PlanPackage;
  layers: PlanLayers;
}

/** The square that the towns tile. Degrees. */
const land = { west: 100, south: 30, size: 1 } as const;
/** Pieces of each side of a town: about as many points as the towns of a real district have. */
const pieces = 26;

const before = [
  '东',
  '西',
  '南',
  '北',
  '上',
  '下',
  '前',
  '后',
  '新',
  '老',
  '大',
  '小',
  '长',
  '白',
  '青',
  '金',
];
const middle = [
  '山',
  '水',
  '石',
  '云',
  '松',
  '竹',
  '梅',
  '兰',
  '塘',
  '溪',
  '坪',
  '岭',
  '桥',
  '渡',
  '井',
  '田',
];
const things = [
  ...['水库', '小学', '道路', '卫生院', '公园', '泵站', '产业园', '敬老院'],
  ...['变电站', '码头', '农场', '绿道', '数据中心', '市场', '实验室', '文化馆'],
];
const actions = ['新建', '续建', '改建', '谋划', '提升'];

const pick = <Value>(values: readonly Value[], random: () => number): Value =>
  values[Math.floor(random() * values.length)] as Value;

/** A name that hardly comes twice, and reads like one. */
const nameOf = (number: number, random: () => number): string =>
  pick(before, random) +
  pick(middle, random) +
  pick(things, random) +
  (number % 97 === 0 ? '' : `${number}号`);

/** Towns with wavy borders that they share with their neighbours, row by row. */
export function bigAreas(count: number, seed = 1): NamedArea[] {
  const random = randomNumbers(seed);
  const columns = Math.ceil(Math.sqrt(count));
  const step = land.size / columns;
  const wave = step / pieces / 3;
  const known = new Map<string, Position>();
  /** A point of the grid of all pieces, moved a little, once for both sides of a border. */
  const at = (x: number, y: number): Position => {
    const key = `${x} ${y}`;
    let point = known.get(key);
    if (!point) {
      const moved = (): number => (random() - 0.5) * 2 * wave;
      point = [
        round(land.west + (x * step) / pieces + moved()),
        round(land.south + (y * step) / pieces + moved()),
      ];
      known.set(key, point);
    }
    return point;
  };
  const steps = [...Array(pieces).keys()];
  return Array.from({ length: count }, (_, number) => {
    const [x, y] = [(number % columns) * pieces, Math.floor(number / columns) * pieces];
    const ring = [
      ...steps.map((piece) => at(x + piece, y)),
      ...steps.map((piece) => at(x + pieces, y + piece)),
      ...steps.map((piece) => at(x + pieces - piece, y + pieces)),
      ...steps.map((piece) => at(x, y + pieces - piece)),
    ];
    return {
      id: `town-${number + 1}`,
      geometry: { type: 'Polygon' as const, coordinates: [[...ring, ring[0] as Position]] },
    };
  });
}

/** Points scattered over the land that `towns` areas cover. */
export function bigPoints(count: number, towns: number, seed = 2): Position[] {
  const random = randomNumbers(seed);
  const columns = Math.ceil(Math.sqrt(towns));
  const height = Math.ceil(towns / columns) / columns;
  return Array.from({ length: count }, () => [
    round(land.west + random() * land.size),
    round(land.south + random() * land.size * height),
  ]);
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** A plan package of any size. Its relations by place are made as those of every plan are. */
export function bigPlan({ projects, towns = 60, sections = 80, seed = 1 }: BigPlanSize): BigPlan {
  const random = randomNumbers(seed);
  const areas = bigAreas(towns, seed);
  const points = bigPoints(projects, towns, seed + 1);
  const zones = Math.min(8, towns);
  const zoneSubjects = Array.from({ length: zones }, (_, number) => zoneSubject(number));
  const townSubjects = areas.map(townSubject);
  const index = createAreaIndex(areas);
  const projectSubjects = points.map((point, number) =>
    projectSubject(number, point, index.at(point)[0] ?? null, random),
  );
  const subjects = [...zoneSubjects, ...townSubjects, ...projectSubjects];
  const text = sectionsOf(sections);
  const { relations } = relationsByPlace({
    subjects: subjects.map(({ id, name, kind, town }) => ({ id, name: name.zh, kind, town })),
    zones: zoneSubjects.map(({ id }, number) => ({
      id,
      towns: townSubjects.filter((_, town) => town % zones === number).map((town) => town.id),
    })),
    stated: [],
  });
  const plan = packageOf({
    subjects,
    relations,
    sections: text,
    links: linksOf(projectSubjects, text, random),
  });
  return { plan, layers: layersOf(areas, townSubjects, projectSubjects) };
}

const zoneSubject = (number: number): Subject =>
  subject(`zone-${number + 1}`, 'zone', `第${number + 1}片区`, { precision: 'schematic' });

function townSubject({ id, geometry }: NamedArea, number: number): Subject {
  const ring = geometry.coordinates[0] as Position[];
  const [xs, ys] = [ring.map(([x = 0]) => x), ring.map(([, y = 0]) => y)];
  const [west, south, east, north] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const center = [round((west + east) / 2), round((south + north) / 2)];
  const name = `${before[number % 16]}${middle[Math.floor(number / 16) % 16]}${number >= 256 ? number : ''}镇`;
  return subject(id, 'town', name, {
    precision: 'area',
    position: { center, bbox: [west, south, east, north] },
  });
}

function projectSubject(number: number, point: Position, town: string | null, random: () => number): Subject {
  const [x = 0, y = 0] = point;
  return subject(`project-${number + 1}`, 'project', nameOf(number + 1, random), {
    precision: pick(precisions.slice(1, 4), random),
    position: { center: point, bbox: [x, y, x, y] },
    town,
    sector: pick(sectors, random),
    action: pick(actions, random),
    stage: pick(stages, random),
  });
}

const chapters = 8;

function sectionsOf(count: number): Section[] {
  const sectionOf = (id: string, parent: string | null, title: string): Section => ({
    id,
    kind: parent === null ? 'chapter' : 'section',
    number: id,
    title: { zh: title },
    parent,
    summary: { zh: `${title}说的是虚构的内容。` },
    facts: ['只供测试'],
    paragraphs: ['第一段', '第二段'],
  });
  const below = Math.ceil(count / chapters);
  return Array.from({ length: chapters }, (_, chapter) => `${chapter + 1}`).flatMap((id) => [
    sectionOf(id, null, `第${id}章`),
    ...Array.from({ length: below }, (_, number) =>
      sectionOf(`${id}.${number + 1}`, id, `第${id}章第${number + 1}节`),
    ),
  ]);
}

/** Each project is named by one section, every fourth by two. */
function linksOf(projects: readonly Subject[], sections: readonly Section[], random: () => number): Link[] {
  const named = sections.filter(({ parent }) => parent !== null);
  return projects.flatMap(({ id, name }, number) =>
    (number % 4 === 0 ? [1, 2] : [1]).map((paragraph) => ({
      subject: id,
      section: pick(named, random).id,
      relation: 'names' as const,
      paragraph,
      phrase: name.zh,
    })),
  );
}

function packageOf(
  parts: Pick<PlanPackage, 'subjects' | 'relations' | 'sections' | 'links'> & { relations: Relation[] },
): PlanPackage {
  const box: [number, number, number, number] = [
    land.west,
    land.south,
    land.west + land.size,
    land.south + land.size,
  ];
  return {
    format: 'plan-atlas/1',
    plan: {
      id: 'big',
      title: { zh: '虚构大县发展规划' },
      shortTitle: { zh: '虚构大县规划' },
      documentNumber: '虚构〔2021〕1号',
      issued: '2021',
      period: '2021-2025',
      slogan: [],
      district: { zh: '虚构县' },
      publication: { approvalNumber: '', approvalNote: '', publicity: '内部' },
      attribution: ['测试数据，全部虚构'],
      disclaimer: { zh: '示意' },
      crs: 'CGCS2000',
      extent: [box[0] - 0.5, box[1] - 0.5, box[2] + 0.5, box[3] + 0.5],
      home: box,
      compiler: { zh: '测试' },
      dataDate: '2021',
    },
    ...parts,
    tables: [],
    indicators: [],
    actuals: [],
    briefings: [],
    layers: Object.fromEntries(
      layerFiles.map((name) => [name, `layers/${name}.geojson`]),
    ) as PlanPackage['layers'],
    problems: [],
  };
}

function layersOf(
  areas: readonly NamedArea[],
  towns: readonly Subject[],
  projects: readonly Subject[],
): PlanLayers {
  const collection = (features: LayerFeature[]) => ({ type: 'FeatureCollection' as const, features });
  const edge = (): Position[] => {
    const { west, south, size } = land;
    return [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ];
  };
  return {
    district: collection([
      {
        type: 'Feature',
        id: 'district',
        properties: { kind: 'district', role: 'area', precision: 'schematic', name: '虚构县' },
        geometry: { type: 'Polygon', coordinates: [edge()] },
      },
    ]),
    towns: collection(
      areas.flatMap(({ id, geometry }, number): LayerFeature[] => {
        const { name, position } = towns[number] as Subject;
        const about = { subject: id, kind: 'town' as const, name: name.zh, precision: 'area' as const };
        return [
          { type: 'Feature', id: `${id}-area`, properties: { ...about, role: 'area' }, geometry },
          {
            type: 'Feature',
            id: `${id}-seat`,
            properties: { ...about, role: 'seat' },
            geometry: { type: 'Point', coordinates: position?.center ?? [0, 0] },
          },
        ];
      }),
    ),
    pattern: collection([]),
    water: collection([]),
    transport: collection([]),
    points: collection(
      projects.map(({ id, name, precision, sector, stage, position }) => ({
        type: 'Feature',
        id,
        properties: {
          subject: id,
          kind: 'project',
          role: 'point',
          name: name.zh,
          precision,
          ...(sector ? { sector } : {}),
          ...(stage ? { stage } : {}),
        },
        geometry: { type: 'Point', coordinates: position?.center ?? [0, 0] },
      })),
    ),
  };
}
