import { expect, test, vi } from 'vitest';
import '../../src/elements/plan-atlas/plan-atlas';
import type { PlanMap } from '../../src/elements/plan-map/plan-map';
import type { PlanErrorEvent } from '../../src/elements/shared';
import { isCovered } from '../../src/state';
import { smallPlan } from './small-plan';

/** The foot of a map. */
const footOf = (map: PlanMap): HTMLElement => map.renderRoot.querySelector<HTMLElement>('.foot')!;

test(
  'a map says whose its basemap is or why there is none, and tries again',
  { timeout: 90_000 },
  async () => {
    let answer = (): Response => new Response('{"msg":"密钥无效"}', { status: 403 });
    const real = window.fetch.bind(window);
    const asked: string[] = [];
    vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      if (!/maps\.test|tianditu/.test(address)) return real(input, init);
      asked.push(address);
      return answer();
    });
    const map = document.createElement('plan-map');
    map.style.cssText = 'width:300px;height:300px';
    const problems: string[] = [];
    map.addEventListener('plan-error', (event: PlanErrorEvent) => problems.push(event.problem.message));
    map.setAttribute('renderer', 'webgl');
    map.setAttribute('loading', 'eager');
    map.setAttribute('basemap', 'tianditu:img');
    map.setAttribute('basemap-key', 'k');
    const plan = smallPlan();
    Object.assign(plan.graph.info.publication, { publicity: '公开' });
    map.plan = plan;
    document.body.append(map);

    // Refused: the plan is there, and the page hears once what to do.
    await expect.poll(() => footOf(map)?.textContent, { timeout: 30_000 }).toContain('底图没有加载');
    expect(problems).toEqual([expect.stringMatching(/tianditu.*403 密钥无效.*basemap-key/)]);
    expect(footOf(map).querySelector('.credit')).toBeNull();

    // The same again, by hand: it is asked again.
    const bitmap = await painted().convertToBlob();
    answer = () => new Response(bitmap);
    footOf(map).querySelector<HTMLButtonElement>('details[part=basemap] button')!.click();
    const credit = (): string => footOf(map).querySelector('.credit')?.textContent ?? '';
    await expect.poll(credit, { timeout: 10_000 }).toBe('底图：天地图');
    // The legend hears what lies under it.
    expect(isCovered(map.activeStore.state.covered, map)).toBe(true);
    expect(footOf(map).querySelector('.marks')?.textContent).toContain('basemap-approval');

    map.setAttribute('basemap-approval', 'GS（2026）1号');
    map.setAttribute('basemap-attribution', '某省自然资源厅');
    await expect.poll(credit, { timeout: 10_000 }).toBe('底图：某省自然资源厅');
    expect(footOf(map).querySelector('.marks')?.textContent).toContain('底图审图号 GS（2026）1号');

    // What cannot be keeps what is; the same value again asks again.
    map.setAttribute('basemap', 'somewhere');
    await map.updateComplete;
    expect(problems.at(-1)).toContain('属性 basemap 的值“somewhere”无法识别');
    expect(credit()).toBe('底图：某省自然资源厅');
    const before = asked.length;
    map.setAttribute('basemap', 'tianditu:img');
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThan(before);
    map.setAttribute('basemap', 'none');
    await expect.poll(credit).toBe('');
    expect(isCovered(map.activeStore.state.covered, map)).toBe(false);
    expect(problems).toHaveLength(2);
    map.remove();
    vi.restoreAllMocks();
  },
);

test('an atlas gives its map the basemap whole', async () => {
  const atlas = document.createElement('plan-atlas');
  atlas.setAttribute('renderer', 'svg');
  atlas.setAttribute('basemap', 'tiles:/t/{z}/{x}/{y}');
  atlas.setAttribute('basemap-coordinates', 'gcj02');
  atlas.setAttribute('basemap-look', 'imagery');
  document.body.append(atlas);
  await atlas.updateComplete;
  const map = atlas.shadowRoot!.querySelector('plan-map')!;
  await map.updateComplete;
  expect(map.basemapWanted).toMatchObject({ type: 'tiles', coordinates: 'GCJ-02', look: 'imagery' });
  atlas.removeAttribute('basemap');
  await atlas.updateComplete;
  await map.updateComplete;
  expect(map.basemapWanted).toBeNull();
  atlas.remove();
});

function painted(): OffscreenCanvas {
  const canvas = new OffscreenCanvas(8, 8);
  canvas.getContext('2d')!.fillRect(0, 0, 8, 8);
  return canvas;
}
