import { cdp, userEvent } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import '../../src/elements/plan-map/plan-map';
import type { PlanMap } from '../../src/elements/plan-map/plan-map';
import type { PlanSelectEvent } from '../../src/elements/shared';
import { smallPlan, smallPlanSrc } from './small-plan';

afterEach(() => document.body.replaceChildren());

/** A map that draws with SVG unless told otherwise: most of what the element does is the same with WebGL. */
function make(attributes: Record<string, string> = {}): PlanMap {
  const map = document.createElement('plan-map');
  map.style.cssText = 'width:600px;height:400px';
  for (const [name, value] of Object.entries({ renderer: 'svg', ...attributes }))
    map.setAttribute(name, value);
  return map;
}

/** Adds a map and waits until it has drawn. */
async function drawn(map: PlanMap): Promise<PlanMap> {
  const ready = new Promise<void>((resolve) =>
    map.addEventListener('plan-ready', () => resolve(), { once: true }),
  );
  document.body.append(map);
  await ready;
  return map;
}

/** What takes pointer and keys. */
const surface = (map: PlanMap): HTMLElement | null =>
  map.renderRoot.querySelector('.layer:not([inert]) [tabindex]');

/** Clicks the middle of the map, where the core lies. */
async function clickCore(map: PlanMap): Promise<void> {
  await userEvent.click(map, { position: { x: 300, y: 200 } });
}

const engineHasIt = (map: PlanMap): Promise<void> =>
  expect.poll(() => map.rendererInUse, { timeout: 60_000 }).toBe('webgl');

test('loads its src, draws, and answers', async () => {
  const map = await drawn(make({ src: smallPlanSrc() }));
  expect(map.subjects().map(({ subject }) => subject)).toContain('town-a');
  expect(map.find('甲镇')[0]).toMatchObject({ subject: 'town-a', name: '甲镇', kind: 'town' });
  expect(map.describe('core-one')).toMatchObject({ sections: [{ id: '1.1', title: '空间格局' }] });
  expect(map.describe('gone')).toBeNull();
});

test('before a plan is there it answers with nothing', () => {
  const map = make();
  document.body.append(map);
  expect(map.subjects()).toEqual([]);
  expect(map.find('甲')).toEqual([]);
  expect(map.describe('town-a')).toBeNull();
  expect(map.select('town-a')).toBe(false);
});

test('select() selects and fires no event', async () => {
  const map = await drawn(make({ src: smallPlanSrc() }));
  const heard = vi.fn();
  map.addEventListener('plan-select', heard);
  expect(map.select('town-a')).toBe(true);
  expect(map.subject).toBe('town-a');
  expect(map.select('gone')).toBe(false);
  expect(map.subject).toBe('town-a');
  map.select(null);
  expect(map.subject).toBeNull();
  expect(heard).not.toHaveBeenCalled();
});

test('the subject attribute selects, also before the plan is loaded', async () => {
  const map = await drawn(make({ src: smallPlanSrc(), subject: 'town-b' }));
  expect(map.activeStore.state.selection).toEqual({ type: 'subject', id: 'town-b' });
  const status = map.renderRoot.querySelector('[role=status]');
  await expect.poll(() => status?.textContent).toContain('乙镇');
});

test('layers hides groups by name', async () => {
  const map = await drawn(make({ src: smallPlanSrc(), layers: '-town, -river' }));
  expect([...map.activeStore.state.hiddenLayers]).toEqual(['town', 'river']);
});

test('a click selects, with an event; Escape clears', async () => {
  const map = await drawn(make({ src: smallPlanSrc() }));
  const heard: (string | null)[] = [];
  map.addEventListener('plan-select', (event: PlanSelectEvent) => heard.push(event.subject));
  await clickCore(map);
  await expect.poll(() => map.subject).toBe('core-one');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => map.subject).toBeNull();
  expect(heard).toEqual(['core-one', null]);
});

test('a host that prevents plan-select keeps the selection', async () => {
  const map = await drawn(make({ src: smallPlanSrc() }));
  const heard = vi.fn((event: Event) => event.preventDefault());
  map.addEventListener('plan-select', heard);
  await clickCore(map);
  await expect.poll(() => heard.mock.calls.length).toBe(1);
  expect(map.activeStore.state.selection).toBeNull();
});

test('for= joins two maps', async () => {
  const first = await drawn(make({ id: 'first', src: smallPlanSrc() }));
  const second = await drawn(make({ for: 'first' }));
  first.select('town-a');
  expect(second.subject).toBe('town-a');
});

test('a plan property is drawn', async () => {
  const map = make();
  map.plan = smallPlan();
  await drawn(map);
  expect(map.find('乙镇')).toHaveLength(1);
});

test('a move within the page keeps the map; a removal ends it, and it comes back', async () => {
  const map = await drawn(make({ src: smallPlanSrc() }));
  const before = surface(map);
  const box = document.createElement('div');
  document.body.append(box);
  box.append(map);
  await map.updateComplete;
  expect(surface(map)).toBe(before);
  map.remove();
  await Promise.resolve();
  expect(surface(map)).toBeNull();
  await drawn(map);
  expect(surface(map)).not.toBeNull();
});

test('nothing holds a map that has gone', { timeout: 150_000 }, async () => {
  /** In a function of its own, which holds the map no longer than it runs. */
  const gone = async (renderer: string): Promise<WeakRef<PlanMap>> => {
    const map = await drawn(make({ src: smallPlanSrc(), renderer }));
    map.remove();
    return new WeakRef(map);
  };
  // The browser may keep the first and the last of a kind; what is kept must not grow.
  const maps = [await gone('svg'), await gone('svg'), await gone('webgl'), await gone('webgl')];
  const kept = async (): Promise<number[]> => {
    await cdp().send('HeapProfiler.collectGarbage');
    return [1, 2].filter((at) => maps[at]?.deref());
  };
  await expect.poll(kept, { timeout: 30_000 }).toEqual([]);
});

test('a failed load says what, where and how to mend it, and tries again', async () => {
  const map = make({ src: 'data:application/json,{}' });
  const heard = vi.fn();
  map.addEventListener('plan-error', heard);
  document.body.append(map);
  await expect.poll(() => map.renderRoot.querySelector('[role=alert]')?.textContent).toContain('规划');
  map.renderRoot.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
  await expect.poll(() => heard.mock.calls.length).toBe(2);
});

test('shows the marks a map must carry', async () => {
  const map = await drawn(make({ src: smallPlanSrc() }));
  const text = map.renderRoot.querySelector('.foot')?.textContent ?? '';
  expect(text).toContain('未送审');
  expect(text).toContain('示意');
  expect(text).toContain('虚构示意');
  expect(text).toMatch(/公里|米/);
});

test('SVG draws the first picture and answers, then WebGL has the map', { timeout: 150_000 }, async () => {
  const map = await drawn(make({ src: smallPlanSrc(), renderer: 'auto' }));
  expect(map.rendererInUse).toBe('svg');
  expect(map.renderRoot.querySelector('svg [data-subject="core-one"]')).not.toBeNull();
  expect(map.renderRoot.querySelector('.scale')).not.toBeNull();
  await clickCore(map);
  expect(map.subject).toBe('core-one');
  surface(map)?.focus();
  await engineHasIt(map);
  expect(map.shadowRoot?.activeElement).toBe(map.renderRoot.querySelector('canvas'));
  expect(surface(map)?.ariaLabel).toContain('规划地图');
  await expect.poll(() => map.renderRoot.querySelectorAll('.layer').length, { timeout: 10_000 }).toBe(1);
  expect(map.subject).toBe('core-one');
  expect(map.renderRoot.querySelector('[part=simple]')).toBeNull();
});

/** Takes WebGL from every canvas made from now on, until the test has ended. */
function takeWebgl(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
    this: HTMLCanvasElement,
    kind: string,
    ...more: unknown[]
  ) {
    return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...more]);
  } as typeof getContext);
}

afterEach(() => vi.restoreAllMocks());

test('without WebGL the map stays with SVG and says why', { timeout: 150_000 }, async () => {
  takeWebgl();
  const complaints = vi.spyOn(console, 'error');
  const map = make({ src: smallPlanSrc(), renderer: 'auto' });
  const faults = vi.fn();
  map.addEventListener('plan-error', faults);
  await drawn(map);
  const note = (): HTMLElement | null => map.renderRoot.querySelector('[part=simple]');
  await expect.poll(() => note()?.textContent).toContain('WebGL');
  expect(map.renderRoot.querySelector('[role=alert]')).toBeNull();
  await clickCore(map);
  expect(map.subject).toBe('core-one');
  map.lang = 'en';
  await expect.poll(() => note()?.textContent).toContain('Simple drawing');
  expect(faults).not.toHaveBeenCalled();
  expect(complaints).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  note()?.querySelector('button')?.click();
  await engineHasIt(map);
  expect(note()).toBeNull();
});

test('an engine whose worker cannot be had leaves the map to SVG, and can be tried again', async () => {
  const { Worker } = window;
  vi.stubGlobal(
    'Worker',
    class extends Worker {
      constructor(_: string | URL, options?: WorkerOptions) {
        super('/no-such-worker.mjs', options);
      }
    },
  );
  const map = await drawn(make({ src: smallPlanSrc(), renderer: 'auto' }));
  const note = (): HTMLElement | null => map.renderRoot.querySelector('[part=simple]');
  await expect.poll(() => note()?.textContent, { timeout: 20_000 }).toContain('引擎');
  expect(map.rendererInUse).toBe('svg');
  expect(map.renderRoot.querySelector('canvas, [role=alert]')).toBeNull();
  await clickCore(map);
  expect(map.subject).toBe('core-one');
  const alone = make({ src: smallPlanSrc(), renderer: 'webgl' });
  document.body.append(alone);
  await expect
    .poll(() => alone.renderRoot.querySelector('[role=alert]')?.textContent, { timeout: 20_000 })
    .toContain('工作线程');
  alone.remove();
  vi.unstubAllGlobals();
  note()?.querySelector('button')?.click();
  await engineHasIt(map);
});

test('a map for WebGL alone says that it cannot be drawn', async () => {
  takeWebgl();
  const map = make({ src: smallPlanSrc(), renderer: 'webgl' });
  const faults: string[] = [];
  map.addEventListener('plan-error', ({ problem }) => faults.push(problem.code));
  document.body.append(map);
  await expect
    .poll(() => map.renderRoot.querySelector('[role=alert]')?.textContent)
    .toContain('地图没有启动');
  expect(faults).toEqual(['map-failed']);
  map.renderer = 'svg';
  await expect.poll(() => map.rendererInUse).toBe('svg');
  expect(map.renderRoot.querySelector('[role=alert]')).toBeNull();
});

test(
  'a map that loses its graphics goes on with SVG, and with WebGL when it can be had again',
  { timeout: 150_000 },
  async () => {
    const map = await drawn(make({ src: smallPlanSrc(), renderer: 'auto' }));
    await engineHasIt(map);
    const canvas = map.renderRoot.querySelector('canvas')!;
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    await expect.poll(() => map.rendererInUse).toBe('svg');
    await clickCore(map);
    expect(map.subject).toBe('core-one');
    await engineHasIt(map);
    const second = map.renderRoot.querySelector('canvas')!;
    expect(second).not.toBe(canvas);
    // In the middle of a motion: the map stays where it was then, and whoever takes over shows the same.
    const start = map.camera!.center[0];
    map.flyTo({ center: [10.7, 50.6], zoom: 10 });
    await expect
      .poll(() => Math.abs(map.camera!.center[0] - start), { interval: 10, timeout: 10_000 })
      .toBeGreaterThan(0.01);
    second.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
    await expect.poll(() => map.rendererInUse).toBe('svg');
    const kept = map.camera!;
    expect(kept.center[0]).toBeGreaterThan(start);
    await engineHasIt(map);
    expect(map.camera!.center[0]).toBeCloseTo(kept.center[0], 5);
    expect(map.camera!.zoom).toBeCloseTo(kept.zoom, 5);
  },
);

/** Presses, moves or releases the mouse at pixels of the page, as a hand does. */
async function mouse(type: 'Pressed' | 'Moved' | 'Released', x: number, y: number): Promise<void> {
  // The page is in a frame of the test runner.
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const scale = frame.width / innerWidth;
  await cdp().send('Input.dispatchMouseEvent', {
    ...{ type: `mouse${type}`, x: frame.x + x * scale, y: frame.y + y * scale, clickCount: 1 },
    ...{ button: 'left', buttons: type === 'Released' ? 0 : 1 },
  });
}

/** A task of its own, before any timer or frame. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });

test.each(['before', 'after'] as const)(
  'a map that loses its graphics while it is dragged, and has them again %s SVG has taken over, goes on',
  { timeout: 150_000 },
  async (when) => {
    const thrown = vi.fn((event: Event) => event.preventDefault());
    for (const name of ['error', 'unhandledrejection']) addEventListener(name, thrown);
    const map = await drawn(make({ src: smallPlanSrc(), renderer: 'auto', subject: 'town-a' }));
    const faults: string[] = [];
    map.addEventListener('plan-error', ({ problem }) => faults.push(`${problem.severity} ${problem.code}`));
    await engineHasIt(map);
    await expect.poll(() => map.renderRoot.querySelectorAll('.layer').length).toBe(1);
    const canvas = map.renderRoot.querySelector('canvas')!;
    const loss = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    const { x, y } = map.getBoundingClientRect();
    const start = map.camera!.center[0];

    await mouse('Moved', x + 300, y + 200);
    await mouse('Pressed', x + 300, y + 200);
    for (const step of [5, 15, 30, 45]) await mouse('Moved', x + 300 - step, y + 200);
    await expect.poll(() => map.camera!.center[0], { interval: 10 }).toBeGreaterThan(start);

    const heard: string[] = [];
    for (const name of ['webglcontextlost', 'webglcontextrestored']) {
      canvas.addEventListener(name, () => heard.push(`${name} ${map.rendererInUse}`));
    }
    const lost = new Promise((resolve) =>
      canvas.addEventListener('webglcontextlost', resolve, { once: true }),
    );
    loss.loseContext();
    await lost;
    if (when === 'before') await nextTask();
    else await expect.poll(() => map.rendererInUse, { interval: 5 }).toBe('svg');
    expect(map.rendererInUse).toBe(when === 'before' ? 'webgl' : 'svg');
    loss.restoreContext();
    // The hand goes on, whoever draws.
    for (const step of [60, 75, 90]) await mouse('Moved', x + 300 - step, y + 200);
    await expect.poll(() => map.rendererInUse).toBe('svg');
    expect(map.camera!.center[0]).toBeGreaterThan(start);
    expect(map.renderRoot.querySelector('svg [data-subject="town-a"]')).not.toBeNull();
    expect(map.subject).toBe('town-a');
    // A new engine comes, and takes nothing out of the hand that holds the map.
    const coming = (): HTMLCanvasElement | undefined =>
      [...map.renderRoot.querySelectorAll('canvas')].find((each) => each !== canvas);
    await expect.poll(coming).toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(map.rendererInUse).toBe('svg');
    await mouse('Released', x + 210, y + 200);

    await engineHasIt(map);
    await expect.poll(() => map.renderRoot.querySelectorAll('.layer').length).toBe(1);
    expect(map.renderRoot.querySelectorAll('canvas')).toHaveLength(1);
    expect(map.renderRoot.querySelector('canvas')).not.toBe(canvas);
    expect(map.renderRoot.querySelector('canvas')!.getContext('webgl2')!.isContextLost()).toBe(false);
    expect(canvas.isConnected).toBe(false);
    expect(map.renderRoot.querySelector('[part=simple], [role=alert]')).toBeNull();
    expect(map.subject).toBe('town-a');

    // It can be dragged as before.
    const kept = map.camera!.center[0];
    await mouse('Pressed', x + 300, y + 200);
    for (const step of [5, 15, 30, 45]) await mouse('Moved', x + 300 - step, y + 200);
    await mouse('Released', x + 255, y + 200);
    await expect.poll(() => map.camera!.center[0]).toBeGreaterThan(kept);
    expect(map.subject).toBe('town-a');
    expect(map.rendererInUse).toBe('webgl');
    expect(heard[0]).toBe('webglcontextlost webgl');
    expect(heard[1]).toMatch(when === 'before' ? /^webglcontextrestored/ : 'webglcontextrestored svg');
    expect(faults.filter((fault) => fault.startsWith('error'))).toEqual([]);
    for (const name of ['error', 'unhandledrejection']) removeEventListener(name, thrown);
    expect(thrown).not.toHaveBeenCalled();
  },
);

test(
  'a worker that the browser ends is missed when the map needs it, and replaced; nothing is lost',
  { timeout: 150_000 },
  async () => {
    const workers: Worker[] = [];
    const { Worker: BrowserWorker, setTimeout: later } = window;
    vi.stubGlobal(
      'Worker',
      class extends BrowserWorker {
        constructor(...all: ConstructorParameters<typeof Worker>) {
          super(...all);
          workers.push(this);
        }
      },
    );
    const thrown = vi.fn((event: Event) => event.preventDefault());
    for (const name of ['error', 'unhandledrejection']) addEventListener(name, thrown);
    const map = await drawn(make({ src: smallPlanSrc(), renderer: 'auto', subject: 'town-a' }));
    await engineHasIt(map);
    // Moved a hundred times it keeps its engine too.
    const canvas = map.renderRoot.querySelector('canvas');
    const places = [document.createElement('div'), document.createElement('div')];
    document.body.append(...places);
    for (let time = 0; time < 100; time += 1) places[time % 2]?.append(map);
    await map.updateComplete;
    expect(map.renderRoot.querySelector('canvas')).toBe(canvas);
    expect(map.rendererInUse).toBe('webgl');
    expect(workers).toHaveLength(1);
    workers[0]?.terminate();
    // The clock runs twenty times faster: the map waits a while for a busy worker.
    vi.stubGlobal('setTimeout', (act: () => void, wait = 0) => later(act, wait / 20));
    map.flyTo({ center: [10.7, 50.6], zoom: 12 }, { animate: false });
    await expect.poll(() => map.rendererInUse, { timeout: 20_000 }).toBe('svg');
    vi.unstubAllGlobals();
    const { center, zoom } = map.camera!;
    expect([...center, zoom].map((value) => value.toFixed(3))).toEqual(['10.700', '50.600', '12.000']);
    expect(map.subject).toBe('town-a');
    await engineHasIt(map);
    expect(workers.length).toBeGreaterThan(1);
    expect(map.camera?.zoom).toBeCloseTo(zoom, 5);
    expect(map.renderRoot.querySelector('[part=simple], [role=alert]')).toBeNull();
    for (const name of ['error', 'unhandledrejection']) removeEventListener(name, thrown);
    expect(thrown).not.toHaveBeenCalled();
  },
);
