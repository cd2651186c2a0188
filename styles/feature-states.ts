import type { MapHighlight } from '../src/model/map-view';
import type { SubjectId } from '../src/model/types';

/** What the style reads of a subject's features. Absent means false. */
export interface FeatureState {
  selected: boolean;
  hovered: boolean;
  related: boolean;
  dim: boolean;
}

const plain: FeatureState = { selected: false, hovered: false, related: false, dim: false };

/** The state of every subject on the map. */
export function statesOf(
  subjects: Iterable<SubjectId>,
  { selected, hovered, related, dimOthers }: MapHighlight,
): Map<SubjectId, FeatureState> {
  const lists = { selected: new Set(selected), hovered: new Set(hovered), related: new Set(related) };
  const states = new Map<SubjectId, FeatureState>();
  for (const subject of subjects) {
    const state = {
      selected: lists.selected.has(subject),
      hovered: lists.hovered.has(subject),
      related: lists.related.has(subject),
    };
    states.set(subject, { ...state, dim: dimOthers && !state.selected && !state.hovered && !state.related });
  }
  return states;
}

/** The subjects whose state is another than before, with the new one. */
export function changedStates(
  before: ReadonlyMap<SubjectId, FeatureState>,
  after: ReadonlyMap<SubjectId, FeatureState>,
): [SubjectId, FeatureState][] {
  return [...after].filter(([subject, state]) => !same(before.get(subject) ?? plain, state));
}

const same = (a: FeatureState, b: FeatureState): boolean =>
  a.selected === b.selected && a.hovered === b.hovered && a.related === b.related && a.dim === b.dim;
