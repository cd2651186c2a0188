/** The places that a name of a crowd may have, and what each lacks by itself. */
import type { TextSide } from './layer-parts';
import { reachOf } from './name-bands';
import {
  type Box,
  type Disc,
  type Vector,
  boxMeetsDisc,
  direction,
  lineMeetsDisc,
  plus,
  times,
} from './plane';

/** The side of a text that stands at the end of its line. */
export type NameAnchor = 'center' | TextSide;

/** Where a name begins, whole px right and down from the place of its seat. */
export interface NamePlace {
  at: Vector;
  anchor: NameAnchor;
}

/** A place that a name may have: px from its seat to this side of the text, and what it costs. */
export interface NameSpot {
  to: Vector;
  anchor: NameAnchor;
  price: number;
}

/** What wants a name. */
export interface Named {
  /** Px at zoom 10. */
  at: Vector;
  /** Px of the drawing from there to the middle of its symbol, and how large that is. */
  aside: Vector;
  radius: number;
  /** Px of the name. */
  width: number;
  height: number;
  /** Px from the middle of the symbol to the name: beside it, and farther off. */
  reaches: readonly number[];
  /** Places besides those around the symbol. */
  spots?: readonly NameSpot[];
  /** Whether a line leads to a name that is farther off. */
  hasLine: boolean;
  /** Whether the name itself stands there, not its nearest side. */
  centred?: boolean;
  /** Where the name stands best: a unit vector. */
  best: Vector;
  /** How much more than others it wants to stand there, and near; default 1. */
  weight?: number;
}

/** What names keep off, and what it costs to cover it. */
export type PricedDisc = Disc & { price: number };

const turns = 24;
const directions = Array.from({ length: turns }, (_, turn) => direction(turn, turns));
/** Px: much farther off, a name is no longer seen to belong to its seat. */
const longLine = 44;
/** What it costs to cover the symbol of another name. */
const onOther = 260;
/** What it costs when a line runs across a symbol: it would seem to lead there. */
const lineOnSymbol = 220;
/** A place that costs so much is not looked at further. */
const hopeless = 2500;
/** Of each name, how many of its best places are looked at; and of all, so that few have more. */
const mostCandidates = 70;
const mostOfAll = 800;
/** Px within which two places of a name count as one. */
const sameSpot = 5;

export interface Candidate extends NamePlace {
  /** In each view: the name, its line (not numbers without one), and what encloses both; left, top, right, bottom. */
  rooms: Float64Array;
  /** What it lacks by itself: clear ground first, then nearness. */
  price: number;
}

/** A place before it is known how good it is: the end of the name's line, and where the line begins. */
interface Spot {
  anchor: NameAnchor;
  to: Vector;
  start: Vector | null;
  price: number;
}

/** Numbers of a view in {@link Candidate.rooms}, and where the line and the whole begin. */
export const [roomSize, lineAt, wholeAt] = [12, 4, 8];

export interface Ground {
  /** How much larger than at zoom 10 it may be: all of them count. */
  views: readonly number[];
  /** Px at zoom 10 of what is shown. */
  bounds: Box;
  /** Px that a name may lie outside of it. */
  margin: number;
  /** How many times longer than for a screen places are looked for; default 1. */
  effort?: number;
}

/**
 * The places that a name may have, the best first.
 * @param around what names and lines keep off, by view
 */
export function candidates(
  { at, aside, width, height, reaches, spots = [], hasLine, centred, best: wish, weight = 1 }: Named,
  others: readonly Named[],
  around: readonly (readonly PricedDisc[])[],
  { views, bounds, margin }: Ground,
): Candidate[] {
  const spread =
    (reaches.at(-1) ?? 0) +
    Math.max(width, height) +
    Math.max(0, ...spots.map(({ to }) => Math.hypot(...to)));
  const [atX, atY] = at;
  const near = views.map((view, index) => {
    const middleX = atX * view + aside[0];
    const middleY = atY * view + aside[1];
    const kept: number[] = [];
    const keep = (x: number, y: number, radius: number, price: number): void => {
      if (Math.hypot(x - middleX, y - middleY) < spread + radius) kept.push(x, y, radius, price);
    };
    for (const disc of around[index]!) keep(disc.at[0], disc.at[1], disc.radius + 1, disc.price);
    for (const other of others) {
      keep(other.at[0] * view + other.aside[0], other.at[1] * view + other.aside[1], other.radius, onOther);
    }
    return Float64Array.from(kept);
  });
  const [left, top, right, bottom] = bounds;
  const boxes = boxesOf(width, height);
  const fill = (rooms: Float64Array, { anchor, to, start }: Spot): void => {
    const box = boxes[anchor];
    const toX = to[0];
    const toY = to[1];
    for (let index = 0; index < views.length; index += 1) {
      const room = index * roomSize;
      const x = atX * views[index]!;
      const y = atY * views[index]!;
      rooms[room] = box[0] + toX + x;
      rooms[room + 1] = box[1] + toY + y;
      rooms[room + 2] = box[2] + toX + x;
      rooms[room + 3] = box[3] + toY + y;
      const line = room + lineAt;
      rooms[line] = start ? start[0] + x : NaN;
      rooms[line + 1] = start ? start[1] + y : NaN;
      rooms[line + 2] = start ? toX + x : NaN;
      rooms[line + 3] = start ? toY + y : NaN;
      const whole = room + wholeAt;
      rooms.copyWithin(whole, room, room + 4);
      if (!start) continue;
      rooms[whole] = Math.min(rooms[room]!, rooms[line]!, rooms[line + 2]!);
      rooms[whole + 1] = Math.min(rooms[room + 1]!, rooms[line + 1]!, rooms[line + 3]!);
      rooms[whole + 2] = Math.max(rooms[room + 2]!, rooms[line]!, rooms[line + 2]!);
      rooms[whole + 3] = Math.max(rooms[room + 3]!, rooms[line + 1]!, rooms[line + 3]!);
    }
  };
  const scratch = new Float64Array(views.length * roomSize);
  // What is covered counts as if there were two views.
  const share = 2 / views.length;
  const price = (spot: Spot): void => {
    fill(scratch, spot);
    let sum = spot.price;
    for (let index = 0; index < views.length; index += 1) {
      const room = index * roomSize;
      const discs = near[index]!;
      for (let disc = 0; disc < discs.length && sum < hopeless; disc += 4) {
        const x = discs[disc]!;
        const y = discs[disc + 1]!;
        const radius = discs[disc + 2]!;
        if (!boxMeetsDisc(scratch, room + wholeAt, x, y, radius)) continue;
        if (boxMeetsDisc(scratch, room, x, y, radius)) sum += discs[disc + 3]! * share;
        else if (lineMeetsDisc(scratch, room + lineAt, x, y, radius)) sum += lineOnSymbol * share;
      }
      const view = views[index]!;
      const beyond = Math.max(
        left * view - scratch[room]!,
        scratch[room + 2]! - right * view,
        top * view - scratch[room + 1]!,
        scratch[room + 3]! - bottom * view,
      );
      sum += Math.max(0, beyond - margin) * 30;
    }
    spot.price = sum;
  };
  const tried: Spot[] = [];
  for (const [distance, reach] of reaches.entries()) {
    // Beside its seat a name keeps clear of a square around it; farther off the length of its line counts.
    const isOff = hasLine && distance > 0;
    for (const side of directions) {
      const to = plus(aside, times(side, isOff ? reach : reach / Math.max(...side.map(Math.abs))));
      const start = isOff ? plus(aside, times(side, reachOf.start + 1)) : null;
      const turned = 1 - (side[0] * wish[0] + side[1] * wish[1]);
      const own = (reach * 0.5 + (reach / longLine) ** 2 * 40 + turned * 4) * weight;
      const anchors = centred ? (['center'] as const) : isOff ? anchorsTo(side) : [anchorOf(side)];
      for (const anchor of anchors) tried.push({ anchor, to, start, price: own });
    }
  }
  for (const spot of spots) tried.push({ ...spot, start: null });
  tried.forEach(price);
  const most = Math.max(mostCandidates, Math.floor(mostOfAll / (others.length + 1)));
  return distinct(
    tried.toSorted((a, b) => a.price - b.price),
    boxes,
    most,
  ).map((spot) => {
    const rooms = new Float64Array(views.length * roomSize);
    fill(rooms, spot);
    const [x, y] = spot.to;
    return { at: [Math.round(x), Math.round(y)], anchor: spot.anchor, rooms, price: spot.price };
  });
}

/** The first of them, without those that stand where a better one does: there is no use in trying both. */
function distinct(spots: readonly Spot[], boxes: Record<NameAnchor, Box>, most: number): Spot[] {
  const found: Spot[] = [];
  const [lefts, tops] = [new Float64Array(most), new Float64Array(most)];
  for (const spot of spots) {
    const x = spot.to[0] + boxes[spot.anchor][0];
    const y = spot.to[1] + boxes[spot.anchor][1];
    let same = 0;
    while (
      same < found.length &&
      !(Math.abs(lefts[same]! - x) < sameSpot && Math.abs(tops[same]! - y) < sameSpot)
    ) {
      same += 1;
    }
    if (same < found.length) continue;
    lefts[same] = x;
    tops[same] = y;
    found.push(spot);
    if (found.length === most) break;
  }
  return found;
}

/** The side of the text that looks back to the seat. */
export function anchorOf([x, y]: Vector): NameAnchor {
  const across = x > 0.3 ? 'left' : x < -0.3 ? 'right' : '';
  const down = y > 0.5 ? 'top' : y < -0.5 ? 'bottom' : '';
  return (across && down ? `${down}-${across}` : across || down) as NameAnchor;
}

/** The sides of a text at which a line from its seat may end without running into it. */
function anchorsTo([x, y]: Vector): readonly NameAnchor[] {
  const across = x > 0 ? 'left' : 'right';
  const down = y > 0 ? 'top' : 'bottom';
  if (Math.abs(y) < 0.2) return [across];
  if (Math.abs(x) < 0.2) return [down, `${down}-left`, `${down}-right`];
  return [across, down, `${down}-${across}`];
}

/** The room of a text of this size around each of its anchors. */
function boxesOf(width: number, height: number): Record<NameAnchor, Box> {
  const [left, top, right, bottom] = [-width, -height, width, height];
  const [across, down] = [width / 2, height / 2];
  return {
    center: [-across, -down, across, down],
    left: [0, -down, right, down],
    right: [left, -down, 0, down],
    top: [-across, 0, across, bottom],
    bottom: [-across, top, across, 0],
    'top-left': [0, 0, right, bottom],
    'top-right': [left, 0, 0, bottom],
    'bottom-left': [0, top, right, 0],
    'bottom-right': [left, top, 0, 0],
  };
}
