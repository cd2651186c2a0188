import { stringify } from 'csv-stringify/browser/esm/sync';
import type { LedgerDocument } from './ledger-document';
import { type ReportProgress, mapInSlices } from './progress';

/**
 * The document as CSV: UTF-8 with a byte order mark, so that spreadsheets read Chinese; CRLF; groups in a first
 * column of their own. A text that a spreadsheet would run as a formula gets an apostrophe in front, and one of several
 * lines stands in quotes: else its second line would be a row, and could be a formula.
 */
export async function writeCsv(document: LedgerDocument, report?: ReportProgress): Promise<Blob> {
  const { columns, groups, groupTitle, cells } = document;
  const grouped = groups.some(({ title }) => title !== null);
  const rows = groups.flatMap(({ title, rows }) => Array.from(rows, (row) => ({ title, row })));
  const records = await mapInSlices(
    rows,
    ({ title, row }) => [...(grouped ? [title] : []), ...cells(row)],
    report,
  );
  const header = [...(grouped ? [groupTitle] : []), ...columns.map(({ title }) => title)];
  const text = stringify([header, ...records], {
    bom: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    escape_formulas: true,
  });
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
