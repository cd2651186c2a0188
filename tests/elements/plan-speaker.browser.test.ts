import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { SpeakerMessage, SpeakerPort, StageReport } from '../../src/briefing/speaker-link';
import { unwrap, wrap } from '../../src/briefing/speaker-link';
import '../../src/elements/plan-briefing/plan-briefing';
import type { PlanBriefing } from '../../src/elements/plan-briefing/plan-briefing';
import { linkSpeaker } from '../../src/elements/plan-briefing/stage-link';
import '../../src/elements/plan-speaker/plan-speaker';
import type { PlanSpeaker } from '../../src/elements/plan-speaker/plan-speaker';
import type { Briefing } from '../../src/model/briefing';
import { texts } from './panel-page';
import { panelsPlan } from './panels-plan';

const hour = 3_600_000;
const minute = 60_000;
const usual = { subjects: [], layers: 'all', view: 'home', emphasis: 'none', seconds: 60 } as const;
const briefing: Briefing = {
  id: 'talk',
  title: { zh: '一讲' },
  steps: [
    { ...usual, id: 'one', title: { zh: '开场' } },
    { ...usual, id: 'two', title: { zh: '乡镇' } },
  ],
};

/** What is loaded on demand: on a busy machine the first time takes longer than any wait below. */
beforeAll(() => import('../../src/map/svg-port'), 120_000);

let end = (): void => {};

afterEach(() => {
  end();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const soon = <Value>(value: () => Value) => expect.poll(value, { timeout: 20_000 });

/** Two ends of a way between windows: what one posts the other hears a little later, as a copy. */
function ports(): [SpeakerPort, SpeakerPort] {
  const listeners: [Set<(message: SpeakerMessage) => void>, Set<(message: SpeakerMessage) => void>] = [
    new Set(),
    new Set(),
  ];
  const port = (own: 0 | 1, other: 0 | 1): SpeakerPort => ({
    post(message) {
      const sent: unknown = structuredClone(wrap(message));
      setTimeout(() => {
        const heard = unwrap(sent);
        if (heard) listeners[other].forEach((listener) => listener(heard));
      });
    },
    hear(listener) {
      listeners[own].add(listener);
      return () => listeners[own].delete(listener);
    },
  });
  return [port(0, 1), port(1, 0)];
}

async function showStage(): Promise<PlanBriefing> {
  const stage = document.createElement('plan-briefing');
  Object.assign(stage, { plan: panelsPlan(), briefing, renderer: 'svg', theme: 'light' });
  stage.style.cssText = 'width: 800px; height: 450px';
  document.body.append(stage);
  await soon(() => stage.renderRoot.querySelector('.show')).not.toBeNull();
  return stage;
}

function showSpeaker(port: SpeakerPort): PlanSpeaker {
  const speaker = document.createElement('plan-speaker');
  Object.assign(speaker, { plan: panelsPlan(), briefing, theme: 'light' });
  speaker.style.cssText = 'width: 800px; height: 450px';
  document.body.append(speaker);
  speaker.connect(port);
  return speaker;
}

/** Seconds that the speaker reads, of the whole and of the step. */
function told(speaker: PlanSpeaker): [whole: number, step: number] {
  const seconds = (text = ''): number => {
    const [, minutes, rest] = /^(\d+):(\d+) \//.exec(text) ?? [];
    return Number(minutes) * 60 + Number(rest);
  };
  const [, whole, step] = texts(speaker, '.times dd');
  return [seconds(whole), seconds(step)];
}

/** Sets the clock of the computer on or back. What a page counts by itself goes on as before. */
function setClock(by: number): void {
  const now = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => now() + by);
}

test.each([
  ['on', hour],
  ['back', -hour],
])('the speaker reads the same times when the clock of the computer is set %s', async (_, jump) => {
  const stage = await showStage();
  const begun = performance.now() - 2 * minute;
  stage.clock = { since: begun, stepSince: begun + minute, restsSince: null };
  const [ofStage, ofSpeaker] = ports();
  end = linkSpeaker(stage, ofStage);
  const speaker = showSpeaker(ofSpeaker);
  await soon(() => told(speaker)[0]).toBeGreaterThanOrEqual(120);
  setClock(jump);
  // The next report, and the next that a window finds which was opened after the clock was set.
  for (const window of [speaker, showSpeaker(ofSpeaker)]) {
    const heard = vi.fn();
    const stop = ofSpeaker.hear(heard);
    await soon(() => heard.mock.calls.length).toBeGreaterThan(0);
    stop();
    await soon(() => told(window)[0]).toBeGreaterThanOrEqual(120);
    window.requestUpdate();
    await window.updateComplete;
    const passed = (performance.now() - begun) / 1000;
    expect(Math.abs(told(window)[0] - passed)).toBeLessThan(3);
    expect(Math.abs(told(window)[1] - passed + 60)).toBeLessThan(3);
  }
});

test('a report says how long ago the telling began, and a speaker gives it back to a stage that begins anew', async () => {
  const stage = await showStage();
  const [ofStage, ofSpeaker] = ports();
  end = linkSpeaker(stage, ofStage);
  const heard: SpeakerMessage[] = [];
  ofSpeaker.hear((message) => heard.push(message));
  const report = (): StageReport | undefined =>
    heard.flatMap((message) => (message.type === 'report' ? [message.report] : [])).at(-1);
  ofSpeaker.post({ type: 'hello', held: null });
  await soon(report).toBeDefined();
  // A window that has been open for another time than the stage: nothing that it sends counts from its own beginning.
  const held = { ...report()!, clock: { since: -5 * minute, stepSince: -minute, restsSince: null } };
  ofSpeaker.post({ type: 'hello', held });
  await soon(() => report()?.clock.since ?? 0).toBeLessThan(-4 * minute);
  expect(stage.clock.since).toBeLessThan(performance.now() - 5 * minute + 1);
  expect(stage.clock.since).toBeGreaterThan(performance.now() - 6 * minute);

  const hello = vi.fn<(message: SpeakerMessage) => void>();
  const [other, own] = ports();
  other.hear(hello);
  const speaker = showSpeaker(own);
  other.post({ type: 'report', report: held });
  await soon(() => told(speaker)[0]).toBeGreaterThanOrEqual(300);
  const returned = (): number | null | undefined => {
    const message = hello.mock.lastCall?.[0];
    return message?.type === 'hello' ? message.held?.clock.since : null;
  };
  await soon(() => returned() ?? 0).toBeLessThan(-5 * minute);
  expect(returned()).toBeGreaterThan(-6 * minute);
});
