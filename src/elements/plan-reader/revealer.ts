import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { scrollToTop } from '../shared/scroll';
import type { Stop } from './stops';

/** What revealing needs of the reader. */
export interface RevealerHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Lower edge of what lies over the text, px in the window. */
  textTop(): number;
}

/** Frames without movement after which a place counts as reached, and frames after which nobody waits on. */
const frames = { still: 4, most: 20 } as const;

/** How a person begins to scroll. */
const byPerson = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Before the reader's own answer to the same key or click, which may scroll anew. */
const first = { capture: true, passive: true } as const;

/** Scrolls a place of the outline into view, once it is drawn and there is room: a hidden panel has none. */
export class Revealer implements ReactiveController {
  readonly #host: RevealerHost;
  readonly #done: () => void;
  readonly #size = new ResizeObserver(() => this.hostUpdated());
  #pending: Stop | null = null;
  #frame = 0;
  /** A person who scrolls has the last word. */
  readonly #stop = (): void => cancelAnimationFrame(this.#frame);

  /** @param done called after every scroll. */
  constructor(host: RevealerHost, done: () => void) {
    this.#host = host;
    this.#done = done;
    host.addController(this);
  }

  reveal(stop: Stop): void {
    this.#pending = stop;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#size.observe(this.#host);
    for (const type of byPerson) this.#host.addEventListener(type, this.#stop, first);
  }

  hostDisconnected(): void {
    this.#size.disconnect();
    for (const type of byPerson) this.#host.removeEventListener(type, this.#stop, first);
    this.#stop();
  }

  hostUpdated(): void {
    if (this.#pending === null || this.#host.clientHeight === 0) return;
    const stop = this.#pending;
    this.#pending = null;
    this.#stop();
    this.#find(stop)?.closest('details')?.setAttribute('open', '');
    this.#scroll(stop, 0, 0);
  }

  /**
   * Sections off the screen have only a guessed height until they are drawn, some frames later: so the place
   * is scrolled to again until it stays where it should be.
   */
  #scroll(stop: Stop, still: number, done: number): void {
    const target = this.#find(stop);
    if (!target) return;
    const over = this.#host.textTop() - this.#host.getBoundingClientRect().top;
    const room = this.#host.clientHeight - over;
    const margin = Math.max(0, over) + (stop.phrases.length > 0 ? Math.max(8, room / 4) : 8);
    const moved = Math.abs(scrollToTop(target, margin)) > 1;
    this.#done();
    const next = moved ? 0 : still + 1;
    if (next >= frames.still || done >= frames.most) return;
    this.#frame = requestAnimationFrame(() => this.#scroll(stop, next, done + 1));
  }

  #find({ section, phrases }: Stop): Element | null {
    const root = this.#host.renderRoot;
    const [at] = phrases;
    const words = at === undefined ? null : root.querySelector(`.phrase[data-at="${at}"]`);
    return words ?? root.querySelector(`.heading[data-section="${CSS.escape(section)}"]`);
  }
}
