/** A mistake in a source file: what is wrong, and where to mend it. */
export interface Fault {
  /** File name relative to the package folder. */
  file: string;
  /** 1-based line; absent when the whole file is meant. */
  row?: number;
  /** CSV column or YAML field. */
  column?: string;
  /** Chinese: what is wrong and what is allowed. */
  message: string;
}

/** Collects the mistakes of all files, so that a planner sees them at once. */
export class Faults {
  readonly list: Fault[] = [];

  add(file: string, message: string, at: { row?: number | null; column?: string } = {}): void {
    const fault: Fault = { file, message };
    if (at.row !== undefined && at.row !== null) fault.row = at.row;
    if (at.column !== undefined) fault.column = at.column;
    this.list.push(fault);
  }

  get any(): boolean {
    return this.list.length > 0;
  }
}

/** `projects.csv 第 12 行「stage」列：“x”不是…` */
export function formatFault(fault: Fault): string {
  const row = fault.row === undefined ? '' : ` 第 ${fault.row} 行`;
  const word = fault.file.endsWith('.yaml') ? '项' : '列';
  const column = fault.column === undefined ? '' : `「${fault.column}」${word}`;
  return `${fault.file}${row}${column}：${fault.message}`;
}

/** The allowed value nearest in spelling, for "did you mean"; `null` when none is close. */
export function nearest(value: string, allowed: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(value.length / 3)) + 1;
  for (const candidate of allowed) {
    const distance = editDistance(value, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
