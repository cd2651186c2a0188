/**
 * A selection on the map: script time from it until every element of the page has drawn what is new. The engine has
 * the map, and the panel with the layers is open.
 */
import type { Page } from 'playwright-core';
import type { BenchContext, BenchRow } from '../bench-row';
import { serveBigPlan } from '../big-app';
import { median } from '../measure';
import { visit } from '../visits';

/** What is clicked, in turns. */
const kinds = ['project', 'town', 'project', 'platform', 'zone', 'project', 'place', 'project'];
const clicks = 32;

/** Runs in the page. @returns milliseconds of each click */
async function clickAround([order, count]: readonly [readonly string[], number]): Promise<number[]> {
  const atlas = document.querySelector('plan-atlas');
  const store = atlas?.activeStore;
  const subjects = [...(store?.state.plan?.graph.subjects.values() ?? [])].filter(({ position }) => position);
  const projects = subjects.filter(({ kind }) => kind === 'project');
  const elements: (Element & { updateComplete?: Promise<unknown> })[] = [];
  const roots: ParentNode[] = [document];
  for (let root = roots.pop(); root; root = roots.pop()) {
    for (const element of root.querySelectorAll<Element & { updateComplete?: Promise<unknown> }>('*')) {
      if (element.updateComplete) elements.push(element);
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  const times: number[] = [];
  for (let click = 0; click < count; click += 1) {
    const wanted = order[click % order.length];
    const own = subjects.filter(({ kind }) => kind === wanted);
    const from = own.length > 0 ? own : projects;
    const { id = '' } = from[(click * 37) % from.length] ?? {};
    // In a task of its own, when what the click before has set going is over.
    await new Promise((resolve) => setTimeout(resolve, 400));
    const start = performance.now();
    store?.dispatch({ type: 'select', selection: { type: 'subject', id }, origin: 'map' });
    // What one element draws may make another draw.
    for (let turn = 0; turn < 3; turn += 1)
      await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    times.push(performance.now() - start);
  }
  return times;
}

async function measure(page: Page): Promise<{ time: number; longest: number }> {
  // Code that the first clicks load is there.
  await page.evaluate(clickAround, [kinds, kinds.length] as const);
  const times = await page.evaluate(clickAround, [kinds, clicks] as const);
  return { time: median(times), longest: Math.max(...times) };
}

async function run(
  context: BenchContext,
  { plan, webgl = true }: { plan?: string; webgl?: boolean },
): Promise<{ time: number; longest: number }> {
  const browser = await context.launch({ webgl });
  try {
    const { page, until } = await visit(browser, plan ? `${context.url}?plan=${plan}` : context.url);
    await until(webgl ? 'idle' : 'picture');
    // Code that comes after the first picture is there.
    await page.waitForTimeout(1500);
    return await measure(page);
  } finally {
    await browser.close();
  }
}

export const rows: BenchRow[] = [
  {
    name: 'click',
    what: 'click → every panel updated, script time; the same with 10,000 projects',
    against: '-',
    target: '≤ 8 ms, no task over 50 ms; ≤ 16 ms',
    async run(context) {
      const own = await run(context, {});
      const drawing = await run(context, { webgl: false });
      const big = await run(context, { plan: await serveBigPlan(context, { projects: 10_000 }) });
      return {
        figure:
          `${own.time.toFixed(1)} ms, longest ${own.longest.toFixed(0)} ms; ` +
          `${big.time.toFixed(1)} ms, longest ${big.longest.toFixed(0)} ms`,
        met: own.time <= 8 && own.longest <= 50 && big.time <= 16,
        detail:
          `Medians of ${clicks} selections of projects, towns, platforms, zones and places in turns, the engine having ` +
          `the map. Without WebGL, where the SVG stays: ${drawing.time.toFixed(1)} ms, longest ` +
          `${drawing.longest.toFixed(0)} ms. The longest is the whole time of one click, not of one task.`,
      };
    },
  },
];
