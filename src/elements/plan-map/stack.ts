import type { MapPick } from '../../model/map-view';
import type { SubjectId, SubjectKind } from '../../model/types';

const pointKinds: readonly SubjectKind[] = ['core', 'platform', 'project', 'place'];

/** Several point symbols under one click. */
export interface Stack {
  /** Pixels from the upper left corner of the map. */
  point: [number, number];
  /** Best first; the first one is selected already. */
  subjects: SubjectId[];
}

/** The stack under a click; `null` when there is no choice to offer. */
export function stackOf(pick: MapPick): Stack | null {
  const [first] = pick.features;
  if (!first || !pointKinds.includes(first.kind)) return null;
  const points = pick.features.filter(({ kind }) => pointKinds.includes(kind));
  const subjects = [...new Set(points.map(({ subject }) => subject))];
  return subjects.length > 1 ? { point: pick.point, subjects } : null;
}
