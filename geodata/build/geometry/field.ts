/** Travel times over a grid with slow ground: how far every cell is from a town when rivers are hard to cross. */
import type { Point } from './metric';
import { nearestOnLine } from './metric';

/** A grid of square cells; row 0 is the south. */
export interface Grid {
  west: number;
  south: number;
  cell: number;
  columns: number;
  rows: number;
}

export const cellCenter = (grid: Grid, index: number): Point => [
  grid.west + ((index % grid.columns) + 0.5) * grid.cell,
  grid.south + (Math.floor(index / grid.columns) + 0.5) * grid.cell,
];

/** The cell that holds a point, moved to the rim when the point is outside. */
export function cellAt(grid: Grid, [x, y]: Point): number {
  const column = Math.max(0, Math.min(grid.columns - 1, Math.floor((x - grid.west) / grid.cell)));
  const row = Math.max(0, Math.min(grid.rows - 1, Math.floor((y - grid.south) / grid.cell)));
  return row * grid.columns + column;
}

/** Slowness 1 everywhere; `slow` in cells within `reach` metres of a line. */
export function slowAlong(
  grid: Grid,
  lines: readonly (readonly Point[])[],
  reach: number,
  slow: number,
): Float32Array {
  const result = new Float32Array(grid.columns * grid.rows).fill(1);
  for (const line of lines) {
    for (let at = 1; at < line.length; at += 1) {
      const a = line[at - 1]!;
      const b = line[at]!;
      const from = cellAt(grid, [Math.min(a[0], b[0]) - reach, Math.min(a[1], b[1]) - reach]);
      const to = cellAt(grid, [Math.max(a[0], b[0]) + reach, Math.max(a[1], b[1]) + reach]);
      const [c0, c1] = [from % grid.columns, to % grid.columns];
      for (let row = Math.floor(from / grid.columns); row <= Math.floor(to / grid.columns); row += 1) {
        for (let column = c0; column <= c1; column += 1) {
          const index = row * grid.columns + column;
          if (nearestOnLine(cellCenter(grid, index), [a, b]).distance <= reach) result[index] = slow;
        }
      }
    }
  }
  return result;
}

/** A start of the travel: a point and the metres already counted there. */
export interface Source {
  point: Point;
  start: number;
}

/**
 * Distance in metres of slow ground from the nearest source, by fast sweeping (Zhao 2005) of the eikonal
 * equation: true straight-line distances, no steps of 45°.
 */
export function travel(grid: Grid, slowness: Float32Array, sources: readonly Source[]): Float32Array {
  const { columns, rows, cell } = grid;
  const time = new Float32Array(columns * rows).fill(1e9);
  for (const { point, start } of sources) {
    // Straight distances next to the source keep the fronts round.
    const middle = cellAt(grid, point);
    const [mc, mr] = [middle % columns, Math.floor(middle / columns)];
    for (let row = Math.max(0, mr - 3); row <= Math.min(rows - 1, mr + 3); row += 1) {
      for (let column = Math.max(0, mc - 3); column <= Math.min(columns - 1, mc + 3); column += 1) {
        const index = row * columns + column;
        const [x, y] = cellCenter(grid, index);
        const near = index === middle || slowness[index] === 1;
        if (near) time[index] = Math.min(time[index]!, start + Math.hypot(x - point[0], y - point[1]));
      }
    }
  }
  for (let round = 0; round < 12; round += 1) {
    let change = 0;
    for (let sweep = 0; sweep < 4; sweep += 1) {
      const right = (sweep & 1) === 0;
      const up = (sweep & 2) === 0;
      for (let r = 0; r < rows; r += 1) {
        const row = up ? r : rows - 1 - r;
        for (let c = 0; c < columns; c += 1) {
          const column = right ? c : columns - 1 - c;
          const index = row * columns + column;
          const a = Math.min(
            column > 0 ? time[index - 1]! : 1e9,
            column < columns - 1 ? time[index + 1]! : 1e9,
          );
          const b = Math.min(
            row > 0 ? time[index - columns]! : 1e9,
            row < rows - 1 ? time[index + columns]! : 1e9,
          );
          const h = slowness[index]! * cell;
          const apart = Math.abs(a - b);
          const next = apart >= h ? Math.min(a, b) + h : (a + b + Math.sqrt(2 * h * h - apart * apart)) / 2;
          if (next < time[index]! - 0.05) {
            change = Math.max(change, time[index]! - next);
            time[index] = next;
          }
        }
      }
    }
    if (change < 4) break;
  }
  return time;
}
