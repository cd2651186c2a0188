import { type LayerId, layerIds } from '../../../styles/layers';
import type { Camera } from '../../model/map-view';
import { type TextSize, textSizes } from '../../model/text-size';
import type { Problem } from '../../model/types';

/** Where a page wants the map to look: the plan's home view, or a camera. */
export type HostView = 'home' | Camera;

/** Reads `home` or `longitude,latitude,zoom`; `null` when it is neither. */
export function readView(text: string): HostView | null {
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

const projects = layerIds.filter((id) => id.startsWith('project-'));

/** The groups that a word of the `layers` attribute stands for. */
function groupsOf(word: string): readonly LayerId[] {
  if (word === 'all') return layerIds;
  if (word === 'project') return projects;
  return layerIds.filter((id) => id === word);
}

/**
 * Reads which groups of the map are hidden. Words are parted by blanks or commas; a name shows a group, a name with a
 * minus hides it. When the first word is a name, only what is named is shown: `core axis zone`. When it is a minus,
 * everything but what is named: `-project -road`. `all` is every group, `project` those of all sectors, `none` nothing.
 *
 * @returns the groups that are hidden; `null` when a word is not known
 */
export function readLayers(text: string): Set<LayerId> | null {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const hidden = new Set<LayerId>(words.length === 0 || words[0]?.startsWith('-') ? [] : layerIds);
  for (const word of words) {
    if (word === 'none') continue;
    const off = word.startsWith('-');
    const groups = groupsOf(off ? word.slice(1) : word);
    if (groups.length === 0) return null;
    for (const id of groups) {
      if (off) hidden.add(id);
      else hidden.delete(id);
    }
  }
  return hidden;
}

/** The shortest way to say in `layers` that these groups are hidden. */
export function writeLayers(hidden: ReadonlySet<string>): string {
  if (hidden.size === 0) return 'all';
  if (layerIds.every((id) => hidden.has(id))) return 'none';
  const sectors = projects.every((id) => hidden.has(id));
  const rest = layerIds.filter((id) => hidden.has(id) && !(sectors && projects.includes(id)));
  return [...(sectors ? ['-project'] : []), ...rest.map((id) => `-${id}`)].join(' ');
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
