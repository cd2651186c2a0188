import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AddressView, decodeAddress, encodeAddress } from '../../src/model/address';

const id = fc.string({ minLength: 1, maxLength: 20 });
const camera = fc.record({
  center: fc.tuple(
    fc.integer({ min: -18000000, max: 18000000 }),
    fc.integer({ min: -8500000, max: 8500000 }),
  ),
  zoom: fc.integer({ min: 0, max: 2400 }),
});

const views: fc.Arbitrary<AddressView> = fc
  .record(
    {
      subject: id,
      hiddenLayers: fc.uniqueArray(id, { minLength: 1, maxLength: 5 }),
      camera,
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

test.each(['c=1,2', 'c=a,b,c', 'c=500,2,3', 'c=1,2,99', 'lang=fr', 'size=huge', 's=', '%E0%A4%A'])(
  '%s is left out',
  (text) => {
    expect(decodeAddress(`#/${text}`)).toEqual({});
  },
);

test('a subject comes before a section', () => {
  expect(decodeAddress('#/p=1&s=town-a')).toEqual({ subject: 'town-a' });
});
