import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SliceListener, ViewState } from '../state';
import type { PlanController } from './plan-controller';

/**
 * A part of the view state as an element sees it: `value` is always current, and the element renders again
 * when it changes. `onChange` also runs on a change, with the action that made it (not at the start, and not
 * when the element takes another store).
 */
export class StoreSlice<Slice> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #plan: PlanController;
  readonly #selector: (state: ViewState) => Slice;
  readonly #onChange: SliceListener<Slice> | undefined;
  #stops: (() => void)[] = [];

  constructor(
    host: ReactiveControllerHost,
    plan: PlanController,
    selector: (state: ViewState) => Slice,
    onChange?: SliceListener<Slice>,
  ) {
    this.#host = host;
    this.#plan = plan;
    this.#selector = selector;
    this.#onChange = onChange;
    host.addController(this);
  }

  get value(): Slice {
    return this.#selector(this.#plan.store.state);
  }

  hostConnected(): void {
    this.#stop();
    this.#stops.push(this.#plan.onStoreChange(() => this.#subscribe()));
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #subscribe(): void {
    this.#stops.splice(1).forEach((stop) => stop());
    this.#stops.push(
      this.#plan.store.subscribe(this.#selector, (value, action, previous) => {
        this.#onChange?.(value, action, previous);
        this.#host.requestUpdate();
      }),
    );
    this.#host.requestUpdate();
  }

  #stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }
}
