import type { MapPick } from '../../model/map-view';
import type { SubjectId, SubjectKind } from '../../model/types';

const pointKinds: readonly SubjectKind[] = ['core', 'platform', 'project', 'place'];

/** Several things under one click. */
export interface Stack {
  /** Pixels from the upper left corner of the map. */
  point: [number, number];
  /** Best first. */
  subjects: SubjectId[];
  /** The projects of a counted badge: none of them is selected yet. Else the first is. */
  counted: boolean;
}

/** The stack under a click; `null` when there is no choice to offer. */
export function stackOf(pick: MapPick): Stack | null {
  const counted = pick.stack > 0;
  const [first] = pick.features;
  if (!counted && !(first && pointKinds.includes(first.kind))) return null;
  const points = pick.features.filter(({ kind }) =>
    counted ? kind === 'project' : pointKinds.includes(kind),
  );
  const subjects = [...new Set(points.map(({ subject }) => subject))];
  return subjects.length > 1 ? { point: pick.point, subjects, counted } : null;
}
