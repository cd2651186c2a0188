/**
 * Stacks: projects that lie close to each other are counted. A stack stands in the middle of its projects; where a
 * core or a platform stands already, it is drawn beside it.
 */
import type { Position } from 'geojson';
import { pixelsFrom } from './district-scale';
import { expr, valueAt } from './expressions';
import { gatherPoints } from './gather-points';
import { type Disc, type Vector, between, direction, plus, times } from './plane';
import { type ProjectPoint, offsetOf, packOffset, unpackOffset } from './spread';
import { type ZoomValues, sizes } from './tokens';
import { zoomShift } from './zoom-shift';

/** How near projects are gathered, in the terms of a MapLibre source with `cluster: true`. */
export interface StackOptions {
  /** Px of a tile 512 px wide, at the whole zoom below the map's. */
  radius: number;
  /** From the next whole zoom on every project stands alone. */
  maxZoom: number;
  minPoints: number;
}

/** How the source `projects` is gathered; the members of a stack are those of the engine's cluster. */
export const stackOptions = (scale: number): StackOptions => ({
  radius: Math.round(18 * scale),
  maxZoom: 13 + Math.ceil(zoomShift(scale)),
  minPoints: 2,
});

/** The whole zooms at which there may be stacks. */
export const stackZooms = [9, 10, 11, 12, 13, 14, 15] as const;

/** From this zoom on they are drawn. */
export const stackMinzoom = 9.6;

/** Px of the drawing of a stack at size 1, and of the height of its count there. */
export const stackIcon = 22;
export const stackCount = stackIcon * 0.6;

/** The property of a project that says where its stack is drawn at a whole zoom, as `spread` is packed. */
const pushKey = (zoom: number): string => `push_${zoom}`;
const unmoved = packOffset([0, 0]);

/** Where a stack is drawn from the middle of its projects. @param unit what it is counted in, in px of its drawing */
export function stackOffset(unit = 1) {
  const [first, ...others] = stackZooms.map((zoom) => [zoom, offsetOf(pushKey(zoom), [0, 0], unit)] as const);
  return expr(['step', ['zoom'], first![1], ...others.flat()]);
}

/** What a stack takes over from its projects, in the terms of a MapLibre source. */
export const stackProperties = Object.fromEntries(
  stackZooms.map((zoom) => [pushKey(zoom), ['max', ['coalesce', ['get', pushKey(zoom)], unmoved]]]),
);

/** The same of one of its projects, for a stack at a whole zoom. */
export function stackPropertiesOf(member: ProjectPoint | undefined, zoom: number): Record<string, unknown> {
  const key = pushKey(zoom);
  const value = (member?.properties as Record<string, unknown> | undefined)?.[key];
  return value === undefined ? {} : { [key]: value };
}

/** Px from the middle of the projects of a stack to where it is drawn. @param zoom of the map */
export function stackPush(properties: Record<string, unknown>, zoom: number, scale: number): Vector {
  const packed = properties[pushKey(Math.floor(zoom))];
  return typeof packed === 'number' ? times(unpackOffset(packed), unitAt(zoom, scale)) : [0, 0];
}

/** Px of the unit in which pushes are counted. */
const unitAt = (zoom: number, scale: number): number => sizeAt(sizes.stack, zoom, scale) / stackIcon;

/** Px of the drawing of a stack, at size 1 and the zoom of a whole district, from its place. */
export const pushPixels = ({ push }: Standing): Vector => times(push, unitAt(10, 1));

/** A symbol that a stack keeps off. */
export interface Higher {
  at: Position;
  /** Px at scale 1. */
  radius: ZoomValues;
  /** How much it counts to cover it. */
  weight: number;
}

/** A stack, or a project that stands alone, at a whole zoom. */
export interface Standing {
  count: number;
  /** Of a stack that is moved. */
  members: readonly ProjectPoint[];
  at: Position;
  /** Of a stack: where it is drawn, in units of its drawing. */
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
  const { radius, maxZoom } = stackOptions(scale);
  const places = points.map(({ geometry }) => geometry.coordinates);
  const groups = gatherPoints(places, { radius, minZoom: stackZooms[0], maxZoom });
  const isMoved = points.length <= mostProjects;
  const placed = higher.map((each) => ({ ...each, place: pixelsFrom(origin, each.at) }));
  for (const zoom of isMoved ? stackZooms : nameZooms) {
    if (zoom > maxZoom) break;
    const standing = groups.get(zoom)!.map(({ members, at }): Standing => ({
      count: members.length,
      members: isMoved ? members.map((index) => points[index]!) : [],
      at,
      push: [0, 0],
    }));
    if (isMoved) moveStacks(standing, placed, { zoom, scale, origin });
    found.set(zoom, standing);
  }
  return found;
}

type Placed = Higher & { place: Vector };

/** Moves the stacks at a whole zoom so that they are clear of other symbols until the next. */
function moveStacks(
  standing: readonly Standing[],
  higher: readonly Placed[],
  { zoom, scale, origin }: { zoom: number; scale: number; origin: Position },
): void {
  const things = standing.map((each) => ({ each, place: pixelsFrom(origin, each.at) }));
  const views = [Math.max(zoom, stackMinzoom), zoom + 0.5, zoom + 0.99].map((view) => {
    const ground = 2 ** (view - 10);
    const dot = sizeAt(sizes.projectDot, view, scale) / 2;
    const obstacles = [
      ...higher.map(({ place, radius, weight }) => ({
        at: times(place, ground),
        radius: sizeAt(radius, view, scale),
        weight,
      })),
      ...things
        .filter(({ each }) => each.count === 1)
        .map(({ place }) => ({ at: times(place, ground), radius: dot, weight: ofDot })),
    ];
    return { ground, unit: unitAt(view, scale), own: sizeAt(sizes.stack, view, scale) / 2, obstacles };
  });
  // Larger ones first: they stay nearest to their projects.
  const stacks = things.filter(({ each }) => each.count > 1).toSorted((a, b) => b.each.count - a.each.count);
  for (const { each, place } of stacks) {
    each.push = clearPush(views.map((view) => ({ ...view, at: times(place, view.ground) })));
    for (const { ground, unit, own, obstacles } of views) {
      const at = plus(times(place, ground), times(each.push, unit));
      obstacles.push({ at, radius: own, weight: ofStack });
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
  const covered = (push: Vector): number =>
    near.reduce(
      (sum, { at, unit, own, obstacles }) =>
        obstacles.reduce((all, { at: other, radius, weight }) => {
          const lies = own + radius + gap - between(plus(at, times(push, unit)), other);
          return lies > 0.5 ? all + lies * weight : all;
        }, sum),
      0,
    );
  let [best, least] = [[0, 0] as Vector, covered([0, 0])];
  for (const reach of reaches.slice(1)) {
    if (least === 0) return best;
    for (let turn = 0; turn < turns; turn += 1) {
      const [x, y] = times(direction(turn, turns), reach);
      const push: Vector = [Math.round(x), Math.round(y)];
      const price = covered(push);
      // A way that is hardly better is not worth going.
      if (price < least * 0.8 - 0.5) [best, least] = [push, price];
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

const sizeAt = (values: ZoomValues, zoom: number, scale: number): number =>
  valueAt(values, zoom - zoomShift(scale)) * scale;
