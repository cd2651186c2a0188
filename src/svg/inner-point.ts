/** The points of a feature at which a symbol stands. */
import { type Box, type Line, type Point, boxOf, clipLine, clipRing } from './geometry';
import type { DrawnFeature } from './plan-features';

export interface AnchorPoint {
  at: Point;
  /** Index of the square that holds it. */
  square: number;
}

/** How far the engine's tiles reach beyond their square, as a part of its side. */
const reach = 160 / 512;

/** Points; the beginning of lines; for areas the point furthest from their edge, once in each square it is cut by. */
export function anchorPoints(feature: DrawnFeature, squares: readonly Box[]): AnchorPoint[] {
  return squares.flatMap((square, index) => {
    const inside = ([x, y]: Point): boolean =>
      x >= square[0] && x < square[2] && y >= square[1] && y < square[3];
    return pointsNear(feature, square)
      .filter(inside)
      .map((at) => ({ at, square: index }));
  });
}

function pointsNear({ type, lines }: DrawnFeature, [left, top, right, bottom]: Box): readonly Point[] {
  if (type === 1) return lines.flat();
  const more = (right - left) * reach;
  const room: Box = [left - more, top - more, right + more, bottom + more];
  if (type === 2) return lines.flatMap((line) => clipLine(line, room).map((piece) => piece.line[0]!));
  const rings = lines.map((ring) => clipRing(ring, room)).filter((ring) => ring.length > 3);
  const [outer] = rings;
  return outer ? [innerPoint(rings)] : [];
}

/** Px by which the point found may be nearer to the edge than the best. */
const precision = 1;

interface Cell {
  x: number;
  y: number;
  half: number;
  inside: number;
  most: number;
}

/** The point of an area that is furthest from its edge (quadtree search as in Mapbox's polylabel). */
export function innerPoint(rings: readonly Line[]): Point {
  const [left, top, right, bottom] = boxOf(rings[0]!);
  const cell = (x: number, y: number, half: number): Cell => {
    const inside = insideBy([x, y], rings);
    return { x, y, half, inside, most: inside + half * Math.SQRT2 };
  };
  const side = Math.min(right - left, bottom - top);
  if (side <= 0) return [left, top];
  const half = side / 2;
  const queue: Cell[] = [];
  for (let x = left; x < right; x += side) {
    for (let y = top; y < bottom; y += side) queue.push(cell(x + half, y + half, half));
  }
  let best = cell((left + right) / 2, (top + bottom) / 2, 0);
  for (let next = takeLargest(queue); next; next = takeLargest(queue)) {
    if (next.inside > best.inside) best = next;
    if (next.most - best.inside <= precision) continue;
    const part = next.half / 2;
    for (const [dx, dy] of [
      [-part, -part],
      [part, -part],
      [-part, part],
      [part, part],
    ] as const) {
      queue.push(cell(next.x + dx, next.y + dy, part));
    }
  }
  return [best.x, best.y];
}

function takeLargest(queue: Cell[]): Cell | undefined {
  let at = 0;
  for (let index = 1; index < queue.length; index += 1) if (queue[index]!.most > queue[at]!.most) at = index;
  return queue.splice(at, 1)[0];
}

/** Px from a point to the edge of an area; negative outside. */
function insideBy([x, y]: Point, rings: readonly Line[]): number {
  let [isInside, nearest] = [false, Infinity];
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      const [[ax, ay], [bx, by]] = [ring[at - 1]!, ring[at]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
      const square = (bx - ax) ** 2 + (by - ay) ** 2;
      const part =
        square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
      nearest = Math.min(nearest, Math.hypot(x - ax - part * (bx - ax), y - ay - part * (by - ay)));
    }
  }
  return isInside ? nearest : -nearest;
}
