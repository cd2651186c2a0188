/** Where stacks stand at each whole zoom, and how they are moved off the symbols that they would hide. */
import { Supercluster } from '@maplibre/geojson-vt';
import type { Position } from 'geojson';
import { pixelsFrom } from './district-scale';
import { pointZoom } from './layer-parts';
import { type Disc, type Vector, between, direction, plus, times } from './plane';
import { type ProjectPoint, packOffset } from './spread';
import { dotUnitAt, pushKey, sizeAt, stackOptions, stackZooms, unitAt } from './stacks';
import { type ZoomValues, sizes } from './tokens';

/** A symbol that a stack keeps off. */
export interface Higher {
  at: Position;
  /** Px at scale 1 from there to where it is drawn; default none. */
  aside?: Vector | undefined;
  /** Px at scale 1. */
  radius: ZoomValues;
  /** How much it counts to cover it. */
  weight: number;
}

/** A stack, or a project that stands alone, at a whole zoom. */
export interface Standing {
  count: number;
  /** The projects; none where there are so many that nothing is moved. */
  members: readonly ProjectPoint[];
  at: Position;
  /** Where it is drawn, in units of its drawing. */
  push: Vector;
}

/** What stands at each whole zoom. */
export type Gathered = ReadonlyMap<number, readonly Standing[]>;

/** The stacks of more projects than this are left where they are: they lie all over the map. */
const mostProjects = 2000;
/** Px between a stack and another symbol. */
const gap = 1.5;
/** Units that a stack may be moved, nearest first, and in how many directions. */
const reaches = [0, 4, 8, 12, 16, 20, 24, 28];
const turns = 16;
const [ofStack, ofDot] = [3, 1];
/** How much it counts to cover a core. It is drawn above dots and hides them. */
export const coreWeight = 8;
const world: [number, number, number, number] = [-180, -85, 180, 85];

/** The zooms at which names look for places among them. */
const nameZooms: readonly number[] = [9, 10];

/** Gathers projects as the engine does, and moves their stacks off what they would hide. */
export function gatheredProjects(
  points: readonly ProjectPoint[],
  higher: readonly Higher[],
  scale: number,
): Gathered {
  const found = new Map<number, readonly Standing[]>();
  const origin = points[0]?.geometry.coordinates;
  if (!origin) return found;
  const { radius, maxZoom, minPoints } = stackOptions(scale);
  const clusters = new Supercluster({ radius, minZoom: stackZooms[0], maxZoom, minPoints, extent: 512 });
  clusters.load(points.map(({ type, geometry }, index) => ({ type, geometry, properties: { index } })));
  const isMoved = points.length <= mostProjects;
  const placed = higher.map((each) => ({ ...each, place: pixelsFrom(origin, each.at) }));
  for (const zoom of isMoved ? stackZooms : nameZooms) {
    if (zoom > maxZoom) break;
    const standing = clusters.getClusters(world, zoom).map((feature): Standing => {
      const { cluster_id: id, point_count: count = 1 } = feature.properties as Counted;
      const leaves = isMoved ? (id === undefined ? [feature] : clusters.getLeaves(id, Infinity)) : [];
      return {
        count,
        members: leaves.map(({ properties }) => points[(properties as { index: number }).index]!),
        at: feature.geometry.coordinates as Position,
        push: [0, 0],
      };
    });
    if (isMoved) moveStacks(standing, placed, { zoom, scale, origin });
    found.set(zoom, standing);
  }
  return found;
}

interface Counted {
  cluster_id?: number;
  point_count?: number;
}

type Placed = Higher & { place: Vector };

/** Moves the stacks at a whole zoom so that they are clear of other symbols until the next; and dots off the cores. */
function moveStacks(
  standing: readonly Standing[],
  higher: readonly Placed[],
  { zoom, scale, origin }: { zoom: number; scale: number; origin: Position },
): void {
  const things = standing.map((each) => ({ each, place: pixelsFrom(origin, each.at) }));
  const views = [Math.max(zoom, pointZoom), zoom + 0.5, zoom + 0.99].map((view) => {
    const ground = 2 ** (view - 10);
    const symbols = higher.map(({ place, aside = [0, 0], radius, weight }) => ({
      at: plus(times(place, ground), times(aside, scale)),
      radius: sizeAt(radius, view, scale),
      weight,
    }));
    const stack = { own: sizeAt(sizes.stack, view, scale) / 2, unit: unitAt(view, scale) };
    const dot = { own: sizeAt(sizes.projectDot, view, scale) / 2, unit: dotUnitAt(view, scale) };
    return { ground, stack, dot, obstacles: symbols };
  });
  const dots = things.filter(({ each }) => each.count === 1);
  const isHidden = ({ place }: (typeof things)[number]): boolean =>
    views.some(({ ground, dot, obstacles }) =>
      obstacles.some(
        ({ at, radius, weight }) =>
          weight === coreWeight && between(times(place, ground), at) < radius + dot.own - 0.5,
      ),
    );
  const hidden = new Set(dots.filter(isHidden));
  // Larger ones first: they stay nearest to their projects.
  const stacks = things.filter(({ each }) => each.count > 1).toSorted((a, b) => b.each.count - a.each.count);
  // What is not moved is in the way from the beginning.
  for (const thing of [...dots.filter((each) => !hidden.has(each)), ...hidden, ...stacks]) {
    const { each, place } = thing;
    const kind = each.count > 1 ? 'stack' : 'dot';
    if (kind === 'stack' || hidden.has(thing)) {
      each.push = clearPush(
        views.map((view) => ({ ...view[kind], obstacles: view.obstacles, at: times(place, view.ground) })),
      );
    }
    const weight = kind === 'stack' ? ofStack : ofDot;
    for (const view of views) {
      const { own, unit } = view[kind];
      const at = plus(times(place, view.ground), times(each.push, unit));
      view.obstacles.push({ at, radius: own, weight });
    }
  }
}

interface PushView {
  at: Vector;
  unit: number;
  own: number;
  obstacles: readonly (Disc & { weight: number })[];
}

/** The shortest way off everything, else to where least is covered; in whole units. */
function clearPush(views: readonly PushView[]): Vector {
  const farthest = reaches.at(-1)!;
  const near = views.map(({ at, unit, own, obstacles }) => ({
    at,
    unit,
    own,
    obstacles: obstacles.filter(
      (other) => between(other.at, at) < farthest * unit + own + other.radius + gap,
    ),
  }));
  /** Stops counting where `most` is passed. */
  const covered = (push: Vector, most = Infinity): number => {
    let sum = 0;
    for (const { at, unit, own, obstacles } of near) {
      const place = plus(at, times(push, unit));
      for (const { at: other, radius, weight } of obstacles) {
        const lies = own + radius + gap - between(place, other);
        if (lies > 0.5) sum += lies * weight;
        if (sum >= most) return sum;
      }
    }
    return sum;
  };
  let [best, least] = [[0, 0] as Vector, covered([0, 0])];
  for (const reach of reaches.slice(1)) {
    if (least === 0) return best;
    for (let turn = 0; turn < turns; turn += 1) {
      const [x, y] = times(direction(turn, turns), reach);
      const push: Vector = [Math.round(x), Math.round(y)];
      // A way that is hardly better is not worth going.
      const most = least * 0.8 - 0.5;
      const price = covered(push, most);
      if (price < most) [best, least] = [push, price];
    }
  }
  return best;
}

/** The same points, each told where the stack it is in at a whole zoom is drawn. */
export function pushedProjects(points: readonly ProjectPoint[], gathered: Gathered): ProjectPoint[] {
  const pushes = new Map<ProjectPoint, Record<string, number>>();
  for (const [zoom, standing] of gathered) {
    for (const { members, push } of standing) {
      if (push[0] === 0 && push[1] === 0) continue;
      for (const member of members) {
        const own = pushes.get(member) ?? {};
        own[pushKey(zoom)] = packOffset(push);
        pushes.set(member, own);
      }
    }
  }
  return points.map((point) => {
    const own = pushes.get(point);
    return own ? { ...point, properties: { ...point.properties, ...own } } : point;
  });
}

/** Px of the drawing from its place, at size 1 and the zoom of a whole district. */
export const pushPixels = ({ push, count }: Standing): Vector =>
  times(push, (count > 1 ? unitAt : dotUnitAt)(10, 1));
