/** A sheet as a file, in the format a person wants. Runs in a browser; the writers are loaded when first used. */
import type { SaveOptions, SheetFile } from './sheet-file';

export type { SaveOptions, SaveProgress, SheetFile } from './sheet-file';

/** `png-150` and `png-300`: dots per inch. */
export type SheetFormat = 'svg' | 'pdf' | 'png-150' | 'png-300';

export const sheetFormats: readonly SheetFormat[] = ['pdf', 'svg', 'png-150', 'png-300'];

/**
 * Writes a sheet.
 *
 * @param svg as `drawSheet` gives it
 * @throws SheetError with a message for the person; `AbortError` when cancelled
 */
export async function saveSheet(
  svg: string,
  format: SheetFormat,
  options: SaveOptions = {},
): Promise<SheetFile> {
  switch (format) {
    case 'svg':
      return { blob: new Blob([svg], { type: 'image/svg+xml' }), problems: [] };
    case 'pdf':
      return (await import('./pdf')).writePdf(svg, options);
    default:
      return (await import('./png')).writePng(svg, format === 'png-150' ? 150 : 300, options);
  }
}

/** A file name without characters that a file system refuses. */
export function sheetFileName(title: string, sheet: string, format: SheetFormat): string {
  const name = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .trim()
    .slice(0, 80);
  const [extension = 'svg', dpi] = format.split('-');
  return `${[name, sheet.toUpperCase(), dpi ? `${dpi}dpi` : ''].filter((part) => part !== '').join('-')}.${extension}`;
}
