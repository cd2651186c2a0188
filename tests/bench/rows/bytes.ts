/**
 * What the app loads, as gzip: its own code up to the first picture; the engine with its worker, against the files that
 * its makers ship; and the plan.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageSize } from '../../../src/entries/build/sizes';
import { repository } from '../../support/source-tree';
import type { BenchRow } from '../bench-row';
import { bytesOf, kilobytes, visit } from '../visits';

const engineFile = /\/assets\/maplibre-gl-/;

function shippedEngine(): number {
  const files = ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs'];
  const sizes = files.map(
    (file) => gzipSync(readFileSync(join(repository, 'node_modules/maplibre-gl/dist', file))).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

export const rows: BenchRow[] = [
  {
    name: 'bytes',
    what: 'gzip: app before the engine; engine; plan.json and layers',
    against: '-',
    target: '≤ 120 kB; as shipped; ≤ 150 kB',
    async run(context) {
      const browser = await context.launch();
      try {
        const opened = await visit(browser, context.url);
        const picture = await opened.until('drawn');
        await opened.until('idle');
        const all = await bytesOf(opened.page, context.folder);
        const early = await bytesOf(opened.page, context.folder, picture);
        const app = pageSize(join(context.folder, 'index.html')) / 1000;
        const [engine, shipped] = [kilobytes(all, engineFile), shippedEngine()];
        const data = kilobytes(early, /geodata/);
        const drawn = kilobytes(early, /^(?!.*(maplibre-gl-|geodata)).*\.(js|css)$/);
        return {
          figure: `${app.toFixed(1)} kB; ${engine.toFixed(0)} kB (shipped: ${shipped.toFixed(0)} kB); ${data.toFixed(1)} kB`,
          met: app <= 120 && engine <= shipped && data <= 150,
          detail:
            'The app: code that its page loads at once, as the build checks it. With what is loaded on demand for the ' +
            `first drawing, the renderer above all, it is ${drawn.toFixed(1)} kB.`,
        };
      } finally {
        await browser.close();
      }
    },
  },
];
