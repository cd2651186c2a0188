/**
 * What the app loads, as gzip: its own code up to the first picture; the engine with its worker, against the files that
 * its makers ship; and the plan. Measured and judged as the build does it.
 */
import { join } from 'node:path';
import { measureApp } from '../../../src/app/build/size-limits';
import { counted } from '../../../src/entries/build/sizes';
import { repository } from '../../support/source-tree';
import type { BenchRow } from '../bench-row';
import { bytesOf, kilobytes, visit } from '../visits';

export const rows: BenchRow[] = [
  {
    name: 'bytes',
    what: 'gzip: app before the engine; engine; plan.json and layers',
    against: '-',
    target: '≤ 120 kB; as shipped; ≤ 150 kB',
    async run(context) {
      const sizes = measureApp(context.folder, { geodata: join(repository, 'geodata') });
      const sizeOf = (name: RegExp) => {
        const size = sizes.find((each) => name.test(each.name));
        return size ? counted(size) / 1000 : NaN;
      };
      const [app, engine, data] = [sizeOf(/^index/), sizeOf(/maplibre/), sizeOf(/^geodata/)];
      const shipped = (sizes.find(({ name }) => /maplibre/.test(name))?.limit ?? NaN) / 1000;
      const browser = await context.launch();
      try {
        const opened = await visit(browser, context.url);
        const picture = await opened.until('drawn');
        const early = await bytesOf(opened.page, context.folder, picture);
        const drawn = kilobytes(early, /^(?!.*(maplibre-gl-|geodata)).*\.(js|css)$/);
        return {
          figure: `${app.toFixed(1)} kB; ${engine.toFixed(0)} kB (shipped: ${shipped.toFixed(0)} kB); ${data.toFixed(1)} kB`,
          met: sizes.every((size) => counted(size) <= size.limit),
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
