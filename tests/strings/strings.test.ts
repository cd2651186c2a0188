import { expect, test } from 'vitest';
import { type SourceFile, isScript, listFiles, readSource } from '../support/source-tree';

const files = new Map(
  ['src', 'styles']
    .flatMap(listFiles)
    .filter(isScript)
    .map((path) => [path, readSource(path)] as const),
);

/** The keys of every table in src/strings, with the file that holds each. */
const home = new Map(
  [...files.values()]
    .filter(({ path }) => path.startsWith('src/strings/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^ {2}'?([\w-]+(?:\.[\w-]+)*)'?: \{/gm)].map(([, key = '']) => [key, path] as const),
    ),
);

/** What runs when `path` is imported. */
function closure(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { file, how } of files.get(path)?.imports ?? []) {
    if (file !== null && how === 'static') closure(file, seen);
  }
  return seen;
}

/** Files that hold a key, or keys that begin so, which stand in the code of a file. */
function tablesUsedBy({ nodes }: SourceFile): { key: string; table: string }[] {
  return nodes.flatMap(({ node, parent }) => {
    if (node.type === 'Literal' && typeof node.value === 'string' && !parent?.type.startsWith('Import')) {
      const table = home.get(node.value);
      return table?.startsWith('src/strings/') && node.value.includes('.')
        ? [{ key: node.value, table }]
        : [];
    }
    if (node.type !== 'TemplateLiteral') return [];
    const [first] = node.quasis as { value: { cooked: string } }[];
    const start = first?.value.cooked ?? '';
    if (!/^[a-z-]+(\.[\w-]+)*\.$/.test(start)) return [];
    return [...new Set([...home].filter(([key]) => key.startsWith(start)).map(([, table]) => table))].map(
      (table) => ({ key: `${start}*`, table }),
    );
  });
}

/** What an importer or a person loads on its own: every element, and every module reached by `import()`. */
const roots = [...files.values()]
  .flatMap(({ path, imports }) => [
    ...(/^src\/elements\/(plan-[^/]+)\/\1\.ts$/.test(path) ? [path] : []),
    ...(path === 'src/svg/sheets/draw-sheet.ts' || path === 'src/exports/export-ledger.ts' ? [path] : []),
    ...imports.flatMap(({ file, how }) => (how === 'dynamic' && file !== null ? [`${path}>${file}`] : [])),
  ])
  .filter((root) => !root.includes('>') || root.startsWith('src/elements/'));

test('every element brings the texts that it shows', () => {
  const faults = roots.flatMap((root) => {
    const [importer = '', late] = root.split('>');
    // Whatever an element loads late finds there what the element brought.
    const element = importer.replace(/^(src\/elements\/(plan-[^/]+)\/).*/, '$1$2.ts');
    const loaded = new Set([element, importer, late ?? importer].flatMap((path) => [...closure(path)]));
    return [...loaded].flatMap((path) =>
      tablesUsedBy(files.get(path) as SourceFile)
        .filter(({ table }) => !loaded.has(table) && !path.startsWith('src/strings/'))
        .map(({ key, table }) => `${path} uses ${key} of ${table}, which ${root} does not load`),
    );
  });
  expect(home.size).toBeGreaterThan(300);
  expect([...new Set(faults)]).toEqual([]);
});

test('no key is in two tables', () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const { path, text } of files.values()) {
    if (!path.startsWith('src/strings/')) continue;
    for (const [, key = ''] of text.matchAll(/^ {2}'([\w-]+(?:\.[\w-]+)+)': \{/gm)) {
      if (seen.has(key)) twice.push(`${key}: ${seen.get(key)} and ${path}`);
      seen.set(key, path);
    }
  }
  expect(twice).toEqual([]);
});

test('every element that shows an icon brings it', () => {
  const namesIn = (file: string): string[] =>
    [...(files.get(file)?.text ?? '').matchAll(/^ {2}'?([\w-]+)'?: svg`/gm)].map(([, name = '']) => name);
  const sets = ['icons', 'map-icons', 'panel-icons', 'briefing-icons'].map(
    (name) => `src/elements/shared/${name}.ts`,
  );
  const faults = roots
    .filter((root) => !root.includes('>'))
    .flatMap((root) => {
      const loaded = closure(root);
      const known = new Set(sets.filter((file) => loaded.has(file)).flatMap(namesIn));
      return [...loaded].flatMap((path) =>
        [...(files.get(path)?.text.matchAll(/\bicon\('([\w-]+)'\)/g) ?? [])]
          .filter(([, name = '']) => !known.has(name))
          .map(([, name]) => `${root} shows ${name} (${path})`),
      );
    });
  expect(sets.flatMap(namesIn).length).toBeGreaterThan(40);
  expect(faults).toEqual([]);
});
