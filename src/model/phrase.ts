import type { Segment } from './segment';
import { foldText, occurrences, searchable } from './text-fold';
import type { Link } from './types';

/** A stretch of `Segmentation.body`. */
export interface Range {
  start: number;
  /** One past its last character. */
  end: number;
}

/** The segments of one paragraph: more than one when a box stands in the middle of it. */
export function segmentsOf(segments: readonly Segment[], section: string, paragraph: number): Segment[] {
  return segments.filter((segment) => segment.section === section && segment.paragraph === paragraph);
}

/**
 * Finds the words of a link in its paragraph. Parts joined by `…` must follow one another; of several ways the
 * closest together is taken. Blanks, line breaks, quotes and the width of letters do not matter.
 *
 * @returns the place of each part in the body, or `null` when the words are not where the link says.
 */
export function resolvePhrase(
  segments: readonly Segment[],
  link: Pick<Link, 'section' | 'paragraph' | 'phrase'>,
): Range[] | null {
  const parts = partsOf(link.phrase);
  if (parts.length === 0) return null;
  for (const segment of segmentsOf(segments, link.section, link.paragraph)) {
    const found = closest(foldText(segment.text), parts);
    if (found)
      return found.map(({ start, end }) => ({ start: start + segment.start, end: end + segment.start }));
  }
  return null;
}

/**
 * Every place that a link's words take in its paragraph: for a phrase in one piece all its occurrences, for
 * one in parts the closest. Empty when there is none.
 */
export function phraseRanges(
  segments: readonly Segment[],
  link: Pick<Link, 'section' | 'paragraph' | 'phrase'>,
): Range[] {
  const [only, ...more] = partsOf(link.phrase);
  if (only === undefined) return [];
  if (more.length > 0) return resolvePhrase(segments, link) ?? [];
  return segmentsOf(segments, link.section, link.paragraph).flatMap((segment) =>
    occurrences(foldText(segment.text), only).map((start) => ({
      start: segment.start + start,
      end: segment.start + start + only.length,
    })),
  );
}

/** The parts of a phrase, as they are looked up. */
export function partsOf(phrase: string): string[] {
  return phrase
    .split(/…+/u)
    .map(searchable)
    .filter((part) => part !== '');
}

function closest(text: string, parts: readonly string[]): Range[] | null {
  let best: Range[] | null = null;
  for (const first of occurrences(text, parts[0] ?? '')) {
    const ranges: Range[] = [];
    let from = first;
    for (const part of parts) {
      const start = text.indexOf(part, from);
      if (start < 0) return best;
      ranges.push({ start, end: start + part.length });
      from = start + part.length;
    }
    if (best === null || spanOf(ranges) < spanOf(best)) best = ranges;
  }
  return best;
}

const spanOf = (ranges: readonly Range[]): number => (ranges.at(-1)?.end ?? 0) - (ranges[0]?.start ?? 0);
