import type { ReactiveControllerHost } from 'lit';
import type { Briefing } from '../../model/briefing';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { MapAppearance } from '../../../styles/style';

/** Px of a small map, and the factor on its texts. */
const small = { width: 480, height: 300, scale: 0.62 } as const;

/** The steps of a briefing as small maps, drawn one after another when they are first wanted. */
export class Stills {
  readonly #host: ReactiveControllerHost;
  #key = '';
  #briefing: Briefing | null = null;
  #drawn: string[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What is drawn so far, by step. */
  of(
    briefing: Briefing,
    plan: LoadedPlan,
    look: Omit<MapAppearance, 'scale'>,
  ): readonly (string | undefined)[] {
    const key = `${look.flavor} ${look.language}`;
    if (briefing !== this.#briefing || key !== this.#key) {
      this.#briefing = briefing;
      this.#key = key;
      this.#drawn = [];
      void this.#draw(briefing, plan, look, this.#drawn);
    }
    return this.#drawn;
  }

  async #draw(
    { steps }: Briefing,
    plan: LoadedPlan,
    look: Omit<MapAppearance, 'scale'>,
    drawn: string[],
  ): Promise<void> {
    const { stillOf } = await import('../../briefing/still');
    for (const step of steps) {
      // A frame for whoever is moving through the overview already.
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#drawn !== drawn) return;
      drawn.push(stillOf(step, plan, { ...small, ...look, title: null }));
      this.#host.requestUpdate();
    }
  }
}
