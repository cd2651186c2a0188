/** Where the names of cores and axes may stand, whatever it costs: close to what they name. */
import { type NameAnchor, type NameSpot, type Named, anchorOf } from './name-candidates';
import { type Vector, plus, times } from './plane';

type Sized = Pick<Named, 'at' | 'width' | 'height' | 'weight'>;

/** Px from the middle of a core to its name: at least, and how much more; together about the height of a line. */
export const coreReach = 23;
const more = [0, 5, 9, 13];
/** How many times farther another core must be from a name than its own. */
const clearlyFarther = 1.2;
/** Px from the middle of an axis at which a name is clear of its band, and how far it may stand above that. */
const bandReach = 11;
const lifts = [0, 3, 6, 10, 14, 18];
/** Places along a core's upper or lower side, its other sides, and an axis. */
const steps = { across: 8, down: 4, along: 40 } as const;

/**
 * Places around a core, best above it.
 * @param others the other cores, px at zoom 10
 * @param views how much larger the ground may be: in all of them the name is nearer to its own core
 */
export function spotsAround(
  { at, width, height, weight = 1 }: Sized,
  others: readonly Vector[],
  views: readonly number[],
): NameSpot[] {
  const half: Vector = [width / 2, height / 2];
  const around = more.flatMap((extra) =>
    middlesAround(half, coreReach + extra).map((middle) => {
      const side = times(middle, 1 / Math.hypot(...middle));
      return { middle, price: (extra * 0.5 + (1 + side[1]) * 4) * weight };
    }),
  );
  const distance = (middle: Vector, [x, y]: Vector): number =>
    Math.hypot(
      Math.max(0, Math.abs(x - middle[0]) - half[0]),
      Math.max(0, Math.abs(y - middle[1]) - half[1]),
    );
  const isNearest = (middle: Vector): boolean =>
    others.every((other) =>
      views.every((view) => {
        const seen: Vector = [(other[0] - at[0]) * view, (other[1] - at[1]) * view];
        return distance(middle, seen) > distance(middle, [0, 0]) * clearlyFarther;
      }),
    );
  const own = around.filter(({ middle }) => isNearest(middle));
  return (own.length > 0 ? own : around).map(({ middle, price }) => {
    const anchor = anchorOf([middle[0] / half[0], middle[1] / half[1]]);
    return { ...standing(middle, anchor, half), price };
  });
}

/** Middles of a box of this half size all around a disc that it touches. */
function middlesAround(half: Vector, reach: number): Vector[] {
  const parts = (count: number): number[] =>
    Array.from({ length: count + 1 }, (_, part) => (2 * part) / count - 1);
  const beyond = (along: number, own: number): number =>
    Math.sqrt(Math.max(0, reach ** 2 - Math.max(0, Math.abs(along) - own) ** 2));
  const rows = parts(steps.across).flatMap((part): Vector[] => {
    const x = part * (half[0] + reach * Math.SQRT1_2);
    const y = half[1] + beyond(x, half[0]);
    return [
      [x, -y],
      [x, y],
    ];
  });
  const columns = parts(steps.down).flatMap((part): Vector[] => {
    const x = half[0] + reach;
    return [
      [-x, part * half[1]],
      [x, part * half[1]],
    ];
  });
  return [...rows, ...columns];
}

/** The place of this side of a text whose middle is there. */
const standing = (middle: Vector, anchor: NameAnchor, [x, y]: Vector): Pick<NameSpot, 'to' | 'anchor'> => {
  const across = anchor.includes('left') ? -x : anchor.includes('right') ? x : 0;
  const down = anchor.includes('top') ? -y : anchor.includes('bottom') ? y : 0;
  return { to: plus(middle, [across, down]), anchor };
};

/** Places above the line of an axis: close to it first, and near its middle. */
export function spotsAbove(
  line: readonly Vector[],
  { at, width, height, weight = 1 }: Sized,
  view: number,
): NameSpot[] {
  const points = line.slice(1).flatMap((end, index): Vector[] => {
    const start = line[index]!;
    return [0, 0.25, 0.5, 0.75].map((part) =>
      times(
        [start[0] + (end[0] - start[0]) * part - at[0], start[1] + (end[1] - start[1]) * part - at[1]],
        view,
      ),
    );
  });
  const middle = points[Math.floor(points.length / 2)];
  if (!middle) return [];
  const xs = points.map(([x]) => x);
  const [from, to] = [Math.min(...xs) - width * 0.4, Math.max(...xs) + width * 0.4];
  return Array.from(
    { length: steps.along + 1 },
    (_, step) => from + ((to - from) * step) / steps.along,
  ).flatMap((x) => {
    const under = points.filter(([other]) => Math.abs(other - x) < width / 2 + 4).map(([, y]) => y);
    if (under.length === 0) return [];
    return lifts.map((lift): NameSpot => ({
      to: [x, Math.min(...under) - bandReach - height / 2 - lift],
      anchor: 'center',
      price: (lift * 0.7 + Math.abs(x - middle[0]) * 0.25) * weight,
    }));
  });
}
