import type { ReactiveControllerHost } from 'lit';
import type { Briefing, BriefingStep } from '../../model/briefing';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { MapAppearance } from '../../../styles/style';

/** Px of a small map, and the factor on its texts. */
const small = { width: 480, height: 300, scale: 0.62 } as const;

/** The steps of a briefing as small maps, drawn one after another when they are first wanted. */
export class Stills {
  readonly #host: ReactiveControllerHost;
  #key = '';
  #briefing: Briefing | null = null;
  #drawn: (string | undefined)[] = [];
  /** By what is to be seen: a step whose words change keeps its map. */
  #known = new Map<string, string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What is drawn so far, by step. */
  of(
    briefing: Briefing,
    plan: LoadedPlan,
    look: Omit<MapAppearance, 'scale'>,
  ): readonly (string | undefined)[] {
    const key = `${look.flavor} ${look.language} ${plan.graph.info.id}`;
    if (briefing !== this.#briefing || key !== this.#key) {
      if (key !== this.#key) this.#known.clear();
      this.#briefing = briefing;
      this.#key = key;
      this.#drawn = briefing.steps.map((step) => this.#known.get(seenIn(step)));
      void this.#draw(briefing, plan, look, this.#drawn);
    }
    return this.#drawn;
  }

  async #draw(
    { steps }: Briefing,
    plan: LoadedPlan,
    look: Omit<MapAppearance, 'scale'>,
    drawn: (string | undefined)[],
  ): Promise<void> {
    const { stillOf } = await import('../../briefing/still');
    for (const [index, step] of steps.entries()) {
      if (drawn[index] !== undefined) continue;
      // A frame for whoever is moving through the overview already.
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#drawn !== drawn) return;
      const still = stillOf(step, plan, { ...small, ...look, title: null });
      this.#known.set(seenIn(step), still);
      drawn[index] = still;
      this.#host.requestUpdate();
    }
  }
}

/** What of a step is to be seen on its map, as a key. */
function seenIn({ id, subjects, layers, view, emphasis, panel }: BriefingStep): string {
  return JSON.stringify([id, subjects, layers, view, emphasis, panel]);
}
