import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, parseSync } from 'vite';
import { plainImports, repository } from './parts';

/** What a page loads before anything else happens, in bytes of gzip. */
export interface Size {
  name: string;
  /** Our own files. */
  own: number;
  /** The part of lit that they use; a page with several elements has it once. `0` where it is inside already. */
  lit: number;
  /** The most that may be loaded. */
  limit: number | null;
  /** What the limit holds: our own files, or these with lit. */
  counts: 'own' | 'all';
}

const limits = [
  { name: 'plan-map', limit: 45_000, counts: 'all' },
  { name: 'plan-card', limit: 20_000, counts: 'own' },
  { name: 'plan-atlas', limit: null, counts: 'all' },
] as const;

/** Measures the built elements, the app and the script. @param dist the folder that holds all three */
export async function measure(dist: string): Promise<Size[]> {
  const sizes: Size[] = [];
  for (const { name, limit, counts } of limits) {
    const entry = join(dist, 'package', `${name}.js`);
    const own = await packedSize([entry], [/^@?lit(\/|$)/]);
    const lit = (await packedSize([entry], [])) - own;
    sizes.push({ name, own, lit, limit, counts });
  }
  const page = join(dist, 'index.html');
  if (existsSync(page)) {
    sizes.push({ name: 'app', own: pageSize(page), lit: 0, limit: 120_000, counts: 'all' });
  }
  for (const name of ['plan-atlas.js', 'plan-atlas-frame.js']) {
    const script = join(dist, 'embed', name);
    if (existsSync(script)) sizes.push({ name, own: sum([script]), lit: 0, limit: null, counts: 'all' });
  }
  return sizes;
}

/** The code that a built page loads before anything else happens, in bytes of gzip. */
export function pageSize(page: string): number {
  const [, main = ''] = /<script type="module"[^>]* src="([^"]+)"/.exec(readFileSync(page, 'utf8')) ?? [];
  return sum(staticFiles(join(dirname(page), main)));
}

/** The bytes that a limit counts. */
export function counted({ own, lit, counts }: Size): number {
  return counts === 'own' ? own : own + lit;
}

/** The sizes as lines for a terminal. */
export function sizeTable(sizes: readonly Size[]): string {
  const kilobytes = (bytes: number): string =>
    (bytes === 0 ? '' : `${(bytes / 1000).toFixed(1)} kB`).padStart(10);
  const rows = sizes.map((size) => {
    const limit =
      size.limit === null
        ? ''
        : `  at most ${size.limit / 1000} kB${size.counts === 'own' ? ' without lit' : ''}`;
    return `${size.name.padEnd(20)}${kilobytes(size.own)}${kilobytes(size.lit)}${limit}`;
  });
  return [`${'gzip, at once'.padEnd(20)}${'own'.padStart(10)}${'lit'.padStart(10)}`, ...rows, ''].join('\n');
}

/** A built file with all that it imports without being asked. */
function staticFiles(entry: string): string[] {
  const files = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const { module } = parseSync(file, readFileSync(file, 'utf8'));
    for (const { moduleRequest } of module.staticImports) {
      if (moduleRequest.value.startsWith('.')) visit(resolve(dirname(file), moduleRequest.value));
    }
  };
  visit(entry);
  return [...files];
}

function sum(files: readonly string[]): number {
  return files.reduce((total, file) => total + gzipSync(readFileSync(file)).length, 0);
}

/** What a bundler makes of a page that imports `entries` and nothing else: the part that is loaded at once. */
async function packedSize(entries: readonly string[], external: readonly RegExp[]): Promise<number> {
  const page = 'virtual:page';
  const result = await build({
    configFile: false,
    root: repository,
    logLevel: 'silent',
    plugins: [
      plainImports(),
      {
        name: 'page',
        resolveId(id) {
          if (id === page) return id;
          return /^@?lit(\/|$)/.test(id) ? this.resolve(id, join(repository, 'package.json')) : null;
        },
        load: (id) => (id === page ? entries.map((entry) => `import '${entry}';`).join('\n') : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: page, external: [...external, 'maplibre-gl'] },
    },
  });
  const outputs = 'output' in result ? result.output : [];
  const chunks = outputs.flatMap((part) => (part.type === 'chunk' ? [part] : []));
  const found = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set<string>();
  const visit = (name: string): void => {
    if (loaded.has(name) || !found.has(name)) return;
    loaded.add(name);
    found.get(name)?.imports.forEach(visit);
  };
  chunks.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => visit(fileName));
  return [...loaded].reduce((total, name) => total + gzipSync(found.get(name)?.code ?? '').length, 0);
}
