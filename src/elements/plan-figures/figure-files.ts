/** What a person takes away from the figures: files and paper. */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { csvLayout } from '../../exports/csv-layout';
import type { FigureRow, FigureTable } from '../../model/figures';
import { groupText, unitText } from '../../strings/units';
import type { PanelView } from '../shared/panel-element';
import { sheetBlocks, sheetSvg } from './figure-sheet';
import { gapText, progressText, verdictText } from './figure-words';

/** A table as rows of cells, as printed, with what the charts say of each row. */
export function figureCells(view: PanelView, { table }: FigureTable, rows: readonly FigureRow[]): string[][] {
  const years = [...new Set(rows.flatMap(({ reported }) => reported.map(({ year }) => year)))].toSorted();
  const natures = rows.some(({ indicator }) => indicator.nature !== null);
  const heading = [
    view.t('figures.groups'),
    view.t('table.indicator'),
    view.t('figures.unit'),
    ...table.columns.map(({ title }) => view.text(title)),
    ...(natures ? [view.t('table.nature')] : []),
    ...years.map((year) => view.t('figures.review.column', { year })),
    view.t('figures.result'),
    view.t('table.note'),
  ];
  const body = rows.map((row) => {
    const { indicator, reported } = row;
    const said = [verdictText(view, row), gapText(view, row), progressText(view, row)];
    return [
      groupText(indicator, view.language),
      view.text(indicator.name),
      unitText(indicator, view.language),
      ...table.columns.map(({ id }) => indicator.values[id] ?? ''),
      ...(natures ? [indicator.nature ? view.t(`table.nature.${indicator.nature}`) : ''] : []),
      ...years.map((year) => {
        const found = reported.find((each) => each.year === year);
        return found?.value ?? '';
      }),
      said.filter((text) => text !== '').join('；'),
      indicator.note ?? '',
    ];
  });
  return [heading, ...body];
}

/** Prints a page of its own from a frame inside `root`; the page around it stays as it is. */
export async function printPage(root: ParentNode & Node, page: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = '';
  frame.srcdoc = page;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  root.appendChild(frame);
  await loaded;
  const view = frame.contentWindow;
  view?.addEventListener('afterprint', () => frame.remove(), { once: true });
  view?.print();
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. Numbers and a lone dash do not. */
function withoutFormula(cell: string): string {
  const risky = /^[=+\-@\t\r＝＋－＠]./su.test(cell) && !/^[+-]?\d+(\.\d+)?%?$/u.test(cell);
  return risky ? `'${cell}` : cell;
}

/** The table as CSV (UTF-8 with a byte order mark, so that spreadsheets read the Chinese), SVG or PNG. */
export async function figureFile(
  kind: 'csv' | 'svg' | 'png',
  view: PanelView,
  table: FigureTable,
  rows: readonly FigureRow[],
): Promise<Blob> {
  if (kind === 'csv') {
    const cells = figureCells(view, table, rows).map((row) => row.map(withoutFormula));
    return new Blob([stringify(cells, csvLayout)], { type: 'text/csv' });
  }
  const svg = sheetSvg(sheetBlocks(view, table, rows));
  if (kind === 'svg') return new Blob([svg], { type: 'image/svg+xml' });
  const { writePng } = await import('../../svg/sheets/export/png');
  return (await writePng(svg, pictureResolution, {})).blob;
}

/** Dots per inch of a picture: about 1,900 pixels across. */
const pictureResolution = 250;
