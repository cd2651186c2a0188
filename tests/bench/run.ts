/**
 * `npm run bench`: measures the built app against bare pages of other makes, prints a table, and writes it to
 * `results.md` with the machine it was measured on. Apart from the tests: it takes minutes and wants a quiet machine.
 *
 * `npm run bench -- first-picture bytes` runs only the named rows; the others keep the figures they had.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments, ensureChromium } from '../support/chromium';
import { serveApp } from '../support/serve-app';
import type { BenchContext, BenchRow } from './bench-row';
import { buildPages } from './build-pages';
import { type Outcome, machineOf, resultsFile, tableOf, versionOf } from './results';

const here = fileURLToPath(new URL('.', import.meta.url));
const rounds = Math.max(7, Number(process.env.PLAN_ATLAS_ROUNDS ?? 7));

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
  const outcomes: Outcome[] = [];
  try {
    await buildPages(join(app.folder, 'bench'));
    const context: BenchContext = {
      url: app.url,
      folder: app.folder,
      rounds,
      launch: () => chromium.launch({ executablePath, args: [...chromiumArguments] }),
    };
    for (const row of rows) {
      const result = names.length === 0 || names.includes(row.name) ? await row.run(context) : null;
      outcomes.push({ row, result });
      if (result) console.log(`${row.name}: ${result.figure}${result.met ? '' : ', NOT MET'}`);
    }
  } finally {
    await app.stop();
  }
  const machine = machineOf(versionOf(executablePath));
  console.log(`\n${tableOf(outcomes)}\n\n${machine}`);
  const file = join(here, 'results.md');
  const former = existsSync(file) ? readFileSync(file, 'utf8') : '';
  writeFileSync(file, resultsFile(former, machine, outcomes, rounds));
  process.exitCode = outcomes.some(({ result }) => result?.met === false) ? 1 : 0;
}

await main(process.argv.slice(2));
