import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveStrict } from '../foreign/serve-strict';
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
