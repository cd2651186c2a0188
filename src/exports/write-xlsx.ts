import writeExcelFile, { type Cell, type Row } from 'write-excel-file/universal';
import { translate } from '../strings';
import type { Language } from '../model/text';
import type { CellValue, LedgerDocument } from './ledger-document';
import { type ReportProgress, mapInSlices } from './progress';

const headStyle = {
  fontWeight: 'bold',
  backgroundColor: '#EFECE4',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#8A8578',
  alignVertical: 'center',
  height: 22,
} as const;
const groupStyle = { fontWeight: 'bold', backgroundColor: '#F8F6F1' } as const;

/**
 * The document as an Excel workbook: a sheet with the rows, its headings frozen, numbers as numbers and texts as
 * texts (never formulas); then a sheet that says what the first one holds. Groups have a heading with their
 * count, and stand in the last column of each row too, so that the table can be filtered.
 */
export async function writeXlsx(
  document: LedgerDocument,
  language: Language,
  report?: ReportProgress,
): Promise<Blob> {
  const { columns, groups, groupTitle, cells, notes } = document;
  const grouped = groups.some(({ title }) => title !== null);
  const width = columns.length + (grouped ? 1 : 0);
  const lines = groups.flatMap(({ title, rows }) => [
    ...(title === null ? [] : [{ title, count: rows.length }]),
    ...Array.from(rows, (row) => ({ title, row })),
  ]);
  const body = await mapInSlices(
    lines,
    (line): Row => {
      if (!('row' in line)) return groupHeading(line.title, line.count, width);
      return [...cells(line.row), ...(grouped ? [line.title] : [])].map(cellFor);
    },
    report,
  );
  const head: Row = [...columns.map(({ title }) => title), ...(grouped ? [groupTitle] : [])].map((title) => ({
    value: title,
    ...headStyle,
  }));
  return writeExcelFile(
    [
      {
        sheet: document.title,
        data: [head, ...body],
        columns: [...columns, ...(grouped ? [{ width: 16 }] : [])].map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
      },
      {
        sheet: translate('ledger.sheet.notes', language),
        data: notes.map(noteRow),
        columns: [{ width: 14 }, { width: 96 }],
      },
    ],
    { fontFamily: 'Microsoft YaHei', fontSize: 10 },
  ).toBlob();
}

/** A heading over all columns: its name, and how many rows follow. */
function groupHeading(title: string, count: number, width: number): Row {
  return Array.from({ length: width }, (_, at) => ({
    value: at === 0 ? `${title}（${count}）` : '',
    ...groupStyle,
  }));
}

const noteRow = ([label, text]: readonly [string, string]): Row => [
  { value: label, fontWeight: 'bold', alignVertical: 'top' },
  { value: text, wrap: true, alignVertical: 'top' },
];

function cellFor(value: CellValue): Cell {
  if (value === null) return null;
  return typeof value === 'number'
    ? { value, type: Number, format: '0.00000' }
    : { value, type: String, alignVertical: 'top' };
}
