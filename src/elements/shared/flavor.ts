import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Follows the colours that a page gives an element: renders it again when they turn dark or light. To ask for a style
 * makes the browser work all of them out, so it is asked when the system or the element's own `theme` changes, and else
 * in the frame after an update, for which they are worked out anyway.
 */
export class FlavorController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #onChange = (): void => this.#look();
  #value: 'light' | 'dark' | null = null;
  /** The attribute when it was last looked at. */
  #theme: string | null = null;
  #frame = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#value = null;
    this.#dark.addEventListener('change', this.#onChange);
  }

  hostUpdated(): void {
    const theme = this.#host.getAttribute('theme');
    if (theme !== this.#theme) {
      this.#theme = theme;
      this.#look();
    } else {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(this.#onChange);
    }
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#dark.removeEventListener('change', this.#onChange);
  }

  /** What `color-scheme` gives the element. */
  get value(): 'light' | 'dark' {
    return (this.#value ??= this.#read());
  }

  #look(): void {
    const before = this.value;
    this.#value = this.#read();
    if (this.#value !== before) this.#host.requestUpdate();
  }

  #read(): 'light' | 'dark' {
    const scheme = getComputedStyle(this.#host).colorScheme;
    const dark = /\bdark\b/.test(scheme) && (!/\blight\b/.test(scheme) || this.#dark.matches);
    return dark ? 'dark' : 'light';
  }
}
