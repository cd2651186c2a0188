/** Finds a place for each name of a crowd, so that none lies on another, on a symbol, or on another's line. */
import {
  type Candidate,
  type Ground,
  type NamePlace,
  type Named,
  type PricedDisc,
  candidates,
  lineAt,
  roomSize,
  wholeAt,
} from './name-candidates';
import { boxesMeet, lineMeetsBox, linesCross } from './plane';

/** Changes that are tried for each name, and what a change for the worse may cost in the beginning and the end. */
const stepsEach = 250;
/** How often it is tried on a screen: the best counts. */
const attempts = 3;
/** Or for all together, where they are few. */
const fewestSteps = 2500;
const [hottest, coldest] = [300, 3];
/** A name that costs as much is looked at again. */
const dear = 60;
/** How two places may hinder each other, from the least on; and what each costs. 0 is not known. */
const [free, lineOnLine, lineOnName, nameOnName] = [1, 2, 3, 4];
const hindrancePrices = [NaN, 0, 260, 300, 1000] as const;
/** How many places of a name are tried when it is looked at again. */
const mostTried = 24;

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
  const places = all.flat();
  const prices = Float64Array.from(places, ({ price }) => price);
  /** How any two places hinder each other, as {@link hindrancePrices} has it; 0: not looked at yet. */
  const known = new Uint8Array(places.length ** 2);
  const hindrance = (a: number, b: number): number => {
    const at = a * places.length + b;
    if (known[at] === 0) {
      known[at] = known[b * places.length + a] = hindranceOf(places[a]!.rooms, places[b]!.rooms);
    }
    return hindrancePrices[known[at]!]!;
  };
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

/** The most that two places hinder each other in any view. */
function hindranceOf(a: Float64Array, b: Float64Array): number {
  let most = free;
  for (let view = 0; view < a.length; view += roomSize) {
    if (!boxesMeet(a, view + wholeAt, b, view + wholeAt)) continue;
    if (boxesMeet(a, view, b, view)) return nameOnName;
    if (most === lineOnName) continue;
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
