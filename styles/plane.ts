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

// What follows runs a million times while the page starts: a list taken apart is slow until the browser has compiled it.

/** Numbers one after another: boxes as left, top, right, bottom, lines as from and to. */
type Numbers = Float64Array;

/** Whether the boxes that begin there meet. */
export const boxesMeet = (a: Numbers, at: number, b: Numbers, from: number): boolean =>
  a[at]! < b[from + 2]! && a[at + 2]! > b[from]! && a[at + 1]! < b[from + 3]! && a[at + 3]! > b[from + 1]!;

/** Whether the box that begins there meets a disc. */
export function boxMeetsDisc(boxes: Numbers, at: number, x: number, y: number, radius: number): boolean {
  const across = Math.max(boxes[at]! - x, 0, x - boxes[at + 2]!);
  const down = Math.max(boxes[at + 1]! - y, 0, y - boxes[at + 3]!);
  return across * across + down * down < radius * radius;
}

/** Whether the line that begins there meets a disc. */
export function lineMeetsDisc(lines: Numbers, at: number, x: number, y: number, radius: number): boolean {
  const fromX = lines[at]!;
  const fromY = lines[at + 1]!;
  const alongX = lines[at + 2]! - fromX;
  const alongY = lines[at + 3]! - fromY;
  const square = alongX * alongX + alongY * alongY || 1;
  const part = Math.min(Math.max(((x - fromX) * alongX + (y - fromY) * alongY) / square, 0), 1);
  return Math.hypot(fromX + alongX * part - x, fromY + alongY * part - y) < radius;
}

/** On which side of the line from a to b a point lies. */
const side = (ax: number, ay: number, bx: number, by: number, x: number, y: number): number =>
  (bx - ax) * (y - ay) - (by - ay) * (x - ax);

/** Whether the ends of the line that begins there, and of another, lie on both sides of each other. */
function crosses(a: Numbers, at: number, cx: number, cy: number, dx: number, dy: number): boolean {
  const ax = a[at]!;
  const ay = a[at + 1]!;
  const bx = a[at + 2]!;
  const by = a[at + 3]!;
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}

export const linesCross = (a: Numbers, at: number, b: Numbers, from: number): boolean =>
  crosses(a, at, b[from]!, b[from + 1]!, b[from + 2]!, b[from + 3]!);

/** Whether a line ends in a box or crosses it. */
export function lineMeetsBox(lines: Numbers, at: number, boxes: Numbers, from: number): boolean {
  const left = boxes[from]!;
  const top = boxes[from + 1]!;
  const right = boxes[from + 2]!;
  const bottom = boxes[from + 3]!;
  const inside = (x: number, y: number): boolean => x > left && x < right && y > top && y < bottom;
  return (
    inside(lines[at]!, lines[at + 1]!) ||
    inside(lines[at + 2]!, lines[at + 3]!) ||
    crosses(lines, at, left, top, right, bottom) ||
    crosses(lines, at, left, bottom, right, top)
  );
}
