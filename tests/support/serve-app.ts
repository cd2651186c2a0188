import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { preview } from 'vite';
import { openFiles } from '../../src/app/build/open-files';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const viteCommand = join(repository, 'node_modules/vite/bin/vite.js');

export interface ServedApp {
  /** Address of the app's first page, with a slash at its end. */
  url: string;
  /** The folder that is served. */
  folder: string;
  stop(): Promise<void>;
}

/**
 * Builds the app into a folder of its own and serves it on a free port of this machine.
 * @param packages further plan package folders, relative to the repository
 */
export async function serveApp(packages: readonly string[] = []): Promise<ServedApp> {
  const outDir = await mkdtemp(join(tmpdir(), 'plan-atlas-'));
  const folders = packages.map((folder) => resolve(repository, folder));
  // In a process of its own: a test runner sets NODE_ENV, and the build would take development code.
  await promisify(execFile)(
    process.execPath,
    [viteCommand, 'build', '--outDir', outDir, '--logLevel', 'warn'],
    {
      cwd: repository,
      env: { ...process.env, NODE_ENV: 'production', PLAN_ATLAS_PACKAGES: folders.join(delimiter) },
    },
  );
  const server = await preview({
    root: repository,
    configFile: false,
    appType: 'mpa',
    logLevel: 'error',
    build: { outDir },
    plugins: [openFiles({ geodata: join(repository, 'geodata'), extra: folders })],
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    folder: outDir,
    stop: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
