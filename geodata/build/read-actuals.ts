import type { Actual, Indicator } from '../../src/model/types';
import { type ColumnSpecs, readTable } from './csv';
import { type Faults, nearest } from './faults';

const required = { required: true };

const columns = {
  year: { required: true, type: 'integer' },
  indicator: required,
  value: required,
  source: required,
  note: {},
} as const satisfies ColumnSpecs;

/** Reads actuals.csv: what became known of the indicators after the plan was printed. The file may be missing. */
export function readActuals(folder: string, indicators: readonly Indicator[], faults: Faults): Actual[] {
  const { rows } = readTable(folder, 'actuals.csv', columns, faults, { mayBeEmpty: true, optional: true });
  const order = new Map(indicators.map(({ id }, index) => [id, index]));
  const lines = new Map<string, number>();
  const actuals = rows.map((row): Actual => {
    const [indicator, year] = [row.text('indicator'), row.text('year')];
    const fault = (column: keyof typeof columns, message: string): void =>
      faults.add(row.file, message, { row: row.line, column });
    if (indicator !== '' && order.size > 0 && !order.has(indicator)) {
      const guess = nearest(indicator, order.keys());
      const hint = guess === null ? '' : `是不是“${guess}”？`;
      fault('indicator', `indicators.csv 里没有编号“${indicator}”。${hint}`);
    }
    if (/^\d+$/u.test(year) && (Number(year) < 1900 || Number(year) > 2200)) {
      fault('year', `“${year}”不是年份，请写四位数字，例如 2023。`);
    }
    const key = `${indicator} ${year}`;
    const first = lines.get(key);
    if (first !== undefined) fault('year', `“${indicator}”${year}年的数值在第 ${first} 行已经写过。`);
    else lines.set(key, row.line);
    return {
      indicator,
      year: Number(year),
      value: row.text('value'),
      source: row.text('source'),
      note: row.maybe('note'),
    };
  });
  const rank = ({ indicator }: Actual): number => order.get(indicator) ?? order.size;
  return actuals.toSorted((a, b) => rank(a) - rank(b) || a.year - b.year);
}
