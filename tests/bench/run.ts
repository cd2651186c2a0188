/**
 * `npm run bench`: measures the built app against bare pages of other makes, prints a table, and writes it to
 * `results.md` with the machine it was measured on. Apart from the tests: it takes minutes and wants a quiet machine.
 *
 * `npm run bench -- first-picture bytes` runs only the named rows; the others keep the figures they had. A row that fails
 * says so in the table, and the others go on. `PLAN_ATLAS_ROUNDS=1 npm run bench` is a trial: nothing is written.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { argumentsWithoutWebgl, chromiumArguments, ensureChromium } from '../support/chromium';
import { serveApp } from '../support/serve-app';
import type { BenchContext, BenchResult, BenchRow } from './bench-row';
import { buildPages } from './build-pages';
import { type Outcome, machineOf, resultsFile, tableOf, versionOf } from './results';

const here = fileURLToPath(new URL('.', import.meta.url));
/** Medians of fewer than these say little. */
const leastRounds = 7;
const rounds = Math.max(1, Number(process.env.PLAN_ATLAS_ROUNDS ?? leastRounds));
/** Seconds after which a row is given up. */
const longest = 900;

async function findRows(): Promise<BenchRow[]> {
  const files = readdirSync(join(here, 'rows'))
    .filter((name) => name.endsWith('.ts'))
    .toSorted();
  const modules = await Promise.all(
    files.map((name) => import(`./rows/${name}`) as Promise<{ rows: BenchRow[] }>),
  );
  return modules.flatMap(({ rows }) => rows);
}

async function main(names: readonly string[]): Promise<void> {
  const rows = await findRows();
  const unknown = names.filter((name) => !rows.some((row) => row.name === name));
  if (unknown.length > 0) {
    console.error(`Unknown row: ${unknown.join(', ')}. Rows: ${rows.map(({ name }) => name).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const executablePath = ensureChromium();
  const app = await serveApp();
  const outcomes = new Map<BenchRow, BenchResult>();
  try {
    await buildPages(join(app.folder, 'bench'));
    const browsers = new Set<Browser>();
    const context: BenchContext = {
      url: app.url,
      folder: app.folder,
      rounds,
      launch: async ({ webgl = true, javascript = [] } = {}) => {
        const args = [...(webgl ? chromiumArguments : argumentsWithoutWebgl)];
        if (javascript.length > 0) args.push(`--js-flags=${javascript.join(' ')}`);
        const browser = await chromium.launch({ executablePath, args });
        browsers.add(browser);
        return browser;
      },
    };
    const machine = machineOf(versionOf(executablePath));
    for (const row of rows) {
      if (names.length > 0 && !names.includes(row.name)) continue;
      const start = performance.now();
      const result = await outcomeOf(row, context);
      await Promise.all([...browsers].map((browser) => browser.close().catch(() => {})));
      browsers.clear();
      outcomes.set(row, result);
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(`${row.name}: ${result.figure}${result.met ? '' : ', NOT MET'} (in ${seconds} s)`);
      // After each row: what is known stays known when a later one is stopped.
      if (rounds >= leastRounds) write(rows, outcomes, machine);
    }
    console.log(`\n${tableOf(allOf(rows, outcomes))}\n\n${machine}`);
  } finally {
    await app.stop();
  }
  process.exitCode = [...outcomes.values()].every(({ met }) => met) ? 0 : 1;
}

/** What a row gives; when it fails or does not end, that. */
async function outcomeOf(row: BenchRow, context: BenchContext): Promise<BenchResult> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${longest} s`)), longest * 1000);
  });
  try {
    return await Promise.race([row.run(context), late]);
  } catch (error) {
    const [said = ''] = String(error instanceof Error ? error.message : error).split('\n');
    console.error(error);
    return { figure: 'failed', met: false, detail: `Failed: ${said}` };
  } finally {
    clearTimeout(timer);
  }
}

const allOf = (rows: readonly BenchRow[], outcomes: ReadonlyMap<BenchRow, BenchResult>): Outcome[] =>
  rows.map((row) => ({ row, result: outcomes.get(row) ?? null }));

function write(
  rows: readonly BenchRow[],
  outcomes: ReadonlyMap<BenchRow, BenchResult>,
  machine: string,
): void {
  const file = join(here, 'results.md');
  const former = existsSync(file) ? readFileSync(file, 'utf8') : '';
  writeFileSync(file, resultsFile(former, machine, allOf(rows, outcomes), rounds));
}

await main(process.argv.slice(2));
