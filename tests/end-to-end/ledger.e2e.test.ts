/** Questions of planners, answered by the ledger of the built app; the answers are worked out from the tables of the plan. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import type { AddressView } from '../../src/model/address';
import { emptyFilter } from '../../src/model/ledger-filter';
import { type AppBrowser, type AppPage, startBrowser, viewports } from '../support/app-browser';
import { addressOf, pictureOfMap } from '../support/atlas-page';

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

async function open(view: AddressView = {}, options?: BrowserContextOptions): Promise<Page> {
  app = await browser.open(addressOf(inject('appUrl'), { tab: 'projects', ...view }), options);
  await ledger(app.page).locator('.row .name').first().waitFor();
  return app.page;
}

const ledger = (page: Page): Locator => page.locator('plan-projects');
const names = (page: Page): Promise<string[]> => ledger(page).locator('.list .row .name').allInnerTexts();
const filterIn = (page: Page): string =>
  decodeURIComponent(/[/&]f=([^&]*)/.exec(new URL(page.url()).hash)?.[1] ?? '');

/** Chooses values in the sheet of a narrow panel, as a person does. */
async function choose(page: Page, choices: Readonly<Record<string, readonly string[]>>): Promise<void> {
  await ledger(page).getByRole('button', { name: /^筛选/ }).click();
  const sheet = ledger(page).getByRole('dialog', { name: '筛选' });
  for (const [facet, values] of Object.entries(choices)) {
    const heading = sheet.getByRole('button', { name: facet, exact: false }).first();
    if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
    const options = sheet.getByRole('list', { name: facet });
    for (const value of values)
      await options.locator('.option', { has: page.getByText(value, { exact: true }) }).click();
  }
  await sheet.getByRole('button', { name: /^显示/ }).click();
}

test('九华有哪些项目？', async () => {
  const page = await open();
  const before = await pictureOfMap(page);
  await choose(page, { 乡镇: ['九华乡'] });
  expect((await names(page)).toSorted()).toEqual(
    [
      ...['奥陶纪景区', '中国运动汽车城', '徐莫汽车越野赛道', '灵鹫山康养基地', '立春生态保护区'],
      ...['灵鹫山禅意康养产业', '九华乡卫生院', '九华乡敬老院'],
    ].toSorted(),
  );
  await expect.poll(() => filterIn(page)).toBe('town:town-jiuhua');
  await expect.poll(async () => (await pictureOfMap(page)).equals(before), { timeout: 20_000 }).toBe(false);
  await page.getByRole('tab', { name: '图层' }).click();
  await page.locator('plan-layers').getByText('5 / 13').waitFor();
});

test('卫生的新建项目在哪些乡镇？', async () => {
  const page = await open();
  await choose(page, { 领域: ['卫生健康'], 用词: ['新建', '新（改）建'] });
  await ledger(page).getByRole('button', { name: '乡镇', exact: true }).click();
  const headings = await ledger(page).locator('.group-heading').allInnerTexts();
  expect(headings.map((text) => text.replace(/\s+/g, ' ')).toSorted()).toEqual(
    [
      ...['九华乡 1', '沟溪乡 1', '华墅乡 1', '姜家山乡 1', '荷花街道 1', '双港街道 1', '白云街道 1'],
      ...['信安街道 1', '跨乡镇或未写明乡镇 4'],
    ].toSorted(),
  );
  await expect.poll(() => filterIn(page)).toBe('sector:health;action:新建,新（改）建');
});

test('在建的交通项目？ As a table, exported', async () => {
  const page = await open();
  await choose(page, { 领域: ['交通'], 状态: ['推进中'] });
  const expected = ['四好农村路', '双港立交桥提升改造', '落马桥提升改造', '15分钟交通圈'];
  expect(await names(page)).toEqual(expected);
  await page.getByRole('button', { name: '展开台账' }).click();
  const grid = ledger(page).getByRole('grid');
  await grid.waitFor();
  expect(await grid.locator('.line.row .cell.name').allInnerTexts()).toEqual(expected);
  await grid.getByRole('columnheader', { name: '名称' }).click();
  await ledger(page).getByRole('button', { name: '导出' }).click();
  const waiting = page.waitForEvent('download');
  await ledger(page).getByRole('button', { name: /^CSV/ }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^.*-项目-\d{4}-\d\d-\d\d\.csv$/);
  const rows = parse(readFileSync(await download.path(), 'utf8'), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  expect(rows.map(({ 名称 }) => 名称)).toEqual(
    expected.toSorted(new Intl.Collator('zh', { numeric: true }).compare),
  );
  expect(rows.every((row) => row.领域 === '交通' && row.状态 === '推进中')).toBe(true);
  await page.keyboard.press('Escape');
  await grid.waitFor({ state: 'detached' });
});

test('a row of the table and the details belong together', async () => {
  const page = await open({ filter: { ...emptyFilter, chosen: { town: ['town-hangbu'] } } });
  await page.getByRole('button', { name: '展开台账' }).click();
  const grid = ledger(page).getByRole('grid');
  await grid.getByText('航埠小学', { exact: true }).click();
  await page.locator('plan-detail').getByRole('heading', { name: '航埠小学' }).waitFor();
  expect(await grid.locator('.line.selected .cell.name').innerText()).toBe('航埠小学');
});

test('Back brings the filter back, Ctrl+Z takes it back, and what is gone gives a notice', async () => {
  const page = await open();
  await choose(page, { 乡镇: ['石室乡'] });
  expect(await names(page)).toHaveLength(3);
  await choose(page, { 领域: ['教育'] });
  expect(await names(page)).toEqual(['石室小学']);
  await page.goBack();
  await expect.poll(() => names(page)).toHaveLength(3);
  await page.goForward();
  await expect.poll(() => names(page)).toEqual(['石室小学']);
  await ledger(page).getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(() => names(page).then((all) => all.length)).toBe(133);
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page)).toEqual(['石室小学']);
  await page.goto(
    addressOf(inject('appUrl'), { filter: { ...emptyFilter, chosen: { town: ['gone-for-good'] } } }),
  );
  await page.reload();
  await page.getByText('gone-for-good').first().waitFor();
});

test('with a thumb: the sheet of conditions on a phone', async () => {
  const page = await open({}, { viewport: viewports.phone, hasTouch: true });
  await page.locator('plan-atlas').getByRole('tab', { name: '项目' }).tap();
  await choose(page, { 状态: ['谋划'], 领域: ['养老福利'] });
  expect((await names(page)).toSorted()).toEqual(
    ['城南敬老院', '柯城区社会福利院', '航埠镇敬老院'].toSorted(),
  );
  const small = await ledger(page).evaluate((element) =>
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.bar button') ?? [])]
      .filter((button) => button.offsetHeight > 0 && button.offsetHeight < 40)
      .map((button) => button.innerText),
  );
  expect(small).toEqual([]);
});
