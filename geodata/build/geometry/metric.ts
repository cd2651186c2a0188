/** A local plane in metres, and a few measures on it. */
import type { Position } from 'geojson';

export type Point = [number, number];

/** Degrees to metres of a local equal-area plane and back. */
export interface Plane {
  toMetres(position: Position): Point;
  toDegrees(point: Point): Position;
}

const earthRadius = 6371008.8;
const radians = Math.PI / 180;

/**
 * Lambert's cylindrical equal-area projection with its true parallel through `center`: areas are those of
 * `turf.area` on the same sphere; over 40 km lengths are off by less than 0.3 %.
 */
export function planeAt(center: Position): Plane {
  const [lng0, lat0] = center as Point;
  const cosine = Math.cos(lat0 * radians);
  const sine = Math.sin(lat0 * radians);
  return {
    toMetres: ([lng, lat]) => [
      earthRadius * (lng! - lng0) * radians * cosine,
      (earthRadius * (Math.sin(lat! * radians) - sine)) / cosine,
    ],
    toDegrees: ([x, y]) => [
      lng0 + x / (earthRadius * cosine * radians),
      Math.asin(sine + (y * cosine) / earthRadius) / radians,
    ],
  };
}

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Positive for an anticlockwise ring. The last point may repeat the first. */
export function ringArea(ring: readonly Point[]): number {
  let sum = 0;
  for (let at = 0; at < ring.length; at += 1) {
    const a = ring[at]!;
    const b = ring[(at + 1) % ring.length]!;
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum / 2;
}

/** Even-odd test against one ring. */
export function insideRing(point: Point, ring: readonly Point[]): boolean {
  const x = point[0];
  const y = point[1];
  let inside = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
    const a = ring[at]!;
    const b = ring[before]!;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** The nearest point of the segment a-b. */
export function nearestOnSegment(p: Point, a: Point, b: Point): Point {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return [a[0] + t * dx, a[1] + t * dy];
}

/** The nearest point of a line, its distance, and how far along the line it is (index plus fraction). */
export function nearestOnLine(
  p: Point,
  line: readonly Point[],
): { point: Point; distance: number; along: number } {
  let best = { point: line[0]!, distance: distance(p, line[0]!), along: 0 };
  for (let at = 1; at < line.length; at += 1) {
    const a = line[at - 1]!;
    const b = line[at]!;
    const point = nearestOnSegment(p, a, b);
    const d = distance(p, point);
    if (d < best.distance) {
      const length = distance(a, b);
      best = { point, distance: d, along: at - 1 + (length === 0 ? 0 : distance(a, point) / length) };
    }
  }
  return best;
}

export function lineLength(line: readonly Point[]): number {
  let sum = 0;
  for (let at = 1; at < line.length; at += 1) sum += distance(line[at - 1]!, line[at]!);
  return sum;
}

/** The point at a fraction of the length, and the direction there as a unit vector. */
export function pointAlong(line: readonly Point[], fraction: number): { point: Point; direction: Point } {
  let rest = lineLength(line) * Math.max(0, Math.min(1, fraction));
  for (let at = 1; at < line.length; at += 1) {
    const a = line[at - 1]!;
    const b = line[at]!;
    const length = distance(a, b);
    if (rest <= length || at === line.length - 1) {
      const t = length === 0 ? 0 : rest / length;
      const direction: Point = length === 0 ? [1, 0] : [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
      return { point: [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])], direction };
    }
    rest -= length;
  }
  return { point: line[0]!, direction: [1, 0] };
}

/** Points at equal steps of about `step` metres; both ends are kept. */
export function resample(line: readonly Point[], step: number): Point[] {
  const count = Math.max(1, Math.round(lineLength(line) / step));
  const result: Point[] = [];
  for (let at = 0; at <= count; at += 1) result.push(pointAlong(line, at / count).point);
  result[0] = line[0]!;
  result[count] = line.at(-1)!;
  return result;
}

/**
 * A centripetal Catmull-Rom curve through the points (no loops, no overshoot), `step` metres between vertices.
 * `closed`: a ring whose last vertex repeats the first.
 */
export function smoothThrough(points: readonly Point[], step: number, closed = false): Point[] {
  const unique = points.filter((p, at) => at === 0 || distance(p, points[at - 1]!) > 1);
  if (unique.length < 3) return resample(unique, step);
  const count = unique.length;
  const get = (at: number): Point => {
    if (closed) return unique[(at + count) % count]!;
    if (at < 0) return mirror(unique[0]!, unique[1]!);
    if (at >= count) return mirror(unique[count - 1]!, unique[count - 2]!);
    return unique[at]!;
  };
  const result: Point[] = [];
  const last = closed ? count : count - 1;
  for (let at = 0; at < last; at += 1) {
    const [p0, p1, p2, p3] = [get(at - 1), get(at), get(at + 1), get(at + 2)];
    const pieces = Math.max(1, Math.ceil(distance(p1, p2) / step));
    for (let piece = 0; piece < pieces; piece += 1) result.push(catmullRom(p0, p1, p2, p3, piece / pieces));
  }
  result.push(get(last));
  return result;
}

const mirror = (a: Point, b: Point): Point => [2 * a[0] - b[0], 2 * a[1] - b[1]];

function catmullRom(p0: Point, p1: Point, p2: Point, p3: Point, t: number): Point {
  const knot = (a: Point, b: Point): number => Math.max(1e-6, Math.sqrt(distance(a, b)));
  const t1 = knot(p0, p1);
  const t2 = t1 + knot(p1, p2);
  const t3 = t2 + knot(p2, p3);
  const u = t1 + t * (t2 - t1);
  const mix = (a: Point, b: Point, from: number, to: number): Point => {
    const f = (u - from) / (to - from);
    return [a[0] + f * (b[0] - a[0]), a[1] + f * (b[1] - a[1])];
  };
  const a1 = mix(p0, p1, 0, t1);
  const a2 = mix(p1, p2, t1, t2);
  const a3 = mix(p2, p3, t2, t3);
  return mix(mix(a1, a2, 0, t2), mix(a2, a3, t1, t3), t1, t2);
}

/** Drops vertices that lie within `tolerance` metres of the line without them; ends stay. */
export function thinLine(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 3) return [...points];
  const first = points[0]!;
  const last = points.at(-1)!;
  let far = 0;
  let most = -1;
  for (let at = 1; at < points.length - 1; at += 1) {
    const off =
      first === last ? distance(points[at]!, first) : nearestOnLine(points[at]!, [first, last]).distance;
    if (off > most) [most, far] = [off, at];
  }
  if (most <= tolerance) return [first, last];
  return [
    ...thinLine(points.slice(0, far + 1), tolerance).slice(0, -1),
    ...thinLine(points.slice(far), tolerance),
  ];
}
