import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveStrict, strictPolicy } from '../foreign/serve-strict';
import { type AppBrowser, atlas, startBrowser, viewports } from '../support/app-browser';
import { clickMapCenter, searchFor } from '../support/atlas-page';

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
  const { page, complaints, close } = await browser.open(strict.url, { viewport: viewports.desk });
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
