import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { cardCss } from '../../src/svg/card/card-css';
import { renderCardHtml } from '../../src/svg/card/render-card-html';
import { type OwnFile, serveStrict, strictPolicy } from '../foreign/serve-strict';
import { type AppBrowser, atlas, startBrowser } from '../support/app-browser';
import { clickMapCenter, searchFor } from '../support/atlas-page';
import { readPlan } from '../support/read-plan';

let browser: AppBrowser;
let strict: Awaited<ReturnType<typeof serveStrict>>;

beforeAll(async () => {
  browser = await startBrowser({ webgl: true });
  strict = await serveStrict(inject('appUrl'));
});

afterAll(async () => {
  strict?.stop();
  await browser?.close();
});

test('everything works under the strictest content policy, with nothing to complain of', async () => {
  const { page, complaints, close } = await browser.open(strict.url, {
    viewport: { width: 1100, height: 640 },
  });
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b></b>';
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  complaints.length = 0;

  await page.mouse.move(700, 450);
  await page.mouse.move(720, 460, { steps: 5 });
  await clickMapCenter(page);
  await searchFor(page, '副中心');
  await page.locator('plan-detail').waitFor();
  for (const tab of ['reader', 'projects', 'figures', 'layers']) {
    await page.locator(`#tab-${tab}`).click();
    await page.locator(`plan-${tab}`).first().waitFor();
  }
  await page.locator('plan-map').evaluate((map: HTMLElement & { toBlob(): Promise<Blob> }) => map.toBlob());
  await atlas(page).evaluate((element: HTMLElement & { sheet(): Promise<void> }) => element.sheet());
  await page.locator('plan-sheet dialog img').waitFor();
  await page.waitForTimeout(500);
  expect(complaints).toEqual([]);
  await close();
});

test('a basemap needs its host in connect-src and nothing more; without it the ground stays and the page is told', async () => {
  const tile = PNG.sync.write(new PNG({ width: 256, height: 256, fill: true }));
  const tiles = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'image/png', 'access-control-allow-origin': '*' }).end(tile);
  });
  await new Promise<void>((resolve) => tiles.listen(0, '127.0.0.1', resolve));
  const { port } = tiles.address() as AddressInfo;
  const allowed = `http://127.0.0.1:${port}`;
  const policy = strictPolicy.replace("connect-src 'self'", `connect-src 'self' ${allowed}`);
  const site = await serveStrict(inject('appUrl'), policy);
  const { page, complaints, close } = await browser.open(site.url, { viewport: { width: 900, height: 600 } });
  const put = (basemap: string) =>
    atlas(page).evaluate((element, value) => element.setAttribute('basemap', value), basemap);
  const foot = page.locator('plan-map .foot');

  await put(`tiles:http://localhost:${port}/{z}/{x}/{y}.png`);
  await foot.getByText('底图没有加载').click();
  expect(await foot.textContent()).toContain('connect-src');
  expect(complaints.some((line) => line.includes('connect-src'))).toBe(true);
  complaints.length = 0;

  await atlas(page).evaluate((element) => element.setAttribute('basemap-attribution', '某市底图'));
  await put(`tiles:${allowed}/{z}/{x}/{y}.png`);
  await foot.getByText('底图：某市底图').waitFor();
  expect(complaints).toEqual([]);
  await close();
  site.stop();
  tiles.close();
});

/** A page with one way in, under no more than it needs. */
const smallPage = (policy: string, body: string): OwnFile => ({
  type: 'text/html; charset=utf-8',
  text: `<!doctype html><html lang="zh"><title>Small</title><link rel="stylesheet" href="card.css">${body}`,
  policy: `default-src 'none'; style-src 'self'; ${policy}`,
});

test('a card, a frame and a static card have enough with the smallest policies', async () => {
  const plan = readPlan('geodata/kecheng');
  const card = '<plan-card src="geodata/kecheng/plan.json" subject="town-jiuhua"></plan-card>';
  const script = '<script type="module" src="embed/plan-atlas.js"></script>';
  const still = renderCardHtml(plan.graph, { layers: plan.layers, subject: 'town-jiuhua' });
  const frame = '<iframe sandbox="allow-scripts" title="map" src="embed.html"></iframe>';
  const own = {
    '/card.css': { type: 'text/css', text: cardCss, policy: '' },
    '/card': smallPage(
      "script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
      script + card,
    ),
    '/still': smallPage('', still),
    '/frame': smallPage("frame-src 'self'", frame),
  } as const;
  const site = await serveStrict(inject('appUrl'), strictPolicy, { own });
  const { page, complaints, close } = await browser.open(`${site.url}card`, { drawnBy: 'none' });
  await page.locator('plan-card .drawing svg').waitFor();
  await page.goto(`${site.url}still`);
  await page.locator('plan-card article svg').waitFor();
  expect(complaints).toEqual([]);

  // A frame without an origin whose policy refuses the engine's worker stays with the drawing.
  await page.goto(`${site.url}frame`);
  const map = page.frameLocator('iframe').locator('plan-map');
  await map.locator('.layer > [tabindex] svg').first().waitFor();
  expect(await map.getAttribute('renderer')).toBe('svg');
  await close();
  site.stop();
});

test('where no worker may start the map stays a drawing and says so, and the whole app works in a sandbox', async () => {
  const policy = strictPolicy.replace("worker-src 'self'", "worker-src 'none'");
  const whole =
    '<iframe sandbox="allow-scripts" title="app" width="1200" height="700" src="index.html"></iframe>';
  const own = { '/whole': smallPage("frame-src 'self'", whole) };
  const site = await serveStrict(inject('appUrl'), policy, { own });
  const { page, complaints, close } = await browser.open(site.url, { drawnBy: 'svg' });
  const map = page.locator('plan-map');
  await map.locator('summary', { hasText: '简易绘图' }).click({ timeout: 30_000 });
  expect(await map.locator('[part=simple]').textContent()).toContain('引擎');
  await searchFor(page, '副中心');
  await page.locator('plan-detail').waitFor();
  expect(complaints.filter((line) => line.startsWith('uncaught'))).toEqual([]);

  complaints.length = 0;
  await page.goto(`${site.url}whole`);
  const framed = page.frameLocator('iframe');
  await framed.locator('plan-map .layer > [tabindex] svg').first().waitFor();
  expect(await framed.locator('plan-atlas').evaluate(() => self.origin)).toBe('null');
  await framed.locator('plan-search').getByRole('combobox').fill('石梁镇');
  await framed.locator('plan-search').getByRole('option').first().click();
  await framed.locator('plan-detail').getByRole('heading', { name: '石梁镇' }).waitFor();
  expect(complaints.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  await close();
  site.stop();
});
