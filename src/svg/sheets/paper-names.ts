/**
 * The names that no sheet may lack: cores, axes, belts, quarters and towns. On a screen those without room wait for
 * the next zoom; paper has none. They are placed together, for the very ground of the sheet, where need be at the end
 * of a line. Px of the scene.
 */
import type { NameSpot, Named, PricedDisc } from '../../../styles/name-candidates';
import { placeNames } from '../../../styles/name-places';
import { type Vector, between, plus, times } from '../../../styles/plane';
import { palettes } from '../../../styles/tokens';
import type { Polyline, Scene, SceneIcon, SceneItem, SceneLabel, ScenePath } from '../scene';

/** Their layers, from the zoom on at which a name stands wherever there is room. */
export const paperNames = /^(core|axis|belt|quarter|town|township)-name(-near|-minor)?$/;

type Box = SceneLabel['boxes'][number];

/** What covering it costs, first match first; what is not here may be covered. */
const prices: readonly (readonly [layer: RegExp, price: number])[] = [
  [/^zone-name|^focus-/, 500],
  [/^core-(sub-)?symbol$/, 400],
  [/^axis-(minor-)?(casing|heads)$/, 200],
  [/^quarter-name$/, 200],
  [/^(project|platform)-/, 320],
  [/^place-/, 40],
  [/^belt-line$/, 14],
  [/^district-line$/, 10],
  [/^(rail|planned)-transport$/, 4],
];
/** Of the ground under furniture. */
const underFurniture = 900;

/** Px from the edge of a symbol to a name beside it, and to those farther off, which a line leads to. */
const reaches = [2, 13, 24, 38, 54, 74, 100];
/** The same for a core, whose name has no line. */
const coreReaches = [2, 7, 13, 20];
/** Px between the edge of a line and its name, and between points along it. */
const [offLine, step] = [3, 22];
const radiusOf = ({ width, height, size }: SceneIcon): number => (Math.max(width, height) * size) / 2;

/** A name with the symbol it belongs to; a belt has none. */
interface Loose {
  label: SceneLabel;
  seat: SceneIcon | null;
  named: Named;
}

/**
 * Places the loose names of a scene.
 *
 * @param covered furniture on the map: nothing is placed there
 * @returns the names at their places, those without a place left out; and the lines that lead to them
 */
export function placePaperNames(
  scene: Scene,
  covered: readonly Box[],
): { labels: Map<SceneItem, SceneLabel>; leaders: ScenePath[] } {
  const isSeen = ([x, y]: Vector): boolean =>
    x > 0 &&
    y > 0 &&
    x < scene.width &&
    y < scene.height &&
    !covered.some(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom);
  const loose = looseOf(scene, isSeen);
  const around = obstaclesOf(scene, new Set(loose.map(({ seat }) => seat)), covered);
  const inset = 4;
  const bounds: Box = [inset, inset, scene.width - inset, scene.height - inset];
  const places = placeNames(
    loose.map(({ named }) => named),
    () => around,
    { views: [1], bounds, margin: 0, effort: 4 },
  );
  const labels = new Map<SceneItem, SceneLabel>();
  const leaders: ScenePath[] = [];
  loose.forEach(({ label, seat, named }, index) => {
    const { at, anchor } = places[index]!;
    const from = plus(named.at, at);
    labels.set(label, movedLabel(label, from, anchor));
    const radius = seat ? radiusOf(seat) : 0;
    const length = between(named.at, from);
    if (!seat || length < radius + reaches[1]! - 1) return;
    const along = (reach: number): Vector =>
      plus(named.at, times([from[0] - named.at[0], from[1] - named.at[1]], reach / length));
    leaders.push({
      type: 'path',
      layer: label.layer.replace('name', 'leader-0'),
      ...(label.subject === undefined ? {} : { subject: label.subject }),
      lines: [[along(radius + 0.5), along(length - 1)]],
      stroke: palettes.print.ink2,
      width: 0.9,
      opacity: label.opacity,
    });
  });
  return { labels, leaders };
}

function looseOf({ items }: Scene, isSeen: (at: Vector) => boolean): Loose[] {
  const icons = items.filter((item) => item.type === 'icon');
  const paths = items.filter((item) => item.type === 'path');
  return items.flatMap((label): Loose[] => {
    if (label.type !== 'label' || !paperNames.test(label.layer)) return [];
    const { layer, subject } = label;
    const [kind = ''] = layer.split('-');
    const [left, top, right, bottom] = label.boxes[0]!;
    const size = { width: right - left, height: bottom - top };
    const own = { aside: [0, 0], ...size } as const;
    if (kind === 'belt' || kind === 'axis') {
      const at: Vector = [(left + right) / 2, (top + bottom) / 2];
      const spots = paths
        .filter((path) => beside.test(path.layer) && path.subject === subject)
        .flatMap(({ lines, width = 0 }) => spotsAlong(lines, width / 2, at, size, isSeen))
        // The name of an axis stands over it.
        .filter(({ over }) => kind === 'belt' || over);
      if (spots.length === 0) return [];
      const named = { at, radius: 0, ...own, reaches: [], spots, hasLine: false, best: above };
      return [{ label, seat: null, named }];
    }
    const seat = icons.find((icon) => icon.subject === subject && seatOf[kind]?.test(icon.layer));
    if (!seat || !isSeen(seat.at)) return [];
    const radius = radiusOf(seat);
    const places = { at: seat.at, radius, ...own };
    const named: Named =
      kind === 'core'
        ? { ...places, reaches: from(coreReaches, radius), hasLine: false, best: above, weight: 3 }
        : {
            ...places,
            reaches: from(reaches, radius),
            hasLine: true,
            best: kind === 'quarter' ? [0, 1] : [1, 0],
          };
    return [{ label, seat, named }];
  });
}

const above: Vector = [0, -1];
const from = (all: readonly number[], radius: number): number[] => all.map((reach) => radius + reach);

/** The layers of the lines that names stand beside, and of the symbols that they belong to. */
const beside = /^(belt-band|axis-(minor-)?casing)$/;
const seatOf: Readonly<Record<string, RegExp>> = {
  core: /^core-(sub-)?symbol$/,
  quarter: /^quarter-name$/,
  town: /^town-seat$/,
  township: /^township-seat$/,
};

/** Places beside a line, over it or under it: the nearest to where the name stands best cost least. */
function spotsAlong(
  lines: readonly Polyline[],
  radius: number,
  best: Vector,
  { width, height }: { width: number; height: number },
  isSeen: (at: Vector) => boolean,
): (NameSpot & { over: boolean })[] {
  return lines.flatMap((line) =>
    pointsAlong(line, step).flatMap(({ at, side }) => {
      if (!isSeen(at)) return [];
      const half = Math.abs(side[0]) * (width / 2) + Math.abs(side[1]) * (height / 2);
      return [-1, 1].flatMap((turn) =>
        [0, 8, 18, 30, 44].map((lift) => {
          const middle = plus(at, times(side, turn * (half + radius + offLine + lift)));
          const to: Vector = [middle[0] - best[0], middle[1] - best[1]];
          const price = between(middle, best) * 0.12 + lift;
          return { to, anchor: 'center' as const, price, over: turn * side[1] < 0 };
        }),
      );
    }),
  );
}

/** Points along a line, each with the unit vector to its side. */
function pointsAlong(line: Polyline, gap: number): { at: Vector; side: Vector }[] {
  return line.slice(1).flatMap((end, index) => {
    const start = line[index]!;
    const length = between(start, end);
    if (length === 0) return [];
    const [x, y] = [(end[0] - start[0]) / length, (end[1] - start[1]) / length];
    const count = Math.max(1, Math.ceil(length / gap));
    return Array.from({ length: count }, (_, part) => ({
      at: plus(start, times([x, y], (length * part) / count)),
      side: [-y, x] as const,
    }));
  });
}

function obstaclesOf(
  { items }: Scene,
  seats: ReadonlySet<SceneItem | null>,
  covered: readonly Box[],
): PricedDisc[] {
  const drawn = items.flatMap((item): PricedDisc[] => {
    const price = prices.find(([layer]) => layer.test(item.layer))?.[1];
    if (price === undefined || seats.has(item)) return [];
    if (item.type === 'label' && paperNames.test(item.layer)) return [];
    switch (item.type) {
      case 'icon':
        return item.opacity > 0 ? [{ at: item.at, radius: radiusOf(item) * 0.85, price }] : [];
      case 'label':
        return item.boxes.flatMap((box) => discsIn(box, price));
      case 'path': {
        const radius = Math.max(5, (item.width ?? 0) / 2);
        return item.lines.flatMap((line) =>
          pointsAlong(line, Math.max(14, radius * 1.4)).map(({ at }) => ({ at, radius, price })),
        );
      }
      default:
        return [];
    }
  });
  return [...drawn, ...covered.flatMap((box) => discsIn(box, underFurniture))];
}

/** Discs that fill a box. */
function discsIn([left, top, right, bottom]: Box, price: number): PricedDisc[] {
  const radius = Math.min(right - left, bottom - top, 48) / 2;
  const spread = (from: number, to: number): number[] => {
    const count = Math.max(1, Math.ceil((to - from) / (radius * 1.5)) - 1);
    const [first, last] = [from + radius, to - radius];
    return Array.from({ length: count }, (_, at) =>
      count === 1 ? (from + to) / 2 : first + ((last - first) * at) / (count - 1),
    );
  };
  return spread(left, right).flatMap((x) =>
    spread(top, bottom).map((y): PricedDisc => ({ at: [x, y], radius, price })),
  );
}

/** The same label with this side of its room at a point. */
function movedLabel(label: SceneLabel, [x, y]: Vector, anchor: string): SceneLabel {
  const [left, top, right, bottom] = label.boxes[0]!;
  const [width, height] = [right - left, bottom - top];
  const part = (before: string, after: string): number =>
    anchor.includes(before) ? 0 : anchor.includes(after) ? 1 : 0.5;
  const [across, down] = [part('left', 'right'), part('top', 'bottom')];
  const [newLeft, newTop] = [x - across * width, y - down * height];
  const text = Math.max(...label.runs.map((run) => run.width));
  const padding = (width - text) / 2;
  return {
    ...label,
    runs: label.runs.map((run) => ({
      ...run,
      at: [newLeft + padding + (text - run.width) * across, newTop + run.at[1] - top],
    })),
    boxes: [[newLeft, newTop, newLeft + width, newTop + height]],
  };
}
