import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { loadPlan } from '../data/load-plan';
import { planFileCount } from '../data/plan-files';
import { PlanLoadError } from '../data/plan-load-error';
import type { LoadedPlan } from '../model/loaded-plan';
import type { Problem } from '../model/types';
import { type ViewStore, createStore } from '../state';
import { findStoreSource } from './find-store-source';
import { planContext } from './plan-context';
import type { StoreSource } from './store-source';

/** What the controller reads from its element. */
export interface PlanHost extends ReactiveControllerHost, HTMLElement {
  /** A store given by the host page. */
  store?: ViewStore | null;
  /** A plan given by the host page. */
  plan?: LoadedPlan | null;
  /** The id of an element to share the plan with. */
  for?: string | null;
  /** The address of plan.json. */
  src?: string | null;
  /** Whether `src` may be loaded already; default yes. */
  readonly mayLoad?: boolean;
}

/** The event by which an element asks the ancestor that hands it the plan to load it again. */
export const reloadRequest = 'plan-reload-request';

/**
 * Finds the store an element works with, in this order: its own `store`, its own `plan`, the element named by
 * `for`, an ancestor's context, its own `src`. Without any of them the element has an empty store of its own.
 */
export class PlanController implements ReactiveController {
  readonly #host: PlanHost;
  readonly #own = createStore();
  readonly #context: ContextConsumer<typeof planContext, PlanHost>;
  readonly #listeners = new Set<() => void>();
  readonly #onError: (problem: Problem) => void;
  #store: ViewStore = this.#own;
  #source: StoreSource | null = null;
  #stopFor: (() => void) | null = null;
  #stopSource: (() => void) | null = null;
  #for: string | null = null;
  #loading: AbortController | null = null;
  /** The address loaded or being loaded; `null` when none. */
  #src: string | null = null;

  /** @param onError told about a failed load of this element's own `src`, and about faults in its files. */
  constructor(host: PlanHost, onError: (problem: Problem) => void = () => {}) {
    this.#host = host;
    this.#onError = onError;
    this.#context = new ContextConsumer(host, {
      context: planContext,
      subscribe: true,
      callback: () => this.#resolve(),
    });
    host.addController(this);
  }

  /** Whether the store is the element's own, shared with no other. */
  get isOwn(): boolean {
    return this.#store === this.#own;
  }

  /** The store in use. */
  get store(): ViewStore {
    return this.#store;
  }

  /** The element that `for` names, while it is there. */
  get source(): StoreSource | null {
    return this.#source;
  }

  /** Calls `listener` when another store is in use. @returns ends it. */
  onStoreChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  hostConnected(): void {
    this.#resolve();
  }

  hostUpdate(): void {
    this.#resolve();
  }

  hostDisconnected(): void {
    this.#context.value = undefined;
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#watchFor(null);
      if (this.#loading) this.#cancel();
    });
  }

  /** Loads `src` again. What is loaded stays until the new plan is complete. */
  reload(): void {
    const { src } = this.#host;
    if (this.#store === this.#own && src) this.#load(src);
    else if (this.#source) this.#source.reload?.();
    else this.#host.dispatchEvent(new Event(reloadRequest, { bubbles: true, composed: true }));
  }

  #resolve(): void {
    const { store, plan } = this.#host;
    if (!this.#host.isConnected) return;
    this.#watchFor(!store && !plan && this.#host.for ? this.#host.for : null);
    if (store) this.#use(store);
    else if (plan) this.#usePlan(plan);
    else if (this.#host.for) this.#use(this.#source?.activeStore ?? this.#own);
    else if (this.#context.value) this.#use(this.#context.value);
    else this.#useSrc(this.#host.mayLoad === false ? this.#src : (this.#host.src ?? null));
  }

  #use(store: ViewStore): void {
    if (store !== this.#own) this.#cancel();
    if (store === this.#store) return;
    this.#store = store;
    for (const listener of this.#listeners) listener();
    this.#host.requestUpdate();
  }

  #usePlan(plan: LoadedPlan): void {
    this.#use(this.#own);
    this.#cancel();
    if (this.#own.state.plan !== plan) this.#own.dispatch({ type: 'load-succeeded', plan, origin: 'host' });
  }

  #useSrc(src: string | null): void {
    this.#use(this.#own);
    if (src === null || src === '') this.#cancel();
    else if (src !== this.#src) this.#load(src);
  }

  #watchFor(id: string | null): void {
    if (id === this.#for) return;
    this.#for = id;
    this.#stopFor?.();
    this.#stopSource?.();
    this.#stopFor = this.#stopSource = this.#source = null;
    if (id === null) return;
    this.#stopFor = findStoreSource(this.#host, id, (source) => {
      this.#stopSource?.();
      this.#source = source;
      this.#stopSource = source?.onStoreChange(() => this.#resolve()) ?? null;
      if (this.#for === id) this.#resolve();
    });
  }

  #cancel(): void {
    this.#loading?.abort();
    this.#loading = null;
    this.#src = null;
  }

  #load(src: string): void {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.#src = src;
    const store = this.#own;
    const current = (): boolean => this.#loading === loading;
    store.dispatch({ type: 'load-started', total: planFileCount, origin: 'host' });
    loadLate(src, {
      signal: loading.signal,
      onProgress: (done, total) => {
        if (current()) store.dispatch({ type: 'load-progressed', done, total, origin: 'host' });
      },
    }).then(
      (plan) => {
        if (!current()) return;
        this.#loading = null;
        store.dispatch({ type: 'load-succeeded', plan, origin: 'host' });
        plan.faults?.slice(0, mostFaults).forEach(this.#onError);
      },
      (error: unknown) => {
        if (!current()) return;
        this.#loading = null;
        const problem = problemOf(error, src);
        store.dispatch({ type: 'load-failed', problem, origin: 'host' });
        this.#onError(problem);
      },
    );
  }
}

/** How many faults in the files of a plan are told the page one by one. */
const mostFaults = 20;

/**
 * Loads a plan; the code that reads one is loaded with the first, and not by elements that share a plan. The file is
 * asked for at once, and comes meanwhile.
 */
const loadLate: typeof loadPlan = async (src, options) => {
  const answer = fetch(src, { signal: options?.signal ?? null });
  // Whoever reads it hears what went wrong.
  answer.catch(() => {});
  return (await import('../data/load-plan')).loadPlan(src, { ...options, answer });
};

function problemOf(error: unknown, src: string): Problem {
  if (error instanceof PlanLoadError) return error.toProblem();
  const message = `读取规划时出错：${error instanceof Error ? error.message : String(error)}`;
  return { code: 'unexpected', where: src, message, severity: 'error' };
}
