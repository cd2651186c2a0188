import { buildGraph } from '../model/graph';
import type { LoadedPlan } from '../model/loaded-plan';
import { isServedEntry } from '../model/served-entry';
import { checkLayer } from '../model/package/check-layer';
import { isPackage, layerEntries } from '../model/package/check-package';
import type { PlanGraph } from '../model/graph';
import {
  type LayerCollection,
  type LayerFile,
  type PlanLayers,
  type Problem,
  layerFiles,
} from '../model/types';
import { planFileCount } from './plan-files';
import { PlanLoadError } from './plan-load-error';

/** Largest file that is read, bytes: more than that no page survives, whatever it holds. */
export const largestPlanFile = 200_000_000;

export interface LoadPlanOptions {
  /** Ends the load; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** The answer to the question for plan.json, where it has been asked; default: it is asked for. */
  answer?: Promise<Response>;
  /** Called after every file. `total` counts plan.json and the layer files. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Loads a plan package.
 *
 * @param src address of plan.json; relative to the page. The layers are loaded from beside it.
 * @returns the plan with everything good in its files; `faults` names the rest.
 * @throws PlanLoadError when plan.json cannot be had or is none, or there is no connection; the signal's reason when
 *   aborted.
 */
export async function loadPlan(src: string, options: LoadPlanOptions = {}): Promise<LoadedPlan> {
  const { signal, answer, onProgress } = options;
  let done = 0;
  const step = (): void => onProgress?.((done += 1), planFileCount);
  const address = resolve(src, globalThis.document?.baseURI ?? 'file:///');

  const data = await fetchJson(address, signal, answer);
  const asked = askForLayers(data, address, signal);
  const { graph, problems } = buildGraph(data);
  if (!graph) {
    throw new PlanLoadError(
      'not-a-plan',
      address,
      problems[0]?.message ?? '这个文件不是规划包（plan.json）。',
    );
  }
  step();
  const faults: Problem[] = [...problems];
  const layers = await Promise.all(
    layerFiles.map(async (name) => {
      const entry = graph.package.layers[name];
      const report = (problem: Problem): void => void faults.push(problem);
      const layer = isServedEntry(entry)
        ? empty()
        : await loadLayer(name, resolve(entry, address), {
            file: asked.get(name),
            subjects: graph.subjects,
            report,
          });
      step();
      return [name, layer] as const;
    }),
  );
  const loaded = Object.fromEntries(layers) as PlanLayers;
  if (Object.values(graph.package.layers).some(isServedEntry)) {
    faults.push(...(await nameServed(graph, loaded, address)));
  }
  return {
    graph,
    layers: loaded,
    address,
    ...(faults.length > 0 ? { faults } : {}),
  };
}

const empty = (): LayerCollection => ({ type: 'FeatureCollection', features: [] });

/** Says in the layers that are served where their features are. @returns what is wrong */
async function nameServed(graph: PlanGraph, layers: PlanLayers, base: string): Promise<Problem[]> {
  const { readServedLayer } = await import('./served-layer');
  const drawn = new Set(
    Object.values(layers).flatMap(({ features }) => features.map(({ properties }) => properties.subject)),
  );
  const subjects = [...graph.subjects.values()].filter(({ id }) => !drawn.has(id));
  return layerFiles.flatMap((name) => {
    const entry = graph.package.layers[name];
    if (!isServedEntry(entry)) return [];
    const { layer, problems } = readServedLayer(name, entry, { base, subjects });
    if (layer) layers[name] = layer;
    return problems;
  });
}

/** Asks for the layer files, which come while the plan itself is read. */
function askForLayers(
  data: unknown,
  base: string,
  signal: AbortSignal | undefined,
): Map<LayerFile, Promise<unknown>> {
  const asked = new Map<LayerFile, Promise<unknown>>();
  if (!isPackage(data)) return asked;
  for (const [name, entry] of Object.entries(layerEntries(data))) {
    if (isServedEntry(entry)) continue;
    const file = (async () => fetchJson(resolve(entry, base), signal))();
    // Whoever reads it hears what went wrong.
    file.catch(() => {});
    asked.set(name as LayerFile, file);
  }
  return asked;
}

/** A layer that is missing or broken is empty, and reported: the rest of the plan is of use without it. */
async function loadLayer(
  name: LayerFile,
  address: string,
  {
    file,
    subjects,
    report,
  }: {
    file: Promise<unknown> | undefined;
    subjects: PlanGraph['subjects'];
    report(problem: Problem): void;
  },
): Promise<LayerCollection> {
  try {
    const { layer, problems } = checkLayer(name, await file, subjects);
    problems.forEach(report);
    if (layer) return layer;
    throw new PlanLoadError(
      'bad-layer',
      address,
      '图层文件不是 GeoJSON FeatureCollection。请用 npm run geodata 重新生成。',
    );
  } catch (error) {
    // Without a connection nothing more will come: to try again is better than half a map.
    if (!(error instanceof PlanLoadError) || error.code === 'network') throw error;
    const problem = error.toProblem();
    // The address may be the file itself, as data.
    report({ ...problem, where: problem.where.slice(0, 500) });
    return empty();
  }
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

async function fetchJson(
  address: string,
  signal: AbortSignal | undefined,
  answer?: Promise<Response>,
): Promise<unknown> {
  const text = await fetchText(address, signal, answer);
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

async function fetchText(
  address: string,
  signal: AbortSignal | undefined,
  answer?: Promise<Response>,
): Promise<string> {
  try {
    const response = await (answer ?? fetch(address, { signal }));
    if (response.ok) return await readText(response, address);
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

/** The text of an answer, as far as it may go. */
async function readText(response: Response, address: string): Promise<string> {
  const told = Number(response.headers.get('content-length') ?? NaN);
  if (told > largestPlanFile) {
    response.body?.cancel().catch(() => {});
    throw tooLarge(address);
  }
  // What a server packs says little of what comes out, and only our own says whether it packs.
  const isPlain = response.type === 'basic' && !response.headers.has('content-encoding');
  // Read at once it comes a good deal sooner than part by part.
  if (isPlain && told >= 0) return response.text();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  const reader = response.body?.getReader();
  for (let size = 0; ;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done) return parts.join('') + decoder.decode();
    size += value?.byteLength ?? 0;
    if (size > largestPlanFile) {
      reader?.cancel().catch(() => {});
      throw tooLarge(address);
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
}

const tooLarge = (address: string): PlanLoadError =>
  new PlanLoadError(
    'too-large',
    address,
    `文件超过 ${largestPlanFile / 1e6} MB 的上限，没有读完；规划包一般不到 5 MB。请核对地址；内容确实极多时，请把图层改为切片（pmtiles），或拆成几个规划包。`,
  );
