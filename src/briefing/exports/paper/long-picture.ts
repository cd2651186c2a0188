/** A briefing as one long picture for phones: front, every step, and where it comes from. */
import { type Palette, palettes } from '../../../../styles/tokens';
import { textOf } from '../../../model/text';
import { translate } from '../../../strings';
import { publicationText } from '../../../svg/sheets/furniture';
import { type SheetError, pictureTooLarge } from '../../../svg/sheets/export/sheet-error';
import type { SheetFile } from '../../../svg/sheets/export/sheet-file';
import { pause } from '../../../svg/sheets/export/steps';
import { dataAddress } from '../../../dom/trusted';
import type { FullHandoutOptions, HandoutProgress } from '../handout';
import { placedQr } from '../qr-code';
import { type StepPage, frontMatter, stepPages } from '../step-page';
import { Column } from './column';
import { stepMap } from './step-map';
import '../../../strings/sheets';

/** Px. */
export const pictureWidth = 1080;
const edge = 60;
const mapHeight = 960;
/** Names on the map as large as the text of a phone. */
const mapScale = 2;
const textSize = 42;
/** A longer table is cut: nobody scrolls through it on a phone. */
const mostTable = 1300;
/** Higher pictures are not drawn by some browsers. */
const mostHeight = 32_000;

/** A part of the picture: a whole SVG document. */
export interface PicturePart {
  svg: string;
  height: number;
}

/** The parts of the picture from above; drawn one after the other. */
export function* pictureParts(options: FullHandoutOptions): Generator<PicturePart> {
  yield front(options);
  for (const page of stepPages(options)) yield stepPart(page, options);
  yield end(options);
}

/**
 * Draws the picture. Runs in a browser.
 * @throws SheetError when it would be too high; `AbortError` when cancelled
 */
export async function writeLongPicture(
  options: FullHandoutOptions,
  { signal, onProgress }: HandoutProgress,
): Promise<SheetFile> {
  const parts: PicturePart[] = [];
  const count = options.briefing.steps.length + 2;
  for (const part of pictureParts(options)) {
    signal?.throwIfAborted();
    parts.push(part);
    onProgress?.({ step: 'drawing', share: parts.length / count });
    await pause();
  }
  const height = parts.reduce((sum, part) => sum + part.height, 0);
  const canvas = document.createElement('canvas');
  const context = height <= mostHeight ? canvas.getContext('2d') : null;
  if (!context) throw tooLong(height);
  [canvas.width, canvas.height] = [pictureWidth, height];
  let y = 0;
  for (const [index, part] of parts.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ step: 'writing', share: (index / count) * 0.8 });
    const image = new Image(pictureWidth, part.height);
    image.src = dataAddress(part.svg);
    await image.decode();
    context.drawImage(image, 0, y, pictureWidth, part.height);
    y += part.height;
    await pause();
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Gives the memory back at once.
  canvas.width = canvas.height = 0;
  if (!blob) throw tooLong(height);
  signal?.throwIfAborted();
  onProgress?.({ step: 'writing', share: 1 });
  return { blob, problems: [] };
}

const tooLong = (height: number): SheetError =>
  pictureTooLarge(pictureWidth, height, '请改用 PDF 讲义，或把汇报分成几份');

function documentOf(body: string, height: number, fill: string): PicturePart {
  const whole = Math.ceil(height);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${whole}" viewBox="0 0 ${pictureWidth} ${whole}">` +
    `<rect width="${pictureWidth}" height="${whole}" fill="${fill}"/>${body}</svg>`;
  return { svg, height: whole };
}

const columnAt = (y: number, palette: Palette): Column =>
  new Column(edge, y, pictureWidth - 2 * edge, palette);

function front(options: FullHandoutOptions): PicturePart {
  const palette = palettes[options.theme];
  const { title, subtitle, plan, compiler } = frontMatter(options);
  const column = columnAt(96, palette);
  column.paragraph(plan, { size: 30, colour: palette.ink2, after: 0.6 });
  column.paragraph(title, {
    size: 76,
    weight: 700,
    font: 'serif',
    colour: palette.ink1,
    leading: 1.3,
    after: 0.2,
  });
  column.paragraph(subtitle, { size: 40, weight: 700, colour: palette.core, after: 0.3 });
  if (compiler !== '') column.paragraph(compiler, { size: 28, colour: palette.ink3, after: 0 });
  return documentOf(column.svg, column.bottom + 64, palette.outside);
}

function stepPart(page: StepPage, options: FullHandoutOptions): PicturePart {
  const { plan, language, theme, notes } = options;
  const palette = palettes[theme];
  const column = columnAt(64, palette);
  const number = translate('handout.page', language, { number: page.number, count: page.count });
  column.paragraph(number, { size: 28, weight: 700, colour: palette.core, after: 0 });
  column.paragraph(page.title, {
    size: 60,
    weight: 700,
    font: 'serif',
    colour: palette.ink1,
    leading: 1.35,
    after: 0.5,
  });
  const map = { x: 0, y: Math.round(column.bottom), width: pictureWidth, height: mapHeight };
  const drawn = stepMap(page.step, plan, map, {
    ...{ flavor: theme, language, scale: mapScale, pixel: 1 },
    part: `map-${page.number}`,
  });
  column.space(mapHeight + 36);
  for (const text of page.paragraphs) column.paragraph(text, { size: textSize, colour: palette.ink1 });
  if (page.section !== null) {
    const text = translate('handout.source', language, { section: page.section });
    column.paragraph(text, { size: 30, colour: palette.ink2, leading: 1.5 });
  }
  if (page.table) column.table(page.table, 28, mostTable, language);
  if (notes && page.notes.length > 0) {
    column.space(20);
    column.box(translate('handout.notes-title', language), page.notes, 36);
  }
  return documentOf(column.svg + drawn, column.bottom + 40, palette.panel);
}

function end(options: FullHandoutOptions): PicturePart {
  const { plan, language, theme } = options;
  const { address } = frontMatter(options);
  const { info } = plan.graph;
  const palette = palettes[theme];
  const side = 300;
  const column = new Column(edge, 56, pictureWidth - 2 * edge - (address ? side + 40 : 0), palette);
  const tag = publicationText(info, info.publication.approvalNumber, language);
  column.paragraph(tag.text, { size: 32, weight: 700, colour: palette.core });
  column.paragraph(textOf(info.disclaimer, language), { size: 28, colour: palette.ink2 });
  if (address) column.paragraph(translate('handout.scan', language), { size: 28, colour: palette.ink2 });
  const code = address ? placedQr(address, pictureWidth - edge - side, 56, side) : '';
  return documentOf(
    column.svg + code,
    Math.max(column.bottom, address ? 56 + side : 0) + 48,
    palette.outside,
  );
}
