import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readPicture, startBrowser, viewports } from '../support/app-browser';
import type { AppBrowser } from '../support/app-browser';
import { detail, searchFor, waitForSelection } from '../support/atlas-page';

let browser: AppBrowser;

beforeAll(async () => {
  browser = await startBrowser({ webgl: true });
});

afterAll(() => browser?.close());

test('on a phone the panel is a sheet below the map, and nothing is wider than the screen', async () => {
  const app = await browser.open(inject('appUrl'), { viewport: viewports.phone, hasTouch: true });
  const map = await app.page.locator('plan-map').boundingBox();
  expect(map?.width).toBe(viewports.phone.width);
  expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewports.phone.width);
  await searchFor(app.page, '九华乡');
  await waitForSelection(app.page, 's=town-jiuhua');
  const sheet = await detail(app.page).boundingBox();
  expect(sheet?.y).toBeGreaterThan(200);
  expect(sheet?.width).toBeGreaterThan(300);
  expect(app.complaints).toEqual([]);
  await app.close();
});

test('a dark system gets dark panels and a dark map', async () => {
  const app = await browser.open(inject('appUrl'), { colorScheme: 'dark' });
  const { brightness } = await readPicture(app.page, await app.page.screenshot());
  expect(brightness).toBeLessThan(110);
  expect(app.complaints).toEqual([]);
  await app.close();
});

test('the language changes in place and stays in the address', async () => {
  const app = await browser.open(inject('appUrl'));
  await app.page.getByRole('button', { name: /English|英文/ }).click();
  await app.page.getByRole('tab', { name: 'Layers' }).waitFor();
  await app.page.waitForFunction(() => location.hash.includes('lang=en'));
  await app.page.reload();
  await app.page.getByRole('tab', { name: 'Layers' }).waitFor();
  expect(app.complaints).toEqual([]);
  await app.close();
});
