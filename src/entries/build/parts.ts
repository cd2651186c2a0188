import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The folder of the repository. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');

const entries = fileURLToPath(new URL('..', import.meta.url));

/** Files of src/entries that are no way into the package. */
const inner = new Set(['embed', 'worker']);

/** Ways into the package: the name in `exports` (`index` is the package itself) and the source file. */
export function packageEntries(): Record<string, string> {
  const names = readdirSync(entries).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  return Object.fromEntries(
    names
      .map((name) => name.slice(0, -'.ts'.length))
      .filter((name) => !inner.has(name))
      .map((name) => [name, `${entries}${name}.ts`]),
  );
}

/**
 * Leaves out parts of jsPDF that it loads for pages as HTML and for SVG by other means; we write neither so.
 */
export const unusedParts: Record<string, string> = Object.fromEntries(
  ['html2canvas', 'canvg', 'dompurify'].map((name) => [name, `${entries}build/nothing.ts`]),
);

/** Late parts are loaded by a plain `import()`: nothing is added to the page's head to hurry them. */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) =>
      id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null,
  };
}

/** Takes comments and indents out of the style sheets of the elements, which no minifier looks into. */
export function leanStyles(): Plugin {
  const lean = (sheet: string): string =>
    sheet
      .split(/(\$\{[^}]*\})/)
      .map((part, index) =>
        index % 2 === 1
          ? part
          : part
              .replaceAll(/\/\*[\s\S]*?\*\//g, '')
              .replaceAll(/\s+/g, ' ')
              .replaceAll(/ ?([{};,]) ?/g, '$1'),
      )
      .join('');
  return {
    name: 'lean-styles',
    enforce: 'pre',
    apply: 'build',
    transform: (code, id) =>
      /\/src\/elements\/.*\.ts$/.test(id)
        ? { code: code.replaceAll(/\bcss`[^`]*`/g, lean), map: null }
        : null,
  };
}

/** Settings that the package and the script have in common. */
export const shared = {
  configFile: false,
  root: repository,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  resolve: { alias: unusedParts },
  worker: {
    format: 'es',
    rolldownOptions: { output: { entryFileNames: 'maplibre-gl-worker.mjs' } },
  },
} as const;
