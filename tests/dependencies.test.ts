import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isScript, listFiles, repository } from './support/source-tree';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

test('every dependency is used', () => {
  const scripts = Object.values(manifest.scripts).join('\n');
  const sources = ['src', 'styles', 'geodata', 'tests']
    .flatMap(listFiles)
    .filter(isScript)
    .filter((path) => path !== 'tests/support/rooms.ts' && path !== 'tests/dependencies.test.ts');
  const text = [scripts, read('vite.config.ts'), ...sources.map(read)].join('\n');
  /** Packages that are not imported by their own name. */
  const signs: Record<string, string> = {
    typescript: "'tsc'",
    '@arethetypeswrong/cli': "'attw'",
    '@types/node': 'node:',
    '@vitest/coverage-v8': '--coverage',
    '@types/geojson': 'geojson',
  };
  expect(names.filter((name) => !text.includes(signs[name] ?? name.replace(/^@types\//, '')))).toEqual([]);
});

test('README says why each dependency is there, and lists no other', () => {
  const [, section = ''] = /\n## Dependencies\n([\s\S]*?)\n## /.exec(read('README.md')) ?? [];
  const listed = [...section.matchAll(/^\|(.*?)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  expect(listed.toSorted()).toEqual(names.toSorted());
});
