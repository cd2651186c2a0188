/** Where a map looks when it is told to show something: one rule for every renderer, so that they agree. */
import type { Camera, Insets, MapTarget, ViewSize } from './map-view';
import type { Precision } from './types';
import { positionAt, worldPoint, worldSize, zoomForBox } from './web-mercator';

/** [west, south, east, north] in degrees. */
type Box = readonly [number, number, number, number];
type Point = readonly [x: number, y: number];

/** Nothing of a plan is worth a closer look. */
const closest = 17;
/** How much further out the home view is where panels cover a part of the map. */
const panels = 0.3;
/** How much wider than the map its bounds are, so that the home view can stand beside panels. */
const beside = 1.5;
/** How much further out than its home view a map may go. */
const outwards = 0.8;

/** The closest MapLibre zoom at which a position of this precision is shown: never closer than it is known. */
export const closestZooms: Readonly<Record<Precision, number>> = {
  surveyed: 13.5,
  exact: 13.5,
  near: 13,
  area: 12.5,
  town: 12.2,
  schematic: 12,
};

export const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** What a map may show. */
export interface ViewLimits {
  /** The view never leaves it. */
  maxBounds: Box;
  minZoom: number;
  maxZoom: number;
}

/**
 * The limits of a map of this size: it cannot go out much further than its `home` view. `maxBounds` grow until that
 * view has room beside panels, and on a very wide or high map, such as a strip of walls.
 */
export function viewLimits(
  { maxBounds, home }: { maxBounds: Box; home: Box },
  { width, height }: ViewSize,
): ViewLimits {
  const fitting = zoomForBox(home, Math.max(width, 64), Math.max(height, 64));
  const room = worldSize(fitting - panels);
  return {
    maxBounds: grownTo(maxBounds, (width * beside) / room, height / room),
    minZoom: Math.max(0, fitting - outwards),
    maxZoom: closest,
  };
}

/** A box at least so wide and high, in parts of the world, around the same middle. */
function grownTo(box: Box, width: number, height: number): Box {
  const [[minX, minY], [maxX, maxY]] = corners(box);
  if (maxX - minX >= width && maxY - minY >= height) return box;
  const [halfWidth, halfHeight] = [Math.max(maxX - minX, width) / 2, Math.max(maxY - minY, height) / 2];
  const [x, y] = [(minX + maxX) / 2, (minY + maxY) / 2];
  const [west, north] = positionAt([x - halfWidth, y - halfHeight]);
  const [east, south] = positionAt([x + halfWidth, y + halfHeight]);
  return [west, south, east, north];
}

/** The camera that shows `target` inside the part of the view that `insets` leave free. */
export function cameraFor(target: MapTarget, size: ViewSize, insets: Insets, limits: ViewLimits): Camera {
  const { top, right, bottom, left } = shrunk(
    { ...insets, bottom: insets.bottom + (insets.notes ?? 0) },
    size,
  );
  const shift: Point = [(right - left) / 2, (bottom - top) / 2];
  if ('camera' in target) {
    const { zoom } = withinLimits(target.camera, size, limits);
    return withinLimits(movedBy({ ...target.camera, zoom }, shift), size, limits);
  }
  // Whole px: a picture that stands in for the map is as sharp there.
  const edge = 2 * Math.round(Math.min(40, size.width / 20));
  const fitting = zoomForBox(
    target.bounds,
    Math.max(1, size.width - left - right - edge),
    Math.max(1, size.height - top - bottom - edge),
  );
  const zoom = Math.max(Math.min(fitting, target.maxZoom ?? limits.maxZoom), limits.minZoom);
  const [[minX, minY], [maxX, maxY]] = corners(target.bounds);
  const center = positionAt([(minX + maxX) / 2, (minY + maxY) / 2]);
  return withinLimits(movedBy({ center, zoom }, shift), size, limits);
}

/** The camera nearest to this one that shows nothing beyond the limits. */
export function withinLimits(
  { center, zoom }: Camera,
  { width, height }: ViewSize,
  limits: ViewLimits,
): Camera {
  const [[minX, minY], [maxX, maxY]] = corners(limits.maxBounds);
  const filling = Math.log2(Math.max(width / (maxX - minX), height / (maxY - minY)) / worldSize(0));
  const kept = Math.max(Math.min(Math.max(zoom, limits.minZoom), limits.maxZoom), filling);
  const [x, y] = worldPoint(center);
  const [reachX, reachY] = [width / 2 / worldSize(kept), height / 2 / worldSize(kept)];
  const inside: Point = [between(x, minX + reachX, maxX - reachX), between(y, minY + reachY, maxY - reachY)];
  const moved = inside[0] !== x || inside[1] !== y;
  return { center: moved ? positionAt(inside) : [center[0], center[1]], zoom: kept };
}

/** A camera whose picture has moved by px to the left and up. */
export function movedBy({ center, zoom }: Camera, [right, down]: Point): Camera {
  if (right === 0 && down === 0) return { center, zoom };
  const [x, y] = worldPoint(center);
  const world = worldSize(zoom);
  return { center: positionAt([x + right / world, y + down / world]), zoom };
}

/** By how many px to the left and up a picture moves so that a point of it lies clear of the panels over it. */
export function shiftFromUnder([x, y]: Point, { width, height }: ViewSize, insets: Insets): Point {
  const clear = 56;
  const along = (at: number, start: number, end: number): number => {
    if (start > 0 && at < start) return at - Math.min(start + clear, (start + end) / 2);
    return at > end ? at - Math.max(end - clear, (start + end) / 2) : 0;
  };
  return [along(x, insets.left, width - insets.right), along(y, insets.top, height - insets.bottom)];
}

/** A camera of another zoom, as near as the limits let it, that keeps what lies under a pixel of the view there. */
export function zoomedAround(
  camera: Camera,
  zoom: number,
  [x, y]: Point,
  size: ViewSize,
  limits: ViewLimits,
): Camera {
  const kept = withinLimits({ center: camera.center, zoom }, size, limits).zoom;
  const [right, down] = [x - size.width / 2, y - size.height / 2];
  return movedBy({ center: movedBy(camera, [right, down]).center, zoom: kept }, [-right, -down]);
}

function corners([west, south, east, north]: Box): [Point, Point] {
  return [worldPoint([west, north]), worldPoint([east, south])];
}

function between(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.min(Math.max(value, least), most);
}

/** Insets, shrunk together when they leave no room on a small map. */
function shrunk(insets: Insets, { width, height }: ViewSize): Insets {
  const across = Math.min(1, (width * 0.7) / Math.max(1, insets.left + insets.right));
  const down = Math.min(1, (height * 0.7) / Math.max(1, insets.top + insets.bottom));
  return {
    top: insets.top * down,
    bottom: insets.bottom * down,
    left: insets.left * across,
    right: insets.right * across,
  };
}
