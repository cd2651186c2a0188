/** Plain work on rings of positions, in degrees. */
import type { Geometry, Position } from 'geojson';

/** Outer rings of an area, counter-clockwise; none for other geometries. */
export function outerRings(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates.slice(0, 1).map(counterClockwise);
  if (geometry.type !== 'MultiPolygon') return [];
  return geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1)).map(counterClockwise);
}

function counterClockwise(ring: Position[]): Position[] {
  let twice = 0;
  for (let at = 0; at + 1 < ring.length; at += 1) {
    twice += ring[at]![0]! * ring[at + 1]![1]! - ring[at + 1]![0]! * ring[at]![1]!;
  }
  return twice < 0 ? [...ring].reverse() : ring;
}

/** Leaves out points of a closed ring that lie within `tolerance` degrees of the line without them. */
export function simplify(ring: readonly Position[], tolerance: number): Position[] {
  if (ring.length < 8) return [...ring];
  // A closed ring has no ends to begin from: cut it at the two points farthest apart from the first.
  const far = farthest(ring);
  const first = thin(ring.slice(0, far + 1), tolerance);
  const second = thin(ring.slice(far), tolerance);
  const simple = [...first, ...second.slice(1)];
  return simple.length < 4 ? [...ring] : simple;
}

function farthest(ring: readonly Position[]): number {
  const squares = ring.map(([x = 0, y = 0]) => (x - ring[0]![0]!) ** 2 + (y - ring[0]![1]!) ** 2);
  return squares.indexOf(Math.max(...squares));
}

function thin(points: readonly Position[], tolerance: number): Position[] {
  const [first, last] = [points[0]!, points.at(-1)!];
  let [worst, at] = [0, 0];
  for (let index = 1; index < points.length - 1; index += 1) {
    const away = offset(points[index]!, first, last);
    if (away > worst) [worst, at] = [away, index];
  }
  if (worst <= tolerance) return [first, last];
  return [...thin(points.slice(0, at + 1), tolerance), ...thin(points.slice(at), tolerance).slice(1)];
}

function offset([x = 0, y = 0]: Position, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((x - ax) * dy - (y - ay) * dx) / length;
}

/** Rounds the corners of a closed ring by cutting them `times` times. */
export function smooth(ring: readonly Position[], times = 3): Position[] {
  let points = ring.slice(0, -1);
  for (let round = 0; round < times; round += 1) {
    points = points.flatMap((point, at) => {
      const next = points[(at + 1) % points.length]!;
      return [between(point, next, 0.25), between(point, next, 0.75)];
    });
  }
  return points.length > 0 ? [...points, points[0]!] : [];
}

const between = (a: Position, b: Position, part: number): Position => [
  a[0]! + (b[0]! - a[0]!) * part,
  a[1]! + (b[1]! - a[1]!) * part,
];
