/** The source facts as the geometry builders take them, read once for these tests. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Position } from 'geojson';
import { buildTowns } from '../../geodata/build/geometry/index';
import type {
  DistrictFeature,
  SourceLine,
  TownAreas,
  TownFact,
  TownPoint,
} from '../../geodata/build/geometry/index';
import type { Precision } from '../../src/model/types';

const read = (name: string): string =>
  readFileSync(new URL(`../../geodata/sources/${name}`, import.meta.url), 'utf8');
const rows = (name: string): Record<string, string>[] => parse(read(name), { columns: true, bom: true });
const position = (row: Record<string, string>, prefix = ''): Position => [
  Number(row[`${prefix}lng`]),
  Number(row[`${prefix}lat`]),
];

const places = rows('gazetteer.csv');
export const district = JSON.parse(read('district.geojson')).features[0] as DistrictFeature;
export const lines = JSON.parse(read('lines.json')) as SourceLine[];
export const rivers = lines.filter(({ kind }) => kind === 'river');
export const towns: TownFact[] = rows('town-facts.csv').map((row) => {
  const seat = places.find(({ kind, name }) => kind === 'township_seat' && name === row.name);
  return {
    id: row.code!,
    name: row.name!,
    aliases: row.alias ? [row.alias] : [],
    code: row.code!,
    center: position(row, 'centre_'),
    areaKm2: Number(row.area_km2),
    seat: seat ? position(seat) : null,
  };
});
const idOf = (name: string): string | undefined => towns.find((town) => town.name === name)?.id;
export const points: TownPoint[] = places.flatMap((row) => {
  const town = idOf(row.town!);
  const known = row.precision === 'exact' || row.precision === 'near';
  if (!town || !known || row.kind === 'township_seat') return [];
  return [{ name: row.name!, position: position(row), town, precision: row.precision as Precision }];
});

/** Position of a gazetteer name or a town's seat. */
export function locate(name: string): Position | null {
  const town = towns.find(({ id }) => id === name);
  if (town) return town.seat;
  const row = places.find((place) => place.name === name);
  return row ? position(row) : null;
}

let built: TownAreas | undefined;
/** The computed town areas; built once. */
export function townAreas(): TownAreas {
  built ??= buildTowns({ district, towns, points, rivers });
  return built;
}
