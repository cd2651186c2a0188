import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { expect, inject, test, vi } from 'vitest';
import { repository } from '../support/source-tree';

// A test runner sets another mode, and builds would take development code.
vi.stubEnv('NODE_ENV', 'production');

const project = inject('project');
const home = join(project, 'node_modules', 'plan-atlas');
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>;
  dependencies: Record<string, string>;
};
const modules = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === 'object')
  .map(([name]) => name.replace(/^\./, 'plan-atlas'));

/** Runs a command of this repository's node_modules. */
function command(name: string, ...options: string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(join(repository, 'node_modules', '.bin', name), options, {
    cwd: repository,
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

test('every export can be imported in Node, where there is no page', () => {
  const script = `
    const found = {};
    for (const name of ${JSON.stringify(modules)}) found[name] = Object.keys(await import(name));
    console.log(JSON.stringify(found));`;
  const found = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: project, encoding: 'utf8' }),
  ) as Record<string, string[]>;
  expect(Object.keys(found)).toEqual(modules);
  expect(found['plan-atlas/plan-map']).toEqual(['PlanMap']);
  expect(found['plan-atlas/svg']).toContain('renderPlanSvg');
});

test('a map is drawn as SVG in Node from the package alone', () => {
  const script = `
    import { readFileSync } from 'node:fs';
    import { buildGraph, layerFiles, renderPlanSvg } from 'plan-atlas/svg';
    const read = (name) => JSON.parse(readFileSync(new URL(import.meta.resolve('plan-atlas/geodata/kecheng/' + name)), 'utf8'));
    const { graph } = buildGraph(read('plan.json'));
    const layers = Object.fromEntries(layerFiles.map((name) => [name, read('layers/' + name + '.geojson')]));
    console.log(renderPlanSvg(graph, { layers, width: 400, height: 300 }));`;
  const svg = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
  expect(svg.length).toBeGreaterThan(20_000);
});

test('publint and arethetypeswrong find nothing', () => {
  const linted = command('publint', 'run', inject('tarball'), '--strict');
  expect(linted.status, linted.text).toBe(0);
  const typed = command('attw', inject('tarball'), '--profile', 'esm-only');
  expect(typed.status, typed.text).toBe(0);
});

test('the package holds what it names and nothing that must stay here', () => {
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /\blocal\b|text\.json$|html2canvas|purify/.test(name))).toEqual([]);
  expect(files).toContain(join('geodata', 'kecheng', 'layers', 'towns.geojson'));
  expect(Object.keys(manifest.dependencies)).toEqual(['@types/geojson']);
});

const consumer = `/// <reference types="react" />
import 'plan-atlas/define';
import 'plan-atlas/types/react';
import 'plan-atlas/types/svelte';
import 'plan-atlas/types/vue';
import { type PlanSelectEvent } from 'plan-atlas';
import { buildGraph } from 'plan-atlas/model';
import { PlanMap } from 'plan-atlas/plan-map';
import { createStyleLayers } from 'plan-atlas/styles';
import { renderPlanSvg } from 'plan-atlas/svg';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';

const map: PlanMap = document.createElement('plan-map');
map.addEventListener('plan-select', (event) => event.subject?.length);
export const good = (
  <plan-map src="plan.json" renderer="svg" className="wide" onplan-select={(event: PlanSelectEvent) => event.subject} />
);
// @ts-expect-error there is no such renderer
export const bad = <plan-map renderer="canvas" />;
export const parts = [createStyleLayers('light').length, buildGraph({}).problems.length, renderPlanSvg.name];
type Card = InstanceType<GlobalComponents['plan-card']>['$props'];
export const card: Card = { subject: 'town', onPlanSelect: (event) => event.subject };
// @ts-expect-error a subject is a text
export const wrong: Card = { subject: 7 };
type Tag = SvelteHTMLElements['plan-map'];
export const tag: Tag = { class: 'wide', src: 'plan.json', 'onplan-select': (event) => event.subject };
// @ts-expect-error there is no such renderer
export const none: Tag = { renderer: 'canvas' };
`;

const template = `<script setup lang="ts">
import 'plan-atlas/types/vue';
const took = (subject: string | null) => subject;
</script>
<template>
  <plan-map class="wide" src="plan.json" renderer="svg" @plan-select="took($event.subject)"></plan-map>
  <!-- @vue-expect-error there is no such renderer -->
  <plan-map renderer="canvas"></plan-map>
  <!-- @vue-expect-error a section is no text -->
  <plan-card @plan-select="took($event.origin.length)"></plan-card>
</template>
`;

writeFileSync(join(project, 'consumer.tsx'), consumer);
writeFileSync(join(project, 'Consumer.vue'), template);
writeFileSync(join(project, 'templates.ts'), "import './Consumer.vue';\nimport './Page.vue';\n");
// The pages by React and Vue are consumers too.
for (const [from, name] of [
  ['react/main.tsx', 'react.tsx'],
  ['vue/Page.vue', 'Page.vue'],
] as const) {
  copyFileSync(join(repository, 'tests', 'foreign', from), join(project, name));
}
const compile = promisify(execFile);

test.concurrent.each([
  ['5.9', 'bundler'],
  ['5.9', 'nodenext'],
  ['7', 'bundler'],
  ['7', 'nodenext'],
])('types check with TypeScript %s and resolution %s', async (version, resolution) => {
  const modules = join(version === '7' ? repository : project, 'node_modules');
  const compiler = join(modules, 'typescript', 'bin', 'tsc');
  // Templates of Vue come with a compiler of their own, around TypeScript 5.9.
  const templates = version === '5.9' && resolution === 'bundler';
  const checker = templates ? join(modules, 'vue-tsc', 'bin', 'vue-tsc.js') : compiler;
  const options =
    `--noEmit --strict --exactOptionalPropertyTypes --target es2022 --jsx react-jsx --types react ` +
    `--lib es2023,dom,dom.iterable --moduleResolution ${resolution} --module ${resolution === 'bundler' ? 'esnext' : 'nodenext'}`;
  // Declarations of others are the same in both resolutions: they are read whole once.
  const brief = resolution === 'nodenext' ? ['--skipLibCheck'] : [];
  const files = ['consumer.tsx', 'react.tsx', ...(templates ? ['templates.ts'] : [])];
  const line = [checker, ...options.split(' '), ...brief, ...files];
  const found = await compile(process.execPath, line, { cwd: project }).catch(
    (error: { stdout: string }) => error,
  );
  // Types of other packages are theirs to mend.
  expect(
    found.stdout
      .split('\n')
      .filter((line) => /^(consumer|react|Consumer|Page|templates|node_modules\/plan-atlas)/.test(line)),
  ).toEqual([]);
  const told = await compile(process.execPath, [compiler, '--version']);
  expect(told.stdout).toContain(`Version ${version}`);
});

/** What a bundler makes of some code: its parts that are loaded at once. */
async function bundled(code: string): Promise<string> {
  writeFileSync(join(project, 'page.js'), code);
  const result = await build({
    configFile: false,
    root: project,
    logLevel: 'silent',
    mode: 'production',
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: join(project, 'page.js') },
    },
  });
  const chunks = ('output' in result ? result.output : []).flatMap((part) =>
    part.type === 'chunk' ? [part] : [],
  );
  const names = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of names)
    chunks.find(({ fileName }) => fileName === name)?.imports.forEach((next) => names.add(next));
  return chunks.map(({ fileName, code: text }) => (names.has(fileName) ? text : '')).join('\n');
}

test('one function of the model brings no element, and the card no map', async () => {
  const measure = await bundled(
    "import { lengthOf } from 'plan-atlas/model'; console.log(lengthOf([[0, 0], [1, 1]]));",
  );
  expect(measure.length).toBeLessThan(12_000);
  expect(measure).not.toMatch(/customElements|plan-map/);
  const card = await bundled("import 'plan-atlas/plan-card';");
  expect(card).toContain('plan-card');
  expect(card).not.toMatch(/define\W+plan-map|maplibregl|WebGL2/);
});
