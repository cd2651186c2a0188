/**
 * Where seats and their names stand in the crowd around the cores, from a small to a large screen that shows the
 * whole district: seats off the cores, names beside their seats or at the ends of thin lines, none on another.
 */
import type { Language } from '../src/model/text';
import type { LayerFeature, PlanLayers } from '../src/model/types';
import type { Obstacle } from './clear-places';
import { type Crowd, type Stander, seatRadius } from './crowd';
import { type Band, bands, mostHeightIn, reachOf } from './name-bands';
import { pointZoom } from './layer-parts';
import { linesOfName } from './name-lines';
import type { NamePlace, Named } from './name-candidates';
import { placeNames } from './name-places';
import { spotsAbove, spotsAround } from './name-spots';
import { type NameKind, lineHeight, nameSpacing, spacingIn } from './name-text';
import { outerRings } from './line-shapes';
import { type Box, type Vector, plus, times } from './plane';
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

/** What it costs a name to hide a symbol. */
const onSymbol = 400;
/** Px at size 1 that names may lie beside the district; in a briefing more, but on a phone there is no more room. */
const margins = { least: 16, briefing: 26 } as const;
/** What it costs to cover a seat, where seats have no names. */
const onSeat = 160;

/**
 * The places of the seats that crowd around the cores, and of the names of cores and axes among them.
 * @param symbols what they must not cover
 * @param inBriefing for whom: at a desk, or in a briefing, where seats have no names of their own
 */
export function crowdPlaces(
  { pattern, district }: PlanLayers,
  crowd: Crowd,
  symbols: readonly Obstacle[],
  language: Language,
  inBriefing: boolean,
): Map<LayerFeature, CrowdPlace> {
  const { cores, seats, standing } = crowd;
  const ofPattern = (kind: string): LayerFeature[] =>
    pattern.features.filter(({ properties }) => properties.kind === kind && properties.role === 'label');
  const around = crowd.around(symbols);
  const axes = ofPattern('axis').filter(({ properties }) => (properties.index ?? 1) < 2);
  const shapes = [...cores, ...standing([...axes, ...ofPattern('zone')])];
  const bounds = boundsOf(district.features, crowd);
  const placesIn = (band: Band): NamePlace[] => {
    const { views: seen, briefing } = band;
    const things = (band.seats ? [...shapes, ...seats] : shapes).map((each) => {
      const named = { ...each, ...wishesOf(each.feature, language, band) };
      const line = axes.includes(each.feature) ? lineOf(pattern.features, each.feature, crowd) : null;
      const view = seen.reduce((sum, one) => sum + one, 0) / seen.length;
      if (line) return { ...named, reaches: [], spots: spotsAbove(line, named, view) };
      if (!cores.includes(each)) return named;
      const others = cores.filter((core) => core !== each).map(({ at }) => at);
      return { ...named, spots: spotsAround(named, others, seen) };
    });
    const ofSeats = band.seats ? [] : seats.map((seat) => ({ ...seat, radius: seatRadius }));
    // Without names of seats names may lie on seats, but hardly on symbols.
    const pricedIn = (view: number) => {
      const zoom = 10 + Math.log2(view * (briefing ? roomScale : 1)) + 1e-6;
      // On a phone, points are not drawn yet.
      const drawn = zoom >= pointZoom ? around : around.filter(({ fixed }) => fixed);
      const there = drawn.filter((each) => each.zoom === undefined || each.zoom === Math.floor(zoom));
      const shown = ({ at, aside = [0, 0] }: Pick<Stander, 'at'> & Partial<Stander>) =>
        plus(times(at, view), aside);
      return [
        ...there.map((each) => ({ at: shown(each), radius: each.radius, price: onSymbol })),
        ...ofSeats.map((each) => ({ at: shown(each), radius: each.radius, price: onSeat })),
      ];
    };
    const margin = briefing && band.maxzoom > pointZoom ? margins.briefing : margins.least;
    return placeNames(things, pricedIn, { views: seen, bounds, margin });
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

/** The box around a district, px at zoom 10. */
function boundsOf(district: readonly LayerFeature[], { pixel }: Crowd): Box {
  const at = district
    .filter(({ properties }) => properties.role === 'area')
    .flatMap(({ geometry }) => outerRings(geometry).flat())
    .map(pixel);
  const [xs, ys] = [at.map(([x]) => x), at.map(([, y]) => y)];
  const least = (values: number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return [least(xs), least(ys), most(xs), most(ys)];
}

/** The line of an axis, px at zoom 10 from the first core. */
function lineOf(pattern: readonly LayerFeature[], name: LayerFeature, { pixel }: Crowd): Vector[] | null {
  const { subject } = name.properties;
  const geometry = pattern.find(
    ({ geometry: { type }, properties }) => type === 'LineString' && properties.subject === subject,
  )?.geometry;
  return geometry?.type === 'LineString' ? geometry.coordinates.map(pixel) : null;
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
