/** Which groups of the map are shown, in words: as a page or a briefing writes it. */
import { partsOf, switched } from '../src/model/layer-switches';
import { type LayerId, layerIds } from './layers';

const parts = layerIds.flatMap((id) => partsOf(id) as LayerId[]);

const projects = layerIds.filter((id) => id.startsWith('project-'));

/** The groups that a word of the `layers` attribute stands for. */
function groupsOf(word: string): readonly LayerId[] {
  if (word === 'all') return layerIds;
  if (word === 'project') return projects;
  return [...layerIds, ...parts].filter((id) => id === word);
}

/**
 * Reads which groups of the map are hidden. Words are parted by blanks or commas; a name shows a group, a name with a
 * minus hides it. When the first word is a name, only what is named is shown: `core axis zone`. When it is a minus,
 * everything but what is named: `-project -road`. `all` is every group, `project` those of all sectors, `none` nothing;
 * `core-2` is the second core, `zone-1` the first zone, `platform-park` one family of platforms.
 *
 * @returns the groups that are hidden; `null` when a word is not known
 */
export function readLayers(text: unknown): Set<LayerId> | null {
  if (typeof text !== 'string') return null;
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  let hidden = new Set<LayerId>(words.length === 0 || words[0]?.startsWith('-') ? [] : layerIds);
  for (const word of words) {
    if (word === 'none') continue;
    const off = word.startsWith('-');
    const groups = groupsOf(off ? word.slice(1) : word);
    if (groups.length === 0) return null;
    hidden = switched(hidden, groups, !off) as Set<LayerId>;
  }
  return hidden;
}

/** The shortest way to say in `layers` that these groups are hidden. */
export function writeLayers(hidden: ReadonlySet<string>): string {
  if (hidden.size === 0) return 'all';
  if (layerIds.every((id) => hidden.has(id))) return 'none';
  const sectors = projects.every((id) => hidden.has(id));
  const all = layerIds.flatMap((id) => [id, ...(partsOf(id) as LayerId[])]);
  const rest = all.filter((id) => hidden.has(id) && !(sectors && projects.includes(id)));
  return [...(sectors ? ['-project'] : []), ...rest.map((id) => `-${id}`)].join(' ');
}
