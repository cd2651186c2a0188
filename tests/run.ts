/**
 * `npm test`: format, lint and types, then the tests: end-to-end, browser, package and unit, two of them side by side
 * where there are two cores, each line with the name of its step before it. Goes on after a failure and closes with
 * what failed and why, and the line `N passed, N failed`: every test counts one, and so does every other step.
 *
 * `npm test -- unit types` runs only the named steps.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './support/chromium';
import { countTests, tellFailures } from './support/count-tests';
import type { Count, Story, TestReport } from './support/count-tests';

const told: Story = { failed: [], mended: [] };

const repository = fileURLToPath(new URL('..', import.meta.url));

/** In the order in which they start: the longest tests first, so that the lanes end together. */
const steps: Record<string, () => Promise<Count>> = {
  format: () => check('format', [['prettier', '--check', '--log-level', 'warn', '.']]),
  lint: () => check('lint', [['oxlint', '--deny-warnings']]),
  types: () =>
    check(
      'types',
      ['.', 'src/model', 'src/state', 'src/svg', 'src/app/offline'].map((folder) => [
        'tsc',
        '--noEmit',
        '-p',
        folder,
      ]),
    ),
  'end-to-end': () => runTests('end-to-end', ensureChromium()),
  browser: () => runTests('browser', ensureChromium()),
  package: () => runTests('package', ensureChromium()),
  unit: () => runTests('unit'),
};

/** Lines that are said again where a run ends with an error that belongs to no test. */
const lastLines = 60;

/** Runs a command of node_modules/.bin, and says its lines. @returns whether it ended well, and its last lines */
function run(
  step: string,
  [command = '', ...rest]: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<{ succeeded: boolean; lines: string[] }> {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  const file = join(repository, 'node_modules', '.bin', command + suffix);
  return new Promise((resolve) => {
    const child = spawn(file, rest, {
      cwd: repository,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: suffix !== '',
    });
    const lines: string[] = [];
    const say = (line: string): void => {
      lines.push(line);
      if (lines.length > lastLines) lines.shift();
      console.log(line === '' ? '' : `${step.padEnd(10)} │ ${line}`);
    };
    for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', say);
    child.on('error', (error) => {
      say(error.message);
      resolve({ succeeded: false, lines });
    });
    child.on('close', (code) => resolve({ succeeded: code === 0, lines }));
  });
}

/** One step of several commands: all of them run, and it passes when all pass. */
async function check(step: string, commands: readonly (readonly string[])[]): Promise<Count> {
  const ends = await Promise.all(commands.map((command) => run(step, command)));
  return ends.every(({ succeeded }) => succeeded) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runTests(project: string, chromium?: string): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-atlas-tests-'));
  const report = join(folder, 'report.json');
  const command = ['vitest', 'run', '--project', project, '--passWithNoTests'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const environment = chromium === undefined ? {} : { PLAN_ATLAS_CHROMIUM: chromium };
  try {
    const { succeeded, lines } = await run(project, [...command, ...reporters], environment);
    const result = JSON.parse(readFileSync(report, 'utf8')) as TestReport;
    const { failed, mended } = tellFailures(result);
    told.failed.push(...failed);
    if (!succeeded && failed.length === 0) {
      told.failed.push([`${project}: an error outside its tests`, ...lines].join('\n'));
    }
    told.mended.push(...mended);
    return countTests(result, succeeded);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in steps));
  if (unknown.length > 0) {
    console.error(`Unknown step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const total: Count = { passed: 0, failed: 0 };
  const failures: string[] = [];
  const waiting = Object.keys(steps).filter((name) => names.length === 0 || names.includes(name));
  const work = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      console.log(`${name} …`);
      const start = performance.now();
      const { passed, failed } = await attempt(name);
      total.passed += passed;
      total.failed += failed;
      if (failed > 0) failures.push(name);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${name}: ${failed > 0 ? 'FAILED' : 'ok'} (${seconds} s)`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  if (told.mended.length > 0) console.log(`\nPassed on a second try:\n\n${told.mended.join('\n\n')}`);
  if (failures.length > 0) console.log(`\nFailed: ${[failures.join(', '), ...told.failed].join('\n\n')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** Runs a step; a step that cannot run at all has failed. */
async function attempt(name: string): Promise<Count> {
  try {
    return (await steps[name]?.()) ?? { passed: 0, failed: 1 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

await main(process.argv.slice(2));
