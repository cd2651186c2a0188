import type { ReactiveController } from 'lit';
import { commandOf } from '../../briefing/briefing-keys';
import type { BriefingCommand, BriefingState, WindowCommand } from '../../briefing/briefing-state';

export interface KeyedDeck {
  /** `null`: there is nothing to steer. */
  deck(): BriefingState | null;
  /** Steps in a row of the overview. */
  columns(): number;
  /** @returns whether it did anything. */
  run(command: BriefingCommand | WindowCommand): boolean;
}

/** Controls that take Enter and the space bar themselves. */
const pressable = 'button, a, summary, input, select, textarea, [contenteditable]';

/**
 * The keys of a deck: those pressed inside it, and where it fills the page those pressed nowhere. Heard before the map
 * hears them, for arrows are steps here.
 */
export class DeckKeys implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #deck: KeyedDeck;

  constructor(host: HTMLElement, deck: KeyedDeck) {
    this.#host = host;
    this.#deck = deck;
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey, true);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey, true);
  }

  /** Whether the deck covers the window, or nearly. */
  get #fills(): boolean {
    const { width, height } = this.#host.getBoundingClientRect();
    return width * height > innerWidth * innerHeight * 0.96;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const deck = this.#deck.deck();
    if (!deck || event.defaultPrevented || event.isComposing) return;
    const path = event.composedPath();
    const { body, documentElement } = this.#host.ownerDocument;
    const nowhere = path[0] === body || path[0] === documentElement;
    if (!path.includes(this.#host) && !(nowhere && this.#fills)) return;
    // A dialog that is open has its own keys, also those pressed while nothing in it has the focus.
    if (this.#host.shadowRoot?.querySelector('plan-handout')?.open) return;
    const [target] = path;
    const control = target instanceof Element && target !== this.#host ? target.closest(pressable) : null;
    if (control && (event.key === 'Enter' || event.key === ' ')) return;
    if (control?.matches('input, select, textarea, [contenteditable]')) return;
    const command = commandOf(event, deck, this.#deck.columns());
    if (!command || (!this.#deck.run(command) && command.type === 'escape')) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
