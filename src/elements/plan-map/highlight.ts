import type { MapHighlight } from '../../map/map-port';
import type { PlanGraph } from '../../model/graph';
import type { Subject, SubjectId } from '../../model/types';
import type { Hover, Selection } from '../../state';

/** The subjects a selection stands for on the map; a heading without a shape stands for its members. */
function shownBy(graph: PlanGraph, selection: Hover): { own: SubjectId[]; related: SubjectId[] } {
  if (selection.type === 'group') return { own: [...selection.subjects], related: [] };
  if (selection.type === 'section') {
    return { own: [], related: graph.subjectsIn(selection.id, { deep: true }).map(({ id }) => id) };
  }
  const parts = isHeading(graph, selection.id) ? graph.parts(selection.id).map(({ subject }) => subject) : [];
  return { own: [selection.id, ...parts], related: [...graph.relatedSubjects(selection.id)] };
}

function isHeading(graph: PlanGraph, id: SubjectId): boolean {
  return ['pattern', 'family', 'theme'].includes(graph.subjects.get(id)?.kind ?? '');
}

/** What the map lights up. */
export function highlightOf(
  graph: PlanGraph,
  selection: Selection | null,
  hovered: Hover | null,
): MapHighlight {
  const chosen = selection ? shownBy(graph, selection) : { own: [], related: [] };
  const pointed = hovered ? shownBy(graph, hovered) : { own: [], related: [] };
  return {
    selected: chosen.own,
    hovered: hovered?.type === 'section' ? pointed.related : pointed.own,
    related: chosen.related,
    dimOthers: selection !== null && (chosen.own.length > 0 || chosen.related.length > 0),
  };
}

export type Bounds = [west: number, south: number, east: number, north: number];

/** The box around what a selection shows; `null` when none of it has a place inside `extent`. */
export function boundsOf(graph: PlanGraph, selection: Selection, extent: readonly number[]): Bounds | null {
  const { own, related } = shownBy(graph, selection);
  return boxAround(graph, own, extent) ?? boxAround(graph, related, extent);
}

function boxAround(graph: PlanGraph, ids: readonly SubjectId[], extent: readonly number[]): Bounds | null {
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

function overlaps(box: Bounds, extent: readonly number[]): boolean {
  const [west = -180, south = -90, east = 180, north = 90] = extent;
  return box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
}
