/** Where symbols stand along a line, at even distances: the engine's rules. All lengths in px. */
import { type Box, type Line, type Point, between, distance, lengthOf } from './geometry';

export interface LineAnchor {
  at: Point;
  /** Radians clockwise from east. */
  angle: number;
  /** The anchor lies between this point of the line and the next. */
  segment: number;
}

export interface LineSpacing {
  spacing: number;
  /** Of the text or icon, along the line. */
  label: number;
  /** Offset of the first anchor from a line's own end. */
  first: number;
  /** Length over which the line may not bend more than `maxAngle`; 0: it may bend as it likes. */
  window: number;
  /** Radians. */
  maxAngle: number;
}

/** Anchors along a line that was cut at the edges of `tile`; a line that begins there goes on outside. */
export function anchorsAlong(line: Line, tile: Box, options: LineSpacing): LineAnchor[] {
  const { label } = options;
  const spacing =
    options.spacing - label < options.spacing / 4 ? label + options.spacing / 4 : options.spacing;
  const [x, y] = line[0]!;
  const goesOn = [
    [x, tile[0]],
    [x, tile[2]],
    [y, tile[1]],
    [y, tile[3]],
  ].some(([own = 0, edge = 0]) => Math.abs(own - edge) < 0.01);
  const offset = goesOn ? spacing / 2 : options.first % spacing;
  const found = sample(line, tile, offset, spacing, options);
  if (found.length > 0 || goesOn) return found;
  return sample(line, tile, lengthOf(line) / 2, spacing, options);
}

function sample(line: Line, tile: Box, offset: number, spacing: number, options: LineSpacing): LineAnchor[] {
  const half = options.label / 2;
  const whole = lengthOf(line);
  const anchors: LineAnchor[] = [];
  let travelled = 0;
  let mark = offset - spacing;
  for (let segment = 0; segment < line.length - 1; segment += 1) {
    const [a, b] = [line[segment]!, line[segment + 1]!];
    const length = distance(a, b);
    while (mark + spacing < travelled + length) {
      mark += spacing;
      const at = between(a, b, (mark - travelled) / length);
      const isInside = at[0] >= tile[0] && at[0] < tile[2] && at[1] >= tile[1] && at[1] < tile[3];
      if (!isInside || mark - half < 0 || mark + half > whole) continue;
      const anchor = { at, angle: angleOf(a, b), segment };
      if (options.window === 0 || isStraight(line, anchor, options)) anchors.push(anchor);
    }
    travelled += length;
  }
  return anchors;
}

const angleOf = (a: Point, b: Point): number => Math.atan2(b[1] - a[1], b[0] - a[0]);

/** Whether a label around the anchor would nowhere bend too much. */
function isStraight(
  line: Line,
  { at, segment }: LineAnchor,
  { label, window, maxAngle }: LineSpacing,
): boolean {
  if (label === 0) return true;
  let point = at;
  let index = segment + 1;
  let along = 0;
  while (along > -label / 2) {
    index -= 1;
    if (index < 0) return false;
    along -= distance(line[index]!, point);
    point = line[index]!;
  }
  along += distance(line[index]!, line[index + 1]!);
  index += 1;
  const corners: { along: number; bend: number }[] = [];
  let bends = 0;
  while (along < label / 2) {
    const [before, current, after] = [line[index - 1]!, line[index]!, line[index + 1]];
    if (!after) return false;
    const turn = angleOf(before, current) - angleOf(current, after);
    const bend = Math.abs(((turn + 3 * Math.PI) % (2 * Math.PI)) - Math.PI);
    corners.push({ along, bend });
    bends += bend;
    while (along - corners[0]!.along > window) bends -= corners.shift()!.bend;
    if (bends > maxAngle) return false;
    index += 1;
    along += distance(current, after);
  }
  return true;
}

/** Joins lines of one name that meet end to end, so that names stand on long lines. */
export function joinLines(lines: readonly Line[]): Line[] {
  const key = ([x, y]: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`;
  const byStart = new Map<string, Line>();
  const byEnd = new Map<string, Line>();
  const joined = new Set<Line>();
  const drop = (line: Line): void => {
    joined.delete(line);
    byStart.delete(key(line[0]!));
    byEnd.delete(key(line.at(-1)!));
  };
  for (const line of lines.filter(({ length }) => length > 1)) {
    let whole = line;
    const before = byEnd.get(key(line[0]!));
    const after = byStart.get(key(line.at(-1)!));
    if (before) {
      drop(before);
      whole = [...before, ...whole.slice(1)];
    }
    if (after && after !== before) {
      drop(after);
      whole = [...whole, ...after.slice(1)];
    }
    joined.add(whole);
    byStart.set(key(whole[0]!), whole);
    byEnd.set(key(whole.at(-1)!), whole);
  }
  return [...joined];
}
