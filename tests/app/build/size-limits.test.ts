import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, resolveConfig } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { measureApp, sizeLimits } from '../../../src/app/build/size-limits';
import { type Size, checkSizes, gzipOf, whole } from '../../../src/entries/build/sizes';
import { repository } from '../../support/source-tree';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-atlas-sizes-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Text that no packer makes smaller than about so many bytes. */
function noise(bytes: number): string {
  let seed = 1;
  const letter = (): string => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (seed % 26));
  };
  return Array.from({ length: Math.ceil(bytes * 1.7) }, letter).join('');
}

const page = '<script type="module" crossorigin src="./assets/index.js"></script>';

/** A built app, as small as one can be. */
function smallApp(): void {
  write('dist/index.html', page);
  write('dist/assets/index.js', "import './core.js'; import('./late.js');");
  write('dist/assets/core.js', 'export default 1;');
  write('dist/assets/late.js', noise(200_000));
  for (const name of ['plan-atlas.js', 'plan-atlas-frame.js']) write(`dist/embed/${name}`, '1;');
  for (const name of ['maplibre-gl-a1.js', 'maplibre-gl-worker-b2.js']) write(`dist/assets/${name}`, '1;');
  const plans = ['own', 'brought'].map((id) => ({
    ...{ id, title: { zh: id }, src: `geodata/${id}/plan.json` },
    layers: [`geodata/${id}/layers/towns.geojson`, `geodata/${id}/layers/tiles.pmtiles`],
  }));
  write('dist/geodata/index.json', JSON.stringify(plans));
  for (const { src, layers } of plans) for (const file of [src, ...layers]) write(`dist/${file}`, '{}');
  write('geodata/own/plan.json', '{}');
  write('other/brought/plan.json', '{}');
}

const measured = (): Size[] =>
  measureApp(join(folder, 'dist'), {
    geodata: join(folder, 'geodata'),
    extra: [join(folder, 'other', 'brought')],
  });

test('what the app loads at once is within its limits, and what is too much is named with its size', () => {
  smallApp();
  expect(checkSizes(measured()).match(/^\S+/gm)).toEqual([
    ...['gzip,', 'index.html', 'assets/maplibre-gl-*.js', 'geodata/own'],
    ...['embed/plan-atlas.js', 'embed/plan-atlas-frame.js'],
  ]);
  const over = (path: string, text: string): void => {
    smallApp();
    write(`dist/${path}`, text);
  };
  over('assets/core.js', `export default '${noise(121_000)}';`);
  expect(() => checkSizes(measured())).toThrow(/index\.html: 12\d\.\d kB of gzip .*at most 120\.0 kB/);
  over('index.html', page.replace('.js"', '.js"></script><link rel="modulepreload" href="./assets/late.js"'));
  expect(() => checkSizes(measured())).toThrow(/index\.html: 20\d\.\d kB of gzip/);
  over('assets/maplibre-gl-a1.js', noise(460_000));
  expect(() => checkSizes(measured())).toThrow(/maplibre-gl-\*\.js: 4\d\d\.\d kB of gzip .*at most 44\d/);
  over('geodata/own/layers/towns.geojson', noise(151_000));
  expect(() => checkSizes(measured())).toThrow(/geodata\/own: 15\d\.\d kB of gzip .*at most 150\.0 kB/);
  over('embed/plan-atlas-frame.js', noise(4_000));
  expect(() => checkSizes(measured())).toThrow(/embed\/plan-atlas-frame\.js: .* at most 3\.\d kB/);
  over('geodata/own/layers/tiles.pmtiles', noise(400_000));
  expect(() => checkSizes(measured())).not.toThrow();
  over('geodata/brought/plan.json', noise(400_000));
  expect(() => checkSizes(measured())).not.toThrow();
});

test('the engine may be as large as its makers ship it', () => {
  smallApp();
  const shipped = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
  const files = ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs'].map((name) => join(shipped, 'dist', name));
  expect(measured().find(({ name }) => name.includes('maplibre'))?.limit).toBe(gzipOf(files));
});

test('what is not there is not taken for small', () => {
  smallApp();
  rmSync(join(folder, 'dist/assets/maplibre-gl-a1.js'));
  rmSync(join(folder, 'dist/assets/maplibre-gl-worker-b2.js'));
  expect(measured).toThrow('No map engine');
  write('dist/index.html', '<title>page</title>');
  expect(measured).toThrow('loads no module');
});

/** Builds a page with a limit. */
function buildPage(limit: number): Promise<unknown> {
  write('app/index.html', '<script type="module" src="./main.ts"></script>');
  write('app/main.ts', 'console.log(1);');
  const measure = (dist: string): Size[] => [whole('index.html', gzipOf([join(dist, 'index.html')]), limit)];
  return build({
    root: join(folder, 'app'),
    configFile: false,
    logLevel: 'silent',
    plugins: [sizeLimits({ geodata: join(folder, 'geodata') }, measure)],
  });
}

test('a build that is over a limit fails, and says by how much', async () => {
  await expect(buildPage(10)).rejects.toThrow(
    /index\.html: 0\.\d kB of gzip \(\d+ bytes\), at most 0\.0 kB \(10\)/,
  );
  await expect(buildPage(10_000)).resolves.toBeDefined();
});

test('a build that has failed by itself says why, not what its files weigh', async () => {
  const page = buildPage(10);
  write('app/main.ts', "import './nowhere.ts';");
  await expect(page).rejects.toThrow('nowhere');
});

test('the build of the app has the check, after all that writes files', async () => {
  const { plugins } = await resolveConfig({ configFile: join(repository, 'vite.config.ts') }, 'build');
  const names = plugins.map(({ name }) => name);
  expect(names).toContain('size-limits');
  expect(names.indexOf('size-limits')).toBeGreaterThan(names.indexOf('embed-script'));
});
