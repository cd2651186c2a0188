/** The panel of a step as slides with native tables. */
import type PptxGenJS from 'pptxgenjs';
import type { Language } from '../../../model/text';
import { translate } from '../../../strings';
import { wrapText } from '../../../svg/sheets/text';
import type { PanelRow, PanelTable } from '../panel-table';
import { type DeckColours, deckFont, frames } from './deck-look';

/** Points. */
const size = 13;
const padding = 5;
/** Inches of a row of so many lines. */
const rowHeight = (lines: number): number => (lines * size * 1.3 + 2 * padding) / 72;

/** A slide as the writer counts it. */
interface Numbered {
  _slideNum: number | { valueOf(): number; toString(): string };
}

/**
 * The writer makes the id of a table out of the number of its slide: on some slides another thing has it already. As a
 * number it is far beyond them here, as a text what it was.
 */
function keepIdApart(slide: PptxGenJS.Slide): void {
  const numbered = slide as unknown as Numbered;
  const number = Number(numbered._slideNum);
  numbered._slideNum = { valueOf: () => 1000 + number, toString: () => String(number) };
}

/** As many slides as the rows need; the headings of the columns are on each. */
export function addTableSlides(
  deck: PptxGenJS,
  masterName: string,
  title: string,
  table: PanelTable,
  language: Language,
  ink: DeckColours,
): void {
  const widths = table.columns.map(({ share }) => share * frames.table.w);
  const parts = partsOf(table, widths);
  parts.forEach((rows, index) => {
    const slide = deck.addSlide({ masterName });
    const name = title === table.title ? title : `${title}：${table.title}`;
    const part = { title: name, part: index + 1, parts: parts.length };
    const heading = parts.length > 1 ? translate('handout.part', language, part) : name;
    slide.addText(heading, { placeholder: 'title', lang: 'zh-CN' });
    const { x, y, w } = frames.table;
    slide.addTable([headOf(table, ink), ...rows.map((row) => rowOf(row, table, ink))], {
      ...{
        x,
        y,
        w,
        colW: widths,
        objectName: table.title,
        fontFace: deckFont,
        fontSize: size,
        valign: 'middle',
      },
      border: { type: 'solid', pt: 0.75, color: ink.outside },
      margin: [padding, 7, padding, 7],
    });
    const isLast = index === parts.length - 1;
    if (isLast && table.notes.length > 0) {
      slide.addText(table.notes.join(language === 'zh' ? '；' : '; '), {
        ...{
          ...frames.section,
          w,
          fontFace: deckFont,
          fontSize: 10,
          color: ink.ink3,
          margin: 0,
          valign: 'bottom',
        },
        ...{ lang: 'zh-CN', objectName: translate('table.note', language) },
      });
    }
    keepIdApart(slide);
  });
}

/** Rows by slide, by the height that they will have. */
function partsOf(table: PanelTable, widths: readonly number[]): PanelRow[][] {
  const heightOf = (cells: readonly string[]): number =>
    rowHeight(
      Math.max(1, ...cells.map((cell, at) => wrapText(cell, size, (widths[at] ?? 1) * 72 - 16).length)),
    );
  const head = heightOf(table.columns.map(({ title }) => title));
  const room = frames.table.h - head - (table.notes.length > 0 ? 0.45 : 0);
  const parts: PanelRow[][] = [[]];
  let taken = 0;
  for (const row of table.rows) {
    const height = row.isHeading ? rowHeight(1) : heightOf(row.cells);
    if (taken + height > room && parts.at(-1)!.length > 0) {
      // A heading stays with what it is over.
      const last = parts.at(-1)!;
      const alone = last.at(-1)?.isHeading && last.length > 1 ? [last.pop()!] : [];
      parts.push(alone);
      taken = alone.length * rowHeight(1);
    }
    parts.at(-1)!.push(row);
    taken += height;
  }
  return parts;
}

const text = (value: string, options: PptxGenJS.TableCellProps): PptxGenJS.TableCell => ({
  text: value,
  options,
});

function headOf({ columns }: PanelTable, ink: DeckColours): PptxGenJS.TableRow {
  return columns.map(({ title, isNumber }) =>
    text(title, {
      ...{ bold: true, color: ink.ink1, fill: { color: ink.outside } },
      ...{ align: isNumber ? 'right' : 'left', lang: 'zh-CN' },
    }),
  );
}

function rowOf(
  { isHeading, cells }: PanelRow,
  { columns }: PanelTable,
  ink: DeckColours,
): PptxGenJS.TableRow {
  if (isHeading) {
    const look = { bold: true, color: ink.core, fill: { color: ink.land }, lang: 'zh-CN' };
    return [text(cells[0] ?? '', { ...look, colspan: columns.length })];
  }
  return columns.map(({ isNumber }, at) =>
    text(cells[at] ?? '', {
      ...{ color: ink.ink1, fill: { color: ink.panel }, lang: 'zh-CN' },
      align: isNumber ? 'right' : 'left',
    }),
  );
}
