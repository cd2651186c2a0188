/**
 * `npm test`: format, lint and types, then the tests: end-to-end, browser, package and unit, two of them side by side
 * where there are two cores. What a step says comes in one piece when it ends. Goes on after a failure and closes with
 * the line `N passed, N failed`: every test counts one, and so does every other step.
 *
 * `npm test -- unit types` runs only the named steps.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './support/chromium';
import { countTests } from './support/count-tests';
import type { Count } from './support/count-tests';

const repository = fileURLToPath(new URL('..', import.meta.url));

/** What a command said, and whether it ended well. */
interface Answer {
  succeeded: boolean;
  output: string;
}

type Outcome = Count & { output: string };

/** In the order in which they start: the longest tests first, so that the lanes end together. */
const steps: Record<string, () => Promise<Outcome>> = {
  format: () => check([['prettier', '--check', '--log-level', 'warn', '.']]),
  lint: () => check([['oxlint', '--deny-warnings']]),
  types: () =>
    check(['.', 'src/model', 'src/state', 'src/svg'].map((folder) => ['tsc', '--noEmit', '-p', folder])),
  'end-to-end': () => runTests('end-to-end', ensureChromium()),
  browser: () => runTests('browser', ensureChromium()),
  package: () => runTests('package', ensureChromium()),
  unit: () => runTests('unit'),
};

/** Runs a command of node_modules/.bin. */
function run(
  [command = '', ...rest]: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Answer> {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  const file = join(repository, 'node_modules', '.bin', command + suffix);
  return new Promise((resolve) => {
    const child = spawn(file, rest, {
      cwd: repository,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: suffix !== '',
    });
    const parts: Buffer[] = [];
    const keep = (part: Buffer): void => void parts.push(part);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = (succeeded: boolean, last = ''): void =>
      resolve({ succeeded, output: Buffer.concat(parts).toString() + last });
    child.on('error', (error) => end(false, error.message));
    child.on('close', (code) => end(code === 0));
  });
}

/** One step of several commands: all of them run, and it passes when all pass. */
async function check(commands: readonly (readonly string[])[]): Promise<Outcome> {
  const answers = await Promise.all(commands.map((command) => run(command)));
  const passed = answers.every(({ succeeded }) => succeeded);
  const output = answers.map((answer) => answer.output).join('');
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, output };
}

async function runTests(project: string, chromium?: string): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-atlas-tests-'));
  const report = join(folder, 'report.json');
  const command = ['vitest', 'run', '--project', project, '--passWithNoTests'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const environment = chromium === undefined ? {} : { PLAN_ATLAS_CHROMIUM: chromium };
  try {
    const { succeeded, output } = await run([...command, ...reporters], environment);
    return { ...countTests(readReport(report, output), succeeded), output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws with what the runner said, when it left no report. */
function readReport(file: string, output: string): Parameters<typeof countTests>[0] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof countTests>[0];
  } catch (error) {
    throw new Error(output, { cause: error });
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
      const { passed, failed, output } = await attempt(name);
      total.passed += passed;
      total.failed += failed;
      if (failed > 0) failures.push(name);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}\n${output}`);
      console.log(`${name}: ${failed > 0 ? 'FAILED' : 'ok'} (${seconds} s)\n`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** Runs a step; a step that cannot run at all has failed. */
async function attempt(name: string): Promise<Outcome> {
  const nothing: Outcome = { passed: 0, failed: 1, output: '' };
  try {
    return (await steps[name]?.()) ?? nothing;
  } catch (error) {
    return { ...nothing, output: error instanceof Error ? error.message : String(error) };
  }
}

await main(process.argv.slice(2));
