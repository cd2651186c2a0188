import type { Spelling, Unit } from './units';

/** How a person wrote the name: as it stands, in pinyin, by initials, or in a reading that this word has not. */
export const manners = ['text', 'pinyin', 'initials', 'other-reading'] as const;

export interface Match {
  /** The matched units: from `start` to before `end`. */
  start: number;
  end: number;
  /** Index in {@link manners}: the furthest from the name as written of all that was used. */
  manner: number;
  /** Whether the last unit was typed in part only. */
  partial: boolean;
}

/**
 * Matches a folded query with the units from `start` on. Forms may be mixed: `寺qiaosk` is 寺桥水库.
 *
 * @returns the match nearest to the name as written; `null` when the query asks for something else.
 */
export function matchAt({ units }: Spelling, start: number, query: string): Match | null {
  const search: Search = { units, start, query, best: null };
  visit(search, start, 0, 0);
  return search.best;
}

/** One call of {@link matchAt}: it is made for each of thousands of places, so that nothing else is made in it. */
interface Search {
  readonly units: readonly Unit[];
  readonly start: number;
  readonly query: string;
  best: Match | null;
}

/** Goes on at unit `at` when `typed` characters of the query have been matched in `manner`. */
function visit(search: Search, at: number, typed: number, manner: number): void {
  const { units, query, best } = search;
  if (best !== null && best.manner <= manner && !best.partial) return;
  const rest = query.length - typed;
  if (rest === 0) return keep(search, at, manner, false);
  const unit = units[at];
  if (unit === undefined) return;
  if (query.startsWith(unit.text, typed)) visit(search, at + 1, typed + unit.text.length, manner);
  else if (unit.text.length > rest && unit.text.startsWith(query.slice(typed))) {
    keep(search, at + 1, manner, true);
  }
  for (let order = 0; order < unit.readings.length; order += 1) {
    const reading = unit.readings[order] as string;
    const how = Math.max(manner, order === 0 ? 1 : 3);
    if (query.startsWith(reading, typed)) visit(search, at + 1, typed + reading.length, how);
    else if (rest > 1 && rest < reading.length && reading.startsWith(query.slice(typed))) {
      keep(search, at + 1, how, true);
    }
  }
  const reading = unit.readings[0];
  if (reading === undefined || query[typed] !== reading[0]) return;
  const how = Math.max(manner, 2);
  visit(search, at + 1, typed + 1, how);
  // Also `zh` for 长 read zhang.
  if (reading[1] === 'h' && query[typed + 1] === 'h') visit(search, at + 1, typed + 2, how);
}

function keep(search: Search, end: number, manner: number, partial: boolean): void {
  const { start, best } = search;
  if (best === null || manner < best.manner || (manner === best.manner && best.partial && !partial)) {
    search.best = { start, end, manner, partial };
  }
}

/**
 * Matches with one fault: a unit that is wrong, missing or too many. Homophones count as right, as long as most
 * units are as written.
 *
 * @param wanted the units of what was typed, at least three.
 * @returns the end of the match and its faults; `null` when there is more than one. The first unit may be the wrong one.
 */
export function matchLoosely(
  { units }: Spelling,
  start: number,
  wanted: readonly Unit[],
): { end: number; faults: number } | null {
  const visit = (
    at: number,
    typed: number,
    faults: number,
    same: number,
  ): ReturnType<typeof matchLoosely> => {
    if (typed === wanted.length) return faults > 0 && same * 2 <= wanted.length ? null : { end: at, faults };
    const unit = units[at];
    const asked = wanted[typed];
    if (unit !== undefined && asked !== undefined && alike(unit, asked)) {
      const found = visit(at + 1, typed + 1, faults, same + (unit.text === asked.text ? 1 : 0));
      if (found !== null) return found;
    }
    if (faults > 0) return null;
    return (
      (unit === undefined ? null : visit(at + 1, typed + 1, 1, same)) ??
      (unit === undefined || typed === 0 ? null : visit(at + 1, typed, 1, same)) ??
      (typed === 0 ? null : visit(at, typed + 1, 1, same))
    );
  };
  return visit(start, 0, 0, 0);
}

/** So many units may be left out of the middle of a name. */
const leftOut = 8;

/**
 * Matches a name of which the middle was left out: 污水厂 is 污水处理厂. Two units at least come before the gap; one
 * alone behind it must end the name.
 *
 * @param wanted the units of what was typed, at least three.
 * @returns the end of the match; `null` when there is none.
 */
export function matchShortened({ units }: Spelling, start: number, wanted: readonly Unit[]): number | null {
  const isAt = (at: number, from: number, to: number): boolean =>
    wanted.slice(from, to).every(({ text }, ahead) => units[at + ahead]?.text === text);
  for (let head = wanted.length - 1; head >= 2; head -= 1) {
    if (!isAt(start, 0, head)) continue;
    const tail = wanted.length - head;
    for (let at = start + head + 1; at <= start + head + leftOut && at + tail <= units.length; at += 1) {
      if ((tail > 1 || at + tail === units.length) && isAt(at, head, wanted.length)) return at + tail;
    }
  }
  return null;
}

function alike(a: Unit, b: Unit): boolean {
  return a.text === b.text || (a.readings[0] !== undefined && a.readings[0] === b.readings[0]);
}

/** The matched stretch of the name as written, `[from, to]`; the part of a word that was typed in part counts. */
export function rangeOf(
  { starts, ends }: Spelling,
  { start, end }: Pick<Match, 'start' | 'end'>,
): [number, number] {
  return [starts[start] ?? 0, ends[Math.max(start, end - 1)] ?? 0];
}

/** The pinyin of a name, written together; it ends with the unit that reaches `length` letters. */
export function spokenForm({ units }: Spelling, length: number): string {
  let spoken = '';
  for (const { readings, text } of units) {
    spoken += readings[0] ?? text;
    if (spoken.length >= length) break;
  }
  return spoken;
}

/**
 * Whether a text starts with the query but for one letter that is wrong, missing, too many, or changed with its
 * neighbour.
 */
export function nearStart(text: string, query: string): boolean {
  let at = 0;
  while (at < query.length && text[at] === query[at]) at += 1;
  const follows = (from: number, typed: number): boolean => text.startsWith(query.slice(typed), from);
  const changed = text[at] === query[at + 1] && text[at + 1] === query[at];
  return (
    (changed && follows(at + 2, at + 2)) ||
    follows(at + 1, at + 1) ||
    follows(at + 1, at) ||
    follows(at, at + 1)
  );
}
