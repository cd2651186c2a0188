import type { Language } from '../model/text';
import type { atlasStrings } from './atlas';
import type { briefingStrings } from './briefing';
import type { basemapStrings } from './basemap';
import { cardStrings } from './card';
import type { builderStrings } from './docs/builder';
import type { docsStrings } from './docs/pages';
import type { editorStrings } from './editor';
import type { figureStrings } from './figures';
import type { guideStrings } from './guide';
import type { handoutStrings } from './handouts';
import type { keepingStrings } from './keeping';
import type { ledgerStrings } from './ledger';
import { loadStrings } from './load';
import type { mapStrings } from './map';
import type { measureStrings } from './measure';
import type { offlineStrings } from './offline';
import type { panelStrings } from './panels';
import type { readerStrings } from './reader';
import type { searchStrings } from './search';
import type { sheetStrings } from './sheets';
import type { speakerStrings } from './speaker';
import { addStrings, textBehind } from './table';
import { termStrings } from './terms';
import { typeStrings } from './types';

/** What every page may need. The other parts are added by the elements that use them. */
const common = {
  ...termStrings,
  ...typeStrings,
  ...loadStrings,
  ...cardStrings,
};
addStrings(common);

/** A key of the strings table. */
export type StringKey =
  | keyof typeof common
  | keyof typeof atlasStrings
  | keyof typeof briefingStrings
  | keyof typeof basemapStrings
  | keyof typeof builderStrings
  | keyof typeof docsStrings
  | keyof typeof editorStrings
  | keyof typeof figureStrings
  | keyof typeof guideStrings
  | keyof typeof handoutStrings
  | keyof typeof keepingStrings
  | keyof typeof ledgerStrings
  | keyof typeof mapStrings
  | keyof typeof measureStrings
  | keyof typeof offlineStrings
  | keyof typeof panelStrings
  | keyof typeof readerStrings
  | keyof typeof searchStrings
  | keyof typeof sheetStrings
  | keyof typeof speakerStrings;

/** Values for the `{name}` places of a text. */
export type StringValues = Readonly<Record<string, string | number>>;

/** The text behind `key` in `language`, with `{name}` replaced by `values.name`. */
export function translate(key: StringKey, language: Language, values: StringValues = {}): string {
  return fill(textBehind(key)?.[language] ?? key, values);
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
  return textBehind(`${list}.${value}`)?.[language] ?? value;
}

function fill(text: string, values: StringValues): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
