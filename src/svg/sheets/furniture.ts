/** What stands around the map of a sheet: title, frame, north arrow, title block, notes. Lengths in mm. */
import { palettes } from '../../../styles/tokens';
import { type Language, textOf } from '../../model/text';
import type { PlanInfo } from '../../model/types';
import { translate } from '../../strings';
import { type SheetDefinition, millimetres } from './definitions';
import { degreesText } from './graticule';
import { type Rect, type SheetLayout, bottom, frameLines, right } from './layout';
import type { SheetTexts } from './options';
import type { GaussKruger } from './projection';
import { scaleText } from './scale-bar';
import { fittingSize, round, textBlock, textLine, textWidth, wrapText } from './text';
import '../../strings/sheets';

const { ink1, ink2, ink3, panel, core } = palettes.print;

const box = ({ x, y, width, height }: Rect, paint: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${paint}/>`;

/** A line of the frame: a rectangle whose stroke lies within `outer`. */
function frameLine(outer: Rect, width: number): string {
  const inner = {
    x: outer.x + width / 2,
    y: outer.y + width / 2,
    width: outer.width - width,
    height: outer.height - width,
  };
  return box(inner, `fill="none" stroke="${ink1}" stroke-width="${round(width)}"`);
}

export function drawFrame({ frame, map }: SheetLayout, factor: number): string {
  const thin = frameLines.inner * factor;
  const line = {
    x: map.x - thin,
    y: map.y - thin,
    width: map.width + 2 * thin,
    height: map.height + 2 * thin,
  };
  return `<g data-part="frame">${frameLine(frame, frameLines.outer * factor)}${frameLine(line, thin)}</g>`;
}

/** The plan's name, the title and the slogan, centred. A long title gets two lines or becomes smaller. */
export function drawTitle(
  info: PlanInfo,
  title: string,
  slogan: string,
  { text }: SheetDefinition,
  { title: room }: SheetLayout,
  language: Language,
): string {
  const middle = room.x + room.width / 2;
  const plan = textOf(info.title, language);
  const planSize = fittingSize(plan, millimetres(text.plan), room.width);
  const sloganSpacing = language === 'zh' ? 0.08 : 0;
  const sloganSize = fittingSize(slogan, millimetres(text.slogan), room.width, sloganSpacing);
  const titleSpacing = language === 'zh' ? 0.08 : 0.01;
  const whole = millimetres(text.title);
  let lines = [title];
  let size = fittingSize(title, whole, room.width, titleSpacing);
  if (size < whole * 0.62) {
    // Two lines at about half the height each.
    size = whole * 0.56;
    lines = wrapText(title, size, room.width / (1 + titleSpacing));
    while (lines.length > 2) {
      size *= 0.95;
      lines = wrapText(title, size, room.width / (1 + titleSpacing));
    }
  }
  const titleHeight = lines.length * size * 1.1;
  const gap = (room.height - planSize - titleHeight - sloganSize) / 4;
  const planLine = room.y + gap * 0.6 + planSize * 0.88;
  const titleTop = room.y + gap * 1.5 + planSize;
  const sloganLine = bottom(room) - gap * 0.9 - sloganSize * 0.12;
  return (
    '<g data-part="title">' +
    textLine(plan, middle, planLine, { size: planSize, colour: ink2, anchor: 'middle' }) +
    textBlock(lines, middle, titleTop + size * 0.93, size * 1.1, {
      size,
      weight: 700,
      colour: ink1,
      anchor: 'middle',
      font: 'serif',
      spacing: titleSpacing,
    }) +
    textLine(slogan, middle, sloganLine, {
      size: sloganSize,
      colour: core,
      weight: 700,
      anchor: 'middle',
      font: 'serif',
      spacing: sloganSpacing,
    }) +
    '</g>'
  );
}

/** 指北针: an arrow to grid north, which is up. */
export function drawNorth({ north }: SheetLayout, factor: number, language: Language): string {
  const size = 5.4 * factor;
  const x = right(north) - 11 * factor;
  const top = north.y + size * 1.25;
  const tip = `${round(x)} ${round(top)}`;
  const [half, height, notch] = [3.6 * factor, 20 * factor, 3 * factor];
  const foot = round(top + height);
  const middle = `${round(x)} ${round(top + height - notch)}`;
  return (
    '<g data-part="north">' +
    textLine(translate('sheet.north', language), x, north.y + size * 0.92, {
      size,
      weight: 700,
      colour: ink1,
      anchor: 'middle',
      font: 'serif',
    }) +
    `<path d="M${tip}L${round(x - half)} ${foot}L${middle}Z" fill="${ink1}" stroke="${ink1}" stroke-width="${round(0.3 * factor)}" stroke-linejoin="miter"/>` +
    `<path d="M${tip}L${round(x + half)} ${foot}L${middle}Z" fill="${panel}" stroke="${ink1}" stroke-width="${round(0.3 * factor)}" stroke-linejoin="miter"/>` +
    '</g>'
  );
}

/** Label and value of each line of the title block; lines without a value are left out. */
export function blockRows(
  info: PlanInfo,
  texts: SheetTexts,
  scale: number,
  language: Language,
): { label: string; value: string }[] {
  const t = (key: Parameters<typeof translate>[0]): string => translate(key, language);
  return [
    { label: t('sheet.unit'), value: texts.unit },
    { label: t('sheet.date'), value: texts.date },
    { label: t('sheet.number'), value: texts.number },
    { label: t('sheet.scale'), value: scaleText(scale) },
    {
      label: t('sheet.secrecy'),
      value: info.publication.publicity === '内部' ? t('sheet.secrecy-internal') : '',
    },
  ].filter(({ value }) => value.trim() !== '');
}

/** 图签: a ruled table, labels left, values right; a long value is set in two lines or smaller. */
export function drawBlock(
  rows: readonly { label: string; value: string }[],
  { block }: SheetLayout,
  size: number,
): string {
  const height = block.height / Math.max(1, rows.length);
  const labelWidth = Math.max(...rows.map(({ label }) => textWidth(label, size))) + size * 1.4;
  const valueWidth = block.width - labelWidth - size * 1.2;
  const rule = `stroke="${ink2}" stroke-width="0.15" fill="none"`;
  const lines = rows
    .slice(1)
    .map((_, index) => `M${round(block.x)} ${round(block.y + (index + 1) * height)}H${round(right(block))}`)
    .join('');
  const texts = rows.map(({ label, value }, index) => {
    const middle = block.y + (index + 0.5) * height;
    const { lines: wrapped, size: small } = fitLines(value, size, valueWidth, 2, height * 0.96);
    const leading = small * 1.16;
    const first = middle + small * 0.37 - ((wrapped.length - 1) * leading) / 2;
    return (
      textLine(label, block.x + labelWidth / 2, middle + size * 0.37, {
        size,
        colour: ink3,
        anchor: 'middle',
      }) +
      textBlock(wrapped, block.x + labelWidth + size * 0.6, first, leading, { size: small, colour: ink1 })
    );
  });
  return (
    '<g data-part="block">' +
    box(block, `fill="${panel}" stroke="${ink2}" stroke-width="0.2"`) +
    `<path d="M${round(block.x + labelWidth)} ${round(block.y)}V${round(bottom(block))}${lines}" ${rule}/>` +
    texts.join('') +
    '</g>'
  );
}

/** Lines of a text in at most `most` lines and `height`; the size shrinks until it fits. */
export function fitLines(
  text: string,
  size: number,
  width: number,
  most: number,
  height: number,
): { lines: string[]; size: number } {
  let small = size;
  let lines = wrapText(text, small, width);
  const tooMuch = (): boolean =>
    lines.length > most ||
    lines.length * small * 1.16 > height ||
    lines.some((line) => textWidth(line, small) > width);
  while (tooMuch() && small > size * 0.2) {
    small *= 0.96;
    lines = wrapText(text, small, width);
  }
  return { lines, size: small };
}

/** What stands out, on a white label at the upper left; with the room it takes. */
export function drawCaption(
  title: string,
  { caption }: SheetLayout,
  size: number,
  language: Language,
): { box: Rect; svg: string } {
  const text = translate('sheet.focus', language, { title });
  const padding = size * 0.7;
  const room = Math.max(size * 1.2, caption.height - padding);
  const fitted = fitLines(text, size, caption.width - 2 * padding, 2, room);
  const leading = fitted.size * 1.25;
  const label = {
    ...caption,
    width: Math.max(...fitted.lines.map((line) => textWidth(line, fitted.size))) + 2 * padding,
    height: fitted.lines.length * leading + padding,
  };
  const svg =
    '<g data-part="caption">' +
    box(label, `fill="${panel}" stroke="${core}" stroke-width="0.3"`) +
    textBlock(fitted.lines, caption.x + padding, caption.y + padding / 2 + leading * 0.8, leading, {
      size: fitted.size,
      weight: 700,
      colour: ink1,
    }) +
    '</g>';
  return { box: label, svg };
}

/** The strip below the frame: what may be done with the map, what it is drawn in, where it comes from. */
export function drawStrip(
  info: PlanInfo,
  texts: SheetTexts,
  zone: GaussKruger,
  { text, furniture: factor }: SheetDefinition,
  { strip }: SheetLayout,
  language: Language,
): string {
  const t = (key: Parameters<typeof translate>[0], values?: Record<string, string>): string =>
    translate(key, language, values);
  const part = language === 'zh' ? '　' : '  ·  ';
  const frameOf = [
    t('sheet.coordinates'),
    t('sheet.projection', { meridian: meridianText(zone.centralMeridian) }) +
      (zone.epsg === undefined ? '' : language === 'zh' ? `（EPSG ${zone.epsg}）` : ` (EPSG ${zone.epsg})`),
    t('sheet.height'),
  ];
  const sources =
    info.attribution.length > 0 ? [t('sheet.sources', { sources: info.attribution.join('；') })] : [];
  const dated = info.dataDate === '' ? [] : [t('sheet.source-date', { date: info.dataDate })];
  const publication = publicationText(info, texts.approval, language);
  const size = millimetres(text.note);
  const top = strip.y + 1.4 * factor;
  const room = bottom(strip) - top;

  const tagSize = size;
  const tagPadding = size * 0.55;
  const tagWidth = textWidth(publication.text, tagSize) * 1.02 + 2 * tagPadding;
  const tagHeight = size * 1.5;
  const note = textOf(info.disclaimer, language);
  const noteX = strip.x + tagWidth + size * 1.2;
  const noteSize = fittingSize(note, size, right(strip) - noteX);
  const tag =
    box(
      { x: strip.x, y: top, width: tagWidth, height: tagHeight },
      `fill="${publication.problem ? core : panel}" stroke="${core}" stroke-width="0.2"`,
    ) +
    textLine(publication.text, strip.x + tagPadding, top + tagHeight / 2 + tagSize * 0.37, {
      size: tagSize,
      weight: 700,
      colour: publication.problem ? panel : core,
    }) +
    textLine(note, noteX, top + tagHeight / 2 + size * 0.37, { size: noteSize, weight: 700, colour: ink1 });

  const body = [...frameOf, ...sources, ...dated].join(part);
  const below = room - tagHeight - size * 0.35;
  const { lines, size: small } = fitLines(body, size, strip.width, 12, below);
  return (
    `<g data-part="strip"${publication.problem ? ' data-problem="approval-missing"' : ''}>${tag}` +
    textBlock(lines, strip.x, top + tagHeight + size * 0.35 + small * 0.9, small * 1.16, {
      size: small,
      colour: ink2,
    }) +
    '</g>'
  );
}

/** `120°E`. */
const meridianText = (longitude: number): string => `${degreesText(longitude)}${longitude < 0 ? 'W' : 'E'}`;

/** 审图号, the tag of an internal map, or the visible problem of a public one without a number. */
export function publicationText(
  { publication }: PlanInfo,
  approval: string,
  language: Language,
): { text: string; problem: boolean } {
  const number = approval.trim();
  if (number !== '') return { text: translate('sheet.approval', language, { number }), problem: false };
  return publication.publicity === '内部'
    ? { text: translate('sheet.internal', language), problem: false }
    : { text: translate('sheet.approval-missing', language), problem: true };
}
