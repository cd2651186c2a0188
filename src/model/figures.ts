/** The indicator tables of a plan as figures to compare: base, target and result of each row. */
import {
  type Bound,
  type Direction,
  type FigureCell,
  type NumberFigure,
  difference,
  readFigure,
  sameKind,
} from './figure-values';
import { type Progress, type Reported, progressOf } from './figure-progress';
import type { PlanGraph } from './graph';
import type { Indicator, IndicatorTable, SectionId } from './types';

/** What became of a target: as printed, or for a running plan by its progress. */
export type Outcome = 'met' | 'missed' | 'open';

export interface FigureRow {
  indicator: Indicator;
  /** What base, target and actual are of: the row's own unit, or growth in percent. */
  measure: 'level' | 'growth';
  base: FigureCell | null;
  target: FigureCell | null;
  actual: FigureCell | null;
  /** Printed cells that the comparison does not use, e.g. the levels beside a target of growth. */
  others: FigureCell[];
  /** `null`: neither the target nor the table says so. */
  direction: Direction | null;
  /** As printed; `null` when the table passes no verdict. */
  outcome: Outcome | null;
  /** What became known later, oldest first. */
  reported: Reported[];
  progress: Progress | null;
  /** Target less base (or less the last value); `null` unless both are numbers of one kind. */
  gap: number | null;
}

export interface FigureTable {
  section: SectionId;
  table: IndicatorTable;
  rows: FigureRow[];
  /** In the order of the table. */
  groups: string[];
  /** Whether the table says of each row if it was met. */
  judged: boolean;
}

/** The tables of the plan that have rows, in its order. */
export function figureTables({ package: plan }: PlanGraph): FigureTable[] {
  return plan.tables.flatMap((table) => {
    const rows = plan.indicators
      .filter((indicator) => indicator.table === table.section)
      .map((indicator) => figureRow(indicator, reportedOf(plan.actuals, indicator.id)));
    if (rows.length === 0) return [];
    return {
      ...{ section: table.section, table, rows },
      groups: [...new Set(rows.map((row) => row.indicator.group))],
      judged: table.columns.some(({ id }) => id === 'met'),
    };
  });
}

function reportedOf(actuals: PlanGraph['package']['actuals'], id: string): Reported[] {
  return actuals
    .filter((actual) => actual.indicator === id)
    .map((actual) => ({ ...actual, figure: readFigure(actual.value) }));
}

/** A note holds several remarks. */
const remarksIn = (row: FigureRow): string[] => (row.indicator.note ?? '').split('；').filter(Boolean);

/** Remarks that many rows repeat, e.g. what a dash means: said once, they need not stand at each row. */
export function sharedRemarks(rows: readonly FigureRow[]): string[] {
  const counts = new Map<string, number>();
  for (const remark of rows.flatMap(remarksIn)) counts.set(remark, (counts.get(remark) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 3).map(([remark]) => remark);
}

/** What the note of a row says beyond the shared remarks; '' for nothing. */
export function ownNote(row: FigureRow, shared: readonly string[]): string {
  return remarksIn(row)
    .filter((remark) => !shared.includes(remark))
    .join('；');
}

/** Whether the row lies in a filter. `null` and absent parts let everything pass. */
export function passesFilter(row: FigureRow, filter: FigureFilter): boolean {
  const { group = null, nature = null, outcome = null, pace = null } = filter;
  return (
    (group === null || row.indicator.group === group) &&
    (nature === null || row.indicator.nature === nature) &&
    (outcome === null || row.outcome === outcome) &&
    (pace === null || row.progress?.pace === pace)
  );
}

export interface FigureFilter {
  group?: string | null;
  nature?: Indicator['nature'];
  outcome?: Outcome | null;
  pace?: Progress['pace'] | null;
}

/** Reads a row: which cells are compared, which way is better and how far it has come. */
export function figureRow(indicator: Indicator, reported: Reported[] = []): FigureRow {
  const cells = Object.entries(indicator.values).map(([column, value]): FigureCell => {
    const year = /\d{4}$/u.exec(column)?.[0];
    return { column, year: year === undefined ? null : Number(year), figure: readFigure(value) };
  });
  const compared = chooseCells(cells);
  const { base, target, actual } = compared;
  const outcome = outcomeOf(indicator.values.met);
  const [baseNumber, targetNumber, actualNumber] = [base, target, actual].map(numberOf);
  const direction = directionOf(baseNumber, targetNumber, actualNumber, outcome);
  const progress = progressOf({ base, target, actual, direction, reported });
  const start = actualNumber ?? lastNumber(reported) ?? baseNumber;
  const comparable = start && targetNumber && sameKind(start, targetNumber, indicator.unit);
  const used = new Set([base, target, actual]);
  return {
    ...{ indicator, ...compared, direction, outcome, reported, progress },
    others: cells.filter(
      (cell) => !used.has(cell) && cell.column !== 'met' && cell.figure.type !== 'missing',
    ),
    gap: comparable ? difference(start, targetNumber) : null,
  };
}

/**
 * The cells to compare. Growth columns count where they hold the target. A number without a % sign in a growth
 * column is a level in the row's own unit: it is compared with the base.
 */
function chooseCells(
  cells: readonly FigureCell[],
): Pick<FigureRow, 'measure' | 'base' | 'target' | 'actual'> {
  const find = (pattern: RegExp): FigureCell | null =>
    cells.findLast(({ column }) => pattern.test(column)) ?? null;
  const base = find(/^y\d{4}$/u);
  const level = { target: find(/^target\d{4}$/u), actual: find(/^actual\d{4}$/u) };
  const growth = { target: find(/^target_growth$/u), actual: find(/^actual_growth$/u) };
  if (!says(growth.target) || says(level.target)) return { measure: 'level', base, ...level };
  const isRate = growth.target?.figure.type !== 'number' || growth.target.figure.percent;
  if (isRate) return { measure: 'growth', base: null, ...growth };
  return {
    measure: 'level',
    base,
    target: growth.target,
    actual: says(level.actual) ? level.actual : growth.actual,
  };
}

const says = (cell: FigureCell | null): boolean =>
  cell !== null && !(cell.figure.type === 'missing' && cell.figure.why !== 'unpublished');

export function numberOf(cell: FigureCell | null): NumberFigure | undefined {
  return cell?.figure.type === 'number' ? cell.figure : undefined;
}

function lastNumber(reported: readonly Reported[]): NumberFigure | undefined {
  return reported.flatMap(({ figure }) => (figure.type === 'number' ? figure : [])).at(-1);
}

const outcomes: Readonly<Record<string, Outcome>> = { 是: 'met', 否: 'missed', '*': 'open', '＊': 'open' };

const outcomeOf = (printed: string | null | undefined): Outcome | null => outcomes[printed ?? ''] ?? null;

const upward: readonly (Bound | null)[] = ['>', '≥'];

function directionOf(
  base: NumberFigure | undefined,
  target: NumberFigure | undefined,
  actual: NumberFigure | undefined,
  outcome: Outcome | null,
): Direction | null {
  if (!target) return null;
  if (target.bound) return { better: upward.includes(target.bound) ? 'higher' : 'lower', by: 'bound' };
  if (actual && actual.value !== target.value && (outcome === 'met' || outcome === 'missed')) {
    return {
      better: (outcome === 'met') === actual.value > target.value ? 'higher' : 'lower',
      by: 'verdict',
    };
  }
  if (base && base.value !== target.value) {
    return { better: target.value > base.value ? 'higher' : 'lower', by: 'target' };
  }
  return null;
}
