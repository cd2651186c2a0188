import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser, viewports } from '../support/app-browser';
import type { AppBrowser, AppPage } from '../support/app-browser';
import { addressOf, focusTrail, selectionIn } from '../support/atlas-page';
import { pdfRectangles } from '../support/pdf-paths';
import { poppler } from '../support/poppler';

const towns = ['石梁镇', '九华乡', '七里乡', '沟溪乡', '华墅乡', '万田乡', '石室乡', '黄家街道', '新新街道'];

let browser: AppBrowser;
let folder: string;

beforeAll(async () => {
  // The sheets are drawn by the page itself: the map may be drawn either way.
  browser = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), 'plan-atlas-sheets-'));
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const dialog = (page: Page) => page.locator('plan-sheet dialog');

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: '出图：打印与导出' }).click();
  await dialog(page).getByRole('img').waitFor();
}

const choose = (page: Page, name: string): Promise<void> =>
  dialog(page).getByRole('radio', { name }).check({ force: true });

/** Saves the sheet and gives the path of the file. */
async function save(page: Page, format: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 90_000 }),
    dialog(page).getByRole('button', { name: format, exact: true }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Without the blanks that letter spacing and lines leave. */
const textOfPdf = (path: string): string => poppler('pdftotext', '-raw', path, '-').replace(/\s+/g, '');

describe('the A3 sheet as PDF', () => {
  let app: AppPage;
  let path: string;

  beforeAll(async () => {
    app = await browser.open(inject('appUrl'));
    await openDialog(app.page);
    path = await save(app.page, 'PDF');
  });

  afterAll(() => app?.close());

  test('is one page of A3, and small', () => {
    const info = poppler('pdfinfo', path);
    expect(info).toMatch(/^Pages:\s+1$/m);
    expect(info).toMatch(/^Page size:\s+841\.8\d* x 1190\.5\d* pts/m);
    expect(readFileSync(path).length).toBeLessThan(3_000_000);
    expect(path).toMatch(/空间格局图（示意）-A3\.pdf$/);
  });

  test('gives its text back, each name of a town once', () => {
    const text = textOfPdf(path);
    for (const town of towns) expect(text.split(town).length - 1, town).toBe(1);
    for (const part of [
      '两核引领',
      '1:150000',
      '内部工作用图·未送审',
      '界线不作为划界依据',
      '图例',
      '编制单位',
    ]) {
      expect(text, part).toContain(part);
    }
  });

  test('embeds its fonts, in part', () => {
    const fonts = poppler('pdffonts', path).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts)
      expect(font).toMatch(/^[A-Z]{6}\+Noto\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  test('is true to scale: the bar of 10 km measures 66.7 mm', () => {
    // The bar is the one long rectangle as high as a bar.
    const bars = pdfRectangles(readFileSync(path)).filter(
      ({ width, height }) => width > 20 && height > 1.2 && height < 1.6,
    );
    expect(bars).toHaveLength(1);
    expect(Math.abs(bars[0]!.width - 66.7)).toBeLessThan(0.3);
  });

  test('spells out or marks a character that the fonts lack, and says so', async () => {
    await dialog(app.page).getByRole('textbox', { name: '图名' }).fill('①号𬭎图');
    const text = textOfPdf(await save(app.page, 'PDF'));
    expect(text).toContain('(1)号〓图');
    expect(await dialog(app.page).getByRole('status').innerText()).toContain('PDF 字体中没有这些字：𬭎');
  });

  test('is written without a complaint or a request to another host', () => {
    expect(app.complaints).toEqual([]);
    expect(browser.otherHosts).toEqual([]);
  });
});

test('PNG knows its resolution; one that is too large says what to do instead', async () => {
  const app = await browser.open(inject('appUrl'));
  await openDialog(app.page);
  await choose(app.page, 'A4 竖版');
  const file = readFileSync(await save(app.page, 'PNG 150 dpi'));
  const picture = PNG.sync.read(file);
  expect([picture.width, picture.height]).toEqual([1240, 1754]);
  expect(file.readUInt32BE(file.indexOf('pHYs') + 4)).toBe(5906);
  expect(new Set(picture.data).size).toBeGreaterThan(100);

  await choose(app.page, 'A0 挂图');
  await dialog(app.page).getByRole('button', { name: 'PNG 300 dpi' }).click();
  const message = dialog(app.page).getByRole('status');
  await message.getByText('请改选 PNG 150 dpi').waitFor();
  await app.close();
});

test('what a person edits is kept for the next visit, until it is reset', async () => {
  const app = await browser.open(inject('appUrl'));
  const title = dialog(app.page).getByRole('textbox', { name: '图名' });
  await openDialog(app.page);
  const own = await title.inputValue();
  await title.fill('改过的图名');
  await app.page.reload();
  await app.page.waitForFunction(() => document.documentElement.dataset.drawn === 'yes');
  await openDialog(app.page);
  expect(await title.inputValue()).toBe('改过的图名');
  const svg = readFileSync(await save(app.page, 'SVG'), 'utf8');
  expect(svg).toContain('>改过的图名</text>');
  await dialog(app.page).getByRole('button', { name: '恢复默认' }).click();
  expect(await title.inputValue()).toBe(own);
  await app.page.reload();
  await app.page.waitForFunction(() => document.documentElement.dataset.drawn === 'yes');
  await openDialog(app.page);
  expect(await title.inputValue()).toBe(own);
  await app.close();
});

test('where the browser denies all storage everything works, and the page says that it keeps nothing', async () => {
  const app = await browser.open(inject('appUrl'), {
    first: () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
    },
  });
  await openDialog(app.page);
  await dialog(app.page).getByRole('textbox', { name: '图名' }).fill('改过的图名');
  const notice = app.page.locator('.page-notice');
  await expect.poll(() => notice.textContent()).toContain('浏览器不让本页保存');
  expect(readFileSync(await save(app.page, 'SVG'), 'utf8')).toContain('>改过的图名</text>');
  await app.page.keyboard.press('Escape');
  await dialog(app.page).waitFor({ state: 'hidden' });
  await notice.getByRole('button', { name: '知道了' }).click();
  expect(await notice.count()).toBe(0);
  expect(app.complaints).toEqual([]);
  await app.close();
});

test('on a phone the selection is sheeted; Escape closes the dialog and nothing else', async () => {
  const address = addressOf(inject('appUrl'), { subject: 'town-jiuhua' });
  const app = await browser.open(address, { viewport: viewports.phone, hasTouch: true });
  await openDialog(app.page);
  await dialog(app.page).getByRole('checkbox', { name: '突出显示“九华乡”' }).waitFor();
  const svg = readFileSync(await save(app.page, 'SVG'), 'utf8');
  expect(svg).toContain('突出显示：九华乡');
  const width = await dialog(app.page).evaluate((element) => element.scrollWidth);
  expect(width).toBeLessThanOrEqual(viewports.phone.width);
  await app.page.keyboard.press('Escape');
  await dialog(app.page).waitFor({ state: 'hidden' });
  expect(selectionIn(app.page)).toBe('s=town-jiuhua');
  expect((await focusTrail(app.page)).at(-1)).toBe('button');
  await app.close();
});

test('printing the page gives the A4 sheet with real text, and not the panels', async () => {
  const app = await browser.open(inject('appUrl'));
  await app.page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('draw-sheet')),
  );
  // The module runs in the next idle moment.
  await app.page.waitForTimeout(500);
  const path = join(folder, 'print.pdf');
  await writeFile(path, await app.page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const info = poppler('pdfinfo', path);
  expect(info).toMatch(/^Pages:\s+1$/m);
  expect(info).toMatch(/\(A4\)/);
  const text = textOfPdf(path);
  for (const town of ['石梁镇', '九华乡']) expect(text).toContain(town);
  expect(text).toContain('1:200000');
  expect(text).not.toContain('纲要图层');
  expect(text).not.toMatch(/图层|搜索/);
  expect(await app.page.locator('.print-sheet').count()).toBe(0);
  await app.close();
});
