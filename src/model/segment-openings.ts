import { type Heading, type Mark, type Unplaced, findFirst, headingForms } from './segment-headings';
import { searchable } from './text-fold';
import type { Section } from './types';

/** Characters after which a paragraph may begin. */
const sentenceEnd = new Set([...'。!?;:…".,)']);

/**
 * Finds where the paragraphs of a section, and of the tables, boxes and figures that stand in it, begin.
 *
 * @param folded the folded body; the section reaches from its heading to `end`.
 * @param inserts the tables, boxes and figures of the section, in the order of the plan.
 * @param unplaced gets what was not found.
 */
export function findOpenings(
  folded: string,
  heading: Heading,
  end: number,
  inserts: readonly Section[],
  unplaced: Unplaced[],
): Mark[] {
  const { section } = heading;
  const marks: Mark[] = [{ section: section.id, paragraph: 0, start: heading.start }];
  const waiting = placeInserts(folded, heading.end, end, inserts, unplaced);
  let position = heading.end;
  let afterInsert = true;

  /** Marks an insert and its own paragraphs, and moves behind the last of them. */
  const enter = (insert: Heading, limit: number): void => {
    marks.push({ section: insert.section.id, paragraph: 0, start: insert.start });
    position = insert.end;
    insert.section.paragraphs.forEach((opening, index) => {
      const start = findOpening(folded, opening, position, limit, true);
      if (start === null) {
        unplaced.push({ section: insert.section.id, paragraph: index + 1, words: opening });
        return;
      }
      marks.push({ section: insert.section.id, paragraph: index + 1, start });
      position = start + searchable(opening).length;
    });
    afterInsert = true;
  };

  section.paragraphs.forEach((opening, index) => {
    let start = findOpening(folded, opening, position, end, afterInsert);
    // Tables and boxes that stand before the paragraph come first; their words are not the section's.
    while (waiting[0] && (start === null || start > waiting[0].start)) {
      const insert = waiting.shift() as Heading;
      enter(insert, waiting[0]?.start ?? end);
      start = findOpening(folded, opening, position, end, true);
    }
    if (start === null) {
      unplaced.push({ section: section.id, paragraph: index + 1, words: opening });
      return;
    }
    marks.push({ section: section.id, paragraph: index + 1, start });
    position = start + searchable(opening).length;
    afterInsert = false;
  });
  for (const [index, insert] of waiting.entries()) enter(insert, waiting[index + 1]?.start ?? end);
  return withOpeningText(marks, folded, heading, end);
}

function placeInserts(
  folded: string,
  from: number,
  to: number,
  inserts: readonly Section[],
  unplaced: Unplaced[],
): Heading[] {
  const found: Heading[] = [];
  let position = from;
  for (const section of inserts) {
    const place = findFirst(folded, headingForms(section), position, to);
    if (place === null) {
      unplaced.push({ section: section.id, paragraph: 0, words: section.number + section.title.zh });
      continue;
    }
    found.push({ section, ...place });
    position = place.end;
  }
  return found;
}

/** Where a paragraph begins: best after the end of a sentence; `null` when its words do not occur. */
function findOpening(
  folded: string,
  opening: string,
  from: number,
  to: number,
  anywhere: boolean,
): number | null {
  const words = searchable(opening);
  if (words === '') return null;
  let first: number | null = null;
  for (let start = folded.indexOf(words, from); start >= 0; start = folded.indexOf(words, start + 1)) {
    if (start + words.length > to) break;
    if (anywhere || start === from || sentenceEnd.has(folded[start - 1] ?? '')) return start;
    first ??= start;
  }
  return first;
}

/** Text between a heading and the first mark after it belongs to paragraph 1, not to the heading. */
function withOpeningText(marks: Mark[], folded: string, heading: Heading, end: number): Mark[] {
  const next = marks.slice(1).reduce((least, mark) => Math.min(least, mark.start), end);
  if (next <= heading.end || folded.slice(heading.end, next) === '') return marks;
  const opened = { section: heading.section.id, paragraph: 1, start: heading.end };
  return [...marks.filter((mark) => mark.section !== opened.section || mark.paragraph !== 1), opened];
}
