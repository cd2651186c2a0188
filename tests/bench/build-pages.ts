import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { leanStyles, unusedParts } from '../../src/entries/build/parts';
import { layerFiles } from '../../src/model/types';
import { createStyleLayers } from '../../styles/style';
import { sourcesOf } from '../../styles/sources';
import { stackOptions } from '../../styles/stacks';
import { readPlan } from '../support/read-plan';

const pages = fileURLToPath(new URL('./pages', import.meta.url));
const plan = 'geodata/kecheng';

/**
 * Builds the pages that the app is compared with just as the app is built: for production, minified, same target; each
 * by itself, for each is a site of its own, and its code would be cut up where it shares some with another page.
 */
export async function buildPages(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const name of readdirSync(pages).filter((each) => each.endsWith('.html')))
    await buildPage(name, folder);
  writeFileSync(join(folder, 'style.json'), JSON.stringify(mapStyle()));
}

async function buildPage(name: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root: pages,
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [leanStyles()],
    resolve: { alias: unusedParts },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: join(pages, name) },
    },
  });
}

/** The app's own style as a file for the engine, with all sources. */
function mapStyle(): unknown {
  const { layers } = readPlan(plan);
  const made = sourcesOf(layers);
  const { radius, maxZoom, minPoints } = stackOptions(1);
  const cluster = {
    cluster: true,
    clusterRadius: radius,
    clusterMaxZoom: maxZoom,
    clusterMinPoints: minPoints,
  };
  const sources = Object.entries(made).map(([name, data]) => {
    const file = layerFiles.find(
      (each) => each === name && JSON.stringify(layers[each]) === JSON.stringify(data),
    );
    const source = {
      type: 'geojson',
      data: file ? `../${plan}/layers/${file}.geojson` : data,
      promoteId: 'subject',
      tolerance: 0.25,
      buffer: 160,
      maxzoom: 15,
      ...(name === 'projects' ? cluster : {}),
    };
    return [name, source] as const;
  });
  return { version: 8, sources: Object.fromEntries(sources), layers: createStyleLayers('light') };
}
