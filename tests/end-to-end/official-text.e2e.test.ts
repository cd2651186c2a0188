import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { type AppBrowser, type AppPage, startBrowser, waitUntilDrawn } from '../support/app-browser';
import { addressOf, selectionIn, waitForSelection } from '../support/atlas-page';
import { graphIn, inventedGraph, inventedPath, officialPath } from '../support/official-texts';

// The real text where it lies beside the repository, else the invented one with its plan.
const file = officialPath ?? inventedPath;
const plan = officialPath === null ? 'qinghe' : 'kecheng';
const graph = officialPath === null ? inventedGraph : graphIn('geodata/kecheng');
const links = graph.package.links.length;
/** A thing that the text names at several places. */
const subject =
  [...graph.subjects.values()].find(
    ({ id, position }) => position !== null && graph.sectionsOf(id).length >= 3,
  )?.id ?? '';

let browser: AppBrowser;
let app: AppPage;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser?.close());

afterEach(async () => {
  const { complaints } = app;
  await app.close();
  expect(complaints).toEqual([]);
  expect(browser.otherHosts).toEqual([]);
});

const reader = () => page.locator('plan-reader');
const radio = (name: string) => reader().getByRole('radio', { name });
const inAtlas = <Result>(read: (state: AtlasState) => Result): Promise<Result> =>
  page.locator('plan-atlas').evaluate((atlas, source) => {
    const answer = new Function('state', `return (${source})(state)`) as (state: unknown) => Result;
    return answer((atlas as unknown as { activeStore: { state: unknown } }).activeStore.state);
  }, String(read));

interface AtlasState {
  text: { kept: string; text: { segments: { text: string }[] } } | null;
  hovered: { type: string; id: string } | null;
  inView: { id: string } | null;
}

/** Drops the file on the reader, as a person does from the desktop. */
async function dropText(): Promise<void> {
  const data = await page.evaluateHandle(
    ([text, name]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text ?? ''], name ?? ''));
      return transfer;
    },
    [readFileSync(file, 'utf8'), basename(file)],
  );
  await reader().dispatchEvent('dragover', { dataTransfer: data });
  await reader().dispatchEvent('drop', { dataTransfer: data });
  await reader().locator('.text-panel .file').waitFor();
}

async function open(): Promise<void> {
  app = await browser.open(addressOf(inject('appUrl'), { tab: 'reader' }, plan));
  ({ page } = app);
  await reader().locator('.heading').first().waitFor();
}

/** How many texts the browser keeps; runs in the page. */
function countKept(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('keyval-store');
    opening.addEventListener('error', () => reject(new Error('The store does not open')));
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('keyval').objectStore('keyval').count();
      counting.addEventListener('success', () => {
        opening.result.close();
        resolve(counting.result);
      });
    });
  });
}

test('the official text is dropped, linked both ways, kept over a reload, and removed', async () => {
  await open();
  await dropText();
  await reader().getByText(`${links} 条链接逐词对上`).waitFor();
  await reader().getByText('每一节、每一段、每条链接都已放好。').waitFor();

  // From the text to the map.
  const phrase = reader().locator(`.official .phrase[data-subject="${subject}"]`).first();
  await phrase.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  await phrase.hover({ force: true });
  await expect.poll(() => inAtlas((state) => state.hovered?.id)).toBe(subject);
  await phrase.click({ force: true });
  await waitForSelection(page, `s=${encodeURIComponent(subject)}`);

  // From the map to the text.
  await page.locator('plan-atlas').evaluate((atlas) => {
    (atlas as HTMLElement & { select(id: null): boolean }).select(null);
  });
  await page.locator('plan-atlas').evaluate((atlas, id) => {
    (atlas as HTMLElement & { select(id: string): boolean }).select(id);
  }, subject);
  await reader().locator('.phrase.at').first().waitFor();
  const [, count = '0'] =
    /\/ (\d+)/.exec((await reader().locator('.mentions .count').innerText()) ?? '') ?? [];
  expect(Number(count)).toBeGreaterThanOrEqual(3);
  await reader().getByRole('button', { name: '下一处' }).click();
  await reader().getByText(`2 / ${count}`).waitFor();
  await expect
    .poll(() =>
      reader()
        .locator('.phrase.at')
        .first()
        .evaluate((at) => {
          const { top, bottom } = at.getBoundingClientRect();
          const host = ((at.getRootNode() as ShadowRoot).host as HTMLElement).getBoundingClientRect();
          return top > host.top && bottom < host.bottom;
        }),
    )
    .toBe(true);

  await radio('对照').click();
  await reader().locator('.pair .theirs .official').first().waitFor();
  await reader().locator('.pair .ours .summary').first().waitFor();

  await expect.poll(() => inAtlas((state) => state.text?.kept)).toBe('browser');
  const characters = await inAtlas((state) =>
    state.text?.text.segments.reduce((sum, { text }) => sum + text.length, 0),
  );
  await page.reload();
  await waitUntilDrawn(page);
  await expect.poll(() => inAtlas((state) => state.text?.kept)).toBe('browser');
  const again = await inAtlas((state) =>
    state.text?.text.segments.reduce((sum, { text }) => sum + text.length, 0),
  );
  expect(again).toBe(characters);

  await reader().getByRole('button', { name: '原文管理' }).click();
  await reader().getByRole('button', { name: '移除原文' }).click();
  await reader().getByRole('button', { name: '撤销' }).waitFor();
  await expect.poll(() => page.evaluate(countKept)).toBe(0);
  await page.reload();
  await waitUntilDrawn(page);
  await reader().locator('.heading').first().waitFor();
  expect(await inAtlas((state) => state.text)).toBeNull();
});

test('reading along moves the map and writes no history', async () => {
  await open();
  await reader().getByRole('button', { name: '随读' }).click();
  const entries = await page.evaluate(() => history.length);
  const last = [...graph.sections.keys()].at(-1) ?? '';
  await expect.poll(() => inAtlas((state) => state.inView?.id ?? '')).not.toBe('');
  await reader().hover({ force: true });
  await page.mouse.wheel(0, 100_000);
  await expect.poll(() => inAtlas((state) => state.inView?.id), { timeout: 20_000 }).toBe(last);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(selectionIn(page)).toBe('');
});

test('a wrong file says in Chinese what to do, and where the browser has no room the text stays for the visit', async () => {
  await open();
  await radio('原文').click();
  await reader()
    .locator('input[type=file]')
    .setInputFiles({
      name: '照片.png',
      mimeType: 'image/png',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
    });
  const refused = reader().getByRole('alert');
  await refused.waitFor();
  expect(await refused.innerText()).toContain('请选择规划全文的 .txt 或 .docx 文件');

  const browserSide = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await browserSide.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000 });
  await dropText();
  await expect.poll(() => inAtlas((state) => state.text?.kept)).toBe('visit');
  await reader().getByText('每一节、每一段、每条链接都已放好。').waitFor();
});
