import type { Ledger } from '../../model/ledger';
import { type Facet } from '../../model/ledger-filter';
import { type LedgerGroup, type RowIndexes, groupRows } from '../../model/ledger-query';

/**
 * What stands in the table line by line: group headings and rows, as numbers. A row is its index in the ledger, a
 * heading is `-1 - n` for group n. No object is made for a row, so that long tables stay cheap.
 */
export interface TableItems {
  readonly lines: Int32Array;
  readonly groups: readonly LedgerGroup[];
  /** How many different rows there are, in open groups or not. */
  readonly count: number;
}

/** Lays rows out in lines, under the headings of their groups; closed groups are left out. */
export function tableItems(
  ledger: Ledger,
  rows: RowIndexes,
  group: Facet | null,
  isClosed: (value: string) => boolean,
): TableItems {
  if (group === null) return { lines: Int32Array.from(rows), groups: [], count: rows.length };
  const groups = groupRows(ledger, rows, group);
  const open = groups.map(({ value }) => !isClosed(value));
  const size = groups.reduce((sum, each, at) => sum + 1 + (open[at] ? each.rows.length : 0), 0);
  const lines = new Int32Array(size);
  let end = 0;
  for (const [at, each] of groups.entries()) {
    lines[end] = -1 - at;
    end += 1;
    if (!open[at]) continue;
    lines.set(each.rows, end);
    end += each.rows.length;
  }
  return { lines, groups, count: rows.length };
}

/** The group whose heading is at a line; `null` for a row. */
export function groupAt({ lines, groups }: TableItems, line: number): LedgerGroup | null {
  const value = lines[line] ?? 0;
  return value < 0 ? (groups[-1 - value] ?? null) : null;
}

/** The row at a line; -1 for a heading or beyond the end. */
export const rowAt = ({ lines }: TableItems, line: number): number => lines[line] ?? -1;

/** Where the keys are: a line (-1: the headings of the columns) and a column (0: the marks). */
export interface Cursor {
  readonly line: number;
  readonly column: number;
}

/** The cursor after a key; `null` when the key does not move it. `page` is how many lines are in view. */
export function moveCursor(
  { line, column }: Cursor,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { lines, columns, page }: { lines: number; columns: number; page: number },
): Cursor | null {
  const far = event.ctrlKey || event.metaKey;
  const to = (nextLine: number, nextColumn = column): Cursor => ({
    line: Math.min(lines - 1, Math.max(-1, nextLine)),
    column: Math.min(columns - 1, Math.max(0, nextColumn)),
  });
  switch (event.key) {
    case 'ArrowDown':
      return to(far ? lines - 1 : line + 1);
    case 'ArrowUp':
      return to(far ? 0 : line - 1);
    case 'ArrowRight':
      return to(line, far ? columns - 1 : column + 1);
    case 'ArrowLeft':
      return to(line, far ? 0 : column - 1);
    case 'PageDown':
      return to(line + page);
    case 'PageUp':
      return to(Math.max(Math.min(line, 0), line - page));
    case 'Home':
      return far ? to(0, 0) : to(line, 0);
    case 'End':
      return far ? to(lines - 1, columns - 1) : to(line, columns - 1);
    default:
      return null;
  }
}
