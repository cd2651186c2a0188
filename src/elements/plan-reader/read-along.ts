import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SectionId } from '../../model/types';
import { scrollerOf } from '../shared/scroll';

/** What reading along needs of the reader. */
export interface ReadAlongHost extends ReactiveControllerHost, HTMLElement {
  /** Whether it is switched on. */
  readonly readsAlong: boolean;
  /** The headings of the outline, from top to bottom. */
  headings(): readonly HTMLElement[];
  /** Lower edge of what lies over the text, px in the window. */
  textTop(): number;
  /** The person reads this section now. */
  read(section: SectionId): void;
}

/**
 * Reading along: once scrolling has settled and another section has come into view, says so. The reader's own
 * scrolling tells nothing: it calls `note()`, and so nothing has changed when it settles.
 */
export class ReadAlong implements ReactiveController {
  readonly #host: ReadAlongHost;
  #scroller: EventTarget | null = null;
  #known: SectionId | null = null;
  readonly #settled = (): void => this.tell();

  constructor(host: ReadAlongHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#host.readsAlong ? this.#findScroller() : null;
    if (scroller === this.#scroller) return;
    this.hostDisconnected();
    this.#scroller = scroller;
    scroller?.addEventListener('scrollend', this.#settled);
  }

  hostDisconnected(): void {
    this.#scroller?.removeEventListener('scrollend', this.#settled);
    this.#scroller = null;
  }

  /** Takes the section in view as known. */
  note(): void {
    this.#known = this.#sectionInView();
  }

  /** Says which section is in view, when it is another than before. */
  tell(): void {
    const section = this.#sectionInView();
    if (section === null || section === this.#known || !this.#host.readsAlong) return;
    this.#known = section;
    this.#host.read(section);
  }

  #findScroller(): Element {
    const [heading] = this.#host.headings();
    return (heading && scrollerOf(heading)) ?? this.#host;
  }

  /**
   * The section at the reading line: a quarter down the visible text, and sliding to its end where nothing is
   * left to scroll, so that the last sections are reached too.
   */
  #sectionInView(): SectionId | null {
    const scroller = this.#findScroller();
    const top = this.#host.textTop();
    const { bottom } = scroller.getBoundingClientRect();
    if (bottom <= top) return null;
    const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    const line = Math.max(top + (bottom - top) / 4, bottom - left);
    let found: HTMLElement | undefined;
    for (const heading of this.#host.headings()) {
      if (heading.getBoundingClientRect().top > line) break;
      found = heading;
    }
    return found?.dataset.section ?? null;
  }
}
