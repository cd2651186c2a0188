import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, delimiter, join, resolve } from 'node:path';
import { type Connect, type Plugin, runnerImport } from 'vite';
import type { PlanPackage, Text } from '../../model/types';
import type * as StaticOutline from './static-outline';

/** One entry of `geodata/index.json`: a plan that the app can open. */
export interface PlanPackageEntry {
  /** The folder name, and the value of `?plan=`. */
  id: string;
  title: Text;
  /** Address of plan.json, relative to the page. */
  src: string;
  /** Addresses of the layers beside it. */
  layers: string[];
  /** Address of the official text; absent where this computer does not have it. */
  text?: string;
}

export interface PlanPackagesOptions {
  /** The folder whose sub-folders with a plan.json are plan packages. */
  geodata: string;
  /** Further package folders; the folder name is the id. An id that is already taken is replaced. */
  extra?: readonly string[];
}

/** Package folders listed in the environment variable `PLAN_ATLAS_PACKAGES`, joined as in `PATH`. */
export function packagesFromEnvironment(value = process.env.PLAN_ATLAS_PACKAGES): string[] {
  return (value ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => resolve(folder));
}

/**
 * Finds plan packages. Order: by folder name, extra folders last. `local/<id>/` inside the geodata folder
 * replaces the package of the same id: it is built from data that must not be committed.
 */
export function findPlanPackages({ geodata, extra = [] }: PlanPackagesOptions): Map<string, string> {
  const folders = new Map<string, string>();
  const names = existsSync(geodata) ? readdirSync(geodata).toSorted() : [];
  for (const name of names) {
    if (!holdsPlan(join(geodata, name))) continue;
    const local = join(geodata, 'local', name);
    folders.set(name, holdsPlan(local) ? local : join(geodata, name));
  }
  for (const folder of extra) if (holdsPlan(folder)) folders.set(basename(folder), folder);
  return folders;
}

/** Ids of the plans that this repository publishes: not those that a person has brought in, nor such as replace one. */
export function committedPlans(options: PlanPackagesOptions): Set<string> {
  const folders = [...findPlanPackages(options)];
  return new Set(folders.filter(([id, folder]) => folder === join(options.geodata, id)).map(([id]) => id));
}

/** Where a build lists its plans. */
export const planPackageIndexFile = 'geodata/index.json';

/** The files of a package that a page may ask for, relative to its folder. */
export function planPackageFiles(folder: string): string[] {
  const inside = (name: string, ending: string): string[] => {
    const files = existsSync(join(folder, name)) ? readdirSync(join(folder, name)).toSorted() : [];
    return files.filter((file) => file.endsWith(ending)).map((file) => `${name}/${file}`);
  };
  return [
    'plan.json',
    ...inside('layers', '.geojson'),
    ...inside('layers', '.pmtiles'),
    ...inside('briefings', '.json'),
  ];
}

/** What `geodata/index.json` holds. @param hasText ids of the packages whose official text is at hand. */
export function planPackageIndex(
  folders: ReadonlyMap<string, string>,
  hasText: (id: string) => boolean = () => false,
): PlanPackageEntry[] {
  return [...folders].map(([id, folder]) => {
    const { plan } = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as PlanPackage;
    const text = hasText(id) ? { text: `geodata/${id}/text.json` } : {};
    const layers = planPackageFiles(folder).filter((file) => file.startsWith('layers/'));
    return {
      id,
      title: plan.title,
      src: `geodata/${id}/plan.json`,
      layers: layers.map((file) => `geodata/${id}/${file}`),
      ...text,
    };
  });
}

/** Where `npm run plan:text` puts the official text of a plan. */
export function localTextFile(geodata: string, id: string): string {
  return join(geodata, 'local', id, 'text.json');
}

/**
 * Vite plugin: the dev server answers, and a build emits, `geodata/index.json`, `geodata/<id>/plan.json`,
 * `layers/*.geojson`, `layers/*.pmtiles` and `briefings/*.json` beside it for every plan package; a page that asks for it gets the first plan in words. No other file of the geodata folder is published:
 * the official text of a plan, `geodata/<id>/text.json`, is answered on this computer and is never in a build.
 */
export function planPackages(options: PlanPackagesOptions): Plugin {
  return {
    name: 'plan-packages',
    configureServer(server) {
      server.middlewares.use(answerWith((address) => readPublished(options, address)));
    },
    configurePreviewServer(server) {
      server.middlewares.use(answerWith((address) => readLocalText(options, address)));
    },
    async transformIndexHtml(page) {
      if (!page.includes(outlineMark)) return page;
      const outline = await outlineOf(options);
      return page.replace(outlineMark, () => outline);
    },
    generateBundle() {
      const folders = findPlanPackages(options);
      if (folders.size === 0) this.warn(`no plan package in ${options.geodata}: run "npm run geodata" first`);
      const index = JSON.stringify(planPackageIndex(folders));
      this.emitFile({ type: 'asset', fileName: planPackageIndexFile, source: index });
      for (const [id, folder] of folders) {
        for (const file of planPackageFiles(folder)) {
          const source = readFileSync(join(folder, file));
          this.emitFile({ type: 'asset', fileName: `geodata/${id}/${file}`, source });
        }
      }
    },
  };
}

type Answer = (address: URL) => string | Buffer | null;

function answerWith(answer: Answer): Connect.NextHandleFunction {
  return (request, response, next) => {
    const body = answer(new URL(request.url ?? '/', 'http://localhost'));
    if (body === null) return next();
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Cache-Control', 'no-cache');
    response.end(body);
  };
}

/** The local text of a plan, and the list that names it; `null` for every other address. */
function readLocalText(options: PlanPackagesOptions, { pathname }: URL): string | Buffer | null {
  const folders = findPlanPackages(options);
  const hasText = (id: string): boolean => existsSync(localTextFile(options.geodata, id));
  if (pathname === '/geodata/index.json' && [...folders.keys()].some(hasText)) {
    return JSON.stringify(planPackageIndex(folders, hasText));
  }
  const [, id = ''] = /^\/geodata\/([^/]+)\/text\.json$/.exec(pathname) ?? [];
  return folders.has(id) && hasText(id) ? readFileSync(localTextFile(options.geodata, id)) : null;
}

/** The first plan in words; empty when there is none. */
async function outlineOf(options: PlanPackagesOptions): Promise<string> {
  const [folder] = findPlanPackages(options).values();
  if (folder === undefined) return '';
  // The model is written for a bundler; the settings of the build are read without one.
  const { module } = await runnerImport<typeof StaticOutline>(
    fileURLToPath(new URL('./static-outline.ts', import.meta.url)),
  );
  return module.staticOutline(JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')));
}

/** Where a page takes the outline. */
const outlineMark = '<!-- plan-outline -->';

/** The body for an address of the dev server, or `null` when the address is not one of ours. */
function readPublished(options: PlanPackagesOptions, address: URL): string | Buffer | null {
  // Code that imports a JSON file asks for the same address with `?import`, and wants a module.
  if (address.searchParams.has('import')) return null;
  const local = readLocalText(options, address);
  if (local !== null) return local;
  if (address.pathname === '/geodata/index.json') {
    return JSON.stringify(planPackageIndex(findPlanPackages(options)));
  }
  const [, id = '', file = ''] = /^\/geodata\/([^/]+)\/(.+)$/.exec(address.pathname) ?? [];
  const folder = findPlanPackages(options).get(id);
  if (folder === undefined || !planPackageFiles(folder).includes(file)) return null;
  return readFileSync(join(folder, file));
}

function holdsPlan(folder: string): boolean {
  return existsSync(join(folder, 'plan.json'));
}
