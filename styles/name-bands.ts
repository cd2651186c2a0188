/** The bands of zooms in which a name of a crowd has one place, and the line that leads to it. */
import type { Language } from '../src/model/text';
import { valueAt } from './expressions';
import { type Line, type Vector, between, plus, times } from './plane';
import { textHeights } from './name-text';
import { type ZoomValues, roomScale } from './tokens';

/** Zooms between which every name has one place. */
export interface Band {
  minzoom: number;
  maxzoom: number;
  /** How much larger the ground is there than at zoom 10, to symbols and names. */
  views: readonly number[];
  /** Whether it is one of a briefing, with larger symbols and names. */
  briefing: boolean;
  /** Whether seats have names there. */
  seats: boolean;
}

type Zooms = readonly [minzoom: number, maxzoom: number];

/** A band whose ground is looked at where it is smallest, in the middle, and where it is largest. */
function band([minzoom, maxzoom]: Zooms, { briefing = false, seats = true }, most = maxzoom): Band {
  const scale = briefing ? roomScale : 1;
  const views = [minzoom, (minzoom + most) / 2, most - 0.01].map((zoom) => 2 ** (zoom - 10) / scale);
  return { minzoom, maxzoom, views, briefing, seats };
}

const desk = { briefing: false };
const room = { briefing: true, seats: false };

/**
 * From phones to large screens that show the whole district, at a desk and then in a briefing. Stacks change at whole
 * zooms, and names with them. Closer than the last but one there is room.
 */
export const bands: readonly Band[] = [
  band([9.3, 9.8], { seats: false }),
  band([9.8, 10], desk),
  band([10, 10.2], desk),
  band([10.2, 10.5], desk),
  band([10.5, 11], desk),
  band([11, 12], desk, 11.5),
  band([9, 9.6], room),
  band([9.6, 9.8], room),
  band([9.8, 10], room),
  band([10, 10.25], room),
  band([10.25, 10.6], room),
  band([10.6, 12], room, 11.2),
];

/** Height of names in the middle of a band, at scale 1. */
export const heightIn = (band: Band, values: ZoomValues, language: Language): number =>
  valueAt(heightsIn(band, values, language), (band.minzoom + band.maxzoom) / 2);

/** The largest height of names in a band, at scale 1. */
export const mostHeightIn = (band: Band, values: ZoomValues, language: Language): number =>
  valueAt(heightsIn(band, values, language), band.maxzoom);

const heightsIn = ({ briefing }: Band, values: ZoomValues, language: Language): ZoomValues =>
  textHeights(values, { language, briefing, scale: briefing ? roomScale : 1 });

/** Px from the middle of a seat: to the line, to a name beside it; and from the line to its name. */
export const reachOf = { start: 6, beside: 9, gap: 3 } as const;

/** The line from a seat to its name, px from its place; none where the name stands beside it. */
export function leaderLine(aside: Vector, at: Vector): Line | null {
  const length = between(aside, at);
  if (length <= reachOf.beside + 1) return null;
  const along = (reach: number): Vector =>
    plus(aside, times([at[0] - aside[0], at[1] - aside[1]], reach / length));
  return [along(reachOf.start), along(length - reachOf.gap)];
}
