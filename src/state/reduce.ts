import type { AddressView } from '../model/address';
import { type LedgerArrangement, defaultArrangement, encodeArrangement } from '../model/ledger-arrangement';
import { type LedgerFilter, emptyFilter, knownFilter, sameFilter } from '../model/ledger-filter';
import { switched } from '../model/layer-switches';
import type { LoadedPlan } from '../model/loaded-plan';
import type { SectionId } from '../model/types';
import { redo, remember, undo } from './history';
import {
  type Action,
  type CameraState,
  type Hover,
  type Notice,
  type Selection,
  type Staged,
  type ViewState,
  initialState,
  tabs,
} from './view-state';

/** Whose changes of filter and layers are kept for undo: a person's, not those of an address or a page. */
const isPersonal = ({ origin }: Action): boolean => !['url', 'host', 'briefing'].includes(origin);

/** The next state. Pure; gives the same object back when nothing changes. */
export function reduce(state: ViewState, action: Action): ViewState {
  if (action.type === 'undo') return undo(state);
  if (action.type === 'redo') return redo(state);
  const next = changed(state, action);
  return isPersonal(action) ? remember(state, next) : next;
}

function changed(state: ViewState, action: Exclude<Action, { type: 'undo' | 'redo' }>): ViewState {
  switch (action.type) {
    case 'select':
      return select(state, action);
    case 'hover':
      return change(state, {
        hovered: same(state.hovered, action.selection) ? state.hovered : action.selection,
      });
    case 'show-layers':
      return hide(state, switched(state.hiddenLayers, action.layers, action.visible));
    case 'set-hidden-layers':
      return hide(state, new Set(action.hidden));
    case 'filter':
      return change(state, { filter: keptFilter(state, action.filter) });
    case 'arrange':
      return change(state, {
        arrangement: keptArrangement(state, { ...state.arrangement, ...action.arrangement }),
      });
    case 'set-wide':
      return change(state, { wide: action.wide });
    case 'move':
      return change(state, {
        camera: sameCamera(state.camera, action.camera) ? state.camera : action.camera,
      });
    case 'set-language':
      return change(state, { language: action.language });
    case 'set-theme':
      return change(state, { theme: action.theme });
    case 'set-text-size':
      return change(state, { textSize: action.textSize });
    case 'set-scale':
      return change(state, { scale: action.scale });
    case 'set-tab':
      return change(state, { tab: action.tab });
    case 'load-started':
      return { ...state, load: { phase: 'loading', done: 0, total: action.total, problem: null } };
    case 'load-progressed':
      return { ...state, load: { ...state.load, phase: 'loading', done: action.done, total: action.total } };
    case 'load-succeeded':
      return loaded(state, action.plan);
    case 'load-failed':
      return {
        ...state,
        load: { ...state.load, phase: 'failed', problem: action.problem },
        notice: state.plan
          ? { code: 'reload-failed', values: { message: action.problem.message } }
          : state.notice,
      };
    case 'restore':
      return restore(state, action.view);
    case 'dismiss-notice':
      return change(state, { notice: null });
    case 'set-text':
      return change(state, { text: action.text });
    case 'set-reading':
      return change(state, { reading: action.reading });
    case 'set-read-along':
      return change(state, { readAlong: action.on, inView: action.on ? state.inView : null });
    case 'read':
      return read(state, action.section);
    case 'stage':
      return stage(state, action.scene);
    case 'cover':
      return cover(state, action);
  }
}

/** Whether two selections are the same thing. */
export function same(a: Hover | null, b: Hover | null): boolean {
  return a === b || (a !== null && b !== null && a.type === b.type && a.id === b.id);
}

/** Whether the plan has what is selected. */
export function isKnown(plan: LoadedPlan, selection: Selection): boolean {
  return selection.type === 'subject'
    ? plan.graph.subjects.has(selection.id)
    : plan.graph.sections.has(selection.id);
}

function sameCamera(a: CameraState | null, b: CameraState | null): boolean {
  if (a === null || b === null) return a === b;
  return a.zoom === b.zoom && a.center[0] === b.center[0] && a.center[1] === b.center[1];
}

function change(state: ViewState, part: Partial<ViewState>): ViewState {
  const keys = Object.keys(part) as (keyof ViewState)[];
  return keys.every((key) => state[key] === part[key]) ? state : { ...state, ...part };
}

/**
 * An id that the plan does not have changes nothing. What is selected beside the map also calls the map there,
 * so the person's own camera ends.
 */
function select(state: ViewState, action: Extract<Action, { type: 'select' }>): ViewState {
  const { selection, origin } = action;
  if (selection !== null && state.plan !== null && !isKnown(state.plan, selection)) return state;
  return change(state, {
    selection: same(state.selection, selection) ? state.selection : selection,
    camera: selection !== null && origin !== 'map' ? null : state.camera,
  });
}

/** The section in view calls the map. Something selected stays while the section names it, or is it. */
function read(state: ViewState, id: SectionId): ViewState {
  if (!state.readAlong || state.inView?.id === id || !state.plan?.graph.sections.has(id)) return state;
  const { plan, selection } = state;
  const inView: Selection = { type: 'section', id };
  const named = plan.graph.linksIn(id).some(({ subject }) => subject === selection?.id);
  return change(state, {
    inView,
    selection: named || same(selection, inView) ? selection : null,
    camera: null,
  });
}

/** The step says the whole view: whatever a person did on the map is over. */
function stage(state: ViewState, scene: Staged | null): ViewState {
  if (!scene) return change(state, { staged: null });
  return change(hide(state, new Set(scene.hidden)), {
    staged: scene,
    filter: keptFilter(state, scene.filter),
    selection: null,
    hovered: null,
    camera: null,
  });
}

function hide(state: ViewState, hidden: ReadonlySet<string>): ViewState {
  const unchanged =
    hidden.size === state.hiddenLayers.size && [...hidden].every((id) => state.hiddenLayers.has(id));
  return unchanged ? state : { ...state, hiddenLayers: hidden };
}

/** The filter, the same object as before while it says the same. */
function keptFilter(state: ViewState, filter: LedgerFilter): LedgerFilter {
  return state.filter.text === filter.text && sameFilter(state.filter, filter) ? state.filter : filter;
}

/** The arrangement, the same object as before, or as at first, while it says the same. */
function keptArrangement(state: ViewState, arrangement: LedgerArrangement): LedgerArrangement {
  const code = encodeArrangement(arrangement);
  const known = [state.arrangement, defaultArrangement].find((each) => encodeArrangement(each) === code);
  return known ?? arrangement;
}

function cover(state: ViewState, { map, covered }: Extract<Action, { type: 'cover' }>): ViewState {
  if ((state.covered.get(map) ?? null) === covered) return state;
  const next = new Map(state.covered);
  if (covered === null) next.delete(map);
  else next.set(map, covered);
  return { ...state, covered: next };
}

/** What of an address the plan does not have, as a notice. */
function staleNotice(selection: Selection | null, values: readonly string[]): Notice | null {
  if (selection) return { code: 'stale-address', values: { id: selection.id } };
  return values.length > 0 ? { code: 'stale-filter', values: { id: values.join('、') } } : null;
}

/** Faults in the files of the plan, as a notice. */
function faultsNotice({ faults = [] }: LoadedPlan): Notice | null {
  const [first] = faults;
  return first ? { code: 'plan-faults', values: { count: String(faults.length), where: first.where } } : null;
}

/** What was chosen before the plan was there is checked now. */
function loaded(state: ViewState, plan: LoadedPlan): ViewState {
  const { filter, unknown } = knownFilter(plan.graph, state.filter);
  const stale = state.selection !== null && !isKnown(plan, state.selection) ? state.selection : null;
  return {
    ...state,
    plan,
    load: { ...state.load, phase: 'ready', problem: null },
    selection: stale ? null : state.selection,
    hovered: null,
    text: state.text?.text.plan === plan.graph.info.id ? state.text : null,
    inView: null,
    filter,
    notice: staleNotice(stale, unknown) ?? faultsNotice(plan),
  };
}

/** The address says the whole view: what it leaves out goes back to the start. Language and tab stay. */
function restore(state: ViewState, view: AddressView): ViewState {
  const wanted: Selection | null =
    view.subject !== undefined
      ? { type: 'subject', id: view.subject }
      : view.section !== undefined
        ? { type: 'section', id: view.section }
        : null;
  const stale = wanted !== null && state.plan !== null && !isKnown(state.plan, wanted) ? wanted : null;
  const selection = stale ? null : wanted;
  const camera = view.camera ?? null;
  const next = hide(state, new Set(view.hiddenLayers ?? initialState.hiddenLayers));
  const asked = view.filter ?? emptyFilter;
  const { filter, unknown } = state.plan
    ? knownFilter(state.plan.graph, asked)
    : { filter: asked, unknown: [] };
  return change(next, {
    selection: same(state.selection, selection) ? state.selection : selection,
    camera: sameCamera(state.camera, camera) ? state.camera : camera,
    filter: keptFilter(state, filter),
    arrangement: keptArrangement(state, view.arrangement ?? defaultArrangement),
    wide: view.wide ?? false,
    hovered: null,
    language: view.language ?? state.language,
    textSize: view.textSize ?? state.textSize,
    tab: tabs.find((tab) => tab === view.tab) ?? state.tab,
    notice: staleNotice(stale, unknown),
  });
}
