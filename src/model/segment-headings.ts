import { searchable } from './text-fold';
import type { Section, SectionId } from './types';

/** A stretch of the plan's text that belongs to one paragraph of one section. */
export interface Segment {
  /** A section of the outline; `front` before the first chapter, `back` after the last (e.g. who gets copies). */
  section: SectionId | 'front' | 'back';
  /** 1-based; 0 for the heading, and for all of `front` and `back`. */
  paragraph: number;
  /** Without blanks, line breaks and page marks. */
  text: string;
  /** Place in `Segmentation.body`. */
  start: number;
  /** One past its last character. */
  end: number;
}

/** Something of the outline that the text does not show where it should. */
export interface Unplaced {
  section: SectionId;
  /** 0: the heading. */
  paragraph: number;
  /** The words that were looked for. */
  words: string;
}

/** Where a segment begins. */
export interface Mark {
  section: Segment['section'];
  paragraph: number;
  start: number;
}

/** A heading found in the text. */
export interface Heading {
  section: Section;
  start: number;
  end: number;
}

export const isInsert = (kind: Section['kind']): boolean =>
  kind === 'table' || kind === 'box' || kind === 'figure';

/** The ways a heading may be printed, most certain first. */
export function headingForms(section: Section): string[] {
  const title = searchable(section.title.zh);
  const number = searchable(section.number);
  if (isInsert(section.kind)) return [number + title, `${number}:${title}`, title];
  const own = /\([^()]*\)$/u.exec(number)?.[0];
  if (own !== undefined) return [own + title, number + title, title];
  return [`${number}、${title}`, number + title, `${number}.${title}`, title];
}

/** The first of the forms that occurs in the range, at its first place. */
export function findFirst(
  folded: string,
  forms: readonly string[],
  from: number,
  to: number,
): { start: number; end: number } | null {
  for (const form of forms) {
    if (form === '') continue;
    const start = folded.indexOf(form, from);
    if (start >= 0 && start + form.length <= to) return { start, end: start + form.length };
  }
  return null;
}
