import type { Rect } from './layout';
import { round } from './text';

/** An SVG document placed as a group into a rectangle of a larger one; both have the same shape. */
export function placedSvg(svg: string, { x, y, width, height }: Rect): string {
  const [, opening = '', body = ''] = /^<svg([^>]*)>([\s\S]*)<\/svg>\s*$/.exec(svg.trim()) ?? [];
  const [left = 0, top = 0, across = width, down = height] = (/viewBox="([^"]*)"/.exec(opening)?.[1] ?? '')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(Number);
  const scale = Math.min(width / across, height / down);
  return `<g transform="translate(${round(x - left * scale)} ${round(y - top * scale)}) scale(${scale.toPrecision(8)})">${body}</g>`;
}
