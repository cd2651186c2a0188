/** A map that wants the engine. */
export interface Seat {
  /** Whether the map is in view, or nearly. */
  readonly inView: boolean;
  /** Whether it wants the engine although it is not in view. */
  readonly eager: boolean;
  /** When a person last used it, in milliseconds; 0: never. */
  readonly usedAt: number;
  /** It may start the engine now. */
  sit(): void;
  /** It must go back to its drawing, and say `left` when the engine's context is freed. */
  rise(): void;
}

/**
 * Shares the few WebGL contexts of a page among its maps. Maps in view come first, of these the ones that a person
 * used last; a map gives its context back only when another one wants it.
 */
export class EnginePool {
  readonly #most: number;
  readonly #waiting = new Set<Seat>();
  readonly #seated = new Set<Seat>();
  readonly #rising = new Set<Seat>();
  #due = false;

  /** @param most contexts at the same time */
  constructor(most: number) {
    this.#most = most;
  }

  /** Contexts in use, those that are being freed too. */
  get taken(): number {
    return this.#seated.size + this.#rising.size;
  }

  has(seat: Seat): boolean {
    return this.#seated.has(seat);
  }

  /** Wants the engine from now on. */
  join(seat: Seat): void {
    if (!this.#seated.has(seat) && !this.#rising.has(seat)) this.#waiting.add(seat);
    this.consider();
  }

  /** Its context is freed; it waits for another turn. */
  left(seat: Seat): void {
    if (this.#rising.delete(seat)) this.#waiting.add(seat);
    this.consider();
  }

  /** Wants the engine no more, and has no context. */
  quit(seat: Seat): void {
    for (const seats of [this.#waiting, this.#seated, this.#rising]) seats.delete(seat);
    this.consider();
  }

  /** Gives the contexts anew, once what happens now is over. To be called when a seat has changed. */
  consider(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.#settle();
    });
  }

  #settle(): void {
    const next = [...this.#waiting]
      .filter(({ inView, eager }) => inView || eager)
      .toSorted((a, b) => Number(b.inView) - Number(a.inView) || b.usedAt - a.usedAt);
    let promised = this.#rising.size;
    for (const seat of next) {
      if (this.taken < this.#most) {
        this.#waiting.delete(seat);
        this.#seated.add(seat);
        seat.sit();
      } else if (promised > 0) promised -= 1;
      else {
        const loser = this.#loserTo(seat);
        if (!loser) return;
        this.#seated.delete(loser);
        this.#rising.add(loser);
        loser.rise();
      }
    }
  }

  #loserTo(seat: Seat): Seat | undefined {
    return [...this.#seated]
      .filter(
        ({ inView, usedAt }) => (seat.inView && !inView) || (inView === seat.inView && usedAt < seat.usedAt),
      )
      .toSorted((a, b) => Number(a.inView) - Number(b.inView) || a.usedAt - b.usedAt)[0];
  }
}

/** Browsers take the oldest context away from 16 on, some phones from 8 on; the page may need some itself. */
export const enginePool = new EnginePool(4);
