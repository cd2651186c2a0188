import { sceneOfStep } from '../../briefing/step-scene';
import type { BriefingStep } from '../../model/briefing';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { Language } from '../../model/text';
import { type Selection, type ViewStore, createStore } from '../../state';

/** The map of a briefing: a view of its own, so that the plan around it stays as a person has left it. */
export class BriefingStage {
  readonly store: ViewStore = createStore();

  /** @param leave a person has moved the map, or clicked something on it or in a list. */
  constructor(leave: () => void) {
    this.store.subscribe(
      (state) => state,
      (state, { origin }, previous) => {
        if (origin === 'briefing' || origin === 'host') return;
        const moved = state.camera !== previous.camera && state.camera !== null;
        const chosen = state.selection !== previous.selection && state.selection !== null;
        if (moved || chosen) leave();
      },
    );
  }

  get selection(): Selection | null {
    return this.store.state.selection;
  }

  /** Shows a step of a plan, from wherever the map is. */
  show(step: BriefingStep, plan: LoadedPlan): void {
    if (this.store.state.plan !== plan) {
      this.store.dispatch({ type: 'load-succeeded', plan, origin: 'host' });
    }
    this.store.dispatch({ type: 'stage', scene: sceneOfStep(step, plan.graph), origin: 'briefing' });
  }

  speak(language: Language): void {
    this.store.dispatch({ type: 'set-language', language, origin: 'host' });
  }
}
