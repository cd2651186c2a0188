import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const atlas = 'elements/plan-atlas/plan-atlas.ts';
/** What the bundler puts where code is asked for on demand. */
const loader = '\0vite/preload-helper.js';
const drawing = ['map/svg-port.ts', 'data/load-plan.ts'];

/** Files to build: each holds what all of its ways in import at once, but for what a file before it holds. */
const wanted: readonly { name: string; ways: readonly (readonly string[])[] }[] = [
  { name: 'start', ways: [['app/first-picture.ts', 'app/plan-choice.ts', 'app/early-files.ts', loader]] },
  { name: 'core', ways: [['elements/shared/index.ts', 'controllers/index.ts', 'state/index.ts']] },
  { name: 'map', ways: [['elements/plan-map/plan-map.ts']] },
  { name: 'style', ways: [[atlas], drawing] },
  { name: 'atlas', ways: [[atlas]] },
  { name: 'drawing', ways: [drawing] },
];

/**
 * Vite plugin: puts what a first picture needs into a few files. Left alone, the bundler makes one of every set of
 * modules that some pages share, and a first picture waits for sixty answers of the server.
 *
 * @param source the folder of the code
 */
export function firstChunks(source: string): Plugin {
  const chunkOf = new Map<string, string>();
  const groups = wanted.map(({ name }, index) => ({
    name,
    priority: wanted.length - index,
    test: (id: string) => chunkOf.get(id) === name,
  }));
  return {
    name: 'first-chunks',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }),
    buildEnd() {
      const importedBy = (files: readonly string[]): Set<string> => {
        const found = new Set<string>();
        const visit = (id: string): void => {
          if (found.has(id)) return;
          found.add(id);
          this.getModuleInfo(id)?.importedIds.forEach(visit);
        };
        for (const file of files) visit(file === loader ? file : resolve(source, file));
        return found;
      };
      for (const { name, ways } of wanted) {
        const [first, ...others] = ways.map(importedBy);
        for (const id of first ?? []) {
          if (others.every((other) => other.has(id)) && !chunkOf.has(id)) chunkOf.set(id, name);
        }
      }
    },
  };
}
