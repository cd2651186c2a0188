import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../src/elements/plan-search/plan-search';
import type { PlanSearch } from '../../src/elements/plan-search/plan-search';
import type {
  PlanAnnounceEvent,
  PlanHoverEvent,
  PlanRecentEvent,
  PlanSelectEvent,
} from '../../src/elements/shared';
import { accessibilityFaults } from './panel-page';
import { panelsPlan } from './panels-plan';

let search: PlanSearch;
const part = <Found extends HTMLElement>(selector: string): Found | null =>
  search.renderRoot.querySelector<Found>(selector);
const input = (): HTMLInputElement => part<HTMLInputElement>('input') as HTMLInputElement;
const options = (): string[] =>
  [...search.renderRoot.querySelectorAll('[role=option] .name')].map(
    (each) => each.textContent?.trim() ?? '',
  );
const headings = (): string[] =>
  [...search.renderRoot.querySelectorAll('[role=group]')].map(
    (each) => each.getAttribute('aria-label') ?? '',
  );

/** Types a text and waits for its answer. */
async function type(text: string): Promise<void> {
  search.focus();
  input().value = text;
  input().dispatchEvent(new Event('input'));
  await expect.poll(() => part('[role=option]') ?? part('.none')).toBeTruthy();
  await search.updateComplete;
}

async function press(key: string): Promise<void> {
  await userEvent.keyboard(`{${key}}`);
  await search.updateComplete;
}

beforeEach(async () => {
  search = document.createElement('plan-search');
  search.plan = panelsPlan();
  document.body.append(search);
  await search.updateComplete;
  // The index is there before the first test types.
  search.focus();
  await type('甲');
  input().value = '';
  input().dispatchEvent(new Event('input'));
  await search.updateComplete;
});

afterEach(() => search.remove());

test('lists what is found under headings, the best first', async () => {
  await type('甲');
  expect(options()[0]).toBe('甲镇');
  expect(headings()[0]).toBe('乡镇街道');
  await type('格局');
  expect(options()).toContain('空间格局');
});

test.each([
  ['yixiaoxue', '乙小学'],
  ['yxx', '乙小学'],
  ['乙小雪', '乙小学'],
  ['project-school (en)', '乙小学'],
  ['cz', '产值'],
])('%s finds %s', async (typed, wanted) => {
  await type(typed);
  expect(options()).toContain(wanted);
});

test('marks what was typed and says what the result is, where, and in which section', async () => {
  await type('乙小');
  expect(part('[role=option] mark')?.textContent).toBe('乙小');
  expect(part('[role=option] small')?.textContent).toMatch(/教育.*乙乡.*〔2\.2〕/);
});

test('a question offers the ledger with the same filter', async () => {
  await type('乙乡的项目');
  expect(options()).toContain('乙小学');
  const offer = [...search.renderRoot.querySelectorAll<HTMLElement>('[role=option].ledger')];
  expect(offer.map((each) => each.textContent?.trim())).toEqual(['在项目台账中列出 1 项']);
  offer[0]?.click();
  expect(search.activeStore.state).toMatchObject({
    tab: 'projects',
    filter: { chosen: { town: ['town-b'] } },
  });
});

test('says so when nothing is found', async () => {
  await type('xyz');
  expect(options()).toEqual([]);
  expect(part('.none')?.textContent).toContain('xyz');
});

test('an empty box suggests: the pattern, questions, and what was searched', async () => {
  search.recent = ['甲镇'];
  await search.updateComplete;
  expect(headings()).toEqual(['最近搜索', '从格局开始', '可以这样问']);
  expect(options()).toContain('一片协同');
  part('[role=option]')?.click();
  await search.updateComplete;
  expect(input().value).toBe('甲镇');
  expect(options()[0]).toBe('甲镇');
});

test('arrow keys preview, Enter selects', async () => {
  const hovered: (string | null)[] = [];
  const selected = vi.fn();
  search.addEventListener('plan-hover', (event: PlanHoverEvent) => hovered.push(event.subject));
  search.addEventListener('plan-select', (event: PlanSelectEvent) => selected(event.subject, event.origin));
  await type('甲镇');
  await press('ArrowDown');
  expect(input().getAttribute('aria-activedescendant')).toBe('result-0');
  expect(hovered).toEqual(['town-a']);
  expect(search.activeStore.state.hovered).toEqual({ type: 'subject', id: 'town-a' });
  await press('Enter');
  expect(selected).toHaveBeenCalledExactlyOnceWith('town-a', 'search');
  expect(search.activeStore.state).toMatchObject({ selection: { id: 'town-a' }, hovered: null });
  expect(input().getAttribute('aria-expanded')).toBe('false');
});

test('Enter without a marked result takes the first', async () => {
  await type('乙乡');
  await press('Enter');
  expect(search.activeStore.state.selection).toEqual({ type: 'subject', id: 'town-b' });
});

test('an indicator selects the table it stands in', async () => {
  await type('产值');
  await press('Enter');
  expect(search.activeStore.state.selection).toEqual({ type: 'section', id: 'table-1' });
});

test('a host that prevents plan-select keeps the selection', async () => {
  search.addEventListener('plan-select', (event) => event.preventDefault());
  await type('甲镇');
  await press('Enter');
  expect(search.activeStore.state.selection).toBeNull();
});

test('Escape puts everything back: first the list and the preview, then the text', async () => {
  const heard: boolean[] = [];
  const listen = (event: KeyboardEvent): void => void heard.push(event.defaultPrevented);
  document.body.addEventListener('keydown', listen);
  await type('甲');
  await press('ArrowDown');
  await press('Escape');
  expect(input().getAttribute('aria-expanded')).toBe('false');
  expect(search.activeStore.state.hovered).toBeNull();
  expect(input().value).toBe('甲');
  await press('Escape');
  expect(input().value).toBe('');
  document.body.removeEventListener('keydown', listen);
  expect(heard.slice(-2)).toEqual([true, false]);
});

test('what was taken is remembered, latest first and once, and can be forgotten', async () => {
  const heard: (readonly string[])[] = [];
  search.addEventListener('plan-recent', (event: PlanRecentEvent) => heard.push(event.recent));
  for (const text of ['jiazhen', '乙乡', '甲镇']) {
    await type(text);
    await press('Enter');
  }
  expect(heard.at(-1)).toEqual(['甲镇', '乙乡']);
  await type('甲');
  part('.field button')?.click();
  await search.updateComplete;
  part('.forget')?.click();
  expect(heard.at(-1)).toEqual([]);
});

test('the number of results is said once: by whoever takes it on, else here', async () => {
  const said = (): string => part('[role=status]')?.textContent ?? '';
  await type('甲镇');
  await expect.poll(said).toMatch(/条结果/);
  const heard: string[] = [];
  search.addEventListener('plan-announce', (event: PlanAnnounceEvent) => {
    event.preventDefault();
    heard.push(event.text);
  });
  await type('乙乡');
  await expect.poll(() => heard.length).toBe(1);
  expect(said()).toBe('');
});

test('axe finds nothing: suggestions, results, no result', async () => {
  const faults = await accessibilityFaults(search);
  await type('甲');
  await press('ArrowDown');
  faults.push(...(await accessibilityFaults(search)));
  await type('xyz');
  faults.push(...(await accessibilityFaults(search)));
  expect(faults).toEqual([]);
});

test('speaks English', async () => {
  search.lang = 'en';
  await search.updateComplete;
  expect(input().placeholder).toBe('Search places, projects, sections');
  await type('town-a');
  expect(options()[0]).toBe('town-a (en)');
});
