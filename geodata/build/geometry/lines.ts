/** Courses of rivers, railways and roads: looked up, smoothed and clipped. */
import { bboxClip, feature } from '@turf/turf';
import type { BBox, LineString, MultiLineString, Position } from 'geojson';
import { finishGeometry } from './finish';
import type { Plane, Point } from './metric';
import { distance, nearestOnLine, planeAt, resample, smoothThrough, thinLine } from './metric';
import type { LineGeometry, SourceLine } from './types';

/** Finds a line by its exact name, or by its name without the part in brackets; `null` when unknown. */
export function findLine(lines: readonly SourceLine[], name: string): SourceLine | null {
  const short = (text: string): string => text.replace(/[(（].*$/, '').trim();
  return (
    lines.find((line) => line.name === name) ?? lines.find((line) => short(line.name) === short(name)) ?? null
  );
}

/** The course, gently smoothed and clipped to the extent; `null` when nothing is inside. */
export function clipLine(line: SourceLine, extent: BBox): LineGeometry | null {
  return throughLine(line.coordinates, extent);
}

/**
 * The smoothed stretch of a course between the points nearest to two positions, in the order of the course;
 * `null` for an end keeps that end of the course.
 */
export function lineStretch(line: SourceLine, from: Position | null, to: Position | null): Position[] {
  const plane = planeAt(line.coordinates[0]!);
  const course = smoothThrough(line.coordinates.map(plane.toMetres), 120);
  const ends = [
    from ? nearestOnLine(plane.toMetres(from), course).along : 0,
    to ? nearestOnLine(plane.toMetres(to), course).along : course.length - 1,
  ].sort((a, b) => a - b) as [number, number];
  return cutCourse(course, ends[0], ends[1]).map(plane.toDegrees);
}

/** The part of a line between two places, each an index plus a fraction. */
export function cutCourse(course: readonly Point[], from: number, to: number): Point[] {
  const at = (place: number): Point => {
    const index = Math.min(course.length - 1, Math.floor(place));
    const [a, b] = [course[index]!, course[Math.min(course.length - 1, index + 1)]!];
    const t = place - index;
    return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  };
  const middle = course.filter((_, index) => index > from && index < to);
  return [at(from), ...middle, at(to)].filter(
    (p, index, all) => index === 0 || distance(p, all[index - 1]!) > 0.5,
  );
}

/** A smooth curve through positions, in order, clipped to the extent when one is given. */
export function throughLine(positions: readonly Position[], extent?: BBox): LineGeometry | null {
  if (positions.length < 2) return null;
  const plane = planeAt(positions[0]!);
  const curve = thinLine(smoothThrough(positions.map(plane.toMetres), 120), 5).map(plane.toDegrees);
  return extent ? clipToBox(curve, extent) : finishGeometry({ type: 'LineString', coordinates: curve });
}

function clipToBox(curve: Position[], extent: BBox): LineGeometry | null {
  const whole: LineString = { type: 'LineString', coordinates: curve };
  const clipped = bboxClip(feature(whole), extent).geometry as LineString | MultiLineString;
  const parts = (clipped.type === 'LineString' ? [clipped.coordinates] : clipped.coordinates).filter(
    (part) => part.length > 1,
  );
  if (parts.length === 0) return null;
  return finishGeometry(
    parts.length === 1
      ? { type: 'LineString', coordinates: parts[0]! }
      : { type: 'MultiLineString', coordinates: parts },
  );
}

/** A line moved sideways, positive to its left; its sharp bends are rounded, for it is an idea. */
export function moveSideways(line: readonly Point[], metres: number): Point[] {
  const even = averaged(resample(line, 150), 3);
  const moved = even.map((point, at): Point => {
    const [before, after] = [even[Math.max(0, at - 1)]!, even[Math.min(even.length - 1, at + 1)]!];
    const length = Math.max(1, distance(before, after));
    const [dx, dy] = [(after[0] - before[0]) / length, (after[1] - before[1]) / length];
    return [point[0] - dy * metres, point[1] + dx * metres];
  });
  return averaged(resample(averaged(moved, 3), 150), 2);
}

/** Bell-shaped average along a line of equal steps; both ends stay. */
function averaged(line: readonly Point[], sigma: number): Point[] {
  const last = line.length - 1;
  return line.map((point, at): Point => {
    const reach = Math.min(at, last - at, Math.ceil(sigma * 2.5));
    if (reach === 0) return point;
    let [x, y, total] = [0, 0, 0];
    for (let step = -reach; step <= reach; step += 1) {
      const weight = Math.exp(-(step ** 2) / (2 * sigma ** 2));
      const other = line[at + step]!;
      x += other[0] * weight;
      y += other[1] * weight;
      total += weight;
    }
    return [x / total, y / total];
  });
}

/** The plane used for a set of positions: true in their middle. */
export function planeOf(positions: readonly Position[]): Plane {
  const sum = positions.reduce(([x, y], [lng, lat]) => [x! + lng!, y! + lat!], [0, 0]);
  return planeAt([sum[0]! / positions.length, sum[1]! / positions.length]);
}
