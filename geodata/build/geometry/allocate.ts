/** Gives every cell of a grid to a town so that areas and centres come out as the facts say. */
import type { Grid } from './field';
import { cellAt, cellCenter, travel } from './field';
import type { Point } from './metric';
import { distance } from './metric';

export interface AllocateTown {
  center: Point;
  /** Wanted area in m². */
  area: number;
  /** Points that must fall in the town (its seat, known places). */
  points: Point[];
}

export interface Allocation {
  /** Town index by cell. Cells outside the district are not set. */
  labels: Int16Array;
  /** Where each town's travel starts, ground made cheaper, and weights: for the next, finer run. */
  seeds: Point[];
  holds: Hold[][];
  weights: Float64Array;
  /** The grid and the costs on it; used again when the next run has the same grid and moves no seeds. */
  grid: Grid;
  costs: Float32Array[];
}

/** Ground around a point made cheaper for its town: by `depth` (m²) at the point, by nothing at `radius` (m). */
export interface Hold {
  point: Point;
  depth: number;
  radius: number;
}

export interface AllocateInput {
  grid: Grid;
  /** 1 for cells in the district. */
  inside: Uint8Array;
  slowness: Float32Array;
  towns: readonly AllocateTown[];
  /** How often seeds are moved so that the centres of the areas meet the wanted centres. */
  rounds: number;
  /** Result of an earlier, coarser run. */
  start?: Allocation;
  /** A point must lie this far inside its town, metres. */
  margin: number;
}

/**
 * Every cell goes to the town with the least `travel² - weight` (a power diagram, but over ground that rivers
 * make slow). Weights for any wanted areas exist and are found by damped Newton steps (Kitagawa, Mérigot,
 * Thibert 2016).
 */
export function allocate(input: AllocateInput): Allocation {
  const { grid, inside, slowness, towns } = input;
  const count = towns.length;
  const seeds: Point[] =
    input.start?.seeds.map((seed) => [...seed]) ?? towns.map(({ center }) => [...center]);
  const holds: Hold[][] = input.start?.holds.map((list) => [...list]) ?? towns.map(() => []);
  const weights = input.start ? Float64Array.from(input.start.weights) : new Float64Array(count);
  const costs = input.start?.grid === grid ? input.start.costs : towns.map((_, town) => cost(town));
  const labels = new Int16Array(grid.columns * grid.rows);
  const ground = Int32Array.from(inside.keys()).filter((index) => inside[index] === 1);
  solve();
  for (let round = 0; round < input.rounds; round += 1) {
    moveSeeds();
    solve();
  }
  // Points get the last word: the seeds stay.
  for (let round = 0; round < 8 && holdPoints(); round += 1) solve();
  return { labels, seeds, holds, weights, grid, costs };

  /** Squared travel from the seed, less what is held. */
  function cost(town: number): Float32Array {
    const field = travel(grid, slowness, [{ point: seeds[town]!, start: 0 }]);
    for (let index = 0; index < field.length; index += 1) field[index]! *= field[index]!;
    for (const hold of holds[town]!) lower(field, hold);
    return field;
  }

  function lower(field: Float32Array, { point, depth, radius }: Hold): void {
    const reach = Math.ceil(radius / grid.cell);
    const middle = cellAt(grid, point);
    for (let row = -reach; row <= reach; row += 1) {
      for (let column = -reach; column <= reach; column += 1) {
        const index = middle + row * grid.columns + column;
        if (field[index] === undefined) continue;
        const away = distance(cellCenter(grid, index), point) / radius;
        if (away < 1) field[index]! -= depth * (1 - away * away) ** 2;
      }
    }
  }

  function solve(): void {
    let state = measure(weights);
    for (let step = 0; step < 25 && !state.done; step += 1) {
      const move = newtonStep(state.areas, state.flows);
      let share = 1;
      for (let tries = 0; tries < 7; tries += 1, share /= 2) {
        const trial = weights.map((weight, town) => weight + share * move[town]!);
        const next = measure(trial);
        if (next.error > state.error * (1 - share / 4) && tries < 6) continue;
        weights.set(trial);
        state = next;
        break;
      }
    }
    assign(labels, ground, costs, weights);
  }

  /** Areas under some weights, and how fast area flows between neighbours when weights change. */
  function measure(trial: Float64Array): State {
    assign(labels, ground, costs, trial);
    const cellArea = grid.cell ** 2;
    const areas = new Float64Array(count);
    const flows = new Float64Array(count * count);
    for (const index of ground) {
      const town = labels[index]!;
      areas[town]! += cellArea;
      for (const next of [index + 1, index + grid.columns]) {
        if (!inside[next]) continue;
        const other = labels[next]!;
        if (other === town) continue;
        const a = costs[town]!;
        const b = costs[other]!;
        const slope = Math.abs(a[next]! - b[next]! - a[index]! + b[index]!);
        // A step of the border by one cell changes the difference of costs by `slope`.
        const flow = (grid.cell ** 2 * Math.SQRT1_2 * 1.1) / Math.max(slope, grid.cell * 50);
        flows[town * count + other]! += flow;
        flows[other * count + town]! += flow;
      }
    }
    let error = 0;
    let done = true;
    towns.forEach(({ area }, town) => {
      const lack = Math.abs(area - areas[town]!);
      error += lack;
      if (lack > Math.max(0.002 * area, 2 * cellArea)) done = false;
    });
    return { areas, flows, error, done };
  }

  /** Solves `flows · move = lack` (a weighted graph Laplacian) by Gauss elimination. */
  function newtonStep(areas: Float64Array, flows: Float64Array): Float64Array {
    const size = count;
    const rows = towns.map(({ area }, town) => {
      const row = new Float64Array(size + 1);
      let sum = 1e-6;
      for (let other = 0; other < size; other += 1) {
        row[other] = -flows[town * size + other]!;
        sum += flows[town * size + other]!;
      }
      row[town]! += sum + 0.001;
      row[size] = area - areas[town]!;
      return row;
    });
    for (let pivot = 0; pivot < size; pivot += 1) {
      for (let other = pivot + 1; other < size; other += 1) {
        const factor = rows[other]![pivot]! / rows[pivot]![pivot]!;
        if (factor === 0) continue;
        for (let at = pivot; at <= size; at += 1) rows[other]![at]! -= factor * rows[pivot]![at]!;
      }
    }
    const move = new Float64Array(size);
    for (let at = size - 1; at >= 0; at -= 1) {
      let value = rows[at]![size]!;
      for (let other = at + 1; other < size; other += 1) value -= rows[at]![other]! * move[other]!;
      move[at] = value / rows[at]![at]!;
    }
    return move;
  }

  function moveSeeds(): void {
    const sums = towns.map(() => [0, 0, 0]);
    for (const index of ground) {
      const [x, y] = cellCenter(grid, index);
      const sum = sums[labels[index]!]!;
      sum[0]! += x;
      sum[1]! += y;
      sum[2]! += 1;
    }
    towns.forEach(({ center, area }, town) => {
      const [x, y, cells] = sums[town] as [number, number, number];
      if (cells === 0) return;
      const seed = seeds[town]!;
      const reach = Math.sqrt(area / Math.PI);
      for (const axis of [0, 1] as const) {
        const miss = center[axis] - (axis === 0 ? x : y) / cells;
        // A seed never leaves the middle of its town.
        seed[axis] = clamp(seed[axis] + 0.5 * miss, center[axis] - reach * 0.9, center[axis] + reach * 0.9);
      }
      costs[town] = cost(town);
    });
  }

  /** Where a point would fall in another town, the ground around it is made cheaper for its own. */
  function holdPoints(): boolean {
    let changed = false;
    towns.forEach(({ points }, town) => {
      for (const point of points) {
        const index = cellAt(grid, point);
        const own = costs[town]![index]! - weights[town]!;
        let rival = -1;
        let least = Infinity;
        for (let other = 0; other < count; other += 1) {
          const value = costs[other]![index]! - weights[other]!;
          if (other !== town && value < least) [least, rival] = [value, other];
        }
        if (rival < 0) continue;
        // Between two seeds the difference of squared distances grows by twice their distance a metre.
        const slope = 2 * Math.max(800, distance(seeds[town]!, seeds[rival]!));
        const lack = own - least + slope * input.margin;
        if (lack <= 0.1 * slope * input.margin) continue;
        const hold = { point, depth: lack * 1.15, radius: 2 * input.margin + (1.8 * lack) / slope };
        holds[town]!.push(hold);
        lower(costs[town]!, hold);
        changed = true;
      }
    });
    return changed;
  }
}

interface State {
  areas: Float64Array;
  flows: Float64Array;
  error: number;
  done: boolean;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

function assign(
  labels: Int16Array,
  ground: Int32Array,
  costs: readonly Float32Array[],
  weights: Float64Array,
): void {
  const best = new Float32Array(ground.length).fill(Infinity);
  costs.forEach((cost, town) => {
    const weight = weights[town]!;
    for (let at = 0; at < ground.length; at += 1) {
      const value = cost[ground[at]!]! - weight;
      if (value >= best[at]!) continue;
      best[at] = value;
      labels[ground[at]!] = town;
    }
  });
}
