export { createStore, type SliceListener, type ViewStore } from './store';
export { isKnown, reduce, same } from './reduce';
export * from './view-state';
