/**
 * The app from the navigation on, in a browser with an empty cache, against bare pages with the map at the same size and
 * view. `first-picture` and `first-picture-leaflet` end when the picture of the map that was drawn at the build of the app,
 * labels and all, is painted; the bare MapLibre page when the engine is idle for the first time, the Leaflet page when its
 * canvas is drawn. The details say when the map of the app was drawn from the plan.
 * `interactive` ends when the engine has the app's map and has drawn all of it; the SVG before can be used as well. The
 * bare page too is asked when the graphics processor has drawn what the engine has said.
 */
import type { BenchContext, BenchResult, BenchRow } from '../bench-row';
import { alternate, median, milliseconds, restless } from '../measure';
import { pageAddress, sameMap, timeUntil } from '../visits';

interface Comparison {
  ours: 'picture' | 'idle';
  peer: 'maplibre' | 'leaflet';
  theirs: 'picture' | 'idle';
  most: number;
  /** How many times as often as other rows; default 1. */
  often?: number;
}

async function compare(
  context: BenchContext,
  { ours, peer, theirs, most, often = 1 }: Comparison,
): Promise<BenchResult> {
  const browser = await context.launch();
  try {
    const map = await sameMap(browser, context);
    const bare = pageAddress(context, peer, map);
    const { viewport } = map;
    await timeUntil(browser, bare, theirs, { viewport });
    const drawn: number[] = [];
    const also = ours === 'picture' ? { mark: 'drawn' as const, times: drawn } : undefined;
    const times = await alternate(often * context.rounds, {
      app: () => timeUntil(browser, context.url, ours, { also }),
      bare: () => timeUntil(browser, bare, theirs, { viewport }),
    });
    const [app, other] = [median(times.app), median(times.bare)];
    const ratio = app / other;
    return {
      figure: `${ratio.toFixed(2)} (${milliseconds(app)} / ${milliseconds(other)})`,
      met: ratio <= most,
      ...(also ? { detail: drawnDetail(median(drawn), other) } : {}),
    };
  } finally {
    await browser.close();
  }
}

const drawnDetail = (drawn: number, other: number): string =>
  'The picture of the whole plan that was drawn when the app was built, at the place of the map. Drawn from the plan, ' +
  `and to be used, the map is after ${milliseconds(drawn)}: ${(drawn / other).toFixed(2)}.`;

export const rows: BenchRow[] = [
  {
    name: 'first-picture',
    what: 'navigation → first map picture',
    against: 'bare MapLibre page, same layers and style, to first idle',
    target: '≤ 0.25',
    run: (context) => compare(context, { ours: 'picture', peer: 'maplibre', theirs: 'idle', most: 0.25 }),
  },
  {
    name: 'first-picture-leaflet',
    what: 'navigation → first map picture',
    against: 'bare Leaflet page (canvas), same GeoJSON',
    target: '≤ 0.8',
    run: (context) =>
      compare(context, { ours: 'picture', peer: 'leaflet', theirs: 'picture', most: 0.8, often: restless }),
  },
  {
    name: 'interactive',
    what: 'navigation → the engine has the map and is idle',
    against: 'bare MapLibre page',
    target: '≤ 1.15',
    run: (context) => compare(context, { ours: 'idle', peer: 'maplibre', theirs: 'idle', most: 1.15 }),
  },
];
