/** Ticks of longitude and latitude along the frame. Lengths in mm. */
import { palettes } from '../../../styles/tokens';
import { type Rect, bottom, overlap, right } from './layout';
import type { MapWindow } from './map-window';
import type { Plane } from './projection';
import { round, textLine, textWidth } from './text';

const { ink2, ink3 } = palettes.print;

/** Minutes of arc between ticks. */
const steps = [1, 2, 5, 10, 15, 30, 60] as const;
/** Ticks do not come closer than this. */
const closest = 45;
/** Minutes of latitude in a metre on the ground. */
const minutesPerMetre = 1 / 1852;

/** `118°45′`. */
export function degreesText(degrees: number): string {
  const minutes = Math.round(Math.abs(degrees) * 60);
  const rest = minutes % 60 === 0 ? '' : `${String(minutes % 60).padStart(2, '0')}′`;
  return `${Math.floor(minutes / 60)}°${rest}`;
}

/** Where the values of one coordinate that are multiples of `step` lie along an edge, 0 to 1. */
function crossings(at: (share: number) => number, step: number): { value: number; share: number }[] {
  const samples = 200;
  const found: { value: number; share: number }[] = [];
  for (let index = 0; index < samples; index += 1) {
    const [from, to] = [at(index / samples), at((index + 1) / samples)];
    const first = Math.ceil(Math.min(from, to) / step);
    for (let count = first; count * step < Math.max(from, to); count += 1) {
      found.push({ value: count * step, share: (index + (count * step - from) / (to - from)) / samples });
    }
  }
  return found;
}

/**
 * Draws the ticks inside a map's edge, with their degrees.
 *
 * @param size text height
 * @param covered furniture on the map: ticks beside it have no text
 */
export function drawGraticule(
  plane: Plane,
  window: MapWindow,
  rect: Rect,
  size: number,
  covered: readonly Rect[],
): string {
  const minutes =
    steps.find((step) => (step / minutesPerMetre / window.scale) * 1000 >= closest) ??
    steps[steps.length - 1]!;
  const step = minutes / 60;
  const place = (x: number, y: number): [number, number] => plane.inverse(window.toMetres([x, y]));
  const length = size * 0.8;
  const ticks: string[] = [];
  const texts: string[] = [];
  const label = (text: string, x: number, y: number, anchor: 'start' | 'end'): void => {
    const width = textWidth(text, size);
    const box = { x: anchor === 'end' ? x - width : x, y: y - size, width, height: size * 1.2 };
    if (covered.some((each) => overlap(each, box))) return;
    texts.push(textLine(text, x, y, { size, colour: ink3, anchor }));
  };
  for (const [y, inward] of [
    [rect.y, 1],
    [bottom(rect), -1],
  ] as const) {
    for (const { value, share } of crossings((part) => place(rect.x + part * rect.width, y)[0], step)) {
      const x = rect.x + share * rect.width;
      if (x > right(rect) - size * 5) continue;
      ticks.push(`M${round(x)} ${round(y)}v${round(inward * length)}`);
      label(degreesText(value), x + size * 0.3, inward > 0 ? y + size * 1.05 : y - size * 0.35, 'start');
    }
  }
  for (const [x, inward] of [
    [rect.x, 1],
    [right(rect), -1],
  ] as const) {
    for (const { value, share } of crossings((part) => place(x, rect.y + part * rect.height)[1], step)) {
      const y = rect.y + share * rect.height;
      if (y < rect.y + size * 3 || y > bottom(rect) - size * 3) continue;
      ticks.push(`M${round(x)} ${round(y)}h${round(inward * length)}`);
      label(degreesText(value), x + inward * size * 0.4, y - size * 0.3, inward > 0 ? 'start' : 'end');
    }
  }
  return (
    `<g data-part="graticule"><path d="${ticks.join('')}" fill="none" stroke="${ink2}" stroke-width="0.15"/>` +
    `${texts.join('')}</g>`
  );
}
