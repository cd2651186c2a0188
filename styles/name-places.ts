/** Finds a place for each name of a crowd, so that none lies on another, on a symbol, or on another's line. */
import { reachOf } from './name-bands';
import {
  type Box,
  type Disc,
  type Line,
  type Vector,
  between,
  boxMeetsDisc,
  boxesMeet,
  direction,
  enclosing,
  lineMeetsBox,
  lineMeetsDisc,
  linesCross,
  movedBox,
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
/** How often the names are placed anew: the best of some short times is as good as a long one. */
const attempts = 4;
/** Changes that are tried for each name, and what a change for the worse may cost in the beginning and the end. */
const stepsEach = 125;
const fewest = 20;
const [hottest, coldest] = [120, 3];
/** A name that costs as much is looked at again. */
const dear = 60;
/** Of each name, how many of its best places are looked at. */
const mostCandidates = 90;

/** What a name takes, with its line, and what encloses both. */
interface Room {
  box: Box;
  line: Line | null;
  whole: Box;
}

interface Candidate extends NamePlace {
  /** In each view. */
  rooms: readonly Room[];
  /** What encloses them. */
  span: Box;
  /** What it lacks by itself: clear ground first, then nearness. */
  price: number;
}

/**
 * The best place of each name.
 * @param around what names and lines keep off
 * @param views how much larger than at zoom 10 the ground may be: all of them count
 * @param bounds px at zoom 10 of what is shown; names stay near it
 */
export function placeNames(
  things: readonly Named[],
  around: readonly PricedDisc[],
  views: readonly number[],
  bounds: Box,
): NamePlace[] {
  const all = things.map((thing, index) =>
    candidates(
      thing,
      things.filter((_, other) => other !== index),
      around,
      views,
      bounds,
    ),
  );
  return bestOf(all).map(({ at, anchor }) => ({ at, anchor }));
}

/** One of each list, so that they cost little together. */
function bestOf(all: readonly Candidate[][]): Candidate[] {
  const next = numbers();
  const found = Array.from({ length: attempts }, () => cooled(all, next));
  return found.reduce((a, b) => (b.price < a.price ? b : a)).chosen;
}

/** At first almost any change is taken, then only those for the better, as metal cools. */
function cooled(all: readonly Candidate[][], next: () => number): { chosen: Candidate[]; price: number } {
  const chosen = all.map((list) => list[0]!);
  const count = chosen.length;
  /** What encloses the rooms of the chosen ones in all views: four numbers each, for most are far from each other. */
  const spans = new Float64Array(4 * count);
  chosen.forEach((place, index) => spans.set(place.span, 4 * index));
  /** What the chosen ones hinder each of them. */
  const hindered = chosen.map((place, index) => hindranceAt(index, place));
  /** Of the place in the list `index`; stops counting where `most` is passed. */
  function hindranceAt(index: number, place: Candidate, most = Infinity): number {
    const [left, top, right, bottom] = [place.span[0], place.span[1], place.span[2], place.span[3]];
    let sum = 0;
    for (let at = 0; at < count && sum < most; at += 1) {
      const first = 4 * at;
      if (
        left < spans[first + 2]! &&
        right > spans[first]! &&
        top < spans[first + 3]! &&
        bottom > spans[first + 1]! &&
        at !== index
      ) {
        sum += hindrance(place, chosen[at]!);
      }
    }
    return sum;
  }
  function choose(index: number, place: Candidate): void {
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
    spans.set(place.span, 4 * index);
  }
  const cost = (index: number): number => chosen[index]!.price + hindered[index]!;
  const steps = stepsEach * Math.max(all.length, fewest);
  for (let step = 0; step < steps; step += 1) {
    const heat = hottest * (coldest / hottest) ** (step / steps);
    const index = Math.floor(next() * all.length);
    const list = all[index]!;
    const place = list[Math.floor(next() * list.length)]!;
    // What a change may cost is drawn first, so that few have to be counted to the end.
    const most = cost(index) - heat * Math.log(next()) - place.price;
    if (most > 0 && hindranceAt(index, place, most) < most) choose(index, place);
  }
  const settle = (index: number): void => {
    let [best, least] = [chosen[index]!, Infinity];
    for (const place of all[index]!) {
      // They are in the order of their prices.
      if (place.price >= least) break;
      const price = place.price + hindranceAt(index, place, least - place.price);
      if (price < least) [best, least] = [place, price];
    }
    choose(index, best);
  };
  const total = (): number => chosen.reduce((sum, { price }, index) => sum + 2 * price + hindered[index]!, 0);
  for (const index of all.keys()) settle(index);
  // What still pays a lot may be anywhere if one of the others makes room.
  for (const index of all.keys()) {
    if (cost(index) < dear) continue;
    const before = [...chosen];
    let [best, least] = [before, total()];
    for (const place of all[index]!) {
      choose(index, place);
      for (const other of all.keys()) {
        if (other !== index && hindrance(place, chosen[other]!) > 0) settle(other);
      }
      const price = total();
      if (price < least) [best, least] = [[...chosen], price];
      before.forEach((each, at) => choose(at, each));
    }
    best.forEach((each, at) => choose(at, each));
  }
  return { chosen, price: total() };
}

/** How much two places hinder each other, in the view where they do it most. */
function hindrance({ rooms: a, span }: Candidate, { rooms: b, span: other }: Candidate): number {
  if (!boxesMeet(span, other)) return 0;
  let most = 0;
  for (let view = 0; view < a.length; view += 1) {
    const own = a[view]!;
    const their = b[view]!;
    if (!boxesMeet(own.whole, their.whole)) continue;
    if (boxesMeet(own.box, their.box)) return 500;
    if (most === 90) continue;
    if (
      (own.line && lineMeetsBox(own.line, their.box)) ||
      (their.line && lineMeetsBox(their.line, own.box))
    ) {
      most = 90;
    } else if (own.line && their.line && linesCross(own.line, their.line)) most = 60;
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
  { at, aside, width, height, reaches, hasLine, centred, best, weight = 1 }: Named,
  others: readonly Named[],
  around: readonly PricedDisc[],
  views: readonly number[],
  bounds: Box,
): Candidate[] {
  const places = views.map((view) => times(at, view));
  // As seen from the place: what has moved there is then the same in all views.
  const obstacles = views.map((view, index) => {
    const [x, y] = places[index]!;
    const seen = (place: Vector, radius: number, price: number): PricedDisc => ({
      at: [place[0] - x, place[1] - y],
      radius,
      price,
    });
    return [
      ...around.map((disc) => seen(times(disc.at, view), disc.radius + 1, disc.price)),
      ...others.map((other) => seen(plus(times(other.at, view), other.aside), other.radius, 150)),
    ].filter((disc) => between(disc.at, aside) < 260);
  });
  const edges = views.map((view, index): Box => {
    const [x, y] = places[index]!;
    return [bounds[0] * view - x, bounds[1] * view - y, bounds[2] * view - x, bounds[3] * view - y];
  });
  const found = reaches.flatMap((reach, distance) =>
    sides.map((side) => {
      const anchor = centred ? 'center' : anchorOf(side);
      const to = plus(aside, times(side, reach / Math.max(Math.abs(side[0]), Math.abs(side[1]))));
      const box = movedBox(boxOf(anchor, width, height), to);
      const line: Line | null =
        hasLine && distance > 0 ? [plus(aside, times(side, reachOf.start + 1)), to] : null;
      const room: Room = { box, line, whole: line ? enclosing(box, line) : box };
      const turned = 1 - (side[0] * best[0] + side[1] * best[1]);
      let price = (reach * 0.5 + turned * 4) * weight;
      for (let view = 0; view < views.length; view += 1) {
        price += coveredBy(room, obstacles[view]!) + beyond(box, edges[view]!) * 30;
      }
      return { to, anchor, room, price };
    }),
  );
  return found
    .toSorted((a, b) => a.price - b.price)
    .slice(0, mostCandidates)
    .map(({ to, anchor, room, price }) => {
      const rooms = places.map((place) => movedRoom(room, place));
      return { at: [Math.round(to[0]), Math.round(to[1])], anchor, rooms, span: spanOf(rooms), price };
    });
}

const sides = Array.from({ length: turns }, (_, turn) => direction(turn, turns));

function movedRoom({ box, line, whole }: Room, by: Vector): Room {
  return {
    box: movedBox(box, by),
    line: line && [plus(line[0], by), plus(line[1], by)],
    whole: movedBox(whole, by),
  };
}

/** What it costs to stand there, for all that is covered. */
function coveredBy(room: Room, obstacles: readonly PricedDisc[]): number {
  let price = 0;
  for (const disc of obstacles) {
    if (!boxMeetsDisc(room.whole, disc)) continue;
    if (boxMeetsDisc(room.box, disc)) price += disc.price;
    else if (room.line && lineMeetsDisc(room.line, disc)) price += disc.radius > 14 ? 150 : 45;
  }
  return price;
}

/** Px that a name stands out of what is shown, but for a margin. */
function beyond(room: Box, [left, top, right, bottom]: Box): number {
  const margin = 20;
  return Math.max(0, Math.max(left - room[0], room[2] - right, top - room[1], room[3] - bottom) - margin);
}

const spanOf = (rooms: readonly Room[]): Box => {
  const [first, ...others] = rooms.map(({ whole }) => whole);
  return others.reduce(
    (span, box) =>
      enclosing(span, [
        [box[0], box[1]],
        [box[2], box[3]],
      ]),
    first!,
  );
};

/** The side of the text that looks back to the seat. */
function anchorOf([x, y]: Vector): NameAnchor {
  const across = x > 0.3 ? 'left' : x < -0.3 ? 'right' : '';
  const down = y > 0.5 ? 'top' : y < -0.5 ? 'bottom' : '';
  return (across && down ? `${down}-${across}` : across || down) as NameAnchor;
}

/** The room of a text of this size around its anchor. */
function boxOf(anchor: NameAnchor, width: number, height: number): Box {
  const left = anchor.includes('left') ? 0 : anchor.includes('right') ? -width : -width / 2;
  const top = anchor.includes('top') ? 0 : anchor.includes('bottom') ? -height : -height / 2;
  return [left, top, left + width, top + height];
}
