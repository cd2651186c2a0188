import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { build } from 'vite';
import { afterAll, beforeAll, expect, inject, onTestFinished, test, vi } from 'vitest';
import webpack from 'webpack';
import { type EmbedWish, embedCode, tagCode } from '../../src/model/embed-code';
import { chromiumArguments, ensureChromium } from '../support/chromium';
import { watchOtherHosts } from '../support/other-hosts';
import { serveFolders } from './serve-folders';

// A test runner sets another mode, and builds would take development code.
vi.stubEnv('NODE_ENV', 'production');

const project = inject('project');
const modules = join(project, 'node_modules');
/** The map as the builder writes it. */
const wish: EmbedWish = {
  element: 'plan-map',
  attributes: { loading: 'eager' },
  plan: 'kecheng',
  base: '/',
  scripts: '/',
  title: '',
  width: '',
  height: '400px',
};
const map = tagCode(wish);

let browser: Browser;
let otherHosts: Awaited<ReturnType<typeof watchOtherHosts>>;

beforeAll(async () => {
  otherHosts = await watchOtherHosts();
  browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArguments] });
});

afterAll(async () => {
  await browser?.close();
  await otherHosts?.stop();
});

/** Writes a page into a folder of the project. */
async function writePage(name: string, head: string, body = map): Promise<string> {
  const folder = join(project, name);
  await mkdir(folder, { recursive: true });
  const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${name}</title>
    <link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
  await writeFile(join(folder, 'index.html'), page);
  return folder;
}

/** Opens a page, waits until the engine has drawn its map, and gives what went wrong and how many colours it has. */
async function look(
  address: string,
): Promise<{ complaints: string[]; colours: number; engine: string | undefined }> {
  const context = await browser.newContext({
    viewport: { width: 800, height: 600 },
    proxy: otherHosts.proxy,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Drawing in software is slow, and Chromium says so.
    if (['error', 'warning'].includes(message.type()) && !/GPU stall|GL Driver/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} ${request.failure()?.errorText}`));
  await page.goto(address);
  const drawn = page.waitForFunction(
    () => document.querySelector('plan-map')?.rendererInUse === 'webgl',
    undefined,
    { timeout: 60_000 },
  );
  await drawn.catch((error: unknown) => complaints.push(String(error)));
  await page.waitForTimeout(500);
  const { data } = PNG.sync.read(await page.locator('plan-map').first().screenshot());
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
  const engine = await page.evaluate(() => document.querySelector('plan-map')?.rendererInUse ?? undefined);
  return { complaints, colours: colours.size, engine };
}

/** Serves folders until the test ends. */
async function serve(folders: Record<string, string>) {
  const server = await serveFolders({ '/geodata/': join(modules, 'plan-atlas', 'geodata'), ...folders });
  onTestFinished(() => server.stop());
  return server;
}

async function expectMap(address: string): Promise<void> {
  const { complaints, colours, engine } = await look(address);
  expect(complaints).toEqual([]);
  expect(engine).toBe('webgl');
  expect(colours).toBeGreaterThan(50);
}

test('a page with the code of the builder, built by Vite, shows the map', async () => {
  const folder = await writePage('by-vite', '', embedCode('npm', wish));
  await build({ configFile: false, root: folder, base: './', logLevel: 'silent', mode: 'production' });
  const { url } = await serve({ '/some/path/': join(folder, 'dist') });
  await expectMap(`${url}/some/path/index.html`);
});

test('a page built by webpack shows the map', async () => {
  const folder = await writePage('by-webpack', '<script defer src="dist/main.js"></script>');
  await writeFile(join(folder, 'main.js'), "import 'plan-atlas/plan-map';");
  await new Promise<void>((done, fail) => {
    webpack(
      {
        mode: 'production',
        context: folder,
        entry: './main.js',
        output: { path: join(folder, 'dist') },
        performance: { hints: false },
        optimization: { minimize: false },
      },
      (error, result) => {
        if (error || result?.hasErrors()) fail(error ?? new Error(result?.toString('errors-only')));
        else done();
      },
    );
  });
  const { url } = await serve({ '/some/path/': folder });
  await expectMap(`${url}/some/path/index.html`);
});

test('a page without a bundler shows the map by an import map', async () => {
  const imports = {
    lit: '/modules/lit/index.js',
    'lit/': '/modules/lit/',
    'lit-html': '/modules/lit-html/lit-html.js',
    'lit-html/': '/modules/lit-html/',
    'lit-element/': '/modules/lit-element/',
    '@lit/reactive-element': '/modules/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/modules/@lit/reactive-element/',
    'maplibre-gl': '/modules/maplibre-gl/dist/maplibre-gl.mjs',
    'plan-atlas/': '/modules/plan-atlas/dist/package/',
  };
  const folder = await writePage(
    'by-hand',
    `<script type="importmap">${JSON.stringify({ imports })}</script>
    <script type="module">import 'plan-atlas/plan-map.js';</script>`,
  );
  const { url } = await serve({ '/page/': folder, '/modules/': modules });
  await expectMap(`${url}/page/index.html`);
});

test('one script and its worker, from another origin, twice, beside another MapLibre', async () => {
  const host = join(project, 'host');
  await mkdir(host, { recursive: true });
  for (const file of ['plan-atlas.js', 'maplibre-gl-worker.mjs']) {
    await copyFile(join(inject('built'), 'embed', file), join(host, file));
  }
  const scripts = await serve({
    '/deep/inside/': host,
    '/deep/inside/geodata/': join(modules, 'plan-atlas', 'geodata'),
  });
  const inside = `${scripts.url}/deep/inside/`;
  const code = embedCode('script', { ...wish, base: inside, scripts: inside });
  const folder = await writePage(
    'by-script',
    `<script type="module" src="${scripts.url}/deep/inside/plan-atlas.js?again"></script>
    <script type="module">
      import { Map } from '/modules/maplibre-gl/dist/maplibre-gl.mjs';
      const style = { version: 8, sources: {}, layers: [{ id: 'b', type: 'background', paint: { 'background-color': '#123456' } }] };
      window.otherMap = new Map({ container: 'other', style });
    </script>`,
    `${code}<plan-card src="/geodata/kecheng/plan.json"></plan-card><div id="other" style="height: 100px"></div>`,
  );
  const { url } = await serve({ '/page/': folder, '/modules/': modules });
  await expectMap(`${url}/page/index.html`);
  const asked = scripts.asked.filter((path) => !path.includes('/geodata/'));
  expect([...new Set(asked)].toSorted()).toEqual([
    '/deep/inside/maplibre-gl-worker.mjs',
    '/deep/inside/plan-atlas.js',
  ]);
  expect(otherHosts.asked).toEqual([]);
});
