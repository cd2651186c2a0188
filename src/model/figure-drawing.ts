/** A row of an indicator table as a small drawing: plain shapes in pixels, whoever paints them. */
import type { FigureCell } from './figure-values';
import type { Pace } from './figure-progress';
import { type FigureRow, numberOf } from './figures';

/** What a shape stands for; gives its colour. */
export type MarkRole =
  | 'track'
  | 'zero'
  | 'allowed'
  | 'bar'
  | 'bar-met'
  | 'bar-missed'
  | 'gap'
  | 'way'
  | 'way-head'
  | 'base'
  | 'target'
  | 'target-flag'
  | 'time'
  | 'label-base'
  | 'label-target'
  | 'label-actual'
  | 'label-time'
  | 'label'
  | `share-${number}`;

/** One shape. Pixels from the upper left corner; the `y` of a text is its baseline. */
export type Mark =
  | { shape: 'rect'; role: MarkRole; x: number; y: number; width: number; height: number }
  | { shape: 'line'; role: MarkRole; x1: number; y1: number; x2: number; y2: number }
  | { shape: 'circle'; role: MarkRole; cx: number; cy: number; r: number }
  | { shape: 'path'; role: MarkRole; d: string }
  | { shape: 'text'; role: MarkRole; x: number; y: number; text: string };

export interface FigureDrawing {
  width: number;
  height: number;
  marks: Mark[];
}

/** The texts on a drawing, in the language of the person. Empty: not written. */
export interface FigureLabels {
  base: string;
  target: string;
  actual: string;
  /** Where the value would be on an even way. */
  time: string;
}

export const fontSize = 12;
const track = { top: 21, height: 12 } as const;
const lane = 16;
/** Room beside the outermost marks. */
const side = 6;

/** Width of a text of 12 px: a Chinese character is square, other signs are a little over half as wide. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 1 : 0.58), 0) * fontSize;
}

/**
 * Draws a row. With later values, the part of the way from base to target. Else to a common zero: a bar for the result, a ring for the base, a line with a flag for the target (the
 * flag points to the better side), a tint where a bound lets the value lie, an arrow from base to target while
 * there is no result. Shares become one divided bar each.
 *
 * @param width pixels, at least 120.
 * @returns `null` when the row has no number to draw.
 */
export function drawFigure(row: FigureRow, labels: FigureLabels, width: number): FigureDrawing | null {
  return drawShares(row, labels, width) ?? drawWay(row, labels, width) ?? drawStrip(row, labels, width);
}

/** The part of the way from base to target: base at the left, target at the right, whichever is larger. */
function drawWay({ progress }: FigureRow, labels: FigureLabels, width: number): FigureDrawing | null {
  if (!progress || progress.way === null) return null;
  const { way, time } = progress;
  const [low, high] = [Math.min(0, way), Math.max(1, way)];
  const [left, right] = [side, width - side];
  const x = (share: number): number => round(left + ((share - low) / (high - low)) * (right - left));
  const { top, height } = track;
  const bar = (role: MarkRole, from: number, to: number): Mark => ({
    ...{ shape: 'rect', role, x: Math.min(from, to), y: top },
    ...{ width: round(Math.abs(to - from)), height },
  });
  const marks: Mark[] = [
    bar('track', left, right),
    bar(paceBars[progress.pace], x(0), x(way)),
    { shape: 'line', role: 'time', x1: x(time), y1: top - 4, x2: x(time), y2: top + height + 4 },
    { shape: 'circle', role: 'base', cx: x(0), cy: top + height / 2, r: 4.5 },
    ...flag(x(1), null),
  ];
  const above: Label[] = [
    { at: x(1), text: labels.target, role: 'label-target' },
    { at: x(time), text: labels.time, role: 'label-time' },
  ];
  const below: Label[] = [
    { at: x(0), text: labels.base, role: 'label-base' },
    { at: x(way), text: labels.actual, role: 'label-actual' },
  ];
  return withLabels(marks, above, below, width);
}

const paceBars: Readonly<Record<Pace, MarkRole>> = {
  ...{ reached: 'bar-met', ahead: 'bar-met', 'on-time': 'bar' },
  ...{ behind: 'bar-missed', away: 'bar-missed', short: 'bar-missed' },
};

function drawStrip(row: FigureRow, labels: FigureLabels, width: number): FigureDrawing | null {
  const { target, progress, direction, outcome } = row;
  const base = numberOf(row.base);
  const goal = numberOf(target);
  const result = numberOf(row.actual)?.value ?? progress?.value;
  const range = target?.figure.type === 'range' ? target.figure : null;
  const values = [base?.value, goal?.value, result, range?.low, range?.high].filter(
    (value): value is number => typeof value === 'number',
  );
  if (values.length === 0) return null;
  const scale = scaleFor(values, row, width);
  const x = scale.at;
  const { top, height } = track;
  const bottom = top + height;
  const middle = top + height / 2;
  const marks: Mark[] = [];
  const rect = (role: MarkRole, from: number, to: number): void => {
    const [left, right] = [Math.min(from, to), Math.max(from, to)];
    marks.push({ shape: 'rect', role, x: round(left), y: top, width: round(right - left), height });
  };
  rect('track', scale.left, scale.right);
  if (range) rect('allowed', x(range.low), x(range.high));
  if (goal?.bound) rect('allowed', x(goal.value), direction?.better === 'higher' ? scale.right : scale.left);
  if (result !== undefined) {
    const verdict = outcome === 'met' || outcome === 'missed' ? (`bar-${outcome}` as const) : 'bar';
    rect(progress ? paceBars[progress.pace] : verdict, x(0), x(result));
    const short =
      goal && direction && (direction.better === 'higher' ? result < goal.value : result > goal.value);
    if (short) rect('gap', x(result), x(goal.value));
  } else if (base && goal && !goal.bound && base.value !== goal.value) {
    marks.push(...arrow(x(base.value), x(goal.value), middle));
  }
  marks.push({ shape: 'line', role: 'zero', x1: x(0), y1: top - 3, x2: x(0), y2: bottom + 3 });
  if (base) marks.push({ shape: 'circle', role: 'base', cx: x(base.value), cy: middle, r: 4.5 });
  if (goal) marks.push(...flag(x(goal.value), direction?.better ?? null));

  const above: Label[] = [];
  const below: Label[] = [];
  const goalAt = goal ? x(goal.value) : range ? x((range.low + range.high) / 2) : null;
  if (goalAt !== null) above.push({ at: goalAt, text: labels.target, role: 'label-target' });
  if (base) below.push({ at: x(base.value), text: labels.base, role: 'label-base' });
  if (result !== undefined) below.push({ at: x(result), text: labels.actual, role: 'label-actual' });
  return withLabels(marks, above, below, width);
}

/** The strip with its labels above and below; further lanes above push it down. */
function withLabels(
  marks: readonly Mark[],
  above: readonly Label[],
  below: readonly Label[],
  width: number,
): FigureDrawing {
  const written = (label: Label): boolean => label.text !== '';
  const high = layLabels(above.filter(written), width);
  const low = layLabels(below.filter(written), width);
  const down = (high.lanes - 1) * lane;
  const shifted = marks.map((mark) => moveDown(mark, down));
  const bottom = track.top + track.height;
  return {
    width,
    height: down + bottom + 4 + low.lanes * lane,
    marks: [
      ...shifted,
      ...high.labels.map((label) => textMark(label, 12 + (high.lanes - 1 - label.lane) * lane)),
      ...low.labels.map((label) => textMark(label, down + bottom + 15 + label.lane * lane)),
    ],
  };
}

interface Scale {
  left: number;
  right: number;
  at(value: number): number;
}

/** From zero (or below) to the largest value; percentages that fill most of a whole go to 100. */
function scaleFor(values: readonly number[], row: FigureRow, width: number): Scale {
  const low = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const whole = row.measure === 'level' && row.indicator.unit === '%' && most > 50 && most <= 100;
  // A bound needs room beyond itself to show where the value may lie.
  const bounded = numberOf(row.target)?.bound ? most * 1.12 : most * 1.02;
  const high = whole ? 100 : bounded || 1;
  const [left, right] = [side, width - side];
  return { left, right, at: (value) => round(left + ((value - low) / (high - low)) * (right - left)) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function arrow(from: number, to: number, y: number): Mark[] {
  const way = to > from ? 1 : -1;
  const length = Math.abs(to - from);
  if (length < 3) return [];
  const head = Math.min(9, length);
  const neck = round(to - way * head);
  return [
    { shape: 'line', role: 'way', x1: from, y1: y, x2: neck, y2: y },
    { shape: 'path', role: 'way-head', d: `M${neck} ${y - 5}L${to} ${y}L${neck} ${y + 5}Z` },
  ];
}

function flag(x: number, better: 'higher' | 'lower' | null): Mark[] {
  const top = track.top - 6;
  const points =
    better === null
      ? `M${round(x - 5)} ${top}L${round(x + 5)} ${top}L${x} ${top + 6}Z`
      : `M${x} ${top}L${round(x + (better === 'higher' ? 8 : -8))} ${top + 3}L${x} ${top + 6}Z`;
  return [
    { shape: 'line', role: 'target', x1: x, y1: top, x2: x, y2: track.top + track.height + 3 },
    { shape: 'path', role: 'target-flag', d: points },
  ];
}

interface Label {
  at: number;
  text: string;
  role: MarkRole;
}
type LaidLabel = Label & { left: number; lane: number };

/** Puts labels under their marks, inside the width, and on a second lane where they would touch. */
function layLabels(labels: readonly Label[], width: number): { labels: LaidLabel[]; lanes: number } {
  const ends: number[] = [];
  const laid = labels
    .toSorted((a, b) => a.at - b.at)
    .map((label): LaidLabel => {
      const wide = textWidth(label.text);
      const left = Math.max(0, Math.min(width - wide, label.at - wide / 2));
      const free = ends.findIndex((end) => end + 10 <= left);
      const at = free === -1 ? ends.length : free;
      ends[at] = left + wide;
      return { ...label, left: round(left), lane: at };
    });
  return { labels: laid, lanes: Math.max(1, ends.length) };
}

function textMark({ left, text, role }: LaidLabel, y: number): Mark {
  return { shape: 'text', role, x: left, y, text };
}

function moveDown(mark: Mark, by: number): Mark {
  switch (mark.shape) {
    case 'rect':
    case 'text':
      return { ...mark, y: mark.y + by };
    case 'line':
      return { ...mark, y1: mark.y1 + by, y2: mark.y2 + by };
    case 'circle':
      return { ...mark, cy: mark.cy + by };
    case 'path':
      return {
        ...mark,
        d: mark.d.replaceAll(/([ML][-\d.]+ )([-\d.]+)/g, (_, x, y) => `${x}${Number(y) + by}`),
      };
  }
}

/** One divided bar for each cell that gives shares, with the shares as printed beside it. */
function drawShares(row: FigureRow, labels: FigureLabels, width: number): FigureDrawing | null {
  const bars = (
    [
      [row.base, labels.base],
      [row.target, labels.target],
      [row.actual, labels.actual],
    ] as const
  ).flatMap(([cell, label]) => {
    const parts = sharesOf(cell);
    return parts ? [{ parts, label }] : [];
  });
  if (bars.length === 0) return null;
  const step = 36;
  const marks = bars.flatMap(({ parts, label }, index): Mark[] => {
    const y = index * step;
    const sum = parts.reduce((total, part) => total + part, 0) || 1;
    let left = side;
    const segments = parts.map((part, at): Mark => {
      const wide = (part / sum) * (width - 2 * side);
      const mark: Mark = {
        ...{ shape: 'rect', role: `share-${(at % 5) + 1}`, x: round(left) },
        ...{ y: y + 18, width: round(Math.max(0, wide - 1)), height: 12 },
      };
      left += wide;
      return mark;
    });
    const role = index === bars.length - 1 ? 'label-actual' : 'label';
    return [{ shape: 'text', role, x: side, y: y + 13, text: label }, ...segments];
  });
  return { width, height: bars.length * step, marks };
}

function sharesOf(cell: FigureCell | null): number[] | null {
  return cell?.figure.type === 'shares' ? cell.figure.parts : null;
}
