import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type PlanPackagesOptions, findPlanPackages } from './plan-packages.ts';

/**
 * Vite plugin: `npm start` lets pages of every origin read the code and the published plans, as a server must that is
 * embedded in sandboxed frames. Packages from `geodata/local`, and the official text, stay with this computer.
 */
export function openFiles(options: PlanPackagesOptions): Plugin {
  return {
    name: 'open-files',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (isOpen(options, pathname)) response.setHeader('Access-Control-Allow-Origin', '*');
        next();
      });
    },
  };
}

/** Whether any page may read what is at this address. */
export function isOpen(options: PlanPackagesOptions, pathname: string): boolean {
  if (pathname === '/geodata/index.json' || /^\/(assets|embed)\/[^/]+$/.test(pathname)) return true;
  const [, id = ''] =
    /^\/geodata\/([^/]+)\/(?:plan\.json|layers\/[^/]+\.(?:geojson|pmtiles))$/.exec(pathname) ?? [];
  const folder = findPlanPackages(options).get(id);
  return folder !== undefined && !folder.startsWith(join(options.geodata, 'local'));
}
