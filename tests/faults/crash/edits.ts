import type { SheetEdits } from '../../../src/elements/plan-sheet/sheet-edits';
import type { Briefing } from '../../../src/model/briefing';
import type { OfficialText } from '../../../src/model/official-text';

/** The `count`-th edit of everything that is kept: long enough to be cut in the middle. */
export function editOf(
  count: number,
  plan: string,
): { draft: Briefing; sheet: SheetEdits; text: OfficialText } {
  const words = `第${count}次修改。`.repeat(60);
  return {
    draft: {
      id: 'draft',
      title: { zh: String(count) },
      steps: Array.from({ length: 30 }, (_, at) => ({
        ...{ id: `step-${at}`, title: { zh: `${count}-${at}` }, text: { zh: words }, subjects: [] },
        ...{ layers: 'all' as const, view: 'home' as const, emphasis: 'none' as const, seconds: 30 },
      })),
    },
    sheet: { sheet: 'a4', texts: { title: String(count), unit: words } },
    text: {
      format: 'plan-atlas-text/1',
      plan,
      source: String(count),
      segments: [{ section: '1', paragraph: 0, start: 0, end: 1, text: words.repeat(100) }],
      aside: [],
    },
  };
}

/** Which edit the kept `draft`, `sheet` and `text` are; `NaN` for what is not the whole of one. */
export function countsOf(kept: readonly unknown[], plan: string): number[] {
  return (['draft', 'sheet', 'text'] as const).map((part, at) => {
    const text = JSON.stringify(kept[at] ?? null);
    const count = Number(/(?:"source":|"title":(?:\{"zh":)?)"(\d+)"/.exec(text)?.[1]);
    return text === JSON.stringify(editOf(count, plan)[part]) ? count : Number.NaN;
  });
}
