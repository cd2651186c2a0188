import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** The folder of the repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** One import, re-export, `import()` or type import of a file. */
export interface ImportUse {
  /** As written, e.g. `../model/types`. */
  specifier: string;
  /** The file it leads to, relative to the repository; `null` for a package or a built-in module. */
  file: string | null;
  how: 'static' | 'type' | 'dynamic';
  line: number;
}

/** A source file, parsed. Paths have `/` on every system. */
export interface SourceFile {
  path: string;
  text: string;
  lines: number;
  imports: ImportUse[];
  /** Every node of the syntax tree with its parent, outermost first; empty when the file is not TypeScript. */
  nodes: { node: SyntaxNode; parent: SyntaxNode | null }[];
  /** Line of an offset in `text`, from 1. */
  lineAt(offset: number): number;
  /** `text` with comments blanked out; offsets stay. */
  code: string;
}

/** The part of an ESTree node that we read. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/** All files under a folder, relative to the repository, in order; dot files and `node_modules` left out. */
export function listFiles(folder: string): string[] {
  const top = join(repository, folder);
  if (!existsSync(top)) return [];
  const left = (name: string): boolean => name.startsWith('.') || name === 'node_modules';
  return readdirSync(top, { withFileTypes: true })
    .filter((entry) => !left(entry.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(path) : [path];
    });
}

/** Reads and parses a file of the repository. */
export function readSource(path: string): SourceFile {
  const text = readFileSync(join(repository, path), 'utf8');
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  const lineAt = (offset: number): number => starts.findLastIndex((start) => start <= offset) + 1;
  const lines = text.endsWith('\n') ? starts.length - 1 : starts.length;
  if (!/\.m?[jt]s$/.test(path)) return { path, text, lines, imports: [], nodes: [], lineAt, code: text };
  const { program, comments } = parseSync(path, text);
  const nodes = [...walk(program as unknown as SyntaxNode, null)];
  const imports = nodes.flatMap(({ node }) => importUse(node, path, lineAt));
  let code = text;
  for (const { start, end } of comments) {
    code = code.slice(0, start) + text.slice(start, end).replaceAll(/[^\n]/g, ' ') + code.slice(end);
  }
  return { path, text, lines, imports, nodes, lineAt, code };
}

function importUse(node: SyntaxNode, path: string, lineAt: (offset: number) => number): ImportUse[] {
  const kinds: Record<string, ImportUse['how']> = {
    ImportDeclaration: node.importKind === 'type' ? 'type' : 'static',
    ExportNamedDeclaration: node.exportKind === 'type' ? 'type' : 'static',
    ExportAllDeclaration: node.exportKind === 'type' ? 'type' : 'static',
    ImportExpression: 'dynamic',
    TSImportType: 'type',
  };
  const how = kinds[node.type];
  const source = (node.source ?? node.argument) as { value?: unknown } | null | undefined;
  if (how === undefined || typeof source?.value !== 'string') return [];
  return [
    { specifier: source.value, file: resolveImport(path, source.value), how, line: lineAt(node.start) },
  ];
}

/** The file that a relative import leads to; `null` for a package. */
function resolveImport(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = resolve(repository, dirname(from), specifier.replace(/\?.*$/, ''));
  const candidates = [base, `${base}.ts`, join(base, 'index.ts'), base.replace(/\.js$/, '.ts')];
  const found = candidates.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
  return relative(repository, found ?? base).replaceAll(sep, '/');
}

function* walk(node: SyntaxNode, parent: SyntaxNode | null): Generator<SourceFile['nodes'][number]> {
  yield { node, parent };
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* walk(child, node);
    }
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Whether a file is TypeScript or JavaScript. */
export function isScript(path: string): boolean {
  return ['.ts', '.mts', '.js', '.mjs'].includes(extname(path));
}
