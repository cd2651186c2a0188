import type { ReactiveController } from 'lit';

/** Px of a finger's way across that count. */
const least = 48;

/** A finger drawn across what is marked `data-swipe` turns the step. */
export class Swipe implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #turn: (forward: boolean) => void;
  #from: { x: number; y: number } | null = null;

  constructor(host: HTMLElement, turn: (forward: boolean) => void) {
    this.#host = host;
    this.#turn = turn;
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#onPress);
    this.#host.addEventListener('pointerup', this.#onLift);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#onPress);
    this.#host.removeEventListener('pointerup', this.#onLift);
  }

  readonly #onPress = (event: PointerEvent): void => {
    const [target] = event.composedPath();
    const swiped = target instanceof Element && target.closest('[data-swipe]') !== null;
    this.#from = swiped && event.pointerType !== 'mouse' ? { x: event.clientX, y: event.clientY } : null;
  };

  readonly #onLift = (event: PointerEvent): void => {
    if (!this.#from) return;
    const [across, down] = [event.clientX - this.#from.x, event.clientY - this.#from.y];
    this.#from = null;
    if (Math.abs(across) >= least && Math.abs(across) > 1.5 * Math.abs(down)) this.#turn(across < 0);
  };
}
