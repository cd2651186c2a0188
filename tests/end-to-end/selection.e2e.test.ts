import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import type { AddressView } from '../../src/model/address';
import { startBrowser, waitUntilDrawn } from '../support/app-browser';
import type { AppBrowser, AppPage } from '../support/app-browser';
import {
  addressOf,
  clickMapCenter,
  clickSection,
  detail,
  focusTrail,
  pictureOfMap,
  searchBox,
  searchFor,
  selectionIn,
  waitForSelection,
} from '../support/atlas-page';

let browser: AppBrowser;
let app: AppPage;

beforeAll(async () => {
  browser = await startBrowser();
  app = await browser.open(inject('appUrl'));
});

afterAll(async () => {
  await app?.close();
  await browser?.close();
});

afterEach(() => {
  expect(app.complaints.splice(0)).toEqual([]);
  expect(browser.otherHosts).toEqual([]);
});

/** The page of all tests, gone on to a view by its address; `anew`: loaded with it. */
async function open(view: AddressView = {}, { anew = false } = {}): Promise<Page> {
  const { page } = app;
  if (anew) {
    await page.goto('about:blank');
    // What the page that is left was still asking for is given up.
    const others = app.complaints.filter((line) => !line.startsWith('request failed'));
    app.complaints.splice(0, Infinity, ...others);
  }
  await page.goto(addressOf(inject('appUrl'), view));
  await waitUntilDrawn(page);
  return page;
}

// First, on a page that nobody has used.
test('everything is reached with the keyboard alone', async () => {
  const { page } = app;
  const visited = new Set<string>();
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    for (const name of await focusTrail(page)) visited.add(name);
  }
  expect([...visited]).toEqual(expect.arrayContaining(['plan-search', 'plan-map', 'plan-layers']));
  await page.keyboard.press('Escape');
  await searchBox(page).focus();
  await page.keyboard.type('石室乡');
  await page.locator('plan-search').getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await waitForSelection(page, 's=town-shishi');
});

test('a search result is selected, described and in the address', async () => {
  const page = await open();
  await searchFor(page, '九华乡');
  await waitForSelection(page, 's=town-jiuhua');
  await detail(page).getByText('九华乡').first().waitFor();
});

test('a click on the map selects what lies there', async () => {
  const page = await open({ camera: { center: [118.8283, 29.0525], zoom: 13 } });
  await clickMapCenter(page);
  await page.waitForFunction(() => /[#/&]s=/.test(location.hash));
  await detail(page).waitFor();
});

test('a click on a section is in the address and seen on the map', async () => {
  const page = await open();
  await clickSection(page, ['5']);
  const before = await pictureOfMap(page);
  await clickSection(page, ['5.1']);
  await waitForSelection(page, 'p=5.1');
  await expect.poll(async () => (await pictureOfMap(page)).equals(before), { timeout: 20_000 }).toBe(false);
});

test('Escape clears the selection', async () => {
  const page = await open();
  await searchFor(page, '九华乡');
  await waitForSelection(page, 's=town-jiuhua');
  await page.keyboard.press('Escape');
  await waitForSelection(page, '');
});

test('Back and Forward go through the selections', async () => {
  const page = await open();
  await searchFor(page, '九华乡');
  await waitForSelection(page, 's=town-jiuhua');
  await searchFor(page, '石室乡');
  await waitForSelection(page, 's=town-shishi');
  await page.goBack();
  await waitForSelection(page, 's=town-jiuhua');
  await detail(page).getByRole('heading', { name: '九华乡' }).waitFor();
  await page.goForward();
  await waitForSelection(page, 's=town-shishi');
  await detail(page).getByRole('heading', { name: '石室乡' }).waitFor();
});

test('an address opens on what it names', async () => {
  const page = await open({ subject: 'town-shiliang' }, { anew: true });
  await detail(page).getByRole('heading', { name: '石梁镇' }).waitFor();
  expect(selectionIn(page)).toBe('s=town-shiliang');
});

test('an address whose id is gone gives a notice and the plan', async () => {
  const page = await open({ subject: 'gone-for-good' }, { anew: true });
  await page.getByText('gone-for-good').first().waitFor();
  await searchFor(page, '九华乡');
  await waitForSelection(page, 's=town-jiuhua');
});
