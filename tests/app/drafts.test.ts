import { expect, test } from 'vitest';
import { type DraftShelf, readDraft, writeDraft } from '../../src/app/drafts';

const shelf = (held: Map<string, string>): DraftShelf => ({
  getItem: (key) => held.get(key) ?? null,
  setItem: (key, value) => held.set(key, value),
});

test('the last draft of a plan comes back; a crash while it was kept leaves the one before', () => {
  const held = new Map<string, string>();
  expect(readDraft(shelf(held), 'river')).toBeNull();
  for (const draft of ['one', 'two', 'three']) writeDraft(shelf(held), 'river', draft);
  expect(readDraft(shelf(held), 'river')).toBe('three');
  expect(readDraft(shelf(held), 'hill')).toBeNull();
  const last = [...held.keys()].find((key) => held.get(key)?.includes('three')) ?? '';
  held.set(last, held.get(last)?.slice(0, 9) ?? '');
  expect(readDraft(shelf(held), 'river')).toBe('two');
  writeDraft(shelf(held), 'river', 'four');
  expect(readDraft(shelf(held), 'river')).toBe('four');
  expect(held.size).toBe(2);
});

test('a shelf that is full or closed is no fault', () => {
  const fail = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const closed: DraftShelf = { getItem: fail, setItem: fail };
  expect(() => writeDraft(closed, 'river', 'one')).not.toThrow();
  expect(readDraft(closed, 'river')).toBeNull();
});
