import { type LedgerView, ledgerDocument } from './ledger-document';
import type { ReportProgress } from './progress';

export type ExportFormat = 'xlsx' | 'csv' | 'geojson' | 'kml';

export const exportFormats: readonly ExportFormat[] = ['xlsx', 'csv', 'geojson', 'kml'];

/** A file that is ready to be saved. */
export interface ExportedFile {
  name: string;
  content: Blob;
}

/** Writes what is shown. The writers load when first used. KML without groups has a folder for each sector. */
export async function exportLedger(
  format: ExportFormat,
  view: LedgerView,
  report?: ReportProgress,
): Promise<ExportedFile> {
  const group = view.group ?? (format === 'kml' ? 'sector' : null);
  const document = ledgerDocument({ ...view, group });
  const name = `${document.fileName}.${format}`;
  switch (format) {
    case 'csv':
      return { name, content: await (await import('./write-csv')).writeCsv(document, report) };
    case 'xlsx': {
      const { writeXlsx } = await import('./write-xlsx');
      return { name, content: await writeXlsx(document, view.language, report) };
    }
    case 'geojson':
      return { name, content: await (await import('./write-shapes')).writeGeoJson(document, report) };
    case 'kml':
      return { name, content: await (await import('./write-shapes')).writeKml(document, report) };
  }
}
