/** Lengths, areas and walking circles on the ground, as planners state them. */
import { area, center, destination, distance, feature, length, lineString, polygon } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import type { PlanGraph } from './graph';
import type { PlanLayers, Precision, Subject, SubjectId } from './types';

/** 1 亩 = 2000/3 m². */
const squareMetresPerMu = 2000 / 3;

export type LengthUnit = 'm' | 'km';
export type AreaUnit = 'm2' | 'mu' | 'ha' | 'km2';

/** A size in one unit. */
export interface Amount<Unit> {
  unit: Unit;
  value: number;
}

/** Metres along a line of positions, on a sphere of the earth's mean radius. */
export function lengthOf(positions: readonly Position[]): number {
  return positions.length < 2 ? 0 : length(lineString([...positions]), { units: 'meters' });
}

/** Square metres inside a ring of positions, open or closed; 0 for fewer than three. */
export function areaOf(positions: readonly Position[]): number {
  return positions.length < 3 ? 0 : area(polygon([closed(positions)]));
}

const closed = (positions: readonly Position[]): Position[] => [...positions, positions[0] ?? []];

/** Metres between two positions. */
export function metresBetween(a: Position, b: Position): number {
  return distance(a, b, { units: 'meters' });
}

/** A middle for the label of a ring. */
export function middleOf(positions: readonly Position[]): Position {
  return center(lineString([...positions])).geometry.coordinates;
}

/** A length in the units that help: metres, and kilometres from 100 m. */
export function lengthAmounts(metres: number): Amount<LengthUnit>[] {
  return helpful(
    [
      { unit: 'm', value: metres },
      { unit: 'km', value: metres / 1000 },
    ],
    0.1,
  );
}

/** An area in the units that help: m², 亩, hectares and km². */
export function areaAmounts(squareMetres: number): Amount<AreaUnit>[] {
  return helpful(
    [
      { unit: 'm2', value: squareMetres },
      { unit: 'mu', value: squareMetres / squareMetresPerMu },
      { unit: 'ha', value: squareMetres / 10_000 },
      { unit: 'km2', value: squareMetres / 1_000_000 },
    ],
    0.01,
  );
}

function helpful<Unit>(amounts: readonly Amount<Unit>[], least: number): Amount<Unit>[] {
  return amounts.filter(({ value }, index) => index === 0 || value >= least);
}

/** A number with no more digits than the eye can measure: about four. */
export function roundAmount(value: number): number {
  const decimals = value >= 1000 ? 0 : value >= 100 ? 1 : value >= 1 ? 2 : 3;
  return Number(value.toFixed(decimals));
}

/** Whether sides of the ring cross, so that its area means nothing. */
export function crossesItself(positions: readonly Position[]): boolean {
  const ring = closed(positions);
  const sides = ring.slice(1).map((end, index) => [ring[index] ?? end, end] as const);
  return sides.some((one, at) =>
    sides.some((other, next) => {
      const neighbours = next - at < 2 || (at === 0 && next === sides.length - 1);
      return !neighbours && sidesCross(one, other);
    }),
  );
}

function sidesCross([a, b]: readonly [Position, Position], [c, d]: readonly [Position, Position]): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Sign of the turn at `b` on the way from `a` to `c`. */
function turn([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}

/** Metres walked in a straight line. @param speed km/h */
export function walkingRadius(minutes: number, speed: number): number {
  return (speed * 1000 * minutes) / 60;
}

/** Positions on a circle on the ground, clockwise from the north. */
export function circleAround(middle: Position, metres: number, count = 72): Position[] {
  return Array.from(
    { length: count },
    (_, index) =>
      destination([...middle], metres, (360 / count) * index, { units: 'meters' }).geometry.coordinates,
  );
}

/** Something that lies in a circle. */
export interface Found {
  subject: Subject;
  /** From the middle. */
  metres: number;
}

/** Positions known within 500 m. The rest may lie in the circle or not. */
const sure: readonly Precision[] = ['surveyed', 'exact', 'near'];

/**
 * The things drawn as points that lie in a circle, nearest first: those whose place is known well enough, and those
 * whose symbol lies in it while the place is known only roughly.
 */
export function foundAround(
  graph: PlanGraph,
  middle: Position,
  metres: number,
): { sure: Found[]; unsure: Found[] } {
  const found = [...graph.subjects.values()].flatMap((subject): Found[] => {
    if (!isPoint(subject) || !subject.position) return [];
    const away = metresBetween(middle, subject.position.center);
    return away <= metres ? [{ subject, metres: away }] : [];
  });
  const sorted = found.toSorted((a, b) => a.metres - b.metres);
  return {
    sure: sorted.filter(({ subject }) => sure.includes(subject.precision)),
    unsure: sorted.filter(({ subject }) => !sure.includes(subject.precision)),
  };
}

/** Whether a subject is drawn as one point. */
export function isPoint({ position }: Subject): boolean {
  if (!position) return false;
  const [west, south, east, north] = position.bbox;
  return west === east && south === north;
}

/** The size of a subject's own shape: its area, or its length; `null` for points and for what has no shape. */
export function shapeSize(
  layers: PlanLayers,
  subject: SubjectId,
): { kind: 'area' | 'length'; value: number } | null {
  const shapes = Object.values(layers)
    .flatMap(({ features }) => features)
    .filter(({ properties }) => properties.subject === subject);
  const ofType = (type: string): Geometry[] =>
    shapes.map(({ geometry }) => geometry).filter((geometry) => geometry.type.endsWith(type));
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
  const areas = ofType('Polygon');
  if (areas.length > 0) return { kind: 'area', value: sum(areas.map((each) => area(each))) };
  const lines = ofType('LineString');
  if (lines.length === 0) return null;
  return { kind: 'length', value: sum(lines.map((each) => length(feature(each), { units: 'meters' }))) };
}

/** Degrees, minutes and seconds, e.g. `118°51′32.8″E`. */
export function sexagesimal(degrees: number, axis: 'longitude' | 'latitude'): string {
  const letter = axis === 'longitude' ? (degrees < 0 ? 'W' : 'E') : degrees < 0 ? 'S' : 'N';
  // Tenths of a second, so that 59.96″ does not become 60.0″.
  const tenths = Math.round(Math.abs(degrees) * 36_000);
  const whole = Math.floor(tenths / 36_000);
  const minutes = String(Math.floor((tenths % 36_000) / 600)).padStart(2, '0');
  const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  return `${whole}°${minutes}′${seconds}″${letter}`;
}
