import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveStrict } from '../foreign/serve-strict';
import { type AppBrowser, type AppPage, startBrowser } from '../support/app-browser';
import { poppler } from '../support/poppler';
import { unzip } from '../support/unzip';

let browser: AppBrowser;
let strict: Awaited<ReturnType<typeof serveStrict>>;
let app: AppPage;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-atlas-handouts-'));
  browser = await startBrowser({ webgl: false });
  strict = await serveStrict(inject('appUrl'));
  app = await browser.open(`${strict.url}?briefing=figures`);
  const { page } = app;
  await page.locator('plan-briefing .words').first().waitFor();
  // A press wakes the controls; the keys of the briefing must not hear those of the dialog.
  await page.mouse.move(300, 300);
  await page.locator('plan-briefing').getByRole('button', { name: '导出' }).click();
  await dialog(page).locator('.preview img').waitFor();
});

afterAll(async () => {
  await app?.close();
  strict?.stop();
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const dialog = (page: Page) => page.locator('plan-handout dialog');

const choose = (page: Page, name: string, value: string): Promise<void> =>
  dialog(page).locator(`input[name="${name}"][value="${value}"]`).check({ force: true });

/** Saves the chosen kind and gives the path of the file. */
async function save(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 90_000 }),
    dialog(page).getByRole('button', { name: '导出' }).click(),
  ]);
  await dialog(page).getByText('已导出').waitFor();
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

test('the PDF has a page for each step, with texts and notes to copy in embedded fonts', async () => {
  const { page } = app;
  await choose(page, 'kind', 'pdf');
  await dialog(page).locator('input[name="notes"]').check();
  const path = await save(page);
  expect(path).toMatch(/-指标 6 分钟\.pdf$/);
  expect(poppler('pdfinfo', path)).toMatch(/^Pages:\s+7$/m);
  expect(poppler('pdfinfo', path)).toMatch(/^Page size:\s+595\.\d+ x 841\.\d+ pts/m);
  const fonts = poppler('pdffonts', path).trim().split('\n').slice(2);
  expect(fonts).toHaveLength(3);
  for (const font of fonts) expect(font).toMatch(/PLANAT\+Noto.*\byes yes yes\b/);
  const pages = poppler('pdftotext', '-raw', path, '-')
    .replaceAll(/[^\S\f]+/g, '')
    .split('\f');
  expect(pages[0]).toContain('两张表，四十三项指标');
  expect(pages[0]).toContain('星号的数当时还没有公布');
  expect(pages[1]).toContain('2020年生产总值236.5亿元');
  expect(pages[1]).toContain('地区生产总值（亿元）');
  for (const [at, text] of pages.slice(0, 7).entries()) {
    expect(text).toContain(`${at + 1}/7`);
    expect(text).toContain('本图为空间格局示意，界线不作为划界依据');
    expect(text).toContain('未送审');
  }
});

test('deck, picture and text are written too, under the strictest policy', async () => {
  const { page, complaints } = app;
  await choose(page, 'kind', 'pptx');
  const slides = unzip(await readFile(await save(page)));
  const last = [...slides].filter(([name]) => /slides\/slide\d+\.xml$/.test(name)).map(([, xml]) => xml);
  expect(last.some((xml) => xml.includes('briefing=figures&amp;step=opening'))).toBe(true);
  await choose(page, 'kind', 'png');
  const { width, height } = PNG.sync.read(await readFile(await save(page)));
  expect(width).toBe(1080);
  expect(height).toBeGreaterThan(10_000);
  await choose(page, 'kind', 'md');
  await choose(page, 'language', 'en');
  const text = await readFile(await save(page), 'utf8');
  expect(text).toContain('# The indicators in 6 minutes');
  expect(text).toContain('briefing=figures&step=opening');
  expect(complaints).toEqual([]);
});

test('Esc closes the dialog, cancels what it does, and leaves the briefing as it was', async () => {
  const { page } = app;
  await choose(page, 'kind', 'pdf');
  await dialog(page).getByRole('button', { name: '导出' }).click();
  await dialog(page).getByRole('button', { name: '取消' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  expect(await page.locator('plan-briefing').count()).toBe(1);
  await page.locator('plan-briefing').getByRole('button', { name: '导出' }).click({ force: true });
  await dialog(page).getByRole('button', { name: '导出' }).waitFor();
  expect(await dialog(page).locator('.outcome').innerText()).toBe('');
});
