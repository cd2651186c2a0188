/** The crowd around the cores: which seats are in it, and how they stand off the cores that would hide them. */
import type { Position } from 'geojson';
import type { LayerFeature, PlanLayers } from '../src/model/types';
import type { Obstacle } from './clear-places';
import { metres, pixelsFrom } from './district-scale';
import { coreReach } from './name-spots';
import { type Disc, type Vector, between, direction, plus, times } from './plane';

/** What stands there, and where its symbol is drawn. */
export interface Stander {
  feature: LayerFeature;
  /** Px at zoom 10 from the first core. */
  at: Vector;
  /** Px of the drawing at size 1 from there to its symbol. */
  aside: Vector;
}

export interface Crowd {
  cores: readonly Stander[];
  seats: readonly Stander[];
  /** What stands at its own place. */
  standing(features: readonly LayerFeature[]): Stander[];
  /** These symbols, as far as the names of the crowd may reach them. */
  around<T extends Obstacle>(symbols: readonly T[]): (Omit<T, 'at'> & Disc)[];
  /** Px at zoom 10 from the first core. */
  pixel(at: Position): Vector;
}

/** Metres around a core within which seats may crowd each other. */
const reach = 12_500;
/** Fewer seats than this are no crowd. */
const fewest = 3;
/** How large the ground is on a small and on a large screen. */
const views = [0.9, 1.5];
export const seatRadius = 6;
const turns = 32;
/** Px of room that it is worth when a seat stays on its own side of a core. */
const ownSide = 8;

/**
 * The crowd of a plan; `null` where there is none.
 * @param symbols what its seats keep off
 */
export function crowdOf({ towns, pattern }: PlanLayers, symbols: readonly Obstacle[]): Crowd | null {
  const cores = pattern.features.filter(
    ({ properties: { kind, role } }) => kind === 'core' && role === 'point',
  );
  const origin = cores.map(placeOf)[0];
  if (!origin) return null;
  const near = (at: Position, distance: number): boolean =>
    cores.some((core) => metres(at, placeOf(core) ?? origin) <= distance);
  const pixel = (at: Position): Vector => pixelsFrom(origin, at);
  const standing = (features: readonly LayerFeature[]): Stander[] =>
    features.flatMap((feature) => {
      const at = placeOf(feature);
      return at ? [{ feature, at: pixel(at), aside: [0, 0] as Vector }] : [];
    });
  const around: Crowd['around'] = (all) =>
    all.filter(({ at }) => near(at, 1.5 * reach)).map((each) => ({ ...each, at: pixel(each.at) }));
  const seats = standing(towns.features.filter(({ properties }) => properties.role === 'seat')).filter(
    ({ feature }) => near(placeOf(feature)!, reach),
  );
  if (seats.length < fewest) return null;
  const discs = around(symbols);
  const own = { cores: standing(cores), standing, around, pixel };
  // One after the other: each keeps off those that have moved before.
  for (const seat of seats) seat.aside = offCores(seat, seats, own.cores, discs);
  return { ...own, seats };
}

const placeOf = ({ geometry }: LayerFeature): Position | undefined =>
  geometry.type === 'Point' ? geometry.coordinates : undefined;

/** How far a seat must stand from its place to be clear of the cores, on the side with the most room. */
function offCores(
  { at, feature }: Stander,
  seats: readonly Stander[],
  cores: readonly Stander[],
  around: readonly Disc[],
): Vector {
  const small = times(at, views[0]!);
  const core = cores.find((each) => between(small, times(each.at, views[0]!)) < coreReach - 3)?.at;
  if (!core) return [0, 0];
  const fromCore: Vector = [at[0] - core[0], at[1] - core[1]];
  const others = seats.filter((each) => each.feature !== feature);
  const sides = Array.from({ length: turns }, (_, turn) => {
    const side = direction(turn, turns);
    const aside = plus(times(side, coreReach), times(fromCore, -1));
    const room = views.flatMap((view) => {
      const place = plus(times(at, view), aside);
      return [
        ...around.map((disc) => between(place, times(disc.at, view)) - disc.radius),
        ...others.map((other) => between(place, plus(times(other.at, view), other.aside)) - seatRadius),
      ];
    });
    // A core is among what is around: every side is as far from it.
    const turned = 1 - (side[0] * fromCore[0] + side[1] * fromCore[1]) / (Math.hypot(...fromCore) || 1);
    return { aside, worth: Math.min(seatRadius + 3, ...room) - turned * ownSide };
  });
  return sides.toSorted((a, b) => b.worth - a.worth)[0]!.aside;
}
