import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import type * as OneFilePage from './one-file-page';

/** Where the built app has the page that a briefing in one file is made from. */
const oneFilePage = 'briefing-page.html';

/** The sources are written for a bundler; the settings of the build are read without one. */
async function onePage(): Promise<string> {
  const file = fileURLToPath(new URL('./one-file-page.ts', import.meta.url));
  const { module } = await runnerImport<typeof OneFilePage>(file);
  return module.buildOneFilePage();
}

/** Vite plugin: a build emits the page of a briefing in one file, and the dev server answers with it. */
export function oneFile(): Plugin {
  let page: Promise<string> | undefined;
  return {
    name: 'one-file',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== `/${oneFilePage}`) return next();
        page ??= onePage();
        page.then(
          (text) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(text),
          (error: unknown) => next(error),
        );
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: oneFilePage, source: await onePage() });
    },
  };
}
