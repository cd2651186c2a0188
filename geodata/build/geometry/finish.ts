import type { BBox, Geometry, Position } from 'geojson';
import type { SubjectId } from '../../../src/model/types';
import type { TownArea } from './types';

/** Rounds to 6 decimals, drops repeated vertices and winds rings by the right-hand rule (RFC 7946). */
export function finishGeometry<G extends Geometry>(_geometry: G): G {
  throw new Error('stub');
}

/** The town whose area holds the position; `null` outside all of them. */
export function townAt(_position: Position, _areas: readonly TownArea[]): SubjectId | null {
  throw new Error('stub');
}

/** [west, south, east, north] of all geometries; `null` for none. */
export function boundsOf(_geometries: readonly Geometry[]): BBox | null {
  throw new Error('stub');
}

/** A point to label and fly to: inside an area, in the middle of a line, the point itself. */
export function centerOf(_geometry: Geometry): Position {
  throw new Error('stub');
}
