import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { PlanBriefing } from '../../src/elements/plan-briefing/plan-briefing';
import { startBrowser } from '../support/app-browser';
import type { AppBrowser, AppPage } from '../support/app-browser';
import { readPlan } from '../support/read-plan';

const screens = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 3840, height: 1080 },
  { width: 7680, height: 2160 },
  { width: 390, height: 844 },
] as const;

const entries = readPlan('geodata/kecheng').graph.package.briefings;

let browser: AppBrowser;
let app: AppPage;

beforeAll(async () => {
  browser = await startBrowser({ webgl: false });
  app = await browser.open(inject('appUrl'));
});

afterAll(async () => {
  await app?.close();
  await browser?.close();
});

/** Everything that a step is: where the deck stands, its words, and what the map shows and where. */
function stateOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const element = document.querySelector('plan-atlas')?.shadowRoot?.querySelector('plan-briefing');
    const map = element?.shadowRoot?.querySelector('plan-map');
    if (!map) return 'no map';
    const { plan: _, history: __, ...view } = map.activeStore.state;
    const words = element?.shadowRoot?.querySelector('.words')?.textContent;
    const hidden = [...view.hiddenLayers].sort();
    return JSON.stringify([element?.deck, words, { ...view, hiddenLayers: hidden }, map.camera]);
  });
}

/** Where the deck stands, and its words. */
function deckOf(page: Page): Promise<string> {
  return page.locator('plan-briefing').evaluate(async (element) => {
    const briefing = element as PlanBriefing;
    await briefing.updateComplete;
    return JSON.stringify([briefing.deck, briefing.renderRoot.querySelector('.words')?.textContent]);
  });
}

/** What of a step is cut off at this size: words and titles must be read without scrolling. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('plan-atlas')?.shadowRoot?.querySelector('plan-briefing')?.shadowRoot;
    const words = root?.querySelector('.words');
    if (!root || !words) return ['no words'];
    const faults = words.scrollHeight > words.clientHeight + 2 ? [`${words.textContent?.trim()} is cut`] : [];
    const panel = root.querySelector('plan-briefing-panel');
    // Where frames have passed since the step was shown.
    if (innerWidth === 1920 && panel && panel.scrollHeight > panel.clientHeight + 2)
      faults.push(`the panel of ${words.textContent?.trim()} is cut`);
    const small = innerHeight < 1080 ? 15 : 26;
    for (const line of root.querySelectorAll('h2, .said, .source, .eyebrow')) {
      const size = parseFloat(getComputedStyle(line).fontSize);
      if (line.checkVisibility() && size < small) faults.push(`${line.className} has ${size} px`);
    }
    return faults;
  });
}

test.each(entries.map(({ id, steps }) => [id, steps] as const))(
  'a clicker goes through “%s” and back to where it began, on every screen',
  async (id, steps) => {
    const { page } = app;
    for (const screen of screens) {
      await page.setViewportSize(screen);
      await page.evaluate(
        (briefing) => document.querySelector('plan-atlas')?.brief({ briefing, step: 1 }),
        id,
      );
      await page.locator('plan-briefing .show').waitFor();
      const faults: string[] = [];
      const start = await stateOf(page);
      // What the map does at each step is the same on every screen: it is looked at on the first.
      const stepState = screen === screens[0] ? stateOf : deckOf;
      const forward: string[] = [];
      for (let step = 1; step < steps; step += 1) {
        forward.push(await stepState(page));
        faults.push(...(await cutOff(page)));
        await page.keyboard.press('PageDown');
      }
      faults.push(...(await cutOff(page)));
      expect(page.url()).toContain(`?briefing=${id}&step=closing`);
      for (let step = steps - 1; step > 0; step -= 1) {
        await page.keyboard.press('PageUp');
        expect(await stepState(page)).toBe(forward[step - 1]);
      }
      expect(await stateOf(page)).toBe(start);
      expect(faults, JSON.stringify(screen)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('plan-briefing').waitFor({ state: 'detached' });
    }
  },
);

test('an address opens a step; a person leaves it and comes back to it; the atlas stays as it was', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${inject('appUrl')}?briefing=pattern&step=two-zones`);
  await page.locator('plan-briefing h2', { hasText: '两区协同' }).waitFor();
  await page.locator('plan-briefing plan-map .layer svg').first().waitFor();
  const before = await stateOf(page);
  const box = await page.locator('plan-briefing plan-map').boundingBox();
  if (!box) throw new Error('The map has no size');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.3);
  await page.locator('plan-briefing .return', { hasText: '回到第 4 步' }).waitFor();
  await page.locator('plan-briefing plan-card h3').waitFor();
  await page.mouse.wheel(0, -600);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 90, box.y + box.height * 0.4, { steps: 3 });
  await page.mouse.up();
  await page.mouse.move(5, 5);
  await page.keyboard.press('r');
  await expect.poll(() => stateOf(page), { timeout: 10_000 }).toBe(before);
  await page.keyboard.press('F5');
  await page.locator('plan-briefing h2', { hasText: '一张图看懂' }).waitFor();
  expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('plan-atlas');
  await page.evaluate(() => document.exitFullscreen());
  await page
    .locator('plan-briefing')
    .getByRole('button', { name: '全屏', exact: true })
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await page.locator('plan-briefing').waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('');
  expect(app.complaints).toEqual([]);
  expect(browser.otherHosts).toEqual([]);
});
