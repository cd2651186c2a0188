import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, type Rollup, build } from 'vite';
import { leanStyles, plainImports, shared } from '../../entries/build/parts';
import { dataScript } from '../../briefing/exports/one-file';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a briefing in one file does without: sheets, tables and hand-outs are made in the app. */
const leftOut =
  /\/src\/(elements\/(plan-sheet|plan-handout)\/|exports\/|svg\/sheets\/export\/|briefing\/(yaml|exports)\/(?!one-file))/;

/** Parts that are loaded late, and are left out, are empty. */
function without(pattern: RegExp): Plugin {
  const nothing = '\0nothing';
  return {
    name: 'left-out',
    enforce: 'pre',
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string') return null;
      const found = await this.resolve(specifier, importer);
      return found && pattern.test(found.id) ? nothing : null;
    },
    load: (id) => (id === nothing ? 'export {};' : null),
  };
}

/** Builds one script without chunks; `iife`: a classic one. */
async function scriptOf(entry: string, format: 'es' | 'iife'): Promise<string> {
  const result = await build({
    ...shared,
    plugins: [without(leftOut), plainImports(), leanStyles()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      reportCompressedSize: false,
      rolldownOptions: {
        input: entry,
        output: { format, codeSplitting: false },
      },
    },
  });
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const chunks = outputs.filter((part): part is Rollup.OutputChunk => part.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`${entry} was built into ${chunks.length} chunks`);
  return chunks[0]?.code ?? '';
}

/**
 * Builds the page of a briefing in one file: engine, worker, styles and elements in it, and places for its title, plan
 * and steps.
 */
export async function buildOneFilePage(): Promise<string> {
  const script = await scriptOf(here('../one-file/main.ts'), 'es');
  const worker = await scriptOf(
    here('../../../node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs'),
    'iife',
  );
  const inScript = script
    .replaceAll(/<\/(?=script)/gi, String.raw`<\/`)
    .replaceAll('<!--', String.raw`<\!--`);
  return readFileSync(here('../one-file/page.html'), 'utf8')
    .replaceAll(/\n\s*/g, '\n')
    .replace('<!-- worker -->', () => dataScript('plan-atlas-worker', worker))
    .replace('<!-- script -->', () => `<script type="module">${inScript}</script>`);
}
