/** Which rows of the project ledger a person wants to see: plain data, small enough for an address. */
import type { PlanGraph } from './graph';
import { precisions, sectors, stages } from './types';

/** What a row can be chosen by. */
export type Facet = 'sector' | 'town' | 'zone' | 'platform' | 'stage' | 'action' | 'precision' | 'section';

/** In the order in which they are offered. */
export const facets: readonly Facet[] = [
  'sector',
  'town',
  'zone',
  'platform',
  'stage',
  'action',
  'precision',
  'section',
];

/** The value of a facet for rows that have none, e.g. no town. */
export const noValue = 'none';

/** What the ledger lists: the projects, or the platforms they belong to. */
export type LedgerKind = 'project' | 'platform';

/** Choices within a facet add up; facets, kind and text narrow each other. */
export interface LedgerFilter {
  readonly kind: LedgerKind;
  /** Words parted by blanks; a row must have all of them. */
  readonly text: string;
  /** The chosen values; a facet without a choice is absent. */
  readonly chosen: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

/** Every project. */
export const emptyFilter: LedgerFilter = { kind: 'project', text: '', chosen: {} };

/** Whether the filter leaves rows out. The kind alone does not count: it says what is listed. */
export function narrows({ text, chosen }: LedgerFilter): boolean {
  return text.trim() !== '' || facets.some((facet) => chosen[facet]);
}

/** The filter with these values of a facet and no others; without values the facet is free again. */
export function withChoice(filter: LedgerFilter, facet: Facet, values: readonly string[]): LedgerFilter {
  const { [facet]: _, ...others } = filter.chosen;
  const unique = [...new Set(values)];
  return { ...filter, chosen: unique.length === 0 ? others : { ...others, [facet]: unique } };
}

/** Chooses a value of a facet, or no longer when it is chosen. */
export function toggleValue(filter: LedgerFilter, facet: Facet, value: string): LedgerFilter {
  const held = filter.chosen[facet] ?? [];
  const values = held.includes(value) ? held.filter((each) => each !== value) : [...held, value];
  return withChoice(filter, facet, values);
}

/** Whether two filters let the same rows through, whatever the order of the choices. */
export function sameFilter(a: LedgerFilter, b: LedgerFilter): boolean {
  return a === b || encodeFilter(a) === encodeFilter(b);
}

/**
 * The filter as a part of an address: `town:town-a,town-b;stage:ongoing;q:school`, empty for
 * {@link emptyFilter}. Values are percent-encoded and sorted.
 */
export function encodeFilter({ kind, text, chosen }: LedgerFilter): string {
  const parts = facets.flatMap((facet) => {
    const values = chosen[facet];
    return values ? [`${facet}:${values.map(encodeURIComponent).toSorted().join(',')}`] : [];
  });
  if (kind !== 'project') parts.push(`kind:${kind}`);
  if (text.trim() !== '') parts.push(`q:${encodeURIComponent(text.trim())}`);
  return parts.join(';');
}

/** Reads what {@link encodeFilter} wrote. What it cannot read it leaves out. */
export function decodeFilter(address: string): LedgerFilter {
  let filter = emptyFilter;
  for (const part of address.split(';')) {
    const at = part.indexOf(':');
    const [name, value] = [part.slice(0, Math.max(at, 0)), part.slice(at + 1)];
    const facet = facets.find((each) => each === name);
    if (facet) filter = withChoice(filter, facet, value.split(',').filter(Boolean).map(decode));
    else if (name === 'kind' && value === 'platform') filter = { ...filter, kind: 'platform' };
    else if (name === 'q') filter = { ...filter, text: decode(value) };
  }
  return filter;
}

/** `decodeURIComponent` that takes broken escapes as they are. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The filter without the values that the plan does not have, and those values. */
export function knownFilter(
  graph: PlanGraph,
  filter: LedgerFilter,
): { filter: LedgerFilter; unknown: string[] } {
  const unknown: string[] = [];
  let known = filter;
  for (const facet of facets) {
    const values = filter.chosen[facet];
    if (!values) continue;
    const missing = values.filter((value) => !isKnownValue(graph, facet, value));
    if (missing.length === 0) continue;
    unknown.push(...missing);
    known = withChoice(
      known,
      facet,
      values.filter((value) => !missing.includes(value)),
    );
  }
  return { filter: known, unknown };
}

const lists: Partial<Record<Facet, readonly string[]>> = {
  sector: sectors,
  stage: stages,
  precision: precisions,
};

function isKnownValue(graph: PlanGraph, facet: Facet, value: string): boolean {
  if (value === noValue) return true;
  const list = lists[facet];
  if (list) return list.includes(value);
  if (facet === 'section') return graph.sections.has(value);
  if (facet === 'action') {
    for (const { action } of graph.subjects.values()) if (action === value) return true;
    return false;
  }
  return graph.subjects.has(value);
}
