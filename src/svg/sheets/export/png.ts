/** A sheet as PNG that knows its own size on paper. Runs in a browser. */
import type { SaveOptions, SheetFile } from './sheet-file';
import { dataAddress } from '../../../dom/trusted';
import { type SheetError, pictureTooLarge } from './sheet-error';
import { pause } from './steps';

const millimetresPerInch = 25.4;
/** More pixels than this many browsers refuse, or take more memory than an office computer has. */
const mostPixels = 100_000_000;

/** Pixels of a sheet. */
export function pixelSize(width: number, height: number, dpi: number): [width: number, height: number] {
  const pixels = (length: number): number => Math.round((length / millimetresPerInch) * dpi);
  return [pixels(width), pixels(height)];
}

/**
 * Draws a sheet.
 *
 * @param svg as `drawSheet` gives it: user units are mm
 * @throws SheetError when the picture would be too large; `AbortError` when cancelled
 */
export async function writePng(
  svg: string,
  dpi: number,
  { signal, onProgress }: SaveOptions,
): Promise<SheetFile> {
  onProgress?.({ step: 'writing', share: 0 });
  const [, , across = 0, down = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const [width, height] = pixelSize(across, down, dpi);
  if (width * height > mostPixels) throw tooLarge(width, height, dpi);
  const image = new Image(width, height);
  image.src = dataAddress(svg);
  await image.decode();
  signal?.throwIfAborted();
  onProgress?.({ step: 'writing', share: 0.3 });
  await pause();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  if (!context) throw tooLarge(width, height, dpi);
  context.drawImage(image, 0, 0, width, height);
  onProgress?.({ step: 'writing', share: 0.6 });
  await pause();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Gives the memory back at once.
  canvas.width = canvas.height = 0;
  if (!blob) throw tooLarge(width, height, dpi);
  signal?.throwIfAborted();
  const data = withResolution(new Uint8Array(await blob.arrayBuffer()), dpi);
  onProgress?.({ step: 'writing', share: 1 });
  return { blob: new Blob([data], { type: 'image/png' }), problems: [] };
}

function tooLarge(width: number, height: number, dpi: number): SheetError {
  const advice =
    dpi > 150
      ? '请改选 PNG 150 dpi，或导出 PDF（矢量，可任意放大）'
      : '请导出 PDF（矢量，可任意放大），或改选较小的图幅';
  return pictureTooLarge(width, height, advice);
}

const headerEnd = 33;

/** A PNG with a pHYs chunk behind its header: pixels per metre, see https://www.w3.org/TR/png/#11pHYs. */
export function withResolution(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round((dpi * 1000) / millimetresPerInch);
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, 1);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const out = new Uint8Array(png.length + chunk.length);
  out.set(png.subarray(0, headerEnd));
  out.set(chunk, headerEnd);
  out.set(png.subarray(headerEnd), headerEnd + chunk.length);
  return out;
}

/** CRC-32 of ISO 3309, as PNG has it. */
function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
