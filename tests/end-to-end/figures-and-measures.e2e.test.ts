import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { AddressView } from '../../src/model/address';
import { type AppBrowser, type AppPage, startBrowser, waitUntilDrawn } from '../support/app-browser';
import { addressOf, waitForSelection } from '../support/atlas-page';

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

async function open(view: AddressView, plan?: string): Promise<Page> {
  app = await browser.open(addressOf(inject('appUrl'), view, plan));
  return app.page;
}

describe('figures', () => {
  test('the address opens the tab, and a target says how far it is', async () => {
    const page = await open({ tab: 'figures' });
    const figures = page.locator('plan-figures');
    await figures.getByRole('button', { name: '表 2' }).click();
    await figures.getByText('需增 113.5 亿元（+48.0%）').waitFor();
    const chart = figures.getByRole('img', { name: /^地区生产总值（GDP）/ });
    expect(await chart.getAttribute('aria-label')).toContain('2020年 236.5；2025年目标 350');
  });

  test('by keys alone: the tab, the missed targets, the section in the outline', async () => {
    const page = await open({});
    await page.getByRole('tab', { name: '图层' }).press('End');
    const figures = page.locator('plan-figures');
    await figures.getByRole('button', { name: /^8\s*未完成/ }).press('Enter');
    await expect.poll(() => figures.locator('.figure').count()).toBe(8);
    expect(page.url()).toContain('t=figures');
    await figures.getByRole('button', { name: /^在纲要中打开 表 1/ }).press('Enter');
    await waitForSelection(page, 'p=table-1');
    await page.locator('plan-reader [data-section="table-1"]').first().waitFor();
  });

  test('a CSV comes as a file that reads back', async () => {
    const page = await open({ tab: 'figures' });
    await page.locator('plan-figures summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('plan-figures').getByRole('button', { name: '表格 CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/主要指标完成情况\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.trim().split('\r\n')).toHaveLength(22);
  });

  test('another package with later values shows its progress', async () => {
    const page = await open({ tab: 'figures' }, 'qinghe');
    await page.locator('plan-figures').getByText('2023年末：时间过去 60%，目标路程走了 80%').waitFor();
  });
});

describe('measures', () => {
  const near = { camera: { center: [118.86, 28.96], zoom: 13 } } as const;

  test('clicks measure a distance and select nothing', async () => {
    const page = await open(near);
    await waitUntilDrawn(page);
    await page.getByRole('button', { name: '量算' }).click();
    const card = page.locator('plan-measure .card');
    await card.waitFor();
    await page.mouse.click(560, 300);
    await page.mouse.click(760, 300);
    // 200 px at zoom 13: 8.36 m a pixel at 28.96° N.
    await expect.poll(async () => (await card.textContent())?.replaceAll(/\s+/g, ' ')).toMatch(/1\.6\d 公里/);
    expect(page.url()).not.toContain('s=');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });

  test('by keys alone: a walk around the middle of the map, and what lies in it', async () => {
    const page = await open(near);
    await waitUntilDrawn(page);
    await page.getByRole('button', { name: '量算' }).press('Enter');
    const measure = page.locator('plan-measure');
    await measure.getByRole('button', { name: '步行圈' }).press('Enter');
    await measure.getByRole('application').press('Enter');
    await measure.getByText('15 分钟 1.13 公里').waitFor();
    const row = measure.locator('.found .row').first();
    const subject = await row.getAttribute('data-subject');
    await row.press('Enter');
    await waitForSelection(page, `s=${subject}`);
  });

  test('follows the map when it moves', async () => {
    const page = await open(near);
    await waitUntilDrawn(page);
    await page.getByRole('button', { name: '量算' }).click();
    await page.locator('plan-measure .card').waitFor();
    await page.mouse.click(640, 400);
    const vertex = page.locator('plan-measure .vertex');
    const before = Number(await vertex.getAttribute('cx'));
    await page.mouse.move(600, 300);
    await page.mouse.down();
    await page.mouse.move(700, 300, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => Number(await vertex.getAttribute('cx')) - before).toBeGreaterThan(60);
  });
});
