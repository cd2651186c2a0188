import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readClock, runClock, stoppedClock } from '../../src/briefing/briefing-clock';
import { keepOffline } from '../../src/app/offline/keep-offline';
import { DeckClock } from '../../src/elements/plan-briefing/deck-clock';
import { Kiosk } from '../../src/elements/plan-briefing/kiosk';
import type { BriefingStep } from '../../src/model/briefing';

const day = 86_400_000;
const usual = { subjects: [], layers: 'all', view: 'home', emphasis: 'none' } as const;
const steps: readonly BriefingStep[] = [
  { ...usual, id: 'one', title: { zh: '一' }, seconds: 30 },
  { ...usual, id: 'two', title: { zh: '二' }, seconds: 60 },
];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function kiosk() {
  const next = vi.fn();
  const host = new EventTarget() as HTMLElement;
  const running = new Kiosk(host, {
    wait: () => 30,
    next,
    patience: () => 60,
    away: () => false,
    back: vi.fn(),
  });
  running.hostConnected();
  return { next, running };
}

test('a kiosk goes on at its pace when the clock of the computer jumps a day', () => {
  const { next, running } = kiosk();
  for (const jump of [day, -2 * day, day]) {
    next.mockClear();
    vi.setSystemTime(Date.now() + jump);
    vi.advanceTimersByTime(29_000);
    expect(next).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(next).toHaveBeenCalledTimes(1);
  }
  running.hostDisconnected();
  expect(vi.getTimerCount()).toBe(0);
});

test('the clock of a deck jumps neither on nor back', () => {
  const host = { requestUpdate: vi.fn(), addController: vi.fn(), removeController: vi.fn() };
  const clock = new DeckClock({ ...host, updateComplete: Promise.resolve(true) }, () => true);
  clock.turn();
  vi.setSystemTime(Date.now() - day);
  vi.advanceTimersByTime(10_000);
  expect(clock.read(steps, 0).elapsed).toBeCloseTo(10, 3);
  // Another computer, whose clock is a day behind, has nothing below zero.
  const reading = readClock(runClock(stoppedClock, 2 * day), steps, 0, day);
  expect(reading).toMatchObject({ elapsed: 0, inStep: 0, left: 90 });
});

test('a page that stays open asks for a new version once an hour, also when the clock of the computer is set back', async () => {
  const update = vi.fn(() => Promise.resolve());
  const registration = Object.assign(new EventTarget(), { waiting: null, installing: null, update });
  const serviceWorker = Object.assign(new EventTarget(), {
    controller: null,
    register: () => Promise.resolve(registration),
  });
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('navigator', { serviceWorker });
  vi.stubGlobal('document', page);
  await keepOffline('worker.js', { kept: vi.fn(), updated: vi.fn() });
  for (const jump of [-day, day, -2 * day]) {
    update.mockClear();
    vi.setSystemTime(Date.now() + jump);
    for (const minutes of [59, 2, 58]) {
      vi.advanceTimersByTime(minutes * 60_000);
      page.dispatchEvent(new Event('visibilitychange'));
    }
    expect(update).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(3_600_000);
    page.dispatchEvent(new Event('visibilitychange'));
  }
});

test('an hour in a hidden tab piles nothing up', () => {
  const { next, running } = kiosk();
  const requestUpdate = vi.fn();
  const host = { requestUpdate, addController: vi.fn(), removeController: vi.fn() };
  const clock = new DeckClock({ ...host, updateComplete: Promise.resolve(true) }, () => true);
  for (let time = 0; time < 5; time += 1) clock.keepTicking();
  vi.advanceTimersByTime(3_600_000);
  expect(next).toHaveBeenCalledTimes(120);
  expect(requestUpdate.mock.calls.length).toBeLessThanOrEqual(3_605);
  expect(vi.getTimerCount()).toBe(2);
  running.hostDisconnected();
  clock.hostDisconnected();
  expect(vi.getTimerCount()).toBe(0);
});
