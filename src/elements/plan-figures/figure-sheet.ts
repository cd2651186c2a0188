/** A table of figures as a drawing of its own, on white paper: for SVG, PNG and print. */
import { palettes } from '../../../styles/tokens';
import { fontFamily } from '../../../styles/theme';
import { type Mark, type MarkRole, textWidth } from '../../model/figure-drawing';
import { type FigureRow, type FigureTable, ownNote, sharedRemarks } from '../../model/figures';
import { groupText, unitText } from '../../strings/units';
import type { PanelView } from '../shared/panel-element';
import { drawingOf } from './figure-item';
import { gapText, otherCells, progressText, undrawnCells, verdictText } from './figure-words';

const p = palettes.print;
/** Units of the drawing; {@link unitsPerMillimetre} of them make a millimetre of paper. */
const page = { width: 950, name: 250, chart: 450, said: 210, gap: 20 } as const;
const unitsPerMillimetre = 5;

interface Look {
  fill: string;
  stroke: string;
  width: number;
  dash: string;
  weight: number;
}

const looks: Readonly<Partial<Record<MarkRole, Partial<Look>>>> = {
  track: { fill: p.outside },
  allowed: { fill: '#DDE3F0' },
  bar: { fill: p.platform },
  'bar-met': { fill: p.belt },
  'bar-missed': { fill: p.core },
  gap: { fill: '#FBEDED', stroke: p.core, width: 1, dash: '3 2' },
  zero: { stroke: p.ink3, width: 1 },
  way: { stroke: p.platform, width: 4 },
  'way-head': { fill: p.platform },
  base: { fill: p.panel, stroke: p.ink2, width: 2 },
  target: { stroke: p.ink1, width: 2 },
  'target-flag': { fill: p.ink1 },
  time: { stroke: p.axisText, width: 1.5, dash: '3 2' },
  label: { fill: p.ink2 },
  'label-base': { fill: p.ink2 },
  'label-target': { fill: p.ink1, weight: 600 },
  'label-actual': { fill: p.ink1, weight: 600 },
  'label-time': { fill: p.axisText },
  'share-1': { fill: p.belt },
  'share-2': { fill: p.platform },
  'share-3': { fill: p.axis },
  'share-4': { fill: p.project },
  'share-5': { fill: p.ink3 },
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function paint(mark: Mark): string {
  const { fill = 'none', stroke, width, dash, weight } = looks[mark.role] ?? {};
  const style = [
    `fill="${fill}"`,
    stroke ? ` stroke="${stroke}" stroke-width="${width ?? 1}"` : '',
    dash ? ` stroke-dasharray="${dash}"` : '',
    weight ? ` font-weight="${weight}"` : '',
  ].join('');
  switch (mark.shape) {
    case 'rect':
      return `<rect ${style} x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"/>`;
    case 'line':
      return `<line ${style} x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}"/>`;
    case 'circle':
      return `<circle ${style} cx="${mark.cx}" cy="${mark.cy}" r="${mark.r}"/>`;
    case 'path':
      return `<path ${style} d="${mark.d}"/>`;
    case 'text':
      return `<text ${style} x="${mark.x}" y="${mark.y}">${escape(mark.text)}</text>`;
  }
}

interface TextStyle {
  size?: number;
  weight?: number;
  colour?: string;
}

/** A Chinese character or a word, with the marks that may not stand at the end or the beginning of a line. */
const unbroken = /[（“《「]*(?:[\u2e80-\uffff]|[^\s“\u2e80-\uffff]+)[）”》」，。；、：！？]*\s*|\s+/gu;

/** Lines no wider than `width`; Chinese breaks anywhere, Latin words stay whole. */
export function wrapText(text: string, width: number, size = 12): string[] {
  const lines = [''];
  for (const piece of text.match(unbroken) ?? []) {
    const held = lines.at(-1) ?? '';
    if (held === '' || (textWidth((held + piece).trimEnd()) * size) / 12 <= width) {
      lines[lines.length - 1] = held + piece;
    } else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

/** Texts below each other. @returns the drawing, and the height it takes. */
function column(
  x: number,
  width: number,
  texts: readonly (readonly [text: string, style?: TextStyle])[],
): { body: string; height: number } {
  let y = 0;
  const body = texts
    .filter(([text]) => text !== '')
    .flatMap(([text, { size = 12, weight = 400, colour = p.ink2 } = {}]) =>
      wrapText(text, width, size).map((line) => {
        y += size * 1.45;
        return `<text x="${x}" y="${(y - size * 0.35).toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escape(line)}</text>`;
      }),
    )
    .join('');
  return { body, height: y };
}

/** A part of the page that is not to be cut. */
export interface SheetBlock {
  body: string;
  height: number;
}

const verdictColours: Readonly<Record<string, string>> = { met: p.beltText, missed: p.coreText };

function rowBlock(view: PanelView, row: FigureRow, shared: readonly string[]): SheetBlock {
  const { indicator } = row;
  const drawing = drawingOf(view, row, page.chart);
  const chartX = page.name + page.gap;
  const saidX = chartX + page.chart + page.gap;
  const about = [
    unitText(indicator, view.language),
    row.measure === 'growth' ? view.t('figures.growth') : '',
    indicator.nature ? view.t(`table.nature.${indicator.nature}`) : '',
  ].filter((text) => text !== '');
  const undrawn = undrawnCells(view, row).join('　');
  const name = column(0, page.name, [
    [view.text(indicator.name), { size: 14, weight: 600, colour: p.ink1 }],
    [about.join(' · ')],
  ]);
  const plot = drawing ?? { height: 0, marks: [] };
  const beside = column(chartX, page.chart, [
    [undrawn],
    [otherCells(view, row).join('　')],
    [ownNote(row, shared), { size: 11, colour: p.ink3 }],
  ]);
  const sign = row.outcome === 'met' ? '✓ ' : row.outcome === 'missed' ? '✕ ' : '';
  const verdict = verdictText(view, row);
  const said = column(saidX, page.said, [
    [
      verdict === '' ? '' : `${sign}${verdict}`,
      { size: 14, weight: 600, colour: verdictColours[row.outcome ?? ''] ?? p.ink1 },
    ],
    [gapText(view, row)],
    [progressText(view, row)],
  ]);
  const height = Math.max(name.height, said.height, plot.height + beside.height) + 20;
  const body = [
    `<g transform="translate(0 8)">${name.body}${said.body}`,
    `<g transform="translate(${chartX} 0)" font-size="12">${plot.marks.map(paint).join('')}</g>`,
    `<g transform="translate(0 ${plot.height})">${beside.body}</g></g>`,
    `<line x1="0" x2="${page.width}" y1="${height}" y2="${height}" stroke="${p.township}" stroke-width="0.5"/>`,
  ].join('');
  return { body, height };
}

/** The page in blocks: heading, rows under their groups, and where it comes from. */
export function sheetBlocks(view: PanelView, table: FigureTable, rows: readonly FigureRow[]): SheetBlock[] {
  const { info, sections } = view.graph;
  const title = sections.get(table.section)?.title;
  const heading = column(0, page.width, [
    [title ? view.text(title) : '', { size: 24, weight: 700, colour: p.ink1 }],
    [view.text(info.title), { size: 12 }],
  ]);
  const blocks: SheetBlock[] = [{ ...heading, height: heading.height + 14 }];
  const shared = sharedRemarks(table.rows);
  let group = '';
  for (const row of rows) {
    const block = rowBlock(view, row, shared);
    if (row.indicator.group === group) {
      blocks.push(block);
      continue;
    }
    group = row.indicator.group;
    // A heading stays with its first row.
    const line = column(8, page.width, [
      [groupText(row.indicator, view.language), { size: 14, weight: 700, colour: p.ink1 }],
    ]);
    const ground = `<rect width="${page.width}" height="24" y="6" fill="${p.outside}"/>`;
    blocks.push({
      body: `${ground}<g transform="translate(0 8)">${line.body}</g><g transform="translate(0 34)">${block.body}</g>`,
      height: 34 + block.height,
    });
  }
  const source = `${info.documentNumber}　${view.text(info.compiler)}`;
  const foot = column(0, page.width, [
    [''],
    ...[...table.table.notes, ...shared].map((note) => [note] as const),
    [source],
  ]);
  return [...blocks, { body: `<g transform="translate(0 8)">${foot.body}</g>`, height: foot.height + 12 }];
}

const font = `font-family="${escape(fontFamily('sans'))}"`;
const margin = 10;

function svgOf(body: string, height: number, attributes = ''): string {
  const [wide, high] = [page.width + 2 * margin, height + 2 * margin].map(
    (each) => each / unitsPerMillimetre,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}"${attributes}>`,
    `<rect width="100%" height="100%" fill="${p.panel}"/>`,
    `<g ${font} transform="scale(${1 / unitsPerMillimetre}) translate(${margin} ${margin})">${body}</g></svg>`,
  ].join('');
}

/** All blocks as one drawing; user units are millimetres. */
export function sheetSvg(blocks: readonly SheetBlock[]): string {
  let y = 0;
  const body = blocks
    .map((block) => {
      const placed = `<g transform="translate(0 ${y.toFixed(1)})">${block.body}</g>`;
      y += block.height;
      return placed;
    })
    .join('\n');
  const [width, height] = [page.width + 2 * margin, y + 2 * margin].map((each) => each / unitsPerMillimetre);
  return svgOf(body, y, ` width="${width}mm" height="${height}mm"`);
}

/** The blocks as a page to print: none is cut by the end of a sheet of paper. */
export function sheetPage(blocks: readonly SheetBlock[], title: string, language: string): string {
  const wide = page.width;
  const parts = blocks.map(
    ({ body, height }) =>
      `<svg viewBox="0 0 ${wide} ${height}" ${font} style="display:block;width:100%;break-inside:avoid">${body}</svg>`,
  );
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escape(title)}</title><style>@page{size:A4;margin:14mm 12mm}body{margin:0}</style><body>${parts.join('\n')}</body></html>`;
}
