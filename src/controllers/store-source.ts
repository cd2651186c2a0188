import type { ViewStore } from '../state';

/** An element that others can share a store with through `for="its id"`. */
export interface StoreSource {
  /** The store the element uses now. */
  readonly activeStore: ViewStore;
  /** Calls `listener` when the element takes another store. @returns ends it. */
  onStoreChange(listener: () => void): () => void;
  /** Loads its plan again, where it has one to load. */
  reload?(): void;
}

/** Whether `value` is an upgraded element of ours. */
export function isStoreSource(value: unknown): value is StoreSource {
  return typeof value === 'object' && value !== null && 'activeStore' in value && 'onStoreChange' in value;
}
