import { readdirSync, writeFileSync } from 'node:fs';
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

/** Builds the pages that the app is compared with just as the app is built: for production, minified, same target. */
export async function buildPages(folder: string): Promise<void> {
  const input = readdirSync(pages).filter((name) => name.endsWith('.html'));
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
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: input.map((name) => join(pages, name)) },
    },
  });
  writeFileSync(join(folder, 'style.json'), JSON.stringify(mapStyle()));
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
