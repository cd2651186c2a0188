import { readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { districtNames } from './support/district-names';
import { roomOf, rooms } from './support/rooms';
import { isScript, listFiles, readSource, repository } from './support/source-tree';
import type { ImportUse, SourceFile } from './support/source-tree';

const files = ['src', 'styles', 'geodata', 'tests'].flatMap(listFiles).filter(isScript).map(readSource);
const shipped = ['src', 'styles'].flatMap(listFiles).map(readSource);
const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const declared = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));

/** Lists what `judge` says about every import, with file and line before it. */
function judgeImports(judge: (use: ImportUse, file: SourceFile) => string | null): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((use) => {
      const fault = judge(use, file);
      return fault === null ? [] : [`${file.path}:${use.line} ${fault}`];
    }),
  );
}

/** `lit/decorators.js` gives `lit`, `@lit/context/x` gives `@lit/context`. */
function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

test('top level holds the agreed files and folders only', () => {
  const allowed = [
    'package.json',
    'package-lock.json',
    'vite.config.ts',
    'tsconfig.json',
    'README.md',
    'LICENSE',
  ];
  const folders = ['src', 'geodata', 'styles', 'tests'];
  const ignored = ['node_modules', 'dist', 'coverage'];
  const others = readdirSync(repository).filter(
    (name) => !name.startsWith('.') && ![...allowed, ...folders, ...ignored].includes(name),
  );
  expect(others).toEqual([]);
});

test('every source file lives in a room', () => {
  expect(files.filter(({ path }) => roomOf(path) === undefined).map(({ path }) => path)).toEqual([]);
});

test('rooms import only from the rooms they may know', () => {
  const faults = judgeImports(({ file, specifier }, { path }) => {
    const [from, to] = [roomOf(path), file === null ? undefined : roomOf(file)];
    if (file === null || from === undefined || from === to || from.from.includes('*')) return null;
    if (to === undefined) return `imports ${specifier}, which is in no room`;
    return from.from.includes(to.name) ? null : `${from.name} must not import ${to.name} (${specifier})`;
  });
  expect(faults).toEqual([]);
});

test('rooms import only the packages they may know, and package.json names each', () => {
  const faults = judgeImports(({ file, specifier }, { path }) => {
    if (file !== null) return null;
    const name = isBuiltin(specifier) ? 'node' : packageName(specifier);
    const allowed = roomOf(path)?.packages ?? [];
    const fits = (entry: string): boolean => entry === name || name.startsWith(`${entry}/`);
    if (!allowed.some(fits) && !(allowed.includes('*') && name !== 'node')) {
      return `${roomOf(path)?.name} must not import ${specifier}`;
    }
    return name === 'node' || declared.has(name) || declared.has(`@types/${name}`)
      ? null
      : `${name} is not in package.json`;
  });
  expect(faults).toEqual([]);
});

test('only src/map imports the map engine; app and entries may name its worker and version', () => {
  const faults = judgeImports(({ specifier }, { path }) => {
    if (packageName(specifier) !== 'maplibre-gl' || /^(src\/map|tests)\//.test(path)) return null;
    const page = /^src\/(app|entries)\//.test(path);
    return page && /worker|package\.json$/.test(specifier) ? null : `must not import ${specifier}`;
  });
  expect(faults).toEqual([]);
});

test('only plan-map imports src/map, and its code only on demand', () => {
  const faults = judgeImports(({ file, how, specifier }, { path }) => {
    if (!file?.startsWith('src/map/') || !path.startsWith('src/elements/')) return null;
    if (!path.startsWith('src/elements/plan-map/')) return `must not import ${specifier}`;
    return how === 'static' ? `must import ${specifier} with import()` : null;
  });
  expect(faults).toEqual([]);
});

test('nothing outside tests imports tests', () => {
  const faults = judgeImports(({ file, specifier }, { path }) =>
    file?.startsWith('tests/') && !path.startsWith('tests/') ? `imports ${specifier}` : null,
  );
  expect(faults).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const targets = new Map(
    files.map(({ path, imports }) => [path, imports.flatMap(({ file }) => (file === null ? [] : [file]))]),
  );
  expect(findCycles(targets)).toEqual([]);
});

test('the directions between rooms make no circle', () => {
  expect(findCycles(new Map(rooms.map(({ name, from }) => [name, from])))).toEqual([]);
});

test('model, state and the SVG renderer compile without the DOM', () => {
  for (const folder of ['src/model', 'src/state', 'src/svg']) {
    const config = JSON.parse(readFileSync(join(repository, folder, 'tsconfig.json'), 'utf8')) as {
      compilerOptions: { lib: string[]; types: string[] };
    };
    expect(
      config.compilerOptions.lib.filter((name) => name.startsWith('DOM')),
      folder,
    ).toEqual([]);
    expect(config.compilerOptions.types, folder).toEqual([]);
  }
});

test('elements leave the address bar, storage and the page around them alone', () => {
  const globals = new Set(['location', 'history', 'localStorage', 'sessionStorage']);
  const faults = files
    .filter(({ path }) => path.startsWith('src/elements/') || path.startsWith('src/controllers/'))
    .flatMap((file) =>
      file.nodes.flatMap(({ node, parent }) => {
        const owner = (node.object as { name?: string } | undefined)?.name ?? '';
        const property = (node.property as { name?: string } | undefined)?.name ?? '';
        const member = node.type === 'MemberExpression' ? `${owner}.${property}` : '';
        const page = /^document\.(head|body|title|cookie)$/.test(member);
        const viaWindow = /^(window|globalThis|self|document)$/.test(owner) && globals.has(property);
        const bare =
          node.type === 'Identifier' && globals.has(String(node.name)) && isReference(node, parent);
        return page || viaWindow || bare
          ? [`${file.path}:${file.lineAt(node.start)} ${file.text.slice(node.start, node.end)}`]
          : [];
      }),
    );
  expect(faults).toEqual([]);
});

test('every element has a class doc that lists its events, slots, parts or properties', () => {
  const faults = files
    .filter(({ path }) => /^src\/elements\/(plan-[^/]+)\/\1\.ts$/.test(path))
    .filter(({ text }) => {
      const doc = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:@\w+\([^)]*\)\s*)*export (?:abstract )?class /.exec(
        text,
      )?.[1];
      return !/@(event|fires|slot|csspart|cssproperty)\b/.test(doc ?? '');
    })
    .map(({ path }) => path);
  expect(faults).toEqual([]);
});

test('code and styles know no district by name', () => {
  const names = districtNames();
  const pattern = new RegExp(names.map(escapePattern).join('|'), 'gi');
  const faults = shipped.flatMap((file) =>
    [...file.text.matchAll(pattern)].map((match) => `${file.path}:${file.lineAt(match.index)} ${match[0]}`),
  );
  expect(names.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

/** The one address of another house: asked only by a page that says `basemap="tianditu"` and gives its key. */
const tianditu = {
  path: 'src/map/basemap/addresses.ts',
  template: 'https://t{0-7}.tianditu.gov.cn/{layer}_w/wmts?',
};

test('code and styles name no other host', () => {
  const faults = shipped.flatMap((file) =>
    [...file.code.matchAll(/\bhttps?:\/\/[^\s'"`)<>]+/g)]
      .filter(([address]) => !address.startsWith('http://www.w3.org/'))
      .filter(([address]) => !(file.path.startsWith('src/app/build/') && address === 'http://localhost'))
      .filter(([address]) => !(file.path === tianditu.path && address.startsWith(tianditu.template)))
      .map((match) => `${file.path}:${file.lineAt(match.index)} ${match[0]}`),
  );
  expect(faults).toEqual([]);
});

test('files stay short enough to read in one go', () => {
  const long = files
    .filter(({ path, lines }) => /^(src|styles|geodata\/build)\//.test(path) && lines > 400)
    .map(({ path, lines }) => `${path} has ${lines} lines; split it (at most 400)`);
  expect(long).toEqual([]);
});

/** Whether an identifier stands for a value: not a property, key, label or name being declared. */
function isReference(node: SourceFile['nodes'][number]['node'], parent: typeof node | null): boolean {
  if (parent === null) return true;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed === true;
  if (parent.type === 'Property') return parent.value === node;
  return !/^(PropertyDefinition|MethodDefinition|TS\w+|AccessorProperty|Import\w+|Export\w+)$/.test(
    parent.type,
  );
}

/** Every group of files that import each other in a circle, written `a > b > a`. */
function findCycles(targets: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const cycles = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.add([...trail.slice(at), path].join(' > '));
    if (at >= 0 || done.has(path)) return;
    for (const next of targets.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return [...cycles];
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
