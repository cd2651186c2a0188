/** Where the pictures of a basemap are fetched from. */
import type { Basemap } from '../../model/basemap';

/** A tile of the web's usual grid. */
export interface Tile {
  z: number;
  x: number;
  y: number;
}

/** Half the width of the grid, metres of Web Mercator. */
const half = 20037508.342789244;

/** Tianditu's own address; used only where a page asks for it, with the page's key. */
const tianditu =
  'https://t{0-7}.tianditu.gov.cn/{layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER={layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}';

/** The names of Tianditu's layers, and of the layers that hold the names on them. */
const nameLayers = { vec: 'cva', img: 'cia', ter: 'cta' } as const;

/** The address templates of a basemap of pictures: the ground first, then the names, if they are a layer apart. */
export function templatesOf(basemap: Basemap): { ground: string; names?: string } {
  const { type, url, layer, labels, tileSize } = basemap;
  if (type === 'tianditu') {
    const of = (name: string): string => (url || tianditu).replaceAll('{layer}', name);
    return { ground: of(layer), ...(labels ? { names: of(nameLayers[layer]) } : {}) };
  }
  if (type === 'wms') return { ground: withQuery(url, wmsQuery(tileSize)) };
  if (type === 'wmts' && !/\{(z|TileMatrix)\}/i.test(url)) return { ground: withQuery(url, wmtsQuery) };
  return { ground: url };
}

/** Fills an address template for a tile: `{z}`, `{x}`, `{y}`, `{-y}`, `{0-7}`, `{a-c}`, `{key}`, `{bbox-epsg-3857}`. */
export function addressOf(template: string, { z, x, y }: Tile, key: string): string {
  const values: Record<string, string | number> = {
    z,
    x,
    y,
    '-y': 2 ** z - 1 - y,
    TileMatrix: z,
    TileCol: x,
    TileRow: y,
    key: encodeURIComponent(key),
    'bbox-epsg-3857': boundsOf({ z, x, y }).join(','),
  };
  return template
    .replaceAll(/\{([a-z0-9])-([a-z0-9])\}/g, (_, first: string, last: string) => {
      const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
      return String.fromCharCode(from + ((x + y) % Math.max(1, to - from + 1)));
    })
    .replaceAll(/\{([\w-]+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** An address as it may be told: without its query, where keys stand. */
export function toldAddress(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

/** [west, south, east, north] of a tile, metres of Web Mercator. */
function boundsOf({ z, x, y }: Tile): number[] {
  const size = (2 * half) / 2 ** z;
  return [x * size - half, half - (y + 1) * size, (x + 1) * size - half, half - y * size];
}

function wmsQuery(size: number) {
  return (said: ReadonlyMap<string, string>): Record<string, string> => ({
    SERVICE: 'WMS',
    REQUEST: 'GetMap',
    VERSION: '1.3.0',
    STYLES: '',
    FORMAT: 'image/png',
    TRANSPARENT: 'true',
    WIDTH: String(size),
    HEIGHT: String(size),
    [said.get('VERSION')?.startsWith('1.1') ? 'SRS' : 'CRS']: 'EPSG:3857',
    BBOX: '{bbox-epsg-3857}',
  });
}

const wmtsQuery = (): Record<string, string> => ({
  SERVICE: 'WMTS',
  REQUEST: 'GetTile',
  VERSION: '1.0.0',
  STYLE: 'default',
  FORMAT: 'image/png',
  TILEMATRIX: '{z}',
  TILEROW: '{y}',
  TILECOL: '{x}',
});

/** Adds to an address what its query does not say. */
function withQuery(
  address: string,
  complete: (said: ReadonlyMap<string, string>) => Record<string, string>,
): string {
  const [path = '', query = ''] = address.split('?', 2);
  const parts = query.split('&').filter((part) => part !== '');
  const said = new Map(
    parts.map((part) => {
      const [name = '', value = ''] = part.split('=', 2);
      return [name.toUpperCase(), value] as const;
    }),
  );
  const added = Object.entries(complete(said)).filter(([name]) => !said.has(name));
  return `${path}?${[...parts, ...added.map(([name, value]) => `${name}=${value}`)].join('&')}`;
}
