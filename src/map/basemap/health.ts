import type { BasemapFault } from '../../model/basemap';
import { BasemapError } from './ask';

/** This many answers in a row without a good one, and there is no basemap. */
const most = 4;
/** From this many in a row on a basemap that is there has something missing. */
const gaps = 8;

export interface HealthEvents {
  /** The first good answer. */
  shown(): void;
  /** No answer was good. */
  failed(fault: BasemapFault): void;
  /** It was there, and now much of it is missing; once. */
  torn(fault: BasemapFault): void;
}

/** Judges by the answers for its tiles how a basemap fares. */
export class BasemapHealth {
  readonly #events: HealthEvents;
  #open = 0;
  #good = 0;
  #bad = 0;
  #over = false;
  #torn = false;

  constructor(events: HealthEvents) {
    this.#events = events;
  }

  /** Passes on what `work` gives, and notes how it went. */
  async watch<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
    this.#open += 1;
    try {
      const result = await work;
      this.#open -= 1;
      this.#well();
      return result;
    } catch (error) {
      this.#open -= 1;
      if (!signal.aborted) this.#badly(error);
      throw error;
    }
  }

  /** Nothing is told from now on. */
  end(): void {
    this.#over = true;
  }

  #well(): void {
    this.#good += 1;
    this.#bad = 0;
    if (this.#good === 1 && !this.#over) this.#events.shown();
  }

  #badly(error: unknown): void {
    this.#bad += 1;
    if (this.#over) return;
    const fault = faultOf(error);
    if (this.#good === 0) {
      // While others are still under way one of them may be good.
      if (this.#bad < most && this.#open > 0) return;
      this.#over = true;
      this.#events.failed(fault);
    } else if (this.#bad >= gaps && !this.#torn && fault.kind !== 'not-found') {
      this.#torn = true;
      this.#events.torn(fault);
    }
  }
}

/** What went wrong, of whatever was thrown. */
export function faultOf(error: unknown): BasemapFault {
  if (error instanceof BasemapError) return error.fault;
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'unreadable', where: '', detail: detail.slice(0, 120) };
}
