/** What a basemap is made of, in the engine's own terms. */
import type { RasterSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { basemapPaint, vectorGround } from '../../../styles/basemap';
import type { Basemap } from '../../model/basemap';
import { addressOf, templatesOf, toldAddress } from './addresses';
import { BasemapError, askPicture } from './ask';
import type { Desk, Ground, TileReader } from './ground-parts';
import { driftOf, offsetBy, shiftedPicture } from './shifted';

/** From here on the names of another house are drawn: further out there are ours. */
const namesFrom = 12;

/** Hosts whose maps are known to be drawn in GCJ-02, and in BD-09. */
const crooked = /^\w+:\/\/[^/]*\b(autonavi|amap|gtimg|map\.qq)\b/;
const moreCrooked = /^\w+:\/\/[^/]*\b(baidu|bdimg|bdstatic)\b/;

/** @throws BasemapError when it cannot be had, or must not be drawn */
export async function makeGround(basemap: Basemap, desk: Desk): Promise<Ground> {
  const { type, url, timeout } = basemap;
  check(basemap);
  if (type === 'style') {
    const { importStyle } = await import('./style-import');
    return importStyle(new URL(url, document.baseURI).href, { desk, timeout });
  }
  if (type === 'pmtiles') return archiveGround(basemap, desk);
  const { ground, names } = templatesOf(basemap);
  const { minZoom: minzoom, maxZoom: maxzoom, tileSize } = basemap;
  const source = async (template: string): Promise<RasterSourceSpecification> => {
    const read = await moved(basemap, (tile, signal) =>
      askPicture(addressOf(template, tile, basemap.key), { signal, timeout }),
    );
    return { type: 'raster', tiles: [desk(read)], tileSize, minzoom, maxzoom };
  };
  return pictures(basemap, {
    ground: await source(ground),
    ...(names ? { names: await source(names) } : {}),
  });
}

function check({ type, url, key, coordinates, shift }: Basemap): void {
  const where = type === 'tianditu' ? 'tianditu' : toldAddress(url);
  const fault = (kind: 'no-key' | 'coordinates' | 'undeclared', detail = ''): never => {
    throw new BasemapError({ kind, where, detail });
  };
  if (key === '' && (url.includes('{key}') || (type === 'tianditu' && url === ''))) fault('no-key');
  if (coordinates === 'BD-09' || moreCrooked.test(url)) fault('coordinates', 'BD-09');
  if (crooked.test(url) && coordinates !== 'GCJ-02' && !shift) fault('undeclared', 'GCJ-02');
  if (type === 'style' && (coordinates === 'GCJ-02' || shift)) fault('coordinates', 'GCJ-02');
}

/** Pictures, and over them those of the names. */
function pictures({ look, opacity }: Basemap, sources: Record<string, RasterSourceSpecification>): Ground {
  return {
    sources,
    layers: (flavor) => {
      const paint = basemapPaint(flavor, look, opacity);
      return Object.keys(sources).map((id) => ({
        id,
        type: 'raster',
        source: id,
        paint,
        ...(id === 'names' ? { minzoom: namesFrom } : {}),
      }));
    },
    sprites: [],
    attribution: [],
    dropped: [],
  };
}

async function archiveGround(basemap: Basemap, desk: Desk): Promise<Ground> {
  const { openArchive } = await import('./archive');
  const { url, timeout, coordinates, shift, tileSize } = basemap;
  const { vector, read, names, attribution, ...levels } = await openArchive(
    new URL(url, document.baseURI).href,
    timeout,
  );
  const where = toldAddress(url);
  const said = attribution === '' ? [] : [attribution];
  if (!vector) {
    const tiles = [desk(await moved(basemap, read))];
    const drawn = pictures(basemap, { ground: { type: 'raster', tiles, tileSize, ...levels } });
    return { ...drawn, attribution: said };
  }
  if (coordinates === 'GCJ-02' || shift) {
    throw new BasemapError({ kind: 'coordinates', where, detail: 'GCJ-02' });
  }
  if (vectorGround('light', 'ground', names).length === 0) {
    throw new BasemapError({ kind: 'unreadable', where, detail: `vector_layers: ${names.join(' ')}` });
  }
  return {
    sources: { ground: { type: 'vector', tiles: [desk(read)], ...levels } },
    layers: (flavor) => vectorGround(flavor, 'ground', names),
    sprites: [],
    attribution: said,
    dropped: [],
  };
}

/** Puts the pictures of a source that lies off where they belong. */
async function moved(basemap: Basemap, read: TileReader): Promise<TileReader> {
  const drift = await driftOf(basemap);
  if (!drift) return read;
  const offset = offsetBy(drift);
  return (tile, signal) =>
    shiftedPicture(
      tile,
      offset(tile),
      basemap.tileSize,
      async (source) => (await read(source, signal)) as ArrayBuffer,
    );
}
