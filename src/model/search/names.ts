import { type Match, matchAt, matchLoosely, matchShortened, nearStart, rangeOf, spokenForm } from './match';
import { type Spelling, foldQuery, spell } from './units';

/** What a name is to what it names; the earlier weighs more. */
export const nameRoles = ['name', 'number', 'alias', 'english'] as const;
export type NameRole = (typeof nameRoles)[number];

/** A name that the index knows. */
export interface IndexedName {
  /** Number of what it names. */
  document: number;
  label: string;
  role: NameRole;
}

/** The best way in which a query matches one document by name. */
export interface NameHit {
  score: number;
  /** The name that matched, as written. */
  label: string;
  role: NameRole;
  /** The matched stretch of `label`; `null` when it is not one stretch. */
  range: [number, number] | null;
}

/** Score of a whole, leading or inner match by manner; see `manners`. */
const scores = {
  whole: [1000, 900, 860, 850],
  head: [800, 640, 600, 560],
  inside: [700, 540, 480, 460],
} as const;

/** Scores from here on are matches without a fault. */
export const faultless = 400;

/** Taken off for another name than the own; the second number when it did not match as a whole. */
const penalties: Record<NameRole, readonly [number, number]> = {
  name: [0, 0],
  number: [0, 0],
  alias: [12, 12],
  english: [20, 170],
};

/** Places in names, kept by the first one or two letters that can be typed there. */
export class NamePlaces {
  readonly #names: IndexedName[] = [];
  readonly #spellings: Spelling[] = [];
  /** Places at the start of names, and the others. */
  readonly #heads = new Map<string, number[]>();
  readonly #insides = new Map<string, number[]>();
  /** What the last queries found: one question asks for the same words several times. */
  readonly #found = new Map<string, ReadonlyMap<number, NameHit>>();

  add(name: IndexedName): void {
    const spelling = spell(name.label);
    if (spelling.units.length === 0) return;
    this.#found.clear();
    const number = this.#names.push(name) - 1;
    this.#spellings.push(spelling);
    const { units } = spelling;
    for (let at = 0; at < Math.min(units.length, placesPerName); at += 1) {
      for (const key of keysAt(spelling, at)) {
        const places = at === 0 ? this.#heads : this.#insides;
        const held = places.get(key);
        if (held) held.push(number * placesPerName + at);
        else places.set(key, [number * placesPerName + at]);
      }
    }
  }

  /**
   * Documents of which a name matches, with their best match. Places inside names are looked at only when few
   * names start with the query, and never for a single letter.
   */
  find(text: string): ReadonlyMap<number, NameHit> {
    const query = foldQuery(text);
    const held = this.#found.get(query);
    if (held) return held;
    const found = this.#find(query);
    if (this.#found.size >= remembered) this.#found.clear();
    this.#found.set(query, found);
    return found;
  }

  #find(query: string): Map<number, NameHit> {
    const found = new Map<number, NameHit>();
    if (query === '') return found;
    const look = (places: ReadonlyMap<string, readonly number[]>): void => {
      for (const place of places.get(keyOf(query)) ?? []) {
        const at = place % placesPerName;
        const number = (place - at) / placesPerName;
        const spelling = this.#spellings[number] as Spelling;
        const match = matchAt(spelling, at, query);
        // Nobody types the initials of a number: dy is 打印, not 第一章.
        if (match && match.manner >= 2 && this.#names[number]?.role === 'number') continue;
        if (match) this.#keep(found, number, scoreOf(spelling, match), spelling, match);
      }
    };
    look(this.#heads);
    if (found.size < enough && !isLetter(query)) look(this.#insides);
    return found;
  }

  /**
   * Documents of which a name matches but for one fault: a character or letter that is wrong, missing, too many,
   * or in its neighbour's place. For three characters or four letters and more.
   */
  findLoosely(text: string): Map<number, NameHit> {
    const query = foldQuery(text);
    if (/^[a-z0-9]+$/u.test(query)) return this.#findMistyped(query);
    const found = new Map<number, NameHit>();
    const wanted = spell(text).units;
    if (wanted.length < 3 || wanted.length > 24) return found;
    const [first, second] = wanted;
    const key = keyOf(first?.readings[0] ?? first?.text ?? '');
    const starts = new Set([...(this.#heads.get(key) ?? []), ...(this.#insides.get(key) ?? [])]);
    for (const place of this.#insides.get(keyOf(second?.text ?? '')) ?? []) starts.add(place - 1);
    for (const place of starts) {
      const at = place % placesPerName;
      const number = (place - at) / placesPerName;
      const spelling = this.#spellings[number] as Spelling;
      const match = matchLoosely(spelling, at, wanted);
      if (match === null) continue;
      const { end, faults } = match;
      const left = spelling.units.length - (end - at);
      // Three characters, one of them wrong, are too few to know a longer name by.
      if (wanted.length === 3 && faults > 0 && left > 0) continue;
      const score = (at === 0 ? (left === 0 ? 380 : 360) : 330) - Math.min(left, 29);
      this.#keep(found, number, score, spelling, { start: at, end });
    }
    return found;
  }

  /** Documents of which a name matches when its middle is left out; for three characters and more. */
  findShortened(text: string): Map<number, NameHit> {
    const found = new Map<number, NameHit>();
    const wanted = spell(text).units;
    if (wanted.length < 3 || wanted.length > 24) return found;
    const key = keyOf(wanted[0]?.text ?? '');
    for (const places of [this.#heads, this.#insides]) {
      for (const place of places.get(key) ?? []) {
        const at = place % placesPerName;
        const number = (place - at) / placesPerName;
        const spelling = this.#spellings[number] as Spelling;
        const end = matchShortened(spelling, at, wanted);
        if (end === null) continue;
        const left = spelling.units.length - wanted.length;
        this.#keep(found, number, (at === 0 ? 395 : 375) - Math.min(left, 19));
      }
    }
    return found;
  }

  /** Names whose pinyin or English starts with the query but for one fault; the first letter must be right. */
  #findMistyped(query: string): Map<number, NameHit> {
    const found = new Map<number, NameHit>();
    if (query.length < 4 || query.length > 40) return found;
    for (const place of this.#heads.get(query.slice(0, 1)) ?? []) {
      const number = place / placesPerName;
      const spelling = this.#spellings[number] as Spelling;
      if (!nearStart(spokenForm(spelling, query.length + 1), query)) continue;
      this.#keep(found, number, 350 - Math.min(29, spelling.units.length));
    }
    return found;
  }

  /** @param match the stretch of the name that matched, when it is one stretch */
  #keep(
    found: Map<number, NameHit>,
    number: number,
    base: number,
    spelling?: Spelling,
    match?: Pick<Match, 'start' | 'end'>,
  ): void {
    const { document, label, role } = this.#names[number] as IndexedName;
    const score = base - penalties[role][base >= scores.whole[3] ? 0 : 1];
    const held = found.get(document);
    if (held && score <= held.score) return;
    found.set(document, { score, label, role, range: spelling && match ? rangeOf(spelling, match) : null });
  }
}

/** So many answers are remembered: those of one question and of the letter before. */
const remembered = 32;

/** So many names that start with a query need none that have it inside. */
const enough = 100;

/** More units than any name has that a person types. */
const placesPerName = 64;

/** A character beyond the basic plane takes two units of a string. */
const firstLength = (query: string): number => ((query.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);

/** The key under which the places for a query are kept. */
const keyOf = (query: string): string =>
  /^[a-z][a-z]/u.exec(query)?.[0] ?? query.slice(0, firstLength(query));

/** What can stand first when a person starts to type at a unit: its character, one letter, two letters. */
function keysAt({ units }: Spelling, at: number): Set<string> {
  const keys = new Set<string>();
  const unit = units[at];
  const next = units[at + 1];
  if (!unit) return keys;
  keys.add(unit.text.slice(0, firstLength(unit.text)));
  for (const reading of unit.readings) {
    keys.add(reading.slice(0, 1));
    if (reading.length > 1) keys.add(reading.slice(0, 2));
  }
  if (/^[a-z]{2}/u.test(unit.text)) keys.add(unit.text.slice(0, 2));
  const short = new Set([
    unit.readings[0]?.slice(0, 1) ?? '',
    ...[unit.text, ...unit.readings].filter(isLetter),
  ]);
  for (const letter of short) {
    if (!isLetter(letter)) continue;
    for (const after of [next?.text ?? '', ...(next?.readings ?? [])]) {
      if (/^[a-z]/u.test(after)) keys.add(letter + after.slice(0, 1));
    }
  }
  return keys;
}

const isLetter = (text: string): boolean => /^[a-z]$/u.test(text);

function scoreOf({ units }: Spelling, { start, end, manner, partial }: Match): number {
  const whole = start === 0 && end === units.length && !partial;
  const place = whole ? 'whole' : start === 0 ? 'head' : 'inside';
  const left = units.length - (end - start) + (partial ? 1 : 0);
  return (scores[place][manner] ?? 0) - Math.min(left, 39);
}
