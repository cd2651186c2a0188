import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson';
import type { MapHighlight } from '../src/model/map-view';
import type { LayerFeature, PlanLayers, SubjectId } from '../src/model/types';
import { layerFiles } from '../src/model/types';
import type { ProjectPoint } from './spread';

/** What a drawing of the subject needs, its state, and whether its name is shown too. */
export interface FocusProperties extends Pick<
  ProjectPoint['properties'],
  'kind' | 'name' | 'name_en' | 'precision' | 'sector' | 'stage' | 'spread' | 'slot' | 'fan'
> {
  subject: SubjectId;
  state: 'selected' | 'hovered' | 'related';
  named: boolean;
  /** It lies far to the right among them: its name stands on its left, not under what stands beside the map. */
  outer?: 'right';
}

/** Kinds that always have their name on the map. */
const alwaysNamed = new Set(['core', 'zone', 'axis', 'district']);
/** Kinds that get a name when they are only related. */
const namedWhenRelated = new Set(['platform', 'project']);
/** From which part of the way from west to east things count as far to the right. */
const outerPart = 0.7;
/** More names of related things than this would cover the map. */
const mostRelated = 24;

/**
 * A point for everything that stands out and has no name on the map at every zoom, and for every project that
 * does, for it may be inside a stack.
 */
export function focusFeatures(
  anchors: ReadonlyMap<SubjectId, LayerFeature>,
  { selected, hovered, related }: MapHighlight,
): FeatureCollection<Point, FocusProperties> {
  const features = new Map<SubjectId, Feature<Point, FocusProperties>>();
  const add = (subject: SubjectId, state: FocusProperties['state']): void => {
    const anchor = anchors.get(subject);
    if (!anchor || features.has(subject) || alwaysNamed.has(anchor.properties.kind)) return;
    const { kind, name } = anchor.properties;
    const named =
      name !== undefined &&
      (state !== 'related' || (namedWhenRelated.has(kind) && related.length <= mostRelated));
    if (!named && kind !== 'project') return;
    const position = anchorOf(anchor.geometry);
    if (!position) return;
    features.set(subject, {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: position },
      properties: { ...drawnWith(anchor.properties), subject, state, named },
    });
  };
  for (const subject of selected) add(subject, 'selected');
  for (const subject of hovered) add(subject, 'hovered');
  for (const subject of related) add(subject, 'related');
  const all = [...features.values()];
  const easts = all.map(({ geometry }) => geometry.coordinates[0]!);
  // There may be a hundred thousand: too many to be arguments.
  const [west, east] = easts.reduce(
    ([a, b], each) => [Math.min(a, each), Math.max(b, each)],
    [Infinity, -Infinity],
  );
  const edge = west + (east - west) * outerPart;
  all.forEach(({ properties }, at) => {
    if (east > west && easts[at]! > edge) properties.outer = 'right';
  });
  return { type: 'FeatureCollection', features: all };
}

function drawnWith(properties: ProjectPoint['properties']) {
  const { kind, name, name_en, precision, sector, stage, spread, slot, fan } = properties;
  return {
    kind,
    precision,
    ...(name === undefined ? {} : { name }),
    ...(name_en === undefined ? {} : { name_en }),
    ...(sector === undefined ? {} : { sector }),
    ...(stage === undefined ? {} : { stage }),
    ...(spread === undefined ? {} : { spread }),
    ...(slot === undefined ? {} : { slot }),
    ...(fan === undefined ? {} : { fan }),
  };
}

const roles = ['label', 'point', 'seat', 'line', 'area'];

/**
 * The feature of each subject at which its name stands best.
 * @param points where points are drawn, if not at their own places: what `pointsOf` makes of them
 */
export function anchorFeatures(
  layers: PlanLayers,
  points: readonly LayerFeature[] = layers.points.features,
): Map<SubjectId, LayerFeature> {
  const anchors = new Map<SubjectId, LayerFeature>();
  const better = (a: LayerFeature, b: LayerFeature): boolean =>
    roles.indexOf(a.properties.role) < roles.indexOf(b.properties.role);
  for (const file of layerFiles) {
    for (const feature of file === 'points' ? points : layers[file].features) {
      const { subject, role } = feature.properties;
      if (subject === undefined || !roles.includes(role)) continue;
      const before = anchors.get(subject);
      if (!before || better(feature, before)) anchors.set(subject, feature);
    }
  }
  return anchors;
}

/** A point on a geometry: itself, the middle of a line, the middle of an area's box. */
export function anchorOf(geometry: Geometry): Position | null {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates;
    case 'LineString':
      return middle(geometry.coordinates);
    case 'MultiLineString':
      return middle(geometry.coordinates.toSorted((a, b) => b.length - a.length)[0] ?? []);
    case 'Polygon':
      return boxMiddle(geometry.coordinates[0] ?? []);
    case 'MultiPolygon':
      return boxMiddle(
        geometry.coordinates.map(([ring = []]) => ring).toSorted((a, b) => b.length - a.length)[0] ?? [],
      );
    default:
      return null;
  }
}

const middle = (line: readonly Position[]): Position | null => line[Math.floor(line.length / 2)] ?? null;

function boxMiddle(ring: readonly Position[]): Position | null {
  if (ring.length === 0) return null;
  const [xs, ys] = [ring.map(([x = 0]) => x), ring.map(([, y = 0]) => y)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}
