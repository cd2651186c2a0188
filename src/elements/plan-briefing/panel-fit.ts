import type { BriefingPanel } from '../../model/briefing';

/** The last level of a panel: charts get smaller step by step, a list of projects loses its second lines. */
export const lastLevel: Readonly<Record<BriefingPanel['type'], number>> = { figures: 5, projects: 1 };

/** Factor on texts at a level: charts go down to 20 px on a screen 1,080 px high. */
export function factorOf(type: BriefingPanel['type'], level: number): number {
  return type === 'figures' ? [1, 1, 0.94, 0.88, 0.82, 0.77][level]! : 1;
}

/** How many rows of a list are seen whole, with one left free to say how many more there are. At least one. */
export function rowsThatFit(box: Element, rows: readonly Element[], columns: number): number {
  const [first, second] = [rows[0], rows[columns]];
  if (!first || !second) return rows.length;
  const top = first.getBoundingClientRect().top;
  const height = second.getBoundingClientRect().top - top;
  const free = box.getBoundingClientRect().top + box.clientHeight - top;
  return Math.max(1, Math.floor(free / height) - 1) * columns;
}
