import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { AddressView } from '../../src/model/address';
import { defaultArrangement } from '../../src/model/ledger-arrangement';
import type { PlanPackage } from '../../src/model/types';
import { startBrowser, viewports, waitUntilDrawn } from '../support/app-browser';
import type { AppBrowser, AppPage } from '../support/app-browser';
import { addressOf, searchBox, waitForSelection } from '../support/atlas-page';
import { axeFaults, bringAxe, pressQuickly, unreachable } from '../support/reach';

/** How the app can stand before a person. A new panel or dialog gets a line here. */
const states: Record<
  string,
  { view?: AddressView; query?: string; phone?: true; open?(page: Page): Promise<void> }
> = {
  start: {},
  'start on a phone': { phone: true },
  'a town': { view: { subject: 'town-jiuhua' } },
  'a town on a phone': { view: { subject: 'town-jiuhua' }, phone: true },
  'a section': { view: { section: '5.1', tab: 'reader' } },
  'a section with a table': { view: { section: 'table-2' } },
  'the ledger': { view: { tab: 'projects' } },
  'the wide ledger': {
    view: { tab: 'projects' },
    open: (page) => page.locator('plan-atlas .widen').click(),
  },
  'the matrix of the ledger': {
    view: { tab: 'projects', arrangement: { ...defaultArrangement, layout: 'matrix' }, wide: true },
  },
  figures: { view: { tab: 'figures' } },
  'the dialog of sheets': {
    open: async (page) => {
      await page.getByRole('button', { name: '出图' }).click();
      await page.locator('plan-sheet dialog').waitFor();
    },
  },
  measuring: {
    open: async (page) => {
      await page.getByRole('button', { name: '量算' }).click();
      await page.locator('plan-measure .card').waitFor();
    },
  },
  'reading on with details waiting, on a phone': {
    view: { section: '9.3', tab: 'reader' },
    phone: true,
    open: async (page) => {
      await page.getByRole('button', { name: '回到纲要' }).click();
      await page.locator('.waiting').waitFor();
    },
  },
  'suggestions of the search': { open: (page) => searchBox(page).focus() },
  'results of the search': {
    open: async (page) => {
      await searchBox(page).fill('九华的项目');
      await page.locator('plan-search').getByRole('option').first().waitFor();
    },
  },
  'results of the search on a phone': {
    phone: true,
    open: async (page) => {
      await searchBox(page).fill('hangbu');
      await page.locator('plan-search').getByRole('option').first().waitFor();
    },
  },
  'the palette': {
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('plan-palette dialog').waitFor();
    },
  },
  'the sheet of keys': {
    open: async (page) => {
      await page.keyboard.press('?');
      await page.locator('plan-palette dialog').waitFor();
    },
  },
  'the tour': { query: '?tour', open: (page) => page.locator('plan-tour .mark').waitFor() },
  'the outline in words': {
    open: async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('plan-outline[open]').waitFor();
    },
  },
};

const plan = JSON.parse(
  readFileSync(new URL('../../geodata/kecheng/plan.json', import.meta.url), 'utf8'),
) as PlanPackage;
let browser: AppBrowser;
/** A page of each size that goes from view to view by its address; and whether a person has opened something in it. */
const kept = new Map<'desk' | 'phone', AppPage & { used: boolean }>();

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser?.close());

async function inState(name: string, act: (page: Page) => Promise<void>): Promise<void> {
  const { view = {}, query = '', phone, open } = states[name] ?? {};
  const address = addressOf(inject('appUrl'), view).replace('#', `${query}#`);
  const size = phone ? 'phone' : 'desk';
  const found = kept.get(size);
  const app =
    found ?? (await browser.open(address, phone ? { viewport: viewports.phone, hasTouch: true } : {}));
  if (found) {
    // What a person has opened, or has done before, is not in the address: the page is loaded anew, and remembers nothing.
    if (found.used || open) {
      await app.page.evaluate(() => localStorage.clear());
      await app.page.goto('about:blank');
      // What it had not loaded yet is no fault.
      app.complaints.length = 0;
    }
    await app.page.goto(address);
    if (found.used || open) await waitUntilDrawn(app.page);
  }
  kept.set(size, { ...app, used: open !== undefined });
  await open?.(app.page);
  await stands(app.page);
  await act(app.page);
  expect(app.complaints).toEqual([]);
}

/** Waits until nothing of the page has changed or moved for a few frames. */
function stands(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frames = async (count: number): Promise<void> => {
      for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
    };
    const size = (root: ParentNode): number =>
      [...root.querySelectorAll('*')].reduce(
        (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? size(shadowRoot) : 0),
        0,
      );
    for (let last = -1, now = size(document); now !== last || document.getAnimations().length > 0;) {
      await frames(6);
      [last, now] = [now, size(document)];
    }
  });
}

test.each(Object.keys(states))(
  'in the state "%s" axe finds nothing and keys reach what a mouse does',
  (name) =>
    inState(name, async (page) => {
      await bringAxe(page);
      expect.soft(await axeFaults(page)).toEqual([]);
      // A list that a key opens closes when the focus leaves it: its lines are tried by its own test.
      if (!name.includes('search')) expect(await unreachable(page)).toEqual([]);
    }),
);

test('everything on the map and every section is reached and selected with keys alone', () =>
  inState('the outline in words', async (page) => {
    await page.keyboard.press('Tab');
    const trail = await page.evaluateHandle(() => {
      const ids: string[] = [];
      addEventListener(
        'keyup',
        () => ids.push((document.activeElement as HTMLElement).dataset.id ?? ''),
        true,
      );
      return ids;
    });
    await page.keyboard.press('Home');
    await pressQuickly(page, 'ArrowDown', await page.locator('plan-outline button[data-id]').count());
    const passed = await trail.jsonValue();
    const visited = new Set(passed);
    const onMap = plan.subjects.filter(({ position }) => position !== null).map(({ id }) => id);
    const wanted = [...onMap, ...plan.sections.map(({ id }) => id)];
    expect(wanted.filter((id) => !visited.has(id))).toEqual([]);
    const last = passed.at(-1);
    await page.keyboard.press('Enter');
    await waitForSelection(page, `p=${last}`);
  }));

test('what happens is said once, by one voice', () =>
  inState('start', async (page) => {
    await page.evaluate(() => {
      const said: string[] = [];
      (globalThis as unknown as { said: string[] }).said = said;
      const watch = (root: Document | ShadowRoot): void => {
        for (const element of root.querySelectorAll('*')) {
          if (element.matches('[role=status], [aria-live]')) {
            new MutationObserver(() => {
              const text = element.textContent?.trim() ?? '';
              if (text !== '') said.push(text);
            }).observe(element, { childList: true, characterData: true, subtree: true });
          }
          if (element.shadowRoot) watch(element.shadowRoot);
        }
      };
      watch(document);
    });
    await searchBox(page).fill('九华乡');
    await page.locator('plan-search').getByRole('option').first().waitFor();
    await searchBox(page).press('Enter');
    await waitForSelection(page, 's=town-jiuhua');
    await page.waitForTimeout(500);
    const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    expect(said.filter((text) => /已选中九华乡/.test(text))).toHaveLength(1);
    expect(said.filter((text) => /条结果/.test(text))).toHaveLength(1);
  }));

test('without scripts the page is the plan in words', async () => {
  const app = await browser.open(inject('appUrl'), { javaScriptEnabled: false });
  try {
    expect(await app.page.getByRole('heading', { level: 1 }).textContent()).toBe(plan.plan.title.zh);
    expect(await app.page.getByRole('listitem').count()).toBeGreaterThan(
      plan.sections.length + plan.subjects.length,
    );
  } finally {
    await app.close();
  }
});
