import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startBrowser } from '../support/app-browser';
import type { AppBrowser, AppPage } from '../support/app-browser';
import { addressOf, find, searchFor } from '../support/atlas-page';

let browser: AppBrowser;
let app: AppPage;

beforeAll(async () => {
  browser = await startBrowser();
  app = await browser.open(addressOf(inject('appUrl'), {}, 'qinghe'));
});

afterAll(async () => {
  await app?.close();
  await browser?.close();
});

test('another plan opens without a change of the code', async () => {
  expect(await app.page.title()).toContain('青禾');
  expect(await find(app.page, '九华乡')).not.toContain('town-jiuhua');
  expect(app.complaints).toEqual([]);
  expect(browser.otherHosts).toEqual([]);
});

test('the other plan shows its own slogan', async () => {
  expect(await app.page.getByText('双核引领').first().isVisible()).toBe(true);
  expect(await app.page.getByText('两核引领').count()).toBe(0);
});

test('a selection keeps the plan in the address', async () => {
  await searchFor(app.page, '青禾区');
  await app.page.waitForFunction(() => /[#/&]s=/.test(location.hash));
  expect(new URL(app.page.url()).searchParams.get('plan')).toBe('qinghe');
});
