/** A step of a briefing made of what a map shows now. */
import { writeLayers } from '../../styles/layer-words';
import type { BriefingStep, BriefingView } from '../model/briefing';
import type { PlanGraph } from '../model/graph';
import { encodeFilter, narrows } from '../model/ledger-filter';
import type { Section, Subject, SubjectId } from '../model/types';
import type { ViewState } from '../state';
import { hasPlace } from './check-step';

/** What a step takes from a map; the words are a person's own. */
export type TakenView = Pick<BriefingStep, 'subjects' | 'layers' | 'view' | 'emphasis' | 'section' | 'panel'>;

/**
 * Takes camera, selection, layers and filter. Where nobody has moved the map, the step looks at what is selected, or at
 * the whole plan: that fits every screen.
 */
export function takeView(state: ViewState, graph: PlanGraph): TakenView {
  const { selection, staged, hiddenLayers, filter } = state;
  const subjects = selection ? subjectsOf(graph, selection) : [...(staged?.selected ?? [])];
  const section = selection?.type === 'section' ? selection.id : graph.sectionsOf(subjects[0] ?? '')[0]?.id;
  return {
    subjects,
    layers: writeLayers(hiddenLayers),
    view: viewOf(state, graph, subjects),
    emphasis: subjects.length > 0 ? 'spotlight' : 'none',
    section,
    panel: narrows(filter) ? { type: 'projects', filter: encodeFilter(filter) } : undefined,
  };
}

/** A whole step, with the name of what is selected as its title. */
export function stepOfView(state: ViewState, graph: PlanGraph, number: number): BriefingStep {
  const { selection } = state;
  const named: Subject | Section | undefined =
    selection?.type === 'subject'
      ? graph.subjects.get(selection.id)
      : graph.sections.get(selection?.id ?? '');
  const { section, panel, ...view } = takeView(state, graph);
  const title = !named
    ? { zh: `第 ${number} 步`, en: `Step ${number}` }
    : 'name' in named
      ? named.name
      : named.title;
  return {
    id: `step-${number}`,
    title: { ...title },
    ...view,
    ...(section === undefined ? {} : { section }),
    seconds: 30,
    ...(panel ? { panel } : {}),
  };
}

function subjectsOf(graph: PlanGraph, { type, id }: NonNullable<ViewState['selection']>): SubjectId[] {
  if (type === 'subject') return [id];
  return graph.subjectsIn(id, { deep: true }).map((subject) => subject.id);
}

function viewOf({ camera, staged }: ViewState, graph: PlanGraph, subjects: SubjectId[]): BriefingView {
  const seen = camera ?? (staged && 'camera' in staged.target ? staged.target.camera : null);
  if (seen) {
    const [west = -180, south = -90, east = 180, north = 90] = graph.info.extent;
    const round = (value: number, least: number, greatest: number, digits: number): number =>
      Number(Math.min(greatest, Math.max(least, value)).toFixed(digits));
    const [lng, lat] = seen.center;
    return {
      camera: {
        center: [round(lng, west, east, 5), round(lat, south, north, 5)],
        zoom: round(seen.zoom, 0, 22, 2),
      },
    };
  }
  return subjects.some((id) => hasPlace(graph, id)) ? { fit: subjects } : 'home';
}
