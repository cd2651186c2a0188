import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { repository } from '../support/source-tree';

const run = promisify(execFile);

declare module 'vitest' {
  export interface ProvidedContext {
    /** The tarball that `npm pack` made. */
    tarball: string;
    /** A folder that holds the built package and script. */
    built: string;
    /** What that build has said. */
    told: string;
    /** A project with nothing but the tarball, its peers and, linked to it, three frameworks. */
    project: string;
  }
}

/** What pages use besides this package; not installed once more. */
const frameworks = ['@types/react', '@types/react-dom', 'react', 'react-dom', 'svelte', 'vue'];

/** Global setup of the package tests: builds and packs the package, and installs it in an empty project. */
export default async function setup(tests: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-atlas-package-'));
  const source = join(folder, 'source');
  const project = join(folder, 'project');
  await mkdir(project);
  for (const part of ['package.json', 'README.md', 'LICENSE', 'geodata']) {
    await cp(join(repository, part), join(source, part), { recursive: true });
  }
  // In a process of its own: a test runner sets NODE_ENV, and the build would take development code.
  const env = { ...process.env, NODE_ENV: 'production' };
  const build = join(repository, 'src', 'entries', 'build', 'main.ts');
  const tsx = join(repository, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const building = await run(process.execPath, [tsx, build, join(source, 'dist')], { cwd: repository, env });
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: source,
  });
  const [packed] = Object.values(JSON.parse(stdout) as Record<string, { filename: string }>);
  const tarball = join(folder, packed?.filename ?? '');
  await writeFile(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const install = [
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    tarball,
    'typescript@5.9',
    'vue-tsc@3',
  ];
  await run('npm', install, { cwd: project });
  for (const name of frameworks) {
    const link = join(project, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(repository, 'node_modules', name), link, 'junction');
  }
  tests.provide('tarball', tarball);
  tests.provide('built', join(source, 'dist'));
  tests.provide('told', building.stdout);
  tests.provide('project', project);
  return () => rm(folder, { recursive: true, force: true });
}
