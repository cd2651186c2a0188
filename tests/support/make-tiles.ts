/** Tiny tiles and archives of tiles, made in a test. */

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

/** A PMTiles file, version 3, nothing compressed, with the same tile at every place up to `maxZoom`. */
export function tileArchive(
  tile: Uint8Array,
  type: 'vector' | 'png',
  metadata: object,
  maxZoom = 14,
): Uint8Array {
  const all = (4 ** (maxZoom + 1) - 1) / 3;
  // One entry: its id, run, length and offset (written as one more).
  const root = [1, 0, all, tile.length, 1].flatMap(varint);
  const said = new TextEncoder().encode(JSON.stringify(metadata));
  const header = new DataView(new ArrayBuffer(127));
  new TextEncoder().encode('PMTiles').forEach((byte, at) => header.setUint8(at, byte));
  header.setUint8(7, 3);
  const sections = [root.length, said.length, 0, tile.length];
  let offset = 127;
  sections.forEach((length, at) => {
    header.setBigUint64(8 + 16 * at, BigInt(offset), true);
    header.setBigUint64(16 + 16 * at, BigInt(length), true);
    offset += length;
  });
  [1, 1, 1].forEach((count, at) => header.setBigUint64(72 + 8 * at, BigInt(count), true));
  // Clustered, no compression twice, the type, the levels.
  [1, 1, 1, type === 'vector' ? 1 : 2, 0, maxZoom].forEach((value, at) => header.setUint8(96 + at, value));
  [-180, -85, 180, 85].forEach((degrees, at) => header.setInt32(102 + 4 * at, degrees * 1e7, true));
  return Uint8Array.from([...new Uint8Array(header.buffer), ...root, ...said, ...tile]);
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
