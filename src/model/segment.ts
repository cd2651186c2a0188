import { findHeadings } from './find-headings';
import { findOpenings } from './segment-openings';
import { type Mark, type Segment, type Unplaced, isInsert } from './segment-headings';
import { contentsLines } from './raw-contents';
import { pageMarks, rawLines, runningHeads } from './raw-lines';
import { foldText, isBlank } from './text-fold';
import type { Section } from './types';

export type { Segment, Unplaced } from './segment-headings';

/** A line of the raw text that is not part of the plan's own words. */
export interface AsideLine {
  kind: 'page-mark' | 'running-head' | 'contents';
  /** Without blanks. */
  text: string;
  /** Place of the line in the raw text. */
  start: number;
}

/** A plan's text cut up along its outline. */
export interface Segmentation extends NormalText {
  /** In the order of the text; together they are `body`, character for character. */
  segments: Segment[];
  /** Sections and paragraphs of the outline that were not found. */
  unplaced: Unplaced[];
}

/** The characters of a text that are its body, and those that are not. */
export interface NormalText {
  /** Without blanks, page marks, running heads and the table of contents. */
  body: string;
  /** For every character of `body` its place in the raw text. */
  origins: Uint32Array;
  /** Places in `body` where a line of the raw text begins. */
  lineStarts: ReadonlySet<number>;
  /** The lines kept out of `body`, in their order. */
  aside: AsideLine[];
}

/** Drops blanks, and puts page marks, running heads and, when `sections` are given, the contents aside. */
export function normaliseText(raw: string, sections: readonly Section[] = []): NormalText {
  const lines = rawLines(raw);
  const marks = pageMarks(lines);
  const heads = runningHeads(lines, marks);
  const contents = contentsLines(
    lines.filter((line) => !marks.has(line) && !heads.has(line)),
    sections,
  );
  const origins: number[] = [];
  const lineStarts = new Set<number>();
  const aside: AsideLine[] = [];
  let body = '';
  for (const line of lines) {
    const { text, start } = line;
    if (text === '') continue;
    const kind = marks.has(line)
      ? 'page-mark'
      : heads.has(line)
        ? 'running-head'
        : contents.has(line)
          ? 'contents'
          : null;
    if (kind) {
      aside.push({ kind, text, start });
      continue;
    }
    lineStarts.add(body.length);
    for (let index = 0; index < line.raw.length; index++) {
      if (!isBlank(line.raw[index] as string)) origins.push(start + index);
    }
    body += text;
  }
  return { body, origins: Uint32Array.from(origins), lineStarts, aside };
}

/**
 * Cuts the raw text of a plan (as taken from a PDF: broken lines, page marks, blanks) along its outline.
 * Headings are found by number and title, paragraphs by their opening words, in order. A table, box or figure
 * begins at its title and ends where its parent goes on with its next paragraph or box, or where the next
 * section begins. Nothing is lost: the segments joined are the whole body.
 */
export function segmentText(raw: string, sections: readonly Section[]): Segmentation {
  const normal = normaliseText(raw, sections);
  const { body } = normal;
  const folded = foldText(body);
  const unplaced: Unplaced[] = [];
  const headings = findHeadings(folded, normal.lineStarts, sections, unplaced);
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
  return { ...normal, segments: cut(body, marks), unplaced };
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
