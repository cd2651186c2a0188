import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { PlanPackage, Subject } from '../../src/model/types';
import { type AppBrowser, type AppPage, readPicture, startBrowser } from '../support/app-browser';
import { type PlacedPoint, placedArchive, pointTiles } from '../support/make-tiles';
import { repository } from '../support/source-tree';
import { serveTiles } from '../support/tile-server';

const fixture = join(repository, 'tests/fixtures/qinghe');
const plan = JSON.parse(readFileSync(join(fixture, 'plan.json'), 'utf8')) as PlanPackage;
const project = plan.subjects.find(({ id }) => id === 'project-reservoir')!;
/** A point of the mass: nobody's subject, away from everything else. */
const crowd: [number, number] = [118.95, 28.95];

let browser: AppBrowser;
let app: AppPage;
let host: PreviewServer;
let server: Awaited<ReturnType<typeof serveTiles>>;
const folder = mkdtempSync(join(tmpdir(), 'plan-atlas-served-'));

beforeAll(async () => {
  const points = plan.subjects.flatMap(pointOf);
  const texts = { kind: 'project', role: 'point', sector: 'water', precision: 'near' };
  points.push(
    { at: crowd, texts },
    // One more close by, of another colour: what is seen hangs on no name beside them.
    { at: [crowd[0] + 0.0027, crowd[1]], texts: { ...texts, stage: 'completed' } },
  );
  const tiles = pointTiles('projects', points, [6, 7, 8, 9, 10, 11, 12]);
  const metadata = { vector_layers: [{ id: 'projects', fields: {} }] };
  server = await serveTiles(join(folder, 'points.versatiles'), tiles);
  cpSync(join(fixture, 'layers'), join(folder, 'layers'), { recursive: true });
  writeFileSync(join(folder, 'layers/points.pmtiles'), placedArchive(tiles, metadata));
  for (const [name, entry] of [
    ['archive', 'pmtiles:layers/points.pmtiles#sourceLayer=projects'],
    ['server', 'tiles:tiles/{z}/{x}/{y}#sourceLayer=projects&minZoom=6&maxZoom=12'],
    ['wrong', 'pmtiles:layers/points.pmtiles#sourceLayer=roads'],
  ] as const) {
    const served = { ...plan, layers: { ...plan.layers, points: entry } };
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(served));
  }
  // A static host with Range; the tile server stands behind it.
  host = await preview({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0, proxy: { '/tiles': server.url } },
  });
  browser = await startBrowser({ webgl: true });
  app = await browser.open(inject('appUrl'), { drawnBy: 'none', viewport: { width: 1000, height: 700 } });
});

afterAll(async () => {
  await app?.close();
  await browser?.close();
  await host?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function pointOf({ id, kind, name, position, sector, stage, precision }: Subject): PlacedPoint[] {
  if (!position || kind !== 'project') return [];
  const [lng = 0, lat = 0] = position.center;
  const texts = { subject: id, kind, role: 'point', name: name.zh, precision };
  return [{ at: [lng, lat], texts: { ...texts, sector: sector ?? 'urban', stage: stage ?? 'planned' } }];
}

interface Seen extends Window {
  codes: string[];
}

/** Puts a map and a legend of the plan in place of the page. */
async function show(page: Page, name: string, view: string): Promise<void> {
  await page.waitForFunction(() => customElements.get('plan-map') && customElements.get('plan-layers'));
  await page.evaluate(
    ([src, at]) => {
      (window as unknown as Seen).codes = [];
      document.body.innerHTML =
        '<plan-map id="map" loading="eager"></plan-map><plan-layers for="map"></plan-layers>';
      const map = document.querySelector('plan-map')!;
      map.addEventListener('plan-error', (event) =>
        (window as unknown as Seen).codes.push(event.problem.code),
      );
      Object.assign(map.style, { display: 'block', width: '700px', height: '600px' });
      map.setAttribute('view', at!);
      map.setAttribute('src', src!);
    },
    [new URL(`${name}.json`, host.resolvedUrls!.local[0]).href, view],
  );
  await page.locator('plan-map canvas').waitFor({ state: 'visible', timeout: 60_000 });
}

/** Colours of the middle of the map. */
async function middle(page: Page): Promise<Buffer> {
  const box = (await page.locator('plan-map').boundingBox())!;
  const clip = { x: box.x + box.width / 2 - 14, y: box.y + box.height / 2 - 26, width: 28, height: 40 };
  return page.screenshot({ clip });
}

const colours = async (page: Page): Promise<number> => (await readPicture(page, await middle(page))).colors;
const look = (page: Page, view: string): Promise<void> =>
  page.locator('plan-map').evaluate((map, at) => map.setAttribute('view', at), view);
const selected = (page: Page): Promise<string | null> =>
  page.locator('plan-map').evaluate((map) => (map as HTMLElement & { subject: string }).subject || null);

async function click(page: Page): Promise<void> {
  const box = (await page.locator('plan-map').boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

const drawn = (page: Page): Promise<void> =>
  expect.poll(() => colours(page), { timeout: 30_000 }).toBeGreaterThan(8);
const bare = (page: Page): Promise<void> =>
  expect.poll(() => colours(page), { timeout: 15_000 }).toBeLessThan(8);

/** A point that is nobody's subject is seen at two zooms, one of them beyond the tiles; one that is can be selected. */
async function works(page: Page, kind: string): Promise<void> {
  const [lng, lat] = project.position!.center;
  await show(page, kind, `${crowd.join()},11`);
  await drawn(page);
  await look(page, `${lng},${lat},14`);
  await drawn(page);
  const before = await middle(page);
  await click(page);
  await expect.poll(() => selected(page)).toBe(project.id);
  await expect.poll(async () => (await middle(page)).equals(before)).toBe(false);
}

test('projects of an archive are drawn, selected, faded and hidden like loaded ones', async () => {
  const { page } = app;
  await works(page, 'archive');
  // What is nobody's fades while something is selected.
  await look(page, `${crowd.join()},14`);
  await bare(page);
  await page.locator('plan-map').evaluate((map) => Object.assign(map, { subject: '' }));
  await drawn(page);
  // The legend knows what is on the layer; a sector that is hidden leaves the map.
  expect(await page.locator('plan-layers [data-group="project-water"]').count()).toBe(1);
  await page.locator('plan-map').evaluate((map) => map.setAttribute('layers', '-project-water'));
  await bare(page);
  expect(await page.evaluate(() => (window as unknown as Seen).codes)).toEqual(['layer-served']);
});

test('projects of a tile server are drawn and selected, and its gaps are no faults', async () => {
  await works(app.page, 'server');
  expect(await app.page.evaluate(() => (window as unknown as Seen).codes)).toEqual(['layer-served']);
});

test('a layer that the archive does not hold is missed aloud', async () => {
  await show(app.page, 'wrong', `${crowd.join()},11`);
  await expect
    .poll(() => app.page.evaluate(() => (window as unknown as Seen).codes), { timeout: 30_000 })
    .toEqual(['layer-served', 'layer-unreadable']);
});
