import type { PlanGraph } from './graph';
import type { PlanLayers, Problem } from './types';

/** A plan package as the elements use it: the graph and the layers of the map. */
export interface LoadedPlan {
  readonly graph: PlanGraph;
  readonly layers: PlanLayers;
  /** What was left out or mended when its files were read; absent: nothing. */
  readonly faults?: readonly Problem[];
}
