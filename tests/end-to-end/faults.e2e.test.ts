import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { PlanAtlas } from '../../src/elements/plan-atlas/plan-atlas';
import type { PlanPackage } from '../../src/model/types';
import { layerFiles } from '../../src/model/types';
import { unpackWoff } from '../../src/svg/sheets/export/woff';
import { hostile, hostileBriefing, hostileTexts } from '../faults/hostile';
import { scanPage } from '../faults/scan';
import { type AppBrowser, atlas, readPicture, startBrowser } from '../support/app-browser';
import { detail, find, searchFor } from '../support/atlas-page';
import { poppler } from '../support/poppler';
import { type OwnAnswers, serveBeside } from '../support/serve-beside';

const fixture = new URL('../fixtures/qinghe/', import.meta.url);
const readPlanFile = async (): Promise<PlanPackage> =>
  JSON.parse(await readFile(new URL('plan.json', fixture), 'utf8')) as PlanPackage;

/** Little for the engine to fill. */
const small = { width: 500, height: 400 };
let browser: AppBrowser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser?.close());

test('a plan.json of 40 MB opens, with its progress shown; one without an end is put down, and said what to do', async () => {
  const data = await readPlanFile();
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
  const site = await serveBeside(inject('appUrl'), {
    '/geodata/qinghe/huge.json': async (response) => {
      response.write(huge.subarray(0, 20_000_000));
      await asked;
      response.end(huge.subarray(20_000_000));
    },
    '/geodata/qinghe/endless.json': async (response) => {
      const part = Buffer.alloc(1_000_000, '[');
      const ended = once(response, 'close');
      for (; !response.destroyed; sent += part.length) {
        if (!response.write(part)) await Promise.race([once(response, 'drain'), ended]);
      }
    },
  });
  const address = `${site.url}embed.html?element=plan-atlas&src=geodata/qinghe/huge.json`;
  const { page, complaints, close } = await browser.open(address, { drawnBy: 'none' });
  const progress = page.getByRole('progressbar', { name: '已加载 0 / 7' }).first();
  await progress.waitFor();
  const paper = join(tmpdir(), `plan-atlas-${process.pid}.pdf`);
  await page.pdf({ path: paper });
  expect(poppler('pdftotext', paper, '-')).toContain('正在加载规划');
  await rm(paper);
  goOn();
  await page.locator('plan-map .layer > [tabindex]').waitFor({ timeout: 60_000 });
  expect(await find(page, '第19999项工程')).toContain('much-19999');
  await atlas(page).evaluate((element: PlanAtlas) => element.select('much-19999'));
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
  await close();
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
  const fontless = await startBrowser({ webgl: true, environment: { FONTCONFIG_FILE: configuration } });
  const framed = await fontless.open(`${inject('appUrl')}embed.html?plan=qinghe`, { viewport: small });
  const map = await framed.page.locator('plan-map canvas').screenshot();
  expect((await readPicture(framed.page, map)).colors).toBeGreaterThan(20);
  expect(framed.complaints).toEqual([]);
  await framed.close();

  const { page, complaints } = await fontless.open(inject('appUrl'), {
    drawnBy: 'svg',
    first: () => {
      const { getContext } = HTMLCanvasElement.prototype;
      Object.assign(HTMLCanvasElement.prototype, {
        getContext(this: HTMLCanvasElement, kind: string) {
          return kind === '2d' ? getContext.call(this, kind) : null;
        },
      });
    },
  });
  // The browser has no letter for 规: it is as wide as one that nobody has.
  const widths = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')!;
    return ['规', '划', '\u{10FFFF}', 'W'].map((letter) => context.measureText(letter).width);
  });
  expect(widths[0]).toBe(widths[2]);
  await searchFor(page, '九华乡');
  await detail(page).getByRole('heading', { name: '九华乡' }).waitFor();
  // Still once nothing happens: nobody lays out again and again what has been laid out.
  const changes = () =>
    page.evaluate(async () => {
      let count = 0;
      const observer = new MutationObserver((records) => (count += records.length));
      const watch = (root: Document | ShadowRoot): void => {
        observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
        for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) watch(shadowRoot);
      };
      watch(document);
      for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
      observer.disconnect();
      return count;
    });
  await expect.poll(changes, { timeout: 30_000 }).toBe(0);
  await atlas(page).evaluate((element: PlanAtlas) => void element.sheet());
  await page.locator('plan-sheet dialog img').waitFor();
  expect(complaints).toEqual([]);
  await fontless.close();
  await rm(folder, { recursive: true, force: true });
});

test('whatever an address or a plan says, no page of the app makes more of it than text', async () => {
  const json = (value: unknown) => async (response: ServerResponse) => {
    response.end(JSON.stringify(value));
  };
  const evil = hostile(await readPlanFile());
  evil.briefings = [{ id: 'evil', title: evil.subjects[0]!.name, src: 'evil.json', seconds: 300, steps: 10 }];
  const folder = '/geodata/qinghe/';
  const own: OwnAnswers = {
    [`${folder}plan.json`]: json(evil),
    [`${folder}evil.json`]: json(hostileBriefing([evil.subjects[0]!.id], 'table-1')),
  };
  for (const name of layerFiles) {
    const layer = await readFile(new URL(`layers/${name}.geojson`, fixture), 'utf8');
    own[`${folder}layers/${name}.geojson`] = json(hostile(JSON.parse(layer)));
  }
  const site = await serveBeside(inject('appUrl'), own);
  const { page, complaints, close } = await browser.open(site.url, { drawnBy: 'none' });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  let turn = 0;
  /** `name=text` for each name, each with the next text. */
  const say = (...names: string[]): string =>
    names
      .map((name) => {
        const text = hostileTexts[(turn += 1) % hostileTexts.length] ?? '';
        return `${name}=${encodeURIComponent(text)}`;
      })
      .join('&');
  const scan = async (address: string, waitUntil: 'load' | 'networkidle') => {
    // Another page each time: the same with another hash would not be loaded.
    await page.goto('about:blank');
    await page.goto(`${site.url}${address}`, { waitUntil });
    const found = await (await page.$('body'))!.evaluate(scanPage);
    const hurt = await page.evaluate(() => Reflect.get(globalThis, 'hurt') as unknown);
    return { ...found, hurt };
  };
  const view = (): string =>
    `#/${say('s', 'p', 'l', 'f', 'v', 'c', 't', 'lang', 'size', 'briefing', 'step')}`;
  const framed = (): string => say('subject', 'layers', 'view', 'tab', 'section', 'table', 'src', 'allow');
  const check = async (address: string, waitUntil: 'load' | 'networkidle' = 'networkidle') => {
    const found = await scan(address, waitUntil);
    // What the build has put into the page itself.
    const own = /^element (?:script|link) .*crossorigin/;
    const faults = found.faults.filter((fault) => !own.test(fault));
    expect({ faults, hurt: found.hurt }, address).toEqual({ faults: [], hurt: undefined });
    return found.shown;
  };
  // Each page that shows a plan shows the hostile one.
  const element = `embed.html?plan=qinghe&element`;
  for (const address of [
    ...['?plan=qinghe', '?plan=qinghe&briefing=evil&step=3', 'builder.html?plan=qinghe'],
    ...[
      `${element}=plan-atlas`,
      `${element}=plan-map`,
      `${element}=plan-card&subject=${evil.subjects[0]!.id}`,
    ],
  ]) {
    expect(await check(address), address).toBeGreaterThan(0);
  }
  for (const address of [
    `?plan=qinghe${view()}`,
    `?${say('plan', 'briefing', 'step', 'lang')}${view()}`,
    `${element}=plan-atlas&${framed()}`,
    `${element}=plan-card&${framed()}`,
    `embed.html?${say('element', 'plan', 'basemap', 'basemap-attribution')}`,
    `builder.html?plan=qinghe&${say('element', 'way', 'base')}&${framed()}`,
    `speaker.html?plan=qinghe&${say('lang', 'briefing')}${view()}`,
  ]) {
    await check(address);
  }
  // Every page of the documents, in both languages.
  for (const index of ['docs/index.html', 'docs/en/index.html']) {
    await page.goto(`${site.url}${index}`);
    const links = await page
      .locator('a[href$=".html"]')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname.slice(1)));
    const pages = [...new Set([index, ...links])].filter((path) => path.startsWith('docs/'));
    expect(pages.length, index).toBeGreaterThan(12);
    for (const path of pages) await check(`${path}?${say('plan', 'lang')}${view()}`, 'load');
  }
  expect(dialogs).toEqual([]);
  expect(complaints.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  expect(browser.otherHosts).toEqual([]);
  await close();
  site.stop();
});
