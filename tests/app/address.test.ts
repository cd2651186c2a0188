import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type LedgerArrangement,
  defaultArrangement,
  encodeArrangement,
  ledgerLayouts,
  orderedColumns,
} from '../../src/model/ledger-arrangement';
import { facets } from '../../src/model/ledger-filter';
import { ledgerColumns } from '../../src/model/ledger-order';
import { type AddressView, decodeAddress, encodeAddress } from '../../src/model/address';

const id = fc.string({ minLength: 1, maxLength: 20 });
const camera = fc.record({
  center: fc.tuple(
    fc.integer({ min: -18000000, max: 18000000 }),
    fc.integer({ min: -8500000, max: 8500000 }),
  ),
  zoom: fc.integer({ min: 0, max: 2400 }),
});

const arrangement: fc.Arbitrary<LedgerArrangement> = fc
  .record({
    layout: fc.constantFrom(...ledgerLayouts),
    listGroup: fc.constantFrom(...facets),
    tableGroup: fc.constantFrom(null, ...facets),
    sort: fc.constantFrom(
      null,
      ...ledgerColumns.flatMap((column) => [false, true].map((descending) => ({ column, descending }))),
    ),
    columns: fc.subarray([...ledgerColumns]).map(orderedColumns),
  })
  .filter((each) => encodeArrangement(each) !== '');

const views: fc.Arbitrary<AddressView> = fc
  .record(
    {
      subject: id,
      hiddenLayers: fc.uniqueArray(id, { minLength: 1, maxLength: 5 }),
      camera,
      arrangement,
      wide: fc.constant(true as const),
      language: fc.constantFrom('zh' as const, 'en' as const),
      tab: id,
      textSize: fc.constantFrom('briefing' as const, 'wall' as const),
    },
    { requiredKeys: [] },
  )
  .map(({ camera, ...view }) =>
    camera
      ? {
          ...view,
          camera: {
            center: [camera.center[0] / 1e5, camera.center[1] / 1e5] as [number, number],
            zoom: camera.zoom / 100,
          },
        }
      : view,
  );

test('every view comes back from its address', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(decodeAddress(`#${encodeAddress(view)}`)).toEqual(view);
    }),
  );
});

test('any text is read without an error', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof decodeAddress(text) === 'object'));
});

test('an address looks as written in the documents', () => {
  const view = { subject: 'town-a', hiddenLayers: ['place'], language: 'en' } as const;
  expect(encodeAddress(view)).toBe('/s=town-a&l=-place&lang=en');
  expect(encodeAddress({})).toBe('/');
});

test('an arrangement of the ledger reads as written in the documents', () => {
  const columns = orderedColumns(['town', 'sector']);
  const sort = { column: 'section', descending: true } as const;
  const view = { arrangement: { ...defaultArrangement, tableGroup: 'zone', sort, columns } as const };
  expect(encodeAddress(view)).toBe('/v=table:zone;sort:-section;columns:sector,town');
  expect(encodeAddress({ arrangement: defaultArrangement })).toBe('/');
});

test.each([
  'c=1,2',
  'v=list;sort:size;list:x;columns',
  'wide=no',
  'c=a,b,c',
  'c=500,2,3',
  'c=1,2,99',
  'lang=fr',
  'size=huge',
  's=',
  '%E0%A4%A',
])('%s is left out', (text) => {
  expect(decodeAddress(`#/${text}`)).toEqual({});
});

test('a subject comes before a section', () => {
  expect(decodeAddress('#/p=1&s=town-a')).toEqual({ subject: 'town-a' });
});
