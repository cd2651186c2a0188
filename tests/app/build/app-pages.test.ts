import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appPages } from '../../../src/app/build/app-pages';
import { listFiles, repository } from '../../support/source-tree';

interface Parts {
  config(): { build: { rolldownOptions: { input: string[] } } };
  transformIndexHtml: { handler(page: string): string };
  configurePreviewServer(server: { middlewares: { use(handler: Handler): void } }): void;
}
type Handler = (
  request: { url: string },
  response: { writeHead(status: number, headers: Record<string, string>): { end(): void } },
  next: () => void,
) => void;

const plugin = appPages({
  root: join(repository, 'src/app'),
  geodata: join(repository, 'tests/fixtures'),
}) as unknown as Parts;

test('every page of the app is built', () => {
  // The page of a briefing in one file is filled by the build; nobody opens it as it is.
  const pages = listFiles('src/app').filter(
    (path) => path.endsWith('.html') && !path.startsWith('src/app/one-file/'),
  );
  expect(pages.length).toBeGreaterThan(20);
  expect(plugin.config().build.rolldownOptions.input.toSorted()).toEqual(
    pages.map((path) => join(repository, path)).toSorted(),
  );
});

test('samples name the first plan and what it names most', () => {
  const page = plugin.transformIndexHtml.handler('<i src="__plan__/plan.json" a="__core__" b="__town__">');
  expect(page).toMatch(/^<i src="qinghe\/plan\.json" a="[\w-]+" b="town-[\w-]+">$/);
  expect(plugin.transformIndexHtml.handler('<p>__core__</p>')).toBe('<p>__core__</p>');
});

test.each([
  ['/docs', '/docs/'],
  ['/docs/en?x=1', '/docs/en/?x=1'],
  ['/docs/', null],
  ['/docs/plan-map.html', null],
  ['/docsen', null],
])('%s leads to %s', (url, target) => {
  let led: string | null = null;
  plugin.configurePreviewServer({
    middlewares: {
      use: (handler) =>
        handler(
          { url },
          { writeHead: (_, { Location = '' }) => ((led = Location), { end: () => {} }) },
          () => {},
        ),
    },
  });
  expect(led).toBe(target);
});
