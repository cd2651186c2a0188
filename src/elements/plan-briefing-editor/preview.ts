import { sceneOfStep } from '../../briefing/step-scene';
import type { BriefingStep } from '../../model/briefing';
import type { ViewState, ViewStore } from '../../state';

type Kept = Pick<ViewState, 'selection' | 'hiddenLayers' | 'filter' | 'camera'>;

/** Shows a step on the map that the editor shares, and gives the view back that a person has left. */
export class StepPreview {
  #kept: Kept | null = null;
  #store: ViewStore | null = null;
  /** The id of the step on the map; `null`: the map is the person's own. */
  shown: string | null = null;

  show(step: BriefingStep, store: ViewStore): void {
    const { plan, selection, hiddenLayers, filter, camera } = store.state;
    if (!plan) return;
    if (this.shown === null) this.#kept = { selection, hiddenLayers, filter, camera };
    [this.#store, this.shown] = [store, step.id];
    store.dispatch({ type: 'stage', scene: sceneOfStep(step, plan.graph), origin: 'briefing' });
  }

  /** @param restore whether the view from before comes back; else the person goes on with what is seen */
  end(restore: boolean): void {
    const store = this.#store;
    const kept = this.#kept;
    [this.#store, this.#kept, this.shown] = [null, null, null];
    if (!store) return;
    const origin = 'briefing';
    store.dispatch({ type: 'stage', scene: null, origin });
    if (!restore || !kept) return;
    store.dispatch({ type: 'set-hidden-layers', hidden: kept.hiddenLayers, origin });
    store.dispatch({ type: 'filter', filter: kept.filter, origin });
    store.dispatch({ type: 'select', selection: kept.selection, origin });
    store.dispatch({ type: 'move', camera: kept.camera, origin });
  }
}
