/** Last steps before a geometry is written, and small questions about finished ones. */
import { bbox, booleanPointInPolygon, pointOnFeature, rewind, truncate } from '@turf/turf';
import type { BBox, Geometry, LineString, Polygon, Position } from 'geojson';
import type { SubjectId } from '../../../src/model/types';
import { insideRing, lineLength, planeAt, pointAlong, ringArea } from './metric';
import type { Point } from './metric';
import type { TownArea } from './types';

/** Rounds to 6 decimals, drops repeated vertices and winds rings by the right-hand rule (RFC 7946). */
export function finishGeometry<G extends Geometry>(geometry: G): G {
  const rounded = truncate(structuredClone(geometry), { precision: 6, coordinates: 2 });
  const clean = withoutRepeats(rounded);
  return clean.type === 'Polygon' || clean.type === 'MultiPolygon' ? (rewind(clean) as G) : clean;
}

function withoutRepeats<G extends Geometry>(geometry: G): G {
  const thin = (line: Position[]): Position[] =>
    line.filter((position, at) => at === 0 || String(position) !== String(line[at - 1]));
  switch (geometry.type) {
    case 'LineString':
      return { ...geometry, coordinates: thin(geometry.coordinates) };
    case 'MultiLineString':
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map(thin) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(thin)) };
    default:
      return geometry;
  }
}

/** The town whose area holds the position; `null` outside all of them. */
export function townAt(position: Position, areas: readonly TownArea[]): SubjectId | null {
  return areas.find((area) => booleanPointInPolygon(position, area))?.properties.town ?? null;
}

/** [west, south, east, north] of all geometries; `null` for none. */
export function boundsOf(geometries: readonly Geometry[]): BBox | null {
  if (geometries.length === 0) return null;
  const [west, south, east, north] = bbox({ type: 'GeometryCollection', geometries: [...geometries] });
  return [west, south, east, north].map((value) => Number(value.toFixed(6))) as BBox;
}

/** A point to label and fly to: inside an area, in the middle of a line, the point itself. */
export function centerOf(geometry: Geometry): Position {
  const found = findCenter(geometry);
  return [Number(found[0]!.toFixed(6)), Number(found[1]!.toFixed(6))];
}

function findCenter(geometry: Geometry): Position {
  if (geometry.type === 'Point') return geometry.coordinates;
  if (geometry.type === 'LineString') return lineMiddle(geometry.coordinates);
  if (geometry.type === 'MultiLineString') {
    const lines = [...geometry.coordinates].sort((a, b) => planarLength(b) - planarLength(a));
    return lineMiddle(lines[0]!);
  }
  if (geometry.type === 'Polygon') return deepest(geometry);
  if (geometry.type === 'MultiPolygon') {
    const parts = [...geometry.coordinates].sort((a, b) => ringSize(b[0]!) - ringSize(a[0]!));
    return deepest({ type: 'Polygon', coordinates: parts[0]! });
  }
  return pointOnFeature({ type: 'Feature', properties: {}, geometry }).geometry.coordinates;
}

const asPoint = (position: Position): Point => [position[0]!, position[1]!];
const ringSize = (ring: readonly Position[]): number => Math.abs(ringArea(ring.map(asPoint)));
const planarLength = (line: LineString['coordinates']): number => lineLength(line.map(asPoint));

function lineMiddle(line: readonly Position[]): Position {
  const plane = planeAt(line[0]!);
  return plane.toDegrees(pointAlong(line.map(plane.toMetres), 0.5).point);
}

/** About the point farthest from the outline, by a search that is refined four times. */
function deepest({ coordinates }: Polygon): Position {
  const plane = planeAt(coordinates[0]![0]!);
  const rings = coordinates.map((ring) => ring.map(plane.toMetres));
  const xs = rings[0]!.map(([x]) => x);
  const ys = rings[0]!.map(([, y]) => y);
  let [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best: { point: Point; depth: number } = { point: rings[0]![0]!, depth: -Infinity };
  for (let round = 0; round < 4; round += 1) {
    for (let row = 0; row <= 16; row += 1) {
      for (let column = 0; column <= 16; column += 1) {
        const point: Point = [west + ((east - west) * column) / 16, south + ((north - south) * row) / 16];
        const depth = depthIn(point, rings);
        if (depth > best.depth) best = { point, depth };
      }
    }
    const [width, height] = [(east - west) / 8, (north - south) / 8];
    [west, east] = [best.point[0] - width, best.point[0] + width];
    [south, north] = [best.point[1] - height, best.point[1] + height];
  }
  return plane.toDegrees(best.point);
}

/** Distance to the nearest edge, negative outside. */
export function depthIn(point: Point, rings: readonly (readonly Point[])[]): number {
  const x = point[0];
  const y = point[1];
  let least = Infinity;
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      const a = ring[at - 1]!;
      const b = ring[at]!;
      const dx = b[0] - a[0];
      const dy = b[1] - a[1];
      const size = dx * dx + dy * dy;
      const t = size === 0 ? 0 : ((x - a[0]) * dx + (y - a[1]) * dy) / size;
      const near = t < 0 ? 0 : t > 1 ? 1 : t;
      const offX = x - a[0] - near * dx;
      const offY = y - a[1] - near * dy;
      least = Math.min(least, offX * offX + offY * offY);
    }
  }
  const inside = insideRing(point, rings[0]!) && !rings.slice(1).some((hole) => insideRing(point, hole));
  return inside ? Math.sqrt(least) : -Math.sqrt(least);
}
