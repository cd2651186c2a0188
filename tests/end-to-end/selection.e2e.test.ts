import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { startBrowser, waitUntilDrawn } from '../support/app-browser';
import type { AppBrowser, AppPage } from '../support/app-browser';
import {
  addressOf,
  clickMapCenter,
  detail,
  focusTrail,
  searchBox,
  searchFor,
  selectionIn,
  waitForSelection,
} from '../support/atlas-page';

let browser: AppBrowser;
let app: AppPage;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  app = await browser.open(inject('appUrl'));
});

afterEach(async () => {
  const { complaints } = app;
  await app.close();
  expect(complaints).toEqual([]);
  expect(browser.otherHosts).toEqual([]);
});

test('a search result is selected, described and in the address', async () => {
  await searchFor(app.page, '九华乡');
  await waitForSelection(app.page, 's=town-jiuhua');
  await detail(app.page).getByText('九华乡').first().waitFor();
});

test('a click on the map selects what lies there', async () => {
  await app.page.goto('about:blank');
  await app.page.goto(
    addressOf(inject('appUrl'), { camera: { center: [118.8283, 29.0525], zoom: 13 }, tab: 'layers' }),
  );
  await waitUntilDrawn(app.page);
  await clickMapCenter(app.page);
  await app.page.waitForFunction(() => /[#/&]s=/.test(location.hash));
  expect(await detail(app.page).isVisible()).toBe(true);
});

test('a click on a section in the reader is in the address', async () => {
  await app.page.getByRole('tab', { name: '纲要' }).click();
  await app.page.locator('plan-reader').getByText('构筑“两核引领').first().click();
  await app.page.waitForFunction(() => /[#/&]p=5/.test(location.hash));
});

test('Escape clears the selection', async () => {
  await searchFor(app.page, '九华乡');
  await waitForSelection(app.page, 's=town-jiuhua');
  await app.page.keyboard.press('Escape');
  await waitForSelection(app.page, '');
});

test('Back and Forward go through the selections', async () => {
  await searchFor(app.page, '九华乡');
  await waitForSelection(app.page, 's=town-jiuhua');
  await searchFor(app.page, '石室乡');
  await waitForSelection(app.page, 's=town-shishi');
  await app.page.goBack();
  await waitForSelection(app.page, 's=town-jiuhua');
  await detail(app.page).getByText('九华乡').first().waitFor();
  await app.page.goForward();
  await waitForSelection(app.page, 's=town-shishi');
  await detail(app.page).getByText('石室乡').first().waitFor();
});

test('an address opens on what it names', async () => {
  await app.page.goto('about:blank');
  await app.page.goto(addressOf(inject('appUrl'), { subject: 'town-shiliang' }));
  await waitUntilDrawn(app.page);
  await detail(app.page).getByText('石梁镇').first().waitFor();
  expect(selectionIn(app.page)).toBe('s=town-shiliang');
});

test('an address whose id is gone gives a notice and the plan', async () => {
  await app.page.goto('about:blank');
  await app.page.goto(addressOf(inject('appUrl'), { subject: 'gone-for-good' }));
  await waitUntilDrawn(app.page);
  expect(await app.page.getByText('gone-for-good').first().isVisible()).toBe(true);
  await searchFor(app.page, '九华乡');
  await waitForSelection(app.page, 's=town-jiuhua');
});

test('everything is reached with the keyboard alone', async () => {
  const visited = new Set<string>();
  for (let step = 0; step < 60; step += 1) {
    await app.page.keyboard.press('Tab');
    for (const name of await focusTrail(app.page)) visited.add(name);
  }
  expect([...visited]).toEqual(expect.arrayContaining(['plan-search', 'plan-map', 'plan-layers']));
  await searchBox(app.page).focus();
  await app.page.keyboard.type('石室乡');
  await app.page.locator('plan-search').getByRole('option').first().waitFor();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await waitForSelection(app.page, 's=town-shishi');
});
