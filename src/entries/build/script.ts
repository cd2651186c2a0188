import { build } from 'vite';
import { leanStyles, plainImports, shared } from './parts';

/**
 * Builds the one script, `plan-atlas.js`, and the worker of the map engine beside it. Whatever an element needs later
 * is in the script; only the fonts that a PDF embeds are files of their own, asked for when a PDF is made.
 */
export async function buildScript(folder: string): Promise<void> {
  await build({
    ...shared,
    plugins: [plainImports(), leanStyles()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 5000,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { 'plan-atlas': new URL('../embed.ts', import.meta.url).pathname },
        output: {
          codeSplitting: false,
          entryFileNames: '[name].js',
          assetFileNames: 'fonts/[name][extname]',
        },
      },
    },
  });
}
