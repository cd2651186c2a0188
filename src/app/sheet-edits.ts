import type { PlanAtlas } from '../elements/plan-atlas/plan-atlas';
import type { SheetEdits } from '../elements/plan-sheet/sheet-edits';

/** The part of `localStorage` that is used; a test gives its own. */
export type EditStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (plan: string): string => `plan-atlas.sheet.${plan}`;

/** What was kept for a plan; nothing when there is none or it cannot be read. */
export function readSheetEdits(storage: EditStore, plan: string): SheetEdits {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(plan)) ?? '{}');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? clean(kept) : {};
  } catch {
    // Storage may be closed to the page, or hold what another version wrote.
    return {};
  }
}

const sheets: readonly SheetEdits['sheet'][] = ['a3', 'a3-landscape', 'a4', 'a0'];
const textNames = ['title', 'unit', 'date', 'number', 'approval'] as const;

/** The fields that are what they should be. */
function clean(kept: { [Key in keyof SheetEdits]?: unknown }): SheetEdits {
  const { sheet, language, selection, texts } = kept;
  const found = sheets.find((each) => each === sheet);
  const entries = textNames.flatMap((name) => {
    const value = (texts as Record<string, unknown> | null | undefined)?.[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return {
    ...(found ? { sheet: found } : {}),
    ...(language === 'zh' || language === 'en' ? { language } : {}),
    ...(typeof selection === 'boolean' ? { selection } : {}),
    ...(entries.length > 0 ? { texts: Object.fromEntries(entries) } : {}),
  };
}

/** Keeps what a person changes about the sheets of a plan, and gives it back when the plan is loaded. */
export function keepSheetEdits(atlas: PlanAtlas, storage: () => EditStore): void {
  const store = atlas.activeStore;
  store.subscribe(
    (state) => state.plan,
    (plan) => {
      if (plan) atlas.sheetEdits = readSheetEdits(storage(), plan.graph.info.id);
    },
  );
  atlas.addEventListener('plan-sheet-change', ({ edits }) => {
    const id = store.state.plan?.graph.info.id;
    if (id === undefined) return;
    try {
      if (Object.keys(edits).length === 0) storage().removeItem(keyOf(id));
      else storage().setItem(keyOf(id), JSON.stringify(edits));
    } catch {
      // A full or closed storage: the edits last as long as the page.
    }
  });
}
