/** Lines and rings in px: simplify, clip, shift sideways. */

export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];

/** Left, top, right, bottom in px. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export const boxOf = (points: Line): Box => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right, bottom];
};

export const meets = (a: Box, b: Box): boolean =>
  a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

const isWithin = (a: Box, b: Box): boolean => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

export const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

export const between = (a: Point, b: Point, part: number): Point => [
  a[0] + (b[0] - a[0]) * part,
  a[1] + (b[1] - a[1]) * part,
];

export const lengthOf = (line: Line): number =>
  line.reduce((sum, point, at) => (at === 0 ? 0 : sum + distance(line[at - 1]!, point)), 0);

/** Leaves out points that are nearer than `tolerance` px to the line without them (Douglas and Peucker). */
export function simplified(line: Line, tolerance: number): Line {
  const count = line.length;
  if (count < 3) return line;
  // Plain arrays of numbers: this is where most of the time of a drawing goes.
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  line.forEach(([x, y], at) => {
    xs[at] = x;
    ys[at] = y;
  });
  const kept = new Uint8Array(count);
  kept[0] = kept[count - 1] = 1;
  const spans = [0, count - 1];
  while (spans.length > 0) {
    const last = spans.pop()!;
    const first = spans.pop()!;
    const farthest = farthestFrom(xs, ys, first, last, tolerance);
    if (farthest === -1) continue;
    kept[farthest] = 1;
    spans.push(first, farthest, farthest, last);
  }
  return line.filter((_, at) => kept[at] === 1);
}

/** Index of the point between two that is furthest from the segment between them; -1: all are near it. */
function farthestFrom(
  xs: Float64Array,
  ys: Float64Array,
  first: number,
  last: number,
  tolerance: number,
): number {
  const ax = xs[first]!;
  const ay = ys[first]!;
  const dx = xs[last]! - ax;
  const dy = ys[last]! - ay;
  const square = dx * dx + dy * dy;
  let farthest = -1;
  let most = tolerance * tolerance;
  for (let at = first + 1; at < last; at += 1) {
    const px = xs[at]! - ax;
    const py = ys[at]! - ay;
    let part = square === 0 ? 0 : (px * dx + py * dy) / square;
    part = part < 0 ? 0 : part > 1 ? 1 : part;
    const ex = px - part * dx;
    const ey = py - part * dy;
    const away = ex * ex + ey * ey;
    if (away > most) {
      most = away;
      farthest = at;
    }
  }
  return farthest;
}

/** The part of a closed ring inside a box, closed along its edges (Sutherland and Hodgman); empty when outside. */
export function clipRing(ring: Line, box: Box): Line {
  const around = boxOf(ring);
  if (isWithin(around, box)) return ring;
  if (!meets(around, box)) return [];
  let points = ring;
  for (const edge of [0, 1, 2, 3] as const) {
    const axis = edge % 2;
    const inside = (point: Point): boolean =>
      edge < 2 ? point[axis]! >= box[edge] : point[axis]! <= box[edge];
    const next: Point[] = [];
    points.forEach((point, at) => {
      const before = points[(at + points.length - 1) % points.length]!;
      if (inside(point) !== inside(before)) {
        next.push(between(before, point, (box[edge] - before[axis]!) / (point[axis]! - before[axis]!)));
      }
      if (inside(point)) next.push(point);
    });
    points = next;
    if (points.length === 0) return [];
  }
  const [first, last] = [points[0]!, points.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? points : [...points, first];
}

/** A piece of a line inside a box. */
export interface Piece {
  line: Line;
  /** Px of the whole line before the piece. */
  start: number;
}

/** The pieces of a line inside a box. */
export function clipLine(line: Line, box: Box): Piece[] {
  const around = boxOf(line);
  if (line.length < 2 || !meets(around, box)) return [];
  if (isWithin(around, box)) return [{ line, start: 0 }];
  const pieces: Piece[] = [];
  let open: Point[] | null = null;
  let travelled = 0;
  for (let at = 1; at < line.length; at += 1) {
    const [a, b] = [line[at - 1]!, line[at]!];
    const length = distance(a, b);
    const span = partInside(a, b, box);
    if (span) {
      const [from, to] = span;
      if (!open || from > 0) {
        open = [from === 0 ? a : between(a, b, from)];
        pieces.push({ line: open, start: travelled + from * length });
      }
      open.push(to === 1 ? b : between(a, b, to));
      if (to < 1) open = null;
    } else open = null;
    travelled += length;
  }
  return pieces;
}

/** From where to where, 0 to 1, a segment is inside a box (Liang and Barsky). */
function partInside(a: Point, b: Point, box: Box): [number, number] | null {
  let [from, to] = [0, 1];
  for (const axis of [0, 1] as const) {
    const delta = b[axis] - a[axis];
    if (delta === 0) {
      if (a[axis] < box[axis] || a[axis] > box[(axis + 2) as 2 | 3]) return null;
      continue;
    }
    const ends = [(box[axis] - a[axis]) / delta, (box[(axis + 2) as 2 | 3] - a[axis]) / delta];
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
    if (from >= to) return null;
  }
  return [from, to];
}

/** How many times the offset a sharp corner may reach out before it is cut. */
const sharpest = 2;

/** A line beside another, `offset` px to its right as one goes along it. */
export function besideLine(line: Line, offset: number): Line {
  const points = line.filter((point, at) => at === 0 || distance(line[at - 1]!, point) > 1e-6);
  if (offset === 0 || points.length < 2) return line;
  const closed = points.length > 3 && distance(points[0]!, points.at(-1)!) < 1e-6;
  const normals = points.slice(1).map((b, at): Point => {
    const a = points[at]!;
    const length = distance(a, b);
    return [(a[1] - b[1]) / length, (b[0] - a[0]) / length];
  });
  const shifted: Point[] = [];
  points.forEach(([x, y], at) => {
    const before = normals[at - 1] ?? (closed ? normals.at(-1)! : normals[0]!);
    const after = normals[at] ?? (closed ? normals[0]! : normals.at(-1)!);
    const [nx, ny] = [before[0] + after[0], before[1] + after[1]];
    const square = nx * nx + ny * ny;
    const reach = square === 0 ? Infinity : 2 / Math.sqrt(square);
    if (reach <= sharpest) {
      const factor = (2 * offset) / square;
      shifted.push([x + nx * factor, y + ny * factor]);
    } else {
      shifted.push([x + before[0] * offset, y + before[1] * offset]);
      shifted.push([x + after[0] * offset, y + after[1] * offset]);
    }
  });
  return shifted;
}
