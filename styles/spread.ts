/** Fans out points that lie on nearly the same spot. */
import type { Feature, Point } from 'geojson';
import type { FeatureProperties } from '../src/model/types';
import { expr } from './expressions';

/** Whole px at scale 1, right and down, each less than {@link reach} away. */
type Offset = readonly [x: number, y: number];

const reach = 1000;

/** An offset as one number: the engine's tiles keep numbers, but turn lists into text when they are read again. */
export const packOffset = ([x, y]: Offset): number => (x + reach) * 2 * reach + y + reach;

/** What {@link packOffset} packed. */
export const unpackOffset = (packed: number): Offset => [
  Math.floor(packed / (2 * reach)) - reach,
  (packed % (2 * reach)) - reach,
];

/**
 * The offset packed in a property, for the style; features without it have `otherwise`.
 * @param unit px of what the offset is counted in, e.g. of a text's height; default 1
 */
export function offsetOf(property: string, otherwise: Offset, unit = 1) {
  const packed = ['get', property];
  const x = ['-', ['floor', ['/', packed, 2 * reach]], reach];
  const y = ['-', ['%', packed, 2 * reach], reach];
  // No expression makes a list of two numbers; a plane through four corners does.
  const row = (across: number) => [
    'interpolate',
    ['linear'],
    y,
    -reach,
    ['literal', [across / unit, -reach / unit]],
    reach,
    ['literal', [across / unit, reach / unit]],
  ];
  const plane = ['interpolate', ['linear'], x, -reach, row(-reach), reach, row(reach)];
  return expr(['case', ['has', property], plane, ['literal', [otherwise[0] / unit, otherwise[1] / unit]]]);
}

/**
 * A project with a place. `spread`: where it is drawn beside its place, packed. `slot` and `fan`: the same for a
 * dot and for a pin that stands out of a stack.
 */
export type ProjectPoint = Feature<
  Point,
  FeatureProperties & { spread?: number; slot?: number; fan?: number }
>;

/** Metres within which points are one spot: their symbols would lie on each other however close the map comes. */
const spot = 60;
/** Px between the symbols of one spot. */
const distance = 28;

const metresPerDegree = 111_320;

/**
 * The same points, with `spread` for each that shares its spot: in a ring around the spot's middle, from seven on
 * in the rings of a honeycomb, each in about the direction in which it lies. Takes time in proportion to their number.
 */
export function spreadPoints(points: readonly ProjectPoint[]): ProjectPoint[] {
  const spreads = new Map<ProjectPoint, [number, number]>();
  for (const members of spots(points)) {
    if (members.length > 1) fanOut(members, spreads);
  }
  return points.map((point) => {
    const spread = spreads.get(point);
    return spread ? { ...point, properties: { ...point.properties, spread: packOffset(spread) } } : point;
  });
}

/** Points of one spot, and metres of the first of them. */
interface Spot {
  x: number;
  y: number;
  members: ProjectPoint[];
}

/** Groups of points around the first of each: whoever is near a group's first point joins it. */
function spots(points: readonly ProjectPoint[]): ProjectPoint[][] {
  const found: Spot[] = [];
  /** By cell of the size of a spot: the spots whose first point is in it. */
  const cells = new Map<number, Spot[]>();
  for (const point of points) {
    const [x, y] = metres(point);
    const [column, row] = [Math.floor(x / spot), Math.floor(y / spot)];
    const near = spotNear(cells, column, row, x, y);
    if (near) {
      near.members.push(point);
      continue;
    }
    const own = { x, y, members: [point] };
    found.push(own);
    const key = cellKey(column, row);
    const cell = cells.get(key);
    if (cell) cell.push(own);
    else cells.set(key, [own]);
  }
  return found.map(({ members }) => members);
}

function spotNear(cells: Map<number, Spot[]>, column: number, row: number, x: number, y: number) {
  for (let across = column - 1; across <= column + 1; across += 1) {
    for (let down = row - 1; down <= row + 1; down += 1) {
      const near = cells
        .get(cellKey(across, down))
        ?.find((each) => (each.x - x) ** 2 + (each.y - y) ** 2 <= spot ** 2);
      if (near) return near;
    }
  }
  return undefined;
}

/** A small number, the fastest key there is, for a cell. Cells a thousand kilometres apart may share one. */
const cellKey = (column: number, row: number): number => ((column & 0x7fff) << 15) | (row & 0x7fff);

/** East and south of the equator's start, near enough over the width of a spot. */
function metres({ geometry: { coordinates } }: ProjectPoint): [number, number] {
  const [longitude = 0, latitude = 0] = coordinates;
  return [longitude * metresPerDegree * Math.cos((latitude * Math.PI) / 180), -latitude * metresPerDegree];
}

function fanOut(members: readonly ProjectPoint[], spreads: Map<ProjectPoint, [number, number]>): void {
  const at = members.map(metres);
  const middle = [0, 1].map((axis) => at.reduce((sum, each) => sum + each[axis]!, 0) / at.length);
  const bearing = (index: number): number =>
    Math.atan2(at[index]![1] - middle[1]!, at[index]![0] - middle[0]!);
  const away = (index: number): number => Math.hypot(at[index]![0] - middle[0]!, at[index]![1] - middle[1]!);
  const nearest = members.map((_, index) => index).toSorted((a, b) => away(a) - away(b) || a - b);
  let taken = 0;
  for (const { radius, room } of rings(members.length)) {
    const ring = nearest.slice(taken, taken + room).toSorted((a, b) => bearing(a) - bearing(b) || a - b);
    taken += room;
    const start = bearing(ring[0]!);
    ring.forEach((index, slot) => {
      const angle = start + (slot / ring.length) * 2 * Math.PI;
      spreads.set(members[index]!, [
        Math.round(radius * Math.cos(angle)),
        Math.round(radius * Math.sin(angle)),
      ]);
    });
  }
}

/** Rings with room for so many: one just wide enough, or the middle and 6, 12, 18 … around it. */
function rings(count: number): { radius: number; room: number }[] {
  if (count <= 6) return [{ radius: distance / (2 * Math.sin(Math.PI / count)), room: count }];
  const found = [{ radius: 0, room: 1 }];
  for (let left = count - 1; left > 0; left -= found.at(-1)!.room) {
    found.push({ radius: found.length * distance, room: Math.min(left, found.length * 6) });
  }
  return found;
}
