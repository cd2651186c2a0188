/** Printed cells of indicator tables as numbers, where they are numbers. */

/** What a bound asks for: to lie above (`>`, `≥`) or below (`<`, `≤`) the value. */
export type Bound = '>' | '≥' | '<' | '≤';

/** What a cell says. `text` is the cell as printed. */
export type Figure =
  | {
      type: 'number';
      text: string;
      value: number;
      bound: Bound | null;
      /** Written with its own % sign: a rate, also where the row has another unit. */
      percent: boolean;
      /** A sum over the whole period: `[30]`, `[累计]30`. */
      cumulative: boolean;
    }
  | { type: 'range'; text: string; low: number; high: number; percent: boolean }
  /** Shares of a whole, e.g. `5:21:74`. */
  | { type: 'shares'; text: string; parts: number[] }
  /** A target or value in words. */
  | { type: 'words'; text: string }
  /** `unpublished`: `*`; `none`: a dash, the table has no such cell; `empty`: nothing printed. */
  | { type: 'missing'; text: string; why: 'unpublished' | 'none' | 'empty' };

export type NumberFigure = Extract<Figure, { type: 'number' }>;

/** A cell with its column; `year` is `null` for growth columns, which cover the whole period. */
export interface FigureCell {
  column: string;
  year: number | null;
  figure: Figure;
}

/**
 * Which way is better, and who says so: the sign of the target, the verdict printed in the table, or the target
 * lying above or below the base.
 */
export interface Direction {
  better: 'higher' | 'lower';
  by: 'bound' | 'verdict' | 'target';
}

const bounds: Readonly<Record<string, Bound>> = {
  '>': '>',
  '＞': '>',
  高于: '>',
  '≥': '≥',
  '≧': '≥',
  '>=': '≥',
  不低于: '≥',
  不少于: '≥',
  '<': '<',
  '＜': '<',
  低于: '<',
  '≤': '≤',
  '≦': '≤',
  '<=': '≤',
  不高于: '≤',
  不超过: '≤',
};

const boundPattern = /^(>=|<=|[>＞≥≧<＜≤≦]|不低于|不少于|不高于|不超过|高于|低于)/u;
const cumulativePattern = /^(?:[[［]\s*累计\s*[\]］]\s*(.+)|累计\s*(.+)|[[［](.+)[\]］])$/u;
const numberPattern = /^([-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*([%％‰]?)$/u;
const rangePattern = /^(\d+(?:\.\d+)?)\s*[%％]?\s*(?:[-–—~～]|至)\s*(\d+(?:\.\d+)?)\s*([%％]?)$/u;

/** Reads a printed cell. What is no number, share or range stays words; nothing is guessed. */
export function readFigure(cell: string | null): Figure {
  const text = (cell ?? '').trim();
  if (text === '') return { type: 'missing', text, why: 'empty' };
  if (/^[*＊]+$/u.test(text)) return { type: 'missing', text, why: 'unpublished' };
  if (/^[-−－–—/／]+$/u.test(text)) return { type: 'missing', text, why: 'none' };
  if (/^\d+(?:\.\d+)?(?:\s*[:：]\s*\d+(?:\.\d+)?)+$/u.test(text)) {
    return { type: 'shares', text, parts: text.split(/[:：]/u).map(Number) };
  }
  const range = rangePattern.exec(text);
  if (range) {
    return {
      ...{ type: 'range', text, low: Number(range[1]), high: Number(range[2]) },
      percent: range[3] !== '',
    };
  }
  const sum = cumulativePattern.exec(text);
  const plain = (sum?.[1] ?? sum?.[2] ?? sum?.[3] ?? text).trim();
  const bound = boundPattern.exec(plain)?.[1] ?? '';
  const number = numberPattern.exec(plain.slice(bound.length).trim());
  if (!number) return { type: 'words', text };
  return {
    ...{ type: 'number', text, value: Number(number[1]?.replaceAll(',', '').replace('−', '-')) },
    ...{ bound: bounds[bound] ?? null, percent: /[%％]/u.test(number[2] ?? ''), cumulative: sum !== null },
  };
}

/** Decimals as printed. */
function decimals(text: string): number {
  return /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
}

/** `b - a` with the decimals of the finer of both, so that 3.5 - 3.35 is 0.15 and not 0.1499…. */
export function difference(a: NumberFigure, b: NumberFigure): number {
  return Number((b.value - a.value).toFixed(Math.max(decimals(a.text), decimals(b.text))));
}

/** The cell with the unit of its row, where that is a sign that belongs to the number: `85` and % give `85%`. */
export function withSign(figure: Figure, unit: string | null): string {
  const sign = unit === '%' || unit === '‰' ? unit : '';
  const bare = figure.type === 'number' || figure.type === 'range';
  return bare && sign !== '' && !/[%％‰][\]］]?$/u.test(figure.text) ? `${figure.text}${sign}` : figure.text;
}

/** Whether two numbers of a row are of one kind: both bare or both with a % sign, or the row's unit is %. */
export function sameKind(a: NumberFigure, b: NumberFigure, unit: string | null): boolean {
  return a.cumulative === b.cumulative && (a.percent === b.percent || unit === '%');
}
