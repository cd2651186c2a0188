import {
  area,
  bbox,
  booleanPointInPolygon,
  distance,
  intersect,
  featureCollection,
  kinks,
  length,
} from '@turf/turf';
import { pointToLineDistance, polygonToLine } from '@turf/turf';
import type { Feature, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildPattern } from '../../geodata/build/geometry/index';
import type { PatternElement, PatternResult } from '../../geodata/build/geometry/index';
import { district, lines, locate, townAreas, towns } from './geometry-facts';

const town = (name: string): string => towns.find((fact) => fact.name === name)!.id;
const quarters: string[][] = [
  ['孔氏南宗家庙/儒学馆', '府山公园', '南街步行街', '南湖广场商圈'],
  ['市民公园', '衢时代创新大厦', '吾悦广场', '鹿鸣半岛'],
  ['新新街道'],
  ['双港街道', '双港大桥', '孙姜大桥'],
  ['巨化(衢化)'],
];
const elements: PatternElement[] = [
  { id: 'core-1', kind: 'core', index: 1, name: '主核', shape: { type: 'point', at: '府山街道' } },
  { id: 'core-2', kind: 'core', index: 2, name: '次核', shape: { type: 'point', at: '航埠' } },
  ...quarters.map((members, at): PatternElement => ({
    id: `quarter-${at + 1}`,
    kind: 'quarter',
    index: at + 1,
    glyph: '①②③④⑤'[at]!,
    name: `片区${at + 1}`,
    shape: { type: 'around', members, buffer_km: 1.3 },
  })),
  { id: 'axis', kind: 'axis', name: '轴', shape: { type: 'axis', from: 'core-1', to: 'core-2' } },
  {
    id: 'zone-1',
    kind: 'zone',
    index: 1,
    name: '北',
    nameEn: 'North',
    shape: { type: 'towns', members: ['九华乡', '石梁镇', '七里乡'].map(town) },
  },
  {
    id: 'zone-2',
    kind: 'zone',
    index: 2,
    name: '西和南',
    shape: { type: 'towns', members: ['沟溪乡', '华墅乡', '石室乡'].map(town), label: { at: '石室乡' } },
  },
  {
    id: 'belt',
    kind: 'belt',
    name: '沿江',
    shape: { type: 'along', lines: ['常山港', '衢江'], offset_km: -0.4 },
  },
  {
    id: 'strand',
    kind: 'belt',
    name: '游',
    shape: { type: 'through', members: ['九华乡', '茶铺村', '妙源村'] },
  },
  { id: 'idea', kind: 'belt', name: '无形', shape: { type: 'none' } },
];

function build(list: readonly PatternElement[] = elements): PatternResult {
  const context = { district, towns: townAreas().areas, lines, locate };
  return buildPattern(list, { ...context, extent: [118.3, 28.4, 119.5, 29.6] });
}

let built: PatternResult | undefined;
const result = (): PatternResult => (built ??= build());
const get = <G extends LineString | Point | Polygon | MultiPolygon>(id: string): Feature<G> =>
  result().features.find((feature) => feature.id === id) as unknown as Feature<G>;

describe('pattern elements', { timeout: 120_000 }, () => {
  it('draws each element once, with a label for all but cores, and finds no fault', () => {
    const { features, problems } = result();
    expect(problems).toEqual([]);
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    expect(features.some(({ properties }) => properties.subject === 'idea')).toBe(false);
    const roles = (id: string) =>
      features.filter(({ properties }) => properties.subject === id).map(({ properties }) => properties.role);
    expect(roles('core-1')).toEqual(['point']);
    expect(roles('quarter-3')).toEqual(['area', 'label']);
    expect(roles('axis')).toEqual(['line', 'label']);
    expect(get('zone-1').properties).toMatchObject({ name_en: 'North', precision: 'schematic', index: 1 });
  });

  it('keeps zones inside the district, off its line, and simple', () => {
    const line = polygonToLine(district) as Feature<LineString>;
    for (const id of ['zone-1', 'zone-2']) {
      const zone = get<Polygon | MultiPolygon>(id);
      expect(kinks(zone as never).features).toHaveLength(0);
      const parts =
        zone.geometry.type === 'Polygon' ? [zone.geometry.coordinates] : zone.geometry.coordinates;
      for (const vertex of parts.flat(2)) {
        expect(booleanPointInPolygon(vertex, district)).toBe(true);
        expect(pointToLineDistance(vertex, line)).toBeGreaterThan(0.5);
      }
    }
    expect(get('zone-1').geometry.type).toBe('Polygon');
    expect(get('zone-2').geometry.type).toBe('MultiPolygon');
  });

  it('keeps the zones apart and most of their towns in them', () => {
    const [north, south] = [get<Polygon>('zone-1'), get<MultiPolygon>('zone-2')];
    expect(intersect(featureCollection<Polygon | MultiPolygon>([north, south]))).toBeNull();
    const own = townAreas().areas.filter(({ properties }) =>
      ['九华乡', '石梁镇', '七里乡'].includes(properties.name),
    );
    expect(area(north) / area(featureCollection(own))).toBeGreaterThan(0.75);
  });

  it('gives five simple quarters of some square kilometres that do not touch', () => {
    const shapes = quarters.map((_, at) => get<Polygon>(`quarter-${at + 1}`));
    shapes.forEach((shape, at) => {
      expect(shape.geometry.type).toBe('Polygon');
      expect(kinks(shape).features).toHaveLength(0);
      expect(area(shape) / 1e6).toBeGreaterThan(2);
      expect(area(shape) / 1e6).toBeLessThan(16);
      const [west, south, east, north] = bbox(shape) as [number, number, number, number];
      expect(
        Math.max(distance([west, south], [east, south]), distance([west, south], [west, north])),
      ).toBeLessThan(5);
      const badge = get<Point>(`quarter-${at + 1}-label`).geometry.coordinates;
      expect(booleanPointInPolygon(badge, shape)).toBe(true);
      for (const other of shapes.slice(at + 1))
        expect(intersect(featureCollection([shape, other]))).toBeNull();
    });
  });

  it('runs the axis beyond both cores, almost straight, with its name to the north', () => {
    const axis = get<LineString>('axis');
    const cores = ['core-1', 'core-2'].map((id) => get<Point>(id).geometry.coordinates);
    const between = distance(cores[0]!, cores[1]!);
    expect(length(axis)).toBeGreaterThan(between + 2);
    expect(length(axis)).toBeLessThan(between * 1.03 + 2.8);
    for (const core of cores) expect(pointToLineDistance(core, axis)).toBeLessThan(0.05);
    const label = get<Point>('axis-label').geometry.coordinates;
    expect(pointToLineDistance(label, axis)).toBeGreaterThan(0.6);
    expect(label[1]).toBeGreaterThan((cores[0]![1]! + cores[1]![1]!) / 2);
  });

  it('takes a label from the recipe', () => {
    expect(get<Point>('zone-2-label').geometry.coordinates).toEqual(locate('石室乡'));
  });

  it('names unknown members and lines and still draws the rest', () => {
    const { features, problems } = build([
      elements[0]!,
      { id: 'b1', kind: 'belt', name: '带', shape: { type: 'through', members: ['九华乡', '无此地'] } },
      { id: 'b2', kind: 'belt', name: '带', shape: { type: 'along', line: '无此江' } },
      { id: 'z', kind: 'zone', name: '区', shape: { type: 'towns', members: ['town-none'] } },
    ]);
    expect(features.map(({ id }) => id)).toEqual(['core-1']);
    expect(problems.map(({ code, where }) => [code, where])).toEqual([
      ['unknown-member', 'elements.yaml: b1'],
      ['unknown-line', 'elements.yaml: b2'],
      ['unknown-member', 'elements.yaml: z'],
    ]);
    expect(problems[0]!.message).toContain('无此地');
  });

  it('gives the same result again', () => {
    expect(JSON.stringify(build())).toBe(JSON.stringify(result()));
  });
});
