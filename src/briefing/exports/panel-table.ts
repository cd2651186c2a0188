/** The panel of a step as a table of plain texts. */
import type { BriefingPanel } from '../../model/briefing';
import { figureTables, ownNote, sharedRemarks } from '../../model/figures';
import type { PlanGraph } from '../../model/graph';
import { decodeFilter, knownFilter } from '../../model/ledger-filter';
import type { LedgerColumn } from '../../model/ledger-order';
import { query } from '../../model/ledger-query';
import type { LoadedPlan } from '../../model/loaded-plan';
import { ledgerOf } from '../../model/plan-ledger';
import { type Language, textOf } from '../../model/text';
import type { Indicator } from '../../model/types';
import { translate } from '../../strings';
import { cellOf, ledgerWords, sectionLabel } from '../../strings/ledger-words';
import '../../strings/handouts';
import '../../strings/ledger';
import '../../strings/panels';

export interface PanelTable {
  title: string;
  columns: readonly { title: string; /** Part of the width, 0 to 1. */ share: number; isNumber: boolean }[];
  rows: readonly PanelRow[];
  /** Remarks under the table. */
  notes: readonly string[];
}

/** A heading over rows has one cell. */
export interface PanelRow {
  isHeading: boolean;
  cells: readonly string[];
}

/** The table of a panel; `null` when the plan has nothing for it. */
export function panelTable(panel: BriefingPanel, plan: LoadedPlan, language: Language): PanelTable | null {
  return panel.type === 'figures'
    ? figureTable(panel, plan, language)
    : projectTable(panel.filter, plan, language);
}

function figureTable(
  { table: id, indicators }: Extract<BriefingPanel, { type: 'figures' }>,
  { graph }: LoadedPlan,
  language: Language,
): PanelTable | null {
  const table = graph.package.tables.find(({ section }) => section === id);
  const rows = graph.package.indicators.filter(
    (row) => row.table === id && (!indicators || indicators.includes(row.id)),
  );
  if (!table || rows.length === 0) return null;
  const used = table.columns.filter(({ id: column }) => rows.some(({ values }) => says(values[column])));
  const hasNature = rows.some(({ nature }) => nature !== null);
  const titles = [
    translate('table.indicator', language),
    ...used.map(({ title }) => textOf(title, language)),
    ...(hasNature ? [translate('table.nature', language)] : []),
  ];
  const first = 0.4;
  const section = graph.sections.get(id);
  return {
    title: section ? sectionLabel(section, language) : id,
    columns: titles.map((title, at) => ({
      title,
      share: at === 0 ? first : (1 - first) / (titles.length - 1),
      isNumber: at > 0 && at <= used.length,
    })),
    rows: grouped(rows).flatMap(({ group, members }): PanelRow[] => [
      ...(group === '' ? [] : [{ isHeading: true, cells: [group] }]),
      ...members.map((row) => ({
        isHeading: false,
        cells: [
          textOf(row.name, language) + unitOf(row, language),
          ...used.map(({ id: column }) => row.values[column] ?? ''),
          ...(hasNature ? [row.nature ? translate(`table.nature.${row.nature}`, language) : ''] : []),
        ],
      })),
    ]),
    notes: [...table.notes, ...remarksOn(rows, graph, language)],
  };
}

/** What the plan remarks on these rows: what a sign means once, what concerns one row under its name. */
function remarksOn(rows: readonly Indicator[], graph: PlanGraph, language: Language): string[] {
  const all = figureTables(graph).find(({ section }) => section === rows[0]?.table)?.rows ?? [];
  const here = all.filter(({ indicator }) => rows.includes(indicator));
  const shared = sharedRemarks(all);
  const signs = shared.filter((remark) => here.some(({ indicator }) => indicator.note?.includes(remark)));
  const own = here.flatMap((row) => {
    const note = ownNote(row, shared);
    const name = textOf(row.indicator.name, language);
    return note === '' ? [] : [language === 'zh' ? `${name}：${note}` : `${name}: ${note}`];
  });
  return [...signs, ...own];
}

const says = (value: string | null | undefined): boolean =>
  value !== null && value !== undefined && value !== '';

const unitOf = ({ unit }: Indicator, language: Language): string => {
  if (!unit) return '';
  return language === 'zh' ? `（${unit}）` : ` (${unit})`;
};

function grouped(rows: readonly Indicator[]): { group: string; members: Indicator[] }[] {
  const groups = new Map<string, Indicator[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups].map(([group, members]) => ({ group, members }));
}

/** Columns of a list of projects, and how wide they are. */
const projectColumns: readonly (readonly [LedgerColumn, number])[] = [
  ['name', 0.4],
  ['sector', 0.15],
  ['stage', 0.15],
  ['town', 0.3],
];

function projectTable(filter: string, { graph }: LoadedPlan, language: Language): PanelTable | null {
  const ledger = ledgerOf(graph, ledgerWords);
  const { rows } = query(ledger, { ...knownFilter(graph, decodeFilter(filter)).filter, kind: 'project' });
  if (rows.length === 0) return null;
  return {
    title: translate('handout.projects', language, { count: rows.length }),
    columns: projectColumns.map(([column, share]) => ({
      title: translate(`ledger.column.${column}`, language),
      share,
      isNumber: false,
    })),
    rows: [...rows].flatMap((index): PanelRow[] => {
      const row = ledger.rows[index];
      if (!row) return [];
      return [
        {
          isHeading: false,
          cells: projectColumns.map(([column]) => String(cellOf(ledger, row, column, language) ?? '')),
        },
      ];
    }),
    notes: [],
  };
}
