/** The words of the project ledger for values of its rows. */
import type { Ledger, LedgerRow, LedgerWords } from '../model/ledger';
import { type Facet, noValue } from '../model/ledger-filter';
import type { LedgerColumn } from '../model/ledger-order';
import type { PlanGraph } from '../model/graph';
import { type Language, textOf } from '../model/text';
import type { Section } from '../model/types';
import { translate, translateTerm } from './index';

const languages: readonly Language[] = ['zh', 'en'];

/** By which words of the screen a row is found, whatever the language of the page. */
export const ledgerWords: LedgerWords = {
  ofSubject: ({ sector, stage, type }) =>
    languages.flatMap((language) => [
      sector === null ? '' : translateTerm('sector', sector, language),
      stage === null ? '' : translateTerm('stage', stage, language),
      type === null ? '' : translateTerm('type', type, language),
    ]),
  ofType: (type) => translateTerm('type', type, 'zh'),
};

/** Number and title of a section. */
export function sectionLabel({ number, title }: Section, language: Language): string {
  const name = textOf(title, language);
  return number === '' || name.startsWith(number) ? name : `${number} ${name}`;
}

/** The word for a value of a facet. */
export function facetValueLabel(graph: PlanGraph, facet: Facet, value: string, language: Language): string {
  if (value === noValue) return translate(`ledger.none.${facet}`, language);
  switch (facet) {
    case 'sector':
    case 'stage':
    case 'precision':
      return translateTerm(facet, value, language);
    case 'action':
      return value;
    case 'section': {
      const section = graph.sections.get(value);
      return section ? sectionLabel(section, language) : value;
    }
    case 'town':
    case 'zone':
    case 'platform': {
      const subject = graph.subjects.get(value);
      return subject ? textOf(subject.name, language) : value;
    }
  }
}

/** What stands in a cell: a text, a number, or nothing. Several values are parted as the language does. */
export function cellOf(
  { graph }: Pick<Ledger, 'graph'>,
  { subject, towns, zones, platforms, sections }: LedgerRow,
  column: LedgerColumn,
  language: Language,
): string | number | null {
  const named = (facet: Facet, ids: readonly string[]): string | null =>
    ids.length === 0
      ? null
      : ids
          .map((id) => facetValueLabel(graph, facet, id, language))
          .join(translate('ledger.separator', language));
  switch (column) {
    case 'name':
      return textOf(subject.name, language);
    case 'gist':
      return textOf(subject.gist, language);
    case 'sector':
    case 'stage':
    case 'type': {
      const value = subject[column];
      return value === null ? null : translateTerm(column, value, language);
    }
    case 'precision':
      return named('precision', [subject.position === null ? noValue : subject.precision]);
    case 'action':
    case 'basis':
    case 'source':
      return subject[column];
    case 'town':
      return named('town', towns);
    case 'zone':
      return named('zone', zones);
    case 'platform':
      return named('platform', platforms);
    case 'section':
      return named('section', sections);
    case 'longitude':
      return subject.position?.center[0] ?? null;
    case 'latitude':
      return subject.position?.center[1] ?? null;
  }
}
