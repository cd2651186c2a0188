export { planContext } from './plan-context';
export { PlanController, type PlanHost, reloadRequest } from './plan-controller';
export { StoreSlice } from './store-slice';
export { isStoreSource, type StoreSource } from './store-source';
