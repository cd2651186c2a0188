/** Zones and quarters: soft areas from towns and from named places. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { cellCenter } from './field';
import { depthIn } from './finish';
import { planeOf } from './lines';
import type { Plane, Point } from './metric';
import { distance, insideRing, nearestOnLine, thinLine } from './metric';
import { blur, distanceSurface, gridAround, outlines, softMax, surfaceOf } from './surface';
import type { Drawing, LabelRecipe, PatternContext, PatternElement, Report, ShapeRecipe } from './types';

/** Half of the lane left between two quarters, and between a zone and the ground beside it; metres. */
const quarterLane = 45;
const zoneLane = 260;

/** What stands in the middle of a plan: its main core, and the lines of its axes. */
export interface Middle {
  core: Position | null;
  axes: readonly Position[][];
}

/** Draws all area elements; those of one kind are kept apart from each other. */
export function drawAreas(
  elements: readonly PatternElement[],
  context: PatternContext,
  middle: Middle,
  report: Report,
): Map<string, Drawing> {
  const rings = ringsOf(context.district.geometry);
  const plane = planeOf(rings[0]![0]!);
  const drawings = new Map<string, Drawing>();
  for (const element of elements) {
    if (element.shape.type !== 'towns') continue;
    const drawing = drawTowns(element, element.shape, context, plane, report);
    if (drawing) drawings.set(element.id, drawing);
  }
  const around = elements.filter(({ shape }) => shape.type === 'around');
  const zones = [...drawings.values()].flatMap(({ geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? metresOf(geometry, plane) : [],
  );
  for (const [id, drawing] of drawAround(around, context, zones, middle, plane, report))
    drawings.set(id, drawing);
  return drawings;
}

/** The union of towns, rounded, inside the district line by `inset_km`. */
function drawTowns(
  element: PatternElement,
  { members, inset_km: inset = 0.65, label = {} }: Extract<ShapeRecipe, { type: 'towns' }>,
  context: PatternContext,
  plane: Plane,
  report: Report,
): Drawing | null {
  const towns = members.flatMap((id) => {
    const area = context.towns.find(({ properties }) => properties.town === id);
    if (!area) report(element, 'unknown-member', `没有乡镇“${id}”的范围，请核对 shape.members。`);
    return area ? metresOf(area.geometry, plane) : [];
  });
  if (towns.length === 0) return null;
  const district = metresOf(context.district.geometry, plane);
  const grid = gridAround(towns.flat(2), 150, 900);
  const own = distanceSurface(grid, towns);
  const edge = distanceSurface(grid, district);
  // Blurred heights stay about as far from the line as sharp ones, but forget bays and tongues.
  const soft = blur(grid, own, 420);
  const softEdge = blur(grid, edge, 420);
  const surface = soft.map((height, index) => {
    const line = Math.max(softEdge[index]! + inset * 1000, edge[index]! + inset * 920);
    return softMax(height + zoneLane, line, 500);
  });
  const areas = outlines(grid, surface, 1.5e6);
  if (areas.length === 0) {
    report(element, 'shape-empty', '成员乡镇太小，收缩后没有范围，请减小 inset_km。');
    return null;
  }
  const seats = seatsOf(members, context, plane);
  const [largest] = areas as [Point[][], ...Point[][][]];
  const spot = boxed(largest, label, plane, context) ?? calmSpot(largest, seats, plane);
  return { geometry: toGeometry(areas, plane), label: spot };
}

/** Soft areas around named places, beside each other and beside the zones. */
function drawAround(
  elements: readonly PatternElement[],
  context: PatternContext,
  zones: readonly Point[][][],
  { core, axes }: Middle,
  plane: Plane,
  report: Report,
): Map<string, Drawing> {
  const drawings = new Map<string, Drawing>();
  const blobs = elements.flatMap((element) => {
    const shape = element.shape as Extract<ShapeRecipe, { type: 'around' }>;
    const members = shape.members.flatMap((name) => {
      const position = context.locate(name);
      if (!position) report(element, 'unknown-member', `找不到地名“${name}”，请核对 shape.members。`);
      return position ? [plane.toMetres(position)] : [];
    });
    if (members.length === 0) return [];
    return [{ element, shape, members, hull: hullOf(members), reach: (shape.buffer_km ?? 1.1) * 1000 }];
  });
  if (blobs.length === 0) return drawings;
  const all = blobs.flatMap(({ members }) => members);
  const grid = gridAround(all, 60, Math.max(...blobs.map(({ reach }) => reach)) + 600);
  const district = metresOf(context.district.geometry, plane);
  const edge = distanceSurface(grid, district);
  const zone = zones.length === 0 ? edge.map(() => Infinity) : distanceSurface(grid, zones);
  const heights = blobs.map(({ hull, reach }) =>
    surfaceOf(grid, (point) => hullDistance(point, hull) - reach),
  );
  const shapes = blobs.map((blob, at) => {
    const surface = heights[at]!.map((height, index) => {
      let result = softMax(softMax(height, edge[index]! + 150, 400), 120 - zone[index]!, 260);
      heights.forEach((other, next) => {
        if (next !== at && blobs[next]!.element.kind === blob.element.kind) {
          result = softMax(result, (height - other[index]!) / 2 + quarterLane, 260);
        }
      });
      return result;
    });
    return outlines(grid, blur(grid, surface, 130), 2e5)[0];
  });
  const towns = context.towns.map(({ properties }) => properties.town);
  const seats = seatsOf(towns, context, plane);
  const main = core && plane.toMetres(core);
  const lines = axes.map((axis) => axis.map(plane.toMetres));
  const isFree = (point: Point): boolean =>
    seats.every((seat) => distance(seat, point) >= offSeat) &&
    (main === null || distance(main, point) >= offCore) &&
    lines.every((line) => nearestOnLine(point, line).distance >= offAxis);
  const centers = shapes.map((shape, at) => middleOf(shape?.[0] ?? blobs[at]!.members));
  blobs.forEach(({ element, shape }, at) => {
    const rings = shapes[at];
    if (!rings) {
      report(element, 'shape-empty', '与相邻片区重叠，没有留下范围，请调整 shape.members 或 buffer_km。');
      return;
    }
    const others = centers.filter((_, next) => next !== at);
    const from = main ?? middleOf(centers);
    // The piece with the core in it looks away from all the others.
    const heart = insideRing(from, rings[0]!) && others.length > 0 ? middleOf(others) : from;
    const badge =
      boxed(rings, shape.label ?? {}, plane, context) ??
      plane.toDegrees(outerSide(rings, centers[at]!, heart, isFree));
    drawings.set(element.id, { geometry: toGeometry([rings], plane), label: badge });
  });
  return drawings;
}

/** Convex hull, anticlockwise, first point not repeated (Andrew's monotone chain). */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const p of list) {
      while (chain.length > 1) {
        const [a, b] = [chain.at(-2)!, chain.at(-1)!];
        if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) break;
        chain.pop();
      }
      chain.push(p);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half([...sorted].reverse())];
}

function hullDistance(point: Point, hull: readonly Point[]): number {
  if (hull.length === 1) return distance(point, hull[0]!);
  const closed = hull.length > 2 ? [...hull, hull[0]!] : hull;
  if (hull.length > 2) return -depthIn(point, [closed]);
  return nearestOnLine(point, closed).distance;
}

/** Metres that a badge keeps off the rim of its area, and off what stands there, which it would hide. */
const [offRim, offSeat, offCore, offAxis] = [260, 450, 900, 400];
/** Degrees from the straight way, nearest first. */
const ways = [0, 15, -15, 30, -30, 45, -45, 60, -60, 75, -75, 90, -90];

/** Well inside the rim, on the side away from `from`, and off what stands there. */
function outerSide(
  rings: readonly Point[][],
  center: Point,
  from: Point,
  isFree: (point: Point) => boolean,
): Point {
  const straight = Math.atan2(center[1] - from[1], center[0] - from[0]);
  for (const way of ways) {
    const angle = straight + (way * Math.PI) / 180;
    for (let metres = 6000; metres > 0; metres -= 40) {
      const point: Point = [center[0] + Math.cos(angle) * metres, center[1] + Math.sin(angle) * metres];
      if (isFree(point) && depthIn(point, rings) >= offRim) return point;
    }
  }
  return center;
}

const seatsOf = (towns: readonly string[], context: PatternContext, plane: Plane): Point[] =>
  towns.flatMap((town) => {
    const seat = context.locate(town);
    return seat ? [plane.toMetres(seat)] : [];
  });

/** Far from the outline and from the seats of towns, which carry names themselves. */
function calmSpot(rings: readonly Point[][], seats: readonly Point[], plane: Plane): Position {
  const grid = gridAround(rings[0]!, 400, 0);
  let best = { point: rings[0]![0]!, calm: -Infinity };
  for (let index = 0; index < grid.columns * grid.rows; index += 1) {
    const point = cellCenter(grid, index);
    const free = Math.min(...seats.map((seat) => distance(seat, point)), 8000);
    const calm = Math.min(depthIn(point, rings), free * 0.9);
    if (calm > best.calm) best = { point, calm };
  }
  return plane.toDegrees(best.point);
}

/** The place a label recipe names: a named place, or fractions of the bounding box. */
function boxed(
  rings: readonly Point[][],
  label: LabelRecipe,
  plane: Plane,
  context: PatternContext,
): Position | null {
  if (label.at !== undefined) return context.locate(label.at);
  if (!label.box) return null;
  const xs = rings[0]!.map(([x]) => x);
  const ys = rings[0]!.map(([, y]) => y);
  const [west, north] = [Math.min(...xs), Math.max(...ys)];
  return plane.toDegrees([
    west + label.box[0] * (Math.max(...xs) - west),
    north - label.box[1] * (north - Math.min(...ys)),
  ]);
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce<Point>(([x, y], p) => [x + p[0], y + p[1]], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

const ringsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** Rings in metres, without the detail that soft shapes do not show. */
const metresOf = (geometry: Polygon | MultiPolygon, plane: Plane): Point[][][] =>
  ringsOf(geometry).map((rings) =>
    rings.map((ring) => {
      const points = ring.map(plane.toMetres);
      const half = Math.floor(points.length / 2);
      return [...thinLine(points.slice(0, half + 1), 35).slice(0, -1), ...thinLine(points.slice(half), 35)];
    }),
  );

function toGeometry(areas: readonly Point[][][], plane: Plane): Polygon | MultiPolygon {
  const parts = areas.map((rings) => rings.map((ring) => ring.map(plane.toDegrees)));
  return parts.length === 1
    ? { type: 'Polygon', coordinates: parts[0]! }
    : { type: 'MultiPolygon', coordinates: parts };
}
