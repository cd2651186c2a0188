import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { elementWords } from '../../src/strings/docs/elements';
import { serveStrict } from '../foreign/serve-strict';
import { type AppBrowser, startBrowser, viewports } from '../support/app-browser';
import { axeFaults, bringAxe } from '../support/reach';

let browser: AppBrowser;
let strict: Awaited<ReturnType<typeof serveStrict>>;

beforeAll(async () => {
  browser = await startBrowser({ webgl: false });
  strict = await serveStrict(inject('appUrl'));
});

afterAll(async () => {
  strict?.stop();
  await browser?.close();
});

test('the documentation has a page an element, with a live example, under the strictest content policy', async () => {
  const { page, complaints, close } = await browser.open(`${strict.url}docs/plan-map.html`, {
    viewport: viewports.phone,
    colorScheme: 'dark',
  });
  await page.locator('.example plan-map').click({ position: { x: 150, y: 150 } });
  await expect.poll(() => page.locator('.heard').textContent()).toContain('plan-');
  for (const tag of Object.keys(elementWords)) {
    const language = tag === 'plan-card' ? 'en/' : '';
    await page.goto(`${strict.url}docs/${language}${tag}.html`);
    const example = page.locator(`.example ${tag}`).first();
    await page.waitForFunction((name) => customElements.get(name), tag);
    await example.waitFor({ state: 'attached' });
    expect(await page.locator('main h1').first().textContent()).toContain(`<${tag}>`);
    expect(await page.locator('main').textContent()).not.toMatch(/__\w+__/);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, tag).toBeLessThanOrEqual(0);
    if (!['plan-card', 'plan-sheet'].includes(tag)) continue;
    await page.waitForFunction(
      () => document.documentElement.dataset.drawn || document.querySelector('plan-card'),
    );
    await bringAxe(page);
    expect(await axeFaults(page), tag).toEqual([]);
  }
  // A page that is left cancels what it still loads.
  expect(complaints.filter((each) => !each.startsWith('request failed'))).toEqual([]);
  await close();
});

test('the builder shows what is chosen, keeps it in the address, and writes the code for it', async () => {
  const { page, complaints, close } = await browser.open(`${strict.url}builder.html`, {
    viewport: viewports.desk,
  });
  const code = (): Promise<string | null> => page.locator('#code').textContent();
  await bringAxe(page);
  expect(await axeFaults(page)).toEqual([]);
  const search = page.locator('.settings plan-search');
  await search.getByRole('combobox').fill('副中心');
  await search.getByRole('option').first().click();
  await expect.poll(() => page.url()).toContain('subject=');
  const [, subject] = /subject=([^&]+)/.exec(page.url()) ?? [];
  await page.getByLabel('配色').selectOption('深色');
  await page.locator('.settings plan-layers').getByRole('checkbox').first().click();
  await page.getByRole('button', { name: '取用预览里的画面' }).click();
  await page.getByRole('textbox', { name: '宽' }).fill('600');
  await page.getByRole('textbox', { name: '高' }).fill('320');
  await page.keyboard.press('Tab');
  await expect.poll(code).toMatch(/view="[\d.,]+"/);
  const said = await code();
  expect(said).toContain(`subject="${subject}"`);
  expect(said).toContain('theme="dark"');
  expect(said).toMatch(/layers="-[^"]+"/);
  expect(said).toContain('style="width: 600px; height: 320px"');
  const box = await page.locator('#preview').boundingBox();
  expect([box?.width, box?.height]).toEqual([600, 320]);

  await page.reload();
  await expect.poll(code).toBe(said);
  await page.getByLabel('元素').selectOption('plan-card');
  await page.getByRole('button', { name: '静态卡片' }).click();
  await expect.poll(code).toMatch(/<article slot="static"[\s\S]*<svg/);
  expect(await page.locator('.settings').textContent()).not.toContain('view');
  expect(new URL(page.url()).searchParams.get('view')).toBeNull();
  await page.getByRole('link', { name: 'English' }).click();
  expect(await page.locator('main h1').first().textContent()).toBe('Embed in a page');
  expect(complaints).toEqual([]);
  await close();
});
