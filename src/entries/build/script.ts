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

/** Builds `plan-atlas-frame.js` beside the script: the way to talk with a frame, for a page without a build. */
export async function buildFrameScript(folder: string): Promise<void> {
  await build({
    ...shared,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { 'plan-atlas-frame': new URL('../frame.ts', import.meta.url).pathname },
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false, entryFileNames: '[name].js' },
      },
    },
  });
}
