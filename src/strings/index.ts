import type { Language } from '../model/text';
import { atlasStrings } from './atlas';
import { cardStrings } from './card';
import { figureStrings } from './figures';
import { ledgerStrings } from './ledger';
import { guideStrings } from './guide';
import { mapStrings } from './map';
import { measureStrings } from './measure';
import { panelStrings } from './panels';
import { readerStrings } from './reader';
import { searchStrings } from './search';
import { sheetStrings } from './sheets';
import type { StringTable } from './table';
import { termStrings } from './terms';
import { typeStrings } from './types';

const table = {
  ...termStrings,
  ...typeStrings,
  ...mapStrings,
  ...atlasStrings,
  ...cardStrings,
  ...panelStrings,
  ...ledgerStrings,
  ...figureStrings,
  ...measureStrings,
  ...readerStrings,
  ...guideStrings,
  ...searchStrings,
  ...sheetStrings,
};

/** A key of the strings table. */
export type StringKey = keyof typeof table;

/** Values for the `{name}` places of a text. */
export type StringValues = Readonly<Record<string, string | number>>;

/** The text behind `key` in `language`, with `{name}` replaced by `values.name`. */
export function translate(key: StringKey, language: Language, values: StringValues = {}): string {
  return fill(table[key][language], values);
}

/**
 * The word for a value of a closed list, e.g. `translateTerm('type', 'village', 'zh')`.
 *
 * @returns the value itself when the table has no word for it, so that data may bring new values.
 */
export function translateTerm(
  list: 'kind' | 'precision' | 'sector' | 'stage' | 'type' | 'section',
  value: string,
  language: Language,
): string {
  return (table as StringTable)[`${list}.${value}`]?.[language] ?? value;
}

function fill(text: string, values: StringValues): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
