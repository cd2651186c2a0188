/**
 * Where points stand whose own place is not known, only their town's or an idea of it: off the symbols that they
 * would hide, and those of one town together beside its seat. Known places stay.
 */
import type { Point, Position } from 'geojson';
import type { LayerFeature, PlanLayers } from '../src/model/types';
import { metres, moved, pixelAt, pixels } from './district-scale';
import { honeycomb } from './honeycomb';
import type { Vector } from './plane';
import { packOffset } from './spread';
import { type Gathered, pushPixels } from './stack-gathering';

/** A symbol that stays where it is. `radius` in px at the zoom of a whole district. */
export interface Obstacle {
  at: Position;
  radius: number;
  /** Whether it is there at every zoom. */
  fixed?: boolean;
  /** The only whole zoom at which it is there. */
  zoom?: number;
  /** Px of the drawing from its place to where it is drawn. */
  aside?: Vector;
}

/** Px between symbols at that zoom. */
const gap = 2;
/** Radii of symbols in px at that zoom. */
const radii = {
  core: 16,
  /** Of a core to what gathers beside it: in a briefing both are larger. */
  coreClear: 24,
  seat: 6,
  platform: 13,
  /** It may be in a stack. */
  project: 12,
  dot: 5,
  stack: 12,
  /** Of a stack to names. */
  counted: 11,
  axis: 8,
  /** Of what stands at its ends. */
  axisHead: 13,
} as const;
/** How far from a seat, in px, the projects of its town may gather; nearest first. */
const reaches = [21, 27, 34, 38];
/** Metres between the projects of a town: side by side from the zoom on at which there are no stacks. */
const between = 120;
/** Px between dots, and between pins, of projects that stand out of a stack. */
const [dotDistance, pinDistance] = [12, 21];
/** Metres from a seat within which a project that is known by its town belongs to it. */
const mostFromSeat = 4000;
/** The size of a cell in degrees: wider than anything here reaches. */
const cellSize = 0.06;

/** What the seats and names of towns keep off, but for other towns: points as they are drawn, cores and axes. */
export function symbolsOf(
  { pattern }: PlanLayers,
  points: readonly LayerFeature[],
  projects: Gathered = new Map(),
): Obstacle[] {
  const platforms = points.filter(({ properties }) => properties.kind === 'platform');
  return [
    ...standing([], pattern.features, false).map((each) => ({ ...each, fixed: true })),
    ...obstacles(platforms, radii.platform - gap),
    ...stacksOf(projects),
  ];
}

/** Projects as they stand at whole zooms: larger discs for those that are counted together, a small one for a dot. */
const stacksOf = (gathered: Gathered): Obstacle[] =>
  [...gathered].flatMap(([zoom, standing]) =>
    standing.map((each) => ({
      at: each.at,
      radius: each.count > 1 ? radii.counted : radii.dot,
      zoom,
      aside: pushPixels(each),
    })),
  );

function standing(
  towns: readonly LayerFeature[],
  pattern: readonly LayerFeature[],
  named = true,
  coreRadius: number = radii.core,
): Obstacle[] {
  const cores = pattern.filter(({ properties }) => properties.kind === 'core');
  return [
    ...obstacles(cores, coreRadius),
    ...(named ? [...positions(cores).flatMap(nameOfCore), ...pattern.flatMap(nameOfAxis)] : []),
    ...obstacles(
      towns.filter(({ properties }) => properties.role === 'seat'),
      radii.seat,
    ),
    ...pattern.filter(({ properties }) => properties.kind === 'axis').flatMap(axisBand),
  ];
}

/** The same points, platforms and projects moved as said above. In time proportional to their number. */
export function clearPlaces({ points, towns, pattern }: PlanLayers): LayerFeature[] {
  const seats = towns.features.filter(({ properties }) => properties.role === 'seat');
  const fixed = standing(towns.features, pattern.features);
  const isPlatform = ({ properties }: LayerFeature): boolean => properties.kind === 'platform';
  const cleared = movedOff(points.features, isPlatform, radii.platform, fixed, true);
  const wide = standing(towns.features, pattern.features, true, radii.coreClear);
  const platforms = obstacles(cleared.filter(isPlatform), radii.platform);
  const gathered = gather(cleared, positions(seats), [...wide, ...platforms]);
  return movedOff(
    gathered,
    ({ properties }) => properties.kind === 'project' && properties.precision === 'schematic',
    radii.project,
    [...wide, ...platforms],
  );
}

/** The name above a core, as three discs. */
function nameOfCore(core: Position): Obstacle[] {
  const unit = pixelAt(core[1]!);
  return [-28, 0, 28].map((x) => ({ at: moved(core, x * unit, 30 * unit), radius: 13 }));
}

/** The name of the first axis beside its band, as three discs. */
function nameOfAxis({ geometry, properties }: LayerFeature): Obstacle[] {
  if (geometry.type !== 'Point' || properties.kind !== 'axis' || (properties.index ?? 1) > 1) return [];
  const unit = pixelAt(geometry.coordinates[1]!);
  return [-46, -22, 2].map((x) => ({ at: moved(geometry.coordinates, x * unit, 10 * unit), radius: 12 }));
}

/** The band of the first axis, as discs along it. */
export function axisBand({ geometry, properties }: LayerFeature): Obstacle[] {
  if (geometry.type !== 'LineString' || (properties.index ?? 1) > 1) return [];
  const line = geometry.coordinates;
  return line.slice(1).flatMap((end, index) => {
    const start = line[index]!;
    const steps = Math.max(1, Math.ceil(pixels(start, end) / radii.axis));
    const isEnd = (step: number): boolean =>
      (index === 0 && step === 0) || (index === line.length - 2 && step === steps);
    return Array.from({ length: steps + 1 }, (_, step) => ({
      at: [0, 1].map((axis) => start[axis]! + ((end[axis]! - start[axis]!) * step) / steps),
      radius: isEnd(step) ? radii.axisHead : radii.axis,
    }));
  });
}

/** Puts the projects of a town on a clear place beside its seat, in a honeycomb. */
function gather(
  features: readonly LayerFeature[],
  seats: readonly Position[],
  obstacles: readonly Obstacle[],
): LayerFeature[] {
  const cells = grid(seats, (seat) => seat);
  const members = new Map<Position, LayerFeature[]>();
  for (const feature of features) {
    const { kind, precision } = feature.properties;
    if (kind !== 'project' || precision !== 'town' || feature.geometry.type !== 'Point') continue;
    const at = feature.geometry.coordinates;
    const seat = nearest(at, cells.get(keyOf(at)) ?? []);
    if (seat) listAt(members, seat).push(feature);
  }
  const places = new Map<LayerFeature, LayerFeature>();
  const taken = [...obstacles];
  for (const [seat, own] of members) {
    const spot = clearSpot(seat, taken);
    taken.push({ at: spot, radius: radii.stack });
    honeycomb(own.length).forEach(([x, y], index) => {
      const offset = (distance: number): number =>
        packOffset([Math.round(x * distance), Math.round(y * distance)]);
      const feature = own[index]!;
      places.set(feature, {
        ...feature,
        geometry: point(moved(spot, x * between, -y * between)),
        properties: { ...feature.properties, slot: offset(dotDistance), fan: offset(pinDistance) },
      } as LayerFeature);
    });
  }
  return features.map((feature) => places.get(feature) ?? feature);
}

/** The first place around a seat that nothing covers, else the one with the most room. */
function clearSpot(seat: Position, obstacles: readonly Obstacle[]): Position {
  const candidates = reaches.flatMap((reach) =>
    // First to the lower right, where names seldom stand.
    [45, 135, 315, 225, 90, 0, 180, 270].map((bearing) => {
      const angle = (bearing * Math.PI) / 180;
      const length = reach * pixelAt(seat[1]!);
      return moved(seat, length * Math.cos(angle), -length * Math.sin(angle));
    }),
  );
  let [best, most] = [seat, -Infinity];
  for (const place of candidates) {
    let room = Infinity;
    for (const { at, radius } of obstacles) {
      room = Math.min(room, pixels(place, at) - radius - radii.stack - gap);
    }
    if (room >= 0) return place;
    if (room > most) [best, most] = [place, room];
  }
  return best;
}

/** Moves those that may be moved straight away from what they would cover, and if `distinct` from each other. */
function movedOff(
  features: readonly LayerFeature[],
  wanted: (feature: LayerFeature) => boolean,
  radius: number,
  obstacles: readonly Obstacle[],
  distinct = false,
): LayerFeature[] {
  const cells = grid(obstacles, placeOf);
  return features.map((feature) => {
    const { geometry, properties } = feature;
    if (geometry.type !== 'Point' || !wanted(feature)) return feature;
    const from = geometry.coordinates;
    const free = properties.precision === 'town' || properties.precision === 'schematic';
    const near = free ? (cells.get(keyOf(from)) ?? []) : [];
    const place = near.reduce((at, obstacle) => away(at, radius, obstacle), from);
    if (distinct) addTo(cells, { at: place, radius }, placeOf);
    return place === from ? feature : { ...feature, geometry: point(place) };
  });
}

function away(place: Position, radius: number, obstacle: Obstacle): Position {
  const least = radius + obstacle.radius + gap;
  const now = pixels(place, obstacle.at);
  if (now >= least) return place;
  const [x = 0, y = 0] = place;
  const [ox = 0, oy = 0] = obstacle.at;
  const shrink = Math.cos((oy * Math.PI) / 180);
  const length = Math.hypot((x - ox) * shrink, y - oy);
  const [east, north] =
    length < 1e-9 ? [Math.SQRT1_2, -Math.SQRT1_2] : [((x - ox) * shrink) / length, (y - oy) / length];
  const reach = least * pixelAt(oy);
  return moved(obstacle.at, east * reach, north * reach);
}

function nearest(at: Position, seats: readonly Position[]): Position | undefined {
  const near = seats.filter((seat) => metres(at, seat) <= mostFromSeat);
  return near.toSorted((a, b) => metres(at, a) - metres(at, b))[0];
}

const point = (coordinates: Position): Point => ({ type: 'Point', coordinates });

const positions = (features: readonly LayerFeature[]): Position[] =>
  features.flatMap(({ geometry }) => (geometry.type === 'Point' ? [geometry.coordinates] : []));

const obstacles = (features: readonly LayerFeature[], radius: number): Obstacle[] =>
  positions(features).map((at) => ({ at, radius }));

const placeOf = ({ at }: { at: Position }): Position => at;

/** One number for a cell: the earth has fewer rows than the factor. */
const keyOf = ([x = 0, y = 0]: Position, size = cellSize): number =>
  Math.floor(x / size) * 100_000 + Math.floor(y / size);

/** The list of a key, made when there is none. */
function listAt<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** What lies in a cell or next to it, by cell. */
function grid<T>(things: readonly T[], at: (thing: T) => Position): Map<number, T[]> {
  const cells = new Map<number, T[]>();
  for (const thing of things) addTo(cells, thing, at);
  return cells;
}

function addTo<T>(cells: Map<number, T[]>, thing: T, at: (thing: T) => Position, size = cellSize): void {
  const [x = 0, y = 0] = at(thing);
  for (const across of [-size, 0, size]) {
    for (const up of [-size, 0, size]) listAt(cells, keyOf([x + across, y + up], size)).push(thing);
  }
}
