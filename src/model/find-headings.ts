import { type Heading, type Unplaced, headingForms, isInsert } from './segment-headings';
import { occurrences, searchable } from './text-fold';
import type { Section } from './types';

/**
 * Finds the headings of chapters and sections, in the order of the outline. Headings with their number come
 * first: of all their places the longest run in order is taken, so that one heading that is missing or quoted
 * elsewhere does not mislead the others. Headings without their number are then looked for in the gaps.
 *
 * @param lineStarts places where a line begins: a heading stands there rather than within a line.
 * @param unplaced gets what was not found.
 */
export function findHeadings(
  folded: string,
  lineStarts: ReadonlySet<number>,
  sections: readonly Section[],
  unplaced: Unplaced[],
): Heading[] {
  const wanted = sections.filter(({ kind }) => !isInsert(kind));
  const placesOf = (section: Section, forms: readonly string[]): Heading[] => {
    for (const form of forms) {
      const all = occurrences(folded, form);
      const atStart = all.filter((start) => lineStarts.has(start));
      const places = atStart.length > 0 ? atStart : all;
      if (places.length > 0) return places.map((start) => ({ section, start, end: start + form.length }));
    }
    return [];
  };
  const numbered = longestRun(wanted.map((section) => placesOf(section, headingForms(section).slice(0, -1))));
  const headings: Heading[] = [];
  wanted.forEach((section, index) => {
    const sure = numbered[index];
    const after = headings.at(-1)?.end ?? 0;
    const before = numbered.slice(index + 1).find((heading) => heading)?.start ?? folded.length;
    const found =
      sure ??
      placesOf(section, [searchable(section.title.zh)]).find(
        ({ start, end }) => start >= after && end <= before,
      );
    if (found) headings.push(found);
    else unplaced.push({ section: section.id, paragraph: 0, words: section.number + section.title.zh });
  });
  return headings;
}

/** Takes at most one place of each, in order, as many as can be; among equals the earliest. */
function longestRun(places: readonly (readonly Heading[])[]): (Heading | null)[] {
  interface Run {
    heading: Heading;
    index: number;
    before: Run | null;
  }
  /** `runs[n]`: the run of n + 1 headings that ends earliest. */
  const runs: Run[] = [];
  places.forEach((each, index) => {
    // Longest first, so that one heading is not put behind itself.
    for (const heading of each.toReversed()) {
      let length = runs.findIndex((run) => run.heading.end > heading.start);
      if (length < 0) length = runs.length;
      const held = runs[length];
      if (!held || held.heading.end > heading.end) {
        runs[length] = { heading, index, before: runs[length - 1] ?? null };
      }
    }
  });
  const chosen: (Heading | null)[] = places.map(() => null);
  for (let run = runs.at(-1) ?? null; run; run = run.before) chosen[run.index] = run.heading;
  return chosen;
}
