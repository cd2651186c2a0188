/** Questions to the ledger: which rows a filter lets through, how they are sorted, grouped and counted. */
import { foldName } from './find';
import { type FacetIndex, type Ledger, facetIndexes } from './ledger';
import { type Facet, type LedgerFilter, type LedgerKind, facets, noValue, withChoice } from './ledger-filter';
import type { SubjectId } from './types';

/** Indexes into `Ledger.rows`. */
export type RowIndexes = Uint32Array;

export interface LedgerAnswer {
  /** What the filter lets through, in the order of the plan. */
  readonly rows: RowIndexes;
  /**
   * Per facet and value (by its place in `FacetIndex.values`): how many rows there would be with that value
   * alone. The other facets, the kind and the text narrow these counts; a facet's own choice does not.
   */
  readonly counts: Readonly<Record<Facet, Uint32Array>>;
  /** How many rows of each kind the filter lets through. */
  readonly kinds: Readonly<Record<LedgerKind, number>>;
}

/** Answers a filter in one pass over the rows. */
export function query(ledger: Ledger, filter: LedgerFilter): LedgerAnswer {
  const indexes = facetIndexes(ledger);
  const wanted = indexes.map((index, at) => wantedCodes(index, filter.chosen[facets[at] as Facet]));
  const words = filter.text.split(/\s+/).map(foldName).filter(Boolean);
  const haystacks = words.length > 0 ? ledger.haystacks : [];
  const counts = indexes.map(({ values }) => new Uint32Array(values.length));
  const kinds = [0, 0];
  const kind = filter.kind === 'platform' ? 1 : 0;
  const size = ledger.rows.length;
  const passed = new Uint32Array(size);
  let count = 0;
  for (let row = 0; row < size; row += 1) {
    if (words.length > 0 && !words.every((word) => haystacks[row]!.includes(word))) continue;
    // -1: every facet lets the row through; else the only one that does not, or `indexes.length` for several.
    let against = -1;
    for (let at = 0; at < wanted.length && against < indexes.length; at += 1) {
      const codes = wanted[at];
      if (!codes || hasWanted(indexes[at]!, row, codes)) continue;
      against = against === -1 ? at : indexes.length;
    }
    if (against === -1) kinds[ledger.isPlatform[row]!]! += 1;
    if (ledger.isPlatform[row] !== kind || against === indexes.length) continue;
    if (against >= 0) {
      tallyRow(indexes[against]!, row, counts[against]!);
      continue;
    }
    passed[count] = row;
    count += 1;
    for (let at = 0; at < indexes.length; at += 1) tallyRow(indexes[at]!, row, counts[at]!);
  }
  return {
    rows: passed.slice(0, count),
    counts: Object.fromEntries(facets.map((facet, at) => [facet, counts[at]])) as Record<Facet, Uint32Array>,
    kinds: { project: kinds[0]!, platform: kinds[1]! },
  };
}

function wantedCodes({ values, codeOf }: FacetIndex, chosen?: readonly string[]): Uint8Array | null {
  if (!chosen) return null;
  const wanted = new Uint8Array(values.length);
  for (const value of chosen) {
    const code = codeOf.get(value);
    if (code !== undefined) wanted[code] = 1;
  }
  return wanted;
}

function hasWanted({ starts, codes }: FacetIndex, row: number, wanted: Uint8Array): boolean {
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) if (wanted[codes[at]!] === 1) return true;
  return false;
}

function tallyRow({ starts, codes }: FacetIndex, row: number, counts: Uint32Array): void {
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) counts[codes[at]!]! += 1;
}

/** How many of `rows` have each value of a facet, by its place in `FacetIndex.values`. */
export function tally(ledger: Ledger, rows: RowIndexes, facet: Facet): Uint32Array {
  const index = ledger.index[facet];
  const counts = new Uint32Array(index.values.length);
  for (const row of rows) tallyRow(index, row, counts);
  return counts;
}

/** The subjects behind `rows`. */
export function subjectIds(ledger: Ledger, rows: RowIndexes): Set<SubjectId> {
  const ids = new Set<SubjectId>();
  for (const row of rows) ids.add(ledger.rows[row]!.subject.id);
  return ids;
}

/** Rows that share a value of a facet. */
export interface LedgerGroup {
  /** {@link noValue}: rows without one. */
  readonly value: string;
  readonly rows: RowIndexes;
}

/**
 * Puts rows under the values of a facet, each group in the order of `rows`. The largest group first, zones and
 * stages in the order of the plan; rows without a value last. A row with two values stands in both groups.
 */
export function groupRows(ledger: Ledger, rows: RowIndexes, facet: Facet): LedgerGroup[] {
  const index = ledger.index[facet];
  const counts = tally(ledger, rows, facet);
  const groups = Array.from(counts, (count) => new Uint32Array(count));
  const filled = new Uint32Array(counts.length);
  for (const row of rows) {
    for (let at = index.starts[row]!; at < index.starts[row + 1]!; at += 1) {
      const code = index.codes[at]!;
      groups[code]![filled[code]!] = row;
      filled[code]! += 1;
    }
  }
  const bySize = facet !== 'zone' && facet !== 'stage';
  return index.values
    .map((value, code) => ({ value, rows: groups[code]! }))
    .filter((group) => group.rows.length > 0)
    .sort(
      (a, b) =>
        Number(a.value === noValue) - Number(b.value === noValue) ||
        (bySize ? b.rows.length - a.rows.length : 0),
    );
}

/** Counts of rows by town and sector. */
export interface LedgerMatrix {
  /** Every town in the order of the plan; {@link noValue} last, where a row has none. */
  readonly towns: readonly string[];
  /** The sectors that have rows, in their order. */
  readonly sectors: readonly string[];
  /** `cells[town][sector]`. */
  readonly cells: readonly (readonly number[])[];
  /** Per town. */
  readonly townTotals: readonly number[];
  /** Per sector; a row in two towns counts once. */
  readonly sectorTotals: readonly number[];
  /** All rows, each once. */
  readonly total: number;
  /** How many rows lie in more than one town, so that they count in several lines. */
  readonly shared: number;
}

/** Towns by sectors under a filter. The choice of towns and sectors itself narrows nothing here. */
export function matrixOf(ledger: Ledger, filter: LedgerFilter): LedgerMatrix {
  const free = withChoice(withChoice(filter, 'town', []), 'sector', []);
  const { rows } = query(ledger, free);
  const { town, sector } = ledger.index;
  const width = sector.values.length;
  const cells = new Uint32Array(town.values.length * width);
  let shared = 0;
  for (const row of rows) {
    const [first, end] = [town.starts[row]!, town.starts[row + 1]!];
    if (end - first > 1) shared += 1;
    for (let t = first; t < end; t += 1) {
      for (let s = sector.starts[row]!; s < sector.starts[row + 1]!; s += 1) {
        cells[town.codes[t]! * width + sector.codes[s]!]! += 1;
      }
    }
  }
  const townCounts = tally(ledger, rows, 'town');
  const sectorCounts = tally(ledger, rows, 'sector');
  const used = [...sector.values.keys()].filter((code) => sectorCounts[code]! > 0);
  const listed = [...town.values.keys()].filter(
    (code) => town.values[code] !== noValue || townCounts[code]! > 0,
  );
  return {
    towns: listed.map((code) => town.values[code]!),
    sectors: used.map((code) => sector.values[code]!),
    cells: listed.map((t) => used.map((s) => cells[t * width + s]!)),
    townTotals: listed.map((code) => townCounts[code]!),
    sectorTotals: used.map((code) => sectorCounts[code]!),
    total: rows.length,
    shared,
  };
}
