/** Plans as plain data, in browsers and in Node: the graph of a plan, names, measures and addresses. */
export { buildGraph, type PlanGraph } from '../model/graph';
export { NameIndex } from '../model/find';
export { type AddressView, decodeAddress, encodeAddress } from '../model/address';
export { areaOf, lengthOf, metresBetween } from '../model/measure';
export { createLedger, type Ledger, type LedgerRow } from '../model/ledger';
export type { LoadedPlan } from '../model/loaded-plan';
export { type Language, textOf } from '../model/text';
export * from '../model/types';
export { PlanLoadError, loadPlan } from '../data';
