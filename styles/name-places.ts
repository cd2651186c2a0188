/** Finds a place for each name of a crowd, so that none lies on another, on a symbol, or on another's line. */
import { reachOf } from './name-bands';
import {
  type Box,
  type Disc,
  type Vector,
  between,
  boxMeetsDisc,
  boxesMeet,
  direction,
  lineMeetsBox,
  lineMeetsDisc,
  linesCross,
  plus,
  times,
} from './plane';

/** The side of a text that stands at the end of its line. */
export type NameAnchor =
  'center' | 'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

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
/** Px: much farther off, a name is no longer seen to belong to its seat. */
const longLine = 44;
/** Changes that are tried for each name, and what a change for the worse may cost in the beginning and the end. */
const stepsEach = 250;
/** How often it is tried on a screen: the best counts. */
const attempts = 3;
/** Or for all together, where they are few. */
const fewestSteps = 2500;
const [hottest, coldest] = [300, 3];
/** A name that costs as much is looked at again. */
const dear = 60;
/** What it costs to cover the symbol of another name. */
const onOther = 260;
/** What it costs when a line runs across a symbol: it would seem to lead there. */
const lineOnSymbol = 220;
/** The same for another name, and for another line. */
const [lineOnName, lineOnLine] = [300, 260];
/** A place that costs so much is not looked at further. */
const hopeless = 2500;
/** Of each name, how many of its best places are looked at; and of all, so that few have more. */
const mostCandidates = 70;
const mostOfAll = 800;
/** Px within which two places of a name count as one. */
const sameSpot = 5;
/** How many of them when a name that pays a lot is looked at again. */
const mostTried = 24;

interface Candidate extends NamePlace {
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
const [roomSize, lineAt, wholeAt] = [12, 4, 8];

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
 * The best place of each name.
 * @param around what names and lines keep off in a view, in its own px
 */
export function placeNames(
  things: readonly Named[],
  around: (view: number) => readonly PricedDisc[],
  ground: Ground,
): NamePlace[] {
  if (things.length === 0) return [];
  const discs = ground.views.map(around);
  const all = things.map((thing, index) =>
    candidates(
      thing,
      things.filter((_, other) => other !== index),
      discs,
      ground,
    ),
  );
  return bestOf(all, attempts * (ground.effort ?? 1)).map(({ at, anchor }) => ({ at, anchor }));
}

/**
 * One of each list, so that they cost the least together: at first almost any change is taken, then only those for
 * the better, as metal cools.
 */
function bestOf(all: readonly Candidate[][], tries: number): Candidate[] {
  const firsts = all.map((_, index) => all.slice(0, index).reduce((sum, list) => sum + list.length, 0));
  const hindrance = hindrances(all.flat());
  const prices = Float64Array.from(all.flat(), ({ price }) => price);
  const count = all.length;
  /** The places that are chosen, in the list of all, and what the others hinder each of them. */
  const chosen = Int32Array.from(firsts);
  const hindered = new Float64Array(count);
  /** What it costs to stand there; stops counting where `most` is passed. */
  const cost = (index: number, place: number, most = Infinity): number => {
    let sum = prices[place]!;
    for (let at = 0; at < count && sum < most; at += 1) {
      if (at !== index) sum += hindrance(place, chosen[at]!);
    }
    return sum;
  };
  const costNow = (index: number): number => prices[chosen[index]!]! + hindered[index]!;
  const choose = (index: number, place: number): void => {
    const before = chosen[index]!;
    if (before === place) return;
    let sum = 0;
    for (let at = 0; at < count; at += 1) {
      if (at === index) continue;
      const now = hindrance(place, chosen[at]!);
      hindered[at]! += now - hindrance(before, chosen[at]!);
      sum += now;
    }
    hindered[index] = sum;
    chosen[index] = place;
  };
  const settle = (index: number): void => {
    let [best, least] = [chosen[index]!, Infinity];
    const end = firsts[index]! + all[index]!.length;
    // Best first: none that costs more by itself can be better.
    for (let place = firsts[index]!; place < end && prices[place]! < least; place += 1) {
      const own = cost(index, place, least);
      if (own < least) [least, best] = [own, place];
    }
    choose(index, best);
  };
  const total = (): number =>
    chosen.reduce((sum, place, index) => sum + 2 * prices[place]! + hindered[index]!, 0);
  const next = numbers();
  const steps = Math.max(stepsEach * count, fewestSteps);
  const cooling = (coldest / hottest) ** (1 / steps);
  let [found, price] = [[...chosen], Infinity];
  for (let attempt = 0; attempt < tries; attempt += 1) {
    for (const index of all.keys()) choose(index, firsts[index]!);
    for (const index of all.keys()) hindered[index] = cost(index, chosen[index]!) - prices[chosen[index]!]!;
    for (let step = 0, heat = hottest; step < steps; step += 1, heat *= cooling) {
      const index = Math.floor(next() * count);
      const place = firsts[index]! + Math.floor(next() * all[index]!.length);
      // What a change may cost is drawn first, so that few have to be counted to the end.
      const most = costNow(index) - heat * Math.log(next());
      if (cost(index, place, most) < most) choose(index, place);
    }
    for (const index of all.keys()) settle(index);
    // What still pays a lot may be anywhere if one of the others makes room.
    for (const index of all.keys()) {
      if (costNow(index) < dear) continue;
      const before = [...chosen];
      let [best, least] = [before, total()];
      const tried = Math.min(all[index]!.length, mostTried);
      for (let place = firsts[index]!; place < firsts[index]! + tried; place += 1) {
        choose(index, place);
        for (const other of all.keys()) {
          if (other !== index && hindrance(place, chosen[other]!) > 0) settle(other);
        }
        const now = total();
        if (now < least) [best, least] = [[...chosen], now];
        before.forEach((each, at) => choose(at, each));
      }
      best.forEach((each, at) => choose(at, each));
    }
    const own = total();
    if (own < price) [found, price] = [[...chosen], own];
  }
  return found.map((place, index) => all[index]![place - firsts[index]!]!);
}

/** How much any two places hinder each other, looked at once. */
function hindrances(places: readonly Candidate[]): (a: number, b: number) => number {
  const count = places.length;
  // One more than it is: none is not looked at yet.
  const known = new Int16Array(count ** 2);
  return (a, b) => {
    const found = known[a * count + b]!;
    if (found > 0) return found - 1;
    const own = hindranceOf(places[a]!.rooms, places[b]!.rooms);
    known[a * count + b] = known[b * count + a] = own + 1;
    return own;
  };
}

/** The most that two places hinder each other in any view. */
function hindranceOf(a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (let view = 0; view < a.length; view += roomSize) {
    if (!boxesMeet(a, view + wholeAt, b, view + wholeAt)) continue;
    if (boxesMeet(a, view, b, view)) return 1000;
    if (most >= lineOnName) continue;
    const line = view + lineAt;
    // What has no line has none that meets anything: its numbers are none.
    if (lineMeetsBox(a, line, b, view) || lineMeetsBox(b, line, a, view)) most = lineOnName;
    else if (linesCross(a, line, b, line)) most = lineOnLine;
  }
  return most;
}

/** The same numbers between 0 and 1 each time. */
function numbers(): () => number {
  let last = 7_654_321;
  return () => {
    last = (last * 48_271) % 2_147_483_647;
    return last / 2_147_483_647;
  };
}

function candidates(
  { at, aside, width, height, reaches, spots = [], hasLine, centred, best: wish, weight = 1 }: Named,
  others: readonly Named[],
  around: readonly (readonly PricedDisc[])[],
  { views, bounds, margin }: Ground,
): Candidate[] {
  const spread =
    (reaches.at(-1) ?? 0) +
    Math.max(width, height) +
    Math.max(0, ...spots.map(({ to }) => Math.hypot(...to)));
  const near = views.map((view, index) => {
    const middle = plus(times(at, view), aside);
    const own = others.map((other): PricedDisc => {
      const place = plus(times(other.at, view), other.aside);
      return { at: place, radius: other.radius, price: onOther };
    });
    const discs = around[index]!.map((each): PricedDisc => ({ ...each, radius: each.radius + 1 }));
    const kept = [...discs, ...own].filter((disc) => between(disc.at, middle) < spread + disc.radius);
    return Float64Array.from(kept.flatMap(({ at: [x, y], radius, price }) => [x, y, radius, price]));
  });
  const [left, top, right, bottom] = bounds;
  const fill = (rooms: Float64Array, { anchor, to, start }: Spot): void => {
    const box = boxOf(anchor, width, height);
    for (let index = 0; index < views.length; index += 1) {
      const room = index * roomSize;
      for (let edge = 0; edge < 4; edge += 1) {
        const along = edge % 2;
        const place = at[along]! * views[index]!;
        rooms[room + edge] = box[edge]! + to[along]! + place;
        rooms[room + lineAt + edge] = start ? (edge < 2 ? start : to)[along]! + place : NaN;
      }
      for (let edge = 0; edge < 4; edge += 1) {
        const own = rooms[room + edge]!;
        const further = edge < 2 ? Math.min : Math.max;
        const line = room + lineAt + (edge % 2);
        rooms[room + wholeAt + edge] = start ? further(own, rooms[line]!, rooms[line + 2]!) : own;
      }
    }
  };
  const scratch = new Float64Array(views.length * roomSize);
  // What is covered counts as if there were two views.
  const share = 2 / views.length;
  const priced = (spot: Spot): Spot => {
    fill(scratch, spot);
    let { price } = spot;
    for (let index = 0; index < views.length; index += 1) {
      const room = index * roomSize;
      const discs = near[index]!;
      for (let disc = 0; disc < discs.length && price < hopeless; disc += 4) {
        const [x, y, radius] = [discs[disc]!, discs[disc + 1]!, discs[disc + 2]!];
        if (!boxMeetsDisc(scratch, room + wholeAt, x, y, radius)) continue;
        if (boxMeetsDisc(scratch, room, x, y, radius)) price += discs[disc + 3]! * share;
        else if (lineMeetsDisc(scratch, room + lineAt, x, y, radius)) price += lineOnSymbol * share;
      }
      const view = views[index]!;
      const beyond = Math.max(
        left * view - scratch[room]!,
        scratch[room + 2]! - right * view,
        top * view - scratch[room + 1]!,
        scratch[room + 3]! - bottom * view,
      );
      price += Math.max(0, beyond - margin) * 30;
    }
    return { ...spot, price };
  };
  const ring = reaches.flatMap((reach, distance) =>
    Array.from({ length: turns }, (_, turn) => direction(turn, turns)).flatMap((side) => {
      // Beside its seat a name keeps clear of a square around it; farther off the length of its line counts.
      const isOff = hasLine && distance > 0;
      const to = plus(aside, times(side, isOff ? reach : reach / Math.max(...side.map(Math.abs))));
      const start = isOff ? plus(aside, times(side, reachOf.start + 1)) : null;
      const turned = 1 - (side[0] * wish[0] + side[1] * wish[1]);
      const price = (reach * 0.5 + (reach / longLine) ** 2 * 40 + turned * 4) * weight;
      const anchors = centred ? (['center'] as const) : isOff ? anchorsTo(side) : [anchorOf(side)];
      return anchors.map((anchor): Spot => ({ anchor, to, start, price }));
    }),
  );
  const beside = spots.map((spot): Spot => ({ ...spot, start: null }));
  const most = Math.max(mostCandidates, Math.floor(mostOfAll / (others.length + 1)));
  const best = [...ring, ...beside].map(priced).toSorted((a, b) => a.price - b.price);
  return distinct(best, [width, height], most).map((spot) => {
    const rooms = new Float64Array(views.length * roomSize);
    fill(rooms, spot);
    const [x, y] = spot.to;
    return { at: [Math.round(x), Math.round(y)], anchor: spot.anchor, rooms, price: spot.price };
  });
}

/** The first of them, without those that stand where a better one does: there is no use in trying both. */
function distinct(spots: readonly Spot[], [width, height]: Vector, most: number): Spot[] {
  const found: { spot: Spot; left: number; top: number }[] = [];
  for (const spot of spots) {
    const [left, top] = boxOf(spot.anchor, width, height);
    const [x, y] = [spot.to[0] + left, spot.to[1] + top];
    if (found.some((each) => Math.max(Math.abs(each.left - x), Math.abs(each.top - y)) < sameSpot)) continue;
    found.push({ spot, left: x, top: y });
    if (found.length === most) break;
  }
  return found.map(({ spot }) => spot);
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

/** The room of a text of this size around its anchor. */
function boxOf(anchor: NameAnchor, width: number, height: number): Box {
  const left = anchor.includes('left') ? 0 : anchor.includes('right') ? -width : -width / 2;
  const top = anchor.includes('top') ? 0 : anchor.includes('bottom') ? -height : -height / 2;
  return [left, top, left + width, top + height];
}
