import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const pages = fileURLToPath(new URL('./pages', import.meta.url));

/** Builds the pages that the app is compared with just as the app is built: for production, minified, same target. */
export async function buildPages(folder: string): Promise<void> {
  const input = readdirSync(pages).filter((name) => name.endsWith('.html'));
  await build({
    configFile: false,
    root: pages,
    base: './',
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: input.map((name) => join(pages, name)) },
    },
  });
}
