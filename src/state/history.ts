import { type LedgerFilter, sameFilter } from '../model/ledger-filter';

/** What undo brings back: which projects and which layers are shown. */
export interface HistoryStep {
  readonly filter: LedgerFilter;
  /** Ids of map layers that are switched off. */
  readonly hiddenLayers: ReadonlySet<string>;
}

/** What a person has changed, so that it can be taken back. */
export interface History {
  /** Oldest first. */
  readonly past: readonly HistoryStep[];
  /** What was taken back, the last first. */
  readonly future: readonly HistoryStep[];
  /** Whether the last step was typing: more of it makes no step of its own. */
  readonly typing: boolean;
}

/** A state with its history. */
interface Undoable extends HistoryStep {
  readonly history: History;
}

export const emptyHistory: History = { past: [], future: [], typing: false };

/** Steps that are kept. */
const most = 200;

/** The state after a person's change with the change in its history; typing on makes one step together. */
export function remember<State extends Undoable>(before: State, after: State): State {
  if (before.filter === after.filter && before.hiddenLayers === after.hiddenLayers) return after;
  const typing = before.hiddenLayers === after.hiddenLayers && onlyTextDiffers(before.filter, after.filter);
  const { past } = before.history;
  const next = typing && before.history.typing ? past : [...past, stepOf(before)].slice(-most);
  return { ...after, history: { past: next, future: [], typing } };
}

/** Takes the last step back. */
export function undo<State extends Undoable>(state: State): State {
  const { past, future } = state.history;
  const step = past.at(-1);
  if (!step) return state;
  return {
    ...state,
    ...step,
    history: { past: past.slice(0, -1), future: [stepOf(state), ...future], typing: false },
  };
}

/** Makes the step again that was last taken back. */
export function redo<State extends Undoable>(state: State): State {
  const { past, future } = state.history;
  const [step, ...rest] = future;
  if (!step) return state;
  return { ...state, ...step, history: { past: [...past, stepOf(state)], future: rest, typing: false } };
}

const stepOf = ({ filter, hiddenLayers }: HistoryStep): HistoryStep => ({ filter, hiddenLayers });

/** Whether two filters differ by nothing but their text. */
export function onlyTextDiffers(a: LedgerFilter, b: LedgerFilter): boolean {
  return a.text !== b.text && sameFilter({ ...a, text: '' }, { ...b, text: '' });
}
