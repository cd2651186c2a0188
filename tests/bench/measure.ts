/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/**
 * Runs each of `jobs` `rounds` times, in turns, so that what else the machine does meets all alike. Every other round
 * goes backwards: no job is always the one that comes after another.
 * @returns the figures of each job
 */
export async function alternate<Name extends string>(
  rounds: number,
  jobs: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(jobs) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      figures[name].push(await jobs[name]());
    }
  }
  return figures;
}

/** Figures that scatter more than the rows differ are taken so many times as often as others. */
export const restless = 3;

/** `1234.5` as `1,235 ms`. */
export function milliseconds(value: number): string {
  return `${Math.round(value).toLocaleString('en')} ms`;
}
