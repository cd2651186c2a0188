import { stringify } from 'csv-stringify/browser/esm/sync';
import { csvLayout } from './csv-layout';
import type { LedgerDocument } from './ledger-document';
import { type ReportProgress, mapInSlices } from './progress';

/**
 * The document as CSV, groups in a first column of their own. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front.
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
    ...csvLayout,
    escape_formulas: true,
  });
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
