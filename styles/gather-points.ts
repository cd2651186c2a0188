/**
 * Gathers near points from the closest zoom outwards, by the rules of the engine's clusters. The engine's own code
 * would weigh more than all of this on a page that is not open yet.
 */
import type { Position } from 'geojson';

/** Points that stand together, by their indices, and their middle. */
export interface Group {
  members: readonly number[];
  at: Position;
}

export interface GatherOptions {
  /** Px of a tile 512 px wide. */
  radius: number;
  minZoom: number;
  maxZoom: number;
}

interface Node {
  x: number;
  y: number;
  members: readonly number[];
}

/** Units of the world: the engine counts in whole ones. */
const world = 2 ** 30;

/** The groups at each whole zoom; points that stand alone are groups of one. In time proportional to their number. */
export function gatherPoints(
  places: readonly Position[],
  { radius, minZoom, maxZoom }: GatherOptions,
): Map<number, Group[]> {
  let nodes = places.map((place, index): Node => ({ ...projected(place), members: [index] }));
  const found = new Map<number, Group[]>();
  for (let zoom = maxZoom; zoom >= minZoom; zoom -= 1) {
    nodes = gathered(nodes, (radius / (512 * 2 ** zoom)) * world);
    found.set(
      zoom,
      nodes.map(({ x, y, members }) => ({ members, at: unprojected(x, y) })),
    );
  }
  return found;
}

/** One zoom farther out: each node takes those that are near and still free. */
function gathered(nodes: readonly Node[], reach: number): Node[] {
  const cell = (value: number): number => Math.floor(value / reach);
  const key = (column: number, row: number): number => column * 2 ** 24 + row;
  const cells = new Map<number, number[]>();
  nodes.forEach(({ x, y }, index) => {
    const own = key(cell(x), cell(y));
    const before = cells.get(own);
    if (before) before.push(index);
    else cells.set(own, [index]);
  });
  const taken = new Set<number>();
  return nodes.flatMap((node, index): Node[] => {
    if (taken.has(index)) return [];
    taken.add(index);
    const { x, y } = node;
    const near: Node[] = [];
    for (let column = cell(x) - 1; column <= cell(x) + 1; column += 1) {
      for (let row = cell(y) - 1; row <= cell(y) + 1; row += 1) {
        for (const other of cells.get(key(column, row)) ?? []) {
          const { x: ox, y: oy } = nodes[other]!;
          if (taken.has(other) || (ox - x) ** 2 + (oy - y) ** 2 > reach ** 2) continue;
          taken.add(other);
          near.push(nodes[other]!);
        }
      }
    }
    if (near.length === 0) return [node];
    const members = [node, ...near].flatMap((each) => each.members);
    const middle = (of: (each: Node) => number): number =>
      Math.round(
        [node, ...near].reduce((sum, each) => sum + of(each) * each.members.length, 0) / members.length,
      );
    return [{ x: middle((each) => each.x), y: middle((each) => each.y), members }];
  });
}

function projected([longitude = 0, latitude = 0]: Position): { x: number; y: number } {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
  return { x: Math.round((longitude / 360) * world), y: Math.round((y - 0.5) * world) };
}

function unprojected(x: number, y: number): Position {
  const angle = (180 - (y / world + 0.5) * 360) * (Math.PI / 180);
  return [(x / world) * 360, (360 * Math.atan(Math.exp(angle))) / Math.PI - 90];
}
