import type { ReactiveController } from 'lit';

/** Milliseconds without a movement after which controls fade. */
const quiet = 3000;

/** Says when a person has not moved for a while. */
export class IdleWatch implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #changed: (moving: boolean) => void;
  #timer = 0;
  #moving = false;

  constructor(host: HTMLElement, changed: (moving: boolean) => void) {
    this.#host = host;
    this.#changed = changed;
  }

  hostConnected(): void {
    for (const name of ['pointermove', 'pointerdown', 'focusin']) {
      this.#host.addEventListener(name, this.#onMove);
    }
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    for (const name of ['pointermove', 'pointerdown', 'focusin']) {
      this.#host.removeEventListener(name, this.#onMove);
    }
  }

  readonly #onMove = (): void => {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#set(false), quiet);
    this.#set(true);
  };

  #set(moving: boolean): void {
    if (moving === this.#moving) return;
    this.#moving = moving;
    this.#changed(moving);
  }
}
