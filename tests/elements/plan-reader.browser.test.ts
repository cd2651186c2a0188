import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../src/elements/plan-reader/plan-reader';
import type { PlanReader } from '../../src/elements/plan-reader/plan-reader';
import type { PlanSelectEvent } from '../../src/elements/shared';
import type { ViewStore } from '../../src/state';
import {
  accessibilityFaults,
  find,
  panelsStore,
  section,
  selectOnMap,
  showPanel,
  subject,
  texts,
} from './panel-page';

let store: ViewStore;
let reader: PlanReader;

const heading = (id: string) => find(reader, `.heading[data-section="${id}"]`);
const isOpen = (id: string) => heading(id).getAttribute('aria-expanded') === 'true';
const titles = () => texts(reader, '.heading .title');

async function click(element: HTMLElement): Promise<void> {
  element.click();
  await reader.updateComplete;
}

async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await reader.updateComplete;
}

async function filterFor(text: string): Promise<void> {
  const input = find<HTMLInputElement>(reader, 'input');
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await reader.updateComplete;
}

beforeEach(async () => {
  store = panelsStore();
  reader = await showPanel<PlanReader>('plan-reader', store);
});

afterEach(() => reader.remove());

test('starts with the chapters', () => {
  expect(titles()).toEqual(['总则', '格局']);
});

test('a click opens and selects a section, a second click closes it', async () => {
  const heard = vi.fn();
  reader.addEventListener('plan-select', (event: PlanSelectEvent) => heard(event.section, event.origin));
  await click(heading('2'));
  await click(heading('2.1'));
  expect(heard.mock.calls).toEqual([
    ['2', 'reader'],
    ['2.1', 'reader'],
  ]);
  expect(store.state.selection).toEqual(section('2.1'));
  expect(texts(reader, '.summary')).toEqual(['格局的摘要', '空间格局的摘要']);
  expect(texts(reader, '.facts li')).toEqual(['一片两镇', '一条公路']);
  await click(heading('2.1'));
  expect(isOpen('2.1')).toBe(false);
  expect(store.state.selection).toEqual(section('2.1'));
});

test('what a section names stands under it, once each, with other phrases of the text', async () => {
  await selectOnMap(reader, section('2.1'));
  expect(texts(reader, '.subject')).toEqual(['一片协同', '东片区', '甲镇', '甲乙公路甲到乙的公路']);
});

test('a named thing lights up on the map when pointed at, and is selected by a click', async () => {
  await selectOnMap(reader, section('2.1'));
  await userEvent.hover(find(reader, '[data-subject=town-a]'));
  expect(store.state.hovered).toEqual(subject('town-a'));
  await click(find(reader, '[data-subject=town-a]'));
  expect(store.state.selection).toEqual(subject('town-a'));
  expect(isOpen('2.1')).toBe(true);
});

test('what is pointed at on the map is marked here', async () => {
  await selectOnMap(reader, section('2.1'));
  store.dispatch({ type: 'hover', selection: subject('zone-a'), origin: 'map' });
  await reader.updateComplete;
  expect(texts(reader, '.subject.hovered')).toEqual(['东片区']);
});

test('a thing selected elsewhere opens, marks and scrolls to the first section that names it', async () => {
  reader.style.height = '200px';
  await selectOnMap(reader, subject('project-road'));
  expect(isOpen('2.1')).toBe(true);
  expect(texts(reader, '.subject[aria-current]')).toEqual([expect.stringContaining('甲乙公路')]);
  expect(texts(reader, '.badge > :first-child')).toEqual(['3', '2', '1', '1']);
  const top = heading('2.1').getBoundingClientRect().top - reader.getBoundingClientRect().top;
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(170);
});

test('previous and next go through the sections that name it', async () => {
  await selectOnMap(reader, subject('project-road'));
  expect(texts(reader, '.mentions .count')).toEqual(['1 / 3']);
  await click(find(reader, '[aria-label=下一处]'));
  await click(find(reader, '[aria-label=下一处]'));
  expect(texts(reader, '.mentions .count')).toEqual(['3 / 3']);
  expect(isOpen('2.2')).toBe(true);
  expect(find<HTMLButtonElement>(reader, '[aria-label=下一处]').disabled).toBe(true);
  expect(store.state.selection).toEqual(subject('project-road'));
});

test('a thing the plan does not name says so', async () => {
  await selectOnMap(reader, subject('town-b'));
  expect(texts(reader, '.mentions small')).toEqual(['纲要没有点名']);
});

test('what was selected here does not move the outline', async () => {
  await click(heading('1'));
  await click(heading('2'));
  store.dispatch({ type: 'select', selection: subject('project-road'), origin: 'reader' });
  await reader.updateComplete;
  expect(titles()).not.toContain('重点工程');
});

test('a table shows every cell in its place', async () => {
  await selectOnMap(reader, section('table-1'));
  expect(texts(reader, 'thead th')).toEqual(['指标', '2020年', '2025年', '属性', '备注']);
  expect(texts(reader, 'tbody tr')).toEqual([
    '经济',
    '产值亿元 12.5 * 预期性 未公布',
    '民生',
    '学位 空 1800 约束性',
  ]);
  expect(texts(reader, '.table-note')).toEqual(['表下注']);
});

test('the filter keeps what matches and what stands above it', async () => {
  await filterFor('小学');
  expect(titles()).toEqual(['格局', '交通']);
  await filterFor('指标');
  expect(titles()).toEqual(['总则', '目标', '主要指标']);
  expect(texts(reader, 'mark')).toEqual(['指标']);
  await filterFor('不存在');
  expect(titles()).toEqual([]);
  expect(texts(reader, '.none p')).toEqual(['没有章节提到“不存在”']);
  find(reader, 'input').focus();
  await press('{Escape}');
  expect(titles()).toEqual(['总则', '格局']);
});

test('arrow keys go through the headings, open and close', async () => {
  heading('1').focus();
  await press('{ArrowDown}');
  expect(reader.shadowRoot?.activeElement).toBe(heading('2'));
  await press('{ArrowRight}');
  expect(isOpen('2')).toBe(true);
  expect(store.state.selection).toBeNull();
  await press('{ArrowRight}');
  expect(reader.shadowRoot?.activeElement).toBe(heading('2.1'));
  expect(store.state.hovered).toEqual(section('2.1'));
  await press('{Enter}');
  expect(store.state.selection).toEqual(section('2.1'));
  await press('{ArrowLeft}{ArrowLeft}');
  expect(reader.shadowRoot?.activeElement).toBe(heading('2'));
  await press('{ArrowLeft}{Home}');
  expect(isOpen('2')).toBe(false);
  expect(reader.shadowRoot?.activeElement).toBe(heading('1'));
});

test('a hidden outline scrolls when it is shown', async () => {
  reader.hidden = true;
  reader.style.height = '120px';
  await selectOnMap(reader, subject('project-road'));
  reader.hidden = false;
  await expect.poll(() => reader.scrollTop).toBeGreaterThan(0);
});

test('speaks English', async () => {
  reader.lang = 'en';
  await selectOnMap(reader, section('table-1'));
  expect(titles()).toEqual(['Section 1', 'Section 1.1', 'Section table-1', 'Section 2']);
  expect(texts(reader, '.heading .number')).toEqual(['1', '1.1', 'Table 1', '2']);
});

test('axe finds nothing', async () => {
  for (const selection of [null, subject('project-road'), section('table-1'), section('2.1')]) {
    await selectOnMap(reader, selection);
    expect(await accessibilityFaults(reader)).toEqual([]);
  }
  reader.theme = 'dark';
  await selectOnMap(reader, subject('town-a'));
  expect(await accessibilityFaults(reader)).toEqual([]);
});

test('a removed outline hears nothing', async () => {
  reader.remove();
  await reader.updateComplete;
  store.dispatch({ type: 'select', selection: section('2.1'), origin: 'map' });
  await reader.updateComplete;
  expect(titles()).toEqual(['总则', '格局']);
  expect(reader.isUpdatePending).toBe(false);
});

test('without a plan it says how to give one', async () => {
  const alone = await showPanel<PlanReader>('plan-reader', null);
  expect(texts(alone, '.status strong')).toEqual(['还没有规划']);
  alone.remove();
});
