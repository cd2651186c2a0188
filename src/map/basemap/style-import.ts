/** A MapLibre style of another house as a basemap. */
import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { addressOf, toldAddress } from './addresses';
import { BasemapError, ask, askJson, askPicture } from './ask';
import type { Desk, Ground, TileReader } from './ground-parts';

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an imported style says of its sources, addresses made whole. */
interface Import {
  /** Of the style; addresses in it are relative to it. */
  base: string;
  desk: Desk;
  timeout: number;
  attribution: Set<string>;
  dropped: string[];
}

/** Parts of a style that a flat map under a plan has no use for, silently left out. */
const silent = new Set([
  'version',
  'name',
  'metadata',
  'center',
  'zoom',
  'bearing',
  'pitch',
  'transition',
  'glyphs',
  'sprite',
  'sources',
  'layers',
  'light',
  'sky',
  'projection',
  'centerAltitude',
  'roll',
  'state',
  'id',
  'owner',
  'created',
  'modified',
  'draft',
  'visibility',
  'font-faces',
]);

/**
 * Fetches a style and what its sources say of themselves. Letters are drawn from the fonts of the page.
 *
 * @throws BasemapError when it cannot be had or is no style
 */
export async function importStyle(
  address: string,
  { desk, timeout }: { desk: Desk; timeout: number },
): Promise<Ground> {
  const style = await askJson(address, { timeout });
  if (!isPlain(style) || style.version !== 8 || !isPlain(style.sources) || !Array.isArray(style.layers)) {
    throw new BasemapError({ kind: 'unreadable', where: toldAddress(address), detail: 'version 8' });
  }
  const dropped = Object.keys(style).filter((part) => !silent.has(part));
  const task: Import = { base: address, desk, timeout, attribution: new Set(), dropped };
  const sources: Record<string, SourceSpecification> = {};
  for (const [name, source] of Object.entries(style.sources)) {
    const read = isPlain(source) ? await importSource(source, task) : null;
    if (read) sources[name] = read;
    else dropped.push(`source ${name}`);
  }
  const sprites = spritesOf(style.sprite, address);
  const layers = style.layers
    .filter(isPlain)
    .filter(({ type, source }) => type === 'background' || String(source) in sources)
    .map((layer) => withImages(layer, sprites.length > 0));
  return {
    sources,
    layers: () => layers as unknown as LayerSpecification[],
    sprites,
    attribution: [...task.attribution],
    dropped,
  };
}

async function importSource(source: Plain, task: Import): Promise<SourceSpecification | null> {
  const { type } = source;
  if (type === 'geojson') {
    const { data, attribution, ...rest } = source;
    note(attribution, task);
    return {
      ...rest,
      data: typeof data === 'string' ? whole(data, task.base) : data,
    } as SourceSpecification;
  }
  if (type === 'image' && typeof source.url === 'string') {
    return { ...source, url: whole(source.url, task.base) } as SourceSpecification;
  }
  if (type !== 'vector' && type !== 'raster' && type !== 'raster-dem') return null;
  const { url, ...own } = source;
  if (typeof url !== 'string') return tiled(own, task.base, task);
  if (url.startsWith('pmtiles://')) {
    const { openArchive } = await import('./archive');
    const archive = await openArchive(whole(url.slice('pmtiles://'.length), task.base), task.timeout);
    note(archive.attribution, task);
    const { minzoom, maxzoom, bounds, read } = archive;
    return { minzoom, maxzoom, bounds, ...own, tiles: [task.desk(read)] } as unknown as SourceSpecification;
  }
  const address = whole(url, task.base);
  if (!/^https?:/.test(address)) return null;
  const told = await askJson(address, { timeout: task.timeout });
  return tiled({ ...(isPlain(told) ? told : {}), ...own }, address, task);
}

/** What TileJSON and sources have in common, and nothing else. */
const known = [
  ...['type', 'minzoom', 'maxzoom', 'bounds', 'scheme', 'tileSize', 'encoding', 'promoteId', 'volatile'],
  ...['redFactor', 'greenFactor', 'blueFactor', 'baseShift'],
];

function tiled(source: Plain, base: string, task: Import): SourceSpecification | null {
  const templates = Array.isArray(source.tiles) ? source.tiles.map((tile) => whole(String(tile), base)) : [];
  if (templates.length === 0) return null;
  note(source.attribution, task);
  const { timeout } = task;
  const read: TileReader = async (tile, signal) => {
    const template = templates[(tile.x + tile.y) % templates.length] ?? '';
    const address = addressOf(template, tile, '').replaceAll('{ratio}', '');
    if (source.type !== 'vector') return askPicture(address, { signal, timeout });
    return (await ask(address, { signal, timeout })).arrayBuffer();
  };
  const kept = Object.fromEntries(Object.entries(source).filter(([name]) => known.includes(name)));
  return { ...kept, tiles: [task.desk(read)] } as unknown as SourceSpecification;
}

function note(attribution: unknown, task: Import): void {
  if (typeof attribution === 'string' && attribution !== '') task.attribution.add(attribution);
}

/** A whole address, its `{z}` and so on left as they are. */
function whole(address: string, base: string): string {
  return new URL(address, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

/** The engine knows the images of a sprite as `id:name`. */
function spritesOf(sprite: unknown, base: string): Ground['sprites'] {
  const list = typeof sprite === 'string' ? [{ id: 'default', url: sprite }] : sprite;
  if (!Array.isArray(list)) return [];
  return list
    .filter(isPlain)
    .map(({ id, url }) => ({ id: `basemap-${String(id)}`, url: whole(String(url), base) }));
}

const imageProperties = ['icon-image', 'fill-pattern', 'line-pattern', 'background-pattern'];

/** Puts the name of the sprite before the names of images; where there is none, images are left out. */
function withImages(layer: Plain, sprite: boolean): Plain {
  const named = (part: 'layout' | 'paint'): Plain => {
    const properties = layer[part];
    if (!isPlain(properties)) return {};
    const kept = Object.entries(properties).flatMap(([name, value]) =>
      !imageProperties.includes(name) ? [[name, value]] : sprite ? [[name, prefixed(value)]] : [],
    );
    return { [part]: Object.fromEntries(kept) as Plain };
  };
  return { ...layer, ...named('layout'), ...named('paint') };
}

function prefixed(value: unknown): unknown {
  if (typeof value === 'string') {
    return value === '' ? value : `basemap-${value.includes(':') ? '' : 'default:'}${value}`;
  }
  if (Array.isArray(value)) return ['concat', 'basemap-default:', ['to-string', value]];
  if (isPlain(value) && Array.isArray(value.stops)) {
    const stops = value.stops.map((stop) => (Array.isArray(stop) ? [stop[0], prefixed(stop[1])] : stop));
    return { ...value, stops };
  }
  return value;
}
