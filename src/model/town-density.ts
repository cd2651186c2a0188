/** How densely the projects of a plan lie in its towns. */
import { area } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { LayerCollection, SubjectId } from './types';

export interface TownArea {
  town: SubjectId;
  geometry: Polygon | MultiPolygon;
  /** Square kilometres, on the sphere. */
  squareKilometres: number;
  /** Whether the boundary is only an idea. */
  schematic: boolean;
}

/** The areas of the towns, in the order of the layer. */
export function townAreas(towns: LayerCollection): TownArea[] {
  return towns.features.flatMap(({ geometry, properties }) => {
    const { subject, role, precision } = properties;
    if (role !== 'area' || subject === undefined) return [];
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const squareKilometres = area(geometry) / 1_000_000;
    return [{ town: subject, geometry, squareKilometres, schematic: precision === 'schematic' }];
  });
}

/** Projects per 10 square kilometres. */
export const densityOf = (count: number, squareKilometres: number): number =>
  squareKilometres > 0 ? (count / squareKilometres) * 10 : 0;

/**
 * Upper bounds of the classes of a map, least first, for values above 0: the quartiles, each rounded to one
 * significant digit. The last class is open, so there is one class more than bounds; equal bounds fall together.
 *
 * @returns `[]` when all values are 0 or lie in one class.
 */
export function classBreaks(values: readonly number[]): number[] {
  const positive = values.filter((value) => value > 0).sort((a, b) => a - b);
  const breaks = [0.25, 0.5, 0.75].map((part) => {
    const value = positive[Math.floor(part * (positive.length - 1) + 0.5)] ?? 0;
    return Number(value.toPrecision(1));
  });
  const least = positive[0] ?? 0;
  const most = positive.at(-1) ?? 0;
  return [...new Set(breaks)].filter((value) => value > least && value <= most);
}

/** The class of a value: 0 for nothing, 1 for up to the first bound, and so on; a bound begins the next class. */
export function classOf(value: number, breaks: readonly number[]): number {
  if (value <= 0) return 0;
  const above = breaks.findIndex((bound) => value < bound);
  return (above < 0 ? breaks.length : above) + 1;
}
