import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, parseSync } from 'vite';
import { plainImports, repository } from './parts.ts';

/** What a page loads before anything else happens, in bytes of gzip. */
export interface Size {
  /** The file, as it lies in the built folder. */
  name: string;
  /** Our own files. */
  own: number;
  /** The part of lit that they use; a page with several elements has it once. `0` where it is inside already. */
  lit: number;
  /** The most that may be loaded. */
  limit: number;
  /** What the limit holds: our own files, or these with lit. */
  counts: 'own' | 'all';
}

const elements = [
  { name: 'plan-map', limit: 45_000, counts: 'all' },
  { name: 'plan-card', limit: 20_000, counts: 'own' },
  { name: 'plan-atlas', limit: 119_000, counts: 'all' },
] as const;

/** Everything is in the first, so that a page needs no more than one line. */
const scripts = [
  { name: 'plan-atlas.js', limit: 1_420_000 },
  { name: 'plan-atlas-frame.js', limit: 3_300 },
] as const;

/** Measures the built elements and the scripts. @param dist the folder that holds both */
export async function measurePackage(dist: string): Promise<Size[]> {
  const sizes: Size[] = [];
  for (const { name, limit, counts } of elements) {
    const entry = join(dist, 'package', `${name}.js`);
    const own = await packedSize([entry], [/^@?lit(\/|$)/]);
    const lit = (await packedSize([entry], [])) - own;
    sizes.push({ name: `package/${name}.js`, own, lit, limit, counts });
  }
  return [...sizes, ...measureScripts(dist)];
}

/** Measures the scripts for pages without a build. @param dist the folder that holds `embed` */
export function measureScripts(dist: string): Size[] {
  return scripts.map(({ name, limit }) => whole(`embed/${name}`, gzipOf([join(dist, 'embed', name)]), limit));
}

/**
 * The code that a built page loads before anything else happens, in bytes of gzip: its module, and what this asks for
 * by itself where the page names that beforehand.
 */
export function pageSize(page: string): number {
  const html = readFileSync(page, 'utf8');
  const [, main] = /<script type="module"[^>]* src="([^"]+)"/.exec(html) ?? [];
  if (main === undefined) throw new Error(`${page} loads no module, so its size is not known`);
  const first = join(dirname(page), main);
  const named = [...html.matchAll(/<link rel="modulepreload"[^>]* href="([^"]+)"/g)].map(([, file = '']) =>
    join(dirname(page), file),
  );
  const asked = filesAskedFor(first).filter((file) => named.includes(file));
  return gzipOf([...new Set([first, ...asked].flatMap(staticFiles))]);
}

/** The bytes of all these files, as gzip. */
export function gzipOf(files: readonly string[]): number {
  return files.reduce((total, file) => total + gzipSync(readFileSync(file)).length, 0);
}

/** The size of what is loaded as it is. */
export const whole = (name: string, bytes: number, limit: number): Size => ({
  ...{ name, own: bytes, lit: 0, limit, counts: 'all' },
});

/** The bytes that a limit counts. */
export function counted({ own, lit, counts }: Size): number {
  return counts === 'own' ? own : own + lit;
}

/**
 * Every build ends with this, and so fails where a page would load more than is promised.
 *
 * @returns the sizes as lines for a terminal
 * @throws where one is over its limit: all that are, each with its size and its limit
 */
export function checkSizes(sizes: readonly Size[]): string {
  const over = sizes.filter((size) => counted(size) > size.limit);
  if (over.length === 0) return sizeTable(sizes);
  const faults = over.map(
    (size) =>
      `${size.name}: ${kilobytes(counted(size))} of gzip (${counted(size)} bytes), ${limitOf(size)} (${size.limit})`,
  );
  throw new Error(['The build is larger than it may be:', ...faults].join('\n  '));
}

function sizeTable(sizes: readonly Size[]): string {
  const width = Math.max(20, ...sizes.map(({ name }) => name.length + 1));
  const rows = sizes.map((size) => {
    const lit = size.lit === 0 ? '' : kilobytes(size.lit);
    return `${size.name.padEnd(width)}${kilobytes(size.own).padStart(10)}${lit.padStart(10)}  ${limitOf(size)}`;
  });
  return [`${'gzip, at once'.padEnd(width)}${'own'.padStart(10)}${'lit'.padStart(10)}`, ...rows, ''].join(
    '\n',
  );
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const limitOf = ({ limit, counts }: Size): string =>
  `at most ${kilobytes(limit)}${counts === 'own' ? ' without lit' : ''}`;

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

/** The built files that one asks for when it runs. */
function filesAskedFor(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return parseSync(file, source).module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const address = source.slice(start + 1, end - 1);
    return address.startsWith('.') ? [resolve(dirname(file), address)] : [];
  });
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
