/**
 * `npm run briefing -- NAME`: writes a briefing of a plan as one HTML file, without a browser; `--pptx` and `--md` as deck
 * and as text.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type HandoutKind, type HandoutOptions, exportBriefing, handoutKinds } from '../../briefing/exports';
import { handoutName, withDefaults } from '../../briefing/exports/handout';
import { writeOneFile } from '../../briefing/exports/one-file';
import type { Briefing } from '../../model/briefing';
import { buildGraph } from '../../model/graph';
import type { LoadedPlan } from '../../model/loaded-plan';
import { isServedEntry } from '../../model/served-entry';
import { type LayerCollection, type PlanLayers, layerFiles } from '../../model/types';
import { buildOneFilePage } from './one-file-page';
import { findPlanPackages } from './plan-packages';

/** Kinds that a browser must draw. */
const drawn: readonly HandoutKind[] = ['pdf', 'png'];

const usage = `用法：npm run briefing -- 汇报名 [--html] [--pptx] [--md] [--plan 规划] [--out 文件夹]
      [--notes] [--dark] [--en] [--address 网址]
PDF 讲义和手机长图由浏览器绘制：打开汇报，按“导出”。`;

/** A command line that cannot be carried out; the message says how to mend it. */
class UsageError extends Error {}

async function main(words: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      ...{ plan: { type: 'string' }, out: { type: 'string', default: '.' }, address: { type: 'string' } },
      ...{ notes: { type: 'boolean' }, dark: { type: 'boolean' }, en: { type: 'boolean' } },
      ...{ html: { type: 'boolean' }, pptx: { type: 'boolean' }, md: { type: 'boolean' } },
      ...{ pdf: { type: 'boolean' }, png: { type: 'boolean' } },
    },
  });
  const asked = handoutKinds.filter((kind) => values[kind]);
  const kinds: readonly HandoutKind[] = asked.length > 0 ? asked : ['html'];
  const [name] = positionals;
  if (name === undefined) throw new UsageError(usage);
  const folder = planFolder(values.plan);
  const options: HandoutOptions = {
    ...{ plan: readPlan(folder), briefing: readBriefing(folder, name) },
    ...{ language: values.en ? 'en' : 'zh', theme: values.dark ? 'dark' : 'light' },
    ...{ notes: values.notes ?? false, address: values.address ?? null },
  };
  mkdirSync(values.out, { recursive: true });
  for (const kind of kinds) {
    if (drawn.includes(kind)) throw new UsageError(`${kind} 要在浏览器里导出。\n${usage}`);
    const path = join(values.out, handoutName(withDefaults(options), kind));
    writeFileSync(path, await contentOf(kind, options));
    process.stdout.write(`${path}\n`);
  }
}

async function contentOf(kind: HandoutKind, options: HandoutOptions): Promise<string | Uint8Array> {
  const { briefing, plan } = options;
  if (kind === 'html') return writeOneFile(await buildOneFilePage(), briefing, plan, options);
  const { blob } = await exportBriefing(kind, options);
  return new Uint8Array(await blob.arrayBuffer());
}

function planFolder(id: string | undefined): string {
  const folders = findPlanPackages({ geodata: resolve('geodata') });
  const folder = id === undefined ? [...folders.values()][0] : folders.get(id);
  if (folder === undefined)
    throw new UsageError(`没有规划“${id ?? ''}”。现有：${[...folders.keys()].join('、')}`);
  return folder;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function readPlan(folder: string): LoadedPlan {
  const { graph } = buildGraph(readJson(join(folder, 'plan.json')));
  if (!graph) throw new UsageError(`${folder} 中的 plan.json 不是规划数据。请运行 npm run geodata。`);
  const layers = layerFiles.map((name) => [name, readLayer(folder, graph.package.layers[name])]);
  return { graph, layers: Object.fromEntries(layers) as PlanLayers };
}

/** A drawing has nothing of a layer that is served as tiles. */
function readLayer(folder: string, entry: string): LayerCollection {
  if (isServedEntry(entry)) return { type: 'FeatureCollection', features: [] };
  return readJson(join(folder, entry)) as LayerCollection;
}

function readBriefing(folder: string, name: string): Briefing {
  const path = join(folder, 'briefings', `${name}.json`);
  if (!existsSync(path)) throw new UsageError(`没有汇报“${name}”：${path} 不存在。请运行 npm run geodata。`);
  return readJson(path) as Briefing;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const isKnown =
    error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!isKnown) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
