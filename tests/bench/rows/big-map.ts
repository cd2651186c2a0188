/** A map of 100,000 projects: `<plan-map>` against the bare engine with the same points. */
import type { Browser, Page } from 'playwright-core';
import type { BenchContext, BenchRow } from '../bench-row';
import { serveBigPlan } from '../big-app';
import { alternate, median, milliseconds } from '../measure';

const projects = 100_000;
/** The whole land, where the points lie in stacks; and near, where each stands alone. */
const views = { far: '100.5,30.5,9.5', near: '100.5,30.5,14.2' } as const;
const seconds = 3;

declare global {
  interface Window {
    drawnFrames: Set<unknown>;
  }
}

/** Runs in the page before its own scripts. */
function countFrames(): void {
  window.drawnFrames = new Set();
  const { prototype } = WebGL2RenderingContext;
  const draw = prototype.drawElements;
  prototype.drawElements = function count(...values) {
    window.drawnFrames.add(document.timeline.currentTime);
    draw.apply(this, values);
  };
  addEventListener('click', () => performance.mark('clicked'), true);
}

/** Opens a page. @returns it, and milliseconds from the navigation until its map has drawn */
async function open(browser: Browser, address: string): Promise<{ page: Page; loaded: number }> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(countFrames);
  await page.goto(address, { waitUntil: 'commit' });
  const loaded = await page.waitForFunction(() => performance.getEntriesByName('idle')[0]?.startTime, null, {
    timeout: 180_000,
    polling: 100,
  });
  return { page, loaded: (await loaded.jsonValue()) ?? NaN };
}

/** Drags the map in circles. @returns milliseconds between two frames drawn */
async function pan(page: Page): Promise<number> {
  const before = await page.evaluate(() => window.drawnFrames.size);
  const end = performance.now() + seconds * 1000;
  await page.mouse.move(600, 400);
  await page.mouse.down();
  for (let step = 0; performance.now() < end; step += 1) {
    await page.mouse.move(600 + 120 * Math.sin(step / 6), 400 + 80 * Math.cos(step / 6));
  }
  await page.mouse.up();
  const frames = (await page.evaluate(() => window.drawnFrames.size)) - before;
  return (seconds * 1000) / frames;
}

/** Clicks here and there. @returns the middle of the milliseconds from click to answer */
async function pick(page: Page): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < 9; at += 1) {
    await page.evaluate(() => {
      performance.clearMarks('clicked');
      performance.clearMarks('picked');
    });
    await page.mouse.click(400 + 50 * at, 300 + 20 * at);
    await page.waitForTimeout(400);
    const [clicked, picked] = await page.evaluate(() =>
      ['clicked', 'picked'].map((name) => performance.getEntriesByName(name)[0]?.startTime),
    );
    if (clicked !== undefined && picked !== undefined) times.push(picked - clicked);
  }
  return median(times);
}

async function measure(context: BenchContext, plan: string): Promise<Record<string, [number, number]>> {
  const browser = await context.launch();
  const address = (page: string, view: keyof typeof views): string =>
    `${context.url}bench/${page}.html?plan=${plan}&view=${views[view]}`;
  const at = async (page: string, view: keyof typeof views, job: (opened: Page) => Promise<number>) => {
    const opened = await open(browser, address(page, view));
    const figure = await job(opened.page);
    await opened.page.context().close();
    return figure;
  };
  const load = async (page: string): Promise<number> => {
    const opened = await open(browser, address(page, 'far'));
    await opened.page.context().close();
    return opened.loaded;
  };
  try {
    const times = await alternate(context.rounds, {
      load: () => load('big-map'),
      bareLoad: () => load('big-points'),
      pan: () => at('big-map', 'far', pan),
      barePan: () => at('big-points', 'far', pan),
      pick: () => at('big-map', 'near', pick),
      barePick: () => at('big-points', 'near', pick),
    });
    return {
      load: [median(times.load), median(times.bareLoad)],
      pan: [median(times.pan), median(times.barePan)],
      pick: [median(times.pick), median(times.barePick)],
    };
  } finally {
    await browser.close();
  }
}

export const rows: BenchRow[] = [
  {
    name: 'big-map',
    what: 'map with 100,000 projects: load, pan (time for a frame), pick',
    against: 'bare MapLibre page with the same points',
    target: '≤ 1.2',
    async run(context) {
      const figures = await measure(context, await serveBigPlan(context, { projects }));
      const ratios = Object.values(figures).map(([ours, bare]) => ours / bare);
      const told = Object.entries(figures).map(
        ([name, [ours, bare]]) =>
          `${name} ${(ours / bare).toFixed(2)} (${milliseconds(ours)} / ${milliseconds(bare)})`,
      );
      return { figure: told.join('; '), met: ratios.every((ratio) => ratio <= 1.2) };
    },
  },
];
