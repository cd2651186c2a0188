import type { Sector } from '../src/model/types';
import { sectors } from '../src/model/types';

/** A group of the map that a person can show or hide; each is one row or a few rows of the legend. */
export type LayerId =
  | 'core'
  | 'axis'
  | 'zone'
  | 'quarter'
  | 'belt'
  | 'platform'
  | `project-${Sector}`
  | 'town'
  | 'place'
  | 'water'
  | 'transport'
  | 'boundary';

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
  'place',
  'water',
  'transport',
  'boundary',
];

/** The group of a map layer: what `createStyleLayers` writes into each layer's `metadata`. */
export const layerMetadataKey = 'plan:layer';
