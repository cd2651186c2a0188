/** A map of 100,000 projects: `<plan-map>` against the bare engine with the same points. */
import type { Browser, Page } from 'playwright-core';
import type { BenchContext, BenchRow } from '../bench-row';
import { serveBigPlan } from '../big-app';
import { type Until, hearMarks } from '../marks';
import { alternate, median, milliseconds, restless } from '../measure';

const projects = 100_000;
/** The whole land, where the points lie in stacks; and near, where each stands alone. */
const views = { far: '100.5,30.5,9.5', near: '100.5,30.5,14.2' } as const;
const seconds = 1.5;
const clicks = 6;
/** Milliseconds after which a click has no answer. */
const patience = 8000;

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

async function open(browser: Browser, address: string): Promise<{ page: Page; until: Until }> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const until = await hearMarks(page);
  await page.addInitScript(countFrames);
  await page.goto(address, { waitUntil: 'commit' });
  return { page, until };
}

/** Drags the map in circles. @returns milliseconds between two frames drawn */
async function pan(page: Page): Promise<number> {
  await page.bringToFront();
  const before = await page.evaluate(() => window.drawnFrames.size);
  const start = performance.now();
  await page.mouse.move(600, 400);
  await page.mouse.down();
  for (let step = 0; performance.now() < start + seconds * 1000; step += 1) {
    await page.mouse.move(600 + 120 * Math.sin(step / 6), 400 + 80 * Math.cos(step / 6));
  }
  await page.mouse.up();
  const took = performance.now() - start;
  const frames = (await page.evaluate(() => window.drawnFrames.size)) - before;
  if (frames === 0) throw new Error('No frame was drawn while the map was dragged');
  return took / frames;
}

/** Clicks here and there. @returns the middle of the milliseconds from click to answer */
async function pick(page: Page): Promise<number> {
  await page.bringToFront();
  const times: number[] = [];
  for (let at = 0; at < clicks; at += 1) {
    await page.evaluate(() => {
      performance.clearMarks('clicked');
      performance.clearMarks('picked');
    });
    await page.mouse.click(350 + 190 * (at % 3), 200 + 60 * at);
    // A click on what is selected already selects nothing anew, and the map may be at work: some have no answer.
    await page
      .waitForFunction(() => performance.getEntriesByName('picked').length > 0, null, {
        timeout: patience,
        polling: 20,
      })
      .catch(() => {});
    const [clicked, picked] = await page.evaluate(() =>
      ['clicked', 'picked'].map((name) => performance.getEntriesByName(name)[0]?.startTime),
    );
    if (clicked !== undefined && picked !== undefined) times.push(picked - clicked);
    // What the selection moves comes to rest.
    await page.waitForTimeout(300);
  }
  if (times.length * 2 < clicks) throw new Error(`Only ${times.length} of ${clicks} clicks were answered`);
  return median(times);
}

/** As many digits as say something. */
const fine = (value: number): string => (value < 10 ? `${value.toFixed(1)} ms` : milliseconds(value));

async function measure(
  context: BenchContext,
  plan: string,
): Promise<{ figures: Record<string, [number, number]>; engine: number }> {
  const browser = await context.launch();
  const at = (page: string, view: keyof typeof views) =>
    open(browser, `${context.url}bench/${page}.html?plan=${plan}&view=${views[view]}`);
  const load = async (name: string, mark: 'picture' | 'idle'): Promise<number> => {
    const { page, until } = await at(name, 'far');
    const took = await until(mark);
    await page.context().close();
    return took;
  };
  /** One after the other on two pages that stay open: each has 100,000 projects to load. */
  const pair = async (view: keyof typeof views, job: (page: Page) => Promise<number>) => {
    const ours = await at('big-map', view);
    const engine = await ours.until('idle');
    const bare = await at('big-points', view);
    await bare.until('idle');
    const times = await alternate(restless * context.rounds, {
      ours: () => job(ours.page),
      bare: () => job(bare.page),
    });
    await Promise.all([ours, bare].map(({ page }) => page.context().close()));
    return { engine, medians: [median(times.ours), median(times.bare)] as [number, number] };
  };
  try {
    const loads = await alternate(context.rounds, {
      ours: () => load('big-map', 'picture'),
      bare: () => load('big-points', 'idle'),
    });
    const panned = await pair('far', pan);
    const picked = await pair('near', pick);
    return {
      figures: {
        load: [median(loads.ours), median(loads.bare)],
        pan: panned.medians,
        pick: picked.medians,
      },
      engine: panned.engine,
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
      const { figures, engine } = await measure(context, await serveBigPlan(context, { projects }));
      const ratios = Object.values(figures).map(([ours, bare]) => ours / bare);
      const told = Object.entries(figures).map(
        ([name, [ours, bare]]) => `${name} ${(ours / bare).toFixed(2)} (${fine(ours)} / ${fine(bare)})`,
      );
      return {
        figure: told.join('; '),
        met: ratios.every((ratio) => ratio <= 1.2),
        detail:
          `Load: until all is drawn and can be used; ours as SVG, and the engine has it after ${milliseconds(engine)}. ` +
          'Pan at the scale of the whole land, where the projects lie in stacks. Pick near, where each stands alone: from ' +
          'the click until `plan-select`, which comes when the store has the selection; on the bare page until the ' +
          'engine has said what is there.',
      };
    },
  },
];
