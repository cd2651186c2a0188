/** Tiny tiles and archives of tiles, made in a test. */
import { zxyToTileId } from 'pmtiles';

/** A vector tile of one layer that holds one polygon, as large as the tile. */
export function vectorTile(layer: string): Uint8Array {
  const text = [...new TextEncoder().encode(layer)];
  const zigzag = (value: number): number => (value << 1) ^ (value >> 31);
  // Move to 0 0, three lines around, close.
  const steps = [9, 0, 0, 26, 4096, 0, 0, 4096, -4096, 0, 15];
  const commands = steps.map((step, at) => ([0, 3, 10].includes(at) ? step : zigzag(step)));
  const geometry = commands.flatMap(varint);
  const feature = [0x18, 3, 0x22, ...varint(geometry.length), ...geometry];
  const body = [
    ...[0x78, 2, 0x0a, text.length, ...text],
    ...[0x12, ...varint(feature.length), ...feature],
    ...[0x28, ...varint(4096)],
  ];
  return Uint8Array.from([0x1a, ...varint(body.length), ...body]);
}

/** A PMTiles file with the same tile at every place up to `maxZoom`. */
export function tileArchive(
  tile: Uint8Array,
  type: 'vector' | 'png',
  metadata: object,
  maxZoom = 14,
): Uint8Array {
  const all = (4 ** (maxZoom + 1) - 1) / 3;
  return writeArchive([{ id: 0, run: all, data: tile }], { type, metadata, zooms: [0, maxZoom] });
}

/** A PMTiles file of vector tiles. */
export function placedArchive(tiles: readonly PlacedTile[], metadata: object): Uint8Array {
  const zooms = tiles.map(({ z }) => z);
  const entries = tiles
    .map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), run: 1, data }))
    .toSorted((a, b) => a.id - b.id);
  const levels: [number, number] = [Math.min(...zooms), Math.max(...zooms)];
  return writeArchive(entries, { type: 'vector', metadata, zooms: levels });
}

/** A PMTiles file, version 3, nothing compressed; entries in the order of their ids. */
function writeArchive(
  entries: readonly { id: number; run: number; data: Uint8Array }[],
  { type, metadata, zooms }: { type: 'vector' | 'png'; metadata: object; zooms: [number, number] },
): Uint8Array {
  const tiles = Uint8Array.from(entries.flatMap(({ data }) => [...data]));
  // How many; then ids, each as the way from the one before, runs, lengths, offsets: 0 is right behind the one before.
  const root = [
    entries.length,
    ...entries.map(({ id }, at) => id - (entries[at - 1]?.id ?? 0)),
    ...entries.map(({ run }) => run),
    ...entries.map(({ data }) => data.length),
    ...entries.map((_, at) => (at === 0 ? 1 : 0)),
  ].flatMap(varint);
  const said = new TextEncoder().encode(JSON.stringify(metadata));
  const header = new DataView(new ArrayBuffer(127));
  new TextEncoder().encode('PMTiles').forEach((byte, at) => header.setUint8(at, byte));
  header.setUint8(7, 3);
  const sections = [root.length, said.length, 0, tiles.length];
  let offset = 127;
  sections.forEach((length, at) => {
    header.setBigUint64(8 + 16 * at, BigInt(offset), true);
    header.setBigUint64(16 + 16 * at, BigInt(length), true);
    offset += length;
  });
  [1, 1, 1].forEach((count, at) => header.setBigUint64(72 + 8 * at, BigInt(count), true));
  // Clustered, no compression twice, the type, the levels.
  [1, 1, 1, type === 'vector' ? 1 : 2, ...zooms].forEach((value, at) => header.setUint8(96 + at, value));
  [-180, -85, 180, 85].forEach((degrees, at) => header.setInt32(102 + 4 * at, degrees * 1e7, true));
  return Uint8Array.from([...new Uint8Array(header.buffer), ...root, ...said, ...tiles]);
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return [...bytes, rest];
}

/** A tile and its place. */
export interface PlacedTile {
  z: number;
  x: number;
  y: number;
  data: Uint8Array;
}

/** A point with texts. */
export interface PlacedPoint {
  /** Degrees. */
  at: [number, number];
  texts: Record<string, string>;
}

/** The vector tiles of one layer that hold points, at all these zooms. */
export function pointTiles(
  layer: string,
  points: readonly PlacedPoint[],
  zooms: readonly number[],
): PlacedTile[] {
  return zooms.flatMap((z) => {
    const tiles = grouped(points, ({ at }) => cell(at, z).slice(0, 2).join('/'));
    return [...tiles].map(([place, inside]) => {
      const [x = 0, y = 0] = place.split('/').map(Number);
      return {
        z,
        x,
        y,
        data: pointTile(
          layer,
          inside.map(({ at, texts }) => ({ at: cell(at, z).slice(2), texts })),
        ),
      };
    });
  });
}

/** The items by what `key` says of each. */
export function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** Column and row of the tile that holds a place, and where it lies in it. */
function cell([lng, lat]: [number, number], z: number): number[] {
  const scale = 2 ** z;
  const across = ((lng + 180) / 360) * scale;
  const down = ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * scale;
  const [x, y] = [Math.floor(across), Math.floor(down)];
  return [x, y, Math.floor((across - x) * 4096), Math.floor((down - y) * 4096)];
}

function pointTile(
  layer: string,
  points: readonly { at: number[]; texts: Record<string, string> }[],
): Uint8Array {
  const field = (tag: number, bytes: readonly number[]): number[] => [tag, ...varint(bytes.length), ...bytes];
  const text = (value: string): number[] => [...new TextEncoder().encode(value)];
  const keys = [...new Set(points.flatMap(({ texts }) => Object.keys(texts)))];
  const values = [...new Set(points.flatMap(({ texts }) => Object.values(texts)))];
  const features = points.flatMap(({ at, texts }) => {
    const tags = Object.entries(texts).flatMap(([key, value]) => [keys.indexOf(key), values.indexOf(value)]);
    const place = [9, ...at.map((value) => value << 1)];
    return field(0x12, [
      ...field(0x12, tags.flatMap(varint)),
      0x18,
      1,
      ...field(0x22, place.flatMap(varint)),
    ]);
  });
  const body = [
    ...[0x78, 2, ...field(0x0a, text(layer)), ...features],
    ...keys.flatMap((key) => field(0x1a, text(key))),
    ...values.flatMap((value) => field(0x22, field(0x0a, text(value)))),
    ...[0x28, ...varint(4096)],
  ];
  return Uint8Array.from(field(0x1a, body));
}
