import type { BuildTownsInput, TownAreas } from './types';

/**
 * Town areas from centre, area, seat and known points: they share edges exactly and fill the district.
 * Each feature carries `TownAreaProperties`; precision is always `schematic`. Order as in `input.towns`.
 */
export function buildTowns(_input: BuildTownsInput): TownAreas {
  throw new Error('stub');
}
