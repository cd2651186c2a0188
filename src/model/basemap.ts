/** A map of another house that a page puts under the plan. */

/** Where it comes from. `tiles`: pictures by an address template, `style`: a MapLibre style. */
export type BasemapType = 'tianditu' | 'style' | 'pmtiles' | 'wms' | 'wmts' | 'tiles';

/** What a basemap is made of; a page gives it as text or as an object. */
export interface BasemapOptions {
  type: BasemapType;
  /** Its address; all types but `tianditu` need one. Relative to the page. */
  url?: string;
  /** Of `tianditu`: streets, pictures from above, or relief. Default `vec`. */
  layer?: 'vec' | 'img' | 'ter';
  /** The page's own key; also put in place of `{key}` in an address. */
  key?: string;
  /** Whose map it is, shown at the foot while it is drawn. */
  attribution?: string;
  /** Its 审图号. */
  approvalNumber?: string;
  /** `imagery`: pictures from above, on which names are white. Default `map`, of `tianditu:img` `imagery`. */
  look?: 'map' | 'imagery';
  /** The names that Tianditu has as a layer of its own, drawn from zoom 12 on. Default `true`. */
  labels?: boolean;
  /**
   * `WGS84` and `CGCS2000` agree to centimetres; pictures in `GCJ-02` are moved back to where they belong. `BD-09` is
   * refused. Default `WGS84`.
   */
  coordinates?: 'WGS84' | 'CGCS2000' | 'GCJ-02' | 'BD-09';
  /** Metres to east and north by which its pictures lie off; they are moved back. Default none. */
  shift?: readonly [east: number, north: number];
  /** From 0 to 1, of pictures. Default 1. */
  opacity?: number;
  /** Px; default 256. */
  tileSize?: number;
  /** The levels that it has. Default 0 to 18. */
  minZoom?: number;
  maxZoom?: number;
  /** Milliseconds that an answer may take. Default 12 000. */
  timeout?: number;
}

/** A basemap with everything said. */
export type Basemap = Required<Omit<BasemapOptions, 'shift'>> & Pick<BasemapOptions, 'shift'>;

/** What went wrong with a basemap. */
export type BasemapFaultKind =
  | 'no-key'
  | 'refused'
  | 'not-found'
  | 'server'
  | 'blocked'
  | 'timeout'
  | 'not-image'
  | 'unreadable'
  | 'unsupported'
  | 'coordinates'
  | 'undeclared';

export interface BasemapFault {
  kind: BasemapFaultKind;
  /** The address without keys, or what was wrong. */
  where: string;
  /** The number of the answer, or what the other side said. */
  detail: string;
}

/** How a basemap fares. */
export interface BasemapStatus {
  /** `failed`: the map shows its own ground. */
  state: 'loading' | 'shown' | 'failed';
  /** Whose map it is, in its own words. */
  attribution: readonly string[];
  approvalNumber: string;
  /** Of `shown`: what is missing of it. */
  fault: BasemapFault | null;
}

const layers = ['vec', 'img', 'ter'] as const;
const types: readonly BasemapType[] = ['tianditu', 'style', 'pmtiles', 'wms', 'wmts', 'tiles'];
const systems = { wgs84: 'WGS84', cgcs2000: 'CGCS2000', gcj02: 'GCJ-02', bd09: 'BD-09' } as const;

/** Reads `wgs84`, `GCJ-02` and so on; `null` when it is none. */
export function readCoordinates(text: string): Basemap['coordinates'] | null {
  const name = text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return systems[name as keyof typeof systems] ?? null;
}

/**
 * Reads what a page says of its basemap: `none`, `tianditu`, `tianditu:img`, `pmtiles:ADDRESS`, `wms:ADDRESS`,
 * `wmts:ADDRESS`, `tiles:TEMPLATE`, the address of a style, or an object.
 *
 * @param extras what it says besides; an object comes before it
 * @returns `none`, the basemap, or `null` when it is neither
 */
export function readBasemap(
  value: string | BasemapOptions | null | undefined,
  extras: Partial<BasemapOptions> = {},
): Basemap | 'none' | null {
  if (value === null || value === undefined) return 'none';
  const said = typeof value === 'string' ? readText(value.trim()) : value;
  if (said === null || said === 'none') return said;
  const wish = { ...withoutUnsaid(extras), ...withoutUnsaid(said) };
  const { layer = 'vec', shift } = wish;
  const coordinates = readCoordinates(wish.coordinates ?? 'WGS84');
  if (!types.includes(wish.type) || !layers.includes(layer) || !coordinates) return null;
  if (wish.type !== 'tianditu' && !wish.url) return null;
  const aerial = wish.type === 'tianditu' && layer === 'img';
  return {
    type: wish.type,
    url: wish.url ?? '',
    layer,
    key: wish.key ?? '',
    attribution: wish.attribution ?? '',
    approvalNumber: wish.approvalNumber ?? '',
    look: wish.look ?? (aerial ? 'imagery' : 'map'),
    labels: wish.labels ?? true,
    coordinates,
    ...(shift ? { shift } : {}),
    opacity: Math.min(1, Math.max(0, wish.opacity ?? 1)),
    tileSize: wish.tileSize ?? 256,
    minZoom: wish.minZoom ?? 0,
    maxZoom: wish.maxZoom ?? 18,
    timeout: wish.timeout ?? 12_000,
  };
}

function readText(text: string): BasemapOptions | 'none' | null {
  if (text === '' || text === 'none') return 'none';
  const [, word = '', rest = ''] = /^([a-z]+)(?::(.*))?$/s.exec(text) ?? [];
  if (word === 'tianditu') {
    const layer = layers.find((name) => name === (rest || 'vec'));
    return layer ? { type: 'tianditu', layer } : null;
  }
  const type = types.find((name) => name === word);
  if (type) return rest === '' ? null : { type, url: type === 'pmtiles' ? rest.replace(/^\/\//, '') : rest };
  // What is left is the address of a style.
  return /^https?:|[/.]/.test(text) ? { type: 'style', url: text } : null;
}

/** An option that is there but empty was not said. */
function withoutUnsaid<Options extends object>(options: Options): Options {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as Options;
}
