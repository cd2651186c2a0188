import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { argumentsWithoutWebgl, chromiumArguments, ensureChromium } from './chromium';
import { watchOtherHosts } from './other-hosts';

/** A page of the app and what it said. */
export interface AppPage {
  page: Page;
  /** Console errors and warnings, uncaught errors and failed requests, oldest first. */
  complaints: string[];
  close(): Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** What to wait for: who draws the first map of the page; `none`: nothing. Default what this browser can do best. */
  drawnBy?: 'svg' | 'webgl' | 'none';
  /** Runs in the page before its own scripts. */
  first?: () => void;
  /** Whether the browser can keep the app for days without network; default false, it has a test of its own. */
  keeps?: boolean;
}

export interface AppBrowser {
  /** Opens an address in a context of its own, and waits until the map has drawn. */
  open(address: string, options?: OpenOptions): Promise<AppPage>;
  /** What any page or worker asked of other hosts. */
  otherHosts: readonly string[];
  close(): Promise<void>;
}

/** The three sizes at which people look at the app. */
export const viewports = {
  desk: { width: 1440, height: 900 },
  wall: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
} as const;

/** How a browser starts. */
export interface BrowserWish {
  /** The map engine draws, in software and slowly; default false, the app shows the same as SVG. */
  webgl?: boolean;
  /** A page that is left is kept as it stands for the way back; default false, it is loaded anew. */
  keepsPages?: boolean;
  /** Further variables of its environment. */
  environment?: Readonly<Record<string, string>>;
}

/** Starts Chromium with every way out of this machine watched and closed. */
export async function startBrowser({
  webgl = false,
  keepsPages = false,
  environment = {},
}: BrowserWish = {}): Promise<AppBrowser> {
  const otherHosts = await watchOtherHosts();
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...(webgl ? chromiumArguments : argumentsWithoutWebgl)],
    env: { ...process.env, ...environment },
    ...(keepsPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
  });
  const { proxy } = otherHosts;
  return {
    otherHosts: otherHosts.asked,
    open: (address, options) => openPage(browser, address, webgl ? 'webgl' : 'svg', { proxy, ...options }),
    close: async () => {
      await browser.close();
      await otherHosts.stop();
    },
  };
}

async function openPage(
  browser: Browser,
  address: string,
  best: 'webgl' | 'svg',
  { drawnBy = best, first, keeps = false, ...options }: OpenOptions,
): Promise<AppPage> {
  const context = await browser.newContext({
    viewport: viewports.desk,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await page.addInitScript(() =>
    addEventListener('plan-ready', () => (document.documentElement.dataset.drawn = 'yes')),
  );
  if (!keeps) await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  if (first) await page.addInitScript(first);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`request failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address);
  if (drawnBy !== 'none' && options.javaScriptEnabled !== false) await waitUntilDrawn(page, drawnBy);
  return { page, complaints, close: () => context.close() };
}

/** The composed element of the page. */
export function atlas(page: Page): Locator {
  return page.locator('plan-atlas');
}

/** Waits until the page that is now open has said that its plan is drawn, and this renderer has the map. */
export async function waitUntilDrawn(page: Page, renderer: 'webgl' | 'svg' = 'svg'): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.drawn === 'yes', null, {
    timeout: 60_000,
  });
  const surface = renderer === 'webgl' ? 'plan-map canvas' : 'plan-map .layer > [tabindex]';
  await page.locator(surface).first().waitFor({ state: 'visible', timeout: 60_000 });
}

/** What a picture looks like, roughly. */
export interface PictureFacts {
  /** How many clearly different colours it holds; a blank map has one or two. */
  colors: number;
  /** Mean brightness, 0 to 255. */
  brightness: number;
}

/** Reads a PNG in a page. */
export async function readPicture(page: Page, picture: Buffer): Promise<PictureFacts> {
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) return { colors: 0, brightness: 0 };
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colors = new Set<number>();
    let sum = 0;
    let count = 0;
    for (let at = 0; at < data.length; at += 4 * 7) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      colors.add(((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4));
      sum += (red + green + blue) / 3;
      count += 1;
    }
    return { colors: colors.size, brightness: sum / count };
  }, picture.toString('base64'));
}
