import type { Geometry, Position } from 'geojson';
import { type LayerFeature, type PlanLayers, type Subject, type SubjectId, layerFiles } from '../model/types';

const shapes = new WeakMap<PlanLayers, Map<SubjectId, LayerFeature[]>>();

/** The shapes of every subject; labels and the like are none. */
function shapesIn(layers: PlanLayers): Map<SubjectId, LayerFeature[]> {
  let held = shapes.get(layers);
  if (held) return held;
  held = new Map();
  for (const file of layerFiles) {
    for (const feature of layers[file].features) {
      const { subject, role } = feature.properties;
      if (subject === undefined || !['area', 'line', 'point'].includes(role)) continue;
      const of = held.get(subject);
      if (of) of.push(feature);
      else held.set(subject, [feature]);
    }
  }
  shapes.set(layers, held);
  return held;
}

/**
 * The shape of a subject in WGS84 degrees, as the map draws it: several of one kind as one Multi geometry, of
 * several kinds as a collection. Without a shape of its own its centre; `null` when the plan leaves its place open.
 */
export function geometryOf(layers: PlanLayers, subject: Subject): Geometry | null {
  if (subject.position === null) return null;
  const geometries = (shapesIn(layers).get(subject.id) ?? []).map(({ geometry }) => geometry);
  const [first] = geometries;
  if (!first) return { type: 'Point', coordinates: subject.position.center };
  if (geometries.length === 1) return first;
  const [points, lines, areas] = [
    partsOf(geometries, 'Point'),
    partsOf(geometries, 'LineString'),
    partsOf(geometries, 'Polygon'),
  ];
  const merged: Geometry[] = [
    ...(points.length > 0 ? [{ type: 'MultiPoint', coordinates: points as Position[] } as const] : []),
    ...(lines.length > 0 ? [{ type: 'MultiLineString', coordinates: lines as Position[][] } as const] : []),
    ...(areas.length > 0 ? [{ type: 'MultiPolygon', coordinates: areas as Position[][][] } as const] : []),
  ];
  return merged.length === 1 ? (merged[0] as Geometry) : { type: 'GeometryCollection', geometries: merged };
}

/** The coordinates of all single geometries of a type, those inside Multi geometries too. */
function partsOf(geometries: readonly Geometry[], type: 'Point' | 'LineString' | 'Polygon'): unknown[] {
  return geometries.flatMap((geometry): unknown[] => {
    if (geometry.type === type) return [geometry.coordinates];
    return geometry.type === `Multi${type}` ? (geometry as { coordinates: unknown[] }).coordinates : [];
  });
}
