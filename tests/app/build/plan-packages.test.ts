import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, createServer } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  findPlanPackages,
  packagesFromEnvironment,
  planPackageFiles,
  planPackageIndex,
  planPackages,
} from '../../../src/app/build/plan-packages';

let folder: string;
let geodata: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-packages-'));
  geodata = join(folder, 'geodata');
  writePackage(join(geodata, 'upper'), '上游');
  writePackage(join(geodata, 'lower'), '下游');
  write(join(geodata, 'sources', 'gazetteer.csv'), 'name');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function writePackage(target: string, title: string): void {
  write(join(target, 'plan.json'), JSON.stringify({ plan: { title: { zh: title } } }));
  write(join(target, 'layers', 'water.geojson'), '{"type":"FeatureCollection","features":[]}');
  write(join(target, 'places.csv'), 'id,name');
}

test('finds every folder that holds a plan.json, by name', () => {
  expect([...findPlanPackages({ geodata }).keys()]).toEqual(['lower', 'upper']);
});

test('takes the local package instead of the committed one', () => {
  writePackage(join(geodata, 'local', 'upper'), '上游（本地）');
  expect(findPlanPackages({ geodata }).get('upper')).toBe(join(geodata, 'local', 'upper'));
  expect([...findPlanPackages({ geodata }).keys()]).toEqual(['lower', 'upper']);
});

test('adds the extra folders', () => {
  const extra = join(folder, 'fixtures', 'third');
  writePackage(extra, '第三');
  expect(planPackageIndex(findPlanPackages({ geodata, extra: [extra] })).at(-1)).toEqual({
    id: 'third',
    title: { zh: '第三' },
    src: 'geodata/third/plan.json',
    layers: ['geodata/third/layers/water.geojson'],
  });
});

test('reads extra folders from the environment', () => {
  expect(packagesFromEnvironment(undefined)).toEqual([]);
  expect(packagesFromEnvironment(folder)).toEqual([folder]);
});

test('publishes plan.json and the layers only', () => {
  expect(planPackageFiles(join(geodata, 'upper'))).toEqual(['plan.json', 'layers/water.geojson']);
});

test('the dev server answers for published files and for no other', async () => {
  write(join(folder, 'app', 'index.html'), '<title>page</title>');
  const server = await createServer({
    root: join(folder, 'app'),
    configFile: false,
    logLevel: 'silent',
    appType: 'mpa',
    optimizeDeps: { noDiscovery: true },
    plugins: [planPackages({ geodata })],
    server: { host: '127.0.0.1', port: 0, ws: false },
  });
  try {
    await server.listen();
    const address = server.httpServer?.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const ask = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`);
    expect(((await (await ask('/geodata/index.json')).json()) as unknown[]).length).toBe(2);
    expect((await (await ask('/geodata/upper/plan.json')).json()).plan.title.zh).toBe('上游');
    expect((await ask('/geodata/upper/layers/water.geojson')).status).toBe(200);
    expect((await ask('/geodata/nowhere/plan.json')).status).toBe(404);
    expect((await ask('/geodata/upper/places.csv')).status).toBe(404);
  } finally {
    await server.close();
  }
});

test('a build holds the packages, and no official text', async () => {
  write(join(geodata, 'local', 'lower', 'text.json'), '{}');
  write(join(folder, 'app', 'index.html'), '<title>page</title>');
  await build({
    root: join(folder, 'app'),
    configFile: false,
    logLevel: 'silent',
    plugins: [planPackages({ geodata })],
  });
  const read = (file: string): string => readFileSync(join(folder, 'app', 'dist', 'geodata', file), 'utf8');
  expect(JSON.parse(read('index.json'))).toHaveLength(2);
  expect(read('index.json')).not.toContain('text.json');
  expect(existsSync(join(folder, 'app', 'dist', 'geodata', 'lower', 'text.json'))).toBe(false);
  expect(JSON.parse(read('lower/plan.json')).plan.title.zh).toBe('下游');
  expect(JSON.parse(read('lower/layers/water.geojson')).features).toEqual([]);
});

test('the dev server answers for the official text on this computer', async () => {
  const text = join(geodata, 'local', 'upper', 'text.json');
  write(text, '{"official":true}');
  expect(findPlanPackages({ geodata }).get('upper')).toBe(join(geodata, 'upper'));
  const server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 0, ws: false },
    plugins: [planPackages({ geodata })],
  });
  try {
    await server.listen();
    const address = server.httpServer?.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const ask = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}/${path}`);
    expect(await (await ask('geodata/upper/text.json')).json()).toEqual({ official: true });
    const list = (await (await ask('geodata/index.json')).json()) as { id: string; text?: string }[];
    expect(list.map((entry) => [entry.id, entry.text])).toEqual([
      ['lower', undefined],
      ['upper', 'geodata/upper/text.json'],
    ]);
  } finally {
    await server.close();
  }
});
