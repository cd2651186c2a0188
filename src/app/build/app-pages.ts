import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Connect, Plugin } from 'vite';
import type { PlanPackage } from '../../model/types';
import { type PlanPackagesOptions, findPlanPackages } from './plan-packages.ts';

export interface AppPagesOptions extends PlanPackagesOptions {
  /** The folder of the app: every `.html` in it is a page. */
  root: string;
}

/**
 * Vite plugin: builds every page of the app. In the pages of the documentation `__plan__` becomes the first plan, and
 * `__core__` and `__town__` the first such subject in it; `/docs` leads to `/docs/`.
 */
export function appPages({ root, ...plans }: AppPagesOptions): Plugin {
  return {
    name: 'app-pages',
    config: () => {
      const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
      const pages = names.filter((name) => name.endsWith('.html') && !name.startsWith('one-file'));
      const input = pages.map((name) => join(root, name));
      return { build: { rolldownOptions: { input } } };
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (page) => (page.includes('__plan__') ? fillMarks(page, plans) : page),
    },
    configureServer: ({ middlewares }) => void middlewares.use(closeFolders),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(closeFolders),
  };
}

/** Relative addresses in a page count from its folder, so the folder needs its slash. */
const closeFolders: Connect.NextHandleFunction = (request, response, next) => {
  const [, path = '', query = ''] = /^(\/docs(?:\/en)?)(\?.*)?$/.exec(request.url ?? '') ?? [];
  if (path === '') return next();
  response.writeHead(302, { Location: `${path}/${query}` }).end();
};

function fillMarks(page: string, plans: PlanPackagesOptions): string {
  const [first] = findPlanPackages(plans);
  if (first === undefined) return page;
  const [plan, folder] = first;
  const { subjects, links } = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as PlanPackage;
  const mentions = (id: string): number => links.filter(({ subject }) => subject === id).length;
  const idOf = (kind: string): string =>
    subjects
      .filter((subject) => subject.kind === kind)
      .toSorted((a, b) => mentions(b.id) - mentions(a.id))
      .at(0)?.id ?? '';
  const marks: Record<string, string> = { plan, core: idOf('core'), town: idOf('town') };
  return page.replaceAll(/__(plan|core|town)__/g, (_, mark: string) => marks[mark] ?? '');
}
