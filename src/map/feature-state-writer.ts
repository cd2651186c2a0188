import type { Map as EngineMap } from 'maplibre-gl';
import { type FeatureState, changedStates, statesOf } from '../../styles/feature-states';
import type { MapHighlight } from '../model/map-view';
import type { SubjectId } from '../model/types';

/** Writes the states of subjects into the engine's sources, and only what changed. */
export class FeatureStates {
  readonly #map: EngineMap;
  #subjects: ReadonlySet<SubjectId> = new Set();
  #sources: readonly string[] = [];
  #states = new Map<SubjectId, FeatureState>();

  constructor(map: EngineMap) {
    this.#map = map;
  }

  /** Forgets all states; the sources hold these subjects now. */
  reset(subjects: ReadonlySet<SubjectId>, sources: readonly string[]): void {
    for (const source of this.#sources) this.#map.removeFeatureState({ source });
    this.#subjects = subjects;
    this.#sources = sources;
    this.#states = new Map();
  }

  show(highlight: MapHighlight): void {
    const states = statesOf(this.#subjects, highlight);
    for (const [id, state] of changedStates(this.#states, states)) {
      for (const source of this.#sources) this.#map.setFeatureState({ source, id }, { ...state });
    }
    this.#states = states;
  }
}
