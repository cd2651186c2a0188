import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** Code that no page imports at once, and that the map drawn from the plan needs: the app behind its start, first. */
const late = ['app/main.ts', 'data/load-plan.ts', 'map/svg-port.ts'];

/**
 * Vite plugin: the page that shows a plan at once names all that its first picture needs, so that the browser fetches
 * the list of plans and the late code together with the rest, not one after the other.
 *
 * @param page the file of that page
 * @param source the folder of the code
 */
export function earlyLinks({ page, source }: { page: string; source: string }): Plugin {
  return {
    name: 'early-links',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename, bundle = {} }) => {
        if (resolve(filename) !== resolve(page)) return [];
        const modules = late.map((file) => resolve(source, file));
        const files = filesOf(bundle, modules).filter((file) => !html.includes(file));
        return [
          link({ rel: 'preload', as: 'fetch', crossorigin: true, href: './geodata/index.json' }),
          ...files.map((file) => link({ rel: 'modulepreload', crossorigin: true, href: `./${file}` })),
        ];
      },
    },
  };
}

const link = (attrs: HtmlTagDescriptor['attrs']): HtmlTagDescriptor => ({
  tag: 'link',
  attrs,
  injectTo: 'head',
});

/** The built files that hold these modules, and all that they import at once. */
function filesOf(bundle: Rolldown.OutputBundle, modules: readonly string[]): string[] {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || files.has(name)) return;
    files.add(name);
    chunk.imports.forEach(visit);
  };
  for (const [name, part] of Object.entries(bundle)) {
    if (part.type === 'chunk' && modules.some((id) => part.moduleIds.includes(id))) visit(name);
  }
  return [...files];
}
