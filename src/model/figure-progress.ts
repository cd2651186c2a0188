/** How far an indicator has come from its base to its target, beside how much of the time has passed. */
import type { Direction, Figure, FigureCell, NumberFigure } from './figure-values';
import type { Actual } from './types';

/** A value that became known later. */
export interface Reported extends Actual {
  figure: Figure;
}

/**
 * How a target stands at the time of its last value:
 *
 * | pace | when |
 * |---|---|
 * | `reached` | the value has come to the target or beyond |
 * | `ahead` `on-time` `behind` | the share of the way is more than 5 points above, near, or below the share of time |
 * | `away` | the value has moved away from the target |
 * | `short` | not reached; the target is a bound or a rate, so there is no way to be part of |
 */
export type Pace = 'reached' | 'ahead' | 'on-time' | 'behind' | 'away' | 'short';

export const paces: readonly Pace[] = ['reached', 'ahead', 'on-time', 'behind', 'away', 'short'];

export interface Progress {
  /** The year of the last value. */
  year: number;
  value: number;
  /** Share of the way from base to target, 0 to 1 and beyond; `null` where there is no way. */
  way: number | null;
  /** Share of the time from the base year to the target year that has passed by the end of `year`. */
  time: number;
  /** Where the value would be on an even way; `null` where there is no way. */
  expected: number | null;
  pace: Pace;
}

/** Shares of way and time that differ by less count as even. */
const tolerance = 0.05;

interface Compared {
  base: FigureCell | null;
  target: FigureCell | null;
  actual: FigureCell | null;
  direction: Direction | null;
  reported: readonly Reported[];
}

/** `null` without a numeric target of a later year, or without a value since the base year. */
export function progressOf({ base, target, actual, direction, reported }: Compared): Progress | null {
  if (!target?.year || target.figure.type !== 'number' || !base?.year) return null;
  if (actual?.figure.type === 'number') return null;
  const [from, to] = [base.year, target.year];
  const values = reported.flatMap(({ year, figure }) =>
    figure.type === 'number' && year > from && year <= to ? [{ year, figure }] : [],
  );
  const last = values.at(-1);
  if (!last) return null;
  const goal = target.figure;
  const time = (last.year - from) / (to - from);
  const value = goal.cumulative ? sumOf(values) : last.figure.value;
  const start = goal.cumulative ? 0 : base.figure.type === 'number' ? base.figure.value : null;
  const there = reaches(value, goal, goal.cumulative ? 'higher' : (direction?.better ?? null));
  const even = start !== null && start !== goal.value && goal.bound === null && !isRate(goal, base);
  if (!even) {
    return { year: last.year, value, way: null, time, expected: null, pace: there ? 'reached' : 'short' };
  }
  const way = (value - start) / (goal.value - start);
  const expected = start + (goal.value - start) * time;
  return { year: last.year, value, way, time, expected, pace: there ? 'reached' : paceOf(way, time) };
}

/** A target with its own % sign beside a bare base is a yearly rate, not a level on the way from the base. */
function isRate(goal: NumberFigure, base: FigureCell): boolean {
  return goal.percent && base.figure.type === 'number' && !base.figure.percent;
}

/** Each year's own amounts added up; a value in brackets is the sum so far. */
function sumOf(values: readonly { figure: NumberFigure }[]): number {
  const total = values.reduce(
    (sum, { figure }) => (figure.cumulative ? figure.value : sum + figure.value),
    0,
  );
  return Number(total.toPrecision(12));
}

function reaches(value: number, goal: NumberFigure, better: 'higher' | 'lower' | null): boolean {
  switch (goal.bound) {
    case '>':
      return value > goal.value;
    case '<':
      return value < goal.value;
    default:
      if (better === null) return value === goal.value;
      return better === 'higher' ? value >= goal.value : value <= goal.value;
  }
}

function paceOf(way: number, time: number): Pace {
  if (way < 0) return 'away';
  if (Math.abs(way - time) <= tolerance) return 'on-time';
  return way > time ? 'ahead' : 'behind';
}
