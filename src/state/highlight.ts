import type { PlanGraph } from '../model/graph';
import type { MapHighlight, MapTarget } from '../model/map-view';
import type { Subject, SubjectId } from '../model/types';
import { closestZooms } from '../model/view-fit';
import { type Hover, type Selection, type ViewState, shownOnMap } from './view-state';

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
    // Nothing to look at: the rest of the map stays as it is.
    dimOthers: [...chosen.own, ...chosen.related].some((id) => graph.subjects.get(id)?.position),
  };
}

export type Bounds = [west: number, south: number, east: number, north: number];

/**
 * The box around what a selection shows; `null` when none of it has a place inside `extent`. A thing drawn as
 * a point is shown with its parts.
 */
export function boundsOf(graph: PlanGraph, selection: Selection, extent: readonly number[]): Bounds | null {
  const { own, related } = shownBy(graph, selection);
  const box = boxAround(graph, own, extent);
  if (box === null) return boxAround(graph, related, extent);
  const isPoint = box[0] === box[2] && box[1] === box[3];
  const parts = isPoint ? own.flatMap((id) => graph.parts(id).map(({ subject }) => subject)) : [];
  return boxAround(graph, [...own, ...parts], extent);
}

/** Where a view looks: where a person or a page has put it, else at what is selected, else home. */
export function targetOf(graph: PlanGraph, state: ViewState): MapTarget {
  const { camera } = state;
  if (camera) return { camera: { center: [...camera.center], zoom: camera.zoom } };
  const selection = shownOnMap(state);
  const bounds = selection ? boundsOf(graph, selection, graph.info.extent) : null;
  return selection && bounds
    ? { bounds, maxZoom: closestZoom(graph, selection) }
    : { bounds: asBounds(graph.info.home) };
}

export function asBounds([west = 0, south = 0, east = 0, north = 0]: readonly number[]): Bounds {
  return [west, south, east, north];
}

/** How close a selection is shown. */
export function closestZoom(graph: PlanGraph, selection: Selection): number {
  const subject = selection.type === 'subject' ? graph.subjects.get(selection.id) : undefined;
  return closestZooms[subject?.precision ?? 'near'];
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
