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
  let store: Promise<UseStore> | undefined;
  // Where it is denied, the first use rejects.
  const opened = (): Promise<UseStore> => (store ??= openStore());
  const write = async (change: (values: IDBObjectStore) => void): Promise<void> =>
    (await opened())('readwrite', (values) => {
      change(values);
      // Not only after an answer to a page that may be gone by then.
      values.transaction.commit();
      return promisifyRequest(values.transaction);
    });
  return {
    get: async (key) => get<unknown>(key, await opened()),
    set: (key, value) => write((values) => void values.put(value, key)),
    del: (key) => write((values) => void values.delete(key)),
  };
}

async function openStore(): Promise<UseStore> {
  await beginNewJournal().catch(() => {});
  return createStore('keyval-store', 'keyval');
}

/**
 * Has the browser begin a new journal, some milliseconds before anything is read or written. A Chromium that was killed
 * while it wrote goes on behind the record that was cut, in the same file; the start after that cannot read the file and
 * deletes all that the site has kept (LevelDB's `reuse_logs`, seen with Chromium 156). To delete a database writes the
 * journal into tables and leaves the cut record behind.
 */
async function beginNewJournal(): Promise<void> {
  const name = 'plan-atlas-journal';
  (await promisifyRequest(indexedDB.open(name))).close();
  await promisifyRequest(indexedDB.deleteDatabase(name));
}
