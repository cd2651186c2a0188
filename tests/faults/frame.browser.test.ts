import { afterEach, expect, test } from 'vitest';
import '../../src/elements/plan-atlas/plan-atlas';
import type { PlanAtlas } from '../../src/elements/plan-atlas/plan-atlas';
import { hostFrame } from '../../src/frame/host';
import { frameMethods, frameProperties, protocolVersion } from '../../src/frame/protocol';
import { smallPlanSrc } from '../elements/small-plan';

afterEach(() => document.body.replaceChildren());

const greeting = { planAtlas: 'frame', version: protocolVersion, type: 'connect' };
const circle: Record<string, unknown> = { id: 1 };
circle.self = circle;
const polluting: unknown = JSON.parse(
  '{"__proto__":{"hurt":1},"constructor":{"prototype":{"hurt":1}},"type":"set","name":"__proto__","value":{"hurt":1}}',
);

/** What can be sent, and nobody who means well sends. */
const hostileValues: readonly unknown[] = [
  ...[null, undefined, 7n, NaN, -Infinity, '', 'x'.repeat(3_000_000), [], {}, circle, polluting],
  ...[new Map([[{}, circle]]), new Date(NaN), new Uint8Array(9), new Error('x'), [[[[circle]]]], true],
  ...[
    '<img src=x onerror="globalThis.hurt=1">',
    'javascript:globalThis.hurt=1',
    { center: [NaN, 'x'], zoom: {} },
  ],
  ...[
    { width: 1e9, height: 1e9, pixelRatio: 1e9 },
    { width: -1, height: NaN },
    { type: 'tiles', url: {} },
  ],
];

const hostileGreetings: readonly unknown[] = [
  ...hostileValues,
  ...['1', 99, -1, 1.5, null, {}].map((version) => ({ ...greeting, version })),
  ...['frames', null, {}].map((planAtlas) => ({ ...greeting, planAtlas })),
  ...['here', 'call', null, {}].map((type) => ({ ...greeting, type })),
];

interface Answer {
  type: string;
  id?: number;
  value?: unknown;
}

test('what any window says to a frame hurts nothing: wrong origin, version, shape and value, by the hundred', async () => {
  const atlas = document.createElement('plan-atlas') as PlanAtlas;
  Object.assign(atlas, { renderer: 'svg', src: smallPlanSrc() });
  atlas.style.cssText = 'width: 900px; height: 500px';
  const ready = new Promise((resolve) => atlas.addEventListener('plan-ready', resolve, { once: true }));
  let allowed = false;
  const stop = hostFrame(atlas, { allows: (origin) => allowed && origin === location.origin, page: window });
  document.body.append(atlas);
  await ready;

  /** Greets with a channel. @returns what came through it */
  const knock = (message: unknown): { port: MessagePort; heard: Answer[] } => {
    const { port1, port2 } = new MessageChannel();
    const heard: Answer[] = [];
    port1.addEventListener('message', ({ data }: MessageEvent<Answer>) => heard.push(data));
    port1.start();
    window.postMessage(message, '*', [port2]);
    return { port: port1, heard };
  };
  const refused = [knock(greeting)];
  await new Promise((resolve) => setTimeout(resolve));
  allowed = true;
  for (let time = 0; time < 20; time += 1) {
    for (const each of hostileGreetings) {
      if (time === 0) refused.push(knock(each));
      else if (typeof each !== 'string') window.postMessage(each, '*');
    }
  }
  const { port, heard } = knock(greeting);
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  expect(refused.flatMap((each) => each.heard)).toEqual([]);

  let id = 0;
  for (const value of hostileValues) {
    for (const name of [...frameProperties, '__proto__', 'innerHTML', 'src', 'plan', 'store']) {
      port.postMessage({ type: 'set', name, value });
    }
    // A dialog takes its time: it is opened with what reaches deepest only.
    const methods = frameMethods.filter((method) => method !== 'sheet' || value === polluting);
    for (const method of [...methods, 'remove', 'constructor', '__proto__', 'attachShadow', '']) {
      port.postMessage({ type: 'call', id: (id += 1), method, args: [value, value] });
    }
    port.postMessage(value);
    port.postMessage({ type: 'listen', intercepted: value });
    port.postMessage({ type: 'verdict', id: value, prevented: value });
  }
  const answers = (): Answer[] => heard.filter(({ type }) => type === 'result' || type === 'fault');
  await expect.poll(() => answers().length, { timeout: 25_000 }).toBe(id);
  expect(({} as { hurt?: unknown }).hurt).toBeUndefined();
  expect((globalThis as { hurt?: unknown }).hurt).toBeUndefined();

  // After all that it does what it is asked, and says so.
  port.postMessage({ type: 'set', name: 'view', value: 'home' });
  port.postMessage({ type: 'call', id: (id += 1), method: 'select', args: ['town-a'] });
  await expect.poll(() => answers().find((each) => each.id === id)?.value).toBe(true);
  expect(atlas.isConnected).toBe(true);
  expect(atlas.subject).toBe('town-a');
  await expect
    .poll(() => heard.some((each) => each.type === 'state' && JSON.stringify(each).includes('town-a')))
    .toBe(true);
  stop();
});
