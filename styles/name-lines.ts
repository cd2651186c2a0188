/**
 * Where a long name of a zone or a core breaks: between words, in lines of about the same length. An English name of
 * a town has its last word, what kind of town it is, in a line of its own: in a crowd short lines find room.
 */
import type { Language } from '../src/model/text';
import { coreNameWidth, zoneNameWidth } from './tokens';

/** The spacing of such names, in heights of their text. */
const spacing = { zone: 0.28, core: 0.04 } as const;

/** The lines of a name; `null` where the spaces of the name say where it may break, or it needs no break. */
export function linesOfName(
  text: string,
  kind: 'zone' | 'core' | 'town',
  language: Language,
): string[] | null {
  if (kind === 'town') {
    const end = language === 'en' ? text.lastIndexOf(' ') : -1;
    return end > 0 ? [text.slice(0, end), text.slice(end + 1)] : null;
  }
  const signs = [...text];
  if (language !== 'zh' || text.includes(' ')) return null;
  const widest = (kind === 'zone' ? zoneNameWidth : coreNameWidth).zh;
  const count = Math.ceil((signs.length * (1 + spacing[kind])) / widest);
  return count > 1 ? broken(text, count) : null;
}

function broken(text: string, count: number): string[] {
  const signs = [...text];
  if (count < 2) return [text];
  const ideal = signs.length / count;
  const ends = boundaries(text).filter((end) => end >= 2 && end <= signs.length - 2);
  const best = ends.toSorted((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal) || a - b)[0];
  const end = best ?? Math.ceil(ideal);
  return [signs.slice(0, end).join(''), ...broken(signs.slice(end).join(''), count - 1)];
}

/** Where words end, in signs; not between two words of one sign, which are rather one that no dictionary has. */
function boundaries(text: string): number[] {
  if (!('Segmenter' in Intl)) return [];
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => [
    ...segment,
  ]);
  let end = 0;
  return words.slice(0, -1).flatMap((word, at) => {
    end += word.length;
    return word.length === 1 && words[at + 1]!.length === 1 ? [] : end;
  });
}
