export { createStore, type SliceListener, type ViewStore } from './store';
export { type History, onlyTextDiffers } from './history';
export { isKnown, reduce, same } from './reduce';
export * from './view-state';
