import { build } from 'vite';
import { leanStyles, packageEntries, plainImports, shared } from './parts';

/** Packages that the page brings itself. */
const peers = [/^lit(\/|$)/, /^@lit\/reactive-element(\/|$)/, /^maplibre-gl$/];

/** Builds the modules of the npm package: one file an entry, what is needed later in chunks. */
export async function buildLibrary(folder: string): Promise<void> {
  await build({
    ...shared,
    plugins: [plainImports(), leanStyles()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
      reportCompressedSize: false,
      rolldownOptions: {
        input: packageEntries(),
        preserveEntrySignatures: 'strict',
        external: peers,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          assetFileNames: 'assets/[name][extname]',
        },
      },
    },
  });
}
