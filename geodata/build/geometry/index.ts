/**
 * Shapes of a plan package, computed from facts: town areas, pattern elements, lines, mask, spread points.
 * Pure functions of their input, the same result on every run.
 */
export * from './types';
export { buildTowns } from './towns';
export { readLocalTowns } from './towns-local';
export { buildPattern } from './pattern';
export { clipLine, findLine, lineStretch, throughLine } from './lines';
export { buildMask } from './mask';
export { spreadPoints } from './spread';
export { boundsOf, centerOf, finishGeometry, townAt } from './finish';
