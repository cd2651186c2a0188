import type { Geometry, Position } from 'geojson';
import type {
  FeatureProperties,
  LayerCollection,
  LayerFeature,
  PlanInfo,
  PlanLayers,
} from '../../src/model/types';

/** An invented district of 0.2° × 0.2° around 118.5, 29.5 with one of everything. */
export const extent: [number, number, number, number] = [118.2, 29.2, 118.8, 29.8];
export const home: [number, number, number, number] = [118.4, 29.4, 118.6, 29.6];
export const places = {
  core: [118.5, 29.5],
  subCore: [118.44, 29.47],
  platform: [118.55, 29.55],
  project: [118.55, 29.45],
  town: [118.45, 29.56],
} satisfies Record<string, [number, number]>;

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

let count = 0;

function feature(
  geometry: Geometry,
  properties: Partial<FeatureProperties> & Pick<FeatureProperties, 'kind' | 'role'>,
): LayerFeature {
  count += 1;
  const name = properties.subject;
  return {
    type: 'Feature',
    id: `f${count}`,
    geometry,
    properties: { precision: 'exact', ...(name === undefined ? {} : { name: `${name}名` }), ...properties },
  };
}

const point = (coordinates: Position): Geometry => ({ type: 'Point', coordinates });
const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });
const area = (...rings: Position[][]): Geometry => ({ type: 'Polygon', coordinates: rings });
const collection = (...features: LayerFeature[]): LayerCollection => ({
  type: 'FeatureCollection',
  features,
});

const district = box(118.4, 29.4, 118.6, 29.6);
const west = box(118.4, 29.4, 118.5, 29.6);
const east = box(118.5, 29.4, 118.6, 29.6);

/** Fresh layers, so that a test may change them. */
export function sampleLayers(): PlanLayers {
  return {
    district: collection(
      feature(area(district), { kind: 'district', role: 'area', subject: 'district' }),
      feature(area(box(...extent), [...district].reverse()), { kind: 'background', role: 'mask' }),
    ),
    towns: collection(
      feature(area(west), {
        kind: 'town',
        role: 'area',
        subject: 'town-west',
        type: 'town',
        precision: 'schematic',
      }),
      feature(point(places.town), { kind: 'town', role: 'seat', subject: 'town-west', type: 'town' }),
      feature(area(east), { kind: 'town', role: 'area', subject: 'town-east', type: 'township' }),
      feature(point([118.57, 29.52]), { kind: 'town', role: 'seat', subject: 'town-east', type: 'township' }),
    ),
    pattern: collection(
      feature(area(box(118.42, 29.54, 118.58, 29.59)), {
        kind: 'zone',
        role: 'area',
        subject: 'zone-1',
        index: 1,
      }),
      feature(point([118.5, 29.57]), { kind: 'zone', role: 'label', subject: 'zone-1', index: 1 }),
      feature(area(box(118.49, 29.49, 118.52, 29.52)), {
        kind: 'quarter',
        role: 'area',
        subject: 'quarter-1',
        index: 1,
      }),
      feature(point([118.515, 29.515]), {
        kind: 'quarter',
        role: 'label',
        subject: 'quarter-1',
        index: 1,
        glyph: '①',
      }),
      feature(line([118.42, 29.44], [118.58, 29.44]), { kind: 'belt', role: 'line', subject: 'belt-1' }),
      feature(point([118.46, 29.432]), { kind: 'belt', role: 'label', subject: 'belt-1' }),
      feature(line(places.subCore, [118.47, 29.486], places.core), {
        kind: 'axis',
        role: 'line',
        subject: 'axis-1',
        index: 1,
      }),
      feature(point([118.47, 29.495]), { kind: 'axis', role: 'label', subject: 'axis-1', index: 1 }),
      feature(point(places.core), {
        kind: 'core',
        role: 'point',
        subject: 'core-1',
        index: 1,
        anchor: 'bottom',
      }),
      feature(point(places.subCore), {
        kind: 'core',
        role: 'point',
        subject: 'core-2',
        index: 2,
        anchor: 'bottom',
      }),
    ),
    water: collection(
      feature(line([118.4, 29.42], [118.6, 29.41]), {
        kind: 'water',
        role: 'line',
        type: 'river',
        name: '清河',
      }),
    ),
    transport: collection(
      feature(line([118.41, 29.6], [118.41, 29.4]), {
        kind: 'transport',
        role: 'line',
        type: 'expressway',
        name: 'G1',
      }),
      feature(line([118.59, 29.6], [118.59, 29.4]), {
        kind: 'transport',
        role: 'line',
        type: 'railway',
        name: '铁路',
      }),
    ),
    points: collection(
      feature(point(places.platform), {
        kind: 'platform',
        role: 'point',
        subject: 'platform-1',
        glyph: '园',
        sector: 'industry',
      }),
      feature(point(places.project), {
        kind: 'project',
        role: 'point',
        subject: 'project-1',
        sector: 'health',
        stage: 'planned',
        precision: 'town',
      }),
      feature(point([118.56, 29.57]), { kind: 'place', role: 'point', subject: 'place-1', type: 'village' }),
    ),
  };
}

export const sampleInfo: PlanInfo = {
  id: 'sample',
  title: { zh: '示例规划' },
  shortTitle: { zh: '示例' },
  documentNumber: '',
  issued: '2021-01-01',
  period: '',
  slogan: ['甲', '乙', '丙', '丁'],
  district: { zh: '示例区' },
  publication: { approvalNumber: '', approvalNote: '', publicity: '内部' },
  attribution: [],
  disclaimer: { zh: '示意' },
  crs: 'EPSG:4326',
  extent,
  home,
  compiler: { zh: '' },
  dataDate: '',
};
