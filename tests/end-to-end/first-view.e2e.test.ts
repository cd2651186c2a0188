import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveStrict } from '../foreign/serve-strict';
import { readPicture, startBrowser, viewports, waitUntilDrawn } from '../support/app-browser';
import type { AppBrowser, AppPage } from '../support/app-browser';
import {
  clickSection,
  describe as describeSubject,
  find,
  pictureOfMap,
  searchFor,
  waitForSelection,
} from '../support/atlas-page';

import { coloursOf, partElsewhere } from '../support/coincide';

let browser: AppBrowser;
let app: AppPage;

beforeAll(async () => {
  browser = await startBrowser({ webgl: true });
  app = await browser.open(inject('appUrl'));
});

afterAll(async () => {
  await app?.close();
  await browser?.close();
});

test('the page comes to rest without an error, a warning or a request to another host', async () => {
  await app.page.waitForTimeout(1000);
  expect(app.complaints).toEqual([]);
  expect(browser.otherHosts).toEqual([]);
});

test('the map is drawn', async () => {
  const picture = await pictureOfMap(app.page);
  expect((await readPicture(app.page, picture)).colors).toBeGreaterThan(20);
});

test('the title of the page names the plan', async () => {
  expect(await app.page.title()).toContain('十四五');
});

test('the four terms of the slogan are on the page', async () => {
  for (const term of ['两核引领', '一轴驱动', '两区协同', '全域美丽']) {
    expect(await app.page.getByText(term).first().isVisible(), term).toBe(true);
  }
});

test('find and describe answer in plain data', async () => {
  const [town] = await find(app.page, '九华乡');
  expect(town).toBe('town-jiuhua');
  const answer = await describeSubject(app.page, 'town-jiuhua');
  expect(answer).toMatchObject({ subject: 'town-jiuhua', name: '九华乡', kind: 'town' });
  expect(answer?.sections.length).toBeGreaterThan(0);
  expect(await describeSubject(app.page, 'nothing-of-this-name')).toBeNull();
});

test('the note on boundaries is on the page', async () => {
  expect(await app.page.getByText('界线不作为划界依据').first().isVisible()).toBe(true);
});

test('axe finds no fault in any panel', async () => {
  const { page } = app;
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const faults = await findFaults();
  await clickSection(page, ['5', '5.1']);
  faults.push(...(await findFaults()));
  await page.getByRole('tab', { name: '项目' }).click();
  await searchFor(page, '九华乡');
  await waitForSelection(page, 's=town-jiuhua');
  faults.push(...(await findFaults()));
  expect(faults).toEqual([]);
});

test('before any script the page shows the plan where the map will show it, light and dark, on a wall and a phone', async () => {
  let scripts = false;
  const site = await serveStrict(inject('appUrl'), undefined, {
    change: (path, body) => (scripts || !/index-[\w-]+\.js$/.test(path) ? body : null),
  });
  const simple = await startBrowser();
  // A phone has larger buttons, and so less room for the map.
  const touched = { drawnBy: 'none', viewport: viewports.wall, hasTouch: true } as const;
  const { page } = await simple.open(site.url, touched);
  const picture = page.locator('.first-picture img');
  try {
    for (const [size, colorScheme] of [
      ['wall', 'light'],
      ['phone', 'dark'],
    ] as const) {
      scripts = false;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewports[size]);
      await page.reload();
      await picture.evaluate((image: HTMLImageElement) => image.decode());
      const before = await page.screenshot();
      scripts = true;
      await page.reload();
      await waitUntilDrawn(page, 'svg');
      const after = await page.screenshot();
      expect(await picture.count()).toBe(0);
      const { width, height } = viewports[size];
      // Between panel and buttons.
      const area = size === 'wall' ? { left: 700, right: 1700 } : { left: 0, right: width - 60 };
      const map = { ...area, top: 140, bottom: height - 250 };
      expect(partElsewhere(before, after, map), size).toBeLessThan(0.004);
      expect(partElsewhere(after, before, map), size).toBeLessThan(0.004);
      expect(coloursOf(before)).toBeGreaterThan(20);
    }
    await page.goto(`${site.url}#/s=town-jiuhua`);
    scripts = false;
    await page.reload();
    expect(await picture.isVisible()).toBe(false);
  } finally {
    await simple.close();
    site.stop();
  }
});

test('without scripts the plan in words begins with its picture, under the strictest policy too', async () => {
  const site = await serveStrict(inject('appUrl'));
  const { page, complaints, close } = await browser.open(site.url, { javaScriptEnabled: false });
  const view = page.locator('.first-picture');
  expect(coloursOf(await view.screenshot())).toBeGreaterThan(20);
  const [picture, heading] = [await view.boundingBox(), await page.locator('h1').boundingBox()];
  expect(heading?.y).toBeGreaterThanOrEqual((picture?.y ?? Infinity) + (picture?.height ?? 0));
  // The browser gives up code that it will not run, and has no use for what that code would read.
  expect(complaints.filter((line) => !line.endsWith('.js') && !line.includes('link preload'))).toEqual([]);
  await close();
  site.stop();
});

/** What axe says about the page as it is now, one line an element. */
function findFaults(): Promise<string[]> {
  return app.page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.flat().join(' > ')}`),
    );
  });
}
