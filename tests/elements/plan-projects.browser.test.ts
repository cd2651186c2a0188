import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../src/elements/plan-projects/plan-projects';
import type { PlanProjects } from '../../src/elements/plan-projects/plan-projects';
import type { PlanSelectEvent } from '../../src/elements/shared';
import { emptyFilter, toggleValue } from '../../src/model/ledger-filter';
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
import { smallLayers } from './small-plan';

let store: ViewStore;
let list: PlanProjects;

const groups = () => texts(list, '.group-heading');
const names = () => texts(list, '.row .name');
const lines = () => texts(list, '.grid .line.row .cell.name');

async function click(selector: string): Promise<void> {
  find(list, selector).click();
  await list.updateComplete;
}

async function searchFor(text: string): Promise<void> {
  const input = find<HTMLInputElement>(list, 'input[type=search]');
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await list.updateComplete;
}

/** Makes the panel wide enough for a table, and waits until its lines are drawn. */
async function widen(): Promise<void> {
  list.style.width = '1000px';
  await expect.poll(() => lines()).not.toEqual([]);
}

beforeEach(async () => {
  store = panelsStore();
  list = await showPanel<PlanProjects>('plan-projects', store);
});

afterEach(() => list.remove());

test('lists projects by sector with town and status', () => {
  expect(groups()).toEqual(['交通 1', '水利 1', '教育 1']);
  expect(texts(list, '.row')).toEqual(
    ['甲乙公路 甲镇 · 规划建设 · 新建', '无名工程 谋划 未定位', '乙小学 乙乡 · 已建成'].map((text) =>
      expect.stringMatching(new RegExp(text.replace(/[ ·]+/g, '.*'))),
    ),
  );
});

test('lists the platforms instead when asked', async () => {
  expect(texts(list, '[data-kind]')).toEqual(['项目3', '平台1']);
  await click('[data-kind=platform]');
  expect(names()).toEqual(['甲平台']);
});

test('groups by town and by zone', async () => {
  await click('[data-group-by=town]');
  expect(groups()).toEqual(['甲镇 1', '乙乡 1', '跨乡镇或未写明乡镇 1']);
  await click('[data-group-by=zone]');
  expect(groups()).toEqual(['东片区 2', '片区之外 1']);
});

test('sectors add up, are named as conditions, and can be taken away', async () => {
  await click('[data-sector=transport]');
  expect(names()).toEqual(['甲乙公路']);
  await click('[data-sector=education]');
  expect(names()).toEqual(['甲乙公路', '乙小学']);
  expect(texts(list, '.active-chip')).toEqual(['交通', '教育']);
  await click('.active-chip');
  expect(names()).toEqual(['乙小学']);
  expect(store.state.filter.chosen).toEqual({ sector: ['education'] });
});

test('the sheet of conditions counts what each would give', async () => {
  await click('[data-menu=filter]');
  expect(list.shadowRoot?.activeElement?.closest('.sheet')).not.toBeNull();
  expect(texts(list, '.facet:nth-child(2) .option')).toEqual(['甲镇 1', '乙乡 1', '跨乡镇或未写明乡镇 1']);
  await click('.facet:nth-child(2) input');
  expect(texts(list, '.facet:nth-child(1) .option')).toEqual(['交通 1', '水利 0', '教育 0']);
  expect(texts(list, '.sheet-foot .primary')).toEqual(['显示 1 项']);
  await userEvent.keyboard('{Escape}');
  await list.updateComplete;
  expect(list.renderRoot.querySelector('.sheet')).toBeNull();
  expect(list.shadowRoot?.activeElement).toBe(find(list, '[data-menu=filter]'));
});

test('the search finds names, towns and status; nothing found offers a way out', async () => {
  await searchFor('乙乡');
  expect(names()).toEqual(['乙小学']);
  await searchFor('谋划');
  expect(names()).toEqual(['无名工程']);
  await searchFor('不存在');
  expect(texts(list, '.none p')[0]).toBe('没有符合的项目');
  await click('.none button');
  expect(names()).toHaveLength(3);
});

test('undo and redo go back and forth', async () => {
  expect(list.renderRoot.querySelector('[data-step]')).toBeNull();
  await click('[data-sector=water]');
  await click('[data-step=undo]');
  expect(names()).toHaveLength(3);
  await click('[data-step=redo]');
  expect(names()).toEqual(['无名工程']);
});

test('what lies inside the selected thing comes first', async () => {
  await selectOnMap(list, subject('zone-a'));
  expect(texts(list, '.scope')).toEqual(['「东片区」内2', '其他1']);
  expect(texts(list, '.inside .name')).toEqual(['甲乙公路', '乙小学']);
  await selectOnMap(list, subject('town-b'));
  expect(texts(list, '.inside .name')).toEqual(['乙小学']);
  await selectOnMap(list, null);
  expect(texts(list, '.scope')).toEqual([]);
});

test('what the selected section names comes first', async () => {
  await selectOnMap(list, section('2.2'));
  expect(texts(list, '.scope')).toEqual(['「〔2.2〕」点名2', '其他1']);
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

test('what is selected elsewhere is marked here, and missed when the filter leaves it out', async () => {
  await selectOnMap(list, subject('project-road'));
  store.dispatch({ type: 'hover', selection: subject('project-school'), origin: 'map' });
  await list.updateComplete;
  expect(texts(list, '.row[aria-current] .name')).toEqual(['甲乙公路']);
  expect(texts(list, '.row.hovered .name')).toEqual(['乙小学']);
  await searchFor('小学');
  expect(texts(list, '.outside p')).toEqual(['选中的「甲乙公路」不在筛选结果内']);
  await click('.outside button');
  expect(texts(list, '.row[aria-current] .name')).toEqual(['甲乙公路']);
});

test('arrow keys go through headings and rows, open and close groups', async () => {
  find(list, '.group-heading').focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(store.state.hovered).toEqual(subject('project-road'));
  await userEvent.keyboard('{Enter}');
  expect(store.state.selection).toEqual(subject('project-road'));
  await selectOnMap(list, null);
  find(list, '.group-heading').focus();
  await userEvent.keyboard('{ArrowLeft}');
  await list.updateComplete;
  expect(names()).not.toContain('甲乙公路');
  await userEvent.keyboard('{Enter}');
  await list.updateComplete;
  expect(names()).toContain('甲乙公路');
});

test('a wide panel is a table that sorts both ways and back', async () => {
  await widen();
  expect(lines()).toEqual(['甲乙公路', '乙小学', '无名工程']);
  await click('[data-sort=name]');
  expect(lines()).toEqual(['甲乙公路', '无名工程', '乙小学']);
  expect(find(list, '[data-sort=name]').getAttribute('aria-sort')).toBe('ascending');
  await click('[data-sort=name]');
  expect(lines()).toEqual(['乙小学', '无名工程', '甲乙公路']);
  await click('[data-sort=name]');
  expect(lines()).toEqual(['甲乙公路', '乙小学', '无名工程']);
});

test('the table shows the chosen columns and groups with subtotals', async () => {
  await widen();
  await click('[data-menu=columns]');
  await click('[data-column=gist]');
  expect(texts(list, '[data-sort]').at(-1)).toBe('要点');
  await userEvent.keyboard('{Escape}');
  await click('[data-menu=group]');
  await click('.choices .option:nth-child(3) input');
  await expect.poll(() => texts(list, '.group-line')).toHaveLength(3);
  expect(texts(list, '.group-line')[0]).toBe('甲镇 小计 1 规划建设 1');
  await click('.group-line');
  expect(lines()).toEqual(['乙小学', '无名工程']);
});

test('the table is driven by keys: move, select, mark, sort', async () => {
  await widen();
  find(list, '.grid').focus();
  await userEvent.keyboard('{ArrowDown}');
  await list.updateComplete;
  expect(store.state.hovered).toEqual(subject('project-school'));
  const active = () => find(list, '.grid').getAttribute('aria-activedescendant') ?? '';
  expect(find(list, `#${active()}`).closest('[data-subject]')).toBe(
    find(list, '.line[data-subject=project-school]'),
  );
  await userEvent.keyboard('{Enter} ');
  await list.updateComplete;
  expect(store.state.selection).toEqual(subject('project-school'));
  expect(texts(list, '.line.marked .cell.name')).toEqual(['乙小学']);
  await userEvent.keyboard('{End}');
  await list.updateComplete;
  expect(active()).toBe('cell-1-8');
  await userEvent.keyboard('{Control>}{End}{/Control}{Home}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowRight}{Enter}');
  await list.updateComplete;
  expect(find(list, '[data-sort=name]').getAttribute('aria-sort')).toBe('ascending');
});

test('a click in the table selects a project, its town or its section', async () => {
  await widen();
  await click('.line[data-subject=project-road] .cell.action');
  expect(store.state.selection).toEqual(subject('project-road'));
  await click('.line[data-subject=project-road] [data-subject=town-a]');
  expect(store.state.selection).toEqual(subject('town-a'));
  await click('.line[data-subject=project-road] [data-section="2.2"]');
  expect(store.state.selection).toEqual(section('2.2'));
});

test('long tables draw only what is in view', async () => {
  await widen();
  const { graph, layers } = store.state.plan ?? {};
  if (!graph || !layers) throw new Error('There is no plan');
  const { buildGraph } = await import('../../src/model/graph');
  const road = graph.package.subjects.find(({ id }) => id === 'project-road');
  const many = Array.from({ length: 5000 }, (_, at) => ({ ...road, id: `project-${at}` }));
  const { graph: long } = buildGraph({
    ...graph.package,
    subjects: [...graph.package.subjects, ...many],
  });
  if (!long) throw new Error('The long plan is broken');
  store.dispatch({ type: 'load-succeeded', plan: { graph: long, layers }, origin: 'host' });
  await expect.poll(() => find(list, '.grid').getAttribute('aria-rowcount')).toBe('5004');
  expect(lines().length).toBeLessThan(60);
  find(list, '.grid').focus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(() => list.renderRoot.querySelector('[data-subject=project-4999]')).not.toBeNull();
});

test('the matrix counts towns by sectors; a number opens its projects', async () => {
  await click('[data-layout=matrix]');
  expect(texts(list, '.matrix tbody tr').map((line) => line.replace(/·0/g, '0'))).toEqual([
    '甲镇 1 0 0 1',
    '乙乡 0 0 1 1',
    '跨乡镇或未写明乡镇 0 1 0 1',
  ]);
  find(list, '.matrix thead button').focus();
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.keyboard('{Enter}');
  await list.updateComplete;
  expect(store.state.filter.chosen).toEqual({ town: ['town-a'], sector: ['transport'] });
  expect(names()).toEqual(['甲乙公路']);
});

test('the density map says the same as its table', async () => {
  const { plan } = store.state;
  if (!plan) throw new Error('There is no plan');
  const withAreas = { ...plan, layers: { ...plan.layers, towns: smallLayers.towns } };
  store.dispatch({ type: 'load-succeeded', plan: withAreas, origin: 'host' });
  await click('[data-layout=density]');
  expect(list.renderRoot.querySelectorAll('.density-map path[data-subject]')).toHaveLength(2);
  expect(texts(list, '.density-table tbody tr')).toEqual([
    expect.stringMatching(/^乙乡 1 \d+\.\d 0\.\d\d$/),
    expect.stringMatching(/^甲镇 1 \d+\.\d 0\.\d\d$/),
  ]);
  await click('.density-table tbody tr button');
  expect(store.state.filter.chosen).toEqual({ town: ['town-b'] });
});

test('a plan without town lines says so', async () => {
  await click('[data-layout=density]');
  expect(texts(list, '.no-areas')).toEqual(['这份规划没有乡镇界线，画不出密度。']);
});

test('the filter of another element is followed', async () => {
  store.dispatch({ type: 'filter', filter: toggleValue(emptyFilter, 'town', 'town-b'), origin: 'search' });
  await list.updateComplete;
  expect(names()).toEqual(['乙小学']);
});

test('speaks English', async () => {
  list.lang = 'en';
  await list.updateComplete;
  expect(groups()).toEqual(['Transport 1', 'Water 1', 'Education 1']);
});

test('axe finds nothing, in any layout', async () => {
  for (const selection of [null, subject('zone-a'), subject('project-road'), section('1')]) {
    await selectOnMap(list, selection);
    expect(await accessibilityFaults(list)).toEqual([]);
  }
  for (const theme of ['light', 'dark'] as const) {
    list.theme = theme;
    list.style.width = '340px';
    await expect.poll(() => list.renderRoot.querySelector('.grid')).toBeNull();
    await click('[data-menu=filter]');
    expect(await accessibilityFaults(list)).toEqual([]);
    await click('.sheet-foot .primary');
    await widen();
    for (const menu of ['town', 'columns', 'export', 'group']) {
      await click(`[data-menu=${menu}]`);
      expect(await accessibilityFaults(list)).toEqual([]);
      await userEvent.keyboard('{Escape}');
    }
    for (const layout of ['matrix', 'density', 'rows']) {
      await click(`[data-layout=${layout}]`);
      expect(await accessibilityFaults(list)).toEqual([]);
    }
  }
});

test('a removed list hears nothing', async () => {
  list.remove();
  await list.updateComplete;
  store.dispatch({ type: 'select', selection: subject('zone-a'), origin: 'map' });
  await list.updateComplete;
  expect(list.isUpdatePending).toBe(false);
  expect(texts(list, '.scope')).toEqual([]);
});
