import type { RawLine } from './raw-lines';
import { headingForms } from './segment-headings';
import { foldText } from './text-fold';
import type { Section } from './types';

/** Dots that lead to a page number: the last of them. */
const leader = /[.·…⋯-]{2}\d{1,4}$/u;

/** A page number with all that leads to it; a run of dots is looked at once. */
const page = /(?<![.·…⋯-])[.·…⋯-]*\d{1,4}$/u;

/**
 * Finds the lines of the table of contents. It opens with a line 目录 and lists headings of the outline, with
 * or without dots and page numbers, over one line or a few; it ends where a heading comes that it has already
 * listed, or text that is no heading. Empty when there is none.
 */
export function contentsLines(lines: readonly RawLine[], sections: readonly Section[]): Set<RawLine> {
  const opening = lines.findIndex(({ text }) => /^(?:目录|目次)$/u.test(text));
  if (opening < 0) return new Set();
  const titles = new Map(sections.flatMap((section) => headingForms(section).map((form) => [form, section])));
  const listed = new Set<Section>();
  let end = opening + 1;
  let pending = '';
  let held = 0;
  for (let index = opening + 1; index < lines.length && held < 4; index++) {
    const { text } = lines[index] as RawLine;
    if (text === '') continue;
    pending += foldText(text);
    held += 1;
    const section = titles.get(pending) ?? titles.get(pending.replace(page, ''));
    if (section && listed.has(section)) break;
    if (!section && !leader.test(pending)) continue;
    if (section) listed.add(section);
    end = index + 1;
    pending = '';
    held = 0;
  }
  return listed.size < 2 ? new Set() : new Set(lines.slice(opening, end).filter(({ text }) => text !== ''));
}
