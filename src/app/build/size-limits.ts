import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { type Size, checkSizes, gzipOf, measureScripts, pageSize, whole } from '../../entries/build/sizes.ts';
import {
  type PlanPackageEntry,
  type PlanPackagesOptions,
  committedPlans,
  planPackageIndexFile,
} from './plan-packages.ts';

/** Most bytes of gzip: the code that the first page loads at once, before the engine; and a plan with its layers. */
const [mostCode, mostData] = [120_000, 150_000];

/**
 * Measures the built app: the code of its first page; the map engine with its worker, which may not be larger than what
 * its makers ship; every committed plan; and the scripts. What a person has brought in may be as large as it is.
 *
 * @param dist the folder of the app
 */
export function measureApp(dist: string, plans: PlanPackagesOptions): Size[] {
  return [
    whole('index.html', pageSize(join(dist, 'index.html')), mostCode),
    measureEngine(dist),
    ...measurePlans(dist, committedPlans(plans)),
    ...measureScripts(dist),
  ];
}

function measureEngine(dist: string): Size {
  const assets = join(dist, 'assets');
  const files = readdirSync(assets).filter((name) => /^maplibre-gl-.*\.js$/.test(name));
  if (files.length === 0) throw new Error(`No map engine in ${assets}, so its size is not known`);
  const shipped = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
  const parts = ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs'].map((name) => join(shipped, 'dist', name));
  return whole('assets/maplibre-gl-*.js', gzipOf(files.map((name) => join(assets, name))), gzipOf(parts));
}

function measurePlans(dist: string, ids: ReadonlySet<string>): Size[] {
  const entries = JSON.parse(readFileSync(join(dist, planPackageIndexFile), 'utf8')) as PlanPackageEntry[];
  return entries
    .filter(({ id }) => ids.has(id))
    .map(({ id, src, layers }) => {
      // Of tiles a page reads only those that it shows.
      const files = [src, ...layers.filter((name) => !name.endsWith('.pmtiles'))];
      return whole(`geodata/${id}`, gzipOf(files.map((name) => join(dist, name))), mostData);
    });
}

/** Vite plugin: a build of the app says what its pages load, and fails where that is more than is promised. */
export function sizeLimits(
  plans: PlanPackagesOptions,
  measure: (dist: string) => Size[] = (dist) => measureApp(dist, plans),
): Plugin {
  let folder = '';
  let written = false;
  let say = (_lines: string): void => {};
  return {
    name: 'size-limits',
    apply: 'build',
    configResolved({ root, build, logger }) {
      folder = resolve(root, build.outDir);
      say = (lines) => logger.info(lines);
    },
    writeBundle() {
      written = true;
    },
    // Last: only then are the scripts there too.
    closeBundle: {
      order: 'post',
      handler() {
        if (written) say(checkSizes(measure(folder)));
      },
    },
  };
}
