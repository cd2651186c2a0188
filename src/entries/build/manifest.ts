import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { packageEntries, repository } from './parts';

/** The committed description of the elements. */
export const manifestFile = join(repository, 'src', 'entries', 'custom-elements.json');

/** An attribute, property, method, event, slot, part or custom property. */
export interface ManifestEntry {
  name: string;
  description?: string;
  type?: { text: string };
  kind?: 'field' | 'method';
  privacy?: 'public' | 'private' | 'protected';
  static?: boolean;
  readonly?: boolean;
  default?: string;
  /** The property that an attribute sets. */
  fieldName?: string;
  /** The attribute that sets a property. */
  attribute?: string;
}

/** One element: the part of the Custom Elements Manifest that we write and read. */
export interface ManifestElement {
  kind: 'class';
  name: string;
  tagName: string;
  customElement: true;
  description: string;
  superclass: { name: string; package: string };
  attributes: ManifestEntry[];
  members: ManifestEntry[];
  events: ManifestEntry[];
  slots: ManifestEntry[];
  cssParts: ManifestEntry[];
  cssProperties: ManifestEntry[];
}

interface Module {
  kind: 'javascript-module';
  path: string;
  declarations: ManifestElement[];
  exports: { kind: string; name: string; declaration: { name: string; module: string } }[];
}

/** The manifest of the package. */
export interface Manifest {
  schemaVersion: string;
  readme: string;
  modules: Module[];
}

/** Members that belong to Lit or to the platform, not to the contract with a page. */
const inner = new Set(['styles', 'render', 'connectedCallback', 'disconnectedCallback', 'createRenderRoot']);

/** Describes every element of the package: a Custom Elements Manifest 2.1. */
export async function createManifest(): Promise<Manifest> {
  const { modules } = (await cli({
    argv: ['analyze', '--litelement', '--quiet', '--globs', 'src/elements/**/*.ts'],
    cwd: repository,
    noWrite: true,
  })) as { modules: { path: string; declarations?: Partial<ManifestElement>[] }[] };
  const events = eventClasses();
  const names = Object.keys(packageEntries()).filter((name) => name.startsWith('plan-'));
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: names.map((name) => {
      const source = modules.find(({ path }) => path === `src/elements/${name}/${name}.ts`);
      const element = source?.declarations?.find(
        (declaration) => declaration.kind === 'class' && declaration.name === className(name),
      );
      if (!element) throw new Error(`${name}: no class ${className(name)} in its file`);
      return moduleOf(name, element, events);
    }),
  };
}

/** The manifest as it is written to its file. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** `plan-map` gives `PlanMap`. */
export function className(tag: string): string {
  return tag.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function moduleOf(
  tagName: string,
  element: Partial<ManifestElement>,
  events: ReadonlyMap<string, string>,
): Module {
  const path = `dist/package/${tagName}.js`;
  const name = className(tagName);
  const declaration = { name, module: path };
  return {
    kind: 'javascript-module',
    path,
    declarations: [
      {
        kind: 'class',
        name,
        tagName,
        customElement: true,
        description: element.description ?? '',
        superclass: { name: 'LitElement', package: 'lit' },
        attributes: (element.attributes ?? []).map(plain),
        members: (element.members ?? []).filter(isPublic).map(plain),
        events: (element.events ?? []).filter(isDocumented).map((event) => typed(event, events)),
        slots: element.slots ?? [],
        cssParts: element.cssParts ?? [],
        cssProperties: element.cssProperties ?? [],
      },
    ],
    exports: [
      { kind: 'js', name, declaration },
      { kind: 'custom-element-definition', name: tagName, declaration },
    ],
  };
}

function isPublic({ name, privacy, static: isStatic }: ManifestEntry): boolean {
  return (privacy ?? 'public') === 'public' && !isStatic && !name.startsWith('#') && !inner.has(name);
}

/** The analyser also lists what `dispatchEvent` gets, by the name of a variable. */
function isDocumented({ name }: ManifestEntry): boolean {
  return (name ?? '').startsWith('plan-');
}

/** Where a member is inherited from is a matter of our files. */
function plain(entry: ManifestEntry): ManifestEntry {
  const { inheritedFrom: _, ...rest } = entry as ManifestEntry & { inheritedFrom?: unknown };
  return rest;
}

function typed({ name, description }: ManifestEntry, classes: ReadonlyMap<string, string>): ManifestEntry {
  return { name, type: { text: classes.get(name) ?? 'Event' }, description };
}

/** Event classes by the name that they fire under. */
export function eventClasses(): Map<string, string> {
  const elements = join(repository, 'src', 'elements');
  const names = readdirSync(elements, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const text = readFileSync(join(elements, name), 'utf8');
        const classes = text.matchAll(/class (\w+) extends Event \{\s*static readonly type = '([\w-]+)'/g);
        return [...classes].map(([, type = '', event = '']) => [event, type] as const);
      }),
  );
}
