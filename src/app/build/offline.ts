import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, build } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where the built app has its service worker; see `keepOffline`. */
const workerFile = 'offline-worker.js';

/** What lets a browser install the app; see https://www.w3.org/TR/appmanifest/. */
const parts = ['app.webmanifest', 'icon.svg', 'icon-192.png', 'icon-512.png'];

const hexadecimal = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The service worker as one classic script that knows every file of the build. */
async function workerScript(files: Readonly<Record<string, string>>): Promise<string> {
  const listed = JSON.stringify(files);
  const result = await build({
    ...{ configFile: false, logLevel: 'error', root: here('..') },
    define: { builtFiles: listed, buildName: JSON.stringify(hexadecimal(listed).slice(0, 16)) },
    build: {
      ...{ write: false, target: 'es2022', modulePreload: false, reportCompressedSize: false },
      rolldownOptions: {
        input: here('../offline/service-worker.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [output] = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  if (output?.type !== 'chunk') throw new Error('The service worker was not built');
  return output.code;
}

/** Vite plugin: a build emits what keeps the app in the browser for days without network, and lets it be installed. */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      for (const name of parts) {
        this.emitFile({ type: 'asset', fileName: name, source: readFileSync(here(`../offline/${name}`)) });
      }
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const files = Object.values(bundle)
          .filter(({ fileName }) => !fileName.endsWith('.map'))
          .map((file): [string, string] => [
            file.fileName,
            hexadecimal(file.type === 'chunk' ? file.code : file.source),
          ])
          .toSorted(([a], [b]) => (a < b ? -1 : 1));
        const source = await workerScript(Object.fromEntries(files));
        this.emitFile({ type: 'asset', fileName: workerFile, source });
      },
    },
  };
}
