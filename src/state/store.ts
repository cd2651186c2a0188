import { reduce } from './reduce';
import { type Action, type ViewState, initialState } from './view-state';

/** Called after `value` changed; `action` says what changed it and who (`action.origin`). */
export type SliceListener<Slice> = (value: Slice, action: Action, previous: Slice) => void;

/** Holds the view state of one plan. */
export interface ViewStore {
  readonly state: ViewState;
  dispatch(action: Action): void;
  /**
   * Calls `listener` whenever `selector` gives another value (compared by identity). Not called at once.
   * @returns a function that ends the subscription.
   */
  subscribe<Slice>(selector: (state: ViewState) => Slice, listener: SliceListener<Slice>): () => void;
}

/** Makes a store. Actions dispatched by a listener wait until all listeners have heard the first. */
export function createStore(initial: Partial<ViewState> = {}): ViewStore {
  let state: ViewState = { ...initialState, ...initial };
  const listeners = new Set<(action: Action) => void>();
  const queue: Action[] = [];
  let running = false;

  function dispatch(action: Action): void {
    queue.push(action);
    if (running) return;
    running = true;
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const after = reduce(state, next);
        if (after === state) continue;
        state = after;
        for (const notify of listeners) notify(next);
      }
    } finally {
      running = false;
      queue.length = 0;
    }
  }

  return {
    get state() {
      return state;
    },
    dispatch,
    subscribe(selector, listener) {
      let held = selector(state);
      const notify = (action: Action): void => {
        const value = selector(state);
        if (value === held) return;
        const previous = held;
        held = value;
        listener(value, action, previous);
      };
      listeners.add(notify);
      return () => void listeners.delete(notify);
    },
  };
}
