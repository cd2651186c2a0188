import gcoord from 'gcoord';
import { expect, test, vi } from 'vitest';
import { addressOf, templatesOf } from '../../src/map/basemap/addresses';
import { BasemapError } from '../../src/map/basemap/ask';
import { BasemapHealth } from '../../src/map/basemap/health';
import { driftOf, offsetBy } from '../../src/map/basemap/shifted';
import { type Basemap, type BasemapFault, type BasemapOptions, readBasemap } from '../../src/model/basemap';

const tile = { z: 12, x: 3400, y: 1700 };

function basemap(options: BasemapOptions): Basemap {
  const read = readBasemap(options);
  if (read === null || read === 'none') throw new Error('no basemap');
  return read;
}

const address = (options: BasemapOptions): string => {
  const read = basemap(options);
  return addressOf(templatesOf(read).ground, tile, read.key);
};

test('Tianditu is asked for ground and names with the key of the page', () => {
  const { ground, names } = templatesOf(basemap({ type: 'tianditu', layer: 'img' }));
  expect(addressOf(ground, tile, 'k&y')).toMatch(
    /^https:\/\/t[0-7]\.tianditu\.gov\.cn\/img_w\/wmts\?.*&LAYER=img&.*&TILEMATRIX=12&TILEROW=1700&TILECOL=3400&tk=k%26y$/,
  );
  expect(names).toContain('/cia_w/');
  expect(templatesOf(basemap({ type: 'tianditu', labels: false })).names).toBeUndefined();
  const own = { type: 'tianditu', url: '/proxy/{layer}/{z}/{x}/{y}' } as const;
  expect(address(own)).toBe('/proxy/vec/12/3400/1700');
});

test('a map service is asked by what the page says and the rest', () => {
  const asked = new URL(
    address({ type: 'wms', url: 'https://maps.test/wms?map=a&Layers=towns&VERSION=1.1.1' }),
  );
  const said = Object.fromEntries(asked.searchParams);
  expect(said).toMatchObject({ map: 'a', Layers: 'towns', VERSION: '1.1.1', SRS: 'EPSG:3857', WIDTH: '256' });
  const [west = 0, south = 0, east = 0, north = 0] = said.BBOX!.split(',').map(Number);
  expect(east - west).toBeCloseTo(9783.94, 2);
  expect(north - south).toBeCloseTo(east - west, 6);
  const corner = gcoord.transform([west, north], gcoord.EPSG3857, gcoord.WGS84);
  expect(corner[0]).toBeCloseTo((tile.x / 2 ** tile.z) * 360 - 180, 6);
});

test('a tile service is asked for matrix, row and column, by template or without', () => {
  expect(address({ type: 'wmts', url: 'https://maps.test/wmts?layer=a&tilematrixset=w' })).toMatch(
    /\?layer=a&tilematrixset=w&SERVICE=WMTS&.*&TILEMATRIX=12&TILEROW=1700&TILECOL=3400$/,
  );
  expect(address({ type: 'wmts', url: '/wmts/{TileMatrix}/{TileRow}/{TileCol}' })).toBe('/wmts/12/1700/3400');
  expect(address({ type: 'tiles', url: '/{a-c}/{z}/{x}/{-y}?k={key}&keep={other}', key: '1' })).toBe(
    '/a/12/3400/2395?k=1&keep={other}',
  );
});

test('GCJ-02 pictures lie off by what the law adds, to less than a pixel all over a tile', async () => {
  const drift = await driftOf(basemap({ type: 'tiles', url: 'a', coordinates: 'GCJ-02' }));
  const at = (lng: number, lat: number, z: number): [number, number] => {
    const [x = 0, y = 0] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.EPSG3857);
    const half = 20037508.342789244;
    return [((x + half) / (2 * half)) * 2 ** z, ((half - y) / (2 * half)) * 2 ** z];
  };
  for (const z of [10, 13, 16]) {
    const [x, y] = at(118.86, 28.93, z);
    const [right, down] = offsetBy(drift!)({ z, x: Math.floor(x), y: Math.floor(y) });
    const [falseLng = 0, falseLat = 0] = gcoord.transform([118.86, 28.93], gcoord.WGS84, gcoord.GCJ02);
    const [falseX, falseY] = at(falseLng, falseLat, z);
    expect(Math.abs(right - (falseX - x)) * 256).toBeLessThan(0.6);
    expect(Math.abs(down - (falseY - y)) * 256).toBeLessThan(0.6);
    expect(right).toBeGreaterThan(0);
  }
  const shifted = await driftOf(basemap({ type: 'tiles', url: 'a', shift: [111.32, -111.32] }));
  expect(shifted!([0, 0]).map((degrees) => Math.round(degrees * 1e6) / 1e6)).toEqual([0.001, -0.001]);
  expect(await driftOf(basemap({ type: 'tiles', url: 'a' }))).toBeNull();
});

test('a basemap has failed when no answer was good, and has gaps when many in a row are not', async () => {
  const events = { shown: vi.fn(), failed: vi.fn(), torn: vi.fn() };
  const { signal } = new AbortController();
  const bad = (kind: BasemapFault['kind'] = 'server') =>
    Promise.reject(new BasemapError({ kind, where: '', detail: '' }));
  const heard = async (health: BasemapHealth, works: Promise<unknown>[]): Promise<void> => {
    await Promise.allSettled(works.map((work) => health.watch(work, signal)));
  };
  await heard(new BasemapHealth(events), [bad('not-found'), Promise.resolve(1), bad('not-found')]);
  expect([events.shown, events.failed].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  await heard(new BasemapHealth(events), [
    bad(),
    bad(),
    bad(),
    bad(),
    bad(),
    new Promise((done) => setTimeout(done)),
  ]);
  expect(events.failed.mock.calls.map(([fault]) => (fault as BasemapFault).kind)).toEqual(['server']);
  const health = new BasemapHealth(events);
  await heard(health, [Promise.resolve(1)]);
  await heard(
    health,
    Array.from({ length: 20 }, () => bad('refused')),
  );
  expect(events.torn.mock.calls.length).toBe(1);
  const left = new AbortController();
  left.abort();
  await new BasemapHealth(events).watch(bad(), left.signal).catch(() => {});
  expect(events.failed.mock.calls.length).toBe(1);
});
