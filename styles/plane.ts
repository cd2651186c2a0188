/** Vectors, boxes and discs on a drawing: px to the right and down. */
export type Vector = readonly [x: number, y: number];
export type Box = readonly [left: number, top: number, right: number, bottom: number];
export type Line = readonly [from: Vector, to: Vector];

export interface Disc {
  at: Vector;
  radius: number;
}

export const plus = ([ax, ay]: Vector, [bx, by]: Vector): Vector => [ax + bx, ay + by];
export const times = ([x, y]: Vector, by: number): Vector => [x * by, y * by];
export const between = ([ax, ay]: Vector, [bx, by]: Vector): number => Math.hypot(ax - bx, ay - by);

/** The unit vector in one of so many directions, clockwise from the right. */
export function direction(turn: number, turns: number): Vector {
  const angle = (turn / turns) * 2 * Math.PI;
  return [Math.cos(angle), Math.sin(angle)];
}

export const movedBox = ([left, top, right, bottom]: Box, [x, y]: Vector): Box => [
  left + x,
  top + y,
  right + x,
  bottom + y,
];

/** The box around a box and a line. */
export const enclosing = ([left, top, right, bottom]: Box, [[ax, ay], [bx, by]]: Line): Box => [
  Math.min(left, ax, bx),
  Math.min(top, ay, by),
  Math.max(right, ax, bx),
  Math.max(bottom, ay, by),
];

export const boxesMeet = (a: Box, b: Box): boolean =>
  a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

export function boxMeetsDisc(box: Box, { at, radius }: Disc): boolean {
  const across = Math.max(box[0] - at[0], 0, at[0] - box[2]);
  const down = Math.max(box[1] - at[1], 0, at[1] - box[3]);
  return across * across + down * down < radius * radius;
}

export function lineMeetsDisc([from, to]: Line, { at, radius }: Disc): boolean {
  const along: Vector = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(...along) || 1;
  const part = ((at[0] - from[0]) * along[0] + (at[1] - from[1]) * along[1]) / length ** 2;
  return between(plus(from, times(along, Math.min(Math.max(part, 0), 1))), at) < radius;
}

/** Whether the ends of each line lie on both sides of the other. */
export function linesCross([a, b]: Line, [c, d]: Line): boolean {
  const side = ([ax, ay]: Vector, [bx, by]: Vector, [x, y]: Vector): number =>
    (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

export function lineMeetsBox(line: Line, box: Box): boolean {
  const [left, top, right, bottom] = box;
  const inside = ([x, y]: Vector): boolean => x > left && x < right && y > top && y < bottom;
  const corners: Vector[] = [
    [left, top],
    [right, bottom],
    [left, bottom],
    [right, top],
  ];
  return (
    inside(line[0]) ||
    inside(line[1]) ||
    linesCross(line, [corners[0]!, corners[1]!]) ||
    linesCross(line, [corners[2]!, corners[3]!])
  );
}
