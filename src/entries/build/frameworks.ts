import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, type ManifestElement, className } from './manifest';

/** Writes `types/react`, `types/vue` and `types/svelte`: tags, properties and events of every element, for templates. */
export function writeFrameworkTypes(folder: string, manifest: Manifest): void {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of [
    ['react', reactTypes(elements)],
    ['vue', vueTypes(elements)],
    ['svelte', svelteTypes(elements)],
  ] as const) {
    writeFileSync(join(folder, `${name}.d.ts`), text);
    // So that `import 'plan-atlas/types/react'` is no error for a bundler.
    writeFileSync(join(folder, `${name}.js`), 'export {};\n');
  }
}

/** React 19: `<plan-map src="…" onplan-select={…} />`. */
function reactTypes(elements: readonly ManifestElement[]): string {
  return `${classImports(elements)}import type { ClassAttributes, HTMLAttributes } from 'react';

type Props<Element, Own> = Own & Omit<HTMLAttributes<Element>, keyof Own> & ClassAttributes<Element>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map((each) => tagOf(each, (event) => `on${event}`)).join('')}    }
  }
}
`;
}

/** Vue 3: `<plan-map src="…" @plan-select="…" />`. */
function vueTypes(elements: readonly ManifestElement[]): string {
  return `${classImports(elements)}import type { HTMLAttributes } from 'vue';

type Props<_Element, Own> = new () => { $props: Own & Omit<HTMLAttributes, keyof Own> };

declare module 'vue' {
  interface GlobalComponents {
${elements.map((each) => tagOf(each, (event) => `on${className(event)}`)).join('')}  }
}
`;
}

/** Svelte 5: `<plan-map src="…" onplan-select={…}></plan-map>`. */
function svelteTypes(elements: readonly ManifestElement[]): string {
  return `${classImports(elements)}import type { HTMLAttributes } from 'svelte/elements';

type Props<Element extends EventTarget, Own> = Own & Omit<HTMLAttributes<Element>, keyof Own>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements.map((each) => tagOf(each, (event) => `on${event}`)).join('')}  }
}
`;
}

function classImports(elements: readonly ManifestElement[]): string {
  const events = new Set(
    elements.flatMap((element) => element.events.map(({ type }) => type?.text ?? 'Event')),
  );
  events.delete('Event');
  return [
    ...elements.map(({ name, tagName }) => `import type { ${name} } from './src/entries/${tagName}.js';\n`),
    `import type { ${[...events].toSorted().join(', ')} } from './src/entries/index.js';\n`,
  ].join('');
}

function tagOf(
  { name, tagName, members, attributes, events }: ManifestElement,
  on: (event: string) => string,
): string {
  const properties = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const names = new Set(properties.map((each) => each.name));
  const others = attributes.filter((each) => !names.has(each.name));
  const lines = [
    ...properties.map((each) => `${JSON.stringify(each.name)}?: ${name}[${JSON.stringify(each.name)}];`),
    ...others.map(
      (each) =>
        `${JSON.stringify(each.name)}?: ${each.fieldName ? `${name}[${JSON.stringify(each.fieldName)}]` : 'string'};`,
    ),
    ...events.map(
      (each) => `${JSON.stringify(on(each.name))}?: (event: ${each.type?.text ?? 'Event'}) => void;`,
    ),
  ];
  return `      '${tagName}': Props<${name}, {\n${lines.map((line) => `        ${line}\n`).join('')}      }>;\n`;
}
