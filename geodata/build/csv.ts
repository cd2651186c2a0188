import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Faults, nearest } from './faults';

/** What a column may hold. Cells are text; an empty cell is "not said". */
export interface ColumnSpec {
  /** Every row must fill this cell. */
  required?: boolean;
  /** The allowed words. */
  values?: readonly string[];
  /** `id`: unique in the file, letters, digits and hyphens. `number`, `integer`: as written in decimals. */
  type?: 'text' | 'id' | 'number' | 'integer';
  /** The file may lack this column. */
  optional?: boolean;
}

export type ColumnSpecs = Readonly<Record<string, ColumnSpec>>;

/** A data row of a table, with the line it stands on. */
export class Row<Column extends string = string> {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly cells: Readonly<Record<string, string>>,
  ) {}

  /** The cell, trimmed; '' when empty. */
  text(column: Column): string {
    return this.cells[column] ?? '';
  }

  /** The cell, or `null` when empty. */
  maybe(column: Column): string | null {
    return this.text(column) || null;
  }

  /** The cell as a number, or `null` when empty or no number. */
  number(column: Column): number | null {
    const text = this.text(column);
    return text === '' || !Number.isFinite(Number(text)) ? null : Number(text);
  }

  /** The parts of a cell joined by `|`. */
  list(column: Column): string[] {
    return this.text(column)
      .split('|')
      .map((part) => part.trim())
      .filter(Boolean);
  }
}

export interface TableOptions {
  /** Name in messages; default `file`. */
  label?: string;
  /** A table without rows is fine. */
  mayBeEmpty?: boolean;
  /** The file may be missing. */
  optional?: boolean;
  /** Further columns that are allowed, e.g. years. */
  extra?: RegExp;
}

export interface Table<Column extends string> {
  /** The columns of the header. */
  columns: string[];
  rows: Row<Column>[];
}

/**
 * Reads and checks a CSV table (UTF-8, a BOM is tolerated).
 *
 * @param folder where `file` is relative to.
 * @returns the rows that could be read; every mistake goes to `faults`.
 */
export function readTable<Specs extends ColumnSpecs>(
  folder: string,
  file: string,
  specs: Specs,
  faults: Faults,
  options: TableOptions = {},
): Table<keyof Specs & string> {
  const label = options.label ?? file;
  const path = join(folder, file);
  if (!existsSync(path)) {
    if (!options.optional) faults.add(label, '找不到这个文件。请补上（至少要有表头一行）。');
    return { columns: [], rows: [] };
  }
  const records = parseRecords(readFileSync(path, 'utf8'), label, faults);
  const header = records[0]?.cells.map((cell) => cell.trim());
  if (header === undefined) {
    if (!faults.list.some((fault) => fault.file === label))
      faults.add(label, '文件是空的，至少要有表头一行。');
    return { columns: [], rows: [] };
  }
  checkHeader(header, specs, label, faults, options.extra);
  const rows: Row<keyof Specs & string>[] = [];
  for (const record of records.slice(1)) {
    if (record.cells.length !== header.length) {
      faults.add(
        label,
        `这一行有 ${record.cells.length} 格，表头有 ${header.length} 列。请检查是否多写、少写了逗号，或带逗号的文字没有加英文双引号。`,
        { row: record.line },
      );
      continue;
    }
    const cells = Object.fromEntries(
      header.map((column, index) => [column, record.cells[index]?.trim() ?? '']),
    );
    rows.push(new Row(label, record.line, cells));
  }
  if (rows.length === 0 && !options.mayBeEmpty) faults.add(label, '只有表头，没有数据行。');
  checkCells(rows, header, specs, faults);
  return { columns: header, rows };
}

interface RawRecord {
  cells: string[];
  line: number;
}

function parseRecords(text: string, label: string, faults: Faults): RawRecord[] {
  if (text.includes('�')) {
    faults.add(label, '文件不是 UTF-8 编码，汉字已乱。请用“CSV UTF-8”格式另存。');
    return [];
  }
  try {
    const parsed = parse(text, { bom: true, info: true, relax_column_count: true }) as unknown as {
      info: { lines: number };
      record: string[];
    }[];
    return parsed
      .map(({ info, record }) => ({ cells: record, line: info.lines }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    faults.add(label, '引号没有配对，或引号后面还有字，读不下去。请检查英文双引号。', { row: line ?? null });
    return [];
  }
}

function checkHeader(
  header: readonly string[],
  specs: ColumnSpecs,
  label: string,
  faults: Faults,
  extra: RegExp | undefined,
): void {
  const seen = new Set<string>();
  for (const column of header) {
    if (seen.has(column)) faults.add(label, '这一列写了两次。', { row: 1, column });
    seen.add(column);
    if (column in specs || extra?.test(column)) continue;
    const guess = nearest(column, Object.keys(specs));
    const hint = guess === null ? `可用的列：${Object.keys(specs).join('、')}` : `是不是“${guess}”？`;
    faults.add(label, `没有这样的列。${hint}`, { row: 1, column });
  }
  for (const [column, spec] of Object.entries(specs)) {
    if (!spec.optional && !seen.has(column)) faults.add(label, '缺少这一列。', { row: 1, column });
  }
}

function checkCells(
  rows: readonly Row[],
  header: readonly string[],
  specs: ColumnSpecs,
  faults: Faults,
): void {
  const lineOfId = new Map<string, number>();
  for (const row of rows) {
    for (const column of header) {
      const spec = specs[column];
      if (!spec) continue;
      const value = row.text(column);
      const at = { row: row.line, column };
      if (value === '') {
        if (spec.required) faults.add(row.file, '这一格必须填写。', at);
        continue;
      }
      const message = cellFault(value, spec);
      if (message !== null) faults.add(row.file, message, at);
      if (spec.type !== 'id') continue;
      const first = lineOfId.get(value);
      if (first === undefined) lineOfId.set(value, row.line);
      else faults.add(row.file, `编号“${value}”重复，第 ${first} 行已经用过。`, at);
    }
  }
}

function cellFault(value: string, spec: ColumnSpec): string | null {
  if (spec.values && !spec.values.includes(value)) return enumMessage(value, spec.values);
  if (spec.type === 'id' && !isId(value)) return idMessage(value);
  if (spec.type === 'number' && !Number.isFinite(Number(value))) return `“${value}”不是数字。`;
  if (spec.type === 'integer' && !/^\d+$/u.test(value)) return `“${value}”不是整数。`;
  return null;
}

/** “x”不是允许的值，可用：… */
export function enumMessage(value: string, values: readonly string[]): string {
  return `“${value}”不是允许的值，可用：${values.join('、')}。`;
}

export const isId = (value: string): boolean => /^[a-z0-9]+([.-][a-z0-9]+)*$/u.test(value);

export function idMessage(value: string): string {
  return `编号“${value}”只能用小写字母、数字和连字符，例如 town-jing。`;
}
