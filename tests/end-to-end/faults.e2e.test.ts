import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type ServerResponse, createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { PlanAtlas } from '../../src/elements/plan-atlas/plan-atlas';
import type { PlanPackage } from '../../src/model/types';
import { unpackWoff } from '../../src/svg/sheets/export/woff';
import { atlas, startBrowser } from '../support/app-browser';
import { detail, find, searchFor } from '../support/atlas-page';

const fixture = new URL('../fixtures/qinghe/plan.json', import.meta.url);

/** Serves the app, and beside the invented plan's own file what `own` writes. */
async function serveBeside(own: Record<string, (response: ServerResponse) => Promise<void>>) {
  const server = createServer((request, response) => {
    const write = own[request.url ?? ''];
    const answer = async (): Promise<void> => {
      const file = await fetch(new URL(request.url ?? '/', inject('appUrl')));
      response.writeHead(file.status, { 'content-type': file.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await file.arrayBuffer()));
    };
    void (write ? write(response) : answer()).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

test('a plan.json of 40 MB opens, with its progress shown; one without an end is put down, and said what to do', async () => {
  const data = JSON.parse(await readFile(fixture, 'utf8')) as PlanPackage;
  const example = data.subjects.find(({ kind }) => kind === 'project')!;
  for (let at = 0; at < 20_000; at += 1) {
    const gist = { zh: `第${at}项工程的说明。`.repeat(64) };
    data.subjects.push({ ...example, id: `much-${at}`, name: { zh: `第${at}项工程` }, gist });
  }
  const huge = Buffer.from(JSON.stringify(data));
  expect(huge.length).toBeGreaterThan(40_000_000);
  let goOn = (): void => {};
  const asked = new Promise<void>((resolve) => (goOn = resolve));
  let sent = 0;
  const site = await serveBeside({
    '/geodata/qinghe/huge.json': async (response) => {
      response.write(huge.subarray(0, 20_000_000));
      await asked;
      response.end(huge.subarray(20_000_000));
    },
    '/geodata/qinghe/endless.json': async (response) => {
      const part = Buffer.alloc(1_000_000, '[');
      for (; !response.destroyed; sent += part.length) {
        if (!response.write(part)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
      }
    },
  });
  const browser = await startBrowser();
  const address = `${site.url}embed.html?element=plan-atlas&src=geodata/qinghe/huge.json`;
  const { page, complaints } = await browser.open(address, { drawnBy: 'none' });
  const progress = page.getByRole('progressbar', { name: '已加载 0 / 7' }).first();
  await progress.waitFor();
  goOn();
  await page.locator('plan-map .layer > [tabindex]').waitFor({ timeout: 60_000 });
  await searchFor(page, '第19999项工程');
  await detail(page).getByRole('heading', { name: '第19999项工程' }).waitFor();
  expect(complaints).toEqual([]);

  const faults = atlas(page).evaluate(
    (element: PlanAtlas) =>
      new Promise((resolve) => {
        element.addEventListener('plan-error', ({ problem }) => resolve(problem), { once: true });
        element.src = 'geodata/qinghe/endless.json';
      }),
  );
  const where = `${site.url}geodata/qinghe/endless.json`;
  expect(await faults).toMatchObject({ code: 'too-large', where, severity: 'error' });
  // What is there stays, and goes on.
  expect(await find(page, '第19998项工程')).toContain('much-19998');

  await page.goto(address.replace('huge', 'endless'));
  const told = page.getByRole('alert').first();
  await told.waitFor({ timeout: 60_000 });
  expect(await told.textContent()).toMatch(/超过 200 MB.*请核对地址.*endless\.json.*重试/s);
  expect(sent).toBeLessThan(500_000_000);
  await browser.close();
  site.stop();
});

test('without a Chinese font all stands in its place and can be used, and nothing runs in circles', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plan-atlas-fonts-'));
  const latin = '@fontsource/noto-sans-sc/files/noto-sans-sc-latin-400-normal.woff';
  const woff = await readFile(createRequire(import.meta.url).resolve(latin));
  await writeFile(join(folder, 'latin.ttf'), await unpackWoff(new Uint8Array(woff).buffer));
  const configuration = join(folder, 'fonts.conf');
  const folders = `<dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir>`;
  await writeFile(configuration, `<?xml version="1.0"?><fontconfig>${folders}</fontconfig>`);
  const browser = await startBrowser({ webgl: true, environment: { FONTCONFIG_FILE: configuration } });
  const { page, complaints } = await browser.open(inject('appUrl'), {
    viewport: { width: 1000, height: 640 },
  });
  // The browser has no letter for 规: it is as wide as one that nobody has.
  const widths = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')!;
    return ['规', '划', '\u{10FFFF}', 'W'].map((letter) => context.measureText(letter).width);
  });
  expect(widths[0]).toBe(widths[2]);
  await searchFor(page, '九华乡');
  await detail(page).getByRole('heading', { name: '九华乡' }).waitFor();
  // Still once nothing happens: nobody lays out what has been laid out.
  const changes = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    let count = 0;
    const observer = new MutationObserver((records) => (count += records.length));
    const watch = (root: ParentNode & Node): void => {
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) watch(element.shadowRoot);
    };
    watch(document);
    for (let frame = 0; frame < 30; frame += 1) await new Promise(requestAnimationFrame);
    return count;
  });
  expect(changes).toBe(0);
  await atlas(page).evaluate((element: PlanAtlas) => void element.sheet());
  await page.locator('plan-sheet dialog img').waitFor();
  expect(complaints).toEqual([]);
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});
