/** Seeded damage to plan packages and layers: what a bad tool, a bad upload or a bad person may have done to them. */

/** mulberry32: the same numbers for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Holder = Record<string | number, unknown>;

interface Place {
  holder: Holder;
  key: string | number;
  /** E.g. `subjects[3].name.zh`. */
  path: string;
}

/** How far down values are damaged: below are only those that damage itself has put there. */
const deepest = 12;

/** Every value below `root`, with what holds it. */
function placesIn(root: unknown): Place[] {
  const places: Place[] = [];
  const visit = (value: unknown, path: string, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepest) return;
    const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
    for (const key of keys) {
      const at = typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      places.push({ holder: value as Holder, key, path: at });
      visit((value as Holder)[key], at, depth + 1);
    }
  };
  visit(root, '', 0);
  return places;
}

const deep = (levels: number): unknown => {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};

/** A text of 10 MB, made once. */
const huge = '长'.repeat(10_000_000);

/** What a value is replaced by. */
export const damages: Record<string, (value: unknown, random: () => number) => unknown> = {
  null: () => null,
  number: () => 7,
  infinite: () => Infinity,
  'not a number': () => NaN,
  negative: () => -1e308,
  'out of range': () => [1180.5, 289],
  reversed: (value) => (Array.isArray(value) ? value.toReversed() : value),
  text: () => 'x',
  'empty text': () => '',
  'huge text': () => huge,
  'hostile text': () => '<img src=x onerror="globalThis.hurt=1">${hurt}',
  list: () => [],
  'list of nothing': () => [null, undefined, NaN],
  object: () => ({}),
  'deep list': () => deep(5_000),
  prototype: () =>
    JSON.parse('{"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {}}}') as unknown,
  'dangling id': (_, random) => `gone-${Math.floor(random() * 1e6)}`,
  'self-crossing': (value) =>
    Array.isArray(value) && value.length > 3 ? value.with(1, value[2] as unknown).with(2, value[1]) : value,
  twice: (value) => [value, value],
  boolean: () => true,
};

export interface DamageOptions {
  /** Damages only what lies below this field of `data`, where there is something; default: anything. */
  inside?: string;
  /** Which of {@link damages} may come; default: all, and `left out`. */
  kinds?: readonly string[];
}

const allKinds: readonly string[] = [...Object.keys(damages), 'left out'];

/**
 * Damages one value of `data` in place.
 *
 * @returns what was done and where
 */
export function damage(
  data: unknown,
  random: () => number,
  { inside, kinds = allKinds }: DamageOptions = {},
): { kind: string; path: string } {
  const all = placesIn(data);
  const below =
    inside === undefined ? [] : all.filter(({ path }) => /^\w+(?=[.[])/.exec(path)?.[0] === inside);
  const places = below.length > 0 ? below : all;
  const place = places[Math.floor(random() * places.length)];
  const kind = kinds[Math.floor(random() * kinds.length)] ?? 'null';
  if (!place) return { kind, path: '' };
  if (kind === 'left out') {
    if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1);
    else delete place.holder[place.key];
  } else place.holder[place.key] = damages[kind]?.(place.holder[place.key], random);
  return { kind, path: place.path };
}
