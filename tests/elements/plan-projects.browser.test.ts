import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../src/elements/plan-projects/plan-projects';
import type { PlanProjects } from '../../src/elements/plan-projects/plan-projects';
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
let list: PlanProjects;

const groups = () => texts(list, '.group-heading');
const names = () => texts(list, '.row .name');

async function click(selector: string): Promise<void> {
  find(list, selector).click();
  await list.updateComplete;
}

async function filterFor(text: string): Promise<void> {
  const input = find<HTMLInputElement>(list, 'input');
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await list.updateComplete;
}

beforeEach(async () => {
  store = panelsStore();
  list = await showPanel<PlanProjects>('plan-projects', store);
});

afterEach(() => list.remove());

test('lists platforms and projects by sector with town and status', () => {
  expect(groups()).toEqual(['平台 1', '交通 1', '教育 1', '水利 1']);
  expect(texts(list, '.row')).toEqual(
    ['甲平台 甲镇', '甲乙公路 甲镇 · 规划建设 · 新建', '乙小学 乙乡 · 已建成', '无名工程 谋划 未定位'].map(
      (text) => expect.stringMatching(new RegExp(text.replace(/[ ·]+/g, '.*'))),
    ),
  );
});

test('groups by town and by zone', async () => {
  await click('.segments button:nth-child(2)');
  expect(groups()).toEqual(['甲镇 2', '乙乡 1', '跨乡镇或未写明乡镇 1']);
  await click('.segments button:nth-child(3)');
  expect(groups()).toEqual(['东片区 3', '片区之外 1']);
});

test('a chip keeps its sector, a second click shows all', async () => {
  expect(texts(list, '.toggle')).toEqual(['全部4', '平台1', '交通1', '教育1', '水利1']);
  await click('.toggle:nth-child(3)');
  expect(names()).toEqual(['甲乙公路']);
  await click('.toggle:nth-child(3)');
  expect(names()).toHaveLength(4);
});

test('the filter finds names, towns and status', async () => {
  await filterFor('乙乡');
  expect(names()).toEqual(['乙小学']);
  await filterFor('谋划');
  expect(names()).toEqual(['无名工程']);
  await filterFor('不存在');
  expect(texts(list, '.none p')).toEqual(['没有符合的项目']);
  await click('.none button');
  expect(names()).toHaveLength(4);
});

test('what lies inside the selected thing comes first', async () => {
  await selectOnMap(list, subject('zone-a'));
  expect(texts(list, '.scope')).toEqual(['「东片区」内3', '其他1']);
  expect(texts(list, '.inside .name')).toEqual(['甲平台', '甲乙公路', '乙小学']);
  await selectOnMap(list, subject('town-b'));
  expect(texts(list, '.inside .name')).toEqual(['乙小学']);
  await selectOnMap(list, null);
  expect(texts(list, '.scope')).toEqual([]);
});

test('what the selected section names comes first', async () => {
  await selectOnMap(list, section('2.2'));
  expect(texts(list, '.scope')).toEqual(['「〔2.2〕」点名2', '其他2']);
  await selectOnMap(list, section('1'));
  expect(texts(list, '.quiet')).toEqual(['「〔1〕」没有点名项目。']);
});

test('a row lights up on the map when pointed at, and is selected by a click', async () => {
  const heard = vi.fn();
  list.addEventListener('plan-select', (event: PlanSelectEvent) => heard(event.subject, event.origin));
  await userEvent.hover(find(list, '[data-subject=project-road]'));
  expect(store.state.hovered).toEqual(subject('project-road'));
  await click('[data-subject=project-road]');
  expect(heard).toHaveBeenCalledExactlyOnceWith('project-road', 'list');
  expect(store.state.selection).toEqual(subject('project-road'));
});

test('what is selected or pointed at on the map is marked here', async () => {
  await filterFor('小学');
  await selectOnMap(list, subject('project-road'));
  store.dispatch({ type: 'hover', selection: subject('platform-a'), origin: 'map' });
  await list.updateComplete;
  expect(texts(list, '.row[aria-current] .name')).toEqual(['甲乙公路']);
  expect(texts(list, '.row.hovered .name')).toEqual(['甲平台']);
});

test('arrow keys go through headings and rows, open and close groups', async () => {
  find(list, '.group-heading').focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(store.state.hovered).toEqual(subject('platform-a'));
  await userEvent.keyboard('{Enter}');
  expect(store.state.selection).toEqual(subject('platform-a'));
  await selectOnMap(list, null);
  find(list, '.group-heading').focus();
  await userEvent.keyboard('{ArrowLeft}');
  await list.updateComplete;
  expect(names()).not.toContain('甲平台');
  await userEvent.keyboard('{Enter}');
  await list.updateComplete;
  expect(names()).toContain('甲平台');
});

test('a row that moves to another group keeps the focus', async () => {
  await selectOnMap(list, subject('zone-a'));
  find(list, '[data-subject=project-road]').focus();
  await userEvent.keyboard('{Enter}');
  await list.updateComplete;
  expect(texts(list, '.scope')).toEqual([]);
  expect(list.shadowRoot?.activeElement).toBe(find(list, '[data-subject=project-road]'));
});

test('speaks English', async () => {
  list.lang = 'en';
  await list.updateComplete;
  expect(groups()).toEqual(['Platforms 1', 'Transport 1', 'Education 1', 'Water 1']);
});

test('axe finds nothing', async () => {
  for (const selection of [null, subject('zone-a'), subject('project-road'), section('1')]) {
    await selectOnMap(list, selection);
    expect(await accessibilityFaults(list)).toEqual([]);
  }
  list.theme = 'dark';
  await selectOnMap(list, subject('project-road'));
  expect(await accessibilityFaults(list)).toEqual([]);
});

test('a removed list hears nothing', async () => {
  list.remove();
  await list.updateComplete;
  store.dispatch({ type: 'select', selection: subject('zone-a'), origin: 'map' });
  await list.updateComplete;
  expect(list.isUpdatePending).toBe(false);
  expect(texts(list, '.scope')).toEqual([]);
});
