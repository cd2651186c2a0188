import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repository } from './parts';

/**
 * Writes the type declarations of the package with the TypeScript compiler, gives every relative import the
 * extension that Node's resolution asks for, and drops the files that no entry leads to.
 *
 * @throws Error with the compiler's words when it finds a mistake
 */
export function writeDeclarations(folder: string): void {
  const compiler = join(repository, 'node_modules', 'typescript', 'bin', 'tsc');
  const config = fileURLToPath(new URL('tsconfig.json', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', config, '--outDir', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`types of the package:\n${stdout}`);
  const entries = join(folder, 'src', 'entries');
  const reached = new Set<string>();
  for (const name of readdirSync(entries)) {
    if (name.endsWith('.d.ts')) complete(join(entries, name), reached);
  }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(file);
  }
}

/** Gives the imports of a file, and of all files behind it, their extensions. */
function complete(file: string, reached: Set<string>): void {
  if (reached.has(file)) return;
  reached.add(file);
  const text = readFileSync(file, 'utf8').replace(
    /(\bfrom |\bimport\(|\bimport )(['"])(\.{1,2}\/[^'"]+)\2/g,
    (_, before: string, quote: string, specifier: string) => {
      const target = resolve(dirname(file), specifier);
      const found = [`${specifier}.js`, `${specifier}/index.js`].find((_name, index) =>
        existsSync([`${target}.d.ts`, join(target, 'index.d.ts')][index] ?? ''),
      );
      if (found === undefined) throw new Error(`${file}: ${specifier} leads nowhere`);
      complete(resolve(dirname(file), found.replace(/\.js$/, '.d.ts')), reached);
      return `${before}${quote}${found}${quote}`;
    },
  );
  writeFileSync(file, byPeers(text));
}

/** Types that the compiler found in a package behind a peer are asked of the peer, which hands them on. */
function byPeers(text: string): string {
  return text
    .replaceAll(/(['"])lit-html\1/g, '$1lit$1')
    .replaceAll(/(['"])@maplibre\/maplibre-gl-style-spec\1/g, '$1maplibre-gl$1');
}
