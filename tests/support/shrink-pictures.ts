/** Packs the pictures of the map tighter: no alpha, strongest compression. The pixels stay the same. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';

const folder = 'tests/pictures';

for (const file of readdirSync(folder).filter((name) => name.endsWith('.png'))) {
  const path = `${folder}/${file}`;
  const before = readFileSync(path);
  const after = PNG.sync.write(PNG.sync.read(before), { colorType: 2, deflateLevel: 9, filterType: 0 });
  if (after.length < before.length) writeFileSync(path, after);
}
