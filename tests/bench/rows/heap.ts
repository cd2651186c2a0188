/**
 * Memory of a page on which `<plan-map>` comes, is drawn by WebGL, and goes, 50 times: the heap of JavaScript after
 * garbage collection, after the 5th time and after the 50th, and the WebGL contexts lost by maps on the page.
 */
import type { CDPSession } from 'playwright-core';
import type { BenchContext, BenchRow } from '../bench-row';
import { visit } from '../visits';

declare global {
  interface Window {
    lostContexts: number;
  }
}

/** Runs in the page before its own scripts. */
function countLosses(): void {
  window.lostContexts = 0;
  const make = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function watched(this: HTMLCanvasElement, ...values: unknown[]) {
    // A map that goes gives its context back itself.
    this.addEventListener('webglcontextlost', () => (window.lostContexts += Number(this.isConnected)));
    return Reflect.apply(make, this, values);
  } as typeof make;
}

async function cycle(): Promise<void> {
  const map = document.createElement('plan-map');
  map.src = '../geodata/kecheng/plan.json';
  document.body.append(map);
  await new Promise<void>((resolve) => {
    const look = (): void => (map.rendererInUse === 'webgl' ? resolve() : void requestAnimationFrame(look));
    look();
  });
  map.remove();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

async function heapOf(session: CDPSession): Promise<number> {
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Compilers of the engine of JavaScript: what they make of a function that is called often lies in the heap too. */
const withoutCompilers = ['--no-sparkplug', '--no-maglev', '--no-opt', '--no-regexp-tier-up'];

/** Megabytes after the 5th time and after the last, and the contexts lost meanwhile. */
async function measure(
  context: BenchContext,
  javascript: readonly string[],
): Promise<{ early: number; late: number; lost: number }> {
  const browser = await context.launch({ javascript });
  try {
    const { page } = await visit(browser, `${context.url}bench/plan-map.html?empty`, {
      // Small: what the graphics hold is not measured, and drawing in software takes the time.
      viewport: { width: 480, height: 360 },
      first: countLosses,
    });
    await page.waitForFunction(() => customElements.get('plan-map') !== undefined);
    const session = await page.context().newCDPSession(page);
    const heaps: number[] = [];
    for (let time = 1; time <= 50; time += 1) {
      await page.evaluate(cycle);
      if (time === 5 || time === 50) heaps.push(await heapOf(session));
    }
    const [early = NaN, late = NaN] = heaps;
    return { early, late, lost: await page.evaluate(() => window.lostContexts) };
  } finally {
    await browser.close();
  }
}

export const rows: BenchRow[] = [
  {
    name: 'heap',
    what: 'heap after 50 times mounting and unmounting `<plan-map>` with WebGL',
    against: 'after the 5th',
    target: '≤ 1.1, no context lost',
    async run(context) {
      const whole = await measure(context, []);
      const objects = await measure(context, withoutCompilers);
      const told = ({ early, late }: typeof whole): string =>
        `${(late / early).toFixed(2)} (${late.toFixed(1)} / ${early.toFixed(1)} MB)`;
      const lost = whole.lost + objects.lost;
      return {
        figure: `${told(whole)}, ${lost} lost; without compiled code ${told(objects)}`,
        met: whole.late / whole.early <= 1.1 && lost === 0,
        detail:
          'The heap holds the machine code that V8 makes of functions called often, and at the 5th time has not made ' +
          'yet. Without its compilers, the heap is what the page holds.',
      };
    },
  },
];
