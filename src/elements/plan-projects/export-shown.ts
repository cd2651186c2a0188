import { type ExportFormat, type ExportedFile, exportLedger } from '../../exports/export-ledger';
import type { LedgerView } from '../../exports/ledger-document';
import type { ReportProgress } from '../../exports/progress';
import type { StringKey, StringValues } from '../../strings';

/** Writes what is shown into a file and saves it. @returns what to tell the person; never throws. */
export async function exportShown(
  format: ExportFormat,
  view: Omit<LedgerView, 'date'>,
  report: ReportProgress,
): Promise<{ key: StringKey; values: StringValues }> {
  try {
    const file = await exportLedger(format, { ...view, date: today() }, report);
    save(file);
    return { key: 'ledger.export.done', values: { file: file.name } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { key: 'ledger.export.failed', values: { reason } };
  }
}

/** Today where the person is, as YYYY-MM-DD. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

/** Lets the browser save a file where it saves downloads. */
function save({ name, content }: ExportedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers take the content a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
