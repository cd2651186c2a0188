import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type ManifestElement,
  createManifest,
  eventClasses,
  manifestFile,
  manifestText,
} from '../../src/entries/build/manifest';
import { looks } from '../../src/entries/build/docs/pages';
import { packageEntries } from '../../src/entries/build/parts';
import { tokenStyles } from '../../src/elements/shared/tokens.styles';
import { type SourceFile, type SyntaxNode, listFiles, readSource, repository } from '../support/source-tree';

/** The class that every element extends. */
const base = 'src/elements/shared/plan-element.ts';

const manifest = await createManifest();
const elements = manifest.modules.flatMap(({ declarations }) => declarations);
const files = listFiles('src/elements')
  .filter((path) => path.endsWith('.ts'))
  .map(readSource);

/** Classes by name, with the file that each is in. */
const classes = new Map(
  files.flatMap((file) =>
    file.nodes.flatMap(({ node }) =>
      node.type === 'ClassDeclaration' ? [[nameOf(node.id), { node, file }] as const] : [],
    ),
  ),
);

/** A class and those of ours that it extends. */
function lineage(name: string): { node: SyntaxNode; file: SourceFile }[] {
  const own = classes.get(name);
  return own ? [own, ...lineage(nameOf(own.node.superClass))] : [];
}

/** The files that an element is made of: its folder, and the classes that it extends. */
function filesOf({ tagName, name }: ManifestElement): SourceFile[] {
  const own = files.filter(({ path }) => path.startsWith(`src/elements/${tagName}/`));
  return [...new Set([...own, ...lineage(name).map(({ file }) => file)])];
}

function nameOf(node: unknown): string {
  return (node as { name?: string } | null)?.name ?? '';
}

test('the committed description of the elements is fresh: npm run manifest', () => {
  expect(readFileSync(manifestFile, 'utf8')).toBe(manifestText(manifest));
});

test('package.json exports every entry', () => {
  const { exports } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    exports: Record<string, unknown>;
  };
  const names = Object.keys(packageEntries()).map((name) => (name === 'index' ? '.' : `./${name}`));
  const others = Object.keys(exports).filter((name) => !/^\.\/(types|geodata)\/|\.json$/.test(name));
  expect(others.toSorted()).toEqual(names.toSorted());
});

test.each(elements.map((element) => [element.tagName, element] as const))(
  '%s: every public member and attribute is described',
  (_tag, element) => {
    const members = lineage(element.name).flatMap(({ node, file }) =>
      (node.body as { body: SyntaxNode[] }).body.filter((member) => {
        const { accessibility, static: isStatic, override } = member as Partial<Record<string, unknown>>;
        const type = (member.key as SyntaxNode | undefined)?.type;
        const open = accessibility !== 'private' && accessibility !== 'protected' && !isStatic;
        const [comment = ''] =
          /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(file.text.slice(0, member.start)) ?? [];
        return (
          open &&
          !comment.includes('@internal') &&
          type === 'Identifier' &&
          !(override && member.type === 'MethodDefinition')
        );
      }),
    );
    const names = members.map(({ key }) => nameOf(key)).filter((name) => name !== 'constructor');
    const lifecycle = ['connectedCallback', 'disconnectedCallback', 'createRenderRoot', 'render'];
    const described = new Map(element.members.map((member) => [member.name, member]));
    expect(names.filter((name) => !described.has(name) && !lifecycle.includes(name))).toEqual([]);
    const silent = element.members.filter(({ description }) => !description).map(({ name }) => name);
    expect(silent, 'members without a word').toEqual([]);
    const attributes = new Set(element.attributes.map(({ name }) => name));
    const properties = element.members.filter(({ attribute }) => attribute !== undefined);
    expect(properties.filter(({ attribute = '' }) => !attributes.has(attribute))).toEqual([]);
  },
);

test.each(elements.map((element) => [element.tagName, element] as const))(
  '%s: every part, slot and event is described',
  (_tag, element) => {
    const text = filesOf(element)
      .map(({ code }) => code)
      .join('\n');
    const all = (pattern: RegExp): string[] => [
      ...new Set([...text.matchAll(pattern)].map(([, found = '']) => found)),
    ];
    const missing = (found: string[], described: { name: string }[]): string[] =>
      found.filter((name) => !described.some((each) => each.name === name));
    const parts = all(/\bpart="([^"$]+)"/g).flatMap((names) => names.split(' '));
    expect(missing(parts, element.cssParts), 'parts').toEqual([]);
    // Rows, chips and boxes come from src/elements/shared; the atlas hands on the parts of its map.
    const helpers = files.filter(({ path }) => /^src\/elements\/(shared|plan-map)\//.test(path));
    const written = helpers.map(({ code }) => code).join('\n') + text;
    const absent = element.cssParts.filter(
      ({ name }) => !new RegExp(`\\bpart="([^"]* )?${name}[ "]`).test(written),
    );
    expect(absent, 'parts that are not there').toEqual([]);
    expect(missing(all(/<slot name="([^"$]+)"/g), element.slots), 'slots').toEqual([]);
    const events = new Map([...eventClasses()].map(([event, type]) => [type, event]));
    // The base can fire for every element; those fire that ask it to.
    const asks = filesOf(element).filter(({ path }) => path !== base);
    const asked = (method: string): boolean => asks.some(({ code }) => code.includes(`${method}(`));
    const unasked = [
      ...(asked('selectByPerson') ? [] : ['plan-select']),
      ...(asked('hoverByPerson') ? [] : ['plan-hover']),
    ];
    const fired = all(/dispatchEvent\(\s*new (Plan\w+Event)\(/g).flatMap((type) => events.get(type) ?? []);
    expect(
      missing(fired, element.events).filter((name) => !unasked.includes(name)),
      'events',
    ).toEqual([]);
    for (const event of element.events) expect(event.description, event.name).toBeTruthy();
  },
);

test('every custom property that is described is read by the styles', () => {
  const common = looks.flatMap(([names]) => names.split(' '));
  const tokens = String(tokenStyles.cssText);
  const unread = (names: readonly string[], styles: string): string[] =>
    names.filter((name) => !new RegExp(`var\\(${name}[,)]`).test(styles));
  expect(unread(common, tokens)).toEqual([]);
  for (const element of elements) {
    const styles = filesOf(element).map(({ code }) => code);
    const own = element.cssProperties.map(({ name }) => name);
    expect(unread(own, [tokens, ...styles].join('\n')), element.tagName).toEqual([]);
  }
});
