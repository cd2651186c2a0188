/** The hand-outs of a briefing: one list of steps, a file of each kind. What writes a kind is loaded when first asked for. */
import {
  type FullHandoutOptions,
  type HandoutFile,
  type HandoutKind,
  type HandoutOptions,
  type HandoutProgress,
  handoutName,
  withDefaults,
} from './handout';
import type { SheetFile } from '../../svg/sheets/export/sheet-file';

export {
  type HandoutFile,
  type HandoutKind,
  type HandoutOptions,
  type HandoutProgress,
  handoutKinds,
} from './handout';
export { addressOfStep } from './step-address';

/**
 * Writes a briefing as a file. `html`, `md` and `pptx` are written in Node as in browsers, `pdf` and
 * `png` in browsers.
 *
 * @throws SheetError with a message for the person; `AbortError` when cancelled
 */
export async function exportBriefing(
  kind: HandoutKind,
  options: HandoutOptions,
  progress: HandoutProgress = {},
): Promise<HandoutFile> {
  const full = withDefaults(options);
  return { name: handoutName(full, kind), ...(await write()) };

  async function write(): Promise<SheetFile> {
    switch (kind) {
      case 'html':
        return { blob: await writeHtml(full, progress.signal), problems: [] };
      case 'md': {
        const { writeMarkdown } = await import('./markdown');
        return {
          blob: new Blob([writeMarkdown(full)], { type: 'text/markdown;charset=utf-8' }),
          problems: [],
        };
      }
      case 'pptx':
        return { blob: await (await import('./deck/deck')).writeDeck(full, progress), problems: [] };
      case 'pdf':
        return (await import('./paper/handout-pdf')).writeHandoutPdf(full, progress);
      case 'png':
        return (await import('./paper/long-picture')).writeLongPicture(full, progress);
    }
  }
}

/** A briefing in one file, from the page of the app for it. */
async function writeHtml(
  { page, briefing, plan, language, theme }: FullHandoutOptions,
  signal?: AbortSignal,
): Promise<Blob> {
  const response = page === null ? null : await fetch(page, { signal });
  if (!response?.ok) throw new Error(`briefing-page.html: ${response?.status ?? 'no address'}`);
  const { writeOneFile } = await import('./one-file');
  const html = writeOneFile(await response.text(), briefing, plan, { language, theme });
  return new Blob([html], { type: 'text/html;charset=utf-8' });
}

/**
 * What a kind will look like: an SVG of its first step, or its text.
 *
 * @returns `null` when there is no step
 */
export async function previewBriefing(
  kind: HandoutKind,
  options: HandoutOptions,
): Promise<{ svg: string } | { text: string } | null> {
  const full = withDefaults(options);
  if (full.briefing.steps.length === 0) return null;
  if (kind === 'md') return { text: (await import('./markdown')).writeMarkdown(full) };
  const { pagePreview, picturePreview, slidePreview } = await import('./paper/previews');
  const draw = { html: slidePreview, pdf: pagePreview, png: picturePreview, pptx: slidePreview }[kind];
  return { svg: draw(full) };
}
