/** What a step of a briefing puts on the map: the same on a live map, in a still and on paper. */
import { readLayers } from '../../styles/layer-words';
import type { LayerId } from '../../styles/layers';
import { switchesOf } from '../../styles/legend-subjects';
import type { BriefingStep } from '../model/briefing';
import type { PlanGraph } from '../model/graph';
import { type LedgerFilter, decodeFilter, emptyFilter, knownFilter } from '../model/ledger-filter';
import type { MapHighlight, MapTarget } from '../model/map-view';
import { type Bounds, asBounds, boxWithParts, withMembers } from '../model/subject-box';
import type { SubjectId } from '../model/types';
import { closestZooms } from '../model/view-fit';

/** A highlight, and all else that a map is told. */
export interface StepScene extends MapHighlight {
  /** Groups that are not drawn. */
  hidden: ReadonlySet<LayerId>;
  /** Which projects are drawn: those of the step's list, else all. */
  filter: LedgerFilter;
  target: MapTarget;
}

/** Part of a box that is left free on each side of it. */
const margin = 0.1;

const scenes = new WeakMap<BriefingStep, { graph: PlanGraph; scene: StepScene }>();

/**
 * The scene of a step. What the plan does not have is left out; a step that names nothing with a place shows the
 * plan's home view. The same object for the same step and plan.
 */
export function sceneOfStep(step: BriefingStep, graph: PlanGraph): StepScene {
  const known = scenes.get(step);
  if (known?.graph === graph) return known.scene;
  const hidden = readLayers(step.layers) ?? new Set<LayerId>();
  const scene: StepScene = {
    ...highlightOfStep(step, graph, hidden),
    hidden,
    filter: filterOfStep(step, graph),
    target: targetOfStep(step, graph),
  };
  scenes.set(step, { graph, scene });
  return scene;
}

function highlightOfStep(
  { subjects, emphasis }: BriefingStep,
  graph: PlanGraph,
  hidden: ReadonlySet<LayerId>,
): MapHighlight {
  const selected = emphasis === 'none' ? [] : membersOf(graph, subjects);
  const parts = selected.flatMap((id) => graph.parts(id).map(({ subject }) => subject));
  const isShown = (id: SubjectId): boolean => {
    const subject = graph.subjects.get(id);
    return !subject || !switchesOf(graph, subject).some((id) => hidden.has(id));
  };
  const lit = parts.filter((id) => !selected.includes(id) && isShown(id));
  const related = emphasis === 'spotlight' ? [...new Set(lit)] : [];
  const shown = [...selected, ...related].some((id) => graph.subjects.get(id)?.position);
  return { selected, hovered: [], related, dimOthers: emphasis === 'spotlight' && shown };
}

function filterOfStep({ panel }: BriefingStep, graph: PlanGraph): LedgerFilter {
  if (panel?.type !== 'projects') return emptyFilter;
  return knownFilter(graph, decodeFilter(panel.filter)).filter;
}

function targetOfStep({ view }: BriefingStep, graph: PlanGraph): MapTarget {
  const home: MapTarget = { bounds: asBounds(graph.info.home) };
  if (view === 'home') return home;
  if ('camera' in view) return view;
  const shown = membersOf(graph, view.fit);
  const bounds = boxWithParts(graph, shown, graph.info.extent);
  if (!bounds) return home;
  const zooms = shown.flatMap((id) => {
    const subject = graph.subjects.get(id);
    return subject?.position ? [closestZooms[subject.precision]] : [];
  });
  return { bounds: withMargin(bounds), maxZoom: Math.min(...zooms) };
}

/** Room for symbols and names, which are large here and reach beyond the places that they mark. */
function withMargin([west, south, east, north]: Bounds): Bounds {
  const [across, up] = [(east - west) * margin, (north - south) * margin];
  return [west - across, south - up, east + across, north + up];
}

/** Each subject that the plan has, once, with the members of headings. */
function membersOf(graph: PlanGraph, ids: readonly SubjectId[]): SubjectId[] {
  return [...new Set(ids.filter((id) => graph.subjects.has(id)).flatMap((id) => withMembers(graph, id)))];
}
