import { expect, test } from 'vitest';
import { readSheetEdits } from '../../src/app/sheet-edits';

test('what was kept comes back', () => {
  const edits = { sheet: 'a4', language: 'en', selection: false, texts: { title: '图', number: '1' } };
  expect(readSheetEdits(edits)).toEqual(edits);
});

test('what is no edit is left out', () => {
  const kept = { sheet: 'a9', language: 'fr', selection: 'yes', texts: { title: 7, unit: '局', other: 'x' } };
  expect(readSheetEdits(kept)).toEqual({ texts: { unit: '局' } });
  for (const broken of [null, undefined, '', 'nonsense', 7, [], { texts: null }]) {
    expect(readSheetEdits(broken)).toEqual({});
  }
});
