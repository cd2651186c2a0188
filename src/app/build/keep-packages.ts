import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What `npm run build:package` builds into the same folder. */
const kept = new Set(['package', 'embed']);

/** Vite plugin: empties the folder of the app before a build, but for the npm package and the script built before. */
export function keepPackages(): Plugin {
  let folder = '';
  return {
    name: 'keep-packages',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    renderStart() {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder)) {
        if (!kept.has(name)) rmSync(join(folder, name), { recursive: true });
      }
    },
  };
}
