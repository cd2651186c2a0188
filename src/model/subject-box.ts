/** Where things of the plan are shown: the box around them, and what a heading stands for. */
import type { PlanGraph } from './graph';
import type { Subject, SubjectId } from './types';

/** Degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];

const headings = ['pattern', 'family', 'theme'];

/** Whether a subject is a heading, without a shape of its own. */
export function isHeading(graph: PlanGraph, id: SubjectId): boolean {
  return headings.includes(graph.subjects.get(id)?.kind ?? '');
}

/** The subject, and of a heading its members. */
export function withMembers(graph: PlanGraph, id: SubjectId): SubjectId[] {
  return isHeading(graph, id) ? [id, ...graph.parts(id).map(({ subject }) => subject)] : [id];
}

/** The box around those subjects that have a place inside `extent`; `null` when none has. */
export function boxAround(
  graph: PlanGraph,
  ids: readonly SubjectId[],
  extent: readonly number[],
): Bounds | null {
  const boxes = ids
    .map((id) => graph.subjects.get(id))
    .filter((subject): subject is Subject & { position: object } => Boolean(subject?.position))
    .map((subject) => subject.position.bbox as Bounds)
    .filter((box) => overlaps(box, extent));
  if (boxes.length === 0) return null;
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}

/** The box around `own`; things drawn as one point are shown with their parts. */
export function boxWithParts(
  graph: PlanGraph,
  own: readonly SubjectId[],
  extent: readonly number[],
): Bounds | null {
  const box = boxAround(graph, own, extent);
  if (box === null) return null;
  const isPoint = box[0] === box[2] && box[1] === box[3];
  const parts = isPoint ? own.flatMap((id) => graph.parts(id).map(({ subject }) => subject)) : [];
  return boxAround(graph, [...own, ...parts], extent);
}

export function asBounds([west = 0, south = 0, east = 0, north = 0]: readonly number[]): Bounds {
  return [west, south, east, north];
}

function overlaps(box: Bounds, extent: readonly number[]): boolean {
  const [west = -180, south = -90, east = 180, north = 90] = extent;
  return box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
}
