/** Hears that the value at `at` (a path in its record, e.g. `name.zh`) is not what it should be. */
export type Fault = (at: string) => void;

/**
 * Reads one value of unknown data. `undefined`: it cannot be used; then `fault` has heard where. A value that can be
 * mended is mended in a copy, and `fault` hears of it too. What is as it should be, in all that is in it, comes back
 * itself: of hundreds of thousands of records hardly one has to be copied. Never throws, and never changes the data.
 */
export type Reader<Value> = (value: unknown, at: string, fault: Fault) => Value | undefined;

/** Longer texts are cut: nobody reads them, and they would stall the page. Characters. */
export const longestText = 20_000;

/** How many faults of one list or file are told one by one; the rest are counted. */
export const mostTold = 20;

type Plain = { readonly [key: string]: unknown };

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own property; what an object inherits is not data. */
export const own = (value: Plain, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

function wrong(at: string, fault: Fault): undefined {
  fault(at);
}

/** Any text, the empty one too. */
export const string: Reader<string> = (value, at, fault) => {
  if (typeof value !== 'string') return wrong(at, fault);
  if (value.length <= longestText) return value;
  fault(at);
  return `${value.slice(0, longestText)}…`;
};

/** A text with something in it. */
export const words: Reader<string> = (value, at, fault) =>
  value === '' ? wrong(at, fault) : string(value, at, fault);

/** An id: a short text with something in it. */
export const identifier: Reader<string> = (value, at, fault) =>
  typeof value === 'string' && value.length > 200 ? wrong(at, fault) : words(value, at, fault);

export const whole: Reader<number> = (value, at, fault) =>
  Number.isInteger(value) ? (value as number) : wrong(at, fault);

export const number: Reader<number> = (value, at, fault) =>
  Number.isFinite(value) ? (value as number) : wrong(at, fault);

/** At least `length` finite numbers; more are left out. */
export const numbers =
  (length: number): Reader<number[]> =>
  (value, at, fault) => {
    if (!Array.isArray(value) || value.length < length) return wrong(at, fault);
    for (let index = 0; index < length; index += 1) {
      if (!Number.isFinite(value[index])) return wrong(at, fault);
    }
    return (value.length === length ? value : value.slice(0, length)) as number[];
  };

export const oneOf =
  <Value>(values: readonly Value[]): Reader<Value> =>
  (value, at, fault) =>
    values.includes(value as Value) ? (value as Value) : wrong(at, fault);

/** What is not there, or `null`, is `null`; what cannot be used becomes `null`. */
export const orNull =
  <Value>(read: Reader<Value>): Reader<Value | null> =>
  (value, at, fault) =>
    value === null || value === undefined ? null : (read(value, at, fault) ?? null);

/** What is not there, or cannot be used, is `instead`. */
export const orElse =
  <Value>(read: Reader<Value>, instead: Value): Reader<Value> =>
  (value, at, fault) =>
    value === undefined ? instead : (read(value, at, fault) ?? instead);

/** A list; items that cannot be used are left out. */
export const listOf =
  <Value>(read: Reader<Value>): Reader<Value[]> =>
  (value, at, fault) => {
    if (!Array.isArray(value)) return wrong(at, fault);
    const list = value as unknown[];
    let index = 0;
    // The place of an item is put into words only where it has a fault.
    const inItem: Fault = (inner) =>
      fault(`${at}[${index}]${inner === '' || inner.startsWith('[') ? inner : `.${inner}`}`);
    let items: Value[] | null = null;
    for (; index < list.length; index += 1) {
      const item = list[index];
      const good = read(item, '', inItem);
      if (good !== item || good === undefined) items ??= list.slice(0, index) as Value[];
      if (items && good !== undefined) items.push(good);
    }
    return items ?? (list as Value[]);
  };

/** A table from free keys to values; values that cannot be used are left out. */
export const tableOf =
  <Value>(read: Reader<Value>): Reader<Record<string, Value>> =>
  (value, at, fault) => {
    if (!isPlain(value)) return wrong(at, fault);
    let same = isLiteral(value);
    const entries = Object.entries(value).flatMap(([key, item]): [string, Value][] => {
      const good = key === '__proto__' ? wrong(`${at}.${key}`, fault) : read(item, `${at}.${key}`, fault);
      same &&= good === item;
      return good === undefined ? [] : [[key, good]];
    });
    return same ? (value as Record<string, Value>) : Object.fromEntries(entries);
  };

/** A record of these fields and no others. Cannot be used when one of its fields cannot. */
export const record = <Value extends object>(fields: {
  [Key in keyof Value]-?: Reader<Value[Key]>;
}): Reader<Value> => {
  const keys = Object.keys(fields);
  const readers = Object.values<Reader<unknown>>(fields);
  const free = readers.map((read) => optional.has(read));
  /** The fields below `above`: most records of a kind stand at one place in theirs. */
  let above = '';
  let places = keys;
  return (value, at, fault) => {
    if (!isPlain(value)) return wrong(at, fault);
    if (at !== above) {
      above = at;
      places = at === '' ? keys : keys.map((key) => `${at}.${key}`);
    }
    const inside = places;
    let good = true;
    let held = 0;
    let copy: Record<string, unknown> | null = isLiteral(value) ? null : {};
    for (let field = 0; field < keys.length; field += 1) {
      const key = keys[field]!;
      const given = own(value, key);
      const read = readers[field]!(given, inside[field]!, fault);
      if (read !== given) copy ??= partOf(value, keys, field);
      if (read === undefined) good &&= free[field]!;
      else {
        held += 1;
        if (copy) copy[key] = read;
      }
    }
    if (!good) return undefined;
    return (copy ?? (countOf(value) === held ? value : partOf(value, keys, keys.length))) as Value;
  };
};

/** Whether it is as object literals and JSON are: what it inherits is nothing of its own. */
const isLiteral = (value: Plain): boolean => Object.getPrototypeOf(value) === Object.prototype;

/** How many fields there are, also those that are inherited. */
function countOf(value: Plain): number {
  let count = 0;
  for (const _ in value) count += 1;
  return count;
}

/** A copy of the first `count` of these fields. */
function partOf(value: Plain, keys: readonly string[], count: number): Record<string, unknown> {
  const part: Record<string, unknown> = {};
  for (let field = 0; field < count; field += 1) {
    const held = own(value, keys[field]!);
    if (held !== undefined) part[keys[field]!] = held;
  }
  return part;
}

/** Readers whose field may be left out of its record. */
const optional = new WeakSet<Reader<unknown>>();

/** A field that need not be there; what cannot be used is left out. */
export function maybe<Value>(read: Reader<Value>): Reader<Value | undefined> {
  const reader: Reader<Value | undefined> = (value, at, fault) =>
    value === undefined ? undefined : read(value, at, fault);
  optional.add(reader);
  return reader;
}
