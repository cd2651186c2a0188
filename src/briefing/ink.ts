/** What a speaker draws on the map: strokes through positions, so that they lie right on every screen. */

/** [longitude, latitude] in degrees. */
export type Spot = readonly [number, number];
export type Stroke = readonly Spot[];
/** Strokes by the number of their step, from 0. */
export type Ink = Readonly<Record<number, readonly Stroke[]>>;

export const noInk: Ink = {};

/** More than this nobody draws by hand; what comes from elsewhere is cut to it. */
const [mostStrokes, mostSpots] = [200, 2_000];

export const strokesOf = (ink: Ink, step: number): readonly Stroke[] => ink[step] ?? [];

/** The strokes of a step instead of those before; none: the step has no entry any more. */
export function withStrokes(ink: Ink, step: number, strokes: readonly Stroke[]): Ink {
  const { [step]: _, ...others } = ink;
  return strokes.length === 0 ? others : { ...others, [step]: strokes.slice(-mostStrokes) };
}

/** Whether a value is a number at most so far from 0; what only reads as a number is none. */
const isWithin = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Math.abs(value) <= most;

export const isSpot = (value: unknown): value is Spot =>
  Array.isArray(value) && value.length === 2 && isWithin(value[0], 180) && isWithin(value[1], 90);

/** Strokes of unknown data; `null`: they are none. */
export function readStrokes(value: unknown): Stroke[] | null {
  if (!Array.isArray(value) || value.length > mostStrokes) return null;
  const good = value.every(
    (stroke: unknown) => Array.isArray(stroke) && stroke.length <= mostSpots && stroke.every(isSpot),
  );
  return good ? (value as Stroke[]) : null;
}
