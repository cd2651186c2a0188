/** Values under keys, in few large arrays: a plan may have hundreds of thousands of links and relations. */
export class Grouped<Key, Value> {
  readonly #codes: ReadonlyMap<Key, number>;
  /** The values of the key with code n are those from `starts[n]` to before `starts[n + 1]`. */
  readonly #starts: Uint32Array;
  readonly #values: Value[];

  /**
   * @param codes every key that may be asked for, numbered from 0
   * @param keyOf the key of a value, one of those in `codes`
   */
  constructor(codes: ReadonlyMap<Key, number>, values: readonly Value[], keyOf: (value: Value) => Key) {
    const starts = new Uint32Array(codes.size + 1);
    const own = new Uint32Array(values.length);
    // By number, not by iterators: these make an object for each of hundreds of thousands of values.
    for (let at = 0; at < values.length; at += 1) {
      const code = codes.get(keyOf(values[at]!)) ?? 0;
      own[at] = code;
      starts[code + 1]! += 1;
    }
    for (let code = 0; code < codes.size; code += 1) starts[code + 1]! += starts[code]!;
    const ends = starts.slice();
    const grouped = values.slice();
    for (let at = 0; at < own.length; at += 1) {
      const code = own[at]!;
      grouped[ends[code]!] = values[at]!;
      ends[code]! += 1;
    }
    this.#codes = codes;
    this.#starts = starts;
    this.#values = grouped;
  }

  /** The values of a key in the order in which they were given, as an array of the caller's own. */
  of(key: Key): Value[] {
    const code = this.#codes.get(key);
    return code === undefined ? [] : this.#values.slice(this.#starts[code], this.#starts[code + 1]);
  }
}

/** Numbers keys from 0 in their order. */
export function numbered<Key>(keys: Iterable<Key>): Map<Key, number> {
  const codes = new Map<Key, number>();
  for (const key of keys) codes.set(key, codes.size);
  return codes;
}
