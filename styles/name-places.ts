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
/** Changes that are tried for each name, and what a change for the worse may cost in the beginning and the end. */
const stepsEach = 4000;
const fewest = 20;
const [hottest, coldest] = [120, 3];
/** A name that costs as much is looked at again. */
const dear = 60;
/** Of each name, how many of its best places are looked at. */
const mostCandidates = 90;

interface Candidate extends NamePlace {
  /** In each view: the name, its line, and what encloses both. */
  rooms: { box: Box; line: Line | null; whole: Box }[];
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

/**
 * One of each list, so that they cost the least together: at first almost any change is taken, then only those for
 * the better, as metal cools.
 */
function bestOf(all: readonly Candidate[][]): Candidate[] {
  const firsts = all.map((_, index) => all.slice(0, index).reduce((sum, list) => sum + list.length, 0));
  const hindrance = hindrances(all.flat());
  const chosen = all.map(() => 0);
  /** Stops counting where `most` is passed. */
  const cost = (index: number, choice: number, most = Infinity): number => {
    const own = firsts[index]! + choice;
    let sum = all[index]![choice]!.price;
    for (let at = 0; at < chosen.length && sum < most; at += 1) {
      if (at !== index) sum += hindrance(own, firsts[at]! + chosen[at]!);
    }
    return sum;
  };
  const next = numbers();
  const steps = stepsEach * Math.max(all.length, fewest);
  for (let step = 0; step < steps; step += 1) {
    const heat = hottest * (coldest / hottest) ** (step / steps);
    const index = Math.floor(next() * all.length);
    const choice = Math.floor(next() * all[index]!.length);
    // What a change may cost is drawn first, so that few have to be counted to the end.
    const most = cost(index, chosen[index]!) - heat * Math.log(next());
    if (cost(index, choice, most) < most) chosen[index] = choice;
  }
  const settle = (index: number): void => {
    const costs = all[index]!.map((_, choice) => cost(index, choice));
    chosen[index] = costs.indexOf(Math.min(...costs));
  };
  const total = (): number =>
    chosen.reduce((sum, choice, index) => sum + cost(index, choice) + all[index]![choice]!.price, 0);
  for (const index of all.keys()) settle(index);
  // What still pays a lot may be anywhere if one of the others makes room.
  for (const index of all.keys()) {
    if (cost(index, chosen[index]!) < dear) continue;
    let [best, least] = [[...chosen], total()];
    for (const choice of all[index]!.keys()) {
      const before = [...chosen];
      chosen[index] = choice;
      for (const other of all.keys()) {
        const hinders = hindrance(firsts[index]! + choice, firsts[other]! + chosen[other]!) > 0;
        if (other !== index && hinders) settle(other);
      }
      const price = total();
      if (price < least) [best, least] = [[...chosen], price];
      chosen.splice(0, chosen.length, ...before);
    }
    chosen.splice(0, chosen.length, ...best);
  }
  return chosen.map((choice, index) => all[index]![choice]!);
}

/** How much any two places hinder each other, looked at once. */
function hindrances(places: readonly Candidate[]): (a: number, b: number) => number {
  const known = new Int16Array(places.length ** 2).fill(-1);
  return (a, b) => {
    const at = a * places.length + b;
    if (known[at] === -1) known[at] = known[b * places.length + a] = hindranceOf(places[a]!, places[b]!);
    return known[at]!;
  };
}

function hindranceOf(a: Candidate, b: Candidate): number {
  return Math.max(
    ...a.rooms.map((own, view) => {
      const other = b.rooms[view]!;
      if (!boxesMeet(own.whole, other.whole)) return 0;
      if (boxesMeet(own.box, other.box)) return 500;
      if (own.line && lineMeetsBox(own.line, other.box)) return 90;
      if (other.line && lineMeetsBox(other.line, own.box)) return 90;
      return own.line && other.line && linesCross(own.line, other.line) ? 60 : 0;
    }),
  );
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
  const obstacles = views.map((view) => {
    const middle = plus(times(at, view), aside);
    return [
      ...around.map((disc) => ({ ...disc, at: times(disc.at, view), radius: disc.radius + 1 })),
      ...others.map((other) => ({
        at: plus(times(other.at, view), other.aside),
        radius: other.radius,
        price: 150,
      })),
    ].filter((disc) => between(disc.at, middle) < 260);
  });
  const found = reaches.flatMap((reach, distance) =>
    Array.from({ length: turns }, (_, turn): Candidate => {
      const side = direction(turn, turns);
      const anchor = centred ? 'center' : anchorOf(side);
      const to = plus(aside, times(side, reach / Math.max(...side.map(Math.abs))));
      const box = movedBox(boxOf(anchor, width, height), to);
      const line: Line | null =
        hasLine && distance > 0 ? [plus(aside, times(side, reachOf.start + 1)), to] : null;
      const rooms = views.map((view) => {
        const place = times(at, view);
        const room = movedBox(box, place);
        const moved = line && ([plus(line[0], place), plus(line[1], place)] as const);
        return { box: room, line: moved, whole: moved ? enclosing(room, moved) : room };
      });
      const covered = rooms.reduce(
        (sum, room, view) =>
          obstacles[view]!.reduce((price, disc) => {
            if (!boxMeetsDisc(room.whole, disc)) return price;
            if (boxMeetsDisc(room.box, disc)) return price + disc.price;
            if (!room.line || !lineMeetsDisc(room.line, disc)) return price;
            return price + (disc.radius > 14 ? 150 : 45);
          }, sum),
        0,
      );
      const outside = rooms.reduce((sum, { box: room }, view) => {
        const [left, top, right, bottom] = bounds.map((edge) => edge * views[view]!) as unknown as Box;
        const margin = 20;
        const beyond = Math.max(left - room[0], room[2] - right, top - room[1], room[3] - bottom) - margin;
        return sum + Math.max(0, beyond) * 30;
      }, 0);
      const turned = 1 - (side[0] * best[0] + side[1] * best[1]);
      const price = covered + outside + (reach * 0.5 + turned * 4) * weight;
      return { at: [Math.round(to[0]), Math.round(to[1])], anchor, rooms, price };
    }),
  );
  return found.toSorted((a, b) => a.price - b.price).slice(0, mostCandidates);
}

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
