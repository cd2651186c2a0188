import { addDict, pinyin } from 'pinyin-pro';

/** The smallest part of a name that a person types at once: a Chinese character, or a run of letters or digits. */
export interface Unit {
  /** As compared: folded, small letters. */
  readonly text: string;
  /** Spellings without tones, the one that fits the word first; empty for letters and digits. */
  readonly readings: readonly string[];
}

/** A name, cut into units. */
export interface Spelling {
  readonly units: readonly Unit[];
  /** Where each unit starts in the name as written. */
  readonly starts: readonly number[];
  /** One past the last character of each unit. */
  readonly ends: readonly number[];
}

// Words of planning that the dictionary reads as a place or another word.
addDict({ 长三角: 'cháng sān jiǎo', 大城市: 'dà chéng shì' }, 'plan-search');

const parts = /\p{Script=Han}|[a-z]+|[0-9]+|\p{L}+|\p{N}+/gu;
const han = /^\p{Script=Han}$/u;
const known = new Map<string, Unit>();
const others = new Map<string, readonly string[]>();

/** Cuts a name into units; punctuation, blanks, case, width and accents do not count. */
export function spell(name: string): Spelling {
  const folded = foldLetters(name);
  const spoken = /\p{Script=Han}/u.test(folded) ? readingsOf(folded) : [];
  const units: Unit[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of folded.matchAll(parts)) {
    const [text] = match;
    units.push(han.test(text) ? unitOf(text, spoken[match.index] ?? '') : unitOf(text, ''));
    starts.push(match.index);
    ends.push(match.index + text.length);
  }
  return { units, starts, ends };
}

/**
 * Makes letters comparable without moving them: full width becomes plain, accents and tones go, `ü` becomes `v`.
 * Each character of the result stands where it stood.
 */
export function foldLetters(text: string): string {
  let folded = '';
  for (const character of text) {
    const plain = character
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(/u\u0304?\u0308[\u0300-\u036f]*/gu, 'v')
      .replace(/[\u0300-\u036f]/gu, '');
    folded += plain.length === character.length ? plain : character;
  }
  return folded;
}

/** What a person typed, without blanks and punctuation. */
export function foldQuery(text: string): string {
  const folded = foldLetters(text);
  // Tones typed as digits: jiu3 hua2.
  const plain = /^\s*(?:[b-df-hj-np-tw-z]*[aeiouv][a-z]*[1-5]\s*)+$/u.test(folded)
    ? folded.replace(/[1-5]/gu, '')
    : folded;
  return (plain.match(parts) ?? []).join('');
}

/** The spelling of each character of a text that is Chinese, by its place. */
function readingsOf(text: string): string[] {
  const readings: string[] = [];
  let at = 0;
  for (const { origin, pinyin: spoken, isZh } of pinyin(text, { type: 'all', toneType: 'none', v: true })) {
    if (isZh) readings[at] = spoken;
    at += origin.length;
  }
  return readings;
}

function unitOf(text: string, spoken: string): Unit {
  const key = `${text} ${spoken}`;
  let unit = known.get(key);
  if (!unit) {
    const readings = spoken === '' ? [] : [...new Set([spoken, ...otherReadings(text)].flatMap(typedForms))];
    known.set(key, (unit = { text, readings }));
  }
  return unit;
}

function otherReadings(character: string): readonly string[] {
  let readings = others.get(character);
  if (!readings) {
    readings = pinyin(character, { type: 'array', toneType: 'none', multiple: true, v: true });
    others.set(character, readings);
  }
  return readings;
}

/** `lv` is also typed `lu` and `lyu`. */
function typedForms(reading: string): string[] {
  const reads = reading.replaceAll('ü', 'v');
  return /^[ln]v/.test(reads) ? [reads, reads.replace('v', 'u'), reads.replace('v', 'yu')] : [reads];
}
