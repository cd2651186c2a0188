import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';
import { Server } from '@versatiles/server/dist/lib/server.js';
import { SHORTBREAD_LAYERS } from '@versatiles/server/dist/lib/style.js';
import { type PlacedTile, grouped } from './make-tiles';

/** Serves tiles at `/tiles/{z}/{x}/{y}`. @param file where the server's container is written */
export async function serveTiles(
  file: string,
  tiles: readonly PlacedTile[],
): Promise<{ url: string; stop(): Promise<void> }> {
  // The server starts only where the tiles are said to have the layers of this scheme, for which it has a style.
  const metadata = { vector_layers: SHORTBREAD_LAYERS.map((id) => ({ id })) };
  writeFileSync(file, tileContainer(tiles, metadata));
  const port = await freePort();
  const server = new Server(file, { host: '127.0.0.1', port });
  await server.start();
  return { url: `http://127.0.0.1:${port}`, stop: () => server.stop() };
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A container of tiles as `@versatiles/server` serves it: version 2, nothing of the tiles compressed. */
function tileContainer(tiles: readonly PlacedTile[], metadata: object): Uint8Array {
  const zooms = tiles.map(({ z }) => z);
  const said = Buffer.from(JSON.stringify(metadata));
  const header = Buffer.alloc(66);
  header.write('versatiles_v02');
  header.set([0x20, 0, Math.min(...zooms), Math.max(...zooms)], 14);
  [-180, -85, 180, 85].forEach((degrees, at) => header.writeInt32BE(degrees * 1e7, 18 + 4 * at));
  const parts: Uint8Array[] = [header, said];
  let offset = header.length + said.length;
  const blocks = [...grouped(tiles, ({ z, x, y }) => `${z}/${x >> 8}/${y >> 8}`)].map(([place, inside]) => {
    const [z = 0, column = 0, row = 0] = place.split('/').map(Number);
    const index = Buffer.alloc(12 * 256 * 256);
    let length = 0;
    for (const { x, y, data } of inside) {
      const at = 12 * ((y & 255) * 256 + (x & 255));
      index.writeBigUInt64BE(BigInt(length), at);
      index.writeUInt32BE(data.length, at + 8);
      length += data.length;
    }
    const packed = brotliCompressSync(index, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
    const block = Buffer.alloc(33);
    block.writeUInt8(z, 0);
    block.writeUInt32BE(column, 1);
    block.writeUInt32BE(row, 5);
    block.set([0, 0, 255, 255], 9);
    block.writeBigUInt64BE(BigInt(offset), 13);
    block.writeBigUInt64BE(BigInt(length), 21);
    block.writeUInt32BE(packed.length, 29);
    parts.push(...inside.map(({ data }) => data), packed);
    offset += length + packed.length;
    return block;
  });
  const index = brotliCompressSync(Buffer.concat(blocks));
  [header.length, said.length, offset, index.length].forEach((value, at) =>
    header.writeBigUInt64BE(BigInt(value), 34 + 8 * at),
  );
  return Buffer.concat([...parts, index]);
}
