import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far beyond the edges of the window an element is nearly in view. */
const margin = '240px';

/** Knows whether an element is in the window, or nearly. An element that is not shown at all never is. */
export class SightController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: () => void;
  readonly #observer = new IntersectionObserver(
    (entries) => this.#see(entries.at(-1)?.isIntersecting ?? false),
    {
      rootMargin: margin,
    },
  );
  #inView = false;
  #seen = false;

  /** @param changed called when the element has come into view, or has left it. */
  constructor(host: ReactiveControllerHost & Element, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get inView(): boolean {
    return this.#inView;
  }

  /** Whether it has ever been in view. */
  get seen(): boolean {
    return this.#seen;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#inView = false;
  }

  #see(inView: boolean): void {
    if (inView === this.#inView) return;
    this.#inView = inView;
    this.#seen ||= inView;
    this.#changed();
  }
}
