/** Where a row says that its subject is. */
export type Location =
  | { type: 'none' }
  /** A gazetteer name. */
  | { type: 'name'; name: string }
  /** A course of lines.json. */
  | { type: 'line'; name: string }
  /** A schematic line through named places. */
  | { type: 'through'; names: string[] }
  /** Where another subject is. */
  | { type: 'subject'; id: string };

/** Reads an `at` cell: a gazetteer name, `line:NAME`, `through:A>B>C`, `subject:ID` or nothing. */
export function parseLocation(at: string): Location {
  if (at === '') return { type: 'none' };
  if (at.startsWith('line:')) return { type: 'line', name: at.slice(5).trim() };
  if (at.startsWith('subject:')) return { type: 'subject', id: at.slice(8).trim() };
  if (at.startsWith('through:')) {
    const names = at.slice(8).split('>');
    return { type: 'through', names: names.map((name) => name.trim()).filter(Boolean) };
  }
  return { type: 'name', name: at };
}

/** The line of that name, by its whole name or by its name without brackets. */
export function lineNamed<Line extends { name: string }>(lines: readonly Line[], name: string): Line | null {
  const bare = (text: string): string => text.replace(/[(（].*$/u, '').trim();
  return lines.find((line) => line.name === name) ?? lines.find((line) => bare(line.name) === name) ?? null;
}
