/** What the larger maps of a sheet show: the cores and quarters, at one scale, in as few panels as hold them. */
import type { PlanGraph } from '../../model/graph';
import type { Subject } from '../../model/types';
import type { Rect } from './layout';
import { type Box, type Plane, boxAround, scalesFrom } from './projection';

/** One larger map. Lengths in mm. */
export interface CityPlace {
  /** On the paper. */
  rect: Rect;
  /** Metres; its middle is the middle of the map. */
  box: Box;
  /** What it shows; of the first, the main core and what is close to it. */
  subjects: readonly Subject[];
}

interface Place {
  subject: Subject;
  box: Box;
}

/** Paper kept free on each side of what a map shows, mm. */
const margin = 5;
/** The first map takes at least and at most so much of the height where others stand below it. */
const [least, most] = [0.55, 0.62];
/** Side by side, each of those takes at least this part of the width; so many there are at most. */
const [narrowest, mostBelow] = [0.4, 2];

/**
 * Divides the room for larger maps: all in one where cores and quarters fit, else the main core and what is close to
 * it above, and the rest below. Where that does not do either, the next round scale is tried.
 *
 * @returns `null`: the plan has no core
 */
export function cityPlaces(
  graph: PlanGraph,
  plane: Plane,
  room: Rect,
  wanted: number,
): { scale: number; places: CityPlace[] } | null {
  const all = (['core', 'quarter'] as const).flatMap((kind) =>
    [...graph.subjects.values()].flatMap((subject) => placeOf(subject, kind, plane) ?? []),
  );
  const [main, ...others] = all;
  if (main?.subject.kind !== 'core') return null;
  for (const scale of scalesFrom(wanted)) {
    const places = divided(main, others, room, scale);
    if (places) return { scale, places };
  }
  return null;
}

function placeOf(subject: Subject, kind: 'core' | 'quarter', plane: Plane): Place | null {
  if (subject.kind !== kind || !subject.position) return null;
  const { center, bbox } = subject.position;
  const [west = 0, south = 0, east = 0, north = 0] = bbox;
  // A core is a point, however well it is known where.
  const corners =
    kind === 'core'
      ? [center]
      : [
          [west, south],
          [east, north],
        ];
  const box = boxAround(corners.map((corner) => plane.forward(corner)));
  return box && { subject, box };
}

function divided(main: Place, others: readonly Place[], room: Rect, scale: number): CityPlace[] | null {
  const onPaper = (metres: number): number => (metres * 1000) / scale + 2 * margin;
  const sizeOf = (group: readonly Place[]): [width: number, height: number] => {
    const [west, south, east, north] = boxOf(group);
    return [onPaper(east - west), onPaper(north - south)];
  };
  const fits = (group: readonly Place[], width: number, height: number): boolean => {
    const [across, down] = sizeOf(group);
    return across <= width && down <= height;
  };
  const show = (group: readonly Place[], rect: Rect): CityPlace => ({
    rect,
    box: boxOf(group),
    subjects: group.map(({ subject }) => subject),
  });
  if (fits([main, ...others], room.width, room.height)) return [show([main, ...others], room)];

  const away = ({ box }: Place): number => {
    const [[x, y], [ownX, ownY]] = [middleOf(box), middleOf(main.box)];
    return Math.hypot(x - ownX, y - ownY);
  };
  const first = [main];
  const below: Place[][] = [];
  for (const place of others.toSorted((a, b) => away(a) - away(b))) {
    const joins = (group: Place[], width: number, height: number): boolean =>
      fits([...group, place], width, height) && group.push(place) > 0;
    if (joins(first, room.width, room.height * most)) continue;
    if (below.some((group) => joins(group, room.width * 0.5, room.height * (1 - most)))) continue;
    below.push([place]);
  }
  const height = Math.max(room.height * least, Math.min(room.height * most, sizeOf(first)[1]));
  const rest = room.height - height;
  below.sort((a, b) => middleOf(boxOf(a))[0] - middleOf(boxOf(b))[0]);
  const needed = below.map((group) => Math.max(sizeOf(group)[0], room.width * narrowest));
  const spare = room.width - needed.reduce((sum, each) => sum + each, 0);
  const isWhole = below.every((group) => fits(group, room.width, rest));
  if (below.length > mostBelow || spare < 0 || !isWhole) return null;
  let x = room.x;
  return [
    show(first, { ...room, height }),
    ...below.map((group, at) => {
      const rect = { x, y: room.y + height, width: needed[at]! + spare / below.length, height: rest };
      x += rect.width;
      return show(group, rect);
    }),
  ];
}

const boxOf = (group: readonly Place[]): Box =>
  boxAround(
    group.flatMap(({ box: [west, south, east, north] }): [number, number][] => [
      [west, south],
      [east, north],
    ]),
  ) ?? [0, 0, 0, 0];

const middleOf = ([west, south, east, north]: Box): [number, number] => [
  (west + east) / 2,
  (south + north) / 2,
];
