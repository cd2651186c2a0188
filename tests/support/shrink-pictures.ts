/** Packs the pictures of the map tighter: no alpha, strongest compression. The pixels stay the same. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';

const folder = 'tests/pictures';

for (const file of readdirSync(folder).filter((name) => name.endsWith('.png'))) {
  const path = `${folder}/${file}`;
  const before = readFileSync(path);
  const picture = PNG.sync.read(before);
  const packed = [0, 1, 2, 4].map((filterType) =>
    PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType }),
  );
  const least = packed.reduce((a, b) => (b.length < a.length ? b : a));
  if (least.length < before.length) writeFileSync(path, least);
}
