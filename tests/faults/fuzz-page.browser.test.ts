import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../src/elements/plan-atlas/plan-atlas';
import type { PlanAtlas } from '../../src/elements/plan-atlas/plan-atlas';
import { buildGraph } from '../../src/model/graph';
import { checkLayer } from '../../src/model/package/check-layer';
import { type PlanLayers, type Problem, layerFiles } from '../../src/model/types';
import { tabs } from '../../src/state';
import { damage, damages, randomNumbers } from './mutations';

const planFile = new URL('../fixtures/qinghe/plan.json', import.meta.url);
const address = 'https://plan.test/plan.json';

/** Long texts are cut as they are read, which other tests show: here they would only take time. */
const kinds = [...Object.keys(damages).filter((kind) => kind !== 'huge text'), 'left out'];

const packages = 60;

let faults: string[] = [];
let what = '';

const onError = ({ message }: ErrorEvent): void => void faults.push(`${what}: ${message}`);
const onRejection = ({ reason }: PromiseRejectionEvent): void =>
  void faults.push(`${what}: ${String(reason)}`);

beforeEach(() => {
  faults = [];
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
});

afterEach(() => {
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onRejection);
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** Long enough for an element to follow; what waits for a frame of the page comes with `frame`. */
const moment = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** The files of the plan, by their addresses. */
async function filesOf(): Promise<Map<string, string>> {
  const paths = ['plan.json', ...layerFiles.map((name) => `layers/${name}.geojson`)];
  const texts = paths.map(
    async (path) => [path, await (await fetch(new URL(path, planFile))).text()] as const,
  );
  return new Map(await Promise.all(texts));
}

type Files = Map<string, unknown>;

/** Gives the damaged files to an atlas as data of the page, `NaN` and all. @returns whether they are a plan */
function giveData(atlas: PlanAtlas, files: Files): boolean {
  const { graph, problems } = buildGraph(files.get('plan.json'));
  if (!graph) return false;
  const told: Problem[] = [...problems];
  const layers = Object.fromEntries(
    layerFiles.map((name) => {
      const read = checkLayer(name, files.get(`layers/${name}.geojson`), graph.subjects);
      told.push(...read.problems);
      return [name, read.layer ?? { type: 'FeatureCollection', features: [] }];
    }),
  ) as PlanLayers;
  atlas.plan = { graph, layers, faults: told };
  return true;
}

/** Lets an atlas load the damaged files. */
function giveAddress(atlas: PlanAtlas, files: Files): void {
  const { fetch } = window;
  vi.stubGlobal('fetch', async (asked: string, init?: RequestInit) => {
    const path = String(asked).replace('https://plan.test/', '');
    if (path === asked) return fetch(asked, init);
    return files.has(path)
      ? new Response(JSON.stringify(files.get(path)))
      : new Response('', { status: 404 });
  });
  atlas.src = address;
}

const alertIn = (atlas: PlanAtlas): string =>
  atlas.renderRoot.querySelector('plan-map')?.renderRoot.querySelector('.status[role=alert]')?.textContent ??
  '';

/** Opens every panel, selects some subjects and a section, and searches. */
async function goThrough(atlas: PlanAtlas, random: () => number): Promise<void> {
  const store = atlas.activeStore;
  const { graph } = store.state.plan ?? {};
  if (!graph) throw new Error('There is no plan.');
  for (const tab of tabs) {
    store.dispatch({ type: 'set-tab', tab, origin: 'list' });
    await moment();
  }
  const some = (ids: Iterable<string>, count: number): string[] => {
    const all = [...ids];
    return all.length === 0
      ? []
      : Array.from({ length: count }, () => all[Math.floor(random() * all.length)] ?? '');
  };
  for (const id of some(graph.subjects.keys(), 3)) {
    store.dispatch({ type: 'select', selection: { type: 'subject', id }, origin: 'list' });
    await moment();
  }
  for (const id of some(graph.sections.keys(), 1)) {
    store.dispatch({ type: 'select', selection: { type: 'section', id }, origin: 'reader' });
    await moment();
  }
  const box = atlas.renderRoot.querySelector('plan-search')?.renderRoot.querySelector('input');
  if (!box) throw new Error('There is no search box.');
  box.value = '产';
  box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await frame();
  await atlas.updateComplete;
}

test(`${packages} damaged packages in the page: shown, or said to be none, and nothing thrown`, async () => {
  const texts = await filesOf();
  const random = randomNumbers(20_261_129);
  const seen = { plans: 0, alerts: 0 };
  for (let run = 0; run < packages; run += 1) {
    const files: Files = new Map([...texts].map(([path, text]) => [path, JSON.parse(text) as unknown]));
    const paths = ['plan.json', [...files.keys()][1 + (run % layerFiles.length)] ?? ''];
    const done = paths.flatMap((path) =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
        const { kind, path: at } = damage(files.get(path), random, { kinds });
        return `${kind} at ${path} ${at}`;
      }),
    );
    // Every tenth is none at all.
    if (run % 10 === 9) damage(files.get('plan.json'), random, { inside: 'plan', kinds });
    what = `package ${run}: ${done.join(', ')}`;
    const atlas = document.createElement('plan-atlas');
    atlas.renderer = 'svg';
    atlas.style.cssText = 'display: block; width: 1100px; height: 600px';
    let ended = false;
    for (const name of ['plan-ready', 'plan-error']) atlas.addEventListener(name, () => (ended = true));
    document.body.append(atlas);
    if (run % 3 === 0 || !giveData(atlas, files)) giveAddress(atlas, files);
    await expect.poll(() => ended, { message: what, interval: 10 }).toBe(true);
    await atlas.updateComplete;
    if (atlas.activeStore.state.plan) {
      expect(alertIn(atlas), what).toBe('');
      await goThrough(atlas, random);
      const map = atlas.renderRoot.querySelector('plan-map')?.renderRoot.querySelector('svg');
      expect(map, what).toBeTruthy();
      expect(map?.outerHTML, what).not.toMatch(/NaN|Infinity|undefined/);
      expect(atlas.subjects(), what).toHaveLength(atlas.activeStore.state.plan.graph.subjects.size);
      seen.plans += 1;
    } else {
      expect(alertIn(atlas), what).toMatch(/[。）]/);
      seen.alerts += 1;
    }
    expect(faults).toEqual([]);
    atlas.remove();
    vi.unstubAllGlobals();
  }
  await frame();
  expect(faults).toEqual([]);
  expect(seen.plans).toBeGreaterThan(packages / 2);
  expect(seen.alerts).toBeGreaterThan(0);
}, 240_000);
