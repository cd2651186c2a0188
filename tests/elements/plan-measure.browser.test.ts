import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/elements/plan-measure/plan-measure';
import { type PlanMeasure } from '../../src/elements/plan-measure/plan-measure';
import type { MapSurface } from '../../src/elements/shared/map-surface';
import { buildGraph } from '../../src/model/graph';
import type { MapPick, MapTarget, PickedFeature } from '../../src/model/map-view';
import { lengthOf } from '../../src/model/measure';
import type { PlanPackage } from '../../src/model/types';
import { project, unproject } from '../../src/model/web-mercator';
import { type ViewStore, createStore } from '../../src/state';
import { twoFrames } from '../support/two-frames';
import { accessibilityFaults, find, texts } from './panel-page';
import { smallLayers } from './small-plan';

const camera = { center: [118.86, 28.96] as [number, number], zoom: 13 };
const size = { width: 900, height: 600 };
const insets = { top: 0, right: 0, bottom: 0, left: 0 };

let measure: PlanMeasure;
let host: HTMLElement;
let store: ViewStore;
let looked: MapTarget[];

/** A map that stands still, with the committed plan. */
beforeEach(async () => {
  const response = await fetch('/geodata/kecheng/plan.json');
  const { graph } = buildGraph((await response.json()) as PlanPackage);
  if (!graph) throw new Error('The plan is broken');
  const pattern = await (await fetch('/geodata/kecheng/layers/pattern.geojson')).json();
  store = createStore();
  store.dispatch({
    type: 'load-succeeded',
    plan: { graph, layers: { ...smallLayers, pattern } },
    origin: 'host',
  });
  looked = [];
  const surface: MapSurface = { camera, size, insets, lookAt: (target) => looked.push(target) };
  host = document.createElement('div');
  host.style.cssText =
    'position: fixed; inset: 0 auto auto 0; width: 900px; height: 600px; color-scheme: light';
  const root = host.attachShadow({ mode: 'open' });
  measure = document.createElement('plan-measure');
  measure.store = store;
  measure.surface = surface;
  root.append(measure);
  document.body.append(host);
  await settled();
});

afterEach(() => {
  host.remove();
  vi.restoreAllMocks();
});

/** The overlay follows the map by frames. */
async function settled(): Promise<void> {
  await twoFrames();
  await measure.updateComplete;
}

async function tap(point: [number, number], features: PickedFeature[] = []): Promise<void> {
  const pick: MapPick = { features, stack: 0, at: unproject(camera, size, point), point };
  measure.take(pick);
  await settled();
}

async function mode(name: string): Promise<void> {
  await userEvent.click(find(measure, `[data-mode="${name}"]`));
  await settled();
}

const said = (): string => texts(measure, '[role="status"]')[0] ?? '';

describe('distance and area', () => {
  test('points give a length in metres and kilometres, and on the map', async () => {
    await tap([200, 300]);
    await tap([400, 300]);
    const metres = lengthOf([unproject(camera, size, [200, 300]), unproject(camera, size, [400, 300])]);
    expect(texts(measure, '.amounts dd')).toEqual([
      `${Math.round(metres).toLocaleString('zh-CN')} 米`,
      `${(metres / 1000).toFixed(2)} 公里`,
    ]);
    expect(texts(measure, 'text.label')).toEqual([`${(metres / 1000).toFixed(2)} 公里`]);
    expect(said()).toBe(`第 2 点，${(metres / 1000).toFixed(2)} 公里`);
  });

  test('the last point again ends the line, and the next point begins another', async () => {
    await tap([200, 300]);
    await tap([400, 300]);
    await tap([402, 301]);
    expect(said()).toMatch(/^结束，/);
    expect(measure.renderRoot.querySelectorAll('.vertex')).toHaveLength(2);
    await tap([100, 100]);
    expect(measure.renderRoot.querySelectorAll('.vertex')).toHaveLength(1);
  });

  test('points can be undone and cleared', async () => {
    await tap([200, 300]);
    await tap([400, 300]);
    await userEvent.click(find(measure, '[data-act="undo"]'));
    expect(measure.renderRoot.querySelectorAll('.vertex')).toHaveLength(1);
    expect(said()).toBe('已撤销，余 1 点');
    await userEvent.click(find(measure, '[data-act="clear"]'));
    expect(measure.renderRoot.querySelectorAll('.vertex')).toHaveLength(0);
  });

  test('a ring gives an area in four units and its perimeter', async () => {
    await mode('area');
    for (const point of [
      [200, 200],
      [500, 200],
      [500, 450],
      [200, 450],
    ] as const)
      await tap([...point]);
    const units = texts(measure, '.amounts:first-of-type dd').map((text) => text.replace(/^[\d.,]+ /, ''));
    expect(units).toEqual(['平方米', '亩', '公顷', '平方公里']);
    expect(texts(measure, '.amounts dt')).toEqual(['面积', '周长']);
  });

  test('a ring that crosses itself has no area', async () => {
    await mode('area');
    for (const point of [
      [200, 200],
      [500, 450],
      [500, 200],
      [200, 450],
    ] as const)
      await tap([...point]);
    expect(texts(measure, '.warning')).toEqual(['边线相交，面积没有意义']);
  });

  test('a point on a schematic line, or snapped to a rough place, is warned of', async () => {
    const { subjects } = store.state.plan!.graph;
    const axis = [...subjects.values()].find(({ kind }) => kind === 'axis');
    expect(axis?.precision).toBe('schematic');
    await tap([200, 300], [{ subject: axis!.id, kind: 'axis' }]);
    await tap([400, 300]);
    expect(texts(measure, '.warning')).toEqual(['示意图形，量算仅供参考']);
  });

  test('a click beside a point of the plan takes the point itself', async () => {
    const subject = [...store.state.plan!.graph.subjects.values()].find(({ precision, position }) => {
      return precision === 'near' && position?.bbox[0] === position?.bbox[2];
    });
    const [x, y] = project(camera, size, subject!.position!.center);
    await tap([x + 5, y - 4], [{ subject: subject!.id, kind: subject!.kind }]);
    const vertex = find<HTMLElement>(measure, '.vertex');
    expect(Number(vertex.getAttribute('cx'))).toBeCloseTo(x, 0);
    expect(vertex.classList.contains('snapped')).toBe(true);
  });

  test('a selected shape has its own size, with the warning', async () => {
    const zone = [...store.state.plan!.graph.subjects.values()].find(({ kind }) => kind === 'zone')!;
    store.dispatch({ type: 'select', selection: { type: 'subject', id: zone.id }, origin: 'map' });
    await mode('area');
    expect(texts(measure, '.shape dt')).toEqual([`所选图形「${zone.name.zh}」`]);
    expect(texts(measure, '.shape .warning')).toEqual(['示意图形，量算仅供参考']);
  });

  test('the result is copied, or offered by hand', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await tap([200, 300]);
    await tap([400, 300]);
    await userEvent.click(find(measure, '[data-act="copy"]'));
    expect(write.mock.calls[0]?.[0]).toMatch(/^[\d,]+ 米 = [\d.]+ 公里$/);
    write.mockRejectedValue(new Error('blocked'));
    await userEvent.click(find(measure, '[data-act="copy"]'));
    await settled();
    expect(find<HTMLInputElement>(measure, '.by-hand input').value).toMatch(/公里$/);
  });
});

describe('by keys', () => {
  test('arrows move the cross from the middle, Enter takes, Backspace removes, Escape ends and closes', async () => {
    const ended = vi.fn();
    host.shadowRoot?.addEventListener('plan-measure-end', ended);
    find(measure, '.surface').focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}{Enter}');
    await settled();
    const vertices = [...measure.renderRoot.querySelectorAll('.vertex')].map((each) => [
      Number(each.getAttribute('cx')),
      Number(each.getAttribute('cy')),
    ]);
    expect(vertices).toEqual([
      [450, 300],
      [474, 312],
    ]);
    await userEvent.keyboard('{Backspace}');
    await settled();
    expect(measure.renderRoot.querySelectorAll('.vertex')).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    expect(ended).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(ended).toHaveBeenCalledOnce();
  });

  test('at the edge the map moves', async () => {
    find(measure, '.surface').focus();
    for (let step = 0; step < 25; step += 1) await userEvent.keyboard('{ArrowUp}');
    expect(looked.length).toBeGreaterThan(0);
    expect(looked.every((target) => 'camera' in target && target.camera.center[1] > camera.center[1])).toBe(
      true,
    );
  });
});

describe('a walk', () => {
  test('shows three rings, says that they are straight, and lists what is inside by kind', async () => {
    await mode('circle');
    await tap([450, 300]);
    expect(measure.renderRoot.querySelectorAll('.ring')).toHaveLength(3);
    expect(texts(measure, 'text.label')).toContain('15 分钟 1.13 公里');
    expect(texts(measure, 'text.label')).toContain('直线距离，非实际路程');
    const listed = measure.renderRoot.querySelectorAll('.found .row').length;
    const counts = texts(measure, '.found h5').map((text) => Number(/\d+$/.exec(text)?.[0]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(listed);
    expect(listed).toBeGreaterThan(0);
  });

  test('another speed or time changes the circle', async () => {
    await mode('circle');
    await tap([450, 300]);
    const speed = find<HTMLInputElement>(measure, '.speed input');
    speed.value = '6';
    speed.dispatchEvent(new Event('change'));
    await settled();
    expect(texts(measure, '.amounts dd')).toEqual(['1.5 公里']);
    await userEvent.click(find(measure, '.settings .segments button'));
    await settled();
    expect(texts(measure, '.amounts dd')).toEqual(['500 米']);
  });

  test('goes around what is selected, and what is inside can be selected', async () => {
    const clinic = [...store.state.plan!.graph.subjects.values()].find(
      ({ type, position }) => type === 'clinic' && position,
    )!;
    store.dispatch({ type: 'select', selection: { type: 'subject', id: clinic.id }, origin: 'map' });
    await mode('circle');
    await userEvent.click(find(measure, '.button.wide'));
    await settled();
    expect(texts(measure, '.warning').length).toBe(1);
    expect(texts(measure, '.found .row').some((text) => text.includes(clinic.name.zh))).toBe(false);
  });

  test('an entry selects', async () => {
    await mode('circle');
    await tap([450, 300]);
    const row = find<HTMLElement>(measure, '.found .row');
    row.click();
    await settled();
    expect(store.state.selection).toEqual({ type: 'subject', id: row.dataset.subject });
  });
});

test('coordinates are read in three ways and copied by a click', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await mode('point');
  await tap([450, 300]);
  const values = texts(measure, '.coordinate span');
  expect(values[0]).toBe('118.860000, 28.960000');
  expect(values[1]).toBe('118°51′36.0″E 28°57′36.0″N');
  expect(values[2]).toMatch(/^东 388\d{3}\.\d　?\s*北 32\d{5}\.\d 米$/);
  expect(texts(measure, '.coordinate small')[2]).toContain('EPSG 4549');
  expect(measure.renderRoot.textContent).toContain('CGCS2000 与 WGS84 相差厘米级');
  await userEvent.click(find(measure, '.coordinate'));
  expect(write).toHaveBeenCalledWith('118.860000, 28.960000');
});

test('is accessible in every mode, in both languages', async () => {
  for (const name of ['distance', 'area', 'circle', 'point']) {
    await mode(name);
    expect(find(measure, `[data-mode="${name}"]`).getAttribute('aria-pressed')).toBe('true');
    for (const point of [
      [300, 200],
      [420, 260],
      [360, 380],
    ] as const)
      await tap([...point]);
    expect(await accessibilityFaults(measure), name).toEqual([]);
  }
  measure.lang = 'en';
  await settled();
  expect(texts(measure, '[data-mode]')).toEqual(['Distance', 'Area', 'Walk', 'Position']);
});
