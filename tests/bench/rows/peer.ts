/**
 * One element of ours, `<plan-map>` alone, against the nearest peer made with Lit, `<eox-map>`, each on a page of its
 * own that shows the same layer files: from the navigation to the first whole picture of the map, and all that the page
 * has asked for until then. Ours can be used from then on; it goes on to load the engine, which the details name.
 */
import type { BenchRow } from '../bench-row';
import { alternate, median, milliseconds, restless } from '../measure';
import { bytesOf, kilobytes, pageAddress, sameMap, visit } from '../visits';

export const rows: BenchRow[] = [
  {
    name: 'peer',
    what: 'the same job: load and bytes',
    against: '`@eox/map` with the same layers',
    target: 'ours first in both',
    async run(context) {
      const browser = await context.launch();
      try {
        const map = await sameMap(browser, context);
        const bytes: Record<string, number> = {};
        const time = (name: 'plan-map' | 'eox-map') => async (): Promise<number> => {
          const opened = await visit(browser, pageAddress(context, name, map), { viewport: map.viewport });
          try {
            const took = await opened.until('picture');
            bytes[name] = kilobytes(await bytesOf(opened.page, context.folder, took), /^(?!.*maplibre)/);
            return took;
          } finally {
            await opened.close();
          }
        };
        await time('plan-map')();
        await time('eox-map')();
        const times = await alternate(restless * context.rounds, {
          ours: time('plan-map'),
          peer: time('eox-map'),
        });
        const [ours, peer] = [median(times.ours), median(times.peer)];
        const [ourBytes = NaN, peerBytes = NaN] = [bytes['plan-map'], bytes['eox-map']];
        return {
          figure:
            `${milliseconds(ours)} / ${milliseconds(peer)}; ` +
            `${ourBytes.toFixed(0)} kB / ${peerBytes.toFixed(0)} kB`,
          met: ours < peer && ourBytes < peerBytes,
          detail:
            'Bytes as gzip, code and data, until the map is drawn and can be used; ours without the engine that follows.',
        };
      } finally {
        await browser.close();
      }
    },
  },
];
