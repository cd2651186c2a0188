import type { PlanAtlas } from '../elements/plan-atlas/plan-atlas';

/** The part of `localStorage` that is used; a test gives its own. */
export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const recentKey = (plan: string): string => `plan-atlas.recent.${plan}`;
const tourKey = 'plan-atlas.tour';

/** What was searched before; nothing when there is none or it cannot be read. */
export function readRecent(memory: Memory, plan: string): string[] {
  try {
    const kept: unknown = JSON.parse(memory.getItem(recentKey(plan)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : [];
  } catch {
    // Storage may be closed to the page, or hold what another version wrote.
    return [];
  }
}

/** Keeps what a person searches in a plan, and gives it back when the plan is loaded. */
export function keepRecent(atlas: PlanAtlas, memory: () => Memory): void {
  const store = atlas.activeStore;
  store.subscribe(
    (state) => state.plan,
    (plan) => {
      if (!plan) return;
      try {
        atlas.recentSearches = readRecent(memory(), plan.graph.info.id);
      } catch {
        // A page may be denied its storage altogether: even to name it is an error then.
      }
    },
  );
  atlas.addEventListener('plan-recent', ({ recent }) => {
    const plan = store.state.plan?.graph.info.id;
    if (plan === undefined) return;
    try {
      if (recent.length === 0) memory().removeItem(recentKey(plan));
      else memory().setItem(recentKey(plan), JSON.stringify(recent));
    } catch {
      // A full or closed storage: they last as long as the page.
    }
  });
}

/** What decides whether the tour begins by itself. */
export interface Visit {
  /** The part of the address after `?`. */
  query: string;
  /** The part of the address after `#`. */
  hash: string;
  /** Whether the page stands in another. */
  embedded: boolean;
  reducedMotion: boolean;
  memory: () => Memory;
}

/**
 * Whether this is a first visit: never been through the tour, no address of something in particular, a page of
 * its own, and moving marks are welcome. `?tour` asks for it at any time.
 */
export function wantsTour({ query, hash, embedded, reducedMotion, memory }: Visit): boolean {
  if (new URLSearchParams(query).has('tour')) return true;
  if (embedded || reducedMotion || new URLSearchParams(query).has('briefing')) return false;
  if (/[#/&][sp]=/.test(hash)) return false;
  try {
    return memory().getItem(tourKey) === null;
  } catch {
    // Whoever cannot be remembered would see it each time.
    return false;
  }
}

/** Begins the tour of a first visit once the plan is drawn, and never again. */
export function offerTour(atlas: PlanAtlas, visit: Visit): void {
  atlas.addEventListener('plan-tour', () => {
    try {
      visit.memory().setItem(tourKey, 'seen');
    } catch {
      // It will be offered again.
    }
  });
  if (!wantsTour(visit)) return;
  atlas.addEventListener('plan-ready', () => void atlas.startTour(), { once: true });
}
