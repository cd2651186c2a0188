import { expect, test } from 'vitest';
import { readSheetEdits } from '../../src/app/sheet-edits';

const storage = (kept: string | null) => ({
  getItem: (key: string) => (key === 'plan-atlas.sheet.river' ? kept : null),
  setItem: () => undefined,
  removeItem: () => undefined,
});

test('what was kept comes back, for its own plan', () => {
  const edits = { sheet: 'a4', language: 'en', selection: false, texts: { title: '图', number: '1' } };
  expect(readSheetEdits(storage(JSON.stringify(edits)), 'river')).toEqual(edits);
  expect(readSheetEdits(storage(JSON.stringify(edits)), 'hill')).toEqual({});
});

test('what is no edit is left out', () => {
  const kept = { sheet: 'a9', language: 'fr', selection: 'yes', texts: { title: 7, unit: '局', other: 'x' } };
  expect(readSheetEdits(storage(JSON.stringify(kept)), 'river')).toEqual({ texts: { unit: '局' } });
  for (const broken of [null, '', 'nonsense', '7', '[]', 'null', '{"texts":null}']) {
    expect(readSheetEdits(storage(broken), 'river')).toEqual({});
  }
});

test('a storage that is closed to the page is no fault', () => {
  const closed = {
    ...storage(null),
    getItem: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  };
  expect(readSheetEdits(closed, 'river')).toEqual({});
});
