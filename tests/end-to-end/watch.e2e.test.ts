import { chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { chromiumArguments, ensureChromium } from '../support/chromium';
import { watchOtherHosts } from '../support/other-hosts';

test('the watch sees what a page and its worker ask of other hosts, and nothing when they do not', async () => {
  const otherHosts = await watchOtherHosts();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArguments] });
  try {
    const page = await browser.newPage({ proxy: otherHosts.proxy });
    await page.goto(new URL('geodata/index.json', inject('appUrl')).href);
    await page.waitForTimeout(1500);
    expect(otherHosts.asked).toEqual([]);
    await page.evaluate(async () => {
      const code = `fetch('https://worker.invalid/').catch(() => {}).then(() => postMessage(0))`;
      const worker = new Worker(URL.createObjectURL(new Blob([code])));
      await new Promise((done) => worker.addEventListener('message', done));
      await fetch('http://page.invalid/', { mode: 'no-cors' }).catch(() => undefined);
    });
    expect(otherHosts.asked).toEqual(['worker.invalid:443', 'http://page.invalid/']);
  } finally {
    await browser.close();
    await otherHosts.stop();
  }
});
