import { findOpenings } from './segment-openings';
import {
  type Heading,
  type Mark,
  type Segment,
  type Unplaced,
  findFirst,
  headingForms,
  isInsert,
} from './segment-headings';
import { foldText, isBlank } from './text-fold';
import type { Section } from './types';

export type { Segment, Unplaced } from './segment-headings';

/** A plan's text cut up along its outline. */
export interface Segmentation {
  /** The text without blanks and page marks. */
  body: string;
  /** For every character of `body` its place in the raw text. */
  origins: Uint32Array;
  /** In the order of the text; together they are `body`, character for character. */
  segments: Segment[];
  /** Sections and paragraphs of the outline that were not found. */
  unplaced: Unplaced[];
}

/** Lines that are page marks: a number between dashes. */
const pageMark = /^[\s\u3000\f]*[—–\-－]{1,2}[\s\u3000]*\d+[\s\u3000]*[—–\-－]{1,2}[\s\u3000\f]*$/u;

/** Drops blanks and page marks. @returns the characters that stay, and where each stood. */
export function normaliseText(raw: string): { body: string; origins: Uint32Array } {
  const origins: number[] = [];
  let body = '';
  let start = 0;
  for (const line of raw.split('\n')) {
    if (!pageMark.test(line)) {
      for (let index = 0; index < line.length; index++) {
        const unit = line[index] as string;
        if (isBlank(unit)) continue;
        body += unit;
        origins.push(start + index);
      }
    }
    start += line.length + 1;
  }
  return { body, origins: Uint32Array.from(origins) };
}

/**
 * Cuts the raw text of a plan (as taken from a PDF: broken lines, page marks, blanks) along its outline.
 * Headings are found by number and title, paragraphs by their opening words, in order. A table, box or figure
 * begins at its title and ends where its parent goes on with its next paragraph or box, or where the next
 * section begins. Nothing is lost: the segments joined are the whole body.
 */
export function segmentText(raw: string, sections: readonly Section[]): Segmentation {
  const { body, origins } = normaliseText(raw);
  const folded = foldText(body);
  const unplaced: Unplaced[] = [];
  const headings = findHeadings(folded, sections, unplaced);
  const tail = findTail(folded, headings.at(-1)?.end ?? 0);
  const marks: Mark[] = [];
  headings.forEach((heading, index) => {
    const end = headings[index + 1]?.start ?? tail;
    const inserts = sections.filter(({ kind, parent }) => isInsert(kind) && parent === heading.section.id);
    marks.push(...findOpenings(folded, heading, end, inserts, unplaced));
  });
  const orphans = sections.filter(
    ({ kind, parent }) => isInsert(kind) && !headings.some(({ section }) => section.id === parent),
  );
  for (const { id, number, title } of orphans) {
    unplaced.push({ section: id, paragraph: 0, words: number + title.zh });
  }
  const first = headings[0]?.start ?? tail;
  if (first > 0) marks.unshift({ section: 'front', paragraph: 0, start: 0 });
  if (tail < body.length) marks.push({ section: 'back', paragraph: 0, start: tail });
  return { body, origins, segments: cut(body, marks), unplaced };
}

function findHeadings(folded: string, sections: readonly Section[], unplaced: Unplaced[]): Heading[] {
  const headings: Heading[] = [];
  let from = 0;
  for (const section of sections) {
    if (isInsert(section.kind)) continue;
    const found = findFirst(folded, headingForms(section), from, folded.length);
    if (found === null) {
      unplaced.push({ section: section.id, paragraph: 0, words: section.number + section.title.zh });
      continue;
    }
    headings.push({ section, ...found });
    from = found.end;
  }
  return headings;
}

/** Where the matter after the last section begins: the list of those who get copies. */
function findTail(folded: string, from: number): number {
  const start = folded.indexOf('抄送:', from);
  return start < 0 ? folded.length : start;
}

function cut(body: string, marks: readonly Mark[]): Segment[] {
  const ordered = marks.toSorted((a, b) => a.start - b.start);
  return ordered.flatMap(({ section, paragraph, start }, index) => {
    const end = ordered[index + 1]?.start ?? body.length;
    return end > start ? [{ section, paragraph, text: body.slice(start, end), start, end }] : [];
  });
}
