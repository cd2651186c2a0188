import { inflateRawSync } from 'node:zlib';

/** The files in a ZIP archive, by name, as text (its central directory, PKWARE APPNOTE 4.3.12). */
export function unzip(archive: Uint8Array): Map<string, string> {
  const data = Buffer.from(archive);
  const files = new Map<string, string>();
  const end = data.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [data.readUInt16LE(at + 10), data.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset));
    const local = data.readUInt32LE(at + 42);
    const name = data.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const packed = data.subarray(start, start + size);
    files.set(name, (method === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}
