/** Distances on the ground, and in px where a whole district is shown on a small screen: at zoom 10. */
import type { Position } from 'geojson';

const metresPerDegree = 111_320;
/** Metres of ground under a px at the equator. */
const metresPerPixel = 78_271.517 / 2 ** 10;

/** Metres of ground under a px at a latitude. */
export const pixelAt = (latitude: number): number => metresPerPixel * Math.cos((latitude * Math.PI) / 180);

/** Metres between two positions that are not far from each other. */
export function metres(a: Position, b: Position): number {
  // Asked millions of times for a large plan: no lists are taken apart, and no `hypot`, which is slow.
  const north = a[1]! - b[1]!;
  const east = (a[0]! - b[0]!) * Math.cos((b[1]! * Math.PI) / 180);
  return Math.sqrt(east * east + north * north) * metresPerDegree;
}

/** Px between them. */
export const pixels = (a: Position, b: Position): number => metres(a, b) / pixelAt(b[1]!);

/** A position some metres to the east and north. */
export const moved = ([x = 0, y = 0]: Position, east: number, north: number): Position => [
  x + east / (metresPerDegree * Math.cos((y * Math.PI) / 180)),
  y + north / metresPerDegree,
];

/** Px at zoom 10 to the right and down from one position to another that is not far from it. */
export function pixelsFrom([x = 0, y = 0]: Position, [toX = 0, toY = 0]: Position): [number, number] {
  const unit = pixelAt(y) / metresPerDegree;
  return [((toX - x) * Math.cos((y * Math.PI) / 180)) / unit, (y - toY) / unit];
}
