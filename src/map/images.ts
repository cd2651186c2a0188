import { icon } from '../../styles/icons';

/** A symbol as pixels, and how many of them make one CSS pixel. */
export interface Raster {
  data: ImageData;
  pixelRatio: number;
}

/**
 * Draws a symbol of ours. Nothing is fetched: the SVG is a data URL.
 * @returns `null` when there is no symbol of that name.
 * @throws when the browser cannot draw it.
 */
export async function rasterise(name: string, screenRatio: number): Promise<Raster | null> {
  const found = icon(name);
  if (!found) return null;
  // Twice the screen's own: symbols grow with the zoom and stay sharp.
  const pixelRatio = Math.min(4, Math.max(2, Math.ceil(screenRatio) * 2));
  const width = Math.ceil(found.width * pixelRatio);
  const height = Math.ceil(found.height * pixelRatio);
  const image = new Image(width, height);
  const sized = found.svg.replace(/width="[\d.]+" height="[\d.]+"/, `width="${width}" height="${height}"`);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('2d canvas');
  context.drawImage(image, 0, 0, width, height);
  return { data: context.getImageData(0, 0, width, height), pixelRatio };
}
