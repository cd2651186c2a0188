import { type Browser, type Page, chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { argumentsWithoutWebgl, chromiumArguments, ensureChromium } from '../support/chromium';
import { ensureFirefox } from '../support/firefox';
import { type OneFile, briefingNames, oneFileOnDisk } from '../support/one-file';

const files = {} as Record<(typeof briefingNames)[number], OneFile>;

beforeAll(async () => {
  for (const name of briefingNames) files[name] = await oneFileOnDisk(inject('appUrl'), name);
});

afterAll(async () => {
  for (const file of Object.values(files)) await file.remove();
});

/** The place and the title of the step that is told. */
const told = (): [number, string] => {
  const player = document.querySelector('plan-briefing');
  return [player?.deck?.at ?? -1, player?.shadowRoot?.querySelector('h2')?.textContent ?? ''];
};

/** Whether the map of the step is drawn. */
const drawn = (): boolean => {
  const map = document.querySelector('plan-briefing')?.shadowRoot?.querySelector('plan-map');
  return (map?.shadowRoot?.querySelector('.layer svg, canvas') ?? null) !== null;
};

test('each is at most 4 MB, and says so within its first 1,024 bytes how it is written', async () => {
  for (const [name, { bytes }] of Object.entries(files)) expect(bytes, name).toBeLessThan(4 * 1024 * 1024);
  const page = await (await fetch(`${inject('appUrl')}briefing-page.html`)).text();
  expect(page.slice(0, 1_024)).toContain('<meta charset="utf-8"');
  expect(page.slice(0, 1_024)).toContain("default-src 'none'");
});

test('Chromium plays every step from a disk with the network off, and asks for nothing', async () => {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArguments] });
  try {
    const context = await browser.newContext({ offline: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    for (const [name, { address, briefing }] of Object.entries(files)) {
      await page.goto(address);
      await page.waitForFunction(drawn);
      for (const [index, step] of briefing.steps.entries()) {
        expect(await page.evaluate(told), name).toEqual([index, step.title.zh]);
        await page.keyboard.press('PageDown');
      }
      if (name === 'pattern') await page.waitForFunction(usesEngine, null, { timeout: 60_000 });
    }
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
    expect(asked.filter((url) => url.startsWith('file:'))).toHaveLength(briefingNames.length);
  } finally {
    await browser.close();
  }
});

const usesEngine = (): boolean =>
  document.querySelector('plan-briefing')?.shadowRoot?.querySelector('plan-map')?.rendererInUse === 'webgl';

test('Firefox plays every step from a disk, and asks for nothing', async () => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    // No way out: whatever is asked of another host goes to a port where nobody listens.
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
    },
  });
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => asked.push(request.url()));
    const { address, briefing } = files.pattern;
    await page.goto(address);
    await page.waitForFunction(drawn);
    for (const [index, step] of briefing.steps.entries()) {
      expect(await page.evaluate(told)).toEqual([index, step.title.zh]);
      await page.keyboard.press('PageDown');
    }
    // Where this machine has no WebGL for Firefox, the engine says so.
    expect(complaints.filter((text) => !/webgl/i.test(text))).toEqual([]);
    expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
  } finally {
    await browser.close();
  }
});

describe('two windows from a disk', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: ensureChromium(), args: [...argumentsWithoutWebgl] });
  });

  afterAll(() => browser?.close());

  const open = async (
    act: (stage: Page, speaker: Page) => Promise<void>,
    size = { width: 1600, height: 900 },
  ): Promise<void> => {
    const context = await browser.newContext({ offline: true, viewport: size, reducedMotion: 'reduce' });
    try {
      const stage = await context.newPage();
      await stage.goto(files.pattern.address);
      await stage.waitForFunction(drawn);
      const [speaker] = await Promise.all([context.waitForEvent('page'), stage.keyboard.press('s')]);
      await speaker.setViewportSize({ width: 1280, height: 800 });
      await speaker.locator('.picture .drawing svg').waitFor();
      await act(stage, speaker);
    } finally {
      await context.close();
    }
  };
  const steps = () => files.pattern.briefing.steps;
  const heading = (page: Page): Promise<string | null> => page.locator('h2').first().textContent();
  /** The middle of a core on a map that is drawn as SVG, in px of its window. */
  const core = (page: Page, holder: string): Promise<[number, number]> =>
    page
      .locator(`${holder} [data-subject=core-main]`)
      .filter({ visible: true })
      .evaluateAll((parts) => {
        const icon = parts.find((part) => part.closest('[data-layer=core]')) ?? parts[0];
        const { x = 0, y = 0, width = 0, height = 0 } = icon?.getBoundingClientRect() ?? {};
        return [x + width / 2, y + height / 2];
      });

  test.each([
    { width: 1600, height: 900 },
    { width: 1024, height: 768 },
  ])('the spot of the laser lies on the same feature at $width × $height', (size) =>
    open(async (stage, speaker) => {
      await stage.keyboard.press('PageDown');
      await expect.poll(() => heading(speaker)).toBe(steps()[1]?.title.zh);
      await stage.waitForTimeout(300);
      const [x, y] = await core(speaker, '.picture');
      await speaker.mouse.move(x, y);
      const spot = stage.locator('plan-ink-layer .spot');
      await spot.waitFor();
      const [wantedX, wantedY] = await core(stage, 'plan-map');
      await expect
        .poll(async () => {
          const box = await spot.boundingBox();
          return Math.hypot(
            (box?.x ?? 0) + (box?.width ?? 0) / 2 - wantedX,
            (box?.y ?? 0) + (box?.height ?? 0) / 2 - wantedY,
          );
        })
        .toBeLessThan(3);
    }, size),
  );

  test('the speaker moves the audience, reads notes and what comes next, and draws', () =>
    open(async (stage, speaker) => {
      expect(await speaker.locator('.next strong').textContent()).toBe(steps()[1]?.title.zh);
      expect(await speaker.locator('.notes').textContent()).toContain(steps()[0]?.notes?.zh.slice(0, 12));
      await speaker.keyboard.press('PageDown');
      await expect.poll(() => heading(stage)).toBe(steps()[1]?.title.zh);
      await speaker.getByRole('button', { name: '黑屏' }).click();
      await stage.locator('.black').waitFor();
      await speaker.keyboard.press('b');
      await speaker.getByRole('button', { name: '画笔' }).click();
      const box = await speaker.locator('.picture').boundingBox();
      if (!box) throw new Error('The speaker sees no picture.');
      await speaker.mouse.move(box.x + 100, box.y + 100);
      await speaker.mouse.down();
      await speaker.mouse.move(box.x + 200, box.y + 150, { steps: 4 });
      await speaker.mouse.up();
      await stage.locator('plan-ink-layer path').first().waitFor({ state: 'attached' });

      // Either window may be loaded anew, and both stand where they stood.
      await speaker.reload();
      await expect.poll(() => heading(speaker)).toBe(steps()[1]?.title.zh);
      await stage.reload();
      await expect.poll(() => heading(stage)).toBe(steps()[1]?.title.zh);
      await stage.locator('plan-ink-layer path').first().waitFor({ state: 'attached' });
      await speaker.keyboard.press('PageDown');
      await expect.poll(() => heading(stage)).toBe(steps()[2]?.title.zh);
    }));
});
