import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Change, serveStrict, strictPolicy } from '../foreign/serve-strict';
import { type AppBrowser, startBrowser, waitUntilDrawn } from '../support/app-browser';

const asBuilt: Change = (_, body) => body;
const noNetwork: Change = () => null;
const digest = (body: Buffer): string => createHash('sha256').update(body).digest('hex');

let browser: AppBrowser;
let change: Change;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser?.close());

/** Opens the app, waits until it is kept, and runs `act`. */
async function withKeptApp(
  policy: string,
  act: (page: Page, complaints: string[], url: string) => Promise<void>,
): Promise<void> {
  change = asBuilt;
  const site = await serveStrict(inject('appUrl'), policy, { change: (path, body) => change(path, body) });
  const app = await browser.open(site.url, { keeps: true });
  try {
    await app.page.getByText('断网也能打开').waitFor({ timeout: 30_000 });
    expect(app.complaints).toEqual([]);
    await act(app.page, app.complaints, site.url);
  } finally {
    await app.close();
    site.stop();
  }
}

/** The first page as the version that is kept has it: its title in the window comes from the plan. */
const keptPage = (page: Page): Promise<string> =>
  page.evaluate(async () => (await fetch('index.html')).text());

/** Lets the browser ask for a new version. @returns what became of it */
function askForUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return 'none';
    while (worker.state === 'installing') await new Promise((next) => setTimeout(next, 50));
    return worker.state;
  });
}

test('after one visit everything works without network, under the strictest policy', () =>
  withKeptApp(strictPolicy, async (page, complaints, url) => {
    change = noNetwork;
    await page.reload();
    await waitUntilDrawn(page);
    await page.getByRole('tab', { name: '指标' }).click();
    await page.locator('plan-figures .figure').first().waitFor();
    await page.getByRole('combobox', { name: /搜索/ }).fill('sqsk');
    await page.locator('plan-search').getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '出图' }).click();
    await page.locator('plan-sheet dialog img').waitFor();
    await page.goto(`${url}docs/`);
    await page
      .getByRole('link', { name: /plan-map/ })
      .first()
      .waitFor();
    await page.goto(`${url}?briefing=pattern&step=two-zones`);
    await page.locator('plan-briefing h2', { hasText: '两区协同' }).waitFor();
    expect(complaints).toEqual([]);
  }));

test('an update is offered and never forced, and one that is half there leaves the old one whole', () =>
  withKeptApp("default-src 'self' 'unsafe-inline' data: blob:; manifest-src 'self'", async (page, _, url) => {
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
      return link ? ((await (await fetch(link.href)).json()) as { icons: unknown[] }) : null;
    });
    expect(manifest?.icons.length).toBeGreaterThan(1);

    const firstPage = await keptPage(page);
    expect(firstPage).toContain('<title>');
    expect(firstPage).not.toContain('<title>second');

    let secondPage = '';
    let broken = true;
    change = (path, body) => {
      const file = path.split('?')[0];
      if (file === '/index.html' || file === '/') {
        const second = body.toString().replace(/<title>[^<]*/, '<title>second');
        secondPage = digest(Buffer.from(second));
        return Buffer.from(broken ? second.slice(0, 2000) : second);
      }
      if (file !== '/offline-worker.js') return body;
      const [first = ''] = /(?<="index\.html":")[0-9a-f]+/.exec(body.toString().replaceAll('`', '"')) ?? [];
      return Buffer.from(
        body.toString().replace(first, secondPage).replace('plan-atlas-app-', 'plan-atlas-app-2'),
      );
    };
    // What the second version is called by is known when its page was asked for once.
    expect(await (await fetch(`${url}index.html`)).text()).toContain('<title>second');

    expect(await askForUpdate(page)).toBe('redundant');
    await page.reload();
    await waitUntilDrawn(page);
    expect(await keptPage(page)).toBe(firstPage);

    await page.goto(`${url}?briefing=pattern`);
    await page.locator('plan-briefing h2').first().waitFor();
    broken = false;
    expect(await askForUpdate(page)).toBe('installed');
    const take = page.getByRole('button', { name: '现在更新' });
    await page.keyboard.press('PageDown');
    // Behind the briefing, and no key leads there.
    const onTop = take.evaluate((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2) === button;
    });
    expect(await onTop).toBe(false);
    await page.keyboard.press('Escape');
    await page.locator('plan-briefing').waitFor({ state: 'detached' });
    expect(await keptPage(page)).toBe(firstPage);
    await Promise.all([page.waitForEvent('load'), take.click()]);
    await waitUntilDrawn(page);
    expect(await keptPage(page)).toContain('<title>second');
    // The build before stays for pages of it that are still open.
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(2);
  }));
