import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type SpeakerMessage, type StageReport, unwrap, wrap } from '../../src/briefing/speaker-link';
import { speakerPort, stagePort } from '../../src/briefing/window-port';
import '../../src/elements/plan-briefing/plan-briefing';
import { linkSpeaker } from '../../src/elements/plan-briefing/stage-link';
import '../../src/elements/plan-speaker/plan-speaker';
import type { Briefing } from '../../src/model/briefing';
import type { Camera } from '../../src/model/map-view';
import { panelsPlan } from '../elements/panels-plan';
import { hostileTexts } from './hostile';

const usual = { layers: 'all', view: 'home', emphasis: 'ring', seconds: 30, subjects: [] } as const;
const briefing: Briefing = {
  id: 'talk',
  title: { zh: '一讲' },
  steps: ['一', '二', '三'].map((title, at) => ({ ...usual, id: `step-${at}`, title: { zh: title } })),
};

const circle: Record<string, unknown> = { id: 1 };
circle.self = circle;
const polluting = JSON.parse(
  '{"__proto__":{"hurt":1},"constructor":{"prototype":{"hurt":1}},"type":"__proto__","hurt":{"hurt":1}}',
) as object;

/** What can be sent from window to window, and nobody who means well sends. */
const hostileValues: readonly unknown[] = [
  ...[null, undefined, 7n, NaN, -Infinity, -1, 1.5, 1e300, true, '', '1', [], {}, circle, polluting],
  ...[new Map([[{}, circle]]), new Date(NaN), new Uint8Array(9), new Error('x'), [[[[circle]]]], [7n, 7n]],
  ...[
    [null, null],
    ['1', '1'],
    [[1], true],
    [NaN, 1],
    [181, 0],
    { width: NaN, height: -1 },
    { center: [7n, 'x'], zoom: {} },
  ],
  ...['x'.repeat(300_000), ...hostileTexts],
];

const report: StageReport = {
  briefing: 'talk',
  deck: {
    ...{ length: 3, at: 2, frozenAt: 1, black: true, notes: false },
    ...{ overview: 1, jump: '1', detour: true, loop: false },
  },
  clock: { since: -5000, stepSince: -4000, restsSince: -1000 },
  ink: {
    1: [
      [
        [10.3, 50.4],
        [10.4, 50.5],
      ],
    ],
  },
  camera: { center: [10.3, 50.4], zoom: 9 },
  size: { width: 900, height: 500 },
};

/** One of every kind that does something. */
const messages: readonly SpeakerMessage[] = [
  { type: 'report', report },
  { type: 'command', command: { type: 'go', step: 1 } },
  { type: 'command', command: { type: 'choose', by: 1 } },
  { type: 'command', command: { type: 'digit', digit: '2' } },
  { type: 'point', at: [10.3, 50.4] },
  { type: 'ink', step: 1, strokes: report.ink[1]! },
  { type: 'clock', act: 'run' },
];

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** What is good at a place, by its path: a message with it is no hostile one. */
const good: readonly [path: RegExp, isGood: (value: unknown) => boolean][] = [
  [/\.(?:message\.at|camera|frozenAt|overview|jump|since|stepSince|restsSince)$/, (value) => value === null],
  [/\.(?:briefing|jump)$/, (value) => typeof value === 'string'],
  [/\.(?:black|notes|detour|loop)$/, (value) => value === true],
  [/\.(?:since|stepSince|restsSince|zoom)$/, (value) => Number.isFinite(value)],
  [/\.(?:message\.at|center|0\.\d)\.\d$/, (value) => value === -1 || value === 1.5],
  [/\.(?:width|height)$/, (value) => Number.isFinite(value) && (value as number) > 0],
  [/\.(?:strokes|strokes\.0|ink\.1|ink\.1\.0)$/, (value) => Array.isArray(value) && isEmpty(value)],
  [/\.ink$/, (value) => !Array.isArray(value) && isEmpty(value)],
  [/\.by$/, (value) => Number.isInteger(value)],
  [/\.(?:step|length|frozenAt|overview)$/, (value) => value === 1e300],
  [/\.digit$/, (value) => value === '1'],
];

/** A good message with one thing in it replaced, everywhere and by everything that is not good there. */
function* damaged(): Generator<{ path: string; data: unknown }> {
  for (const message of messages) {
    const whole = wrap(message);
    const places: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (path !== '') places.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    visit(whole, '');
    for (const path of places) {
      for (const value of hostileValues) {
        if (good.some(([at, isGood]) => at.test(path) && isGood(value))) continue;
        const data: unknown = structuredClone(whole);
        const keys = path.slice(1).split('.');
        const last = keys.pop() ?? '';
        const holder = keys.reduce((at, key) => (at as Record<string, unknown>)[key], data);
        (holder as Record<string, unknown>)[last] = value;
        yield { path: `${message.type}${path}`, data };
      }
    }
  }
}

const all: readonly { path: string; data: unknown }[] = [
  ...hostileValues.map((data, at) => ({ path: `value ${at}`, data })),
  ...damaged(),
];

const thrown = vi.fn();

beforeEach(() => {
  thrown.mockClear();
  for (const name of ['error', 'unhandledrejection']) addEventListener(name, thrown);
});

afterEach(() => {
  document.body.replaceChildren();
  for (const name of ['error', 'unhandledrejection']) removeEventListener(name, thrown);
  expect(thrown).not.toHaveBeenCalled();
  expect(({} as { hurt?: unknown }).hurt).toBeUndefined();
  expect((globalThis as { hurt?: unknown }).hurt).toBeUndefined();
});

/** Opens a window that this one has opened, whose scripts can speak for themselves. */
function openWindow(): { popup: Window; say(to: Window, data: unknown): void } {
  const popup = window.open('about:blank', '', 'popup,width=300,height=200');
  if (!popup) throw new Error('The browser opens no window');
  const write = (popup as Window & typeof globalThis).Function;
  const say = new write('to', 'data', 'to.postMessage(data, "*")') as (to: Window, data: unknown) => void;
  return { popup, say };
}

/** A frame beside: of the same origin, or in a sandbox of none. */
async function openFrame(sandboxed: boolean): Promise<Window> {
  const frame = document.createElement('iframe');
  if (sandboxed) frame.sandbox.add('allow-scripts');
  // What it is sent it passes on to its parent, as its own words.
  frame.srcdoc =
    '<script>onmessage = ({ data }) => data?.pass && parent.postMessage(data.pass, "*")</script>';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentWindow!;
}

/** Until what was sent before has come: messages of one window come in their order. */
const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

test('no damage to a message makes another message of it, or throws', () => {
  expect(all.length).toBeGreaterThan(1000);
  for (const message of messages) expect(unwrap(structuredClone(wrap(message)))).toEqual(message);
  const taken: string[] = [];
  for (const { path, data } of all) {
    try {
      if (unwrap(data) !== null) taken.push(path);
    } catch (error) {
      taken.push(`${path}: ${String(error)}`);
    }
  }
  expect([...new Set(taken)]).toEqual([]);
  // What a speaker held is the stage's to take or to leave: without it a greeting is still one.
  for (const held of hostileValues) {
    const greeting = unwrap(wrap({ type: 'hello', held: held as null }));
    expect(greeting).toEqual({ type: 'hello', held: null });
  }
});

test('the stage: what any window sends, the right one too, moves nothing', async () => {
  const stage = document.createElement('plan-briefing');
  Object.assign(stage, { plan: panelsPlan(), briefing, renderer: 'svg' });
  stage.style.cssText = 'display: block; width: 900px; height: 500px';
  document.body.append(stage);
  await expect.poll(() => stage.deck, { timeout: 20_000 }).not.toBeNull();

  const port = stagePort(window);
  const { popup, say } = openWindow();
  const sent: unknown[] = [];
  popup.addEventListener('message', ({ data }: MessageEvent<unknown>) => sent.push(data));
  port.opened(popup);
  const end = linkSpeaker(stage, port);
  const layer = stage.querySelector('plan-ink-layer')!;
  const look = (): string => JSON.stringify([stage.deck, stage.clock, layer.strokes, layer.spot]);
  const before = look();
  const { deck } = stage;

  // From the right window, what is no message.
  for (const { data } of all) say(window, data);
  await delivered();
  expect(stage.deck).toBe(deck);
  expect(look()).toBe(before);

  // Good messages, from wrong windows: this one, a frame, a frame of another origin.
  const frames = [await openFrame(false), await openFrame(true)];
  const spoken = new Set<unknown>();
  const note = ({ data, source, origin }: MessageEvent<unknown>): void => {
    if (unwrap(data)) spoken.add(source).add(origin);
  };
  window.addEventListener('message', note);
  for (const message of messages) {
    window.postMessage(wrap(message), '*');
    for (const frame of frames) frame.postMessage({ pass: wrap(message) }, '*');
  }
  // And from a window that this one has opened, while it shows a page of another origin.
  const stranger = openWindow();
  for (const data of [...messages.map(wrap), 'hello', ...all.slice(0, 100).map((each) => each.data)]) {
    for (const origin of ['https://evil.example', 'null', '']) {
      window.dispatchEvent(new MessageEvent('message', { data, origin, source: stranger.popup }));
      window.dispatchEvent(new MessageEvent('message', { data, origin, source: popup }));
    }
  }
  // One of the right origin that says nothing of ours does not become the speaker either.
  stranger.say(window, { type: 'hello' });
  // A frame in another process answers when it can.
  const speakers = [window, ...frames, popup, 'null', window.origin];
  await expect.poll(() => speakers.every((each) => spoken.has(each))).toBe(true);
  await delivered();
  window.removeEventListener('message', note);
  expect(stage.deck).toBe(deck);
  expect(look()).toBe(before);

  // After all that the stage still speaks to the speaker, and does what it says.
  sent.length = 0;
  stage.run({ type: 'next' });
  await expect.poll(() => sent.map(unwrap)).toMatchObject([{ type: 'report', report: { deck: { at: 1 } } }]);
  say(window, wrap({ type: 'command', command: { type: 'go', step: 2 } }));
  await expect.poll(() => stage.deck?.at).toBe(2);
  end();
  popup.close();
  stranger.popup.close();
});

test('the speaker: what any window sends, the stage too, changes nothing it shows', async () => {
  const { popup, say } = openWindow();
  const speaker = document.createElement('plan-speaker');
  Object.assign(speaker, { plan: panelsPlan(), briefing });
  speaker.style.cssText = 'display: block; width: 900px; height: 500px';
  document.body.append(speaker);
  // The speaker listens in the window that was opened, and its stage is this one.
  expect(popup.opener).toBe(window);
  speaker.connect(speakerPort(popup));
  const { clock: _, ...still } = report;
  const first: StageReport = { ...still, clock: { since: null, stepSince: null, restsSince: null } };
  popup.postMessage(wrap({ type: 'report', report: first }), '*');
  const count = (): string => speaker.renderRoot.querySelector('.count')?.textContent ?? '';
  await expect.poll(count).toBe('3 / 3');
  const drawing = (): string => speaker.renderRoot.querySelector('.drawing')?.innerHTML ?? '';
  await expect.poll(drawing).toContain('<svg');
  const look = (): string =>
    JSON.stringify([
      [...speaker.renderRoot.querySelectorAll('h2, .count, .state, .notes')].map((each) => each.textContent),
      speaker.renderRoot.querySelector('plan-ink-layer')?.strokes,
      drawing(),
    ]);
  const before = look();

  for (const { data } of all) popup.postMessage(data, '*');
  await delivered();
  const other = { ...first, deck: { ...first.deck, at: 0 } };
  const wrong = wrap({ type: 'report', report: other });
  // From the speaker's own window, and from the right window of another origin.
  say(popup, wrong);
  for (const origin of ['https://evil.example', 'null', '']) {
    popup.dispatchEvent(new MessageEvent('message', { data: wrong, origin, source: window }));
  }
  popup.dispatchEvent(new MessageEvent('message', { data: wrong, origin: popup.origin, source: null }));
  const stranger = openWindow();
  stranger.say(popup, wrong);
  await delivered();
  await speaker.updateComplete;
  expect(look()).toBe(before);

  // Reports that could be good, out at the edge: whatever is drawn of them, nothing is thrown.
  for (const camera of [
    { center: [180, 90], zoom: 1e300 },
    { center: [-180, -90], zoom: -1e300 },
  ] satisfies Camera[]) {
    for (const size of [report.size, { width: 1e300, height: 1e-300 }, { width: 1e-300, height: 1e300 }]) {
      popup.postMessage(wrap({ type: 'report', report: { ...first, camera, size } }), '*');
      await delivered();
      popup.postMessage(wrap({ type: 'report', report: { ...first, camera: null, size } }), '*');
      await delivered();
    }
  }
  // Texts of a good report stay texts, whatever they say.
  for (const text of hostileTexts) {
    popup.postMessage(
      wrap({ type: 'report', report: { ...first, deck: { ...first.deck, jump: text } } }),
      '*',
    );
    popup.postMessage(wrap({ type: 'report', report: { ...first, briefing: text } }), '*');
  }
  await delivered();
  expect(speaker.renderRoot.querySelector('img, script, iframe, [onload], [onerror]')).toBeNull();
  popup.postMessage(wrong, '*');
  await expect.poll(count).toBe('1 / 3');
  speaker.connect(null);
  popup.close();
  stranger.popup.close();
});
