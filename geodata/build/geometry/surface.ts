/** Soft outlines: a height for every cell of a grid, smoothed, and its zero line as rings. */
import { depthIn } from './finish';
import type { Grid } from './field';
import { cellCenter } from './field';
import type { Point } from './metric';
import { insideRing, ringArea, thinLine } from './metric';

/** A height per cell; below zero is inside. */
export type Surface = Float64Array;

export function gridAround(points: readonly Point[], cell: number, margin: number): Grid {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [west, south] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return {
    west,
    south,
    cell,
    columns: Math.ceil((Math.max(...xs) + margin - west) / cell),
    rows: Math.ceil((Math.max(...ys) + margin - south) / cell),
  };
}

export function surfaceOf(grid: Grid, height: (point: Point) => number): Surface {
  return Float64Array.from({ length: grid.columns * grid.rows }, (_, index) =>
    height(cellCenter(grid, index)),
  );
}

/** Distance to the outline of some areas (each a list of rings), negative inside any of them. */
export function distanceSurface(grid: Grid, areas: readonly (readonly (readonly Point[])[])[]): Surface {
  return surfaceOf(grid, (point) => Math.min(...areas.map((rings) => -depthIn(point, rings))));
}

/** The higher of two heights with a rounded edge, `soft` metres wide. */
export function softMax(a: number, b: number, soft: number): number {
  const t = Math.max(0, soft - Math.abs(a - b)) / soft;
  return Math.max(a, b) + (t * t * soft) / 4;
}

/** Bell-shaped average with a deviation of `sigma` metres; the rim is repeated outward. */
export function blur(grid: Grid, surface: Surface, sigma: number): Surface {
  const reach = Math.ceil((sigma * 2.5) / grid.cell);
  const weights = Array.from({ length: reach * 2 + 1 }, (_, at) =>
    Math.exp(-(((at - reach) * grid.cell) ** 2) / (2 * sigma ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pass = (from: Surface, across: boolean): Surface =>
    from.map((_, index) => {
      const column = index % grid.columns;
      const row = (index - column) / grid.columns;
      let sum = 0;
      for (let at = -reach; at <= reach; at += 1) {
        const c = across ? Math.max(0, Math.min(grid.columns - 1, column + at)) : column;
        const r = across ? row : Math.max(0, Math.min(grid.rows - 1, row + at));
        sum += from[r * grid.columns + c]! * weights[at + reach]!;
      }
      return sum / total;
    });
  return pass(pass(surface, true), false);
}

/**
 * Outlines of the ground below zero as areas (outer ring, then holes), closed, largest first; areas under
 * `least` m² are left out. Marching squares between cell centres.
 */
export function outlines(grid: Grid, surface: Surface, least: number): Point[][][] {
  const next = new Map<string, { end: string; point: Point }>();
  const { columns, rows } = grid;
  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const index = row * columns + column;
      // Corners anticlockwise from the south-west.
      const corners = [index, index + 1, index + columns + 1, index + columns];
      const low = corners.map((corner) => surface[corner]! < 0);
      const entries: { id: string; point: Point }[] = [];
      const exits: { id: string; point: Point }[] = [];
      for (let side = 0; side < 4; side += 1) {
        const [a, b] = [corners[side]!, corners[(side + 1) % 4]!];
        if (low[side] === low[(side + 1) % 4]) continue;
        const [first, second] = a < b ? [a, b] : [b, a];
        const t = surface[first]! / (surface[first]! - surface[second]!);
        const [p, q] = [cellCenter(grid, first), cellCenter(grid, second)];
        const crossing = {
          id: `${first} ${second}`,
          point: [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])] as Point,
        };
        // Walking anticlockwise with low ground to the left: leave where low turns to high.
        (low[side] ? entries : exits).push(crossing);
      }
      entries.forEach((entry, at) => {
        const exit = exits.length === 1 ? exits[0]! : exits[(at + 1) % exits.length]!;
        next.set(entry.id, { end: exit.id, point: entry.point });
      });
    }
  }
  const rings: Point[][] = [];
  for (const start of [...next.keys()]) {
    const ring: Point[] = [];
    for (let at = start, step = next.get(at); step; step = next.get(at)) {
      next.delete(at);
      ring.push(step.point);
      at = step.end;
    }
    if (ring.length < 4) continue;
    ring.push(ring[0]!);
    const half = Math.floor(ring.length / 2);
    rings.push([...thinLine(ring.slice(0, half + 1), 6).slice(0, -1), ...thinLine(ring.slice(half), 6)]);
  }
  const outer = rings.filter((ring) => ringArea(ring) >= least).sort((a, b) => ringArea(b) - ringArea(a));
  const holes = rings.filter((ring) => ringArea(ring) <= -least);
  return outer.map((ring) => [ring, ...holes.filter((hole) => insideRing(hole[0]!, ring))]);
}
