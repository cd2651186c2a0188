import type { PlanGraph } from '../model/graph';
import type { MapHighlight, MapTarget } from '../model/map-view';
import { type Bounds, asBounds, boxAround, boxWithParts, withMembers } from '../model/subject-box';
import type { SubjectId } from '../model/types';
import { closestZooms } from '../model/view-fit';
import { type Hover, type Selection, type ViewState, shownOnMap } from './view-state';

/** What the map lights up in a state: what is selected, else what a briefing tells. */
export function highlightIn(graph: PlanGraph, state: ViewState): MapHighlight {
  const selection = shownOnMap(state);
  if (selection || !state.staged) return highlightOf(graph, selection, state.hovered);
  const { selected, related, dimOthers } = state.staged;
  const { hovered } = highlightOf(graph, null, state.hovered);
  return { selected, related, dimOthers, hovered };
}

/** The subjects a selection stands for on the map; a heading without a shape stands for its members. */
function shownBy(graph: PlanGraph, selection: Hover): { own: SubjectId[]; related: SubjectId[] } {
  if (selection.type === 'group') return { own: [...selection.subjects], related: [] };
  if (selection.type === 'section') {
    return { own: [], related: graph.subjectsIn(selection.id, { deep: true }).map(({ id }) => id) };
  }
  return { own: withMembers(graph, selection.id), related: [...graph.relatedSubjects(selection.id)] };
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

/**
 * The box around what a selection shows; `null` when none of it has a place inside `extent`. A thing drawn as
 * a point is shown with its parts.
 */
export function boundsOf(graph: PlanGraph, selection: Selection, extent: readonly number[]): Bounds | null {
  const { own, related } = shownBy(graph, selection);
  return boxWithParts(graph, own, extent) ?? boxAround(graph, related, extent);
}

/** Where a view looks: where a person or a page has put it, else at what is selected, else home. */
export function targetOf(graph: PlanGraph, state: ViewState): MapTarget {
  const { camera } = state;
  if (camera) return { camera: { center: [...camera.center], zoom: camera.zoom } };
  const selection = shownOnMap(state);
  if (!selection && state.staged) return state.staged.target;
  const bounds = selection ? boundsOf(graph, selection, graph.info.extent) : null;
  return selection && bounds
    ? { bounds, maxZoom: closestZoom(graph, selection) }
    : { bounds: asBounds(graph.info.home) };
}

/** How close a selection is shown. */
export function closestZoom(graph: PlanGraph, selection: Selection): number {
  const subject = selection.type === 'subject' ? graph.subjects.get(selection.id) : undefined;
  return closestZooms[subject?.precision ?? 'near'];
}
