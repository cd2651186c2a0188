import type { Camera } from './map-view';

/** Length of the equator over the 512 px that the world is wide at zoom 0. */
const metresPerPixelAtZero = 78_271.517;

/** Metres of ground under one CSS pixel. Mercator stretches lengths by 1 / cos(latitude); that is divided out. */
export function metresPerPixel({ center, zoom }: Camera): number {
  return (metresPerPixelAtZero * Math.cos((center[1] * Math.PI) / 180)) / 2 ** zoom;
}

/**
 * The zoom at which a sheet has a true scale.
 * @param denominator the n of 1:n
 * @param dpi pixels per inch of the sheet
 */
export function zoomForScale(denominator: number, latitude: number, dpi: number): number {
  const metres = (denominator * 0.0254) / dpi;
  return Math.log2((metresPerPixelAtZero * Math.cos((latitude * Math.PI) / 180)) / metres);
}

/** The zoom at which a box just fits into a room of `width` × `height` px. */
export function zoomForBox(
  [west, south, east, north]: readonly [number, number, number, number],
  width: number,
  height: number,
): number {
  const across = (512 * (east - west)) / 360;
  const down = (512 * (mercator(north) - mercator(south))) / (2 * Math.PI);
  return Math.log2(Math.min(width / across, height / down));
}

const mercator = (latitude: number): number => Math.asinh(Math.tan((latitude * Math.PI) / 180));
