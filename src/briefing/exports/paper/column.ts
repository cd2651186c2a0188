/** Texts and tables below each other, as SVG. Lengths in the units of the drawing: mm of paper, or px of a picture. */
import type { Palette } from '../../../../styles/tokens';
import { type TextStyle, round, textBlock, textLine, wrapText } from '../../../svg/sheets/text';
import { translate } from '../../../strings';
import type { Language } from '../../../model/text';
import type { PanelRow, PanelTable } from '../panel-table';

export interface ParagraphStyle extends Pick<TextStyle, 'size' | 'weight' | 'colour' | 'font'> {
  /** From line to line, in sizes; default 1.6. */
  leading?: number;
  /** Room under it, in sizes; default 0.6. */
  after?: number;
}

export class Column {
  #svg = '';
  #bottom: number;

  constructor(
    readonly x: number,
    readonly y: number,
    readonly width: number,
    readonly palette: Palette,
  ) {
    this.#bottom = y;
  }

  /** Lower edge of what is in it. */
  get bottom(): number {
    return this.#bottom;
  }

  get height(): number {
    return this.#bottom - this.y;
  }

  get svg(): string {
    return this.#svg;
  }

  space(height: number): void {
    this.#bottom += height;
  }

  paragraph(text: string, { leading = 1.6, after = 0.6, ...style }: ParagraphStyle): void {
    const { size } = style;
    const lines = wrapText(text, size, this.width);
    const line = size * leading;
    // The letters stand in the middle of their line.
    const baseline = this.#bottom + line / 2 + size * 0.37;
    this.#svg += textBlock(lines, this.x, baseline, line, style);
    this.#bottom += lines.length * line + size * after;
  }

  /** Paragraphs under a heading, on a tinted ground. */
  box(heading: string, paragraphs: readonly string[], size: number): void {
    const padding = size * 0.9;
    const inside = new Column(
      this.x + padding,
      this.#bottom + padding,
      this.width - 2 * padding,
      this.palette,
    );
    inside.paragraph(heading, { size: size * 0.92, weight: 700, colour: this.palette.ink2, after: 0.2 });
    for (const text of paragraphs)
      inside.paragraph(text, { size, colour: this.palette.ink1, leading: 1.5, after: 0.35 });
    const height = inside.height + 2 * padding - size * 0.35;
    this.#svg += this.#rect(this.x, this.#bottom, this.width, height, this.palette.outside) + inside.svg;
    this.#bottom += height + size * 0.6;
  }

  /**
   * @param room the height that it may take
   * @returns how many rows found no room and are counted only
   */
  table({ title, columns, rows, notes }: PanelTable, size: number, room: number, language: Language): number {
    const { ink1, ink2, ink3, core, outside, land } = this.palette;
    const end = this.#bottom + room;
    this.paragraph(title, { size: size * 1.1, weight: 700, colour: ink1, after: 0.3 });
    this.#row(
      columns.map((column) => column.title),
      columns,
      { size, weight: 700, colour: ink2 },
      outside,
    );
    // What stays for the line that counts the rest, and for the notes.
    const reserve = size * (1.8 + (notes.length > 0 ? 1.6 * this.#noteLines(notes, size) : 0));
    let shown = 0;
    for (const row of rows) {
      const height = this.#rowHeight(row.cells, row.isHeading ? [{ share: 1 }] : columns, size);
      if (this.#bottom + height > end - (shown === rows.length - 1 ? reserve - size * 1.8 : reserve)) break;
      if (row.isHeading) this.#heading(row, { size, weight: 700, colour: core }, land);
      else this.#row(row.cells, columns, { size, colour: ink1 });
      shown += 1;
    }
    const rest = rows.slice(shown).filter(({ isHeading }) => !isHeading).length;
    this.space(size * 0.4);
    if (rest > 0) {
      this.paragraph(translate('handout.more', language, { count: rest }), {
        size: size * 0.9,
        colour: ink3,
        after: 0.2,
      });
    }
    for (const note of notes)
      this.paragraph(note, { size: size * 0.85, colour: ink3, leading: 1.4, after: 0.2 });
    return rest;
  }

  #noteLines(notes: readonly string[], size: number): number {
    return notes.reduce((sum, note) => sum + wrapText(note, size * 0.85, this.width).length, 0);
  }

  #rowHeight(cells: readonly string[], columns: readonly { share: number }[], size: number): number {
    const counts = columns.map(
      ({ share }, at) => wrapText(cells[at] ?? '', size, this.#cellWidth(share, size)).length,
    );
    return Math.max(1, ...counts) * size * 1.35 + size * 0.7;
  }

  #cellWidth(share: number, size: number): number {
    return Math.max(size, this.width * share - size);
  }

  #heading({ cells }: PanelRow, style: TextStyle, ground: string): void {
    this.#row(cells, [{ share: 1, isNumber: false }], style, ground);
  }

  #row(
    cells: readonly string[],
    columns: readonly { share: number; isNumber: boolean }[],
    style: TextStyle,
    ground?: string,
  ): void {
    const { size } = style;
    const height = this.#rowHeight(cells, columns, size);
    if (ground !== undefined) this.#svg += this.#rect(this.x, this.#bottom, this.width, height, ground);
    let left = this.x;
    columns.forEach(({ share, isNumber }, at) => {
      const width = this.width * share;
      const lines = wrapText(cells[at] ?? '', size, this.#cellWidth(share, size));
      lines.forEach((line, index) => {
        const baseline = this.#bottom + size * (0.35 + 1.35 * index + 0.675 + 0.37);
        const x = isNumber ? left + width - size * 0.5 : left + size * 0.5;
        this.#svg += textLine(line, x, baseline, { ...style, anchor: isNumber ? 'end' : 'start' });
      });
      left += width;
    });
    this.#bottom += height;
    const thin = size * 0.06;
    this.#svg += this.#rect(this.x, this.#bottom - thin / 2, this.width, thin, this.palette.outside);
  }

  #rect(x: number, y: number, width: number, height: number, fill: string): string {
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
  }
}
