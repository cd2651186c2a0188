import type { ReactiveController } from 'lit';

export interface KioskDeck {
  /** Seconds until the next step; `null`: the deck does not move by itself. */
  wait(): number | null;
  next(): void;
  /** Seconds that the map is left to a person who does nothing more. */
  patience(): number;
  /** Whether a person has left the step. */
  away(): boolean;
  back(): void;
}

/** A deck that nobody steers: it goes on by itself, lets a person touch the map, and comes back when they have gone. */
export class Kiosk implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #deck: KioskDeck;
  #timer = 0;

  constructor(host: HTMLElement, deck: KioskDeck) {
    this.#host = host;
    this.#deck = deck;
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.restart);
    this.#host.addEventListener('wheel', this.restart, { passive: true });
    this.restart();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#host.removeEventListener('pointerdown', this.restart);
    this.#host.removeEventListener('wheel', this.restart);
  }

  /** Waits anew: another step is shown, or a person did something. */
  readonly restart = (): void => {
    clearTimeout(this.#timer);
    const wait = this.#deck.wait();
    if (wait === null) return;
    const seconds = this.#deck.away() ? this.#deck.patience() : wait;
    this.#timer = window.setTimeout(() => {
      if (this.#deck.away()) this.#deck.back();
      else this.#deck.next();
      this.restart();
    }, seconds * 1000);
  };
}
