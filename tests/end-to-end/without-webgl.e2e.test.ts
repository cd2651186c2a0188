import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import type { AddressView } from '../../src/model/address';
import { readPicture, startBrowser } from '../support/app-browser';
import type { AppBrowser, AppPage } from '../support/app-browser';
import {
  addressOf,
  clickSection,
  detail,
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

afterEach(async () => {
  const { complaints } = app;
  await app.close();
  expect(complaints).toEqual([]);
  expect(browser.otherHosts).toEqual([]);
});

async function open(view: AddressView = {}): Promise<Page> {
  app = await browser.open(addressOf(inject('appUrl'), view));
  return app.page;
}

const map = (page: Page): Locator => page.locator('plan-map');
const surface = (page: Page): Locator => map(page).locator('.layer > [tabindex]');
/** What the simple drawing shows: changes with every redraw that looks different. */
const drawing = (page: Page): Promise<string> =>
  surface(page)
    .locator('svg')
    .evaluate((svg) => svg.outerHTML);
const camera = (page: Page): string => /[#/&]c=([^&]*)/.exec(new URL(page.url()).hash)?.[1] ?? '';

async function middle(page: Page): Promise<[number, number]> {
  const box = await surface(page).boundingBox();
  if (!box) throw new Error('The map has no size');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** A view with one core in its middle. */
const atCore: AddressView = { camera: { center: [118.8283, 29.0525], zoom: 13 } };

test('the map shows, names what it shows, and says why it is drawn simply', async () => {
  const page = await open();
  const picture = await surface(page).screenshot();
  expect((await readPicture(page, picture)).colors).toBeGreaterThan(20);
  expect(await surface(page).locator('svg text').count()).toBeGreaterThan(10);
  await map(page).locator('summary', { hasText: '简易绘图' }).click();
  expect(await map(page).getByText('没有提供 WebGL').isVisible()).toBe(true);
  expect(await map(page).getByRole('alert').count()).toBe(0);
});

test('hovering lights a thing and names it', async () => {
  const page = await open();
  await surface(page).locator('svg').waitFor();
  const before = await drawing(page);
  await page.mouse.move(...(await middle(page)));
  await map(page).locator('.tip').waitFor();
  await expect.poll(async () => (await drawing(page)) === before).toBe(false);
});

test('a click selects and describes, Escape clears', async () => {
  const page = await open(atCore);
  await page.mouse.click(...(await middle(page)));
  await page.waitForFunction(() => /[#/&]s=/.test(location.hash));
  await detail(page).getByRole('heading', { level: 2 }).waitFor();
  expect(selectionIn(page)).not.toBe('');
  await page.keyboard.press('Escape');
  await waitForSelection(page, '');
});

test('wheel, keys and buttons zoom, a drag and the arrows move', async () => {
  const page = await open(atCore);
  const [x, y] = await middle(page);
  const moved = async (act: () => Promise<void>): Promise<void> => {
    const before = camera(page);
    await act();
    await expect.poll(() => camera(page)).not.toBe(before);
  };
  const zoom = (): number => Number(camera(page).split(',').at(-1));
  await page.mouse.move(x, y);
  await moved(() => page.mouse.wheel(0, -240));
  const near = zoom();
  await surface(page).focus();
  await moved(() => page.keyboard.press('-'));
  expect(zoom()).toBeLessThan(near);
  await moved(() => page.keyboard.press('ArrowRight'));
  await moved(() => map(page).getByRole('button', { name: '放大' }).click());
  await moved(async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y - 20, { steps: 4 });
    await page.mouse.move(x - 120, y - 40, { steps: 4 });
    await page.mouse.up();
  });
  expect(selectionIn(page)).toBe('');
});

test('a section lights up what it names and moves the map', async () => {
  const page = await open();
  await clickSection(page, ['5']);
  const before = await drawing(page);
  await clickSection(page, ['5.1']);
  await waitForSelection(page, 'p=5.1');
  await expect.poll(async () => (await drawing(page)) === before).toBe(false);
});

test('layers, language and colours change the drawing', async () => {
  const page = await open();
  const changed = async (act: () => Promise<void>): Promise<void> => {
    const before = await drawing(page);
    await act();
    await expect.poll(async () => (await drawing(page)) === before).toBe(false);
  };
  await changed(() => page.locator('plan-layers').getByRole('checkbox').first().click());
  await changed(() => page.emulateMedia({ colorScheme: 'dark' }));
  await changed(() =>
    page
      .getByRole('button', { name: /英文|English/ })
      .first()
      .click(),
  );
  await map(page).locator('summary', { hasText: 'Simple drawing' }).waitFor();
});

test('a search result is found on the map', async () => {
  const page = await open();
  await searchFor(page, '九华乡');
  await waitForSelection(page, 's=town-jiuhua');
  await expect
    .poll(() => surface(page).locator('svg [data-subject="town-jiuhua"]').count())
    .toBeGreaterThan(0);
});
