import { expect, test } from 'vitest';
import { type BasemapOptions, readBasemap, readCoordinates } from '../../src/model/basemap';

test.each([
  ['', 'none'],
  ['none', 'none'],
  [undefined, 'none'],
  ['tianditu', { type: 'tianditu', layer: 'vec', look: 'map', labels: true }],
  ['tianditu:img', { type: 'tianditu', layer: 'img', look: 'imagery' }],
  ['tianditu:ter', { type: 'tianditu', layer: 'ter', look: 'map' }],
  ['pmtiles:maps/town.pmtiles', { type: 'pmtiles', url: 'maps/town.pmtiles' }],
  ['pmtiles://https://maps.test/a.pmtiles', { type: 'pmtiles', url: 'https://maps.test/a.pmtiles' }],
  ['wms:https://maps.test/wms?layers=a,b', { type: 'wms', url: 'https://maps.test/wms?layers=a,b' }],
  ['tiles:/t/{z}/{x}/{y}.png', { type: 'tiles', url: '/t/{z}/{x}/{y}.png', coordinates: 'WGS84' }],
  ['https://maps.test/style.json', { type: 'style', url: 'https://maps.test/style.json' }],
  ['styles/quiet.json', { type: 'style', url: 'styles/quiet.json' }],
])('%j is read', (text, wanted) => {
  const read = readBasemap(text);
  if (typeof wanted === 'string') expect(read).toBe(wanted);
  else expect(read).toMatchObject(wanted);
});

test.each(['tianditu:sat', 'wms:', 'google', 'amap:1'])('%j is not', (text) => {
  expect(readBasemap(text)).toBeNull();
});

test('an object comes before what else is said, and what is wrong in it is not taken', () => {
  const extras = { key: 'page', attribution: '某局', coordinates: 'WGS84' as const };
  expect(
    readBasemap({ type: 'tianditu', key: 'own', coordinates: 'GCJ-02', opacity: 3 }, extras),
  ).toMatchObject({
    key: 'own',
    attribution: '某局',
    coordinates: 'GCJ-02',
    opacity: 1,
  });
  expect(readBasemap({ type: 'tiles' })).toBeNull();
  expect(
    readBasemap({ type: 'tiles', url: 'a', coordinates: 'Lambert' } as unknown as BasemapOptions),
  ).toBeNull();
  const read = readBasemap('tianditu:img', extras);
  expect(read === 'none' ? null : readBasemap(read)).toEqual(read);
});

test('coordinate systems are known under the names that people write', () => {
  expect(['gcj02', 'GCJ-02', 'cgcs2000', 'bd09', 'epsg'].map(readCoordinates)).toEqual([
    'GCJ-02',
    'GCJ-02',
    'CGCS2000',
    'BD-09',
    null,
  ]);
});
