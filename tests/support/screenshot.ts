/**
 * `npx tsx tests/support/screenshot.ts OUTDIR [name …]`: builds and serves the app, and takes the named views
 * for people to look at. Without names: all of them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import type { AddressView } from '../../src/model/address';
import { startBrowser, viewports } from './app-browser';
import { addressOf } from './atlas-page';
import { serveApp } from './serve-app';

interface NamedView {
  view: AddressView;
  options?: BrowserContextOptions;
  plan?: string;
}

const sizes = Object.entries(viewports);
const dark: BrowserContextOptions = { colorScheme: 'dark' };

const scenes: Record<string, NamedView> = {
  start: { view: {} },
  'start-dark': { view: {}, options: dark },
  'start-english': { view: { language: 'en' } },
  town: { view: { subject: 'town-jiuhua' } },
  'town-dark': { view: { subject: 'town-jiuhua' }, options: dark },
  section: { view: { section: '5.1', tab: 'reader' } },
  projects: { view: { tab: 'projects' } },
  close: { view: { camera: { center: [118.86, 28.95], zoom: 13 } } },
  'stale-address': { view: { subject: 'gone-for-good' } },
  'second-plan': { view: {}, plan: 'qinghe' },
};

async function main(folder: string | undefined, wanted: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('Usage: tsx tests/support/screenshot.ts OUTDIR [name …]');
  mkdirSync(folder, { recursive: true });
  const app = await serveApp(['tests/fixtures/qinghe']);
  const browser = await startBrowser({ webgl: true });
  try {
    for (const [name, { view, options, plan }] of Object.entries(scenes)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      for (const [size, viewport] of sizes) {
        const file = join(folder, `${name}-${size}.png`);
        const opened = await browser.open(addressOf(app.url, view, plan), { viewport, ...options });
        await opened.page.screenshot({ path: file });
        console.log([file, ...opened.complaints].join('\n  '));
        await opened.close();
      }
    }
  } finally {
    await browser.close();
    await app.stop();
  }
}

await main(process.argv[2], process.argv.slice(3));
