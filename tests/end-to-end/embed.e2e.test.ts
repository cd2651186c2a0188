import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { build } from 'vite';
import type { FramedPlan } from '../../src/frame/client';
import { type AppBrowser, startBrowser } from '../support/app-browser';
import { repository } from '../support/source-tree';

/** Another site, with frames of the built app in its page. */
interface Site {
  url: string;
  stop(): void;
}

type Plans = Window & { plans: FramedPlan[]; ready: Promise<unknown> };

let browser: AppBrowser;
let site: Site;

beforeAll(async () => {
  browser = await startBrowser();
  site = await serveSite();
});

afterAll(async () => {
  site?.stop();
  await browser?.close();
});

async function serveSite(): Promise<Site> {
  const result = await build({
    ...{ configFile: false, root: repository, logLevel: 'error' },
    build: {
      write: false,
      rolldownOptions: {
        input: join(repository, 'src/entries/frame.ts'),
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false },
      },
    },
  });
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const client = outputs.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n');
  const server = createServer((request, response) => {
    if (request.url === '/client.js') response.setHeader('Content-Type', 'text/javascript').end(client);
    else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page(origin()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `${origin()}/`, stop: () => server.close() };
}

function page(origin: string): string {
  const frame = (query: string, attributes = ''): string =>
    `<iframe ${attributes} width="600" height="300" src="${inject('appUrl')}embed.html?renderer=svg&${query}"></iframe>`;
  const allow = `allow=${encodeURIComponent(origin)}`;
  return `<!doctype html><html lang="zh"><head><title>Another site</title><link rel="icon" href="data:,"></head><body>
    ${frame(`subject=town-jiuhua&${allow}`, 'sandbox="allow-scripts"')}
    ${frame(`element=plan-card&subject=town-jiuhua&${allow}`)}
    ${frame('subject=town-jiuhua')}
    <script type="module">
      import { connect } from '/client.js';
      window.plans = [...document.querySelectorAll('iframe')].map((frame, index) =>
        connect(frame, { resize: index === 1, timeout: index === 2 ? 2000 : 30000 }));
      window.ready = new Promise((resolve) => window.plans[0].addEventListener('plan-ready', resolve));
    </script></body></html>`;
}

test('a page of another site steers what it frames, in a sandbox too, and only where it is allowed', async () => {
  const context = await browser.open(`${inject('appUrl')}embed.html?renderer=svg`);
  const { page } = context;
  await page.goto(site.url);
  await page.waitForFunction(() => (window as unknown as Partial<Plans>).plans !== undefined);
  // In a sandbox, where the frame has no origin of its own.
  const found = await page.evaluate(async () => {
    const { plans, ready } = window as unknown as Plans;
    const [plan] = plans;
    await ready;
    const [first] = (await plan?.find('石梁镇')) ?? [];
    await plan?.select(first?.subject ?? null);
    return { name: first?.name, svg: (await plan?.toSvg())?.length ?? 0, subject: plan?.subject };
  });
  expect(found).toMatchObject({ name: '石梁镇', subject: 'town-shiliang' });
  expect(found.svg).toBeGreaterThan(10_000);
  // As high as its contents.
  await expect
    .poll(() =>
      page
        .locator('iframe')
        .nth(1)
        .evaluate((frame) => frame.clientHeight),
    )
    .not.toBe(300);
  // Where the page is not allowed nothing answers.
  const refused = await page.evaluate(() =>
    (window as unknown as Plans).plans[2]?.select(null).then(
      () => 'answered',
      (error: { code: string }) => error.code,
    ),
  );
  expect(refused).toBe('timeout');
  const kept = page.frameLocator('iframe >> nth=2').locator('plan-map');
  expect(await kept.evaluate((map) => (map as HTMLElement & { subject: string }).subject)).toBe(
    'town-jiuhua',
  );
  expect(browser.otherHosts).toEqual([]);
  await context.close();
});

test('what is wrong with its address stands on the page, in Chinese', async () => {
  const query =
    'element=plan-globe&colour=red&allow=nowhere&src=http://elsewhere.invalid/plan.json&lang=fr&renderer=svg';
  const opened = await browser.open(`${inject('appUrl')}embed.html?${query}`);
  const told = await opened.page.locator('.embed-problem').allTextContents();
  for (const word of ['plan-globe', 'colour', 'allow=nowhere', '不是本站']) {
    expect(
      told.some((text) => text.includes(word)),
      word,
    ).toBe(true);
  }
  expect(await opened.page.locator('plan-map').count()).toBe(1);
  await opened.close();
});
