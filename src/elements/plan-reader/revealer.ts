import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { scrollToTop } from '../shared/scroll';
import type { Stop } from './stops';

/** What revealing needs of the reader. */
export interface RevealerHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Lower edge of what lies over the text, px in the window. */
  textTop(): number;
}

/** How far off, px, a target may be after sections on the way were drawn for the first time. */
const tolerance = 2;

/** Scrolls a place of the outline into view, once it is drawn and there is room: a hidden panel has none. */
export class Revealer implements ReactiveController {
  readonly #host: RevealerHost;
  readonly #done: () => void;
  readonly #size = new ResizeObserver(() => this.hostUpdated());
  #pending: Stop | null = null;
  #frame = 0;

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
  }

  hostDisconnected(): void {
    this.#size.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  hostUpdated(): void {
    if (this.#pending === null || this.#host.clientHeight === 0) return;
    const stop = this.#pending;
    this.#pending = null;
    this.#scroll(stop, 3);
  }

  /** Sections off the screen have only a guessed height, so what was hit is checked again in the next frame. */
  #scroll(stop: Stop, tries: number): void {
    cancelAnimationFrame(this.#frame);
    const target = this.#find(stop);
    if (!target) return;
    target.closest('details')?.setAttribute('open', '');
    const over = this.#host.textTop() - this.#host.getBoundingClientRect().top;
    const room = this.#host.clientHeight - over;
    const margin = Math.max(0, over) + (stop.phrases.length > 0 ? Math.max(8, room / 4) : 8);
    const before = target.getBoundingClientRect().top;
    scrollToTop(target, margin);
    this.#done();
    const moved = Math.abs(target.getBoundingClientRect().top - before) > tolerance;
    if (moved && tries > 1) this.#frame = requestAnimationFrame(() => this.#scroll(stop, tries - 1));
  }

  #find({ section, phrases }: Stop): Element | null {
    const root = this.#host.renderRoot;
    const [first] = phrases;
    const words = first === undefined ? null : root.querySelector(`.phrase[data-at="${first}"]`);
    return words ?? root.querySelector(`.heading[data-section="${CSS.escape(section)}"]`);
  }
}
