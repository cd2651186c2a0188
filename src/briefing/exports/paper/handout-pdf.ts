/** A briefing as PDF. Runs in a browser. */
import type { SheetFile } from '../../../svg/sheets/export/sheet-file';
import { pause } from '../../../svg/sheets/export/steps';
import { writePdf } from '../../../svg/sheets/export/pdf';
import type { FullHandoutOptions, HandoutProgress } from '../handout';
import { stepPages } from '../step-page';
import { handoutPage } from './handout-page';

/**
 * Writes a page for each step.
 * @throws SheetError when the fonts cannot be loaded; `AbortError` when cancelled
 */
export async function writeHandoutPdf(
  options: FullHandoutOptions,
  progress: HandoutProgress,
): Promise<SheetFile> {
  const pages: string[] = [];
  for (const page of stepPages(options)) {
    progress.signal?.throwIfAborted();
    progress.onProgress?.({ step: 'drawing', share: pages.length / page.count });
    await pause();
    pages.push(handoutPage(page, options));
  }
  return writePdf(pages, progress);
}
