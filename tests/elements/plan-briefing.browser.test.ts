import { userEvent } from 'vitest/browser';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import '../../src/elements/plan-briefing/plan-briefing';
import type { PlanBriefing } from '../../src/elements/plan-briefing/plan-briefing';
import type { Briefing } from '../../src/model/briefing';
import { accessibilityFaults, find, texts } from './panel-page';
import { panelsPlan } from './panels-plan';

/** What is loaded on demand: on a busy machine the first time takes longer than any wait below. */
beforeAll(
  () =>
    Promise.all([
      import('../../src/map/svg-port'),
      import('../../src/elements/plan-briefing/briefing-panel'),
      import('../../src/elements/plan-card/plan-card'),
    ]),
  120_000,
);

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

const usual = { layers: 'all', view: 'home', emphasis: 'ring', seconds: 30 } as const;
const briefing: Briefing = {
  id: 'talk',
  title: { zh: '一讲', en: 'A talk' },
  steps: [
    {
      ...usual,
      id: 'one',
      title: { zh: '开场', en: 'Opening' },
      text: { zh: '甲\n\n乙' },
      subjects: [],
      layers: 'district',
    },
    { ...usual, id: 'two', title: { zh: '乡镇' }, subjects: ['town-a', 'nowhere'], notes: { zh: '慢一点' } },
    { ...usual, id: 'three', title: { zh: '项目' }, subjects: [], panel: { type: 'projects', filter: '' } },
  ],
};

async function show(more: Partial<PlanBriefing> = {}): Promise<PlanBriefing> {
  const element = document.createElement('plan-briefing');
  Object.assign(element, { plan: panelsPlan(), briefing, renderer: 'svg', theme: 'light', ...more });
  element.style.cssText = 'width: 1280px; height: 720px';
  document.body.append(element);
  await soon(() => element.renderRoot.querySelector('.show')).not.toBeNull();
  return element;
}

/** Flights of the map take a second. */
const soon = <Value>(value: () => Value) => expect.poll(value, { timeout: 20_000 });

const title = (element: PlanBriefing): string => texts(element, 'h2').join();
const drawing = (element: PlanBriefing): string =>
  find(element, 'plan-map').shadowRoot?.querySelector('.layer svg')?.outerHTML ?? '';

/** The drawing once it and the camera have stayed the same for a few frames: a map in motion is not drawn in each. */
async function settled(element: PlanBriefing): Promise<string> {
  const look = (): string => JSON.stringify(element.map?.camera) + drawing(element);
  for (let last = ''; ; last = look()) {
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    if (drawing(element) !== '' && look() === last) return drawing(element);
  }
}

/** The first row of the panel of the step, once it is there. */
async function firstRow(element: PlanBriefing): Promise<HTMLElement> {
  const row = (): HTMLElement | null | undefined =>
    find(element, 'plan-briefing-panel').shadowRoot?.querySelector<HTMLElement>('.row');
  await soon(row).toBeInstanceOf(HTMLElement);
  return row()!;
}

test('is steered by keys, says what a person does, and comes back as it was', async () => {
  const heard = vi.fn();
  const element = await show();
  element.addEventListener('plan-step', ({ step, index }) => heard(step, index));
  expect(title(element)).toBe('开场');
  expect(texts(element, '.said')).toEqual(['甲', '乙']);
  const first = await settled(element);
  expect(first).not.toContain('data-subject="town-a"');
  const deck = element.deck;

  element.focus();
  await userEvent.keyboard('{PageDown}');
  await soon(() => title(element)).toBe('乡镇');
  await soon(() => drawing(element)).toContain('data-subject="town-a"');
  await userEvent.keyboard('n');
  await soon(() => texts(element, '.notes .scroll')).toEqual(['慢一点']);
  await userEvent.keyboard('n3{Enter}');
  await soon(() => title(element)).toBe('项目');
  await soon(
    () => find(element, 'plan-briefing-panel').shadowRoot?.querySelectorAll('.row').length ?? 0,
  ).toBeGreaterThan(1);
  expect(element.step).toBe('three');
  await userEvent.keyboard('{PageUp}{PageUp}');
  await soon(() => title(element)).toBe('开场');
  await soon(() => drawing(element)).toBe(first);
  expect(element.deck).toEqual(deck);
  expect(heard.mock.calls).toEqual([
    ['two', 1],
    ['three', 2],
    ['two', 1],
    ['one', 0],
  ]);

  await userEvent.keyboard('b');
  await soon(() => element.renderRoot.querySelector('.black')).not.toBeNull();
  await userEvent.keyboard('.o');
  await soon(() => element.renderRoot.querySelectorAll('.still svg').length).toBe(3);
  await userEvent.keyboard('{End}{Enter}');
  await soon(() => title(element)).toBe('项目');
  await userEvent.keyboard('z{Home}');
  await soon(() => element.deck?.at).toBe(0);
  expect(title(element)).toBe('项目');
  await userEvent.keyboard('z');
  await soon(() => title(element)).toBe('开场');
  expect(await accessibilityFaults(element)).toEqual([]);
});

test('lets a person leave the step, and brings them back with one key', async () => {
  const element = await show({ step: 'three' });
  const chosen = vi.fn();
  element.addEventListener('plan-select', ({ subject }) => chosen(subject));
  const row = await firstRow(element);
  const before = await settled(element);
  row.click();
  await soon(() => texts(element, '.return').join()).toContain('回到第 3 步');
  await soon(() => find(element, 'plan-card').shadowRoot?.querySelector('h3')).toBeInstanceOf(HTMLElement);
  expect(chosen).toHaveBeenCalledTimes(1);
  element.focus();
  await userEvent.keyboard('{Backspace}');
  await soon(() => element.renderRoot.querySelector('.return')).toBeNull();
  await soon(() => drawing(element)).toBe(before);
  expect(element.step).toBe('three');
});

/** Presses a key on it. @returns whether the browser may do what it does with this key. */
const press = (element: PlanBriefing, key: string, shiftKey = false): boolean =>
  element.dispatchEvent(
    new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, composed: true, cancelable: true }),
  );

test('catches the keys that start a show, a finger across the words, and a wheel on the map', async () => {
  const element = await show({ step: 'two' });
  const full = vi.spyOn(element, 'requestFullscreen').mockResolvedValue();
  expect(press(element, 'F5', true)).toBe(false);
  expect(element.deck?.at).toBe(1);
  expect(press(element, 'F5')).toBe(false);
  expect(element.deck?.at).toBe(0);
  expect(full).toHaveBeenCalledTimes(2);
  expect(press(element, 'F6')).toBe(true);

  const draw = (pointerType: string, from: number, to: number): void => {
    for (const [name, clientX] of [
      ['pointerdown', from],
      ['pointerup', to],
    ] as const) {
      const point = { clientX, clientY: 300, pointerType, bubbles: true, composed: true };
      find(element, '.words').dispatchEvent(new PointerEvent(name, point));
    }
  };
  draw('touch', 300, 200);
  expect(element.deck?.at).toBe(1);
  draw('touch', 200, 240);
  draw('mouse', 200, 300);
  expect(element.deck?.at).toBe(1);
  draw('touch', 200, 300);
  expect(element.deck?.at).toBe(0);

  const before = await settled(element);
  const camera = element.map?.camera;
  const surface = find(element, 'plan-map').shadowRoot?.querySelector('.layer > [tabindex]');
  surface?.dispatchEvent(
    new WheelEvent('wheel', { deltaY: -300, clientX: 600, clientY: 300, bubbles: true, cancelable: true }),
  );
  await soon(() => texts(element, '.return').join()).toContain('回到第 1 步');
  expect(element.map?.camera).not.toEqual(camera);
  press(element, 'r');
  await soon(() => element.map?.camera).toEqual(camera);
  await soon(() => drawing(element)).toBe(before);
});

test('a kiosk goes round by itself, lets a person touch the map, and comes back when they have gone', async () => {
  const element = await show({ step: 'two', idle: 20 });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  element.kiosk = true;
  await element.updateComplete;
  vi.advanceTimersByTime(29_999);
  expect(element.deck?.at).toBe(1);
  vi.advanceTimersByTime(1);
  expect(element.deck?.at).toBe(2);
  (await firstRow(element)).click();
  expect(element.deck?.detour).toBe(true);
  vi.advanceTimersByTime(19_000);
  element.dispatchEvent(new PointerEvent('pointerdown'));
  vi.advanceTimersByTime(19_999);
  expect(element.deck).toMatchObject({ at: 2, detour: true });
  vi.advanceTimersByTime(1);
  expect(element.deck).toMatchObject({ at: 2, detour: false });
  vi.advanceTimersByTime(30_000);
  expect(element.deck?.at).toBe(0);
  element.kiosk = false;
  await element.updateComplete;
  vi.advanceTimersByTime(600_000);
  expect(element.deck?.at).toBe(0);
});

test('a page sets the step without an event, and hears what is wrong', async () => {
  const steps = vi.fn();
  const problems = vi.fn();
  const element = document.createElement('plan-briefing');
  element.addEventListener('plan-step', steps);
  element.addEventListener('plan-error', ({ problem }) => problems(problem.code));
  Object.assign(element, { plan: panelsPlan(), briefing, renderer: 'svg', step: 2, lang: 'en' });
  document.body.append(element);
  await soon(() => texts(element, 'h2')).toEqual(['乡镇']);
  element.step = 'one';
  await soon(() => texts(element, 'h2')).toEqual(['Opening']);
  expect(steps).not.toHaveBeenCalled();
  expect(problems.mock.calls).toEqual([['missing-subject']]);
  element.briefing = 'none-such';
  await soon(() => texts(element, '[role=alert] strong')).toEqual([
    'There is no briefing named “none-such”.',
  ]);
  element.briefing = undefined;
  await soon(() => texts(element, '.chooser p')).toEqual(['This plan has no briefing yet.']);
});

test('keys outside are left alone unless it fills the page', async () => {
  const element = await show();
  element.style.cssText = 'width: 500px; height: 400px';
  element.blur();
  await userEvent.keyboard('{PageDown}');
  expect(element.deck?.at).toBe(0);
  element.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh';
  await userEvent.keyboard('{PageDown}');
  expect(element.deck?.at).toBe(1);
});
