import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Problem } from '../../src/model/types';
import { type AppBrowser, type AppPage, startBrowser, waitUntilDrawn } from '../support/app-browser';
import { find } from '../support/atlas-page';
import { type OwnAnswers, serveBeside } from '../support/serve-beside';

const fixture = new URL('../fixtures/qinghe/', import.meta.url);
const folder = 'geodata/qinghe/';
const planFile = `${folder}plan.json`;
const layerFile = `${folder}layers/towns.geojson`;

type Answer = OwnAnswers[string];

const says =
  (status: number, type: string, body: string): Answer =>
  async (response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

/** Announces the whole file, sends half of it, and is gone. */
const cutOff =
  (file: string): Answer =>
  async (response: ServerResponse) => {
    const whole = await readFile(new URL(file.replace(folder, ''), fixture));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length });
    const half = whole.subarray(0, Math.floor(whole.length / 2));
    response.write(half, () => setTimeout(() => response.destroy(), 50));
  };

let browser: AppBrowser;
let own: OwnAnswers;
let site: Awaited<ReturnType<typeof serveBeside>>;
let app: AppPage | undefined;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  own = {};
  site = await serveBeside(inject('appUrl'), own);
});

afterEach(async () => {
  await app?.close();
  app = undefined;
  site.stop();
});

/** Opens an address where a page of its own listens for what goes wrong. */
async function open(address: string): Promise<AppPage & { heard(): Promise<Problem[]> }> {
  const opened = await browser.open(`${site.url}${address}`, {
    drawnBy: 'none',
    first: () => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      addEventListener('plan-error', (event) => heard.push((event as Event & { problem: unknown }).problem));
    },
  });
  app = opened;
  return {
    ...opened,
    heard: () => opened.page.evaluate(() => Reflect.get(globalThis, 'heard') as Problem[]),
  };
}

const uncaught = ({ complaints }: AppPage): string[] =>
  complaints.filter((line) => line.startsWith('uncaught'));

/** The app's own page, and the element alone. */
const pages = ['?plan=qinghe', `embed.html?element=plan-map&src=${planFile}`];

test.each<[string, Answer, string, RegExp]>([
  ['404', says(404, 'text/plain', 'Not found'), 'not-found', /404.*请检查地址/s],
  ['500', says(500, 'application/json', '{}'), 'bad-status', /500.*请稍后重试/s],
  ['a page', says(200, 'text/html', '<!doctype html><title>Sign in</title>'), 'bad-json', /网页而不是数据/],
  ['nothing', says(200, 'application/json', ''), 'bad-json', /不是完整的 JSON/],
  ['half of what it announces', cutOff(planFile), 'network', /无法连接.*请检查网络/s],
  ['a list', says(200, 'application/json', '[{"format": "plan-atlas/1"}]'), 'not-a-plan', /规划包/],
])(
  'a server that gives %s for plan.json: said what and where, told to the page, and mended by a button',
  async (_, answer, code, message) => {
    for (const address of pages) {
      own[`/${planFile}`] = answer;
      const opened = await open(address);
      const { page, heard } = opened;
      const alert = page.getByRole('alert').first();
      await alert.waitFor({ timeout: 30_000 });
      const text = (await alert.textContent()) ?? '';
      expect(text, address).toContain('规划没有加载成功');
      expect(text, address).toMatch(message);
      expect(text, address).toContain(`${site.url}${planFile}`);
      const fault = { code, where: `${site.url}${planFile}`, severity: 'error' };
      expect(await heard(), address).toEqual([expect.objectContaining(fault)]);

      // Tried again while nothing is mended, it says so again.
      const again = page.getByRole('alert').first().getByRole('button', { name: '重试' });
      await again.click();
      await expect.poll(async () => (await heard()).length).toBe(2);
      await alert.waitFor();

      delete own[`/${planFile}`];
      await again.click();
      await waitUntilDrawn(page);
      expect(await page.getByRole('alert').count(), address).toBe(0);
      expect(await heard(), address).toHaveLength(2);
      expect(uncaught(opened), address).toEqual([]);
      await opened.close();
    }
  },
);

test('without one layer the map is drawn and found in, and the notice says what is missing', async () => {
  own[`/${layerFile}`] = says(404, 'text/plain', 'Not found');
  const opened = await open('?plan=qinghe');
  const { page, heard } = opened;
  await waitUntilDrawn(page);
  const notice = page.locator('plan-atlas .notice');
  await notice.waitFor();
  expect(await notice.textContent()).toContain(
    `有 1 处错误，已略去，其余照常显示。第一处：${site.url}${layerFile}`,
  );
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await heard()).toEqual([
    expect.objectContaining({ code: 'not-found', where: `${site.url}${layerFile}` }),
  ]);
  expect(await page.locator('plan-map svg [data-subject]').count()).toBeGreaterThan(5);
  expect(await find(page, '松岭乡')).toContain('town-songling');
  expect(uncaught(opened)).toEqual([]);
});

test('a layer whose connection breaks off is no half map: it can be tried again', async () => {
  own[`/${layerFile}`] = cutOff(layerFile);
  const opened = await open('?plan=qinghe');
  const { page, heard } = opened;
  const alert = page.getByRole('alert').first();
  await alert.waitFor();
  expect(await alert.textContent()).toContain(`${site.url}${layerFile}`);
  expect(await heard()).toEqual([
    expect.objectContaining({ code: 'network', where: `${site.url}${layerFile}`, severity: 'error' }),
  ]);
  delete own[`/${layerFile}`];
  await alert.getByRole('button', { name: '重试' }).click();
  await waitUntilDrawn(page);
  expect(await page.locator('plan-atlas .notice').count()).toBe(0);
  expect(uncaught(opened)).toEqual([]);
});
