import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { BenchContext } from './bench-row';
import { type Mark, type Until, hearMarks } from './marks';

const desk = { width: 1440, height: 900 };

/** What one visit has shown. */
export interface Visit {
  page: Page;
  until: Until;
  close(): Promise<void>;
}

/** How the pages that the app is compared with are opened, so that their map is the same: size and view. */
export interface SameMap {
  viewport: { width: number; height: number };
  /** The value of `?view=`. */
  view: string;
}

/**
 * Opens a page with nothing in the cache. Of the app `picture` is when the picture that was built into its page is
 * painted, or without one `drawn`: when its map is drawn from the plan, and can be used; `idle` when the engine has taken
 * the map over and has drawn all of it. The other pages say so themselves, in the same way.
 */
export async function visit(
  browser: Browser,
  address: string,
  { viewport = desk, first }: { viewport?: SameMap['viewport']; first?: () => void } = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  const until = await hearMarks(page);
  await page.addInitScript(markApp);
  if (first) await page.addInitScript(first);
  await page.goto(address, { waitUntil: 'commit' });
  return {
    page,
    until,
    close: () => context.close(),
  };
}

/** Runs in every page before its own scripts. */
function markApp(): void {
  const mark = (name: string): void => {
    requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
  };
  // The callbacks of a frame run before it is painted.
  const watch = (): void => {
    const picture = document.querySelector<HTMLImageElement>('.first-picture img');
    if (picture?.complete && picture.naturalWidth > 0) setTimeout(() => performance.mark('picture'));
    else if (picture || document.readyState !== 'complete') requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
  addEventListener(
    'plan-ready',
    () => {
      const atlas = document.querySelector('plan-atlas');
      if (!atlas) return;
      mark('drawn');
      // Should it have been in no frame.
      if (performance.getEntriesByName('picture').length === 0) mark('picture');
      const look = (): void => {
        const map = atlas.shadowRoot?.querySelector('plan-map');
        if (map?.rendererInUse === 'webgl') mark('idle');
        else requestAnimationFrame(look);
      };
      look();
    },
    { once: true },
  );
}

/** Opens the app once, which also warms the browser, and looks at its map. */
export async function sameMap(browser: Browser, context: BenchContext): Promise<SameMap> {
  const app = await visit(browser, context.url);
  await app.until('idle');
  const found = await app.page.evaluate(() => {
    const atlas = document.querySelector('plan-atlas');
    const map = atlas?.shadowRoot?.querySelector('plan-map');
    const { center = [0, 0], zoom = 0 } = atlas?.camera ?? {};
    return {
      viewport: { width: map?.clientWidth ?? 0, height: map?.clientHeight ?? 0 },
      view: [...center, zoom].join(','),
    };
  });
  await app.close();
  return found;
}

/** The address of one of our pages with the same map. */
export function pageAddress({ url }: BenchContext, name: string, { view }: SameMap): string {
  return `${url}bench/${name}.html?view=${view}`;
}

/**
 * Opens a page, waits for a mark and closes it.
 * @param options.also a later mark to wait for, and where its time is kept
 * @returns milliseconds from the navigation
 */
export async function timeUntil(
  browser: Browser,
  address: string,
  mark: Mark,
  { viewport, also }: { viewport?: SameMap['viewport']; also?: { mark: Mark; times: number[] } } = {},
): Promise<number> {
  const opened = await visit(browser, address, { viewport });
  try {
    const time = await opened.until(mark);
    if (also) also.times.push(await opened.until(also.mark));
    return time;
  } finally {
    await opened.close();
  }
}

/** Bytes, as gzip, of all that a page has asked for, the page too. @param before only what was there by then */
export async function bytesOf(page: Page, folder: string, before = Infinity): Promise<Map<string, number>> {
  const paths = await page.evaluate(
    (end) => [
      location.pathname,
      ...performance
        .getEntriesByType('resource')
        .filter((entry) => entry.startTime < end && entry.name.startsWith(location.origin))
        .map(({ name }) => new URL(name).pathname),
    ],
    Math.min(before, Number.MAX_VALUE),
  );
  return new Map(
    [...new Set(paths)].map((path) => {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      return [path, gzipSync(readFileSync(join(folder, file))).length];
    }),
  );
}

/** Sum of some of them, in kB. */
export function kilobytes(bytes: ReadonlyMap<string, number>, which: RegExp = /./): number {
  return [...bytes].reduce((sum, [path, size]) => sum + (which.test(path) ? size : 0), 0) / 1000;
}
