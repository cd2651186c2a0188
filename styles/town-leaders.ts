/** Which towns have so many others around them that their names are set off, and to which side. */
import type { Position } from 'geojson';
import type { LayerFeature, PlanLayers } from '../src/model/types';
import type { Obstacle } from './clear-places';
import { metres, moved, pixelAt, pixels } from './district-scale';

/** Sides of a place, clockwise from the right. */
export const leaderSides = ['e', 'se', 's', 'sw', 'w', 'nw', 'n', 'ne'] as const;
export type LeaderSide = (typeof leaderSides)[number];

/** Where a name is set off to: a side, near or far. */
export type Leader = LeaderSide | `${LeaderSide}-far`;

export const leaders: readonly Leader[] = [
  ...leaderSides,
  ...leaderSides.map((side) => `${side}-far` as const),
];

/** Metres around a core within which its seats crowd each other where a whole district is shown. */
const crowd = 4200;
/** Fewer seats than this are no crowd. */
const fewest = 3;
/** Half the width and height in px of the name of a town. */
const [halfWidth, halfHeight] = [32, 9];

/**
 * Where the name of each seat that crowds around a core is set off to: the nearest side on which it covers
 * nothing, sides away from the core first.
 * @param symbols what names must not cover
 */
export function leadersOf(
  { towns, pattern }: PlanLayers,
  symbols: readonly Obstacle[],
): Map<LayerFeature, Leader> {
  const found = new Map<LayerFeature, Leader>();
  for (const { geometry, properties } of pattern.features) {
    if (properties.kind !== 'core' || geometry.type !== 'Point') continue;
    const core = geometry.coordinates;
    const seats = towns.features
      .filter(({ properties: { role } }) => role === 'seat')
      .flatMap((seat) => (seat.geometry.type === 'Point' ? [{ seat, at: seat.geometry.coordinates }] : []))
      .filter(({ seat, at }) => metres(at, core) <= crowd && !found.has(seat))
      .toSorted((a, b) => metres(b.at, core) - metres(a.at, core));
    if (seats.length < fewest) continue;
    const near = symbols.filter(({ at }) => metres(at, core) <= 3 * crowd);
    const taken: Obstacle[] = [];
    for (const { seat, at } of seats) {
      const leader = clearLeader(at, core, [...near, ...taken]);
      taken.push(...nameAt(at, leader));
      found.set(seat, leader);
    }
  }
  return found;
}

/** The best of all: as little covered as possible, then near before far, then away from the core. */
function clearLeader(at: Position, core: Position, obstacles: readonly Obstacle[]): Leader {
  const outward = Math.atan2(core[1]! - at[1]!, at[0]! - core[0]!);
  const score = (leader: Leader): number => {
    const [x, y] = directionOf(leader);
    const turn = Math.abs(Math.atan2(y, x) - outward) % (2 * Math.PI);
    const room = [...nameAt(at, leader), ...lineTo(at, leader)];
    const covered = obstacles.filter((each) =>
      room.some((disc) => pixels(disc.at, each.at) < disc.radius + each.radius),
    ).length;
    return covered * 100 + (isFar(leader) ? 10 : 0) + Math.min(turn, 2 * Math.PI - turn);
  };
  return [...leaders].toSorted((a, b) => score(a) - score(b))[0]!;
}

/** The room of a name that is set off, as discs. */
function nameAt(at: Position, leader: Leader): Obstacle[] {
  const [x, y] = directionOf(leader);
  const reach = leaderReach(leader) + 3;
  const middle: [number, number] = [
    reach * x + Math.sign(Math.round(x * 10)) * halfWidth,
    reach * y + Math.sign(Math.round(y * 10)) * halfHeight,
  ];
  const unit = pixelAt(at[1]!);
  return [-24, -8, 8, 24].map((along) => ({
    at: moved(at, (middle[0] + along) * unit, -middle[1] * unit),
    radius: halfHeight,
  }));
}

/** The line itself, but for its beginning at the seat. */
function lineTo(at: Position, leader: Leader): Obstacle[] {
  const [x, y] = directionOf(leader);
  const unit = pixelAt(at[1]!);
  const from = leaderStart + 4;
  const steps = Math.ceil((leaderReach(leader) - from) / 6);
  return Array.from({ length: steps }, (_, step) => {
    const reach = (from + step * 6) * unit;
    return { at: moved(at, x * reach, -y * reach), radius: 1 };
  });
}

const isFar = (leader: Leader): boolean => leader.endsWith('-far');

/** How far from the seat's middle a leader begins, and where each ends, px at size 1. */
export const leaderStart = 6;
export const leaderReach = (leader: Leader): number => (isFar(leader) ? 52 : 28);

/** Unit vector of a leader: right and down. */
export function directionOf(leader: Leader): [x: number, y: number] {
  const side = leaderSides.findIndex((each) => each === leader.replace('-far', ''));
  const angle = (side * Math.PI) / 4;
  return [Math.cos(angle), Math.sin(angle)];
}
