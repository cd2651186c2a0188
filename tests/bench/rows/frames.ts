/**
 * Frames that the engine draws while mouse and wheel move the map for 5 seconds in the same way, in the app and on the
 * bare MapLibre page. A frame counts when WebGL was told to draw in it.
 */
import type { Browser, Page } from 'playwright-core';
import type { BenchRow } from '../bench-row';
import { alternate, median, restless } from '../measure';
import { pageAddress, sameMap, visit } from '../visits';

declare global {
  interface Window {
    drawnFrames: Set<unknown>;
  }
}

const seconds = 5;

/** Runs in the page before its own scripts. */
function countFrames(): void {
  window.drawnFrames = new Set();
  const { prototype } = WebGL2RenderingContext;
  const draw = prototype.drawElements;
  prototype.drawElements = function count(...values) {
    window.drawnFrames.add(document.timeline.currentTime);
    draw.apply(this, values);
  };
}

/** Drags the map in circles, then turns the wheel in and out, in turns of half a second. */
async function panAndZoom(page: Page, [x, y]: readonly [number, number]): Promise<void> {
  const start = performance.now();
  const end = start + seconds * 1000;
  for (let turn = 0; performance.now() < end; turn += 1) {
    const last = Math.min(end, start + (turn + 1) * 500);
    const wheel = turn % 2 === 1;
    await page.mouse.move(x, y);
    if (!wheel) await page.mouse.down();
    for (let step = 0; performance.now() < last; step += 1) {
      if (wheel) await page.mouse.wheel(0, turn % 4 === 1 ? -60 : 60);
      else await page.mouse.move(x + 120 * Math.sin(step / 6), y + 80 * Math.cos(step / 6));
    }
    if (!wheel) await page.mouse.up();
  }
}

/** Opens a page and waits until the engine has drawn its map. */
async function open(
  browser: Browser,
  address: string,
  viewport?: { width: number; height: number },
): Promise<Page> {
  const opened = await visit(browser, address, { viewport, first: countFrames });
  await opened.until('idle');
  return opened.page;
}

/**
 * Moves the map for a while. @returns frames in that time, with a fraction: so many as there were between the first
 * and the last one, at the same pace
 */
async function frames(page: Page): Promise<number> {
  await page.bringToFront();
  const middle = await page.evaluate(() => {
    const atlas = document.querySelector('plan-atlas')?.shadowRoot;
    const map = atlas?.querySelector('plan-map') ?? document.body;
    const box = map.getBoundingClientRect();
    // Between the panels of the app.
    return [box.left + box.width * 0.6, box.top + box.height * 0.5] as const;
  });
  await page.waitForTimeout(500);
  await page.evaluate(() => window.drawnFrames.clear());
  await panAndZoom(page, middle);
  const drawn = await page.evaluate(() => [...window.drawnFrames] as number[]);
  const took = (drawn.at(-1) ?? 0) - (drawn[0] ?? 0);
  return took > 0 ? ((drawn.length - 1) / took) * seconds * 1000 : drawn.length;
}

export const rows: BenchRow[] = [
  {
    name: 'frames',
    what: `frames drawn in a pan and zoom of ${seconds} s`,
    against: 'bare MapLibre page',
    target: '≥ 0.95',
    async run(context) {
      const browser = await context.launch();
      try {
        const map = await sameMap(browser, context);
        const ours = await open(browser, context.url);
        const theirs = await open(browser, pageAddress(context, 'maplibre', map), map.viewport);
        const jobs = { app: () => frames(ours), bare: () => frames(theirs) };
        // Of the first time both pages have to compile what moves a map.
        await alternate(1, jobs);
        const counts = await alternate(restless * context.rounds, jobs);
        const [app, bare] = [median(counts.app), median(counts.bare)];
        return {
          figure: `${(app / bare).toFixed(2)} (${app.toFixed(1)} / ${bare.toFixed(1)})`,
          met: app / bare >= 0.95,
          detail: 'Both pages stay open and are moved in turns; a page that nobody moves draws nothing.',
        };
      } finally {
        await browser.close();
      }
    },
  },
];
