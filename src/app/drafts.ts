import '../elements/plan-briefing-editor/events';
import type { ViewStore } from '../state';
import type { Shelf } from './shelf';

const keyOf = (plan: string): string => `plan-atlas.draft.${plan}`;

/**
 * Keeps the briefing that a person composes, after each change, and gives it back when the editor opens again. On a
 * shelf that is denied or full it lasts as long as the page.
 *
 * @param lost called when something could not be kept
 */
export function keepDrafts(atlas: EventTarget, store: ViewStore, shelf: Shelf, lost: () => void): void {
  /** What is on the shelf, by plan: the editor does not wait for it. */
  const kept = new Map<string, unknown>();
  store.subscribe(
    (state) => state.plan?.graph.info.id,
    async (plan) => {
      if (plan === undefined) return;
      const draft = await shelf.get(keyOf(plan)).catch(() => undefined);
      // What has been edited meanwhile comes first.
      if (draft !== undefined && !kept.has(plan)) kept.set(plan, draft);
    },
  );
  atlas.addEventListener('plan-draft', (event) => {
    const { plan, draft } = event as HTMLElementEventMap['plan-draft'];
    kept.set(plan, draft);
    shelf.set(keyOf(plan), draft).catch(lost);
  });
  atlas.addEventListener('plan-draft-open', (event) => {
    const opening = event as HTMLElementEventMap['plan-draft-open'];
    // What was edited on this visit comes first.
    if (opening.draft !== null) return;
    opening.draft = kept.get(opening.plan) ?? null;
    opening.restored = opening.draft !== null;
  });
}
