import { userEvent } from 'vitest/browser';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { emptyFilter, withChoice } from '../../src/model/ledger-filter';
import '../../src/elements/plan-outline/plan-outline';
import type { PlanOutline } from '../../src/elements/plan-outline/plan-outline';
import { buildGraph } from '../../src/model/graph';
import { createStore } from '../../src/state';
import { bigPlan } from '../bench/big-plan';
import { panelsPlan } from './panels-plan';
import { subject } from './panel-page';

afterEach(() => document.body.replaceChildren());

async function open(shown = false, plan = panelsPlan()): Promise<PlanOutline> {
  const outline = document.createElement('plan-outline');
  outline.store = createStore();
  outline.store.dispatch({ type: 'load-succeeded', plan, origin: 'host' });
  document.body.append(outline);
  await outline.updateComplete;
  if (shown) await outline.show();
  return outline;
}

const entry = (outline: PlanOutline, id: string): HTMLElement => {
  const found = outline.querySelector<HTMLElement>(`[data-id="${id}"]`);
  if (!found) throw new Error(`No ${id}`);
  return found;
};
const stops = (outline: PlanOutline): number =>
  [...outline.querySelectorAll('button')].filter(({ tabIndex, hidden }) => tabIndex === 0 && !hidden).length;

test('stands in the page, with headings and nested lists, and says what it counts', async () => {
  const outline = await open();
  expect(outline.shadowRoot).toBeNull();
  expect(outline.querySelector('h2')?.textContent).toContain('文字大纲');
  expect([...outline.querySelectorAll('h3')].map(({ textContent }) => textContent)).toContain(
    '片区、乡镇与项目',
  );
  const zone = entry(outline, 'town-a').closest('ul')?.closest('li');
  expect(zone?.querySelector('button')?.textContent?.trim()).toBe('东片区');
  expect(zone?.querySelector('small')?.textContent).toBe('协同片区，2 个项目，纲要 1 处');
});

test('closed, it is no tab stop; open, it is one, and arrow keys go on', async () => {
  const outline = await open();
  expect(stops(outline)).toBe(0);
  await outline.show();
  await outline.updateComplete;
  // The button that closes it, and the list.
  expect(stops(outline)).toBe(2);
  entry(outline, 'town-a').focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(entry(outline, 'platform-a'));
  expect(outline.activeStore.state.hovered).toEqual(subject('platform-a'));
  expect(stops(outline)).toBe(2);
  await userEvent.keyboard('{Enter}');
  expect(outline.activeStore.state.selection).toEqual(subject('platform-a'));
  await userEvent.keyboard('{Escape}');
  expect(outline.open).toBe(false);
});

test('follows the selection', async () => {
  const outline = await open();
  outline.activeStore.dispatch({ type: 'select', selection: subject('town-b'), origin: 'map' });
  await outline.updateComplete;
  expect(entry(outline, 'town-b').getAttribute('aria-current')).toBe('true');
  expect(outline.textContent).toContain('已选中：乙乡');
});

test('follows the filter and the layers', async () => {
  const outline = await open();
  const filter = withChoice(emptyFilter, 'sector', ['education']);
  outline.activeStore.dispatch({ type: 'filter', filter, origin: 'list' });
  outline.activeStore.dispatch({ type: 'show-layers', layers: ['zone'], visible: false, origin: 'layers' });
  await outline.updateComplete;
  expect(outline.querySelector('[data-id="project-road"]')).toBeNull();
  expect(outline.querySelector('[data-id="project-school"]')).not.toBeNull();
  expect(outline.textContent).toMatch(/符合 1 项/);
  expect(outline.textContent).toMatch(/已隐藏图层：/);
  expect(entry(outline, 'zone-a').nextElementSibling?.textContent).toContain('图层已隐藏');
});

test.each([false, true])('axe finds nothing, open: %s', async (shown) => {
  const outline = await open(shown);
  const { violations } = await axe.run(outline, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('lists thousands of things a part at a time', async () => {
  const { plan, layers } = bigPlan({ projects: 3000, towns: 4, sections: 8 });
  const { graph } = buildGraph(plan);
  const outline = await open(true, { graph: graph!, layers, address: '' });
  const entries = (): HTMLElement[] => [...outline.querySelectorAll<HTMLElement>('[data-id]')];
  const before = entries();
  expect(before.length).toBeLessThan(300);
  const more = outline.querySelector<HTMLElement>('[data-more]');
  expect(more?.textContent).toMatch(/再列 200 项（还有 \d+ 项）/);
  more?.focus();
  await userEvent.keyboard('{Enter}');
  await outline.updateComplete;
  expect(entries().length).toBe(before.length + 200);
  expect(before).not.toContain(document.activeElement);
  expect(entries()).toContain(document.activeElement);
});
