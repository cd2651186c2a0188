import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import type { PlanMap } from '../../src/elements/plan-map/plan-map';
import type { FramedPlan } from '../../src/frame/client';
import { type AppBrowser, startBrowser } from '../support/app-browser';

let browser: AppBrowser;

/** Four maps below one another are in view. */
const tall = { width: 1300, height: 1800 };

beforeAll(async () => {
  browser = await startBrowser({ webgl: true, keepsPages: true });
});

afterAll(() => browser?.close());

/** The code of a way in, as the builder writes it for an element. */
async function builderCode(page: Page, query: string): Promise<string> {
  await page.goto(`${inject('appUrl')}builder.html?${query}`);
  const code = page.locator('#code');
  await expect.poll(() => code.textContent()).toContain('<');
  return (await code.textContent()) ?? '';
}

/** Another site, whose only page holds this. */
async function serveSite(body: (origin: string) => string): Promise<string> {
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    const head = '<!doctype html><html lang="zh"><title>Another site</title><link rel="icon" href="data:,">';
    response.end(request.url === '/other' ? `${head}<p>Other` : `${head}${body(origin())}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return `${origin()}/`;
}

/** Turns the wheel over the first map of a page that scrolls. */
async function tryWheel(page: Page): Promise<void> {
  const map = page.locator('plan-map').first();
  const box = (await map.boundingBox())!;
  const zoom = (): Promise<number> => map.evaluate((element: PlanMap) => element.camera?.zoom ?? 0);
  const before = await zoom();
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.mouse.wheel(0, 40);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(40);
  expect(await zoom()).toBe(before);
  expect(await map.locator('[part=hint]').textContent()).toContain('滚动可缩放地图');
  await page.mouse.click(box.x + 40, box.y + 60);
  await page.mouse.wheel(0, -240);
  await expect.poll(zoom).toBeGreaterThan(before);
  expect(await page.evaluate(() => scrollY)).toBe(40);
}

/** What the page of another site knows. */
type Site = Window & { plan: FramedPlan; shown: boolean[]; lost: number };

test('the code of the builder runs as pasted on another site, whose wheel and way back stay its own', async () => {
  const app = inject('appUrl');
  const opened = await browser.open(`${app}builder.html`, { viewport: tall, drawnBy: 'none' });
  const { page, complaints } = opened;
  const codes: string[] = [];
  for (const query of ['way=script', 'way=iframe&subject=town-jiuhua', 'element=plan-card&way=card']) {
    codes.push(await builderCode(page, `${query}&width=600px&height=400px`));
  }
  complaints.length = 0;
  // Besides them a frame without an origin, steered by the page.
  const site = await serveSite(
    (origin) => `${codes.join('\n')}
      <iframe id="own" sandbox="allow-scripts" title="map" width="600" height="400"
        src="${app}embed.html?allow=${encodeURIComponent(origin)}"></iframe>
      <p style="height: 3000px">The article goes on.</p>
      <script type="module">
        import { connect } from '${app}embed/plan-atlas-frame.js';
        Object.assign(window, { plan: connect(document.querySelector('#own')), shown: [], lost: 0 });
        addEventListener('pageshow', ({ persisted }) => window.shown.push(persisted));
        document.addEventListener('webglcontextlost', () => (window.lost += 1), true);
      </script>`,
  );
  await page.goto(site);
  const maps = [
    page.locator('plan-map'),
    page.frameLocator('iframe:not(#own)').locator('plan-map'),
    page.frameLocator('#own').locator('plan-map'),
  ];
  const renderers = (): Promise<unknown[]> =>
    Promise.all(maps.map((map) => map.evaluate((element: PlanMap) => element.rendererInUse)));
  await expect.poll(renderers, { timeout: 90_000 }).toEqual(['webgl', 'webgl', 'webgl']);
  expect(await maps[1]?.evaluate((element: PlanMap) => element.subject)).toBe('town-jiuhua');
  expect(await maps[2]?.evaluate(() => self.origin)).toBe('null');
  await page.locator('plan-card .drawing svg').waitFor();
  await tryWheel(page);

  await page.goto(`${site}other`);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => (window as unknown as Site).shown.at(-1))).toBe(true);
  // The page as it was kept: its map has its engine still, and its frame answers.
  const found = await page.evaluate(async () => {
    const { plan, lost } = window as unknown as Site;
    const map = document.querySelector('plan-map');
    const selected = [await plan.select('town-shiliang'), map?.select('town-shiliang')];
    const { name } = (await plan.describe('town-shiliang')) ?? {};
    return { lost, selected, name, framed: plan.subject, renderer: map?.rendererInUse };
  });
  expect(found).toEqual({
    ...{ lost: 0, selected: [true, true], name: '石梁镇', framed: 'town-shiliang', renderer: 'webgl' },
  });
  expect(complaints).toEqual([]);
  expect(browser.otherHosts).toEqual([]);
  await opened.close();
});
