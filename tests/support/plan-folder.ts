import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGraph } from '../../src/model/graph';
import type { LoadedPlan } from '../../src/model/loaded-plan';
import { type LayerCollection, type PlanLayers, layerFiles } from '../../src/model/types';
import { repository } from './source-tree';

/** Loads a built plan package without a server. */
export function planFromFolder(folder: string): LoadedPlan {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(repository, folder, file), 'utf8'));
  const { graph } = buildGraph(read('plan.json'));
  if (!graph) throw new Error(`${folder} holds no plan package`);
  const layers = Object.fromEntries(
    layerFiles.map((name) => [name, read(graph.package.layers[name]) as LayerCollection]),
  ) as PlanLayers;
  return { graph, layers };
}
