import type { Geometry, Position } from 'geojson';
import {
  type FeatureProperties,
  type LayerCollection,
  type LayerFeature,
  type LayerFile,
  type Problem,
  precisions,
  sectors,
  stages,
  subjectKinds,
} from '../types';
import {
  type Reader,
  identifier,
  isPlain,
  listOf,
  maybe,
  mostTold,
  oneOf,
  orElse,
  own,
  record,
  string,
  whole,
} from './readers';
import { selfCrossing } from './self-crossing';

const kinds: readonly FeatureProperties['kind'][] = [
  ...subjectKinds,
  'district',
  'water',
  'transport',
  'background',
];
const roles: readonly FeatureProperties['role'][] = [
  'area',
  'line',
  'point',
  'label',
  'seat',
  'mask',
  'ribbon',
];

const properties: Reader<FeatureProperties> = record<FeatureProperties>({
  subject: maybe(identifier),
  kind: oneOf(kinds),
  role: oneOf(roles),
  name: maybe(string),
  name_en: maybe(string),
  precision: orElse(oneOf(precisions), 'schematic'),
  sector: maybe(oneOf(sectors)),
  stage: maybe(oneOf(stages)),
  type: maybe(string),
  glyph: maybe(string),
  index: maybe(whole),
  anchor: maybe(string),
});

/** [longitude, latitude] in degrees, within the world. */
const position: Reader<Position> = (value, at, fault) => {
  const [longitude, latitude] = Array.isArray(value) ? (value as unknown[]) : [];
  const good =
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90;
  if (!good) return void fault(at);
  return (value as unknown[]).length === 2 ? (value as Position) : [longitude, latitude];
};

/** A list that needs at least so many items, all of them good. */
const all =
  <Value>(read: Reader<Value>, least: number): Reader<Value[]> =>
  (value, at, fault) => {
    const items = listOf(read)(value, at, fault);
    if (!items) return undefined;
    return items.length >= least && items.length === (value as unknown[]).length ? items : void fault(at);
  };

const line = all(position, 2);
const ring = all(position, 4);

/** How the coordinates of each type of geometry are read. */
const coordinates: Record<Exclude<Geometry['type'], 'GeometryCollection'>, Reader<unknown>> = {
  Point: position,
  MultiPoint: all(position, 1),
  LineString: line,
  MultiLineString: all(line, 1),
  Polygon: all(ring, 1),
  MultiPolygon: all(all(ring, 1), 1),
};

const geometry: Reader<Geometry> = (value, at, fault) => {
  const type = isPlain(value) ? own(value, 'type') : undefined;
  if (!isPlain(value) || typeof type !== 'string' || !Object.hasOwn(coordinates, type)) {
    return void fault(`${at}.type`);
  }
  const read = coordinates[type as keyof typeof coordinates];
  const faults: string[] = [];
  const good = read(own(value, 'coordinates'), `${at}.coordinates`, (where) => faults.push(where));
  if (faults[0] === undefined) return { type, coordinates: good } as Geometry;
  return void fault(faults[0]);
};

/** Where the border of an area crosses itself, e.g. `geometry.coordinates[0][7]`; `null` when it does not. */
function crossingIn(shape: Geometry): string | null {
  const isMany = shape.type === 'MultiPolygon';
  const areas = isMany ? shape.coordinates : shape.type === 'Polygon' ? [shape.coordinates] : [];
  for (const [index, area] of areas.entries()) {
    const found = selfCrossing(area);
    if (found) return `geometry.coordinates${isMany ? `[${index}]` : ''}[${found.join('][')}]`;
  }
  return null;
}

/** The ground under all that a plan names: it is drawn whether or not the plan has it as a subject. */
const ground: readonly FeatureProperties['kind'][] = ['district', 'background'];

/**
 * Reads what a layer file holds, feature by feature, as `checkPackage` does.
 *
 * @param subjects what the plan has: a feature of anything else is drawn, and named in a Problem. Default: not looked at
 * @returns the layer with its good features, or `null` when the whole is no FeatureCollection; and a Problem for
 *   everything left out or mended. Never throws.
 */
export function checkLayer(
  file: LayerFile,
  data: unknown,
  subjects?: Pick<ReadonlySet<string>, 'has'>,
): { layer: LayerCollection | null; problems: Problem[] } {
  const found =
    isPlain(data) && own(data, 'type') === 'FeatureCollection' ? own(data, 'features') : undefined;
  if (!Array.isArray(found)) return { layer: null, problems: [] };
  const problems: Problem[] = [];
  let told = 0;
  const tell = (code: string, index: number, place: string, message: string): void => {
    told += 1;
    if (told > mostTold) return;
    const where = `${file}.geojson 第 ${index + 1} 个要素 ${place}`;
    problems.push({ code, where, message, severity: 'error' });
  };
  const features: LayerFeature[] = [];
  // The same for all features, as in `checkPackage`.
  const faults: string[] = [];
  const fault = (at: string): void => void faults.push(at);
  for (const [index, value] of (found as unknown[]).entries()) {
    const feature = readFeature(value, fault);
    if (faults.length > 0) {
      const message = feature
        ? '这些内容不是应有的形式，已略去，要素照常显示。'
        : '这个要素画不出来，已跳过。请检查坐标（先经度后纬度，均为有限的数）和属性。';
      tell(feature ? 'bad-field' : 'bad-feature', index, faults.join(' '), message);
      faults.length = 0;
    }
    if (!feature) continue;
    features.push(feature);
    const crossing = crossingIn(feature.geometry);
    if (crossing) {
      const message =
        '面的边界在这里与自身相交，照常显示，但落在其中的判断可能不准。请在制图软件中修复（如 QGIS“修正几何图形”）。';
      tell('self-crossing', index, crossing, message);
    }
    const { subject, kind } = feature.properties;
    if (!subjects || subject === undefined || subjects.has(subject) || ground.includes(kind)) continue;
    const message = `指向不存在的编号“${subject.slice(0, 60)}”，要素照常显示，但点选不到内容。请检查 subject。`;
    tell('dangling-id', index, 'properties.subject', message);
  }
  if (told > mostTold) {
    const message = `另有 ${told - mostTold} 处有误，未一一列出。`;
    problems.push({ code: 'more-faults', where: `${file}.geojson`, message, severity: 'error' });
  }
  return { layer: { type: 'FeatureCollection', features }, problems };
}

function readFeature(value: unknown, fault: (at: string) => void): LayerFeature | undefined {
  if (!isPlain(value)) return void fault('');
  const type = own(value, 'type');
  if (type !== 'Feature' && type !== undefined) fault('type');
  const id = own(value, 'id');
  const known = Number.isFinite(id) || (typeof id === 'string' && id.length <= 200);
  if (!known && id !== undefined) fault('id');
  const shape = geometry(own(value, 'geometry'), 'geometry', fault);
  const described = properties(own(value, 'properties'), 'properties', fault);
  if (!shape || !described) return undefined;
  return { type: 'Feature', ...(known ? { id: id as string } : {}), geometry: shape, properties: described };
}
