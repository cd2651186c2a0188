/**
 * `npm run manifest`: describes the elements in src/entries/custom-elements.json, and writes the pages of the
 * documentation in src/app/docs from it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { docsFolder, docsPages } from './docs/pages';
import { createManifest, manifestFile, manifestText } from './manifest';

const manifest = await createManifest();
writeFileSync(manifestFile, manifestText(manifest));
for (const [path, text] of docsPages(manifest)) {
  const file = join(docsFolder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
