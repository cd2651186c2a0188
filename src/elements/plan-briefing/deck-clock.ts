import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type BriefingClock,
  type ClockReading,
  readClock,
  runClock,
  stoppedClock,
  turnClock,
} from '../../briefing/briefing-clock';
import type { BriefingStep } from '../../model/briefing';

/** The clock of a deck. Draws its host anew every second while somebody reads it. */
export class DeckClock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #isRead: () => boolean;
  /** In milliseconds since the page was loaded. */
  #clock: BriefingClock = stoppedClock;
  #ticks = 0;

  constructor(host: ReactiveControllerHost, isRead: () => boolean) {
    this.#host = host;
    this.#isRead = isRead;
  }

  hostDisconnected(): void {
    clearInterval(this.#ticks);
  }

  get clock(): BriefingClock {
    return this.#clock;
  }

  set clock(clock: BriefingClock) {
    this.#clock = clock;
    this.keepTicking();
  }

  /** Another step is told. */
  turn(): void {
    const now = performance.now();
    this.#clock = turnClock(runClock(this.#clock, now), now);
  }

  read(steps: readonly BriefingStep[], at: number): ClockReading {
    return readClock(this.#clock, steps, at, performance.now());
  }

  keepTicking(): void {
    clearInterval(this.#ticks);
    this.#host.requestUpdate();
    if (this.#isRead()) this.#ticks = window.setInterval(() => this.#host.requestUpdate(), 1000);
  }
}
