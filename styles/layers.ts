import { type FeatureProperties, type Sector, type Subject, sectors } from '../src/model/types';

/** A group of the map that a person can show or hide: a row of the legend, or a few that have one switch. */
export type LayerId =
  | 'core'
  | 'axis'
  | 'zone'
  | 'quarter'
  | 'belt'
  | 'platform'
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

/** All layers, in the order of the legend. */
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
