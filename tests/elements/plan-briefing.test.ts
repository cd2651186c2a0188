import { expect, test } from 'vitest';
import { layoutOf } from '../../src/elements/plan-briefing/layout';

test.each([
  [1920, 1080, 'wide', 1],
  [1280, 800, 'wide', 0.711],
  [1024, 768, 'square', 0.683],
  [3840, 1080, 'strip', 1],
  [7680, 2160, 'strip', 2],
  [390, 844, 'stack', 0.574],
  [1080, 1920, 'stack', 1.588],
])('a screen of %i × %i', (width, height, room, unit) => {
  expect(layoutOf({ width, height })).toMatchObject({ room, unit });
});
