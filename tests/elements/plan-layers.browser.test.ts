import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../src/elements/plan-layers/plan-layers';
import type { PlanLayers } from '../../src/elements/plan-layers/plan-layers';
import type { PlanHoverEvent, PlanSelectEvent } from '../../src/elements/shared';
import type { ViewStore } from '../../src/state';
import { layerIds } from '../../styles/layers';
import { accessibilityFaults, find, panelsStore, selectOnMap, showPanel, subject, texts } from './panel-page';

let store: ViewStore;
let layers: PlanLayers;

const checkbox = (ids: string) => find<HTMLInputElement>(layers, `input[data-layers="${ids}"]`);
const row = (id: string) => find(layers, `[data-legend="${id}"]`);
const hidden = () => [...store.state.hiddenLayers];
const ground = 'town township river expressway district';

async function click(element: HTMLElement): Promise<void> {
  element.click();
  await layers.updateComplete;
}

beforeEach(async () => {
  store = panelsStore();
  layers = await showPanel<PlanLayers>('plan-layers', store);
});

afterEach(() => layers.remove());

test('lists what the plan has in the order of the legend, with symbols and counts', () => {
  expect(texts(layers, '.group-heading .title')).toEqual(['协同片区', '平台', '项目', '基础要素']);
  expect(texts(layers, '.group.projects .legend-row')).toEqual(['交通 1', '教育 1', '未定位，不在图上 1']);
  expect(texts(layers, '.group.zones .legend-row')).toEqual(['东片区']);
  expect(layers.renderRoot.querySelectorAll('.legend-row svg').length).toBe(
    layers.renderRoot.querySelectorAll('button.legend-row').length,
  );
});

test('a checkbox hides and shows its layer', async () => {
  await click(checkbox('project-education'));
  expect(hidden()).toEqual(['project-education']);
  await click(checkbox('project-education'));
  expect(hidden()).toEqual([]);
});

test('the checkbox of a group is half on when some of its layers are hidden', async () => {
  await click(checkbox('town'));
  expect(checkbox(ground).indeterminate).toBe(true);
  await click(checkbox(ground));
  expect(hidden()).toEqual([]);
  await click(checkbox(ground));
  expect(hidden()).toEqual(ground.split(' '));
  expect(checkbox(ground).indeterminate).toBe(false);
});

test('a click on a name shows it alone, a second one restores what was shown', async () => {
  await click(checkbox('river'));
  await click(row('project-education'));
  expect(hidden()).toEqual(layerIds.filter((id) => id !== 'project-education'));
  expect(row('project-education').getAttribute('aria-pressed')).toBe('true');
  await click(row('town'));
  expect(hidden()).toEqual(layerIds.filter((id) => id !== 'town'));
  await click(row('town'));
  expect(hidden()).toEqual(['river']);
});

test('what is hidden elsewhere is shown here, and all comes back', async () => {
  store.dispatch({ type: 'set-hidden-layers', hidden: ['river'], origin: 'url' });
  await layers.updateComplete;
  expect(checkbox('river').checked).toBe(false);
  await click(find(layers, '.all'));
  expect(hidden()).toEqual([]);
});

test('a row lights up everything it stands for', async () => {
  const heard = vi.fn();
  layers.addEventListener('plan-hover', (event: PlanHoverEvent) => heard(event.selection, event.origin));
  await userEvent.hover(row('project-transport'));
  expect(store.state.hovered).toEqual({
    type: 'group',
    id: 'legend-project-transport',
    subjects: ['project-road'],
  });
  expect(heard).toHaveBeenCalledExactlyOnceWith(store.state.hovered, 'layers');
  await userEvent.unhover(layers);
  expect(store.state.hovered).toBeNull();
});

test('a list shows what is on the layer; a click selects it', async () => {
  const heard = vi.fn();
  layers.addEventListener('plan-select', (event: PlanSelectEvent) => heard(event.subject, event.origin));
  await click(find(layers, '[aria-label="列出交通"]'));
  expect(texts(layers, '.subjects .name')).toEqual(['甲乙公路']);
  await click(find(layers, '.subjects [data-subject=project-road]'));
  expect(heard).toHaveBeenCalledExactlyOnceWith('project-road', 'layers');
  expect(texts(layers, '.row[aria-current]')).toEqual(['甲乙公路']);
});

test('the one subject of a row is selected by the button beside it', async () => {
  await click(find(layers, '[aria-label="选中东片区"]'));
  expect(store.state.selection).toEqual(subject('zone-a'));
});

test('works by keyboard', async () => {
  row('project-transport').focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await layers.updateComplete;
  expect(texts(layers, '.subjects .name')).toEqual(['甲乙公路']);
  await userEvent.keyboard('{ArrowDown}');
  expect(store.state.hovered).toEqual(subject('project-road'));
  await userEvent.keyboard('{Enter}');
  expect(store.state.selection).toEqual(subject('project-road'));
});

test('the symbols follow the colours', async () => {
  const light = find(layers, '.swatch').innerHTML;
  layers.theme = 'dark';
  await layers.updateComplete;
  expect(find(layers, '.swatch').innerHTML).not.toBe(light);
});

test('explains stages and precision', () => {
  expect(texts(layers, '.key h3')).toEqual(['项目状态', '位置精度']);
  expect(texts(layers, '.key li')).toEqual(['5多个项目，数字为个数', '已建成', '规划建设', '仅知所在乡镇']);
});

test('speaks English', async () => {
  layers.lang = 'en';
  await layers.updateComplete;
  expect(texts(layers, '.group-heading .title')).toEqual(['Zones', 'Platforms', 'Projects', 'Base map']);
});

test('axe finds nothing', async () => {
  await click(find(layers, '[aria-label="列出交通"]'));
  await click(checkbox('town'));
  await selectOnMap(layers, subject('project-road'));
  expect(await accessibilityFaults(layers)).toEqual([]);
  layers.theme = 'dark';
  await layers.updateComplete;
  expect(await accessibilityFaults(layers)).toEqual([]);
});

test('a removed panel hears nothing', async () => {
  layers.remove();
  await layers.updateComplete;
  store.dispatch({ type: 'set-hidden-layers', hidden: ['river'], origin: 'map' });
  await layers.updateComplete;
  expect(layers.isUpdatePending).toBe(false);
});
