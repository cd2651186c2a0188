import type { PlanGraph } from './graph';
import type { PlanLayers } from './types';

/** A plan package as the elements use it: the graph and the layers of the map. */
export interface LoadedPlan {
  readonly graph: PlanGraph;
  readonly layers: PlanLayers;
  /** Where its plan.json was loaded from: what lies beside it is found there. Absent: a page gave the plan. */
  readonly address?: string;
}
