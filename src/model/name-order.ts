/** Chinese names in the order of their pinyin, fast enough for a hundred thousand of them. */

const collator = new Intl.Collator('zh', { numeric: true });
const primary = new Intl.Collator('zh', { sensitivity: 'base' });

/** Words that the collation reads as one, so that their first character sounds as in the name of the city. */
const cities = ['重庆', '沈阳'] as const;
/** Private characters that stand for them. */
const standIns = cities.map((_, at) => String.fromCharCode(0xe000 + at));
const spelled = (character: string): string => cities[standIns.indexOf(character)] ?? character;

/** The place of what has no name. */
export const noPlace = 0xffffffff;

/**
 * The place of each name in the order of `Intl.Collator('zh', { numeric: true })`: equal names share a place,
 * places have no gaps, and empty names come last with {@link noPlace}.
 *
 * Comparing each pair by the collator takes too long for long lists. So every character that occurs is put in
 * order once, names are compared by the places of their characters, and the collator decides what is left.
 */
export function placesOf(names: readonly string[]): { places: Uint32Array; count: number } {
  const { keys, starts } = keysOf(names);
  const heads = Float64Array.from(names, (_, at) => headOf(keys, starts[at]!));
  const compare = (a: number, b: number): number =>
    heads[a]! - heads[b]! ||
    compareKeys(keys, starts[a]!, starts[b]!) ||
    (names[a] === names[b] ? 0 : collator.compare(names[a]!, names[b]!));
  const order = Uint32Array.from(names.keys()).sort(compare);
  const places = new Uint32Array(names.length).fill(noPlace);
  let count = 0;
  let held = -1;
  for (const at of order) {
    if (names[at] === '') continue;
    if (held >= 0 && compare(held, at) !== 0) count += 1;
    places[at] = count;
    held = at;
  }
  return { places, count: held < 0 ? 0 : count + 1 };
}

/** The places of the characters of all names, one after the other, each name closed by a 0. */
function keysOf(names: readonly string[]): { keys: Uint16Array; starts: Uint32Array } {
  const texts = names.map(comparable);
  const starts = new Uint32Array(texts.length + 1);
  for (const [at, text] of texts.entries()) starts[at + 1] = starts[at]! + text.length + 1;
  const ranks = rankCharacters(texts);
  // Room behind the last name, for its head.
  const keys = new Uint16Array(starts.at(-1)! + packed);
  for (const [row, text] of texts.entries()) {
    const start = starts[row]!;
    for (let at = 0; at < text.length; at += 1) keys[start + at] = ranks[text.charCodeAt(at)]!;
  }
  return { keys, starts };
}

/** A number becomes its length and its digits, so that 5 comes before 15; a city becomes one character. */
function comparable(name: string): string {
  let text = name;
  for (const [at, city] of cities.entries()) {
    if (text.includes(city)) text = text.replaceAll(city, standIns[at]!);
  }
  return /\d/.test(text)
    ? text.replace(/0*(\d+)/g, (_, digits: string) => lengthDigit(digits) + digits)
    : text;
}

const lengthDigit = (digits: string): string => String(Math.min(9, digits.length));

/** The places of all characters that occur, from 1; those that differ in case or width only share one. */
function rankCharacters(texts: readonly string[]): Uint16Array {
  const seen = new Uint8Array(65_536);
  for (const text of texts) for (let at = 0; at < text.length; at += 1) seen[text.charCodeAt(at)] = 1;
  const characters: string[] = [];
  for (const [code, is] of seen.entries()) if (is === 1) characters.push(String.fromCharCode(code));
  const compare = (a: string, b: string): number => primary.compare(spelled(a), spelled(b));
  characters.sort(compare);
  const ranks = new Uint16Array(65_536);
  let rank = 0;
  for (const [at, character] of characters.entries()) {
    if (at === 0 || compare(characters[at - 1]!, character) !== 0) rank += 1;
    ranks[character.charCodeAt(0)] = rank;
  }
  return ranks;
}

/** Characters packed into one number: 3 of 16 bits fit exactly. */
const packed = 3;

/** The first characters of a key as one number. */
function headOf(keys: Uint16Array, start: number): number {
  let head = 0;
  let ended = false;
  for (let at = start; at < start + packed; at += 1) {
    ended ||= keys[at] === 0;
    head = head * 65_536 + (ended ? 0 : keys[at]!);
  }
  return head;
}

function compareKeys(keys: Uint16Array, a: number, b: number): number {
  for (let at = 0; ; at += 1) {
    const one = keys[a + at]!;
    const other = keys[b + at]!;
    if (one !== other || one === 0) return one - other;
  }
}
