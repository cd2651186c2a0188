/**
 * How stacks are drawn: projects that lie close to each other are counted. A stack stands in the middle of its
 * projects; where a core or a platform stands already, it is drawn beside it.
 */
import { expr, valueAt } from './expressions';
import { type Vector, times } from './plane';
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

/** Px of the drawing of a stack at size 1, and of the height of its count there. */
export const stackIcon = 22;
export const stackCount = stackIcon * 0.6;

/** The property of a project that says where its stack, or its dot, is drawn at a whole zoom, as `spread` is packed. */
export const pushKey = (zoom: number): string => `push_${zoom}`;
const unmoved = packOffset([0, 0]);

/** Px of the drawing of a dot at size 1. */
export const dotIcon = 11;

/** Where a project that stands alone is drawn as a dot: fanned out with others of its spot, or beside a core. */
export function dotOffset() {
  const fanned = offsetOf('spread', [0, 0]);
  const moved = stackZooms.flatMap((zoom) => [
    zoom,
    ['case', ['has', 'spread'], fanned, offsetOf(pushKey(zoom), [0, 0])],
  ]);
  return expr(['step', ['zoom'], fanned, ...moved]);
}

/** Where a stack is drawn from the middle of its projects. @param unit what it is counted in, in px of its drawing */
export function stackOffset(unit = 1) {
  const moved = stackZooms.flatMap((zoom) => [zoom, offsetOf(pushKey(zoom), [0, 0], unit)]);
  return expr(['step', ['zoom'], ['literal', [0, 0]], ...moved]);
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

/** Px of the unit in which pushes of dots are counted. */
export const dotUnitAt = (zoom: number, scale: number): number =>
  sizeAt(sizes.projectDot, zoom, scale) / dotIcon;

/** The same of stacks. */
export const unitAt = (zoom: number, scale: number): number => sizeAt(sizes.stack, zoom, scale) / stackIcon;

/** Px of a size at a zoom and scale. */
export const sizeAt = (values: ZoomValues, zoom: number, scale: number): number =>
  valueAt(values, zoom - zoomShift(scale)) * scale;
