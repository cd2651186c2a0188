/** 图例: the white box with the symbols of the map and their names. Lengths in mm. */
import { swatchSvg } from '../../../styles/legend';
import { swatchSize } from '../../../styles/swatches';
import { palettes } from '../../../styles/tokens';
import type { Rect } from './layout';
import type { SheetLegendGroup, SheetLegendRow } from './legend-rows';
import { placedSvg } from './placed-svg';
import { fittingSize, round, textLine, textWidth, wrapText } from './text';

const { ink1, ink2, panel } = palettes.print;

/** Measures in text heights. */
const measures = {
  padding: 1.1,
  title: 2.5,
  heading: 1.9,
  row: 1.62,
  line: 1.22,
  groupGap: 0.45,
  swatchGap: 0.55,
  columnGap: 1,
} as const;
const swatchHeight = 1.5;
const swatchWidth = (swatchHeight * swatchSize.width) / swatchSize.height;
/** Smaller than this share of the wanted height no legend gets. */
const smallest = 0.5;

interface Line {
  cells: { row: SheetLegendRow; lines: string[] }[];
  height: number;
}

interface Block {
  group: SheetLegendGroup;
  columns: number;
  lines: Line[];
}

export interface DrawnLegend {
  /** What it takes of its room: the lower part. */
  box: Rect;
  svg: string;
}

/**
 * Draws the legend into the lower part of its room. Where all rows do not fit, the text gets smaller.
 *
 * @param size wanted text height in mm
 */
export function drawLegend(
  groups: readonly SheetLegendGroup[],
  title: string,
  room: Rect,
  size: number,
): DrawnLegend {
  let height = size;
  let blocks = arrange(groups, room.width, height);
  while (heightOf(blocks, height) > room.height && height > size * smallest) {
    height *= 0.97;
    blocks = arrange(groups, room.width, height);
  }
  const needed = heightOf(blocks, height);
  const box = { ...room, y: room.y + room.height - needed, height: needed };
  return { box, svg: draw(blocks, title, box, height) };
}

const heightOf = (blocks: readonly Block[], size: number): number =>
  blocks.reduce((sum, { lines }) => sum + lines.reduce((total, { height }) => total + height, 0), 0) +
  size *
    (2 * measures.padding +
      measures.title +
      blocks.length * (measures.heading + measures.groupGap) -
      measures.groupGap);

function arrange(groups: readonly SheetLegendGroup[], width: number, size: number): Block[] {
  const inner = width - 2 * measures.padding * size;
  return groups.map((group) => {
    const halfWidth = (inner - measures.columnGap * size) / 2;
    const columns =
      group.rows.length > 3 && group.rows.every(({ title }) => fits(title, halfWidth, size)) ? 2 : 1;
    const lines: Line[] = [];
    for (let at = 0; at < group.rows.length; at += columns) {
      const cells = group.rows.slice(at, at + columns).map((row) => ({
        row,
        lines: columns === 2 ? [row.title] : wrapText(row.title, size, nameWidth(inner, size)),
      }));
      const most = Math.max(...cells.map(({ lines }) => lines.length));
      lines.push({ cells, height: size * Math.max(measures.row, most * measures.line + 0.3) });
    }
    return { group, columns, lines };
  });
}

const nameWidth = (width: number, size: number): number => width - (swatchWidth + measures.swatchGap) * size;
const fits = (title: string, width: number, size: number): boolean =>
  textWidth(title, size) <= nameWidth(width, size);

function draw(blocks: readonly Block[], title: string, box: Rect, size: number): string {
  const padding = measures.padding * size;
  const left = box.x + padding;
  const inner = box.width - 2 * padding;
  const parts = [
    `<rect x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}" fill="${panel}" stroke="${ink2}" stroke-width="0.2"/>`,
  ];
  let y = box.y + padding;
  const titleStyle = {
    size: size * 1.45,
    weight: 700,
    colour: ink1,
    anchor: 'middle',
    font: 'serif',
  } as const;
  parts.push(textLine(title, box.x + box.width / 2, y + size * 1.35, titleStyle));
  y += measures.title * size;
  for (const { group, columns, lines } of blocks) {
    const headingSize = fittingSize(group.title, size * 0.92, inner);
    parts.push(
      textLine(group.title, left, y + size * 1.05, { size: headingSize, weight: 700, colour: ink2 }),
    );
    const rule = round(y + size * 1.5);
    parts.push(
      `<path d="M${round(left)} ${rule}H${round(left + inner)}" stroke="${ink2}" stroke-width="0.1" fill="none"/>`,
    );
    y += measures.heading * size;
    const step = (inner + (columns === 2 ? measures.columnGap * size : 0)) / columns;
    for (const { cells, height } of lines) {
      cells.forEach((cell, index) => parts.push(drawCell(cell, left + index * step, y, height, size)));
      y += height;
    }
    y += measures.groupGap * size;
  }
  return `<g data-part="legend">${parts.join('')}</g>`;
}

function drawCell(
  { row, lines }: Line['cells'][number],
  x: number,
  y: number,
  height: number,
  size: number,
): string {
  const middle = y + height / 2;
  const swatch = placedSvg(swatchSvg(row.row, 'print'), {
    x,
    y: middle - (swatchHeight * size) / 2,
    width: swatchWidth * size,
    height: swatchHeight * size,
  });
  const textX = x + (swatchWidth + measures.swatchGap) * size;
  // Chinese glyphs stand about 0.88 em over and 0.12 em under the baseline.
  const first = middle + 0.37 * size - ((lines.length - 1) * measures.line * size) / 2;
  return (
    `<g data-row="${row.row.id}">${swatch}` +
    lines
      .map((line, index) =>
        textLine(line, textX, first + index * measures.line * size, { size, colour: ink1 }),
      )
      .join('') +
    '</g>'
  );
}
