import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type PlanGraph, buildGraph } from '../../src/model/graph';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const officialFile = fileURLToPath(new URL('../../../shared/plan/outline-raw.txt', import.meta.url));

/** The raw official text of the first plan, where it lies beside the repository; it is never part of it. */
export const officialRaw: string | null = existsSync(officialFile)
  ? readFileSync(officialFile, 'utf8')
  : null;

/** The file of {@link officialRaw}. */
export const officialPath = officialRaw === null ? null : officialFile;

/** The raw text of the invented plan. */
export const inventedPath = `${repository}tests/fixtures/qinghe/text.txt`;
export const inventedRaw = readFileSync(inventedPath, 'utf8');

/** The graph of a package, by its folder in the repository. */
export function graphIn(folder: string): PlanGraph {
  const { graph } = buildGraph(JSON.parse(readFileSync(`${repository}${folder}/plan.json`, 'utf8')));
  if (!graph) throw new Error(`${folder} holds no plan`);
  return graph;
}

export const inventedGraph = graphIn('tests/fixtures/qinghe');

/** The raw text of the invented plan as a worse extraction gives it: contents, running heads, form feeds. */
export function roughen(raw: string, graph: PlanGraph): string {
  const chapters = [...graph.sections.values()].filter(({ kind }) => kind === 'chapter');
  const contents = chapters.map(({ number, title }, index) => {
    const words = `${number}、${title.zh}`;
    return `${words.slice(0, 6)}\n${words.slice(6)} ………… ${index + 3}`;
  });
  const pages = raw.split(/\n—\d+—\n/u);
  const head = graph.info.shortTitle.zh;
  const numbered = pages.map((page, index) => `${head}\n${page}\n第 ${index + 3} 页\n`);
  return [`目 录\n${contents.join('\n')}\n`, ...numbered].join('\f').replaceAll('\n', '\r\n');
}
