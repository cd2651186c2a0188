/**
 * Ten tasks of a planner on one page, by keys alone; after each, the tree that a screen reader speaks from must say
 * the answer.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type AppBrowser, type AppPage, startBrowser } from '../support/app-browser';
import { addressOf, waitForSelection } from '../support/atlas-page';

let browser: AppBrowser;
let app: AppPage;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  app = await browser.open(addressOf(inject('appUrl'), { camera: { center: [118.86, 28.96], zoom: 13 } }));
  page = app.page;
});

afterAll(async () => {
  await app?.close();
  await browser?.close();
});

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** What is spoken of a part of the page. */
const spoken = (part: string): Promise<string> => page.locator(part).first().ariaSnapshot();

/** Waits until a part says all of these. */
async function says(part: string, ...texts: (string | RegExp)[]): Promise<void> {
  for (const text of texts) await expect.poll(() => spoken(part), { timeout: 15_000 }).toMatch(text);
}

/** Types into the search box, which a key opens from anywhere. */
async function ask(words: string): Promise<void> {
  await press('Escape', '/', 'Control+a');
  await page.keyboard.type(words);
  await page.locator('plan-search').getByRole('option').first().waitFor();
}

/** Does a command by its name. */
async function command(words: string): Promise<void> {
  await press('Control+k');
  await page.locator('plan-palette').getByRole('combobox').waitFor();
  await page.keyboard.type(words);
  const first = page.locator('plan-palette').getByRole('option').first();
  await expect.poll(() => first.textContent()).toContain(words);
  await press('Enter');
  await page.locator('plan-palette dialog').waitFor({ state: 'hidden' });
}

/** Goes on with Tab until the focused control is called so. */
async function tabTo(name: RegExp, key = 'Tab'): Promise<void> {
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`.replace(
        /\s+/g,
        ' ',
      );
    });
  for (let step = 0; step < 120; step += 1) {
    if (name.test(await focused())) return;
    await press(key);
  }
  throw new Error(`No control called ${name} is reached`);
}

test('1. in which sections is a reservoir named, by its initials', async () => {
  await ask('sqsk');
  await says('plan-search', /option "寺桥水库 [^"]*六（二）/);
  await press('Enter');
  await waitForSelection(page, 's=place-siqiao');
  await says('plan-detail', /heading "寺桥水库"/, /石梁镇/, /六（二）/);
});

test('2. the projects of a town, from the question into the ledger', async () => {
  await ask('九华有哪些项目？');
  await says('plan-search', /option "奥陶纪景区 [^"]*九华乡/, /option "在项目台账中列出 8 项"/);
  await press(...Array<string>(9).fill('ArrowDown'), 'Enter');
  await says('plan-projects', /button "项目 8" \[pressed\]/, /button "九华乡敬老院/);
  expect(decodeURIComponent(page.url())).toContain('f=town:town-jiuhua');
});

test('3. only those of one sector, and back', async () => {
  await tabTo(/^ *卫生健康 ?1/);
  await press('Enter');
  await says('plan-projects', /button "项目 1" \[pressed\]/, /button "九华乡卫生院/);
  await press('Control+z');
  await says('plan-projects', /button "项目 8" \[pressed\]/);
});

test('4. the ledger as towns by sectors, and a cell of it', async () => {
  await command('清除项目筛选');
  await press('/');
  await tabTo(/^展开台账/);
  await press('Enter');
  await tabTo(/矩阵/);
  await press('Enter');
  await says('plan-projects', /columnheader "交通/, /rowheader "双港街道/);
  expect(decodeURIComponent(page.url())).toContain('v=matrix');
  await tabTo(/^ *交通 *$/);
  await tabTo(/双港街道.*交通.*2/, 'ArrowDown');
  await press('Enter');
  await says('plan-projects', /双港立交桥提升改造/, /button "项目 2" \[pressed\]/);
  await command('清除项目筛选');
  await press('Escape');
});

test('5. how far the target of an indicator is', async () => {
  await press('/');
  await tabTo(/^ *项目 *$/);
  await press('End');
  await page.locator('plan-figures').getByRole('img').first().waitFor();
  await press('/');
  await tabTo(/^ *表 2/);
  await press('Enter');
  await says('plan-figures', /img "地区生产总值（GDP）[^"]*2025年目标 350[^"]*需增 113.5 亿元/);
});

test('6. what a section says', async () => {
  await ask('五（一）');
  await press('Enter');
  await waitForSelection(page, 'p=5.1');
  await says('plan-detail', /heading "构筑“两核引领/, /两核/);
});

test('7. a layer is switched off, and on again', async () => {
  await press('Escape');
  await command('隐藏卫生健康');
  await expect.poll(() => page.url()).toContain('l=-project-health');
  await command('打开图层');
  await says('plan-layers', /checkbox "[^"]*" \[checked=mixed\]/);
  await command('撤销');
  await expect.poll(() => page.url()).not.toContain('l=-project-health');
});

test('8. the map in words', async () => {
  await command('打开文字大纲');
  await says('plan-outline', /北部生态康养运动片区/, /button "九华乡/);
  await press('Tab', 'Home');
  await tabTo(/^ *北部生态康养运动片区/, 'ArrowDown');
  await press('Enter');
  await waitForSelection(page, 's=zone-north');
  await says('plan-detail', /heading "北部生态康养运动片区"/);
  await press('Escape', 'Escape');
});

test('9. what is within a walk of fifteen minutes', async () => {
  await tabTo(/^量算/);
  await press('Enter');
  await page.locator('plan-measure .card').waitFor();
  await tabTo(/步行圈/);
  await press('Enter');
  await page.locator('plan-measure').getByRole('application').focus();
  await press('Enter');
  await says('plan-measure', /15 分钟/, /1\.13 公里/);
  await press('Escape', 'Escape', 'Escape');
});

test('10. which keys there are, and in the other language', async () => {
  await tabTo(/^量算/);
  await press('?');
  await says('plan-palette dialog', /row "撤销筛选或图层改动 Ctrl Z"/);
  await press('Escape');
  await command('切换为英文');
  await says('plan-atlas', /tab "Outline"|tab "Text"|tab "Projects"/);
  expect(app.complaints).toEqual([]);
  expect(browser.otherHosts).toEqual([]);
});
