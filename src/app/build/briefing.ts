/**
 * `npm run briefing -- NAME`: writes a briefing of a plan as one HTML file into the present folder. `--plan ID` names the
 * plan (default: the first), `--lang en` the language, `--theme dark` the colours, `--out FILE` another file, `--pptx`
 * and `--md` write an editable deck or a text instead. PDF and the long picture need a browser: they are made in the app.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportBriefing } from '../../briefing/exports';
import { handoutName, withDefaults } from '../../briefing/exports/handout';
import { writeOneFile } from '../../briefing/exports/one-file';
import { repository } from '../../entries/build/parts';
import type { Briefing } from '../../model/briefing';
import { buildGraph } from '../../model/graph';
import type { LoadedPlan } from '../../model/loaded-plan';
import { type PlanLayers, layerFiles } from '../../model/types';
import { buildOneFilePage } from './one-file-page';
import { findPlanPackages } from './plan-packages';

/** What is wrong with the command, in Chinese and English. */
class Refusal extends Error {}

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

function readPlan(asked: string | undefined): { plan: LoadedPlan; folder: string } {
  const plans = findPlanPackages({ geodata: join(repository, 'geodata') });
  const folder = asked === undefined ? [...plans.values()][0] : plans.get(asked);
  const { graph } = buildGraph(folder === undefined ? null : readJson(folder, 'plan.json'));
  if (folder === undefined || !graph) {
    throw new Refusal(`没有规划“${asked ?? ''}”。可用：${[...plans.keys()].join('、')}。No such plan.`);
  }
  const layers = layerFiles.map((file) => [file, readJson(folder, graph.package.layers[file])]);
  return { plan: { graph, layers: Object.fromEntries(layers) as PlanLayers }, folder };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ plan: { type: 'string' }, out: { type: 'string' } },
      ...{ lang: { type: 'string' }, theme: { type: 'string' } },
      ...{ pptx: { type: 'boolean' }, md: { type: 'boolean' } },
    } as const,
  });
  const [name] = positionals;
  const { plan, folder } = readPlan(values.plan);
  const entry = plan.graph.package.briefings.find(({ id }) => id === name);
  if (!entry) {
    const names = plan.graph.package.briefings.map(({ id }) => id).join('、');
    throw new Refusal(`没有汇报“${name ?? ''}”。可用：${names}。No such briefing.`);
  }
  const briefing = readJson(folder, entry.src) as Briefing;
  const language = values.lang === 'en' ? 'en' : 'zh';
  const theme = values.theme === 'dark' ? 'dark' : 'light';
  const kind = values.pptx ? 'pptx' : values.md ? 'md' : 'html';
  const options = withDefaults({ plan, briefing, language, theme });
  const file = resolve(values.out ?? handoutName(options, kind));
  const content =
    kind === 'html'
      ? writeOneFile(await buildOneFilePage(), briefing, plan, { language, theme })
      : Buffer.from(await (await exportBriefing(kind, options)).blob.arrayBuffer());
  writeFileSync(file, content);
  process.stdout.write(`${file}  ${(content.length / 1024 / 1024).toFixed(1)} MB\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refusal) && (error as { code?: string }).code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
