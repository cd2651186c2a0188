import type { TownAreas, TownFact } from './types';

/**
 * Reads a planner's own boundaries (geodata/local/towns.geojson). Matches by property name, alias or code;
 * degrees (WGS84/CGCS2000) or metres of Gauss-Krüger 3° zones (EPSG 4549, 4528). `where` is the file named in
 * problems. Any `error` problem: the file must not be used.
 */
export function readLocalTowns(_data: unknown, _towns: readonly TownFact[], _where: string): TownAreas {
  throw new Error('stub');
}
