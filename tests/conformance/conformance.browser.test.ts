import { afterEach, describe, expect, test } from 'vitest';
import '../../src/elements/plan-map/plan-map';
import type { PlanMap } from '../../src/elements/plan-map/plan-map';
import { FrameError, connect } from '../../src/frame/client';
import { type Stage, click, mapOf, once, press } from './target';

afterEach(() => document.body.replaceChildren());

/** The map in the page itself. */
async function element(): Promise<Stage> {
  const map = mapOf(document);
  const ready = new Promise((resolve) => map.addEventListener('plan-ready', resolve, { once: true }));
  document.body.append(map);
  await ready;
  return { target: map, map };
}

function frameWith(attributes = ''): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:640px;height:440px;border:0';
  // The test runner serves late imports through a helper of its own page, which a frame does not have.
  const helper = `<script>__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() }</script>`;
  const script = `<script type="module" src="/tests/conformance/framed.ts"></script>`;
  frame.srcdoc = `<!doctype html><html lang="zh" ${attributes}><body>${helper}${script}</body></html>`;
  return frame;
}

/** The map in a frame, steered through it. */
async function framed(): Promise<Stage> {
  const frame = frameWith();
  const target = connect(frame, { origin: location.origin });
  const ready = once(target, 'plan-ready');
  document.body.append(frame);
  await ready;
  return { target, map: frame.contentDocument?.querySelector('plan-map') as PlanMap };
}

describe.each([
  ['element', element],
  ['frame', framed],
] as const)('a plan as %s', (_name, make) => {
  test('answers in plain data', async () => {
    const { target } = await make();
    const all = await target.subjects();
    expect(all.map(({ subject }) => subject)).toContain('core-one');
    const [first] = await target.find('core-one');
    expect(first).toMatchObject({ subject: 'core-one', kind: 'core' });
    expect(await target.describe('core-one')).toEqual(first);
    expect(await target.describe('nothing')).toBeNull();
    expect(await target.find('')).toEqual([]);
  });

  test('does what the page says, and fires nothing', async () => {
    const { target, map } = await make();
    const heard: string[] = [];
    for (const type of ['plan-select', 'plan-camera', 'plan-layers', 'plan-error'] as const) {
      target.addEventListener(type, () => heard.push(type));
    }
    expect(await target.select('town-a')).toBe(true);
    await expect.poll(() => target.subject).toBe('town-a');
    expect(await target.select('nothing')).toBe(false);
    expect(await target.select(null)).toBe(true);
    await expect.poll(() => target.subject).toBeNull();
    target.subject = 'core-one';
    await expect.poll(() => map.subject).toBe('core-one');
    expect(await target.setLayers('-town')).toBe(true);
    await expect.poll(() => target.layers).toBe('-town');
    expect(await target.setLayers('streets')).toBe(false);
    expect(await target.flyTo('10.52,50.51,12.5', { animate: false })).toBe(true);
    await expect.poll(() => target.camera?.zoom).toBeCloseTo(12.5, 3);
    expect(await target.flyTo('nowhere')).toBe(false);
    expect(heard).toEqual([]);
  });

  test('gives its picture', async () => {
    const { target } = await make();
    expect(await target.toSvg({ width: 300, height: 200 })).toMatch(/^<svg[^>]*width="300"/);
    const picture = await target.toBlob({ width: 120, height: 80, pixelRatio: 1 });
    expect(picture?.type).toBe('image/png');
    expect(picture?.size).toBeGreaterThan(100);
  });

  test('tells what a person selects, and where', async () => {
    const stage = await make();
    const selected = once(stage.target, 'plan-select');
    click(stage, 'core-one');
    expect(await selected).toMatchObject({
      ...{ type: 'plan-select', subject: 'core-one', section: null, origin: 'map' },
    });
    await expect.poll(() => stage.target.subject).toBe('core-one');
    expect(stage.map.subject).toBe('core-one');
  });

  test('selects nothing when the page prevents it', async () => {
    const stage = await make();
    const selected = new Promise<void>((resolve) =>
      stage.target.addEventListener('plan-select', (event) => {
        event.preventDefault();
        resolve();
      }),
    );
    click(stage, 'core-one');
    await selected;
    // A word and its answer later, still nothing is selected.
    await stage.target.find('core-one');
    await stage.target.find('core-one');
    expect(stage.map.subject ?? null).toBeNull();
  });

  test('tells where a person moves the map', async () => {
    const stage = await make();
    const moved = once(stage.target, 'plan-camera');
    press(stage, '+');
    const { camera, view } = await moved;
    expect(camera.zoom).toBeCloseTo(stage.map.camera?.zoom ?? 0, 5);
    expect(view).toMatch(/^[\d.]+,[\d.]+,[\d.]+$/);
  });

  test('names a value that cannot be, and keeps the former one', async () => {
    const { target, map } = await make();
    const told = once(target, 'plan-error');
    target.view = 'there';
    expect((await told).problem).toMatchObject({ code: 'bad-attribute', severity: 'warning' });
    expect(map.camera).not.toBeNull();
  });

  test('opens the dialog for sheets', async () => {
    const { target, map } = await make();
    await target.sheet();
    expect(map.renderRoot.querySelector('plan-sheet')).not.toBeNull();
  });
});

describe('a frame', () => {
  test('does nothing for a page that it does not allow', async () => {
    const frame = frameWith('data-closed');
    const target = connect(frame, { origin: location.origin, timeout: 1_500 });
    document.body.append(frame);
    const asked = target.select('town-a');
    await expect(asked).rejects.toMatchObject({ name: 'FrameError', code: 'timeout' });
    const map = frame.contentDocument?.querySelector('plan-map');
    expect(map?.subject ?? null).toBeNull();
  });

  test('is passed over when it has another origin than the page expects', async () => {
    const frame = frameWith();
    const target = connect(frame, { origin: 'http://elsewhere.invalid', timeout: 1_500 });
    document.body.append(frame);
    await expect(Promise.resolve(target.find('x'))).rejects.toBeInstanceOf(FrameError);
    expect(target.connected).toBe(false);
  });

  test('passes over what is no message, of another version, or reaches for the prototype', async () => {
    const { map } = await framed();
    const view = map.ownerDocument.defaultView;
    const { port1, port2 } = new MessageChannel();
    const answers: unknown[] = [];
    port1.addEventListener('message', ({ data }) => answers.push(data));
    port1.start();
    view?.postMessage({ planAtlas: 'frame', version: 99, type: 'connect' }, '*', [port2]);
    view?.postMessage(null, '*');
    view?.postMessage({ planAtlas: 'frame', type: 'connect' }, '*');
    port1.postMessage({ type: 'call', id: 1, method: 'select', args: ['town-a'] });
    const { port1: own, port2: theirs } = new MessageChannel();
    own.addEventListener('message', ({ data }) => answers.push(data));
    own.start();
    view?.postMessage({ planAtlas: 'frame', version: 1, type: 'connect' }, '*', [theirs]);
    const bad = [
      { type: 'call', id: 2, method: 'remove', args: [] },
      { type: 'call', id: 3, method: 'constructor', args: ['return 1'] },
      { type: 'call', id: 'x', method: 'select', args: ['town-a'] },
      { type: 'set', name: '__proto__', value: { polluted: 1 } },
      { type: 'set', name: 'innerHTML', value: '<img src=x>' },
      'select',
      7,
    ];
    for (const message of bad) own.postMessage(message);
    await expect
      .poll(() => answers.filter((each) => (each as { type: string }).type === 'fault'))
      .toHaveLength(2);
    expect(map.isConnected).toBe(true);
    expect(map.subject ?? null).toBeNull();
    expect(map.innerHTML).toBe('');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(answers.some((each) => (each as { id?: number }).id === 1)).toBe(false);
  });

  test('says its version when it is another', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script>parent.postMessage({ planAtlas: 'frame', version: 2, type: 'here' }, '*')</script>`;
    const target = connect(frame, { origin: location.origin });
    const told = once(target, 'plan-error');
    const asked = target.find('x');
    document.body.append(frame);
    await expect(asked).rejects.toMatchObject({ code: 'version' });
    expect((await told).problem.message).toMatch(/第 2 版/);
  });

  test('is found again when it is loaded anew, and stands as the page wants it', async () => {
    const frame = frameWith();
    const target = connect(frame, { origin: location.origin });
    const ready = once(target, 'plan-ready');
    document.body.append(frame);
    await ready;
    target.subject = 'town-b';
    await expect.poll(() => target.subject).toBe('town-b');
    const again = once(target, 'plan-ready');
    frame.contentWindow?.location.reload();
    await again;
    await expect.poll(() => frame.contentDocument?.querySelector('plan-map')?.subject).toBe('town-b');
    target.disconnect();
    await expect(Promise.resolve(target.find('x'))).rejects.toMatchObject({ code: 'closed' });
  });
});
