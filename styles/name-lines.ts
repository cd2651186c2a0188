/**
 * Where a long name of a zone or a core breaks: between words, in lines of about the same length. An English name of
 * a town is without the word that says what kind of town it is: its symbol says so, and in a crowd short names find room.
 */
import type { Language } from '../src/model/text';
import { textWidth } from './text-metrics';
import { type NameKind, nameSpacing, spacingIn } from './name-text';
import { coreNameWidth, nameLooks, zoneNameWidth } from './tokens';

const kindOfTown = / (sub-?district|street|town(ship)?|village)$/i;

/** The lines of a name; `null` where the spaces of the name say where it may break, or it needs no break. */
export function linesOfName(
  text: string,
  kind: Exclude<NameKind, 'axis'>,
  language: Language,
): string[] | null {
  if (kind === 'town' || kind === 'township') {
    const short = language === 'en' ? text.replace(kindOfTown, '') : text;
    return short === text || short === '' ? null : [short];
  }
  if (language === 'zh' && text.includes(' ')) return null;
  const widest = (kind === 'zone' ? zoneNameWidth : coreNameWidth)[language];
  const spacing = spacingIn(language, nameSpacing(kind));
  const count = Math.ceil(textWidth(text, 1, nameLooks[kind].weight, spacing) / widest);
  return count > 1 ? broken(text, count, language) : null;
}

function broken(text: string, count: number, language: Language): string[] {
  const signs = [...text];
  if (count < 2) return [text];
  const ideal = signs.length / count;
  const ends = boundaries(text, language).filter((end) => end >= 2 && end <= signs.length - 2);
  const best = ends.toSorted((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal) || a - b)[0];
  if (best === undefined && language === 'en') return [text];
  const end = best ?? Math.ceil(ideal);
  const [first, rest] = [signs.slice(0, end), signs.slice(end)].map((part) => part.join('').trim());
  return [first!, ...broken(rest!, count - 1, language)];
}

/** Takes a while to be made. */
let segmenter: Intl.Segmenter | undefined;

/** Where words end, in signs; not between two words of one sign, which are rather one that no dictionary has. */
function boundaries(text: string, language: Language): number[] {
  if (language === 'en') return [...text].flatMap((sign, at) => (sign === ' ' ? at + 1 : []));
  if (!('Segmenter' in Intl)) return [];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words = [...segmenter.segment(text)].map(({ segment }) => [...segment]);
  let end = 0;
  return words.slice(0, -1).flatMap((word, at) => {
    end += word.length;
    return word.length === 1 && words[at + 1]!.length === 1 ? [] : end;
  });
}
