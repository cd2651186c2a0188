import { partsOf } from '../src/model/layer-switches';
import { type FeatureProperties, type Sector, type Subject, sectors } from '../src/model/types';

/**
 * A group of the map that a person can show or hide: a row of the legend, or a few that have one switch. A core, a
 * zone and a family of platforms has its own switch besides that of all: `core-2` is the second core.
 */
export type LayerId =
  | 'core'
  | `core-${number}`
  | 'axis'
  | 'zone'
  | `zone-${number}`
  | 'quarter'
  | 'belt'
  | 'platform'
  | `platform-${(typeof platformKeys)[keyof typeof platformKeys]}`
  | `project-${Sector}`
  | 'town'
  | 'township'
  | 'place'
  | 'river'
  | 'lake'
  | 'expressway'
  | 'road'
  | 'rail'
  | 'planned'
  | 'district'
  | 'town-border';

/** The four families of platforms by the character on their symbols. */
export const platformKeys = { 镇: 'town', 园: 'park', 能: 'enabler', 科: 'science' } as const;

/** All layers, in the order of the legend; without the switches of single cores, zones and families. */
export const layerIds: readonly LayerId[] = [
  'core',
  'quarter',
  'axis',
  'zone',
  'belt',
  'platform',
  ...sectors.map((sector) => `project-${sector}` as const),
  'town',
  'township',
  'place',
  'river',
  'lake',
  'expressway',
  'road',
  'rail',
  'planned',
  'district',
  'town-border',
];

type Kinded = Pick<FeatureProperties, 'kind' | 'sector' | 'type'> | Pick<Subject, 'kind' | 'sector' | 'type'>;

/** The group that a subject, or a feature of one, is shown with; `null`: none that can be hidden alone. */
export function groupOfSubject({ kind, sector, type }: Kinded): LayerId | null {
  switch (kind) {
    case 'core':
    case 'axis':
    case 'zone':
    case 'quarter':
    case 'belt':
    case 'platform':
    case 'place':
      return kind;
    case 'project':
      return sector ? `project-${sector}` : null;
    case 'town':
      return type === 'township' ? 'township' : 'town';
    default:
      return null;
  }
}

/** The group of a map layer: what `createStyleLayers` writes into each layer's `metadata`. */
export const layerMetadataKey = 'plan:layer';

/** The own switch of a feature in its group; `null`: it has none. */
export function partOfFeature({ kind, index, glyph }: FeatureProperties): LayerId | null {
  const key = kind === 'platform' ? platformKeys[glyph as keyof typeof platformKeys] : (index ?? 1);
  return (partsOf(kind).find((part) => part === `${kind}-${key}`) as LayerId | undefined) ?? null;
}
