import '../elements/plan-briefing-editor/events';

/** The part of `localStorage` that is used; a test gives its own. */
export type DraftShelf = Pick<Storage, 'getItem' | 'setItem'>;

interface KeptDraft {
  /** Counts what was kept: of the two slots the one with the greater count is the last. */
  count: number;
  draft: unknown;
}

const slots = [0, 1] as const;
const keyOf = (plan: string, slot: number): string => `plan-atlas.draft.${plan}.${slot}`;

function readSlot(shelf: DraftShelf, plan: string, slot: number): KeptDraft | null {
  try {
    const kept = JSON.parse(shelf.getItem(keyOf(plan, slot)) ?? 'null') as Partial<KeptDraft> | null;
    return kept && typeof kept.count === 'number' ? { count: kept.count, draft: kept.draft } : null;
  } catch {
    // Storage may be closed to the page, or a crash has left half of a draft.
    return null;
  }
}

/** Both slots, the last first. */
function readSlots(shelf: DraftShelf, plan: string): { slot: number; kept: KeptDraft | null }[] {
  return slots
    .map((slot) => ({ slot, kept: readSlot(shelf, plan, slot) }))
    .toSorted((a, b) => (b.kept?.count ?? 0) - (a.kept?.count ?? 0));
}

/** The draft that was kept last for a plan; `null`: there is none. */
export function readDraft(shelf: DraftShelf, plan: string): unknown {
  return readSlots(shelf, plan)[0]?.kept?.draft ?? null;
}

/**
 * Keeps a draft, over the older of the two that are kept: whatever happens meanwhile, the other one is whole. A shelf
 * that is full or closed is no error: the draft then lasts as long as the page.
 */
export function writeDraft(shelf: DraftShelf, plan: string, draft: unknown): void {
  const [last, older] = readSlots(shelf, plan);
  const kept: KeptDraft = { count: (last?.kept?.count ?? 0) + 1, draft };
  try {
    shelf.setItem(keyOf(plan, older?.slot ?? 0), JSON.stringify(kept));
  } catch {
    // See above.
  }
}

/** Keeps the briefing that a person composes, after each change, and gives it back when the editor opens again. */
export function keepDrafts(atlas: HTMLElement, shelf: () => DraftShelf): void {
  atlas.addEventListener('plan-draft', ({ plan, draft }) =>
    withShelf((kept) => writeDraft(kept, plan, draft)),
  );
  atlas.addEventListener('plan-draft-open', (event) => {
    // What was edited on this visit comes first.
    if (event.draft !== null) return;
    withShelf((kept) => (event.draft = readDraft(kept, event.plan)));
    event.restored = event.draft !== null;
  });
  const withShelf = (use: (kept: DraftShelf) => void): void => {
    try {
      use(shelf());
    } catch {
      // A page may be denied its storage altogether.
    }
  };
}
