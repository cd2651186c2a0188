/** Axes and belts: gentle curves between, along and through named places. */
import type { Position } from 'geojson';
import { cutCourse, findLine, moveSideways, planeOf } from './lines';
import type { Plane, Point } from './metric';
import {
  distance,
  insideRing,
  lineLength,
  nearestOnLine,
  pointAlong,
  smoothThrough,
  thinLine,
} from './metric';
import type { Drawing, LabelRecipe, PatternContext, PatternElement, Report, ShapeRecipe } from './types';

type LineRecipe = Extract<ShapeRecipe, { type: 'axis' | 'along' | 'through' }>;

/** Draws a line element; `null` when a member is unknown (reported). */
export function drawLine(element: PatternElement, context: PatternContext, report: Report): Drawing | null {
  const shape = element.shape as LineRecipe;
  const place = (name: string): Position | null => {
    const position = context.locate(name);
    if (!position) report(element, 'unknown-member', `找不到地名“${name}”，请核对 shape 的成员。`);
    return position;
  };
  const outline = context.district.geometry;
  const ring = outline.type === 'Polygon' ? outline.coordinates[0]! : outline.coordinates[0]![0]!;
  const plane = planeOf(ring);
  const strands =
    shape.type === 'axis'
      ? drawAxis(shape, place, plane)
      : shape.type === 'through'
        ? drawThrough(shape, place, plane)
        : drawAlong(element, shape, context, place, plane, ring, report);
  if (!strands) return null;
  const lines = strands.map((strand) => thinLine(strand, 4).map(plane.toDegrees));
  const longest = [...strands].sort((a, b) => lineLength(b) - lineLength(a))[0]!;
  const away = shape.type === 'axis' ? 0.85 : 0.4;
  const name = labelBeside(longest, shape.label ?? {}, away, plane, context.locate);
  return {
    geometry:
      lines.length === 1
        ? { type: 'LineString', coordinates: lines[0]! }
        : { type: 'MultiLineString', coordinates: lines },
    ...name,
  };
}

type Place = (name: string) => Position | null;

function drawAxis(
  { from, to, overrun_km: overrun = 1.3 }: Extract<ShapeRecipe, { type: 'axis' }>,
  place: Place,
  plane: Plane,
): Point[][] | null {
  const [a, b] = [place(from), place(to)];
  if (!a || !b) return null;
  const [start, end] = [plane.toMetres(a), plane.toMetres(b)];
  const length = distance(start, end);
  const beyond = (overrun * 1000) / length;
  // A parabola through both ends: its middle lies 3.5 % of the length to the north.
  const north = Math.sign(end[0] - start[0]) || 1;
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const curve: Point[] = [];
  for (let at = 0; at <= 60; at += 1) {
    const t = -beyond + (at / 60) * (1 + 2 * beyond);
    const bulge = 4 * t * (1 - t) * 0.035 * north;
    curve.push([start[0] + t * dx - dy * bulge, start[1] + t * dy + dx * bulge]);
  }
  return [curve];
}

function drawThrough(
  { members, closed = false }: Extract<ShapeRecipe, { type: 'through' }>,
  place: Place,
  plane: Plane,
): Point[][] | null {
  const lists = Array.isArray(members[0]) ? (members as string[][]) : [members as string[]];
  const strands: Point[][] = [];
  for (const list of lists) {
    const positions = list.map(place);
    if (positions.some((position) => !position)) return null;
    const points = positions.map((position) => plane.toMetres(position!));
    if (points.length < 2) return null;
    // Two places alone would give a ruler line: a slight bow shows that it is an idea.
    if (points.length === 2) points.splice(1, 0, bowed(points[0]!, points[1]!));
    strands.push(smoothThrough(points, 100, closed));
  }
  return strands;
}

const bowed = (a: Point, b: Point): Point => [
  (a[0] + b[0]) / 2 - (b[1] - a[1]) * 0.06,
  (a[1] + b[1]) / 2 + (b[0] - a[0]) * 0.06,
];

function drawAlong(
  element: PatternElement,
  shape: Extract<ShapeRecipe, { type: 'along' }>,
  context: PatternContext,
  place: Place,
  plane: Plane,
  ring: readonly Position[],
  report: Report,
): Point[][] | null {
  const names = shape.lines ?? (shape.line === undefined ? [] : [shape.line]);
  const courses: Point[][] = [];
  for (const name of names) {
    const line = findLine(context.lines, name);
    if (!line) {
      report(element, 'unknown-line', `lines.json 中没有“${name}”，请核对 shape.line。`);
      return null;
    }
    courses.push(line.coordinates.map(plane.toMetres));
  }
  if (courses.length === 0) {
    report(element, 'shape-empty', '没有写明沿哪条线，请补 shape.line。');
    return null;
  }
  const course = smoothThrough(courses.flat(), 120);
  const ends: [number, number] = [0, course.length - 1];
  for (const [at, name] of [shape.from, shape.to].entries()) {
    if (name === undefined) continue;
    const position = place(name);
    if (!position) return null;
    ends[at as 0 | 1] = nearestOnLine(plane.toMetres(position), course).along;
  }
  const stretch = cutCourse(course, Math.min(...ends), Math.max(...ends));
  const moved = moveSideways(stretch, (shape.offset_km ?? 0) * 1000);
  // What leaves the district for a moment stays; the ends outside go.
  const outline = ring.map(plane.toMetres);
  const first = moved.findIndex((point) => insideRing(point, outline));
  const last = moved.findLastIndex((point) => insideRing(point, outline));
  if (first < 0 || last <= first) {
    report(element, 'shape-empty', '这条线不在本区范围内。');
    return null;
  }
  return [moved.slice(first, last + 1)];
}

/** A place beside the line: `fraction` along it, `offset_km` to the named side. */
function labelBeside(
  line: readonly Point[],
  { at, fraction = 0.5, side = 'north', offset_km: offset }: LabelRecipe,
  away: number,
  plane: Plane,
  locate: (name: string) => Position | null,
): { label: Position; anchor?: string } {
  const named = at === undefined ? null : locate(at);
  if (named) return { label: named };
  const { point, direction } = pointAlong(line, fraction);
  const left: Point = [-direction[1], direction[0]];
  const wanted: Point = { north: [0, 1], south: [0, -1], east: [1, 0], west: [-1, 0] }[side] as Point;
  const sign = left[0] * wanted[0] + left[1] * wanted[1] >= 0 ? 1 : -1;
  const metres = (offset ?? away) * 1000 * sign;
  const [dx, dy] = [left[0] * metres, left[1] * metres];
  const [across, up] = [Math.abs(dx) > Math.abs(dy), dy > 0];
  const anchor = across ? (dx > 0 ? 'left' : 'right') : up ? 'bottom' : 'top';
  return { label: plane.toDegrees([point[0] + dx, point[1] + dy]), anchor };
}
