/** Hears that the value at `at` (a path in its record, e.g. `name.zh`) is not what it should be. */
export type Fault = (at: string) => void;

/**
 * Reads one value of unknown data. `undefined`: it cannot be used; then `fault` has heard where. A value that can be
 * mended is mended, and `fault` hears of it too. Never throws, and never gives an object of the data itself back.
 */
export type Reader<Value> = (value: unknown, at: string, fault: Fault) => Value | undefined;

/** Longer texts are cut: nobody reads them, and they would stall the page. Characters. */
export const longestText = 20_000;

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
    const good = Array.isArray(value) && value.length >= length;
    const first = good ? value.slice(0, length) : [];
    return good && first.every((each) => Number.isFinite(each)) ? (first as number[]) : wrong(at, fault);
  };

export const oneOf =
  <Value>(values: readonly Value[]): Reader<Value> =>
  (value, at, fault) =>
    values.find((each) => each === value) ?? wrong(at, fault);

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
    const items: Value[] = [];
    for (const [index, item] of (value as unknown[]).entries()) {
      const good = read(item, `${at}[${index}]`, fault);
      if (good !== undefined) items.push(good);
    }
    return items;
  };

/** A table from free keys to values; values that cannot be used are left out. */
export const tableOf =
  <Value>(read: Reader<Value>): Reader<Record<string, Value>> =>
  (value, at, fault) => {
    if (!isPlain(value)) return wrong(at, fault);
    const entries = Object.entries(value).flatMap(([key, item]): [string, Value][] => {
      const good = key === '__proto__' ? wrong(`${at}.${key}`, fault) : read(item, `${at}.${key}`, fault);
      return good === undefined ? [] : [[key, good]];
    });
    return Object.fromEntries(entries);
  };

/** A record of these fields and no others. Cannot be used when one of its fields cannot. */
export const record = <Value extends object>(fields: {
  [Key in keyof Value]-?: Reader<Value[Key]>;
}): Reader<Value> => {
  const readers = Object.entries(fields) as [string, Reader<unknown>][];
  return (value, at, fault) => {
    if (!isPlain(value)) return wrong(at, fault);
    const result: Record<string, unknown> = {};
    let good = true;
    for (const [key, read] of readers) {
      const field = read(own(value, key), at === '' ? key : `${at}.${key}`, fault);
      if (field !== undefined) result[key] = field;
      else if (!optional.has(read)) good = false;
    }
    return good ? (result as Value) : undefined;
  };
};

/** Readers whose field may be left out of its record. */
const optional = new WeakSet<Reader<unknown>>();

/** A field that need not be there; what cannot be used is left out. */
export function maybe<Value>(read: Reader<Value>): Reader<Value | undefined> {
  const reader: Reader<Value | undefined> = (value, at, fault) =>
    value === undefined ? undefined : read(value, at, fault);
  optional.add(reader);
  return reader;
}
