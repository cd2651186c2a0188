import { type Figure, type FigureCell, withSign } from '../../model/figure-values';
import type { FigureLabels } from '../../model/figure-drawing';
import type { Progress } from '../../model/figure-progress';
import { type FigureRow, numberOf } from '../../model/figures';
import { unitText } from '../../strings/units';
import type { PanelView } from '../shared/panel-element';

/** What the words of a figure need. */
export type FigureView = Pick<PanelView, 'graph' | 'language' | 't' | 'text'>;

/** A cell as printed, or why there is nothing. */
export function cellText(view: FigureView, figure: Figure, row: FigureRow): string {
  if (figure.type === 'missing') return view.t(`figures.missing.${figure.why}`);
  return withSign(figure, signUnit(row));
}

/** The unit whose sign stands with the numbers. Growth is printed with its own sign. */
function signUnit({ indicator, measure }: FigureRow): string | null {
  return measure === 'growth' ? null : indicator.unit;
}

const drawn = (cell: FigureCell | null): boolean =>
  cell !== null && ['number', 'range', 'shares'].includes(cell.figure.type);

/** The texts that stand on the drawing. */
export function figureLabels(view: FigureView, row: FigureRow): FigureLabels {
  const { base, target, actual, progress } = row;
  const value = (cell: FigureCell): string => cellText(view, cell.figure, row).replaceAll(/[:：]/g, ' : ');
  const label = (
    cell: FigureCell | null,
    key: 'figures.base' | 'figures.target' | 'figures.actual',
  ): string => (cell && drawn(cell) ? view.t(key, { year: cell.year ?? '', value: value(cell) }) : '');
  return {
    base: label(base, 'figures.base'),
    target: label(target, 'figures.target'),
    actual: progress
      ? view.t('figures.base', { year: progress.year, value: reachedText(row, progress) })
      : label(actual, 'figures.actual'),
    time:
      progress?.expected === null || progress === null
        ? ''
        : view.t('figures.time', {
            value: `${withUnitSign(row, progress.expected)} · ${percent(progress.time)}`,
          }),
  };
}

/** A computed value with no more decimals than help, and the sign of the unit. */
function withUnitSign(row: FigureRow, value: number): string {
  const unit = signUnit(row);
  return `${plain(value)}${unit === '%' || unit === '‰' ? unit : ''}`;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The last value, and how much of the way that is. */
function reachedText(row: FigureRow, { value, way }: Progress): string {
  return way === null ? withUnitSign(row, value) : `${withUnitSign(row, value)} · ${percent(way)}`;
}

const plain = (value: number): string => String(Number(value.toPrecision(4)));

/** The cells that the drawing cannot show: words and what is missing, each with its column. */
export function undrawnCells(view: FigureView, row: FigureRow): string[] {
  const cells = [row.base, row.target, row.actual].filter((cell) => cell !== null && !drawn(cell));
  return cells.flatMap((cell) => (cell ? [cellLine(view, row, cell)] : []));
}

/** Printed values beside the comparison, e.g. the levels of a row whose target is growth. */
export function otherCells(view: FigureView, row: FigureRow): string[] {
  const unit =
    row.measure === 'growth' && row.indicator.unit ? ` ${unitText(row.indicator, view.language)}` : '';
  return row.others.map(
    (cell) =>
      `${cellLine(view, row, cell)}${cell.year === null || cell.figure.type !== 'number' ? '' : unit}`,
  );
}

function cellLine(view: FigureView, row: FigureRow, cell: FigureCell): string {
  return view.t('figures.cell', {
    column: columnTitle(view, row, cell.column),
    value: cellText(view, cell.figure, row),
  });
}

function columnTitle(view: FigureView, row: FigureRow, column: string): string {
  const table = view.graph.package.tables.find(({ section }) => section === row.indicator.table);
  const title = table?.columns.find(({ id }) => id === column)?.title;
  return title ? view.text(title) : column;
}

/** An amount in the row's unit; differences of percentages are points. */
function amount(view: FigureView, row: FigureRow, value: number): string {
  const { unit } = row.indicator;
  const size = String(Math.abs(value));
  if (row.measure === 'growth' || unit === '%') return view.t('figures.points', { value: size });
  if (unit === '‰') return view.t('figures.points-thousand', { value: size });
  return unit
    ? view.t('figures.amount', { value: size, unit: unitText(row.indicator, view.language) })
    : size;
}

/** How far the target is; '' where that cannot be said. */
export function gapText(view: FigureView, row: FigureRow): string {
  const { gap, target, base, actual, outcome, progress } = row;
  const goal = numberOf(target);
  if (gap === null || !goal) return '';
  if (numberOf(actual)) {
    if (gap === 0) return view.t('figures.gap.equal');
    return view.t(gap > 0 ? 'figures.gap.below' : 'figures.gap.above', { value: amount(view, row, gap) });
  }
  // A bound leaves open how far to go, and a plan that is over has nothing left to do.
  if (goal.bound || outcome !== null) return '';
  if (gap === 0) return view.t('figures.gap.keep', { value: cellText(view, goal, row) });
  const from = numberOf(base);
  const word = gap > 0 ? 'rise' : 'fall';
  const text = view.t(progress ? `figures.gap.still-${word}` : `figures.gap.${word}`, {
    value: amount(view, row, gap),
  });
  const isShare = ['%', '‰'].includes(row.indicator.unit ?? '');
  if (progress || isShare || !from || from.value <= 0) return text;
  const share = `${gap > 0 ? '+' : '−'}${Math.abs((gap / from.value) * 100).toFixed(1)}%`;
  return view.t('figures.gap.share', { gap: text, share });
}

/** Where the row stands on its way; '' without later values. */
export function progressText(view: FigureView, row: FigureRow): string {
  const { progress } = row;
  if (!progress) return '';
  if (progress.way === null) {
    return view.t('figures.pace.direct', { year: progress.year, value: withUnitSign(row, progress.value) });
  }
  const [time, way] = [percent(progress.time), percent(progress.way)];
  return view.t('figures.pace.way', { year: progress.year, time, way });
}

/** Which way is better and who says so. */
export function directionText(view: FigureView, row: FigureRow): { text: string; title: string } {
  const { direction, target } = row;
  if (!direction) return { text: view.t('figures.direction.unknown'), title: '' };
  const title = view.t(`figures.direction.by.${direction.by}`, { text: target?.figure.text ?? '' });
  return { text: view.t(`figures.direction.${direction.better}`), title };
}

/** The verdict in words: as printed, or the pace of a running plan. */
export function verdictText(view: FigureView, row: FigureRow): string {
  if (row.outcome) return view.t(`figures.outcome.${row.outcome}`);
  return row.progress ? view.t(`figures.pace.${row.progress.pace}`) : '';
}

/** Everything a chart shows, as one text: for people who cannot see it, and for files. */
export function describeFigure(view: FigureView, row: FigureRow): string {
  const { indicator } = row;
  const unit = unitText(indicator, view.language);
  const cells = [row.base, row.target, row.actual].flatMap((cell) =>
    cell ? [cellLine(view, row, cell)] : [],
  );
  const direction = row.direction ? directionText(view, row).text : '';
  const parts = [
    ...cells,
    ...otherCells(view, row),
    ...[verdictText(view, row), gapText(view, row), progressText(view, row), direction],
  ].filter((part) => part !== '');
  const [open, close, colon, comma] =
    view.language === 'zh' ? ['（', '）', '：', '；'] : [' (', ')', ': ', '; '];
  return `${view.text(indicator.name)}${unit ? `${open}${unit}${close}` : ''}${colon}${parts.join(comma)}`;
}
