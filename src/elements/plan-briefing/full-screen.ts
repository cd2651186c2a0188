import type { ReactiveController } from 'lit';

/** Whether an element fills the screen, and how it comes to. */
export class FullScreen implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #changed: (full: boolean) => void;

  constructor(host: HTMLElement, changed: (full: boolean) => void) {
    this.#host = host;
    this.#changed = changed;
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('fullscreenchange', this.#onChange);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('fullscreenchange', this.#onChange);
  }

  get on(): boolean {
    return (this.#host.getRootNode() as Document | ShadowRoot).fullscreenElement === this.#host;
  }

  /** A page or a browser may forbid it; then everything stays as it is. */
  async set(full: boolean): Promise<void> {
    if (full === this.on) return;
    try {
      await (full ? this.#host.requestFullscreen() : this.#host.ownerDocument.exitFullscreen());
    } catch {
      this.#changed(this.on);
    }
  }

  readonly #onChange = (): void => this.#changed(this.on);
}
