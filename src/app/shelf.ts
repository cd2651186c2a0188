import { type UseStore, createStore, get, promisifyRequest } from 'idb-keyval';

/** Where the page keeps what people make; every call rejects where the browser denies it or has no room. */
export interface Shelf {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  del(key: string): Promise<void>;
}

/**
 * The shelf of this browser, in IndexedDB: a value is there as a whole or not at all, also after the browser was killed,
 * while `localStorage` is written to the disk only now and then.
 */
export function browserShelf(): Shelf {
  let store: UseStore | undefined;
  // Where it is denied, the first use throws.
  const opened = (): UseStore => (store ??= createStore('keyval-store', 'keyval'));
  const write = async (change: (values: IDBObjectStore) => void): Promise<void> =>
    opened()('readwrite', (values) => {
      change(values);
      // Not only after an answer to a page that may be gone by then.
      values.transaction.commit();
      return promisifyRequest(values.transaction);
    });
  return {
    get: async (key) => get<unknown>(key, opened()),
    set: (key, value) => write((values) => void values.put(value, key)),
    del: (key) => write((values) => void values.delete(key)),
  };
}
