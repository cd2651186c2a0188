/**
 * A selection on the map: script time from it until every element of the page has drawn what is new. The engine has
 * the map, and the panel with the layers is open. Script time is what the page's thread has worked: where WebGL is drawn
 * in software on the same cores, as much time again passes in which the thread does not get to run.
 */
import type { Browser, Page } from 'playwright-core';
import type { BenchContext, BenchRow } from '../bench-row';
import { serveBigPlan } from '../big-app';
import { median } from '../measure';
import { visit } from '../visits';

/** What is clicked, in turns. */
const kinds = ['project', 'town', 'project', 'platform', 'zone', 'project', 'place', 'project'];
const clicks = 32;

/** Runs in the page. Marks the begin and the end of each click. */
async function clickAround([order, count]: readonly [readonly string[], number]): Promise<void> {
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
  for (let click = 0; click < count; click += 1) {
    const wanted = order[click % order.length];
    const own = subjects.filter(({ kind }) => kind === wanted);
    const from = own.length > 0 ? own : projects;
    const { id = '' } = from[(click * 37) % from.length] ?? {};
    // In a task of its own, when what the click before has set going is over.
    await new Promise((resolve) => setTimeout(resolve, 400));
    performance.mark('click-begins');
    store?.dispatch({ type: 'select', selection: { type: 'subject', id }, origin: 'map' });
    // What one element draws may make another draw.
    for (let turn = 0; turn < 3; turn += 1)
      await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    performance.mark('click-ends');
  }
}

/** Of one kind of time, ms. */
interface Clicks {
  time: number;
  longest: number;
}

/** `script`: the thread at work; `passed`: on the clock. */
interface Measured {
  script: Clicks;
  passed: Clicks;
}

/** A mark in the browser's own record: microseconds on the clock, and that the thread has worked. */
interface MarkEvent {
  name: string;
  ts: number;
  tts: number;
}

/** The marks that a page sets while `act` runs, in their order. */
async function marksDuring(browser: Browser, act: () => Promise<void>): Promise<MarkEvent[]> {
  const session = await browser.newBrowserCDPSession();
  const events: MarkEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as MarkEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing'], excludedCategories: ['*'] },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events.toSorted((a, b) => a.ts - b.ts);
}

async function measure(browser: Browser, page: Page): Promise<Measured> {
  // Code that the first clicks load is there.
  await page.evaluate(clickAround, [kinds, kinds.length] as const);
  const marks = await marksDuring(browser, () => page.evaluate(clickAround, [kinds, clicks] as const));
  const [begins, ends] = ['click-begins', 'click-ends'].map((mark) =>
    marks.filter(({ name }) => name === mark),
  );
  if (begins?.length !== clicks || ends?.length !== clicks) throw new Error('Not every click was recorded');
  const clicksBy = (clock: 'ts' | 'tts'): Clicks => {
    const times = ends.map((end, at) => (end[clock] - (begins[at]?.[clock] ?? NaN)) / 1000);
    return { time: median(times), longest: Math.max(...times) };
  };
  return { script: clicksBy('tts'), passed: clicksBy('ts') };
}

async function run(
  context: BenchContext,
  { plan, webgl = true }: { plan?: string; webgl?: boolean },
): Promise<Measured> {
  const browser = await context.launch({ webgl });
  try {
    const { page, until } = await visit(browser, plan ? `${context.url}?plan=${plan}` : context.url);
    await until(webgl ? 'idle' : 'picture');
    // Code that comes after the first picture is there.
    await page.waitForTimeout(1500);
    return await measure(browser, page);
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
      const told = ({ time, longest }: Clicks): string =>
        `${time.toFixed(1)} ms, longest ${longest.toFixed(0)} ms`;
      return {
        figure: `${told(own.script)}; ${told(big.script)}`,
        met: own.script.time <= 8 && own.script.longest <= 50 && big.script.time <= 16,
        detail:
          `Medians of ${clicks} selections of projects, towns, platforms, zones and places in turns, the engine having ` +
          'the map: what the thread of the page has worked. The longest is the whole of one click, not one task. On the ' +
          `clock, with the engine drawing in software on the same cores: ${told(own.passed)}; ${told(big.passed)}. ` +
          `Without WebGL, where the SVG stays: ${told(drawing.script)}; on the clock ${told(drawing.passed)}.`,
      };
    },
  },
];
