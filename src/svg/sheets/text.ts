/** Text of the furniture: how wide it will be, how it breaks, and its SVG. Lengths in mm. */
import { fontFamily } from '../../../styles/theme';
import type { FontWeight } from '../../../styles/tokens';
import { textWidth as measure } from '../../../styles/text-metrics';
import { escapeXml } from '../write-svg';

/** Width of a line of text in the bold cut, the widest that a reader's font may have; `spacing` in em. */
export const textWidth = (text: string, size: number, spacing = 0): number =>
  measure(text, size, 700, spacing * size);

/** The largest size, at most `size`, at which the line fits. */
export function fittingSize(text: string, size: number, width: number, spacing = 0): number {
  return Math.min(size, (size * width) / Math.max(1e-9, textWidth(text, size, spacing)));
}

/** What may not begin a line. */
const closing = /^[，。、；：？！）》〉」』〕】”’…·,.;:?!)\]}%]/;

/** What may not end a line. */
const opening = /[（《〈「『〔【“‘]$/;

/** Pieces that a line may break between: single Chinese characters, words, marks with what they open or close. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const piece of text.match(/[\u{2e80}-\u{10ffff}]|[^\u{2e80}-\u{10ffff}\s]+\s*|\s+/gu) ?? []) {
    const before = found.at(-1);
    const isBound =
      before !== undefined && (closing.test(piece) || /^\s+$/.test(piece) || opening.test(before));
    if (isBound) found[found.length - 1] += piece;
    else found.push(piece);
  }
  return found;
}

/** Breaks a text into lines of at most `width`; a piece that is wider by itself gets a line of its own. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces(text)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth((last + piece).trimEnd(), size) <= width) {
      lines[lines.length - 1] = last + piece;
    } else lines.push(piece);
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

export interface TextStyle {
  /** Height of the letters' em box. */
  size: number;
  weight?: FontWeight;
  colour: string;
  anchor?: 'start' | 'middle' | 'end';
  font?: 'sans' | 'serif';
  /** Between characters, in em. */
  spacing?: number;
}

/** Rounds to 1 µm. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;

/** One line of text whose baseline begins, ends or has its middle at x, y. */
export function textLine(text: string, x: number, y: number, style: TextStyle): string {
  const { size, weight = 400, colour, anchor = 'start', font = 'sans', spacing = 0 } = style;
  const more = [
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    spacing === 0 ? '' : ` letter-spacing="${round(spacing * size)}"`,
  ].join('');
  // Space is set after the last character too: half of it would push a centred line aside.
  const shift = anchor === 'middle' ? (spacing * size) / 2 : anchor === 'end' ? spacing * size : 0;
  return `<text x="${round(x + shift)}" y="${round(y)}" font-family="${escapeXml(fontFamily(font))}" font-size="${round(size)}" font-weight="${weight}" fill="${colour}"${more}>${escapeXml(text)}</text>`;
}

/** Lines of text below each other; `y` is the baseline of the first. */
export function textBlock(
  lines: readonly string[],
  x: number,
  y: number,
  leading: number,
  style: TextStyle,
): string {
  return lines.map((line, index) => textLine(line, x, y + index * leading, style)).join('');
}
