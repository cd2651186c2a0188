import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedYaml, isYamlFault, parseYaml } from '../../src/briefing/yaml/parse-yaml';
import type { Text } from '../../src/model/types';
import { enumMessage } from './csv';
import type { Faults } from './faults';

type Path = readonly (string | number)[];

/** A parsed YAML file that knows the line of every value. */
export interface YamlFile extends ParsedYaml {
  file: string;
}

/** Reads a YAML file; syntax errors go to `faults` with line and column. */
export function readYaml(folder: string, file: string, faults: Faults): YamlFile | null {
  const path = join(folder, file);
  if (!existsSync(path)) {
    faults.add(file, '找不到这个文件。');
    return null;
  }
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  if (text.includes('�')) {
    faults.add(file, '文件不是 UTF-8 编码，汉字已乱。请另存为 UTF-8。');
    return null;
  }
  const parsed = parseYaml(text);
  if (isYamlFault(parsed)) {
    faults.add(file, parsed.message, { row: parsed.line });
    return null;
  }
  if (parsed.value === null) {
    faults.add(file, '文件是空的。');
    return null;
  }
  return { file, ...parsed };
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One mapping of a YAML file, read field by field; every mistake goes to `faults`. */
export class YamlRecord {
  constructor(
    readonly source: YamlFile,
    readonly path: Path,
    private readonly faults: Faults,
  ) {}

  /** The line on which the record begins. */
  get line(): number | null {
    return this.source.lineOf(this.path);
  }

  get value(): Record<string, unknown> {
    let value = this.source.value;
    for (const step of this.path) value = (value as Record<string | number, unknown>)[step];
    return isMap(value) ? value : {};
  }

  fault(field: string, message: string): void {
    this.faults.add(this.source.file, message, {
      row: this.source.lineOf([...this.path, ...field.split('.')]),
      column: [...this.path.filter((step) => typeof step === 'string'), field].join('.'),
    });
  }

  /** Reports fields that are not in the list. */
  only(fields: readonly string[]): void {
    for (const field of Object.keys(this.value)) {
      if (!fields.includes(field)) this.fault(field, `没有这样的项。可用：${fields.join('、')}。`);
    }
  }

  /** A text; numbers are taken as written. '' when absent. */
  text(field: string, options: { required?: boolean; values?: readonly string[] } = {}): string {
    const value = this.value[field];
    if (value === undefined || value === null || value === '') {
      if (options.required) this.fault(field, '这一项必须填写。');
      return '';
    }
    if (typeof value !== 'string' && typeof value !== 'number') {
      this.fault(field, '这一项应当是文字。');
      return '';
    }
    const text = String(value).trim();
    if (options.values && !options.values.includes(text))
      this.fault(field, enumMessage(text, options.values));
    return text;
  }

  /** `{zh, en}`; a bare text is Chinese. */
  bilingual(field: string, options: { required?: boolean } = {}): Text {
    const value = this.value[field];
    if (typeof value === 'string') return { zh: value.trim() };
    if (!isMap(value)) {
      if (options.required || value !== undefined) this.fault(field, '这一项要写成 { zh: 中文, en: 英文 }。');
      return { zh: '' };
    }
    for (const key of Object.keys(value)) {
      if (key !== 'zh' && key !== 'en') this.fault(`${field}.${key}`, '只能写 zh 和 en。');
    }
    const word = (key: 'zh' | 'en'): string => (typeof value[key] === 'string' ? value[key].trim() : '');
    if (options.required && word('zh') === '') this.fault(field, '缺少中文（zh）。');
    return word('en') === '' ? { zh: word('zh') } : { zh: word('zh'), en: word('en') };
  }

  /** A list of texts; [] when absent. */
  texts(field: string, options: { required?: boolean } = {}): string[] {
    const value = this.value[field];
    if (value === undefined || value === null) {
      if (options.required) this.fault(field, '这一项必须填写（列表）。');
      return [];
    }
    if (!Array.isArray(value)) {
      this.fault(field, '这一项应当是列表，例如 [甲, 乙]。');
      return [];
    }
    return value.flatMap((item: unknown, index) => {
      if (typeof item === 'string' || typeof item === 'number') return [String(item).trim()];
      this.faults.add(this.source.file, '列表里的这一条应当是文字（带冒号的文字要加引号）。', {
        row: this.source.lineOf([...this.path, field, index]),
        column: field,
      });
      return [];
    });
  }

  /** A whole number; `null` when absent. */
  integer(field: string): number | null {
    const value = this.value[field];
    if (value === undefined || value === null || value === '') return null;
    if (typeof value === 'number' && Number.isInteger(value)) return value;
    this.fault(field, `“${String(value)}”不是整数。`);
    return null;
  }

  /** [west, south, east, north] in degrees. */
  box(field: string): [number, number, number, number] {
    const value = this.value[field];
    const numbers: number[] = Array.isArray(value) ? value.filter((item) => Number.isFinite(item)) : [];
    const [west = 0, south = 0, east = 0, north = 0] = numbers;
    if (
      numbers.length !== 4 ||
      west >= east ||
      south >= north ||
      Math.abs(south) > 90 ||
      Math.abs(north) > 90
    ) {
      this.fault(field, '要写成 [西, 南, 东, 北] 四个经纬度，西小于东，南小于北。');
    }
    return [west, south, east, north];
  }

  /** A mapping under this one. */
  child(field: string): YamlRecord {
    return new YamlRecord(this.source, [...this.path, field], this.faults);
  }
}

/** The mappings of a file that is a list. */
export function recordsOf(source: YamlFile | null, faults: Faults): YamlRecord[] {
  if (source === null) return [];
  if (!Array.isArray(source.value)) {
    faults.add(source.file, '整个文件应当是一个列表，每条以“- id: …”开头。', { row: 1 });
    return [];
  }
  return source.value.flatMap((item: unknown, index) => {
    if (isMap(item)) return [new YamlRecord(source, [index], faults)];
    faults.add(source.file, '这一条应当由“项: 值”组成。', { row: source.lineOf([index]) });
    return [];
  });
}
