import type { Indicator, IndicatorTable, Text } from '../../src/model/types';
import { type ColumnSpecs, readTable } from './csv';
import type { Faults } from './faults';
import { bilingual } from './read-plan';
import type { OutlineSection } from './sources';

const required = { required: true };

const columns = {
  id: { required: true, type: 'id' },
  table: required,
  group: required,
  group_en: { optional: true },
  name: required,
  name_en: {},
  unit: {},
  nature: { values: ['expected', 'binding', '预期性', '约束性'] },
  note: {},
} as const satisfies ColumnSpecs;

/** Value columns: a year, a target or an actual value, with its year or as growth, or whether it was met. */
const valueColumn = /^(y\d{4}|(target|actual)(\d{4}|_growth)|met)$/u;

/** Reads indicators.csv: the rows, and for each table of the outline the columns that have values. */
export function readIndicators(
  folder: string,
  sections: readonly OutlineSection[],
  faults: Faults,
): { tables: IndicatorTable[]; indicators: Indicator[] } {
  const table = readTable(folder, 'indicators.csv', columns, faults, {
    mayBeEmpty: true,
    extra: valueColumn,
  });
  const valueColumns = table.columns.filter((column) => valueColumn.test(column));
  const known = new Set(sections.filter((section) => section.kind === 'table').map((section) => section.id));
  const indicators = table.rows.map((row): Indicator => {
    if (row.text('table') !== '' && sections.length > 0 && !known.has(row.text('table'))) {
      faults.add(
        row.file,
        `提纲里没有编号为“${row.text('table')}”的表。可用：${[...known].join('、') || '无'}。`,
        {
          row: row.line,
          column: 'table',
        },
      );
    }
    const values = valueColumns.map((column) => [column, row.cells[column] || null] as const);
    return {
      id: row.text('id'),
      table: row.text('table'),
      group: row.text('group'),
      ...(row.maybe('group_en') === null ? {} : { groupEn: row.text('group_en') }),
      name: bilingual(row.text('name'), row.text('name_en')),
      unit: row.maybe('unit'),
      values: Object.fromEntries(values.filter(([, value]) => value !== null)),
      nature: natures[row.text('nature')] ?? null,
      note: row.maybe('note'),
    };
  });
  const tables = sections
    .filter((section) => indicators.some((indicator) => indicator.table === section.id))
    .map((section): IndicatorTable => {
      const used = (column: string): boolean =>
        indicators.some(({ table, values }) => table === section.id && column in values);
      const shown = valueColumns.filter(used);
      return {
        section: section.id,
        columns: shown.map((id) => ({ id, title: columnTitle(id) })),
        notes: section.notes,
      };
    });
  // A row has every column of its table; an empty cell is `null`.
  for (const indicator of indicators) {
    const shown = tables.find((table) => table.section === indicator.table)?.columns ?? [];
    indicator.values = Object.fromEntries(shown.map(({ id }) => [id, indicator.values[id] ?? null]));
  }
  return { tables, indicators };
}

const natures: Record<string, Indicator['nature']> = {
  expected: 'expected',
  预期性: 'expected',
  binding: 'binding',
  约束性: 'binding',
};

function columnTitle(column: string): Text {
  const year = /\d{4}/u.exec(column)?.[0];
  if (column === 'met') return { zh: '是否完成目标', en: 'Met' };
  if (column === 'target_growth') return { zh: '目标年均/累计增长', en: 'Target growth, yearly or in total' };
  if (column === 'actual_growth') return { zh: '实绩年均/累计增长', en: 'Actual growth, yearly or in total' };
  if (column.startsWith('target')) return { zh: `${year}年目标`, en: `${year} target` };
  if (column.startsWith('actual')) return { zh: `${year}年实绩`, en: `${year} actual` };
  return { zh: `${year}年`, en: `${year}` };
}
