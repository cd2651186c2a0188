import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../src/elements/plan-search/plan-search';
import type { PlanSearch } from '../../src/elements/plan-search/plan-search';
import type { PlanHoverEvent, PlanSelectEvent } from '../../src/elements/shared';
import { smallPlan } from './small-plan';

let search: PlanSearch;
const part = <Found extends HTMLElement>(selector: string): Found | null =>
  search.renderRoot.querySelector<Found>(selector);
const input = (): HTMLInputElement => part<HTMLInputElement>('input') as HTMLInputElement;
const options = (): string[] =>
  [...search.renderRoot.querySelectorAll('[role=option] .name')].map(
    (each) => each.textContent?.trim() ?? '',
  );

async function type(text: string): Promise<void> {
  search.focus();
  input().value = text;
  input().dispatchEvent(new Event('input'));
  await search.updateComplete;
}

async function press(key: string): Promise<void> {
  await userEvent.keyboard(`{${key}}`);
  await search.updateComplete;
}

beforeEach(async () => {
  search = document.createElement('plan-search');
  search.plan = smallPlan();
  document.body.append(search);
  await search.updateComplete;
});

afterEach(() => search.remove());

test('lists subjects by kind, and sections', async () => {
  await type('甲');
  expect(options()).toEqual(['甲镇', '甲乙公路']);
  await type('格局');
  expect(options()).toEqual(['空间格局']);
});

test('says so when nothing is found', async () => {
  await type('不存在');
  expect(options()).toEqual([]);
  expect(part('.none')?.textContent).toContain('不存在');
});

test('arrow keys preview, Enter selects', async () => {
  const hovered: (string | null)[] = [];
  const selected = vi.fn();
  search.addEventListener('plan-hover', (event: PlanHoverEvent) => hovered.push(event.subject));
  search.addEventListener('plan-select', (event: PlanSelectEvent) => selected(event.subject, event.origin));
  await type('甲');
  await press('ArrowDown');
  expect(input().getAttribute('aria-activedescendant')).toBe('result-0');
  await press('ArrowDown');
  expect(hovered).toEqual(['town-a', 'project-road']);
  await press('Enter');
  expect(selected).toHaveBeenCalledExactlyOnceWith('project-road', 'search');
  expect(search.activeStore.state).toMatchObject({ selection: { id: 'project-road' }, hovered: null });
  expect(input().getAttribute('aria-expanded')).toBe('false');
});

test('Enter without a marked result takes the first', async () => {
  await type('乙镇');
  await press('Enter');
  expect(search.activeStore.state.selection).toEqual({ type: 'subject', id: 'town-b' });
});

test('a section can be taken', async () => {
  await type('总则');
  await press('Enter');
  expect(search.activeStore.state.selection).toEqual({ type: 'section', id: '1' });
});

test('a host that prevents plan-select keeps the selection', async () => {
  search.addEventListener('plan-select', (event) => event.preventDefault());
  await type('甲镇');
  await press('Enter');
  expect(search.activeStore.state.selection).toBeNull();
});

test('Escape closes the list first', async () => {
  const heard = vi.fn();
  document.body.addEventListener('keydown', (event) => heard(event.defaultPrevented), { once: true });
  await type('甲');
  await press('Escape');
  expect(heard).toHaveBeenCalledWith(true);
  expect(input().getAttribute('aria-expanded')).toBe('false');
  expect(input().value).toBe('甲');
});

test('a click on a result selects it', async () => {
  await type('乙镇');
  part('[role=option]')?.click();
  expect(search.activeStore.state.selection?.id).toBe('town-b');
});

test('the clear button empties the box', async () => {
  await type('甲');
  part('button')?.click();
  await search.updateComplete;
  expect(input().value).toBe('');
});

test('speaks English', async () => {
  search.lang = 'en';
  await search.updateComplete;
  expect(input().placeholder).toBe('Search places, projects, sections');
  await type('town-a');
  expect(options()).toEqual(['town-a (en)']);
});
