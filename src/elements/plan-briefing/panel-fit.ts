import type { BriefingPanel } from '../../model/briefing';

/** The last level of a panel: charts get smaller step by step, a list of projects loses its second lines. */
export const lastLevel: Readonly<Record<BriefingPanel['type'], number>> = { figures: 5, projects: 1 };

/** Factor on texts at a level: charts go down to 20 px on a screen 1,080 px high. */
export function factorOf(type: BriefingPanel['type'], level: number): number {
  return type === 'figures' ? [1, 1, 0.94, 0.88, 0.82, 0.77][level]! : 1;
}

/** How many items of a list are seen whole, with `line` px left free to say how many more there are. At least a row. */
export function itemsThatFit(box: Element, items: readonly Element[], columns: number, line: number): number {
  const end = box.getBoundingClientRect().top + box.clientHeight - line;
  const hidden = items.findIndex((item) => item.getBoundingClientRect().bottom > end);
  if (hidden < 0) return items.length;
  return Math.max(columns, hidden - (hidden % columns));
}
