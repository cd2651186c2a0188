import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Follows the colours that a page gives an element: renders it again when the system turns dark or light. */
export class FlavorController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #onChange = (): void => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#dark.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    this.#dark.removeEventListener('change', this.#onChange);
  }

  /** What `color-scheme` gives the element now. */
  get value(): 'light' | 'dark' {
    const scheme = getComputedStyle(this.#host).colorScheme;
    const dark = /\bdark\b/.test(scheme) && (!/\blight\b/.test(scheme) || this.#dark.matches);
    return dark ? 'dark' : 'light';
  }
}
