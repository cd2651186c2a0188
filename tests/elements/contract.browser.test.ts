import { userEvent } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import '../../src/elements/plan-map/plan-map';
import type { PlanMap } from '../../src/elements/plan-map/plan-map';
import { setMapWorkerUrl } from '../../src/elements/plan-map/worker-url';
import type { PlanCameraEvent, PlanErrorEvent, PlanLayersEvent } from '../../src/elements/shared';
import { smallPlan, smallPlanSrc } from './small-plan';

setMapWorkerUrl(workerUrl);

afterEach(() => {
  document.body.replaceChildren();
  scrollTo(0, 0);
});

function make(attributes: Record<string, string> = {}): PlanMap {
  const map = document.createElement('plan-map');
  map.style.cssText = 'width:600px;height:400px';
  for (const [name, value] of Object.entries({ renderer: 'svg', ...attributes })) {
    map.setAttribute(name, value);
  }
  return map;
}

async function drawn(map: PlanMap): Promise<PlanMap> {
  const ready = new Promise<void>((resolve) =>
    map.addEventListener('plan-ready', () => resolve(), { once: true }),
  );
  if (!map.isConnected) document.body.append(map);
  await ready;
  return map;
}

const surface = (map: PlanMap): HTMLElement =>
  map.renderRoot.querySelector<HTMLElement>('.layer:not([inert]) [tabindex]')!;

/** All events of these kinds from now on. */
function hear(map: PlanMap, ...types: string[]): Event[] {
  const heard: Event[] = [];
  for (const type of types) map.addEventListener(type, (event) => heard.push(event));
  return heard;
}

/** A page that is higher than the window, with the map in it. */
function scrollingPage(map: PlanMap): void {
  const below = document.createElement('div');
  below.style.height = '3000px';
  document.body.append(map, below);
}

test('view puts the map there, now and later, and fires nothing', async () => {
  const map = make({ src: smallPlanSrc(), view: '10.51,50.5,12' });
  const heard = hear(map, 'plan-camera', 'plan-select', 'plan-error');
  await drawn(map);
  expect(map.camera?.zoom).toBeCloseTo(12, 5);
  expect(map.camera?.center[0]).toBeCloseTo(10.51, 4);
  map.setAttribute('view', '10.52,50.51,12.5');
  await expect.poll(() => map.camera?.zoom, { timeout: 10_000 }).toBeCloseTo(12.5, 5);
  map.flyTo('home', { animate: false });
  await expect.poll(() => map.camera?.zoom, { timeout: 10_000 }).toBeLessThan(12.4);
  expect(map.flyTo('nowhere')).toBe(false);
  expect(heard).toEqual([]);
});

test('a bad value says what is wrong and keeps what was', async () => {
  const map = await drawn(make({ src: smallPlanSrc(), layers: '-town' }));
  const heard = hear(map, 'plan-error') as PlanErrorEvent[];
  map.setAttribute('layers', 'streets');
  map.setAttribute('view', 'there');
  map.setAttribute('gestures', 'wild');
  map.setAttribute('theme', 'pink');
  map.setAttribute('text-scale', 'huge');
  await map.updateComplete;
  expect(heard.map(({ problem }) => problem.where).toSorted()).toEqual(
    ['gestures', 'layers', 'text-scale', 'theme', 'view'].map((name) => `<plan-map ${name}>`),
  );
  expect(heard[0]?.problem.message).toMatch(/应为/);
  expect(map.layers).toBe('-town');
  expect(map.gestures).toBe('auto');
  expect([...map.activeStore.state.hiddenLayers]).toEqual(['town']);
});

test('what a person moves and switches is told, what a page sets is not', async () => {
  const map = await drawn(make({ src: smallPlanSrc() }));
  const heard = hear(map, 'plan-camera', 'plan-layers') as (PlanCameraEvent & PlanLayersEvent)[];
  expect(map.setLayers('core town')).toBe(true);
  expect(map.setLayers('streets')).toBe(false);
  expect(map.layers).toContain('-zone');
  map.activeStore.dispatch({ type: 'show-layers', layers: ['zone'], visible: true, origin: 'layers' });
  expect(heard.map(({ type }) => type)).toEqual(['plan-layers']);
  expect(heard[0]?.layers).not.toContain('-zone');
  surface(map).focus();
  await userEvent.keyboard('{+}');
  await expect.poll(() => heard.length).toBe(2);
  expect(heard[1]?.type).toBe('plan-camera');
  expect(heard[1]?.view).toMatch(/^10\.\d{5},50\.\d{5},\d+\.\d{2}$/);
});

test('text-scale is a name or a factor', async () => {
  const map = await drawn(make({ src: smallPlanSrc(), 'text-scale': '1.25' }));
  expect(map.activeStore.state.scale).toBe(1.25);
  map.setAttribute('text-scale', 'briefing');
  await map.updateComplete;
  expect(map.activeStore.state.scale).toBe(1.5);
  map.setAttribute('text-scale', 'standard');
  await map.updateComplete;
  expect(map.activeStore.state.scale).toBe(1);
});

test('an element alone speaks the language of the page around it', async () => {
  const english = document.createElement('section');
  english.lang = 'en-GB';
  document.body.append(english);
  const map = make({ src: smallPlanSrc() });
  const ready = new Promise((resolve) => map.addEventListener('plan-ready', resolve));
  english.append(map);
  await ready;
  expect(map.subjects()[0]?.name).toContain('(en)');
});

test('font="page" takes the letters of the page around, and gives them back', async () => {
  const around = document.createElement('div');
  around.style.cssText = 'font:19px monospace';
  const map = make({ font: 'page' });
  document.body.append(around);
  around.append(map);
  await map.updateComplete;
  const look = getComputedStyle(map);
  expect([look.fontFamily, look.fontSize]).toEqual(['monospace', '19px']);
  map.font = 'own';
  await map.updateComplete;
  expect(look.fontSize).toBe('14px');
  expect(look.fontFamily).not.toBe('monospace');
});

test('pictures of what is shown, as SVG and as PNG', async () => {
  const map = await drawn(make({ src: smallPlanSrc(), subject: 'town-a' }));
  const svg = await map.toSvg({ width: 300, height: 200, flavor: 'print' });
  expect(svg).toMatch(/^<svg [^>]*width="300" height="200"/);
  expect(svg).toContain('data-subject="town-a"');
  const png = await map.toBlob({ width: 300, height: 200, pixelRatio: 1.5 });
  const picture = await createImageBitmap(png!);
  expect([png?.type, picture.width, picture.height]).toEqual(['image/png', 450, 300]);
  expect(await make().toSvg()).toBeNull();
});

test('a picture takes no pointer and no key, and needs no engine', async () => {
  const map = await drawn(make({ src: smallPlanSrc(), renderer: 'auto', interactive: 'false' }));
  expect(map.renderRoot.querySelector('.controls')).toBeNull();
  expect(map.renderRoot.querySelector('.map')?.hasAttribute('inert')).toBe(true);
  expect(map.rendererInUse).toBe('svg');
});

test('a lazy map loads nothing before it comes into view', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const space = document.createElement('div');
  space.style.height = '3000px';
  const map = make({ src: smallPlanSrc(), loading: 'lazy' });
  document.body.append(space, map);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(fetched).not.toHaveBeenCalled();
  expect(map.subjects()).toEqual([]);
  const ready = drawn(map);
  map.scrollIntoView();
  await ready;
  expect(map.subjects()).not.toEqual([]);
  fetched.mockRestore();
});

/** Turns the wheel over the middle of the map. @returns whether the page would scroll */
function wheel(map: PlanMap, options: WheelEventInit = {}): boolean {
  const event = new WheelEvent('wheel', {
    ...{ deltaY: -120, bubbles: true, composed: true, cancelable: true, clientX: 300, clientY: 200 },
    ...options,
  });
  return surface(map).dispatchEvent(event);
}

test('the wheel scrolls the page until the map is used', async () => {
  const map = make({ src: smallPlanSrc() });
  scrollingPage(map);
  await drawn(map);
  const zoom = map.camera!.zoom;
  expect(wheel(map)).toBe(true);
  await map.updateComplete;
  expect(map.renderRoot.querySelector('[part=hint]')?.textContent).toContain('滚动可缩放地图');
  expect(map.camera?.zoom).toBe(zoom);
  expect(wheel(map, { ctrlKey: true })).toBe(false);
  await expect.poll(() => map.camera!.zoom).toBeGreaterThan(zoom);
  expect(wheel(map)).toBe(true);
  surface(map).focus();
  expect(wheel(map)).toBe(false);
  surface(map).blur();
  await Promise.resolve();
  expect(wheel(map)).toBe(true);
  map.gestures = 'direct';
  await map.updateComplete;
  expect(wheel(map)).toBe(false);
});

test('one finger scrolls the page, two move the map', async () => {
  const map = make({ src: smallPlanSrc() });
  scrollingPage(map);
  await drawn(map);
  const before = map.camera!;
  const finger = (type: string, pointerId: number, clientX: number): void => {
    const init = { pointerType: 'touch', pointerId, clientX, clientY: 200, bubbles: true, composed: true };
    surface(map).setPointerCapture = () => {};
    surface(map).dispatchEvent(new PointerEvent(type, init));
  };
  expect(getComputedStyle(surface(map)).touchAction).toBe('pan-x pan-y');
  finger('pointerdown', 1, 200);
  finger('pointermove', 1, 260);
  expect(map.camera?.center).toEqual(before.center);
  finger('pointerdown', 2, 400);
  finger('pointermove', 2, 480);
  finger('pointermove', 1, 180);
  expect(map.camera!.zoom).toBeGreaterThan(before.zoom);
  finger('pointerup', 1, 180);
  finger('pointerup', 2, 480);
});

test('a map that is hidden for a while comes back as it was', async () => {
  const map = await drawn(make({ src: smallPlanSrc(), view: '10.51,50.5,12' }));
  map.hidden = true;
  await new Promise((resolve) => setTimeout(resolve, 100));
  map.hidden = false;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(map.camera?.zoom).toBeCloseTo(12, 5);
  expect(surface(map).clientWidth).toBe(600);
});

test('on paper a fresh drawing stands for the canvas', async () => {
  const map = await drawn(make({ src: smallPlanSrc(), theme: 'dark' }));
  const paper = map.renderRoot.querySelector('.paper')!;
  await expect
    .poll(() => {
      dispatchEvent(new Event('beforeprint'));
      return paper.querySelectorAll('svg').length;
    })
    .toBe(1);
  expect(paper.textContent).toContain('core-one');
  dispatchEvent(new Event('afterprint'));
  expect(paper.childElementCount).toBe(0);
});

test('slots take the place of what the map says itself', async () => {
  const map = make();
  map.innerHTML = '<p slot="empty">空</p><button slot="toolbar">按</button>';
  document.body.append(map);
  await map.updateComplete;
  const slot = (name: string) => map.renderRoot.querySelector<HTMLSlotElement>(`slot[name=${name}]`);
  expect(slot('empty')?.assignedElements()).toHaveLength(1);
  map.plan = smallPlan();
  await drawn(map);
  expect(slot('toolbar')?.assignedElements()).toHaveLength(1);
});

test('reveal="interaction" starts the engine when the map is first used', { timeout: 90_000 }, async () => {
  const map = await drawn(make({ src: smallPlanSrc(), renderer: 'auto', reveal: 'interaction' }));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(map.renderRoot.querySelector('canvas')).toBeNull();
  surface(map).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  surface(map).dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
  await expect.poll(() => map.rendererInUse, { timeout: 60_000 }).toBe('webgl');
});
