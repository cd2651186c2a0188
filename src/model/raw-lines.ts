import { withoutBlanks } from './text-fold';

/** A line of a raw text. */
export interface RawLine {
  /** With its blanks, without the line break. */
  raw: string;
  /** Without blanks. */
  text: string;
  /** Place of its first character in the raw text. */
  start: number;
  /** 0-based; pages end with form feeds. */
  page: number;
}

/** Cuts a raw text into lines, whatever ends them: line feeds, carriage returns, form feeds. */
export function rawLines(raw: string): RawLine[] {
  const lines: RawLine[] = [];
  let start = 0;
  let page = 0;
  for (const found of raw.matchAll(/\r\n|[\n\r\f\v\u0085\u2028\u2029]|$/gu)) {
    const line = raw.slice(start, found.index);
    lines.push({ raw: line, text: withoutBlanks(line), start, page });
    start = found.index + found[0].length;
    if (found[0] === '\f') page += 1;
  }
  return lines;
}

/** A number between dashes, or `第 3 页`, alone on its line. */
const pageMark = /^(?:[—–―\-－]{1,2}\d{1,4}[—–―\-－]{1,2}|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?)$/u;

/** The lines that only count pages. */
export function pageMarks(lines: readonly RawLine[]): Set<RawLine> {
  const found = new Set(lines.filter(({ text }) => pageMark.test(text)));
  for (const line of bareNumbers(lines, found)) found.add(line);
  return found;
}

/**
 * Bare numbers at the edge of pages. A table has bare numbers too, so they must count the pages: at least
 * three of them with the same distance to the page they stand on.
 */
function bareNumbers(lines: readonly RawLine[], marks: ReadonlySet<RawLine>): RawLine[] {
  const byDistance = new Map<number, RawLine[]>();
  for (const line of edgeLines(lines, marks)) {
    if (!/^\d{1,4}$/u.test(line.text)) continue;
    const distance = Number(line.text) - line.page;
    byDistance.set(distance, [...(byDistance.get(distance) ?? []), line]);
  }
  return [...byDistance.values()].filter((group) => group.length >= 3).flat();
}

/** Lines repeated at the edge of at least three pages and of every second one: heads and feet of pages. */
export function runningHeads(lines: readonly RawLine[], marks: ReadonlySet<RawLine>): Set<RawLine> {
  const pages = (lines.at(-1)?.page ?? 0) + 1;
  const groups = new Map<string, RawLine[]>();
  for (const line of edgeLines(lines, marks)) {
    const words = line.text.replaceAll(/\d+/gu, '#');
    if (words.length > 2) groups.set(words, [...(groups.get(words) ?? []), line]);
  }
  const repeated = [...groups.values()].filter((group) => {
    const on = new Set(group.map(({ page }) => page)).size;
    return on >= 3 && on * 2 >= pages;
  });
  return new Set(repeated.flat());
}

/** The first and last lines of every page that hold more than a page mark. */
function edgeLines(lines: readonly RawLine[], marks: ReadonlySet<RawLine>): RawLine[] {
  const edges: RawLine[] = [];
  const written = lines.filter((line) => line.text !== '' && !marks.has(line));
  written.forEach((line, index) => {
    if (written[index - 1]?.page !== line.page || written[index + 1]?.page !== line.page) edges.push(line);
  });
  return written.some(({ page }) => page > 0) ? edges : [];
}
