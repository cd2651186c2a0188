import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type AppBrowser, startBrowser, viewports } from '../support/app-browser';

let browser: AppBrowser;

beforeAll(async () => {
  browser = await startBrowser({ webgl: true });
});

afterAll(() => browser?.close());

test('the wheel over an untouched map scrolls the article around it, and zooms once the map is clicked', async () => {
  const { page, complaints, close } = await browser.open(inject('appUrl'), { viewport: viewports.desk });
  await page.evaluate(() => {
    const { src } = document.querySelector('plan-atlas') as HTMLElement & { src: string };
    for (const { style } of [document.documentElement, document.body]) {
      [style.height, style.overflow] = ['auto', 'visible'];
    }
    document.body.innerHTML = '<h1>Article</h1><plan-map></plan-map><p>More</p>';
    document.querySelector('p')!.style.height = '3000px';
    Object.assign(document.querySelector('plan-map')!, { src });
  });
  const map = page.locator('plan-map');
  await map.locator('canvas').waitFor({ timeout: 60_000 });
  const box = (await map.boundingBox())!;
  const zoom = (): Promise<number> =>
    map.evaluate((element: HTMLElement & { camera: { zoom: number } }) => element.camera.zoom);
  const before = await zoom();
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.mouse.wheel(0, 40);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(40);
  expect(await zoom()).toBe(before);
  expect(await map.locator('[part=hint]').textContent()).toContain('滚动可缩放地图');
  await page.mouse.click(box.x + 40, box.y + 60);
  await page.mouse.wheel(0, -240);
  await expect.poll(zoom).toBeGreaterThan(before);
  expect(await page.evaluate(() => scrollY)).toBe(40);
  expect(complaints).toEqual([]);
  await close();
});
