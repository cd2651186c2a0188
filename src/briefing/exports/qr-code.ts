/** QR codes as vectors: the dark modules as rectangles, a row of them in one. */
import { encode } from 'uqr';
import { escapeXml } from '../../svg/write-svg';

/** Modules of light around the code, as ISO/IEC 18004 asks for. */
const quietZone = 4;

export interface QrCode {
  /** Modules on a side, with the quiet zone. */
  size: number;
  /** Dark rectangles of one row: left, top, width in modules. */
  runs: readonly (readonly [x: number, y: number, width: number])[];
}

/** The code of a text; a quarter of it may be damaged by a fold or a lamp. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const runs = data.flatMap((row, y) => {
    const found: [number, number, number][] = [];
    row.forEach((isDark, x) => {
      if (!isDark) return;
      const last = found.at(-1);
      if (last && last[0] + last[2] === x) last[2] += 1;
      else found.push([x, y, 1]);
    });
    return found;
  });
  return { size, runs };
}

/** The path of the dark modules, one module a unit. */
const qrPath = ({ runs }: QrCode): string =>
  runs.map(([x, y, width]) => `M${x} ${y}h${width}v1h-${width}z`).join('');

/** What is drawn of a code: dark on white, whatever the page, as cameras want it. */
const drawnCode = (code: QrCode): string =>
  `<rect width="${code.size}" height="${code.size}" fill="#ffffff"/><path d="${qrPath(code)}" fill="#000000"/>`;

/**
 * The code as a whole SVG.
 *
 * @param name for people who cannot see it
 */
export function qrSvg(text: string, name: string): string {
  const code = qrCode(text);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${code.size} ${code.size}" role="img" ` +
    `aria-label="${escapeXml(name)}" shape-rendering="crispEdges"><title>${escapeXml(name)}</title>${drawnCode(code)}</svg>`
  );
}

/** The code as a part of a larger drawing, at left, top and side of its units. */
export function placedQr(text: string, x: number, y: number, side: number): string {
  const code = qrCode(text);
  const scale = (side / code.size).toPrecision(6);
  return `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale})">${drawnCode(code)}</g>`;
}
