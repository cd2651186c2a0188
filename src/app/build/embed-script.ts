import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import type * as Script from '../../entries/build/script';

/** Vite plugin: after a build of the app the one script is there too, in `embed/`, as the builder's code names it. */
export function embedScript(): Plugin {
  let folder = '';
  return {
    name: 'embed-script',
    apply: 'build',
    configResolved({ root, build }) {
      folder = join(resolve(root, build.outDir), 'embed');
    },
    async closeBundle() {
      // The sources are written for a bundler; the settings of the build are read without one.
      const file = fileURLToPath(new URL('../../entries/build/script.ts', import.meta.url));
      const { module } = await runnerImport<typeof Script>(file);
      await module.buildScript(folder);
      await module.buildFrameScript(folder);
    },
  };
}
