/** The first step as each kind of hand-out will show it. */
import { briefingScale, palettes } from '../../../../styles/tokens';
import { frames, pixelsPerInch, slideSize } from '../deck/deck-look';
import type { FullHandoutOptions } from '../handout';
import { stepPages } from '../step-page';
import { Column } from './column';
import { handoutPage } from './handout-page';
import { pictureParts, pictureWidth } from './long-picture';
import { stepMap } from './step-map';
import { placedSvg } from '../../../svg/sheets/placed-svg';

/** A page of paper. */
export function pagePreview(options: FullHandoutOptions): string {
  const [page] = stepPages(options);
  return page ? handoutPage(page, options) : '';
}

/** The beginning of the picture. */
export function picturePreview(options: FullHandoutOptions): string {
  const [front, step] = pictureParts(options);
  if (!front || !step) return '';
  const height = front.height + step.height;
  const place = (part: typeof front, y: number): string =>
    placedSvg(part.svg, { x: 0, y, width: pictureWidth, height: part.height });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${height}" viewBox="0 0 ${pictureWidth} ${height}">` +
    `${place(front, 0)}${place(step, front.height)}</svg>`
  );
}

/** A slide: the map as its shapes will draw it. */
export function slidePreview(options: FullHandoutOptions): string {
  const { plan, language, theme } = options;
  const palette = palettes[theme];
  const [page] = stepPages(options);
  if (!page) return '';
  const { title, text, map, accent } = frames;
  const { width, height } = slideSize;
  const heading = new Column(title.x, title.y + 0.12, title.w, palette);
  heading.paragraph(page.title, { size: 0.39, weight: 700, colour: palette.ink1, leading: 1.4 });
  const column = new Column(text.x, text.y, text.w, palette);
  for (const paragraph of page.paragraphs)
    column.paragraph(paragraph, { size: 0.28, colour: palette.ink1, leading: 1.4 });
  const drawn = stepMap(
    page.step,
    plan,
    { x: map.x, y: map.y, width: map.w, height: map.h },
    { flavor: theme, language, scale: briefingScale, pixel: 1 / pixelsPerInch, part: 'slide' },
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 96}" height="${height * 96}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${palette.panel}"/>` +
    `<rect x="${accent.x}" y="${accent.y}" width="${accent.w}" height="${accent.h}" fill="${palette.core}"/>` +
    `${heading.svg}${column.svg}${drawn}</svg>`
  );
}
