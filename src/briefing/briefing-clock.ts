/** How long a briefing has been told, and how that stands against what was planned. Times are milliseconds of any clock. */
import type { BriefingStep } from '../model/briefing';

export interface BriefingClock {
  /** When the telling began, moved on by all rests; `null`: not yet. */
  readonly since: number | null;
  /** When the present step began, moved on by all rests. */
  readonly stepSince: number | null;
  /** When the rest began; `null`: it runs. */
  readonly restsSince: number | null;
}

/** Seconds. */
export interface ClockReading {
  elapsed: number;
  inStep: number;
  /** Planned for the whole. */
  planned: number;
  /** Planned for the present step. */
  plannedInStep: number;
  /** Planned for what is left, from within the present step. */
  left: number;
  /** How much later it is than planned; negative: earlier. */
  late: number;
}

export const stoppedClock: BriefingClock = { since: null, stepSince: null, restsSince: null };

/** Begins, or goes on after a rest. */
export function runClock(clock: BriefingClock, now: number): BriefingClock {
  const { since, stepSince, restsSince } = clock;
  if (since === null) return { since: now, stepSince: now, restsSince: null };
  if (restsSince === null) return clock;
  const rest = now - restsSince;
  return { since: since + rest, stepSince: (stepSince ?? now) + rest, restsSince: null };
}

export function restClock(clock: BriefingClock, now: number): BriefingClock {
  return clock.since === null || clock.restsSince !== null ? clock : { ...clock, restsSince: now };
}

/** Another step is told. */
export function turnClock(clock: BriefingClock, now: number): BriefingClock {
  return clock.since === null ? clock : { ...clock, stepSince: clock.restsSince ?? now };
}

/**
 * The same clock in another count of milliseconds. Two windows tell each other a clock that counts from the moment of the
 * message: what each counts from is its own affair, and the time of day may be set anew at any moment.
 */
export function shiftClock({ since, stepSince, restsSince }: BriefingClock, by: number): BriefingClock {
  const move = (time: number | null): number | null => (time === null ? null : time + by);
  return { since: move(since), stepSince: move(stepSince), restsSince: move(restsSince) };
}

export function readClock(
  { since, stepSince, restsSince }: BriefingClock,
  steps: readonly Pick<BriefingStep, 'seconds'>[],
  at: number,
  now: number,
): ClockReading {
  const present = restsSince ?? now;
  const seconds = (from: number | null): number => (from === null ? 0 : Math.max(0, present - from) / 1000);
  const [elapsed, inStep] = [seconds(since), seconds(stepSince)];
  const sum = (part: readonly Pick<BriefingStep, 'seconds'>[]): number =>
    part.reduce((total, step) => total + step.seconds, 0);
  const plannedInStep = steps[at]?.seconds ?? 0;
  const spent = Math.min(inStep, plannedInStep);
  const before = sum(steps.slice(0, at));
  return {
    ...{ elapsed, inStep, plannedInStep, planned: sum(steps) },
    left: plannedInStep - spent + sum(steps.slice(at + 1)),
    late: elapsed - before - spent,
  };
}

/** Seconds as minutes and seconds. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
