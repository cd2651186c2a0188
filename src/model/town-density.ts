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

const measured = new WeakMap<LayerCollection, readonly TownArea[]>();

/** The areas of the towns, in the order of the layer; measured once. */
export function townAreas(towns: LayerCollection): readonly TownArea[] {
  let areas = measured.get(towns);
  if (!areas) measured.set(towns, (areas = measure(towns)));
  return areas;
}

function measure(towns: LayerCollection): TownArea[] {
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

/** First digits of round numbers. */
const roundDigits = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The nearest round number above 0. */
function rounded(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = roundDigits.reduce((best, each) =>
    Math.abs(each - value / power) < Math.abs(best - value / power) ? each : best,
  );
  return Number((digit * power).toPrecision(2));
}

/**
 * Upper bounds of the classes of a map, least first, for values above 0: the quartiles, made round. The last class
 * is open, so there is one class more than bounds; equal bounds fall together.
 *
 * @returns `[]` when all values are 0 or lie in one class.
 */
export function classBreaks(values: readonly number[]): number[] {
  const positive = values.filter((value) => value > 0).sort((a, b) => a - b);
  const [least, most] = [positive[0], positive.at(-1)];
  if (least === undefined || most === undefined) return [];
  const breaks = [0.25, 0.5, 0.75].map((part) =>
    rounded(positive[Math.floor(part * (positive.length - 1) + 0.5)] ?? most),
  );
  return [...new Set(breaks)].filter((value) => value > least && value <= most);
}

/** The class of a value: 0 for nothing, 1 for up to the first bound, and so on; a bound begins the next class. */
export function classOf(value: number, breaks: readonly number[]): number {
  if (value <= 0) return 0;
  const above = breaks.findIndex((bound) => value < bound);
  return (above < 0 ? breaks.length : above) + 1;
}
