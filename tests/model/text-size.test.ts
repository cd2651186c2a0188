import { expect, test } from 'vitest';
import { scaleOf } from '../../src/model/text-size';

test.each([
  ['desk', 2160, 1],
  ['briefing', 800, 1.5],
  ['wall', 1080, 1.5],
  ['wall', 2160, 3],
  ['wall', 400, 1.5],
] as const)('%s on %i px has the factor %f', (size, height, scale) => {
  expect(scaleOf(size, height)).toBe(scale);
});
