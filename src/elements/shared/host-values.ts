import type { Camera } from '../../model/map-view';
import { type TextSize, textSizes } from '../../model/text-size';
import type { Problem } from '../../model/types';

export { readLayers, writeLayers } from '../../../styles/layer-words';

/** Where a page wants the map to look: the plan's home view, or a camera. */
export type HostView = 'home' | Camera;

/** Reads `home` or `longitude,latitude,zoom`; `null` when it is neither. */
export function readView(text: unknown): HostView | null {
  if (typeof text !== 'string') return null;
  if (text.trim() === 'home') return 'home';
  const [lng, lat, zoom, ...rest] = text.split(/[\s,]+/).map((part) => (part === '' ? NaN : Number(part)));
  if (lng === undefined || lat === undefined || zoom === undefined || rest.length > 0) return null;
  const good = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 24;
  return good ? { center: [lng, lat], zoom } : null;
}

/** A camera as `readView` reads it: to about a metre, and a hundredth of a zoom level. */
export function writeView({ center: [lng, lat], zoom }: Camera): string {
  return `${lng.toFixed(5)},${lat.toFixed(5)},${zoom.toFixed(2)}`;
}

/** Reads a text size by its name, or a factor from 0.5 to 4; `null` when it is neither. */
export function readTextScale(text: string): TextSize | number | null {
  if (text === 'standard') return 'desk';
  const named = textSizes.find((size) => size === text);
  if (named) return named;
  const factor = text.trim() === '' ? NaN : Number(text);
  return factor >= 0.5 && factor <= 4 ? factor : null;
}

/** That a page gave an attribute a value that it cannot have. */
export function attributeProblem(
  element: string,
  attribute: string,
  value: unknown,
  expected: string,
): Problem {
  return {
    code: 'bad-attribute',
    where: `<${element} ${attribute}>`,
    message: `属性 ${attribute} 的值“${String(value)}”无法识别，应为 ${expected}。已保持原来的设置，请改正页面中的写法。`,
    severity: 'warning',
  };
}
