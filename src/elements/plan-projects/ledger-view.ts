import type { Ledger } from '../../model/ledger';
import {
  type Facet,
  type LedgerFilter,
  type LedgerKind,
  emptyFilter,
  facets,
  noValue,
} from '../../model/ledger-filter';
import type { Section } from '../../model/types';
import { type LedgerAnswer, query } from '../../model/ledger-query';
import type { PanelView } from '../shared/panel-element';
import { facetValueLabel } from '../../strings/ledger-words';

/** What can lie open over the ledger. */
export type Menu = Facet | 'filter' | 'group' | 'columns' | 'export';

/** What the parts of the ledger need to draw themselves. */
export interface LedgerView extends PanelView {
  ledger: Ledger;
  filter: LedgerFilter;
  answer: LedgerAnswer;
  /** Whether there is room for a table. */
  wide: boolean;
  /** What lies open; `null`: nothing. */
  menu: Menu | null;
  setMenu(menu: Menu | null): void;
  setFilter(filter: LedgerFilter): void;
  /** The number of a section as the language writes it; may be empty. */
  sectionNumber(section: Section): string;
}

/** The word for a value of a facet. */
export const labelOf = (view: LedgerView, facet: Facet, value: string): string =>
  facetValueLabel(view.graph, facet, value, view.language);

/** A value that can be chosen. */
export interface FacetOption {
  value: string;
  label: string;
  /** Rows there would be with this value alone. */
  count: number;
  chosen: boolean;
  /** How far a section lies below its chapter. */
  depth: number;
}

/** The facets whose values keep the order of the plan or of their list; the others stand by size. */
const inOrder: readonly Facet[] = ['zone', 'stage', 'precision', 'section'];

const totals = new WeakMap<Ledger, Map<LedgerKind, LedgerAnswer['counts']>>();

/** How many rows of a kind have each value, without any filter; counted once. */
function totalsOf(ledger: Ledger, kind: LedgerKind): LedgerAnswer['counts'] {
  let kinds = totals.get(ledger);
  if (!kinds) totals.set(ledger, (kinds = new Map()));
  let counts = kinds.get(kind);
  if (!counts) kinds.set(kind, (counts = query(ledger, { ...emptyFilter, kind }).counts));
  return counts;
}

/** The values of a facet in an order that does not change while a person chooses. */
export function facetOptions(view: LedgerView, facet: Facet): FacetOption[] {
  const { ledger, filter, answer, graph } = view;
  const { values } = ledger.index[facet];
  const all = totalsOf(ledger, filter.kind)[facet];
  const codes = [...values.keys()].filter((code) => (all[code] ?? 0) > 0);
  if (!inOrder.includes(facet)) {
    const last = (code: number): number => Number(values[code] === noValue);
    codes.sort((a, b) => last(a) - last(b) || (all[b] ?? 0) - (all[a] ?? 0));
  }
  return codes.map((code) => {
    const value = values[code] ?? noValue;
    let depth = 0;
    if (facet === 'section') {
      for (let id = graph.sections.get(value)?.parent; id; id = graph.sections.get(id)?.parent) depth += 1;
    }
    return {
      value,
      label: labelOf(view, facet, value),
      count: answer.counts[facet][code] ?? 0,
      chosen: filter.chosen[facet]?.includes(value) ?? false,
      depth,
    };
  });
}

/** The chosen values, in the order of the facets. */
export function chosenValues({ chosen }: LedgerFilter): { facet: Facet; value: string }[] {
  return facets.flatMap((facet) => (chosen[facet] ?? []).map((value) => ({ facet, value })));
}
