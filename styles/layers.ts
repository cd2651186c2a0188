import type { Sector } from '../src/model/types';
import { sectors } from '../src/model/types';

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

/** The group of a map layer: what `createStyleLayers` writes into each layer's `metadata`. */
export const layerMetadataKey = 'plan:layer';
