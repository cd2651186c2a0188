import type { Map as EngineMap } from 'maplibre-gl';
import { type FeatureState, changedStates, statesOf } from '../../styles/feature-states';
import { type MapHighlight, noHighlight } from '../model/map-view';
import type { SubjectId } from '../model/types';

/** Writes the states of subjects into the engine's sources, and only what changed. */
export class FeatureStates {
  readonly #map: EngineMap;
  /** The sources that hold each subject. */
  #sources: ReadonlyMap<SubjectId, readonly string[]> = new Map();
  readonly #states = new Map<SubjectId, FeatureState>();
  #highlight = noHighlight;

  constructor(map: EngineMap) {
    this.#map = map;
  }

  /** Forgets all states; these sources hold the subjects now. */
  reset(sources: Readonly<Record<string, GeoJSON.FeatureCollection>>): void {
    for (const source of new Set([...this.#sources.values()].flat())) {
      this.#map.removeFeatureState({ source });
    }
    const held = new Map<SubjectId, string[]>();
    for (const [source, { features }] of Object.entries(sources)) {
      for (const { properties } of features) {
        const subject = properties?.subject as SubjectId | undefined;
        if (subject === undefined) continue;
        const names = held.get(subject);
        if (!names) held.set(subject, [source]);
        else if (!names.includes(source)) names.push(source);
      }
    }
    this.#sources = held;
    this.#states.clear();
    this.#highlight = noHighlight;
  }

  show(highlight: MapHighlight): void {
    for (const [id, state] of changedStates(this.#states, statesOf(this.#touched(highlight), highlight))) {
      for (const source of this.#sources.get(id) ?? []) {
        this.#map.setFeatureState({ source, id }, { ...state });
      }
      this.#states.set(id, state);
    }
    this.#highlight = highlight;
  }

  /** All subjects when the others fade or come back; else those that stand out now, or did before. */
  #touched(highlight: MapHighlight): Iterable<SubjectId> {
    if (highlight.dimOthers !== this.#highlight.dimOthers) return this.#sources.keys();
    const ids = [this.#highlight, highlight].flatMap(({ selected, hovered, related }) => [
      ...selected,
      ...hovered,
      ...related,
    ]);
    return new Set(ids.filter((id) => this.#sources.has(id)));
  }
}
