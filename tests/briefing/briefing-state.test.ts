import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClock, restClock, runClock, stoppedClock, turnClock } from '../../src/briefing/briefing-clock';
import { commandOf } from '../../src/briefing/briefing-keys';
import {
  type BriefingCommand,
  type BriefingState,
  briefingAt,
  isWindowCommand,
  reduceBriefing,
  shownStep,
} from '../../src/briefing/briefing-state';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

/** Presses keys one after another, parted by blanks; `space` is the space bar. */
function press(keys: string, from: BriefingState = briefingAt(8)): BriefingState {
  return keys.split(' ').reduce((state, word) => {
    const command = commandOf({ ...plain, key: word === 'space' ? ' ' : word }, state, 3);
    return command && !isWindowCommand(command) ? reduceBriefing(state, command) : state;
  }, from);
}

describe('keys', () => {
  it.each([
    ['PageDown ArrowRight ArrowDown space', 4],
    ['End PageUp ArrowLeft ArrowUp', 4],
    ['End PageDown', 7],
    ['PageDown Home', 0],
    ['Home PageUp', 0],
    ['6 Enter', 5],
    ['1 2 Enter', 0],
    ['1 2 Backspace Enter', 0],
    ['g 3 Enter', 2],
    ['g Enter', 0],
    ['o ArrowRight ArrowDown Enter', 4],
    ['o End space', 7],
    ['o ArrowDown Escape', 0],
    ['PageDown o Home Enter', 0],
    ['4 Escape PageDown', 1],
    ['Enter Enter Backspace', 1],
  ])('%s leads to step %i', (keys, at) => {
    expect(press(keys)).toEqual(briefingAt(8, at));
  });

  it('darken, note and freeze', () => {
    expect(press('b').black).toBe(true);
    expect(press('b .').black).toBe(false);
    expect(press('B PageDown')).toEqual(briefingAt(8, 1));
    expect(press('n PageDown').notes).toBe(true);
    const frozen = press('PageDown z PageDown PageDown');
    expect([frozen.at, shownStep(frozen)]).toEqual([3, 1]);
    expect(press('z', frozen)).toEqual(briefingAt(8, 3));
  });

  it('belong to the window, or to the browser', () => {
    const command = (key: string, more = {}) => commandOf({ ...plain, key, ...more }, briefingAt(3));
    expect(command('F5')).toEqual({ type: 'start', from: 'first' });
    expect(command('F5', { shiftKey: true })).toEqual({ type: 'start', from: 'here' });
    expect(command('f')).toEqual({ type: 'full' });
    expect(command('f', { ctrlKey: true })).toBeNull();
    expect(command('Tab')).toBeNull();
    expect(command(' ', { shiftKey: true })).toEqual({ type: 'previous' });
  });
});

describe('a detour', () => {
  const away = reduceBriefing(briefingAt(8, 3), { type: 'detour' });
  it.each(['Enter', 'Backspace', 'r', 'Escape'])('ends with %s at the step itself', (key) => {
    expect(away.detour).toBe(true);
    expect(press(key, away)).toEqual(briefingAt(8, 3));
  });

  it('ends with the next step', () => {
    expect(press('PageDown', away)).toEqual(briefingAt(8, 4));
  });
});

it('stands after any way there and as many steps back where it stood', () => {
  const commands = fc.constantFrom<BriefingCommand>(
    ...([{ type: 'next' }, { type: 'previous' }, { type: 'black' }, { type: 'overview' }] as const),
    ...([{ type: 'choose', by: 2 }, { type: 'digit', digit: '4' }, { type: 'enter' }] as const),
    ...([{ type: 'freeze' }, { type: 'detour' }, { type: 'back' }, { type: 'escape' }] as const),
  );
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 30 }), fc.integer({ min: 1, max: 12 }), (list, length) => {
      const state = list.reduce(reduceBriefing, briefingAt(length));
      expect(state.at).toBeGreaterThanOrEqual(0);
      expect(state.at).toBeLessThan(length);
      const rest = length - 1;
      const forward = Array.from({ length: rest }, () => ({ type: 'next' }) as const);
      const start = reduceBriefing(state, { type: 'first' });
      const there = forward.reduce<BriefingState>(reduceBriefing, start);
      expect(there.at).toBe(rest);
      const back = forward.map(() => ({ type: 'previous' }) as const);
      expect(back.reduce<BriefingState>(reduceBriefing, there)).toEqual(start);
    }),
    { seed: 6, numRuns: 200 },
  );
});

it('goes round in a loop', () => {
  expect(press('End PageDown', briefingAt(3, 0, true)).at).toBe(0);
  expect(press('PageUp', briefingAt(3, 0, true)).at).toBe(2);
});

describe('the clock', () => {
  const steps = [{ seconds: 30 }, { seconds: 60 }, { seconds: 10 }];

  it('has not begun', () => {
    expect(readClock(stoppedClock, steps, 0, 5000)).toMatchObject({ elapsed: 0, late: 0, left: 100 });
  });

  it('says how late it is', () => {
    const begun = runClock(stoppedClock, 1000);
    expect(readClock(begun, steps, 0, 21_000)).toMatchObject({ elapsed: 20, inStep: 20, late: 0, left: 80 });
    expect(readClock(begun, steps, 0, 51_000)).toMatchObject({ elapsed: 50, late: 20, left: 70 });
    const second = turnClock(begun, 21_000);
    expect(readClock(second, steps, 1, 31_000)).toMatchObject({
      elapsed: 30,
      inStep: 10,
      late: -10,
      left: 60,
    });
  });

  it('does not count a rest', () => {
    const rests = restClock(runClock(stoppedClock, 0), 10_000);
    expect(readClock(rests, steps, 0, 90_000)).toMatchObject({ elapsed: 10, inStep: 10 });
    expect(readClock(runClock(rests, 90_000), steps, 0, 95_000)).toMatchObject({ elapsed: 15, inStep: 15 });
  });
});
