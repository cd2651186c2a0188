/** Vectors, boxes and discs on a drawing: px to the right and down. */
export type Vector = readonly [x: number, y: number];
export type Box = readonly [left: number, top: number, right: number, bottom: number];
export type Line = readonly [from: Vector, to: Vector];

export interface Disc {
  at: Vector;
  radius: number;
}

// Asked for a hundred thousand times before a first picture: by index, which is faster than taking vectors apart.

export const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1]];
export const times = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by];
export const between = (a: Vector, b: Vector): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The unit vector in one of so many directions, clockwise from the right. */
export function direction(turn: number, turns: number): Vector {
  const angle = (turn / turns) * 2 * Math.PI;
  return [Math.cos(angle), Math.sin(angle)];
}

export const movedBox = (box: Box, by: Vector): Box => [
  box[0] + by[0],
  box[1] + by[1],
  box[2] + by[0],
  box[3] + by[1],
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
  const [across, down] = [to[0] - from[0], to[1] - from[1]];
  const part = ((at[0] - from[0]) * across + (at[1] - from[1]) * down) / (across * across + down * down || 1);
  const along = Math.min(Math.max(part, 0), 1);
  return Math.hypot(from[0] + across * along - at[0], from[1] + down * along - at[1]) < radius;
}

/** Whether the ends of each line lie on both sides of the other. */
export const linesCross = (a: Line, b: Line): boolean =>
  meets(a[0][0], a[0][1], a[1][0], a[1][1], b[0][0], b[0][1], b[1][0], b[1][1]);

function meets(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const [across, down] = [bx - ax, by - ay];
  if ((across * (cy - ay) - down * (cx - ax)) * (across * (dy - ay) - down * (dx - ax)) >= 0) return false;
  const [ownAcross, ownDown] = [dx - cx, dy - cy];
  return (ownAcross * (ay - cy) - ownDown * (ax - cx)) * (ownAcross * (by - cy) - ownDown * (bx - cx)) < 0;
}

export function lineMeetsBox(line: Line, box: Box): boolean {
  const left = box[0];
  const top = box[1];
  const right = box[2];
  const bottom = box[3];
  const ax = line[0][0];
  const ay = line[0][1];
  const bx = line[1][0];
  const by = line[1][1];
  return (
    (ax > left && ax < right && ay > top && ay < bottom) ||
    (bx > left && bx < right && by > top && by < bottom) ||
    meets(ax, ay, bx, by, left, top, right, bottom) ||
    meets(ax, ay, bx, by, left, bottom, right, top)
  );
}
