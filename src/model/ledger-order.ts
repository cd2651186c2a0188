/** The columns of the ledger and the order of its rows by any of them. */
import type { FacetIndex, Ledger, LedgerRow } from './ledger';
import { noValue } from './ledger-filter';
import type { RowIndexes } from './ledger-query';
import { noPlace, placesOf } from './name-order';

/** What can be shown of a row. */
export type LedgerColumn =
  | 'name'
  | 'sector'
  | 'stage'
  | 'action'
  | 'town'
  | 'zone'
  | 'platform'
  | 'section'
  | 'precision'
  | 'type'
  | 'gist'
  | 'basis'
  | 'source'
  | 'longitude'
  | 'latitude';

export const ledgerColumns: readonly LedgerColumn[] = [
  'name',
  'sector',
  'stage',
  'action',
  'town',
  'zone',
  'platform',
  'section',
  'precision',
  'type',
  'gist',
  'basis',
  'source',
  'longitude',
  'latitude',
];

export interface LedgerSort {
  readonly column: LedgerColumn;
  readonly descending: boolean;
}

/** The place of each row in a column: equal values share one, from 0; {@link noPlace} without a value. */
interface Places {
  places: Uint32Array;
  count: number;
}

const held = new WeakMap<Ledger, Map<LedgerColumn, Places>>();

/**
 * Sorts rows by a column: names by pinyin, closed lists in their own order, sections in that of the plan.
 * Rows without a value come last either way; equal rows keep the order of the plan. The first call for a column
 * puts all its values in order; later ones take time in step with the number of rows.
 */
export function sortRows(ledger: Ledger, rows: RowIndexes, { column, descending }: LedgerSort): RowIndexes {
  const { places, count } = placesIn(ledger, column);
  const ends = new Uint32Array(count + 2);
  const bucketOf = (row: number): number => {
    const place = places[row]!;
    if (place === noPlace) return count;
    return descending ? count - 1 - place : place;
  };
  for (const row of rows) ends[bucketOf(row) + 1]! += 1;
  for (let bucket = 1; bucket < ends.length; bucket += 1) ends[bucket]! += ends[bucket - 1]!;
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const bucket = bucketOf(row);
    sorted[ends[bucket]!] = row;
    ends[bucket]! += 1;
  }
  return sorted;
}

function placesIn(ledger: Ledger, column: LedgerColumn): Places {
  let columns = held.get(ledger);
  if (!columns) held.set(ledger, (columns = new Map()));
  let places = columns.get(column);
  if (!places) columns.set(column, (places = makePlaces(ledger, column)));
  return places;
}

function makePlaces(ledger: Ledger, column: LedgerColumn): Places {
  const { rows, index, graph } = ledger;
  const nameOf = (id: string): string => graph.subjects.get(id)?.name.zh ?? '';
  const texts = (textOf: (row: LedgerRow) => string): Places => placesOf(rows.map(textOf));
  switch (column) {
    case 'name':
      return texts(({ subject }) => subject.name.zh);
    case 'gist':
      return texts(({ subject }) => subject.gist.zh);
    case 'basis':
    case 'source':
      return texts(({ subject }) => subject[column] ?? '');
    case 'type':
      return texts(({ subject }) => (subject.type === null ? '' : ledger.typeWord(subject.type)));
    case 'action':
      return byValue(index.action, placesOf(index.action.values.map(emptyIfNone)));
    case 'town':
    case 'platform':
      return byValue(index[column], placesOf(index[column].values.map(nameOf)));
    case 'zone':
    case 'sector':
    case 'stage':
    case 'precision':
      return byValue(index[column], inOrder(index[column]));
    case 'section': {
      const ranks = new Map([...graph.sections.keys()].map((id, rank) => [id, rank]));
      return byNumber(rows.map((row) => ranks.get(row.sections[0] ?? '') ?? Number.NaN));
    }
    case 'longitude':
    case 'latitude':
      return byNumber(
        rows.map(({ subject }) => subject.position?.center[column === 'longitude' ? 0 : 1] ?? Number.NaN),
      );
  }
}

const emptyIfNone = (value: string): string => (value === noValue ? '' : value);

/** The order of the index itself. */
function inOrder({ values }: FacetIndex): Places {
  const places = Uint32Array.from(values, (value, code) => (value === noValue ? noPlace : code));
  return { places, count: values.length };
}

/** A row stands where the first of its values stands. */
function byValue({ starts, codes }: FacetIndex, { places, count }: Places): Places {
  const rows = starts.length - 1;
  const all = new Uint32Array(rows).fill(noPlace);
  for (let row = 0; row < rows; row += 1) {
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      all[row] = Math.min(all[row]!, places[codes[at]!]!);
    }
  }
  return { places: all, count };
}

function byNumber(numbers: readonly number[]): Places {
  const sorted = [...new Set(numbers.filter((value) => !Number.isNaN(value)))].sort((a, b) => a - b);
  const placeOf = new Map(sorted.map((value, place) => [value, place]));
  return {
    places: Uint32Array.from(numbers, (value) => placeOf.get(value) ?? noPlace),
    count: sorted.length,
  };
}
