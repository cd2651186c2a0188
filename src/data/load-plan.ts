import { buildGraph } from '../model/graph';
import type { LoadedPlan } from '../model/loaded-plan';
import { type LayerCollection, type PlanLayers, layerFiles } from '../model/types';
import { planFileCount } from './plan-files';
import { PlanLoadError } from './plan-load-error';

export interface LoadPlanOptions {
  /** Ends the load; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Called after every file. `total` counts plan.json and the layer files. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Loads a plan package.
 *
 * @param src address of plan.json; relative to the page. The layers are loaded from beside it.
 * @throws PlanLoadError for whatever is wrong with a file; the signal's reason when aborted.
 */
export async function loadPlan(src: string, options: LoadPlanOptions = {}): Promise<LoadedPlan> {
  const { signal, onProgress } = options;
  let done = 0;
  const step = (): void => onProgress?.((done += 1), planFileCount);
  const address = resolve(src, globalThis.document?.baseURI ?? 'file:///');

  const data = await fetchJson(address, signal);
  const { graph, problems } = buildGraph(data);
  if (!graph) {
    throw new PlanLoadError(
      'not-a-plan',
      address,
      problems[0]?.message ?? '这个文件不是规划包（plan.json）。',
    );
  }
  step();
  const layers = await Promise.all(
    layerFiles.map(async (name) => {
      const layer = await fetchLayer(resolve(graph.package.layers[name], address), signal);
      step();
      return [name, layer] as const;
    }),
  );
  return { graph, layers: Object.fromEntries(layers) as PlanLayers, address };
}

function resolve(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch (cause) {
    throw new PlanLoadError('not-found', address, '地址写得不对，请检查 src。', { cause });
  }
}

/**
 * Loads a briefing that a plan names; what it holds is not looked at.
 *
 * @param src relative to `base`, the address of plan.json
 * @throws PlanLoadError; the signal's reason when aborted.
 */
export function loadBriefing(src: string, base: string, signal?: AbortSignal): Promise<unknown> {
  return fetchJson(resolve(src, base), signal);
}

async function fetchLayer(address: string, signal: AbortSignal | undefined): Promise<LayerCollection> {
  const data = await fetchJson(address, signal);
  if (isCollection(data)) return data;
  throw new PlanLoadError(
    'bad-layer',
    address,
    '图层文件不是 GeoJSON FeatureCollection。请用 npm run geodata 重新生成。',
  );
}

function isCollection(data: unknown): data is LayerCollection {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'FeatureCollection' &&
    'features' in data &&
    Array.isArray(data.features)
  );
}

async function fetchJson(address: string, signal: AbortSignal | undefined): Promise<unknown> {
  const text = await fetchText(address, signal);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const page = /^\s*</.test(text);
    throw new PlanLoadError(
      'bad-json',
      address,
      page
        ? '得到的是网页而不是数据，多半是地址不对。请检查 src 指向 plan.json。'
        : '文件内容不是完整的 JSON，可能没有传完整。请重新生成或重新上传后再试。',
      { cause },
    );
  }
}

async function fetchText(address: string, signal: AbortSignal | undefined): Promise<string> {
  try {
    const response = await fetch(address, { signal });
    if (response.ok) return await response.text();
    if (response.status === 404) {
      throw new PlanLoadError('not-found', address, '找不到这个文件（404）。请检查地址，或确认文件已上传。');
    }
    throw new PlanLoadError(
      'bad-status',
      address,
      `服务器没有给出文件（${response.status}）。请稍后重试，或联系网站管理员。`,
    );
  } catch (error) {
    if (error instanceof PlanLoadError || signal?.aborted) throw error;
    throw new PlanLoadError('network', address, '无法连接。请检查网络后重试。', { cause: error });
  }
}
