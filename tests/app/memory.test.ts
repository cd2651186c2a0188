import { expect, test } from 'vitest';
import { type Memory, readRecent, wantsTour } from '../../src/app/memory';

function memoryOf(kept: Record<string, string> = {}): Memory {
  const held = new Map(Object.entries(kept));
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

const closed: Memory = {
  ...memoryOf(),
  getItem: () => {
    throw new DOMException('denied', 'SecurityError');
  },
};

test('recent searches come back, for their own plan', () => {
  const memory = memoryOf({ 'plan-atlas.recent.river': '["甲镇","乙乡"]' });
  expect(readRecent(memory, 'river')).toEqual(['甲镇', '乙乡']);
  expect(readRecent(memory, 'hill')).toEqual([]);
});

test.each(['', 'nonsense', '7', 'null', '{"a":1}', '[1,null]'])('kept %j is no search', (kept) => {
  expect(readRecent(memoryOf({ 'plan-atlas.recent.river': kept }), 'river')).toEqual([]);
});

test('a storage that is closed to the page is no fault', () =>
  expect(readRecent(closed, 'river')).toEqual([]));

const first = { query: '', hash: '', embedded: false, reducedMotion: false, memory: () => memoryOf() };

test('the tour begins on a first visit only', () => {
  expect(wantsTour(first)).toBe(true);
  expect(wantsTour({ ...first, memory: () => memoryOf({ 'plan-atlas.tour': 'seen' }) })).toBe(false);
  expect(wantsTour({ ...first, memory: () => closed })).toBe(false);
});

test.each([
  ['an address of a subject', { hash: '#/s=town-a' }],
  ['an address of a section', { hash: '#/lang=en&p=5.1' }],
  ['a page inside another', { embedded: true }],
  ['reduced motion', { reducedMotion: true }],
])('not with %s, unless it is asked for', (_, visit) => {
  expect(wantsTour({ ...first, ...visit })).toBe(false);
  expect(wantsTour({ ...first, ...visit, query: '?tour' })).toBe(true);
});

test('an address of layers and language is no selection', () => {
  expect(wantsTour({ ...first, hash: '#/l=-place&lang=en' })).toBe(true);
});
