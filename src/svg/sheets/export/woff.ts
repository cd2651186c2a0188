/** Unpacks a WOFF 1 font: PDF wants the plain TrueType file. */

const signature = 0x774f4646;
const woffHeader = 44;
const woffEntry = 20;
const sfntHeader = 12;
const sfntEntry = 16;

/**
 * The TrueType font in a WOFF 1 file, see https://www.w3.org/TR/WOFF/.
 * @throws RangeError when the data is no WOFF 1 file
 */
export async function unpackWoff(woff: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const view = new DataView(woff);
  if (woff.byteLength < woffHeader || view.getUint32(0) !== signature)
    throw new RangeError('Not a WOFF 1 file');
  const count = view.getUint16(12);
  const tables = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const entry = woffHeader + index * woffEntry;
      const [offset, packed, length] = [4, 8, 12].map((at) => view.getUint32(entry + at)) as [
        number,
        number,
        number,
      ];
      const data = new Uint8Array(woff, offset, packed);
      return {
        tag: view.getUint32(entry),
        checksum: view.getUint32(entry + 16),
        data: packed < length ? await inflate(data) : data,
      };
    }),
  );
  const aligned = (length: number): number => (length + 3) & ~3;
  const start = sfntHeader + count * sfntEntry;
  const font = new Uint8Array(start + tables.reduce((sum, { data }) => sum + aligned(data.length), 0));
  const out = new DataView(font.buffer);
  const power = Math.floor(Math.log2(count));
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  out.setUint16(6, 16 * 2 ** power);
  out.setUint16(8, power);
  out.setUint16(10, 16 * (count - 2 ** power));
  let offset = start;
  tables.forEach(({ tag, checksum, data }, index) => {
    const entry = sfntHeader + index * sfntEntry;
    [tag, checksum, offset, data.length].forEach((value, at) => out.setUint32(entry + 4 * at, value));
    font.set(data, offset);
    offset += aligned(data.length);
  });
  return font;
}

async function inflate(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
