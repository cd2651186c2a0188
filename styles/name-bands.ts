/** The bands of zooms in which a name of a crowd has one place, and the line that leads to it. */
import { type Line, type Vector, between, plus, times } from './plane';
import { briefingText } from './tokens';

/** Zooms between which every name has one place. */
export interface Band {
  minzoom: number;
  maxzoom: number;
  /** How much larger the ground is there than at zoom 10, to symbols and names. */
  views: readonly number[];
  /** How large names are, to those at zoom 10.4. */
  text: number;
  /** Whether it is one of a briefing, with larger symbols and names and without those of seats. */
  briefing: boolean;
}

/** Of small, middling and large screens at a desk, then of phones, small and large screens in a briefing. */
export const bands: readonly Band[] = [
  // Stacks change at whole zooms, and names with them.
  { minzoom: 9.8, maxzoom: 10, views: [0.91, 0.99], text: 0.91, briefing: false },
  { minzoom: 10, maxzoom: 10.2, views: [1.01, 1.12], text: 0.94, briefing: false },
  { minzoom: 10.2, maxzoom: 12, views: [1.2, 1.34, 1.5], text: 1, briefing: false },
  { minzoom: 0, maxzoom: 9.8, views: [0.49, 0.53], text: 0.82, briefing: true },
  { minzoom: 9.8, maxzoom: 10.2, views: [0.63, 0.75], text: 0.94, briefing: true },
  { minzoom: 10.2, maxzoom: 12, views: [0.8, 1], text: 1, briefing: true },
];
/** Height in a band, at scale 1, of a name that is `height` high at zoom 10.4. */
export const heightIn = ({ text, briefing }: Pick<Band, 'text' | 'briefing'>, height: number): number => {
  // On a phone names of a briefing begin at the smallest size that is allowed.
  const least = briefingText / 1.5;
  return briefing && text < 0.9 && height > least ? least + (height - least) * 0.35 : height * text;
};

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
