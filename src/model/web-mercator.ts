import type { Camera, ViewSize } from './map-view';

/** Length of the equator over the 512 px that the world is wide at zoom 0. */
const metresPerPixelAtZero = 78_271.517;

/** Px of the world at zoom 0. */
const worldAtZero = 512;

/** Metres of ground under one CSS pixel. Mercator stretches lengths by 1 / cos(latitude); that is divided out. */
export function metresPerPixel({ center, zoom }: Camera): number {
  return (metresPerPixelAtZero * Math.cos((center[1] * Math.PI) / 180)) / 2 ** zoom;
}

/** The zoom at which a box just fits into a room of `width` × `height` px. */
export function zoomForBox(
  [west, south, east, north]: readonly [number, number, number, number],
  width: number,
  height: number,
): number {
  const [left, top] = worldPoint([west, north]);
  const [right, bottom] = worldPoint([east, south]);
  return Math.log2(Math.min(width / (right - left), height / (bottom - top)) / worldAtZero);
}

/** Where a position [longitude, latitude] lies in the world: 0 to 1 from its west end, 0 to 1 from its north end. */
export function worldPoint([longitude = 0, latitude = 0]: readonly number[]): [number, number] {
  const y = Math.asinh(Math.tan((latitude * Math.PI) / 180));
  return [longitude / 360 + 0.5, 0.5 - y / (2 * Math.PI)];
}

/** The inverse of {@link worldPoint}. */
export function positionAt([x, y]: readonly [number, number]): [number, number] {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}

/** Px that the world is wide and high at a zoom. */
export const worldSize = (zoom: number): number => worldAtZero * 2 ** zoom;

/** Px of a position from the upper left corner of a view. */
export function project(camera: Camera, size: ViewSize, position: readonly number[]): [number, number] {
  const world = worldSize(camera.zoom);
  const [x, y] = worldPoint(position);
  const [middleX, middleY] = worldPoint(camera.center);
  return [(x - middleX) * world + size.width / 2, (y - middleY) * world + size.height / 2];
}

/** The inverse of {@link project}. */
export function unproject(
  camera: Camera,
  size: ViewSize,
  point: readonly [number, number],
): [number, number] {
  const world = worldSize(camera.zoom);
  const [middleX, middleY] = worldPoint(camera.center);
  return positionAt([
    middleX + (point[0] - size.width / 2) / world,
    middleY + (point[1] - size.height / 2) / world,
  ]);
}
