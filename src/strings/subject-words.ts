import type { Language } from '../model/text';
import type { Section, Subject } from '../model/types';
import { translateTerm } from './index';

/** The number of a section as printed; in English `5.1` or `Table 1`. */
export function sectionNumber(section: Section, language: Language): string {
  if (language === 'zh') return section.number;
  const last = /\d+$/.exec(section.id)?.[0] ?? '';
  if (/^\d+(\.\d+)*$/.test(section.id)) return section.id;
  return last === '' ? section.number : `${translateTerm('section', section.kind, language)} ${last}`;
}

/** What a subject is, in few words: kind, and its finer type where there is one. */
export function kindWords({ kind, type }: Subject, language: Language): string {
  const word = translateTerm('kind', kind, language);
  const finer = type ? translateTerm('type', type, language) : '';
  return finer && finer !== type && finer !== word ? `${word} · ${finer}` : word;
}
