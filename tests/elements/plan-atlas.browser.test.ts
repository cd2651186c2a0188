import { userEvent } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import '../../src/elements/plan-atlas/plan-atlas';
import type { PlanAtlas } from '../../src/elements/plan-atlas/plan-atlas';
import type { PlanSelectEvent } from '../../src/elements/shared';
import { twoFrames } from '../support/two-frames';
import { smallPlanSrc } from './small-plan';

afterEach(() => document.body.replaceChildren());

async function open(attributes: Record<string, string> = {}, width = 1200): Promise<PlanAtlas> {
  const atlas = document.createElement('plan-atlas');
  atlas.style.cssText = `width:${width}px;height:700px`;
  for (const [name, value] of Object.entries({ src: smallPlanSrc(), ...attributes })) {
    atlas.setAttribute(name, value);
  }
  const ready = new Promise((resolve) => atlas.addEventListener('plan-ready', resolve, { once: true }));
  document.body.append(atlas);
  await ready;
  await atlas.updateComplete;
  return atlas;
}

const part = <Found extends HTMLElement>(atlas: PlanAtlas, selector: string): Found => {
  const found = atlas.renderRoot.querySelector<Found>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
};
const has = (atlas: PlanAtlas, selector: string): boolean =>
  atlas.renderRoot.querySelector(selector) !== null;

test('answers the host as the map does', async () => {
  const atlas = await open();
  expect(atlas.find('甲镇')[0]?.subject).toBe('town-a');
  expect(atlas.describe('town-a')?.sections.map(({ id }) => id)).toEqual(['1.1']);
  expect(atlas.select('town-a')).toBe(true);
  await atlas.updateComplete;
  expect(has(atlas, 'plan-detail')).toBe(true);
  expect(part<HTMLElement & { subject: string }>(atlas, 'plan-map').subject).toBe('town-a');
});

test('a term of the slogan selects the part of the pattern it names, and again clears it', async () => {
  const atlas = await open();
  const heard: (string | null)[] = [];
  atlas.addEventListener('plan-select', (event: PlanSelectEvent) => heard.push(event.subject));
  const term = part<HTMLButtonElement>(atlas, '.slogan button');
  term.click();
  await atlas.updateComplete;
  expect(term.getAttribute('aria-pressed')).toBe('true');
  term.click();
  expect(heard).toEqual(['pattern-one', null]);
});

test('Escape anywhere inside clears the selection', async () => {
  const atlas = await open({ subject: 'town-a' });
  part(atlas, '[role=tab]').focus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => atlas.subject).toBeNull();
});

test('/ goes to the search box', async () => {
  const atlas = await open();
  part(atlas, '[role=tab]').focus();
  await userEvent.keyboard('/');
  expect(atlas.shadowRoot?.activeElement?.localName).toBe('plan-search');
});

test('arrow keys walk through the tabs', async () => {
  const atlas = await open();
  part(atlas, '#tab-layers').focus();
  await userEvent.keyboard('{ArrowRight}');
  await atlas.updateComplete;
  expect(atlas.tab).toBe('reader');
  expect(has(atlas, '#panel-reader plan-reader')).toBe(true);
  expect(part(atlas, '#panel-layers').hidden).toBe(true);
  await userEvent.keyboard('{End}');
  expect(atlas.tab).toBe('figures');
});

test('a panel is resized with the arrow keys', async () => {
  const atlas = await open();
  const separator = part(atlas, '.side .separator');
  const before = Number(separator.getAttribute('aria-valuenow'));
  separator.focus();
  await userEvent.keyboard('{ArrowRight}');
  await atlas.updateComplete;
  expect(Number(separator.getAttribute('aria-valuenow'))).toBe(before + 16);
  expect(part(atlas, '.side').offsetWidth).toBe(before + 16);
});

test('language and theme follow the host and the buttons', async () => {
  const atlas = await open({ lang: 'en', theme: 'dark' });
  expect(part(atlas, '#tab-layers').textContent).toContain('Layers');
  expect(getComputedStyle(atlas).colorScheme).toBe('dark');
  part(atlas, '.language').click();
  await atlas.updateComplete;
  expect(atlas.lang).toBe('zh');
  expect(part(atlas, '#tab-layers').textContent).toContain('图层');
});

test('a stale address gives a notice that can be dismissed', async () => {
  const atlas = await open();
  atlas.activeStore.dispatch({ type: 'restore', view: { subject: 'gone' }, origin: 'url' });
  await atlas.updateComplete;
  expect(part(atlas, '.notice').textContent).toContain('gone');
  part(atlas, '.notice button').click();
  await atlas.updateComplete;
  expect(has(atlas, '.notice')).toBe(false);
});

test('a failed load can be tried again from inside', async () => {
  const atlas = document.createElement('plan-atlas');
  atlas.style.cssText = 'width:1200px;height:700px';
  const heard = vi.fn();
  atlas.addEventListener('plan-error', heard);
  atlas.src = 'data:application/json,{}';
  document.body.append(atlas);
  await expect.poll(() => heard.mock.calls.length).toBe(1);
  const retry = (): HTMLButtonElement | null | undefined =>
    part(atlas, 'plan-map').shadowRoot?.querySelector<HTMLButtonElement>('[role=alert] button');
  await expect.poll(() => retry()).toBeTruthy();
  retry()?.click();
  await expect.poll(() => heard.mock.calls.length).toBe(2);
});

test('on a small screen the panels are a sheet with three stops', async () => {
  const atlas = await open({}, 390);
  // With the plan the header has another height, which the frame measures once it is laid out.
  await twoFrames();
  const height = (): number => Number.parseInt(part(atlas, '.panels').style.height, 10);
  const peek = height();
  part(atlas, '.sheet-handle').focus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(() => height()).toBeGreaterThan(peek + 100);
  const half = height();
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(() => height()).toBeGreaterThan(half + 100);
  await userEvent.keyboard('{Home}');
  await expect.poll(() => height()).toBe(peek);
  // A tab that an address or a page opens is to be seen.
  atlas.tab = 'reader';
  await expect.poll(() => height()).toBe(half);
  await userEvent.keyboard('{Home}');
  await expect.poll(() => height()).toBe(peek);
  atlas.select('town-a');
  await expect.poll(() => height()).toBe(half);
  expect(part(atlas, '.side').hidden).toBe(true);
});
