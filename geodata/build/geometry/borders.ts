/** Borders between the cells of a labelled grid, as shared lines: traced, smoothed, moved onto rivers. */
import type { Grid } from './field';
import type { Point } from './metric';
import { nearestOnLine } from './metric';

/** A border from node to node; `left` and `right` are town indexes seen along it. */
export interface Border {
  points: Point[];
  left: number;
  right: number;
}

/**
 * Takes away what is no town on its own: pieces not joined to the largest piece of their town go to a
 * neighbour, cells that touch by a corner only are filled, and the ground outside takes the label of the
 * nearest ground inside, so that borders leave the district straight.
 */
export function cleanLabels(grid: Grid, labels: Int16Array, inside: Uint8Array): void {
  const { columns } = grid;
  const steps = [1, -1, columns, -columns];
  for (let index = 0; index < labels.length; index += 1) if (!inside[index]) labels[index] = -1;

  const piece = new Int32Array(labels.length).fill(-1);
  const sizes: number[] = [];
  const owner: number[] = [];
  for (let index = 0; index < labels.length; index += 1) {
    if (labels[index]! < 0 || piece[index]! >= 0) continue;
    const id = sizes.length;
    const queue = [index];
    piece[index] = id;
    for (let at = 0; at < queue.length; at += 1) {
      for (const step of steps) {
        const next = queue[at]! + step;
        if (labels[next] === labels[index] && piece[next]! < 0) {
          piece[next] = id;
          queue.push(next);
        }
      }
    }
    sizes.push(queue.length);
    owner.push(labels[index]!);
  }
  const largest = new Map<number, number>();
  sizes.forEach((size, id) => {
    const before = largest.get(owner[id]!);
    if (before === undefined || size > sizes[before]!) largest.set(owner[id]!, id);
  });
  for (let index = 0; index < labels.length; index += 1) {
    const id = piece[index]!;
    if (id >= 0 && largest.get(owner[id]!) !== id) labels[index] = -1;
  }
  grow(labels, steps);

  for (let pass = 0; pass < 4; pass += 1) {
    for (let index = 0; index < labels.length - columns - 1; index += 1) {
      const [a, b, c, d] = [
        labels[index]!,
        labels[index + 1]!,
        labels[index + columns]!,
        labels[index + columns + 1]!,
      ];
      if (a === d && b !== a && c !== a) labels[index + 1] = a;
      else if (b === c && a !== b && d !== b) labels[index] = b;
    }
  }
}

/**
 * Strips too thin to be a town's ground go to the town that holds most of the ground around them: each cell
 * takes the commonest label within `reach` cells, `passes` times.
 */
export function widenStrips(grid: Grid, labels: Int16Array, inside: Uint8Array, reach = 3, passes = 2): void {
  const { columns } = grid;
  const steps: number[] = [];
  for (let row = -reach; row <= reach; row += 1) {
    for (let column = -reach; column <= reach; column += 1) {
      if (Math.hypot(row, column) <= reach + 0.3) steps.push(row * columns + column);
    }
  }
  const rim = [reach, -reach, reach * columns, -reach * columns];
  for (let pass = 0; pass < passes; pass += 1) {
    const before = labels.slice();
    for (let index = 0; index < labels.length; index += 1) {
      if (!inside[index]) continue;
      const own = before[index]!;
      if (rim.every((step) => inside[index + step] && before[index + step] === own)) continue;
      const votes = new Map<number, number>();
      for (const step of steps) {
        if (!inside[index + step]) continue;
        const label = before[index + step]!;
        votes.set(label, (votes.get(label) ?? 0) + 1);
      }
      let most = votes.get(own) ?? 0;
      for (const [label, count] of votes) if (count > most) [most, labels[index]] = [count, label];
    }
  }
}

/** Cells without a label take the label of the nearest labelled cell, step by step. */
function grow(labels: Int16Array, steps: readonly number[]): void {
  let front: number[] = [];
  for (let index = 0; index < labels.length; index += 1) {
    if (labels[index]! >= 0 && steps.some((step) => labels[index + step] === -1)) front.push(index);
  }
  while (front.length > 0) {
    const next: number[] = [];
    for (const index of front) {
      for (const step of steps) {
        if (labels[index + step] !== -1) continue;
        labels[index + step] = labels[index]!;
        next.push(index + step);
      }
    }
    front = next;
  }
}

/** Traces the borders along cell edges. Nodes (three towns meet, or the rim) are shared objects. */
export function traceBorders(grid: Grid, labels: Int16Array): Border[] {
  const { columns, rows, cell, west, south } = grid;
  const wide = columns + 1;
  const label = (column: number, row: number): number => labels[row * columns + column]!;
  /** Corner to the corners one cell edge away, where that edge is a border. */
  const joined = new Map<number, number[]>();
  const join = (a: number, b: number): void => {
    joined.set(a, [...(joined.get(a) ?? []), b]);
    joined.set(b, [...(joined.get(b) ?? []), a]);
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (column > 0 && label(column - 1, row) !== label(column, row)) {
        join(row * wide + column, (row + 1) * wide + column);
      }
      if (row > 0 && label(column, row - 1) !== label(column, row))
        join(row * wide + column, row * wide + column + 1);
    }
  }
  const points = new Map<number, Point>();
  const point = (corner: number): Point => {
    let found = points.get(corner);
    if (!found) {
      found = [west + (corner % wide) * cell, south + Math.floor(corner / wide) * cell];
      points.set(corner, found);
    }
    return found;
  };
  const used = new Set<string>();
  const edge = (a: number, b: number): string => (a < b ? `${a}-${b}` : `${b}-${a}`);
  const borders: Border[] = [];
  const follow = (start: number, second: number): void => {
    const corners = [start, second];
    used.add(edge(start, second));
    for (;;) {
      const at = corners.at(-1)!;
      const next = joined.get(at)!;
      if (next.length !== 2 || at === start) break;
      const onward = next[0] === corners.at(-2) ? next[1]! : next[0]!;
      if (used.has(edge(at, onward))) break;
      used.add(edge(at, onward));
      corners.push(onward);
    }
    borders.push({ points: corners.map(point), ...sides(start, second) });
  };
  /** The labels left and right of the first cell edge. */
  const sides = (a: number, b: number): { left: number; right: number } => {
    const [column, row] = [a % wide, Math.floor(a / wide)];
    if (b === a + 1) return { left: label(column, row), right: label(column, row - 1) };
    if (b === a - 1) return { left: label(column - 1, row - 1), right: label(column - 1, row) };
    if (b === a + wide) return { left: label(column - 1, row), right: label(column, row) };
    return { left: label(column, row - 1), right: label(column - 1, row - 1) };
  };
  const corners = [...joined.keys()].sort((a, b) => a - b);
  for (const corner of corners) {
    const next = joined.get(corner)!;
    if (next.length === 2) continue;
    for (const onward of next) if (!used.has(edge(corner, onward))) follow(corner, onward);
  }
  for (const corner of corners) {
    for (const onward of joined.get(corner)!) if (!used.has(edge(corner, onward))) follow(corner, onward);
  }
  return borders;
}

/** Takes the steps out: every vertex goes towards the middle of its neighbours, nodes too; the rim stays. */
export function smoothBorders(borders: readonly Border[], passes: number): void {
  const neighbours = new Map<Point, Point[]>();
  for (const { points } of borders) {
    points.forEach((point, at) => {
      const list = neighbours.get(point) ?? [];
      if (at > 0) list.push(points[at - 1]!);
      if (at < points.length - 1) list.push(points[at + 1]!);
      neighbours.set(point, list);
    });
  }
  for (let pass = 0; pass < passes; pass += 1) {
    const moves: [Point, number, number][] = [];
    for (const [point, list] of neighbours) {
      if (list.length < 2) continue;
      const x = list.reduce((sum, other) => sum + other[0], 0) / list.length;
      const y = list.reduce((sum, other) => sum + other[1], 0) / list.length;
      moves.push([point, (point[0] + x) / 2, (point[1] + y) / 2]);
    }
    for (const [point, x, y] of moves) {
      point[0] = x;
      point[1] = y;
    }
  }
}

/** Moves vertices near a line onto it: wholly within `reach` metres, less and less up to `reach * fade`. */
export function snapBorders(
  borders: readonly Border[],
  lines: readonly (readonly Point[])[],
  reach: number,
  fade = 2.2,
): void {
  const seen = new Set<Point>();
  for (const { points } of borders) {
    for (const point of points) {
      if (seen.has(point)) continue;
      seen.add(point);
      let best = { point, distance: Infinity };
      for (const line of lines) {
        const near = nearestOnLine(point, line);
        if (near.distance < best.distance) best = near;
      }
      if (best.distance >= reach * fade) continue;
      const t = Math.min(1, (reach * fade - best.distance) / (reach * (fade - 1)));
      const pull = t * t * (3 - 2 * t);
      point[0] += (best.point[0] - point[0]) * pull;
      point[1] += (best.point[1] - point[1]) * pull;
    }
  }
}
