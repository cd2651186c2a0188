import type { Camera } from '../../model/map-view';
import { metresPerPixel } from '../../model/web-mercator';

/** The longest round distance (1, 2 or 5 × 10ⁿ metres) that fits in `maxPixels`, and its length in pixels. */
export function scaleBar(camera: Camera, maxPixels: number): { metres: number; pixels: number } {
  const each = metresPerPixel(camera);
  const most = each * maxPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((step) => step * power).find((distance) => distance <= most) ?? power;
  return { metres, pixels: metres / each };
}
