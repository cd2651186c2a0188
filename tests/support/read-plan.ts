import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGraph } from '../../src/model/graph';
import type { LoadedPlan } from '../../src/model/loaded-plan';
import { type LayerCollection, type PlanLayers, layerFiles } from '../../src/model/types';
import { repository } from './source-tree';

/** Reads a plan package of the repository from its folder, without a server. */
export function readPlan(folder: string): LoadedPlan {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(repository, folder, file), 'utf8'));
  const { graph } = buildGraph(read('plan.json'));
  if (!graph) throw new Error(`No plan in ${folder}`);
  const layers = layerFiles.map((file) => [file, read(`layers/${file}.geojson`) as LayerCollection]);
  return { graph, layers: Object.fromEntries(layers) as PlanLayers };
}
