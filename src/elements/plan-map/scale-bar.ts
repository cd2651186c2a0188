/** Metres of ground under one CSS pixel, with tiles of 512 px as MapLibre counts zooms. */
export function metresPerPixel(latitude: number, zoom: number): number {
  return (78271.517 * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
}

/** The longest round distance (1, 2 or 5 × 10ⁿ metres) that fits in `maxPixels`, and its length in pixels. */
export function scaleBar(
  latitude: number,
  zoom: number,
  maxPixels: number,
): { metres: number; pixels: number } {
  const each = metresPerPixel(latitude, zoom);
  const most = each * maxPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((step) => step * power).find((distance) => distance <= most) ?? power;
  return { metres, pixels: metres / each };
}
