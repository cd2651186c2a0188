/** How a person has arranged the project ledger: plain data, small enough for an address. */
import { type Facet, facets } from './ledger-filter';
import { type LedgerColumn, type LedgerSort, ledgerColumns } from './ledger-order';

/** How the projects are laid out: as rows, as towns by sectors, or as a map of density. */
export const ledgerLayouts = ['rows', 'matrix', 'density'] as const;
export type LedgerLayout = (typeof ledgerLayouts)[number];

export interface LedgerArrangement {
  readonly layout: LedgerLayout;
  /** Under which headings the list of a narrow panel stands. */
  readonly listGroup: Facet;
  /** Under which headings the table stands; `null`: none. */
  readonly tableGroup: Facet | null;
  /** `null`: the order of the plan. */
  readonly sort: LedgerSort | null;
  /** In the order of {@link ledgerColumns}; the name is always among them. */
  readonly columns: readonly LedgerColumn[];
}

/** What a table shows until a person chooses. */
export const defaultColumns: readonly LedgerColumn[] = [
  'name',
  'sector',
  'stage',
  'action',
  'town',
  'platform',
  'section',
  'precision',
];

export const defaultArrangement: LedgerArrangement = {
  layout: 'rows',
  listGroup: 'sector',
  tableGroup: null,
  sort: null,
  columns: defaultColumns,
};

/** These columns in their fixed order; the name always stays. */
export function orderedColumns(columns: Iterable<LedgerColumn>): readonly LedgerColumn[] {
  const wanted = new Set<LedgerColumn>(['name', ...columns]);
  return ledgerColumns.filter((column) => wanted.has(column));
}

/**
 * The arrangement as a part of an address: `matrix;list:town;table:zone;sort:-name;columns:sector,town`, empty for
 * {@link defaultArrangement}. A sort downwards has `-` before its column; the name is not among the columns.
 */
export function encodeArrangement({
  layout,
  listGroup,
  tableGroup,
  sort,
  columns,
}: LedgerArrangement): string {
  const parts: string[] = [];
  if (layout !== defaultArrangement.layout) parts.push(layout);
  if (listGroup !== defaultArrangement.listGroup) parts.push(`list:${listGroup}`);
  if (tableGroup !== null) parts.push(`table:${tableGroup}`);
  if (sort) parts.push(`sort:${sort.descending ? '-' : ''}${sort.column}`);
  const wanted = columns.join();
  if (wanted !== defaultColumns.join()) parts.push(`columns:${columns.slice(1).join()}`);
  return parts.join(';');
}

/** Reads what {@link encodeArrangement} wrote. What it cannot read it leaves out. */
export function decodeArrangement(address: string): LedgerArrangement {
  let arrangement = defaultArrangement;
  for (const part of address.split(';')) {
    const at = part.indexOf(':');
    const value = part.slice(at + 1);
    const facet = facets.find((each) => each === value);
    const layout = ledgerLayouts.find((each) => each === part);
    if (layout) arrangement = { ...arrangement, layout };
    else if (part.startsWith('list:') && facet) arrangement = { ...arrangement, listGroup: facet };
    else if (part.startsWith('table:') && facet) arrangement = { ...arrangement, tableGroup: facet };
    else if (part.startsWith('sort:')) {
      const column = ledgerColumns.find((each) => each === value.replace(/^-/, ''));
      if (column) arrangement = { ...arrangement, sort: { column, descending: value.startsWith('-') } };
    } else if (part.startsWith('columns:')) {
      const wanted = new Set(value.split(','));
      arrangement = {
        ...arrangement,
        columns: orderedColumns(ledgerColumns.filter((each) => wanted.has(each))),
      };
    }
  }
  return arrangement;
}
