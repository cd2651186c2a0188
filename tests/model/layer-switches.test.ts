import { expect, test } from 'vitest';
import { hiddenSince, isHidden, switched } from '../../src/model/layer-switches';
import { readLayers, writeLayers } from '../../styles/layer-words';

const sorted = (ids: Iterable<string>): string[] => [...ids].toSorted();

test('a part is hidden by itself or with its whole', () => {
  expect(isHidden(new Set(['zone-2']), 'zone-2')).toBe(true);
  expect(isHidden(new Set(['zone-2']), 'zone-1')).toBe(false);
  expect(isHidden(new Set(['zone-2']), 'zone')).toBe(false);
  // As older addresses say it.
  expect(isHidden(new Set(['zone']), 'zone-1')).toBe(true);
  expect(isHidden(new Set(['project-water']), 'project-energy')).toBe(false);
});

test('a part that is shown leaves the others of its whole hidden, a whole brings all', () => {
  const families = switched(new Set(['platform', 'river']), ['platform-park'], true);
  expect(sorted(families)).toEqual(['platform-enabler', 'platform-science', 'platform-town', 'river']);
  expect(sorted(switched(families, ['platform'], true))).toEqual(['river']);
  expect(sorted(switched(families, ['platform'], false))).toEqual(['platform', 'river']);
  expect(sorted(switched(new Set(['core']), ['core-1'], false))).toEqual(['core']);
});

test('what goes and comes is told by parts where only some change', () => {
  expect(hiddenSince(new Set(['platform-park']), new Set(['platform']))).toEqual([
    'platform-town',
    'platform-enabler',
    'platform-science',
  ]);
  expect(hiddenSince(new Set(['platform']), new Set(['platform-park']))).toEqual([]);
  expect(hiddenSince(new Set(), new Set(['platform', 'river']))).toEqual(['platform', 'river']);
});

test.each(['-core-2 -zone-1', '-platform-park -river', '-zone'])('layers can say %s', (words) => {
  expect(writeLayers(readLayers(words)!)).toBe(words);
});

test('layers can show a part alone', () => {
  const hidden = readLayers('core-2 axis')!;
  expect([isHidden(hidden, 'core-2'), isHidden(hidden, 'core-1')]).toEqual([false, true]);
  expect([isHidden(hidden, 'axis'), isHidden(hidden, 'zone-1')]).toEqual([false, true]);
  expect(readLayers('core-12')).toBe(null);
});
