/**
 * `npm test`: format, lint, types, unit, browser, end-to-end and package, one after the other. Goes on after a failure
 * and closes with the line `N passed, N failed`: every test counts one, and so does every other step.
 *
 * `npm test -- unit types` runs only the named steps.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './support/chromium';
import { countTests } from './support/count-tests';
import type { Count } from './support/count-tests';

const repository = fileURLToPath(new URL('..', import.meta.url));

const steps: Record<string, () => Count> = {
  format: () => check([['prettier', '--check', '--log-level', 'warn', '.']]),
  lint: () => check([['oxlint', '--deny-warnings']]),
  types: () =>
    check(['.', 'src/model', 'src/state', 'src/svg'].map((folder) => ['tsc', '--noEmit', '-p', folder])),
  unit: () => runTests('unit'),
  browser: () => runTests('browser', ensureChromium()),
  'end-to-end': () => runTests('end-to-end', ensureChromium()),
  package: () => runTests('package', ensureChromium()),
};

/** Runs a command of node_modules/.bin. */
function run([command = '', ...rest]: readonly string[], environment: NodeJS.ProcessEnv = {}): boolean {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  const file = join(repository, 'node_modules', '.bin', command + suffix);
  const answer = spawnSync(file, rest, {
    cwd: repository,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: suffix !== '',
  });
  if (answer.error) console.error(answer.error.message);
  return answer.status === 0;
}

/** One step of several commands: all of them run, and it passes when all pass. */
function check(commands: readonly (readonly string[])[]): Count {
  const passed = commands.map((command) => run(command)).every(Boolean);
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function runTests(project: string, chromium?: string): Count {
  const folder = mkdtempSync(join(tmpdir(), 'plan-atlas-tests-'));
  const report = join(folder, 'report.json');
  const command = ['vitest', 'run', '--project', project, '--passWithNoTests'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const environment = chromium === undefined ? {} : { PLAN_ATLAS_CHROMIUM: chromium };
  try {
    const succeeded = run([...command, ...reporters], environment);
    return countTests(JSON.parse(readFileSync(report, 'utf8')), succeeded);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function main(names: readonly string[]): void {
  const unknown = names.filter((name) => !(name in steps));
  if (unknown.length > 0) {
    console.error(`Unknown step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const total: Count = { passed: 0, failed: 0 };
  const failures: string[] = [];
  for (const name of names.length > 0 ? names : Object.keys(steps)) {
    console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
    const start = performance.now();
    const count = attempt(name);
    total.passed += count.passed;
    total.failed += count.failed;
    if (count.failed > 0) failures.push(name);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${name}: ${count.failed > 0 ? 'FAILED' : 'ok'} (${seconds} s)`);
  }
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** Runs a step; a step that cannot run at all has failed. */
function attempt(name: string): Count {
  try {
    return steps[name]?.() ?? { passed: 0, failed: 1 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

main(process.argv.slice(2));
