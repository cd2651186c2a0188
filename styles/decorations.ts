/**
 * Shapes that only drawing needs, made from a plan's layers: arrow heads at the ends of axes, soft outlines of
 * zones, a calm line for the district's ribbon, town borders drawn once each.
 */
import type { Feature, FeatureCollection, Geometry, LineString, Position } from 'geojson';
import type { FeatureProperties, LayerFeature, PlanLayers } from '../src/model/types';
import { outerRings, simplify, smooth } from './line-shapes';
import { sharedBorders } from './shared-borders';

export interface DecorationProperties extends Partial<Omit<FeatureProperties, 'role'>> {
  decoration: 'head' | 'zone-outline' | 'ribbon' | 'town-border';
  /** Degrees clockwise from east, as `icon-rotate` wants it; heads only. */
  rotate?: number;
}

export type Decorations = FeatureCollection<Geometry, DecorationProperties>;

const metresPerDegree = 111_320;

/** Makes the decorations of a plan. Coordinates stay WGS84 degrees. */
export function decorationsOf(layers: PlanLayers): Decorations {
  const pattern = layers.pattern.features;
  const features: Feature<Geometry, DecorationProperties>[] = [
    ...pattern.filter(({ properties }) => properties.kind === 'axis').flatMap(heads),
    ...pattern
      .filter(({ properties }) => properties.kind === 'zone' && properties.role === 'area')
      .flatMap((feature) => outlines(feature, 'zone-outline', 260)),
    ...layers.district.features
      .filter(({ properties }) => properties.role === 'area')
      .flatMap((feature) => outlines(feature, 'ribbon', 60)),
    ...townBorders(layers.towns.features),
  ];
  return { type: 'FeatureCollection', features };
}

/** One arrow head at each end of an axis. */
function heads({ geometry, properties }: LayerFeature): Feature<Geometry, DecorationProperties>[] {
  if (geometry.type !== 'LineString' || geometry.coordinates.length < 2) return [];
  const line = geometry.coordinates;
  const at = (end: Position, before: Position): Feature<Geometry, DecorationProperties> => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: end },
    properties: { ...bare(properties), decoration: 'head', rotate: direction(before, end) },
  });
  return [at(line[0]!, line[1]!), at(line.at(-1)!, line.at(-2)!)];
}

/** Direction on screen, degrees clockwise from east. */
function direction(from: Position, to: Position): number {
  const east = (to[0]! - from[0]!) * Math.cos((to[1]! * Math.PI) / 180);
  const north = to[1]! - from[1]!;
  return Math.round(((Math.atan2(-north, east) * 180) / Math.PI) * 10) / 10;
}

function outlines(
  { geometry, properties }: LayerFeature,
  decoration: 'zone-outline' | 'ribbon',
  tolerance: number,
): Feature<Geometry, DecorationProperties>[] {
  return outerRings(geometry).map((ring) => ({
    type: 'Feature',
    geometry: line(smooth(simplify(ring, tolerance / metresPerDegree))),
    properties: { ...bare(properties), decoration },
  }));
}

function townBorders(towns: readonly LayerFeature[]): Feature<Geometry, DecorationProperties>[] {
  const rings = towns.flatMap(({ geometry, properties }) =>
    properties.role === 'area' ? outerRings(geometry) : [],
  );
  return sharedBorders(rings).map((border) => ({
    type: 'Feature',
    geometry: line(border),
    properties: { decoration: 'town-border' },
  }));
}

const line = (coordinates: Position[]): LineString => ({ type: 'LineString', coordinates });

const bare = ({ role: _role, ...properties }: FeatureProperties): Partial<Omit<FeatureProperties, 'role'>> =>
  properties;
