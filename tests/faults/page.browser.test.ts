import { afterEach, expect, test, vi } from 'vitest';
import '../../src/elements/plan-atlas/plan-atlas';
import type { PlanMap } from '../../src/elements/plan-map/plan-map';
import { define } from '../../src/elements/shared/define';
import { smallPackage, smallPlanSrc } from '../elements/small-plan';

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

function make<Name extends 'plan-map' | 'plan-atlas'>(name: Name, src: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.setAttribute('renderer', 'svg');
  element.setAttribute('src', src);
  element.style.cssText = 'width: 900px; height: 500px';
  return element;
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

test('moved a hundred times it is the same map, and ready once', async () => {
  const places = [document.createElement('div'), document.createElement('section')];
  document.body.append(...places);
  const map: PlanMap = make('plan-map', smallPlanSrc());
  const ready = vi.fn();
  map.addEventListener('plan-ready', ready);
  for (let time = 0; time < 30; time += 1) places[time % 2]?.append(map);
  await expect.poll(() => ready.mock.calls.length).toBe(1);
  const surface = map.renderRoot.querySelector('.layer');
  map.select('town-a');
  map.flyTo({ center: [10.6, 50.4], zoom: 11 }, { animate: false });
  for (let time = 0; time < 70; time += 1) places[time % 2]?.append(map);
  await settled();
  expect(map.renderRoot.querySelectorAll('.layer')).toHaveLength(1);
  expect(map.renderRoot.querySelector('.layer')).toBe(surface);
  expect([map.subject, map.camera?.zoom]).toEqual(['town-a', 11]);
  expect(ready).toHaveBeenCalledTimes(1);
});

test('a second version of the elements in one page changes nothing', () => {
  const first = customElements.get('plan-map');
  const complaints = vi.spyOn(console, 'error');
  define('plan-map', class extends HTMLElement {});
  expect(customElements.get('plan-map')).toBe(first);
  expect(complaints).not.toHaveBeenCalled();
});

test('slow: it says how far it is, prints meanwhile, and can be taken away and put back', async () => {
  let answer: ((response: Response) => void) | undefined;
  const { fetch } = window;
  const asked: AbortSignal[] = [];
  vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) => {
    if (!address.endsWith('/slow.json')) return fetch(address, init);
    if (init.signal) asked.push(init.signal);
    return new Promise<Response>((resolve, reject) => {
      answer = resolve;
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
    });
  });
  const faults = vi.fn();
  addEventListener('plan-error', faults);
  const atlas = make('plan-atlas', '/slow.json');
  const ready = vi.fn();
  atlas.addEventListener('plan-ready', ready);
  document.body.append(atlas);
  const status = (): Element | null | undefined =>
    atlas.renderRoot.querySelector('progress') ??
    atlas.renderRoot.querySelector('plan-map')?.renderRoot.querySelector('progress');
  await expect.poll(status).toBeTruthy();
  expect(status()?.ariaLabel).toContain('已加载');
  dispatchEvent(new Event('beforeprint'));
  dispatchEvent(new Event('afterprint'));
  atlas.remove();
  await settled();
  expect(asked.map(({ aborted }) => aborted)).toEqual([true]);
  expect(faults).not.toHaveBeenCalled();
  document.body.append(atlas);
  await expect.poll(() => asked.length).toBe(2);
  const small = await (await fetch(smallPlanSrc())).text();
  answer?.(new Response(small));
  await expect.poll(() => ready.mock.calls.length).toBe(1);
  expect(atlas.subjects()).toHaveLength(smallPackage.subjects.length);
  removeEventListener('plan-error', faults);
  expect(faults).not.toHaveBeenCalled();
});
