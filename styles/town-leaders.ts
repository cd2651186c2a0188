/**
 * Where seats and their names stand in the crowd around the cores, from a small to a large screen that shows the
 * whole district: seats off the cores, names beside their seats or at the ends of thin lines, none on another.
 */
import type { Position } from 'geojson';
import type { Language } from '../src/model/text';
import type { LayerFeature, PlanLayers } from '../src/model/types';
import type { Obstacle } from './clear-places';
import { metres, pixelsFrom } from './district-scale';
import { type Band, bands, lineHeight, reachOf, mostHeightIn } from './name-bands';
import { pointZoom } from './layer-parts';
import { type NameKind, linesOfName, nameSpacing, spacingIn } from './name-lines';
import { type NamePlace, type Named, placeNames } from './name-places';
import { coreReach, spotsAbove, spotsAround } from './name-spots';
import { outerRings } from './line-shapes';
import { type Box, type Disc, type Vector, between, direction, plus, times } from './plane';
import { labelSizes, nameLooks, roomScale } from './tokens';
import { textWidth } from './text-metrics';

/** How a seat of a crowd, a core or an axis and its name are drawn. Px right and down from its place, at size 1. */
export interface CrowdPlace {
  /** Where its symbol stands. */
  aside: Vector;
  /**
   * Where its name begins, and which side of the text stands there, by the index of each of the {@link bands} it has one
   * in. Looked for when first asked: a picture at one zoom asks for one band.
   */
  names: ReadonlyMap<number, () => NamePlace>;
}

/** Metres around a core within which seats may crowd each other. */
const crowd = 12_500;
/** Fewer seats than this are no crowd. */
const fewest = 3;
/** How large the ground is on a small and on a large screen. */
const views = [0.9, 1.5];
const seatRadius = 6;
/** What it costs a name to hide a symbol. */
const onSymbol = 320;
const turns = 32;
/** Px of room that it is worth when a seat stays on its own side of a core. */
const ownSide = 8;

interface Seat {
  feature: LayerFeature;
  /** Px at zoom 10 from the first core. */
  at: Vector;
  aside: Vector;
}

/**
 * The places of the seats that crowd around the cores, and of the names of cores and axes among them.
 * @param symbols what they must not cover
 * @param inBriefing for whom: at a desk, or in a briefing, where seats have no names of their own
 */
export function crowdPlaces(
  { towns, pattern, district }: PlanLayers,
  symbols: readonly Obstacle[],
  language: Language,
  inBriefing: boolean,
): Map<LayerFeature, CrowdPlace> {
  const ofPattern = (kind: string, role: string): LayerFeature[] =>
    pattern.features.filter(({ properties }) => properties.kind === kind && properties.role === role);
  const cores = ofPattern('core', 'point');
  const origin = cores.map(placeOf)[0];
  if (!origin) return new Map();
  const near = (reach: number, at: Position): boolean =>
    cores.some((core) => metres(at, placeOf(core) ?? origin) <= reach);
  const standing = (features: readonly LayerFeature[]): Seat[] =>
    features.flatMap((feature) => {
      const at = placeOf(feature);
      return at ? [{ feature, at: pixelsFrom(origin, at), aside: [0, 0] }] : [];
    });
  const seats = standing(towns.features.filter(({ properties }) => properties.role === 'seat')).filter(
    ({ feature }) => near(crowd, placeOf(feature)!),
  );
  if (seats.length < fewest) return new Map();
  const around = symbols
    .filter(({ at }) => near(1.5 * crowd, at))
    .map((each) => ({ ...each, at: pixelsFrom(origin, each.at) }));
  const middles = standing(cores).map(({ at }) => at);
  for (const seat of seats) seat.aside = offCores(seat, seats, middles, around);
  const axes = ofPattern('axis', 'label').filter(({ properties }) => (properties.index ?? 1) < 2);
  const shapes = [cores, axes, ofPattern('zone', 'label')].flatMap(standing);
  const bounds = boundsOf(district.features, origin);
  const placesIn = (band: Band): NamePlace[] => {
    const { views: seen, briefing } = band;
    const things = (band.seats ? [...shapes, ...seats] : shapes).map((each) => {
      const named = { ...each, ...wishesOf(each.feature, language, band) };
      const line = axes.includes(each.feature) ? lineOf(pattern.features, each.feature, origin) : null;
      const view = seen.reduce((sum, one) => sum + one, 0) / seen.length;
      if (line) return { ...named, reaches: [], spots: spotsAbove(line, named, view) };
      if (!cores.includes(each.feature)) return named;
      const others = middles.filter((_, index) => cores[index] !== each.feature);
      return { ...named, spots: spotsAround(named, others, seen) };
    });
    const ofSeats = band.seats ? [] : seats.map(({ at }) => ({ at, radius: seatRadius }));
    // Without names of seats names may lie on seats, but hardly on symbols.
    const pricedIn = (view: number) => {
      const zoom = 10 + Math.log2(view * (briefing ? roomScale : 1)) + 1e-6;
      // On a phone, points are not drawn yet.
      const drawn = zoom >= pointZoom ? around : around.filter(({ fixed }) => fixed);
      const there = drawn.filter((each) => each.zoom === undefined || each.zoom === Math.floor(zoom));
      const shown = ({ at, aside = [0, 0] }: (typeof drawn)[number]) => plus(times(at, view), aside);
      return [
        ...there.map((each) => ({ at: shown(each), radius: each.radius, price: onSymbol })),
        ...ofSeats.map(({ at, radius }) => ({ at: times(at, view), radius, price: 45 })),
      ];
    };
    return placeNames(things, pricedIn, seen, bounds);
  };
  const named = bands.flatMap((band, index) => {
    if (band.briefing !== inBriefing) return [];
    let places: readonly NamePlace[] | undefined;
    return [{ index, of: (thing: number) => (places ??= placesIn(band))[thing]! }];
  });
  return new Map(
    [...shapes, ...seats].map(({ feature, aside }, thing) => {
      const own = named.filter(({ index }) => thing < shapes.length || bands[index]!.seats);
      const names = new Map(own.map(({ index, of }) => [index, () => of(thing)]));
      return [feature, { aside: rounded(aside), names }];
    }),
  );
}

const placeOf = ({ geometry }: LayerFeature): Position | undefined =>
  geometry.type === 'Point' ? geometry.coordinates : undefined;

/** The box around a district, px at zoom 10. */
function boundsOf(district: readonly LayerFeature[], origin: Position): Box {
  const at = district
    .filter(({ properties }) => properties.role === 'area')
    .flatMap(({ geometry }) => outerRings(geometry).flat())
    .map((each) => pixelsFrom(origin, each));
  const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
  const least = (values: number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return [least(xs), least(ys), most(xs), most(ys)];
}

/** The line of an axis, px at zoom 10 from the first core. */
function lineOf(pattern: readonly LayerFeature[], name: LayerFeature, origin: Position): Vector[] | null {
  const { subject } = name.properties;
  const geometry = pattern.find(
    ({ geometry: { type }, properties }) => type === 'LineString' && properties.subject === subject,
  )?.geometry;
  return geometry?.type === 'LineString' ? geometry.coordinates.map((at) => pixelsFrom(origin, at)) : null;
}

const rounded = ([x, y]: Vector): Vector => [Math.round(x), Math.round(y)];

/** How large a name is, and where it would like to stand. */
function wishesOf({ properties }: LayerFeature, language: Language, band: Band): Omit<Named, 'at' | 'aside'> {
  const kind = kindOf(properties);
  const room = roomOf(properties, kind, language, band);
  const above: Vector = [0, -1];
  switch (kind) {
    case 'core':
      return { ...room, radius: 0, reaches: [], hasLine: false, best: above, weight: 6 };
    case 'zone': {
      const reaches = [0, 8, 17, 28, 42, 60, 82];
      return { ...room, radius: 0, reaches, hasLine: false, centred: true, best: above, weight: 4 };
    }
    case 'axis': {
      const reaches = [33, 41, 50, 60, 72, 86];
      return { ...room, radius: 0, reaches, hasLine: false, best: above, weight: 2.5 };
    }
    default: {
      const reaches = [reachOf.beside, 18, 24, 30, 37, 45, 54, 64];
      return { ...room, radius: seatRadius, reaches, hasLine: true, best: [1, 0] };
    }
  }
}

/** Px around a name that stay free: its halo. */
const padding = 2;

function roomOf(
  { name, name_en: english }: LayerFeature['properties'],
  kind: NameKind,
  language: Language,
  band: Band,
): Pick<Named, 'width' | 'height'> {
  const text = (language === 'en' ? english : name) ?? name ?? english ?? '';
  const size = mostHeightIn(band, labelSizes[kind], language);
  const lines = (kind === 'axis' ? null : linesOfName(text, kind, language)) ?? [text];
  const { weight } = nameLooks[kind];
  const spacing = spacingIn(language, nameSpacing(kind, band.briefing)) * size;
  return {
    width: Math.max(...lines.map((line) => textWidth(line, size, weight, spacing))) + 2 * padding,
    height: lines.length * lineHeight * size + 2 * padding,
  };
}

function kindOf({ kind, type }: LayerFeature['properties']): NameKind {
  if (kind === 'core' || kind === 'axis' || kind === 'zone') return kind;
  return type === 'township' ? 'township' : 'town';
}

/** How far a seat must stand from its place to be clear of the cores, on the side with the most room. */
function offCores(
  { at, feature }: Seat,
  seats: readonly Seat[],
  cores: readonly Vector[],
  around: readonly Disc[],
): Vector {
  const small = times(at, views[0]!);
  const core = cores.find((each) => between(small, times(each, views[0]!)) < coreReach - 3);
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
