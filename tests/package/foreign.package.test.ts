import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import type * as maplibregl from 'maplibre-gl';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { type PluginOption, build } from 'vite';
import { afterAll, beforeAll, expect, inject, onTestFinished, test, vi } from 'vitest';
import type { PlanMap } from '../../src/elements/plan-map/plan-map';
import { serveStrict } from '../foreign/serve-strict';
import { type AppBrowser, type AppPage, type OpenOptions, startBrowser } from '../support/app-browser';
import { axeFaults, bringAxe } from '../support/reach';
import { repository } from '../support/source-tree';
import { serveFolders } from './serve-folders';

// A test runner sets another mode, and builds would take development code.
vi.stubEnv('NODE_ENV', 'production');

const project = inject('project');
const pages = join(project, 'foreign');

let browser: AppBrowser;
let server: Awaited<ReturnType<typeof serveFolders>>;

beforeAll(async () => {
  browser = await startBrowser({ webgl: true });
  await cp(join(repository, 'tests', 'foreign'), pages, { recursive: true });
  server = await serveFolders({
    '/any/path/page/': pages,
    '/any/path/script/': join(inject('built'), 'embed'),
    '/any/path/geodata/': join(project, 'node_modules', 'plan-atlas', 'geodata'),
    '/any/path/modules/': join(project, 'node_modules'),
    '/any/path/small/': join(repository, 'tests', 'fixtures', 'qinghe'),
  });
});

afterAll(async () => {
  expect(browser?.otherHosts).toEqual([]);
  await browser?.close();
  await server?.stop();
});

/** Opens an example page. */
function open(name: string, options?: OpenOptions, by = browser): Promise<AppPage> {
  return by.open(`${server.url}/any/path/page/${name}`, { viewport: desk, ...options });
}

/** A machine may be busy with thirty maps. */
const patient = { timeout: 60_000 };

const desk = { width: 1100, height: 800 };

/** What a page says in the end, when all that was to be proven of it is. */
async function close({ page, complaints, close }: AppPage): Promise<void> {
  await bringAxe(page);
  expect(await axeFaults(page)).toEqual([]);
  expect(complaints.filter((text) => !/GPU stall|GL Driver/.test(text))).toEqual([]);
  await close();
}

/** A map that nobody has used leaves the wheel to the page. */
async function expectWheelScrolls(page: Page, map: Locator): Promise<void> {
  await map.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await map.hover();
  await page.mouse.wheel(0, 30);
  await expect.poll(() => page.evaluate(() => scrollY), patient).toBe(before + 30);
}

const colours = async (place: Locator): Promise<number> => {
  const { data } = PNG.sync.read(await place.screenshot());
  const found = new Set<number>();
  for (let at = 0; at < data.length; at += 4) found.add(data.readUInt32BE(at));
  return found.size;
};

/** Pixels that the SVG renderer draws beyond each edge. */
const overscan = 120;

const drawsByEngine = (map: Locator): Promise<boolean> =>
  map.evaluate((element: PlanMap) => element.rendererInUse === 'webgl');

test('a page under the strictest policy, with tabs and moves', async () => {
  const strict = await serveStrict(server.url);
  const opened = await browser.open(`${strict.url}any/path/page/plain.html`, {
    viewport: desk,
    first: () => {
      const told: string[] = [];
      Object.assign(window, { told });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        told.push(`${violatedDirective} ${blockedURI}`),
      );
    },
  });
  const { page } = opened;
  const map = page.locator('#plan');
  await expect.poll(() => drawsByEngine(map), patient).toBe(true);
  await expectWheelScrolls(page, map);
  expect(await colours(map)).toBeGreaterThan(50);

  // The tab is shown: its map is drawn. Moved to another place it is the same map still, and takes another size.
  const inTab = page.locator('#tab plan-map, #other plan-map');
  const surface = inTab.locator('.layer > [tabindex]').first();
  const drawing = surface.locator('svg').first();
  await page.evaluate(() => (document.querySelector<HTMLElement>('#tab')!.hidden = false));
  await drawing.waitFor();
  const before = await surface.elementHandle();
  const width = (): Promise<number> => drawing.evaluate((element) => element.getBoundingClientRect().width);
  await page.evaluate(() => {
    const other = document.querySelector('#other')!;
    other.append(document.querySelector('#tab plan-map')!);
    Object.assign(document.querySelector<HTMLElement>('#other plan-map')!.style, { width: '500px' });
  });
  await expect.poll(width, patient).toBe(500 + 2 * overscan);
  expect(await before?.evaluate((element) => element.isConnected)).toBe(true);

  // All three share one selection.
  await page.locator('plan-card').click();
  expect(await inTab.evaluate((element: PlanMap) => element.subject)).toBe('town-jiuhua');
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([]);
  await close(opened);
  strict.stop();
});

const frameworks: Record<string, PluginOption[]> = {
  react: [],
  vue: [
    vue({ template: { compilerOptions: { isCustomElement: (name: string) => name.startsWith('plan-') } } }),
  ],
  svelte: [svelte({ configFile: false })],
};

test.each(Object.keys(frameworks))('a page by %s gives properties and takes events', async (name) => {
  const root = join(pages, name);
  const plugins = frameworks[name] ?? [];
  await build({ configFile: false, root, base: './', logLevel: 'error', mode: 'production', plugins });
  const opened = await open(`${name}/dist/index.html`, { drawnBy: 'svg' });
  const { page } = opened;
  const map = page.locator('plan-map');
  const said = page.locator('output');
  expect(await said.textContent()).toBe('none');

  await page.getByRole('button', { name: '九华乡', exact: true }).last().click();
  await expect.poll(() => map.evaluate((element: PlanMap) => element.subject), patient).toBe('town-jiuhua');
  await page.locator('plan-card article[data-subject=town-jiuhua]').waitFor();
  const there = await map.evaluate((element: PlanMap) => element.camera);

  // A person takes something else on the map: the page hears of it and tells the card.
  await page.waitForTimeout(400);
  await map.click({ position: { x: 320, y: 200 } });
  await expect.poll(() => said.textContent(), patient).not.toMatch(/none|town-jiuhua/);
  const chosen = await said.textContent();
  await page.locator(`plan-card article[data-subject=${chosen}]`).waitFor();
  expect(there).toBeTruthy();
  await close(opened);
});

/** Pictures of the three elements of a page, each from its corner on. */
async function portraits(name: string, by: AppBrowser): Promise<Record<string, PNG>> {
  const opened = await open(name, {}, by);
  const { page } = opened;
  await page.locator('plan-card').scrollIntoViewIfNeeded();
  await page.locator('plan-card .drawing svg').waitFor();
  await page.locator('plan-atlas plan-map .layer > [tabindex]').waitFor();
  await page.waitForTimeout(700);
  // Painted anew, and each from its own corner on: what was painted in parts has edges that are not always alike.
  await page.evaluate(async () => {
    for (const tag of ['plan-map', 'plan-card', 'plan-atlas'])
      document.querySelector<HTMLElement>(`main > ${tag}`)!.style.willChange = 'transform';
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
  const found: Record<string, PNG> = {};
  for (const tag of ['plan-map', 'plan-card', 'plan-atlas']) {
    found[tag] = PNG.sync.read(await page.locator(`main > ${tag}`).screenshot());
  }
  await expectWheelScrolls(page, page.locator('main > plan-map'));
  await close(opened);
  return found;
}

/** How many pixels differ; all of them when the sizes do. */
function difference(one: PNG | undefined, other: PNG | undefined): number {
  if (!one || !other || one.width !== other.width || one.height !== other.height) return Infinity;
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if (one.data.readUInt32BE(at) !== other.data.readUInt32BE(at)) count += 1;
  }
  return count;
}

test('neither the styles of a page nor its direction get into an element', async () => {
  // Without a graphics card, not even one in software, the same is painted alike to the last pixel.
  const painter = await startBrowser();
  onTestFinished(() => painter.close());
  const clean = await portraits('clean.html', painter);
  for (const name of ['cms.html', 'rtl.html']) {
    // What gets in is there every time; what a busy machine paints in parts is not.
    let different: string[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const found = await portraits(name, painter);
      different = Object.keys(clean).filter((tag) => difference(clean[tag], found[tag]) > 0);
      if (different.length === 0) break;
    }
    expect(different, name).toEqual([]);
  }
});

/** What the page with a map of its own has made. */
interface OwnMap {
  maplibregl: typeof maplibregl;
  ownMap: maplibregl.Map;
}

test('beside a map of the page’s own, which keeps its worker and its name', async () => {
  const opened = await open('own-map.html');
  const { page } = opened;
  const map = page.locator('plan-map');
  await expect.poll(() => drawsByEngine(map), patient).toBe(true);
  await expectWheelScrolls(page, map);
  await page.waitForFunction(() => (window as unknown as OwnMap).ownMap.loaded());
  expect(await colours(map)).toBeGreaterThan(50);
  expect(await colours(page.locator('#own'))).toBeGreaterThan(1);
  const kept = await page.evaluate(() => {
    const { maplibregl: own, ownMap } = window as unknown as OwnMap;
    return [ownMap instanceof own.Map, own.getWorkerUrl()];
  });
  expect(kept).toEqual([true, expect.stringContaining('maplibre-gl-worker.mjs?own')]);
  await close(opened);
});

test('thirty maps in one page: four engines at most, none lost', async () => {
  const opened = await open('thirty.html', {
    first: () => {
      const live = new Set<WebGL2RenderingContext>();
      const count = { most: 0, lost: 0 };
      Object.assign(window, { count });
      const before = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: [string]) {
        const context = before.apply(this, given);
        if (context instanceof WebGL2RenderingContext) {
          live.add(context);
          count.most = Math.max(count.most, [...live].filter((each) => !each.isContextLost()).length);
          // One that the browser takes away is still in the page.
          this.addEventListener('webglcontextlost', () => (count.lost += this.isConnected ? 1 : 0));
        }
        return context;
      } as typeof before;
      addEventListener('plan-error', () => (count.lost += 1));
    },
  });
  const { page } = opened;
  const maps = page.locator('plan-map');
  expect(await maps.count()).toBe(30);
  await expectWheelScrolls(page, maps.first());
  for (const at of [14, 29]) {
    await maps.nth(at).scrollIntoViewIfNeeded();
    await expect.poll(() => drawsByEngine(maps.nth(at)), patient).toBe(true);
  }
  const chosen = await page.evaluate(() => {
    const all = [...document.querySelectorAll<PlanMap>('plan-map')];
    const { subject = '' } = all[0]?.subjects()[0] ?? {};
    all[0]?.select(subject);
    return all.filter((each) => each.subject === subject).length;
  });
  expect(chosen).toBe(30);
  expect(await page.evaluate(() => (window as unknown as { count: unknown }).count)).toEqual({
    most: 4,
    lost: 0,
  });
  await close(opened);
});

test('in a frame with a sandbox', async () => {
  const opened = await open('frame.html', { drawnBy: 'none' });
  const { page } = opened;
  const map = page.frameLocator('iframe').locator('#plan');
  await map.locator('.layer > [tabindex]').first().waitFor();
  await expect.poll(() => drawsByEngine(map), patient).toBe(true);
  expect(await colours(map)).toBeGreaterThan(50);
  // From outside nobody can look in.
  const inside = page.frames().find((frame) => frame !== page.mainFrame())!;
  await bringAxe(inside);
  expect(await axeFaults(inside)).toEqual([]);
  await close(opened);
});

test('two copies that are made differently share one page', async () => {
  const opened = await open('two-copies.html', { drawnBy: 'svg' });
  const { page } = opened;
  await page.locator('plan-card').click();
  await expect
    .poll(() => page.locator('main > plan-map').evaluate((element: PlanMap) => element.subject), patient)
    .toBe('town-jiuhua');
  const first = await page.evaluate(
    () => (window as unknown as { firstMap: unknown }).firstMap === customElements.get('plan-map'),
  );
  expect(first).toBe(true);
  await close(opened);
});
