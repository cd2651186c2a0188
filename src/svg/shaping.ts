/** Breaks texts into lines and sets them, as the map engine does. All lengths in ems. */
import type { FontWeight } from '../../styles/tokens';
import { advance } from '../../styles/text-metrics';

export type Anchor =
  'center' | 'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

export type Justify = 'left' | 'center' | 'right';

/** A text set in lines. */
export interface Block {
  lines: readonly { text: string; width: number }[];
  width: number;
  height: number;
  lineHeight: number;
}

/** From the middle of a line down to its baseline. */
export const baseline = 10.5 / 24;

/** The engine counts lengths in such parts of an em. */
const partsOfEm = 24;

export function setText(
  text: string,
  weight: FontWeight,
  { spacing, maxWidth, lineHeight }: { spacing: number; maxWidth: number; lineHeight: number },
): Block {
  const characters = [...text];
  const lines = breakPoints(characters, weight, spacing, maxWidth)
    .map((end, at, ends) =>
      characters
        .slice(ends[at - 1] ?? 0, end)
        .join('')
        .trim(),
    )
    .map((line) => ({ text: line, width: widthOf([...line], weight, spacing) }));
  return {
    lines,
    width: Math.max(0, ...lines.map(({ width }) => width)),
    height: lines.length * lineHeight,
    lineHeight,
  };
}

const widthOf = (characters: readonly string[], weight: FontWeight, spacing: number): number =>
  characters.reduce((sum, character) => sum + advance(character, weight) + spacing, 0) -
  (characters.length > 0 ? spacing : 0);

/** 0 at the left or top end, 1 at the right or bottom. */
export function alignment(anchor: Anchor): [across: number, down: number] {
  const words = anchor.split('-');
  const of = (first: string, last: string): number =>
    words.includes(first) ? 0 : words.includes(last) ? 1 : 0.5;
  return [of('left', 'right'), of('top', 'bottom')];
}

/** How lines are justified that stand at this side of their point. */
export function justifyOf(anchor: Anchor): Justify {
  const [across] = alignment(anchor);
  return across === 0 ? 'left' : across === 1 ? 'right' : 'center';
}

/** The left end of the baseline of each line, in ems from the upper left corner of the block. */
export function baselines({ lines, width, lineHeight }: Block, justify: Justify): [number, number][] {
  const part = { left: 0, center: 0.5, right: 1 }[justify];
  return lines.map((line, at) => [(width - line.width) * part, (at + 0.5) * lineHeight + baseline]);
}

/** Letters are drawn this far from where a text begins, as the engine draws them. */
const fromBaseline = 7 / 24;

/** Offset in ems of a text that stands at a side of its point, `radius` ems away. */
export function radialOffset(anchor: Anchor, radius: number): [number, number] {
  const [across, down] = alignment(anchor);
  const slanted = across !== 0.5 && down !== 0.5;
  const reach = Math.max(0, radius) / (slanted ? Math.SQRT2 : 1);
  return sideways(across, down, reach, reach);
}

/** Offset in ems of a text that stands at a side of its point, so far away on both axes. */
export function sideOffset(anchor: Anchor, [x, y]: readonly [number, number]): [number, number] {
  const [across, down] = alignment(anchor);
  return sideways(across, down, Math.abs(x), Math.abs(y));
}

function sideways(across: number, down: number, x: number, y: number): [number, number] {
  return [
    across === 0.5 ? 0 : across === 0 ? x : -x,
    down === 0.5 ? 0 : down === 0 ? y - fromBaseline : fromBaseline - y,
  ];
}

/** As {@link sideOffset}, for an offset that the style gives for this very side. */
export function givenOffset(anchor: Anchor, [x, y]: readonly [number, number]): [number, number] {
  const shift = anchor.startsWith('top') ? -fromBaseline : anchor.startsWith('bottom') ? fromBaseline : 0;
  return [x, y + shift];
}

interface Break {
  at: number;
  x: number;
  before: Break | null;
  badness: number;
}

/** Where lines end: the least ragged way to break a text into lines of about `maxWidth`. */
function breakPoints(
  characters: readonly string[],
  weight: FontWeight,
  spacing: number,
  maxWidth: number,
): number[] {
  const total = characters.reduce((sum, character) => sum + advance(character, weight) + spacing, 0);
  if (total <= maxWidth && !characters.some((character) => /[\n\r]/.test(character))) {
    return [characters.length];
  }
  const target = total / Math.max(1, Math.ceil(total / maxWidth));
  const breaks: Break[] = [];
  let x = 0;
  characters.forEach((character, at) => {
    const before = characters[at - 1];
    if (before !== undefined && mayBreak(before, character, at + 1 < characters.length)) {
      breaks.push(bestBreak(at, x, target, breaks, penalty(before, character), false));
    }
    if (!/\s/u.test(character)) x += advance(character, weight) + spacing;
  });
  const ends: number[] = [];
  let last: Break | null = bestBreak(characters.length, x, target, breaks, 0, true);
  for (; last; last = last.before) ends.unshift(last.at);
  return ends;
}

const endsLine = /[\n\r &)+\-/\u00ad\u00b7\u200b\u2010\u2013\u2027]/;
const ideograph =
  /[\u2e80-\u2fdf\u2ff0-\u303f\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u3105-\u312f\u31a0-\u4dbf\u4e00-\ua48c\uf900-\ufad9\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** Whether a character is written upright in Chinese text that runs downward. */
export const isIdeograph = (character: string): boolean => ideograph.test(character);

const mayBreak = (before: string, after: string, hasMore: boolean): boolean =>
  endsLine.test(before) || isIdeograph(before) || (hasMore && after === '(');

function penalty(before: string, after: string): number {
  let sum = /[\n\r]/.test(before) ? -10_000 : 0;
  if (before === '(' || before === '（') sum += 50;
  if (after === ')' || after === '）') sum += 50;
  return sum;
}

function bestBreak(
  at: number,
  x: number,
  target: number,
  breaks: readonly Break[],
  cost: number,
  isLast: boolean,
): Break {
  let best: Break = { at, x, before: null, badness: badness(x, target, cost, isLast) };
  for (const before of breaks) {
    const sum = badness(x - before.x, target, cost, isLast) + before.badness;
    if (sum <= best.badness) best = { at, x, before, badness: sum };
  }
  return best;
}

function badness(width: number, target: number, cost: number, isLast: boolean): number {
  const ragged = ((width - target) * partsOfEm) ** 2;
  if (isLast) return width < target ? ragged / 2 : ragged * 2;
  return ragged + Math.abs(cost) * cost;
}
