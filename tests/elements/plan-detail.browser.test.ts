import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../src/elements/plan-detail/plan-detail';
import type { PlanDetail } from '../../src/elements/plan-detail/plan-detail';
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
let detail: PlanDetail;

beforeEach(async () => {
  store = panelsStore();
  detail = await showPanel<PlanDetail>('plan-detail', store);
});

afterEach(() => detail.remove());

test('without a selection it offers terms of the plan to start with', async () => {
  expect(texts(detail, '.empty .row .name')).toContain('一片协同');
  find(detail, '.empty [data-subject=pattern-one]').click();
  await detail.updateComplete;
  expect(store.state.selection).toEqual(subject('pattern-one'));
  expect(texts(detail, 'h2')).toEqual(['一片协同']);
});

test('a project shows what it is, how far it is and how well its place is known', async () => {
  await selectOnMap(detail, subject('project-road'));
  expect(texts(detail, 'h2')).toEqual(['甲乙公路']);
  expect(texts(detail, '.badges li')).toEqual(['交通', '规划建设 · 新建', '仅知所在乡镇，坐标未核']);
  expect(texts(detail, '.reading p')).toEqual(['两处写法视为同一条路。', '按乡镇示意']);
  expect(texts(detail, '.related .name')).toEqual(['甲平台']);
  expect(texts(detail, '.problems li')).toEqual(['公路与甲镇说法不一。']);
});

test('what a thing lies in says whether the text or the position says so', async () => {
  await selectOnMap(detail, subject('town-b'));
  expect(texts(detail, '.within .row')).toEqual([expect.stringMatching(/东片区.*位置推定/)]);
  await selectOnMap(detail, subject('town-a'));
  expect(texts(detail, '.within .row')).toEqual([expect.stringMatching(/东片区.*文本所述 〔2\.1〕/)]);
});

test('what lies inside is grouped, with the projects of its towns and how they are known', async () => {
  await selectOnMap(detail, subject('zone-a'));
  expect(texts(detail, '.inside summary')).toEqual(['乡镇街道 2', '项目 2']);
  expect(texts(detail, '.inside .project .row')).toEqual([
    expect.stringMatching(/甲乙公路.*在甲镇 文本所述/),
    expect.stringMatching(/乙小学.*在乙乡 位置推定/),
  ]);
});

test('parts stand apart from what lies inside', async () => {
  await selectOnMap(detail, subject('pattern-one'));
  expect(texts(detail, '.parts .row .name')).toEqual(['东片区']);
  expect(texts(detail, '.inside summary')).toEqual(['项目 2']);
});

test('a thing without a place says so and has no map button', async () => {
  await selectOnMap(detail, subject('project-lost'));
  expect(texts(detail, '.badges .unplaced')).toEqual(['未定位']);
  expect(texts(detail, '.actions .primary')).toEqual([]);
  expect(texts(detail, '.quiet')).toHaveLength(1);
});

test('every section that names it is listed with its phrases and opens in the reader', async () => {
  const heard = vi.fn();
  detail.addEventListener('plan-select', (event: PlanSelectEvent) => heard(event.section, event.origin));
  await selectOnMap(detail, subject('project-road'));
  expect(texts(detail, '.source .title')).toEqual(['空间格局', '重点工程', '交通']);
  expect(texts(detail, '.source q')).toEqual(['甲到乙的公路', '甲乙公路', '甲乙公路']);
  find(detail, '.source[data-section="2.2"]').click();
  await detail.updateComplete;
  expect(heard).toHaveBeenCalledExactlyOnceWith('2.2', 'detail');
  expect(store.state).toMatchObject({ selection: section('2.2'), tab: 'reader' });
  expect(texts(detail, '.back')).toEqual(['返回 甲乙公路']);
  find(detail, '.back').click();
  expect(store.state.selection).toEqual(subject('project-road'));
});

test('a section shows its facts and everything it names', async () => {
  await selectOnMap(detail, section('2.1'));
  expect(texts(detail, 'h2')).toEqual(['空间格局']);
  expect(texts(detail, '.facts li')).toEqual(['一片两镇', '一条公路']);
  expect(texts(detail, '.group.project .row')).toEqual(['甲乙公路 「甲到乙的公路」']);
});

test('a table shows every cell', async () => {
  await selectOnMap(detail, section('table-1'));
  expect(texts(detail, 'tbody tr')).toEqual([
    '经济',
    '产值亿元 12.5 * 预期性 未公布',
    '民生',
    '学位 空 1800 约束性',
  ]);
});

test('a prevented selection changes nothing', async () => {
  detail.addEventListener('plan-select', (event) => event.preventDefault());
  await selectOnMap(detail, subject('town-a'));
  find(detail, '.within [data-subject=zone-a]').click();
  expect(store.state.selection).toEqual(subject('town-a'));
});

test('the map button calls the map back', async () => {
  await selectOnMap(detail, subject('town-a'));
  store.dispatch({ type: 'move', camera: { center: [10, 50], zoom: 9 }, origin: 'map' });
  find(detail, '.actions .primary').click();
  expect(store.state.camera).toBeNull();
});

test('the copied link names what is selected', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  detail.linkBase = 'https://example.org/atlas';
  await selectOnMap(detail, subject('town-a'));
  find(detail, '.actions .button:not(.primary)').click();
  await expect.poll(() => texts(detail, '[role=status]')).toEqual(['已复制']);
  expect(write).toHaveBeenCalledExactlyOnceWith('https://example.org/atlas#/s=town-a');
  write.mockRestore();
});

test('where copying is blocked the link can be copied by hand', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked'));
  detail.linkBase = 'https://example.org/atlas';
  await selectOnMap(detail, section('2.1'));
  find(detail, '.actions .button:last-of-type').click();
  await expect.poll(() => find(detail, '.by-hand input')).toBeTruthy();
  expect(find<HTMLInputElement>(detail, '.by-hand input').value).toBe('https://example.org/atlas#/p=2.1');
  write.mockRestore();
});

test('pointing and focusing light up on the map, leaving ends it', async () => {
  await selectOnMap(detail, subject('town-a'));
  await userEvent.hover(find(detail, '.within [data-subject=zone-a]'));
  expect(store.state.hovered).toEqual(subject('zone-a'));
  await userEvent.unhover(detail);
  expect(store.state.hovered).toBeNull();
  find(detail, '.actions .button').focus();
  await userEvent.keyboard('{Tab}{Tab}');
  expect(store.state.hovered).toEqual(subject('zone-a'));
  await userEvent.keyboard('{Enter}');
  expect(store.state.selection).toEqual(subject('zone-a'));
});

test('what is hovered on the map is marked here', async () => {
  await selectOnMap(detail, subject('town-a'));
  store.dispatch({ type: 'hover', selection: subject('zone-a'), origin: 'map' });
  await detail.updateComplete;
  expect(texts(detail, '.row.hovered .name')).toEqual(['东片区']);
});

test('speaks English', async () => {
  detail.lang = 'en';
  await selectOnMap(detail, subject('project-road'));
  expect(texts(detail, 'h2')).toEqual(['project-road (en)']);
  expect(texts(detail, '.source .number')).toEqual(['2.1', 'Box 1', '2.2']);
});

test('axe finds nothing', async () => {
  for (const selection of [
    null,
    subject('project-road'),
    subject('zone-a'),
    section('2.1'),
    section('table-1'),
  ]) {
    await selectOnMap(detail, selection);
    expect(await accessibilityFaults(detail)).toEqual([]);
  }
  detail.theme = 'dark';
  await selectOnMap(detail, subject('project-road'));
  expect(await accessibilityFaults(detail)).toEqual([]);
});

test('a removed panel hears nothing and leaves nothing hovered', async () => {
  await selectOnMap(detail, subject('town-a'));
  await userEvent.hover(find(detail, '.within [data-subject=zone-a]'));
  detail.remove();
  expect(store.state.hovered).toBeNull();
  await detail.updateComplete;
  store.dispatch({ type: 'select', selection: subject('town-b'), origin: 'map' });
  await detail.updateComplete;
  expect(texts(detail, 'h2')).toEqual(['甲镇']);
  document.body.append(detail);
  await detail.updateComplete;
  expect(texts(detail, 'h2')).toEqual(['乙乡']);
});

test('a failed load is told with a way to try again', async () => {
  const alone = await showPanel<PlanDetail>('plan-detail', null);
  alone.src = 'data:application/json,{}';
  await expect.poll(() => find(alone, '[role=alert] .button')).toBeTruthy();
  alone.remove();
});
