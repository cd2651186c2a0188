import type { Problem, Text } from '../model/types';

/** Where a value stands in a file, from the outside in. */
export type FieldPath = readonly (string | number)[];

/** A fault in a briefing, with the place to mend it. */
export interface BriefingProblem extends Problem {
  /** 1-based; `null` where nobody has written lines. */
  line: number | null;
  /** 0-based place of the step as written; `null`: of the whole. */
  step: number | null;
}

type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Source {
  file: string;
  lineOf: ((path: FieldPath) => number | null) | undefined;
  report: (problem: BriefingProblem) => void;
}

/** The fields of a record of a briefing; every mistake is reported with file, step and line. */
export class Fields {
  readonly #value: Plain;

  constructor(
    readonly raw: unknown,
    readonly path: FieldPath,
    readonly source: Source,
  ) {
    this.#value = isPlain(raw) ? raw : {};
  }

  /** Whether a person has written it as a file. */
  get isWritten(): boolean {
    return this.source.lineOf !== undefined;
  }

  get(field: string): unknown {
    return this.#value[field];
  }

  isAbsent(field: string): boolean {
    const value = this.#value[field];
    return value === undefined || value === null || value === '';
  }

  item(field: string, index: number, value: unknown): Fields {
    return new Fields(value, [...this.path, field, index], this.source);
  }

  /** The record that a field holds. */
  child(field: string): Fields {
    return new Fields(this.#value[field], [...this.path, field], this.source);
  }

  /** @param field `''`: the record itself; parts parted by a dot */
  problem(
    code: string,
    field: string,
    message: string,
    severity: BriefingProblem['severity'] = 'warning',
  ): void {
    const at = [...this.path, ...field.split('.').filter(Boolean)].map((part) =>
      /^\d+$/.test(String(part)) ? Number(part) : part,
    );
    const line = this.source.lineOf?.(at) ?? null;
    const step = at[0] === 'steps' && typeof at[1] === 'number' ? at[1] : null;
    const names = at.slice(step === null ? 0 : 2).filter((part) => typeof part === 'string');
    const where = [
      this.source.file,
      ...(line === null ? [] : [`第 ${line} 行`]),
      ...(step === null ? [] : [`（第 ${step + 1} 步）`]),
      ...(names.length === 0 ? [] : [`「${names.join('.')}」`]),
    ].join(' ');
    this.source.report({ code, where, message: `${where}：${message}`, severity, line, step });
  }

  /** Reports fields that are not in the list. */
  only(fields: readonly string[]): void {
    for (const field of Object.keys(this.#value)) {
      if (!fields.includes(field)) {
        this.problem('unknown-field', field, `没有“${field}”这一项，已忽略。可用：${fields.join('、')}。`);
      }
    }
  }

  /** `{zh, en}`; a bare text is Chinese. `null` when absent or no text. */
  text(field: string): Text | null {
    const value = this.#value[field];
    if (this.isAbsent(field)) return null;
    if (typeof value === 'string' || typeof value === 'number') return tidy({ zh: String(value) });
    const zh = isPlain(value) ? value.zh : undefined;
    if (!isPlain(value) || typeof zh !== 'string' || zh.trim() === '') {
      this.problem('bad-text', field, '应当是文字，或写成 { zh: 中文, en: 英文 }，已略去。');
      return null;
    }
    return tidy({ zh, ...(typeof value.en === 'string' ? { en: value.en } : {}) });
  }

  /** A list of texts, or one text; `null` when absent. */
  list(field: string): string[] | null {
    const value = this.#value[field];
    if (value === undefined || value === null) return null;
    if (typeof value === 'string') return value.split(/[\s,，、]+/).filter(Boolean);
    if (!Array.isArray(value)) {
      this.problem('bad-list', field, '应当是列表，例如 [甲, 乙]，已略去。');
      return null;
    }
    if (value.length === 0 && this.isWritten) {
      this.problem('empty-list', field, '列表是空的。请填上，或删去这一项。', 'note');
    }
    return value.flatMap((item: unknown, index) => {
      if (typeof item === 'string' || typeof item === 'number') return [String(item)];
      this.problem('bad-list', `${field}.${index}`, '列表里的这一条应当是文字，已略去。');
      return [];
    });
  }
}

function tidy({ zh, en }: Text): Text {
  const english = en?.trim() ?? '';
  return { zh: zh.trim(), ...(english === '' ? {} : { en: english }) };
}
