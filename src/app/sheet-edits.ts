import type { PlanAtlas } from '../elements/plan-atlas/plan-atlas';
import type { SheetEdits } from '../elements/plan-sheet/sheet-edits';
import type { ViewStore } from '../state';
import type { Shelf } from './shelf';

const keyOf = (plan: string): string => `plan-atlas.sheet.${plan}`;

/** What of a kept value is an edit. */
export function readSheetEdits(kept: unknown): SheetEdits {
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? clean(kept) : {};
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

/**
 * Keeps what a person changes about the sheets of a plan, and gives it back when the plan is loaded. On a shelf that is
 * denied or full it lasts as long as the page.
 *
 * @param lost called when something could not be kept
 */
export function keepSheetEdits(
  atlas: Pick<PlanAtlas, 'sheetEdits' | 'addEventListener'>,
  store: ViewStore,
  shelf: Shelf,
  lost: () => void,
): void {
  /** The plan whose edits are on their way. */
  let awaited: string | null = null;
  store.subscribe(
    (state) => state.plan?.graph.info.id,
    async (plan) => {
      awaited = plan ?? null;
      atlas.sheetEdits = {};
      if (plan === undefined) return;
      const kept = await shelf.get(keyOf(plan)).catch(() => null);
      // What has been edited meanwhile comes first.
      if (awaited === plan) atlas.sheetEdits = readSheetEdits(kept);
    },
  );
  atlas.addEventListener('plan-sheet-change', ({ edits }) => {
    const plan = store.state.plan?.graph.info.id;
    if (plan === undefined) return;
    awaited = null;
    const key = keyOf(plan);
    (Object.keys(edits).length === 0 ? shelf.del(key) : shelf.set(key, edits)).catch(lost);
  });
}
