import type { BBox, Position } from 'geojson';
import type { LineGeometry, SourceLine } from './types';

/** Finds a line by its exact name, or by its name without the part in brackets; `null` when unknown. */
export function findLine(_lines: readonly SourceLine[], _name: string): SourceLine | null {
  throw new Error('stub');
}

/** The course, gently smoothed and clipped to the extent; `null` when nothing is inside. */
export function clipLine(_line: SourceLine, _extent: BBox): LineGeometry | null {
  throw new Error('stub');
}

/** The smoothed stretch of a course between the points nearest to two positions (either may be absent). */
export function lineStretch(_line: SourceLine, _from: Position | null, _to: Position | null): Position[] {
  throw new Error('stub');
}

/** A smooth curve through positions, in order, clipped to the extent when one is given. */
export function throughLine(_positions: readonly Position[], _extent?: BBox): LineGeometry | null {
  throw new Error('stub');
}
