/** A step as a page of A4: title, map, text, where it stands in the plan, and the speaker's notes if wanted. */
import { palettes } from '../../../../styles/tokens';
import { textOf } from '../../../model/text';
import { translate } from '../../../strings';
import { publicationText } from '../../../svg/sheets/furniture';
import type { Rect } from '../../../svg/sheets/layout';
import { fittingSize, round, textLine, textWidth } from '../../../svg/sheets/text';
import { escapeXml } from '../../../svg/write-svg';
import { type FullHandoutOptions, paperFlavor } from '../handout';
import { placedQr } from '../qr-code';
import type { StepPage } from '../step-page';
import { Column } from './column';
import { stepMap } from './step-map';
import '../../../strings/sheets';

/** Mm. */
const edge = 13;
const footerHeight = 15;
const textSize = 4.5;
/** A px of the map, and the factor on its sizes: names come out at 10 points, and enough of them. */
const pixel = 0.18;
const mapScale = 1.35;
/** The map never gets lower than this; the text gets smaller first. */
const lowestMap = 82;

/** The page as an SVG document whose units are mm: upright with notes, else on its side. */
export function handoutPage(page: StepPage, options: FullHandoutOptions): string {
  const { plan, briefing, language, theme, notes } = options;
  const flavor = paperFlavor(theme);
  const palette = palettes[flavor];
  const [width, height] = notes ? [210, 297] : [297, 210];
  const inside: Rect = { x: edge, y: edge, width: width - 2 * edge, height: height - 2 * edge };
  const head = headOf(page, options, inside);
  const area: Rect = {
    ...inside,
    y: head.bottom + 5,
    height: inside.y + inside.height - footerHeight - head.bottom - 5,
  };
  const { text, map } = notes ? upright(page, options, area) : sideways(page, options, area);
  const drawn = stepMap(page.step, plan, map, {
    ...{ flavor, language, scale: mapScale, pixel },
    part: `map-${page.number}`,
  });
  const name = [textOf(briefing.title, language), textOf(plan.graph.info.title, language)].join(' · ');
  const frame = `<rect x="${round(map.x)}" y="${round(map.y)}" width="${round(map.width)}" height="${round(map.height)}" fill="none" stroke="${palette.ink3}" stroke-width="0.2"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" ` +
    `lang="${language === 'zh' ? 'zh-CN' : 'en'}"><title>${escapeXml(name)}</title>` +
    `<rect width="${width}" height="${height}" fill="${palette.panel}"/>` +
    `${head.svg}${drawn}${frame}${text.svg}${footer(page, options, inside)}</svg>`
  );
}

function headOf(
  page: StepPage,
  { plan, briefing, language, theme }: FullHandoutOptions,
  { x, y, width }: Rect,
) {
  const palette = palettes[paperFlavor(theme)];
  const small = { size: 3, colour: palette.ink3 };
  const running = [textOf(plan.graph.info.shortTitle, language), textOf(briefing.title, language)].join(
    ' · ',
  );
  const number = translate('handout.page', language, { number: page.number, count: page.count });
  const size = Math.max(5, fittingSize(page.title, 8.4, width - 5));
  const column = new Column(x + 5, y + 7, width - 5, palette);
  column.paragraph(page.title, {
    size,
    weight: 700,
    font: 'serif',
    colour: palette.ink1,
    leading: 1.3,
    after: 0,
  });
  const bar = `<rect x="${x}" y="${y + 7.8}" width="1.6" height="${round(column.height - 1.6)}" fill="${palette.core}"/>`;
  const svg =
    textLine(running, x, y + 2.5, small) +
    textLine(number, x + width, y + 2.5, { ...small, anchor: 'end' }) +
    bar +
    column.svg;
  return { svg, bottom: column.bottom };
}

/** Text that was set, and whether all of it found room. */
interface Setting {
  text: Column;
  isWhole: boolean;
}

/** The map over the whole width, as high as the text under it leaves. */
function upright(page: StepPage, options: FullHandoutOptions, area: Rect): { text: Column; map: Rect } {
  const gap = 4;
  const room = area.height - lowestMap - gap;
  const make = (scale: number, y: number): Setting => {
    const text = new Column(area.x, y, area.width, palettes[paperFlavor(options.theme)]);
    return { text, isWhole: fill(text, page, options, scale, room) };
  };
  const factor = largest(page, 1, (scale) => make(scale, 0).isWhole);
  const height = Math.max(lowestMap, area.height - make(factor, 0).text.height - gap);
  return { text: make(factor, area.y + height + gap).text, map: { ...area, height } };
}

/** The map beside a column of text, which is wider where there is a table. */
function sideways(page: StepPage, options: FullHandoutOptions, area: Rect): { text: Column; map: Rect } {
  const gap = 8;
  const width = page.table ? 126 : 92;
  const map = { ...area, width: area.width - width - gap };
  const make = (scale: number): Setting => {
    const text = new Column(map.x + map.width + gap, area.y, width, palettes[paperFlavor(options.theme)]);
    return { text, isWhole: fill(text, page, options, scale, area.height) };
  };
  return { text: make(largest(page, page.table ? 1.15 : 1.5, (scale) => make(scale).isWhole)).text, map };
}

const factors = [1.5, 1.4, 1.3, 1.2, 1.15, 1.08, 1, 0.93, 0.86, 0.8, 0.75, 0.7, 0.65];
/** Smaller letters in a table cannot be read: it is cut instead. */
const smallest = { table: 0.75, text: 0.62 };

/** The largest factor on the letters, up to `most`, at which all finds room; the smallest when there is none. */
function largest({ table }: StepPage, most: number, isWhole: (factor: number) => boolean): number {
  const least = table ? smallest.table : smallest.text;
  return factors.find((factor) => factor <= most && factor > least && isWhole(factor)) ?? least;
}

/**
 * @param room for all of it; a table that is longer is cut
 * @returns whether all found room
 */
function fill(
  column: Column,
  page: StepPage,
  options: FullHandoutOptions,
  scale: number,
  room: number,
): boolean {
  const { ink1, ink2 } = column.palette;
  const { language, notes } = options;
  const size = textSize * scale;
  for (const text of page.paragraphs) column.paragraph(text, { size, colour: ink1 });
  if (page.section !== null) {
    const text = translate('handout.source', language, { section: page.section });
    column.paragraph(text, { size: size * 0.76, colour: ink2, leading: 1.45, after: 0.9 });
  }
  const under = new Column(column.x, 0, column.width, column.palette);
  fillUnder(under, page, notes, size, options);
  const left = room - column.height - under.height;
  const cut = page.table ? column.table(page.table, size * 0.74, left, language) : 0;
  fillUnder(column, page, notes, size, options);
  return cut === 0 && column.height <= room;
}

function fillUnder(
  column: Column,
  page: StepPage,
  withNotes: boolean,
  size: number,
  { language }: FullHandoutOptions,
): void {
  if (!withNotes) return;
  const time = translate('handout.planned', language, { time: page.time });
  column.space(size * 0.4);
  column.box(`${translate('handout.notes-title', language)}　${time}`, page.notes, size * 0.86);
}

/** Tag of an internal map or its number, the fixed note, and the code of the step where it is served. */
function footer(
  page: StepPage,
  { plan, language, theme }: FullHandoutOptions,
  { x, y, width, height }: Rect,
): string {
  const { info } = plan.graph;
  const { ink3, core, panel } = palettes[paperFlavor(theme)];
  const tag = publicationText(info, info.publication.approvalNumber, language);
  const size = 3;
  const base = y + height - 2;
  const tagWidth = textWidth(tag.text, size) + 2 * size * 0.55;
  const box = `<rect x="${x}" y="${round(base - size * 1.12)}" width="${round(tagWidth)}" height="${size * 1.5}" fill="${tag.problem ? core : panel}" stroke="${core}" stroke-width="0.2"/>`;
  const code = page.address === null ? '' : placedQr(page.address, x + width - 13, y + height - 12.5, 13);
  const hint =
    page.address === null
      ? ''
      : textLine(translate('handout.scan', language), x + width - 15, base, {
          size: 2.8,
          colour: ink3,
          anchor: 'end',
        });
  return (
    box +
    textLine(tag.text, x + size * 0.55, base, { size, weight: 700, colour: tag.problem ? panel : core }) +
    textLine(textOf(info.disclaimer, language), x + tagWidth + size, base, { size, colour: ink3 }) +
    hint +
    code
  );
}
