import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pictureSeen } from '../../src/app/first-picture';

class Picture extends EventTarget {
  ownerDocument = { hidden: false };

  constructor(public complete: boolean) {
    super();
  }
}

let frames: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether the wait for a picture is over. */
function wait(picture: Picture | null): { isOver: boolean } {
  const state = { isOver: false };
  void pictureSeen(picture as unknown as HTMLImageElement).then(() => (state.isOver = true));
  return state;
}

const moment = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

/** The browser makes a frame: its callbacks run, then it is painted, then come the timers. */
async function frame(): Promise<void> {
  for (const act of frames.splice(0)) act();
  await moment();
}

test.each(['load', 'error'])(
  'a picture is waited for until its %s, and until a frame has it',
  async (end) => {
    const picture = new Picture(false);
    const state = wait(picture);
    await frame();
    expect(state.isOver).toBe(false);
    picture.complete = true;
    picture.dispatchEvent(new Event(end));
    await moment();
    expect(state.isOver).toBe(false);
    await frame();
    expect(state.isOver).toBe(true);
  },
);

test('a picture that is there already is waited for until the next frame', async () => {
  const state = wait(new Picture(true));
  await moment();
  expect(state.isOver).toBe(false);
  await frame();
  expect(state.isOver).toBe(true);
});

test('a picture that does not come, or is never painted, is not waited for without end', async () => {
  const states = [wait(new Picture(false)), wait(new Picture(true))];
  await moment(499);
  expect(states).toEqual([{ isOver: false }, { isOver: false }]);
  await moment(1);
  expect(states).toEqual([{ isOver: true }, { isOver: true }]);
});

test('without a picture, or on a page that nobody sees, nothing is waited for', async () => {
  const picture = new Picture(false);
  picture.ownerDocument.hidden = true;
  const states = [wait(null), wait(picture)];
  await moment();
  expect(states).toEqual([{ isOver: true }, { isOver: true }]);
});
