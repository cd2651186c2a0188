import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { page } from 'vitest/browser';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { palettes } from '../../styles/tokens';
import { createMapLibrePort } from '../../src/map/maplibre-port';
import type { MapPort } from '../../src/map/map-port';
import { shiftedPicture } from '../../src/map/basemap/shifted';
import { type BasemapOptions, type BasemapStatus, readBasemap } from '../../src/model/basemap';
import type { Problem } from '../../src/model/types';
import { tileArchive, vectorTile } from '../support/make-tiles';
import { extent, home, sampleInfo, sampleLayers } from './sample-layers';

/** A server that is not there: what it is asked, and what it answers. */
const host = 'https://maps.test';
const asked: string[] = [];
let serve: (url: URL, init: RequestInit) => Promise<Response> | Response = () => new Response();

const problems: Problem[] = [];
let status: BasemapStatus | null = null;
let port: MapPort;
let container: HTMLElement;

beforeAll(async () => {
  const real = window.fetch.bind(window);
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.includes('maps.test') && !address.includes('tianditu')) return real(input, init);
    asked.push(address);
    return serve(new URL(address), init ?? {});
  });
  container = document.createElement('div');
  container.style.cssText = 'position:absolute;inset:0 auto auto 0;width:600px;height:600px';
  document.body.append(container);
  await new Promise<void>((drawn) => {
    const silent = { pick() {}, hover() {}, cameraSettled() {}, ready() {}, idle: drawn };
    const error = (problem: Problem): unknown => problems.push(problem);
    const basemap = (next: BasemapStatus | null): unknown => (status = next);
    const options = { maxBounds: extent, home, workerUrl };
    port = createMapLibrePort(container, { ...silent, basemap, error }, options);
    port.setPlan(sampleLayers(), sampleInfo);
  });
});

afterEach(() => {
  port.setBasemap(null);
  expect(status).toBeNull();
  expect(problems).toEqual([]);
  asked.length = 0;
});

afterAll(() => {
  port.destroy();
  container.remove();
  vi.restoreAllMocks();
});

function want(basemap: string | BasemapOptions, extras: Partial<BasemapOptions> = {}): void {
  const read = readBasemap(basemap, extras);
  if (read === null || read === 'none') throw new Error('no basemap');
  port.setBasemap(read);
}

const until = (state: BasemapStatus['state']): Promise<void> =>
  expect.poll(() => status?.state, { timeout: 10_000 }).toBe(state);

async function picture(colour: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(256, 256);
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 256, 256);
  return canvas.convertToBlob();
}

/** [red, green, blue] at a point of the map where nothing of the plan lies. */
async function colourAt(x: number, y: number): Promise<number[]> {
  const data = await page.screenshot({ element: container, save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${data}`;
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  return [...context.getImageData(x, y, 1, 1).data.slice(0, 3)];
}

const isRed = ([red = 0, green = 0]: number[]): boolean => red - green > 60;

test('pictures lie under the plan, whole and with their credit, until they are taken off', async () => {
  const red = await picture('#d00000');
  serve = () => new Response(red);
  want(`tiles:${host}/{0-3}/{z}/{x}/{-y}.png?k={key}`, { key: 'a b', attribution: '某市底图' });
  await until('shown');
  expect(status?.attribution).toEqual(['某市底图']);
  expect(asked[0]).toMatch(/^https:\/\/maps\.test\/[0-3]\/\d+\/\d+\/\d+\.png\?k=a%20b$/);
  await expect.poll(async () => isRed(await colourAt(200, 220)), { timeout: 10_000 }).toBe(true);
  port.setAppearance({ flavor: 'dark', language: 'zh', scale: 1 });
  port.setAppearance({ flavor: 'light', language: 'zh', scale: 1 });
  port.setBasemap(null);
  await expect.poll(async () => isRed(await colourAt(200, 220)), { timeout: 10_000 }).toBe(false);
});

test('a refused key says so in the words of the service, and is tried again when asked', async () => {
  let refuse = true;
  const red = await picture('#d00000');
  serve = () =>
    refuse ? new Response('{"code":301012,"msg":"权限类型错误"}', { status: 403 }) : new Response(red);
  want('tianditu', { key: 'secret' });
  await until('failed');
  expect(status?.fault).toMatchObject({ kind: 'refused', detail: '403 权限类型错误' });
  expect(JSON.stringify(status)).not.toContain('secret');
  expect(asked[0]).toMatch(/^https:\/\/t[0-7]\.tianditu\.gov\.cn\/vec_w\/wmts\?.*LAYER=vec.*tk=secret$/);
  refuse = false;
  want('tianditu:img', { key: 'secret' });
  await until('shown');
});

test('a server that does not answer, one that is not there and one that gives no picture are told apart', async () => {
  serve = (_, { signal }) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  want({ type: 'tiles', url: `${host}/{z}/{x}/{y}`, timeout: 50 });
  await until('failed');
  expect(status?.fault?.kind).toBe('timeout');
  serve = () => Promise.reject(new TypeError('Failed to fetch'));
  want({ type: 'tiles', url: `${host}/{z}/{x}/{y}` });
  await expect.poll(() => status?.fault?.kind).toBe('blocked');
  const xml = '<ServiceException>no layer towns</ServiceException>';
  serve = () => new Response(xml, { headers: { 'content-type': 'text/xml' } });
  want(`wms:${host}/wms?layers=towns`);
  await expect.poll(() => status?.fault).toMatchObject({ kind: 'not-image', detail: 'no layer towns' });
  expect(asked.at(-1)).toMatch(
    /\?layers=towns&SERVICE=WMS&.*CRS=EPSG:3857&BBOX=[\d.]+,[\d.]+,[\d.]+,[\d.]+$/,
  );
});

test('what must not be drawn is not even asked for', async () => {
  for (const [basemap, kind] of [
    [{ type: 'tianditu' }, 'no-key'],
    [{ type: 'tiles', url: `${host}/{z}/{x}/{y}`, coordinates: 'BD-09' }, 'coordinates'],
    [{ type: 'style', url: `${host}/style.json`, coordinates: 'GCJ-02' }, 'coordinates'],
    [{ type: 'tiles', url: 'https://webrd01.is.autonavi.com/{z}/{x}/{y}' }, 'undeclared'],
  ] as [BasemapOptions, string][]) {
    want(basemap);
    await expect.poll(() => status?.fault?.kind).toBe(kind);
  }
  expect(asked).toEqual([]);
});

test('one file holds pictures, or vectors that are drawn in our own colours', async () => {
  const red = new Uint8Array(await (await picture('#d00000')).arrayBuffer());
  const files: Record<string, Uint8Array> = {
    '/red.pmtiles': tileArchive(red, 'png', { attribution: '<a href="#">Red &amp; Co</a>' }),
    '/sea.pmtiles': tileArchive(vectorTile('water'), 'vector', { vector_layers: [{ id: 'water' }] }),
    '/none.pmtiles': new TextEncoder().encode('<html>'.repeat(40)),
  };
  serve = ({ pathname }, { headers }) => {
    const { range } = headers as { range: string };
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range)!;
    return new Response(files[pathname]!.slice(Number(first), Number(last) + 1), { status: 206 });
  };
  want(`pmtiles:${host}/red.pmtiles`);
  await until('shown');
  expect(status?.attribution).toEqual(['Red & Co']);
  want(`pmtiles:${host}/sea.pmtiles`);
  await until('shown');
  // Water of ours, under the veil.
  const wanted = [1, 3, 5].map((at) => Number.parseInt(palettes.light.waterFill.slice(at, at + 2), 16));
  const isSea = async (): Promise<boolean> => {
    const colour = await colourAt(200, 220);
    return colour[2]! - colour[0]! > 8 && Math.abs(colour[2]! - wanted[2]!) < 20;
  };
  await expect.poll(isSea, { timeout: 10_000 }).toBe(true);
  want(`pmtiles:${host}/none.pmtiles`);
  await until('failed');
  expect(status?.fault?.kind).toBe('unreadable');
});

test('a style lies under the plan with names of its own; what it cannot have here is told', async () => {
  const red = await picture('#d00000');
  const style = {
    version: 8,
    sprite: 'sprite',
    terrain: { source: 'hills' },
    sources: {
      district: { type: 'raster', url: 'tiles.json' },
      here: { type: 'geojson', data: { type: 'Point', coordinates: [118.5, 29.5] } },
      film: { type: 'video', urls: [] },
    },
    layers: [
      { id: 'outside', type: 'background', paint: { 'background-color': '#00ff00' } },
      { id: 'land', type: 'raster', source: 'district' },
      { id: 'pin', type: 'symbol', source: 'here', layout: { 'icon-image': 'pin' } },
      { id: 'odd', type: 'circle', source: 'here', paint: { 'circle-size': 3 } },
      { id: 'film', type: 'raster', source: 'film' },
    ],
  };
  serve = ({ pathname }) => {
    if (pathname === '/maps/style.json') return Response.json(style);
    if (pathname === '/maps/tiles.json')
      return Response.json({ tiles: ['t/{z}/{x}/{y}.png'], attribution: '© T' });
    if (pathname.endsWith('.json'))
      return Response.json({ pin: { x: 0, y: 0, width: 8, height: 8, pixelRatio: 1 } });
    return new Response(red);
  };
  want(`${host}/maps/style.json`);
  await until('shown');
  expect(status?.attribution).toEqual(['© T']);
  expect(status?.fault).toMatchObject({ kind: 'unsupported' });
  expect(status?.fault?.detail).toMatch(/terrain; source film; .*circle-size/);
  expect(asked.some((address) => address.startsWith(`${host}/maps/sprite`))).toBe(true);
  await expect.poll(async () => isRed(await colourAt(200, 220)), { timeout: 10_000 }).toBe(true);
  serve = () => Response.json({ version: 7 });
  want(`${host}/maps/style.json`);
  await until('failed');
  expect(status?.fault?.kind).toBe('unreadable');
});

test('a picture that lies off is put together from those that show what belongs into it', async () => {
  const colours: Record<string, string> = { '5/5': '#ff0000', '6/5': '#00ff00', '5/6': '#0000ff' };
  const blank = new ArrayBuffer(0);
  const image = await shiftedPicture({ z: 9, x: 5, y: 5 }, [0.25, 0.5], 256, async ({ x, y }) => {
    const colour = colours[`${x}/${y}`];
    return colour ? (await picture(colour)).arrayBuffer() : blank;
  });
  const context = new OffscreenCanvas(256, 256).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const at = (x: number, y: number): number[] => [...context.getImageData(x, y, 1, 1).data];
  expect([at(180, 120), at(200, 120), at(180, 140), at(200, 140)]).toEqual([
    [255, 0, 0, 255],
    [0, 255, 0, 255],
    [0, 0, 255, 255],
    [0, 0, 0, 0],
  ]);
});
