import type { Locator, Page } from 'playwright-core';
import { encodeAddress } from '../../src/model/address';
import type { AddressView } from '../../src/model/address';
import type { SubjectDescription } from '../../src/model/types';

/** What the end-to-end tests ask of `<plan-atlas>`. */
interface AtlasElement extends HTMLElement {
  find(text: string): SubjectDescription[];
  describe(subject: string): SubjectDescription | null;
}

/** The app's address for a view. */
export function addressOf(url: string, view: AddressView, plan?: string): string {
  return `${url}${plan === undefined ? '' : `?plan=${plan}`}#${encodeAddress(view)}`;
}

/** Ids of what `<plan-atlas>` finds for a text, best first. */
export function find(page: Page, text: string): Promise<string[]> {
  return page
    .locator('plan-atlas')
    .evaluate((atlas, wanted) => (atlas as AtlasElement).find(wanted).map(({ subject }) => subject), text);
}

/** What `<plan-atlas>` says about a subject. */
export function describe(page: Page, subject: string): Promise<SubjectDescription | null> {
  return page
    .locator('plan-atlas')
    .evaluate((atlas, wanted) => (atlas as AtlasElement).describe(wanted), subject);
}

/** The part of the address that names the selection, e.g. `s=town-a` or `p=5.1`; empty when there is none. */
export function selectionIn(page: Page): string {
  return /[#/&]([sp]=[^&]*)/.exec(new URL(page.url()).hash)?.[1] ?? '';
}

/** Waits until the address names this selection. */
export async function waitForSelection(page: Page, selection: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => (/[#/&]([sp]=[^&]*)/.exec(location.hash)?.[1] ?? '') === wanted,
    selection,
    { timeout: 15_000 },
  );
}

export function searchBox(page: Page): Locator {
  return page.locator('plan-search').getByRole('combobox');
}

/** Types into the search box and takes the first result. */
export async function searchFor(page: Page, text: string): Promise<void> {
  await searchBox(page).fill(text);
  await page.locator('plan-search').getByRole('option').first().waitFor();
  await searchBox(page).press('ArrowDown');
  await searchBox(page).press('Enter');
}

export function detail(page: Page): Locator {
  return page.locator('plan-detail');
}

/** Opens the outline and clicks the heading of a section; the sections above it are opened first. */
export async function clickSection(page: Page, sections: readonly string[]): Promise<void> {
  await page.getByRole('tab', { name: '纲要' }).click();
  for (const section of sections) await page.locator(`plan-reader [data-section="${section}"]`).click();
}

/** The map as it looks now. */
export function pictureOfMap(page: Page): Promise<Buffer> {
  return page.locator('plan-map .map').first().screenshot();
}

/** Clicks the middle of the map. */
export async function clickMapCenter(page: Page): Promise<void> {
  const box = await page.locator('plan-map .map').first().boundingBox();
  if (box === null) throw new Error('The map has no size');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Tags and roles from the document down to the focused element, through every shadow root. */
export function focusTrail(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const trail: string[] = [];
    let element = document.activeElement;
    while (element !== null) {
      trail.push(element.localName);
      element = element.shadowRoot?.activeElement ?? null;
    }
    return trail;
  });
}
