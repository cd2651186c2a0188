import { afterEach, describe, expect, test, vi } from 'vitest';
import { PlanLoadError, loadPlan } from '../../src/data';
import { smallLayers, smallPackage } from '../elements/small-plan';

const base = 'http://plan.test/small/';

/** Answers every address from a table; what is not there is a 404. */
function serve(files: Record<string, unknown>): void {
  vi.stubGlobal(
    'fetch',
    vi.fn(async (address: string, init?: RequestInit) => {
      init?.signal?.throwIfAborted();
      const body = files[address.slice(base.length)];
      if (body instanceof Error) throw body;
      if (body instanceof Response) return body;
      if (body === undefined) return new Response('', { status: 404 });
      return new Response(typeof body === 'string' ? body : JSON.stringify(body));
    }),
  );
}

const files = {
  'plan.json': smallPackage,
  ...Object.fromEntries(Object.entries(smallLayers).map(([name, layer]) => [`${name}.geojson`, layer])),
};

const failure = (): Promise<unknown> => loadPlan(`${base}plan.json`).catch((error: unknown) => error);

afterEach(() => vi.unstubAllGlobals());

test('loads the plan and its layers and says how far it is', async () => {
  serve(files);
  const steps: number[] = [];
  const { graph, layers } = await loadPlan(`${base}plan.json`, { onProgress: (done) => steps.push(done) });
  expect(graph.subjects.has('town-a')).toBe(true);
  expect(layers.towns.features).toHaveLength(2);
  expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test.each([
  ['not-found', 'plan.json', undefined],
  ['bad-status', 'plan.json', new Response('', { status: 503 })],
  ['network', 'plan.json', new TypeError('Failed to fetch')],
  ['bad-json', 'plan.json', '{"format": '],
  ['bad-json', 'plan.json', '<!doctype html>'],
  ['not-a-plan', 'plan.json', { hello: 1 }],
  ['not-a-plan', 'plan.json', '[]'],
  ['network', 'water.geojson', new TypeError('Failed to fetch')],
])('%s in %s is a typed error that names the file', async (code, file, body) => {
  serve({ ...files, [file]: body });
  const error = await failure();
  expect(error).toBeInstanceOf(PlanLoadError);
  expect(error).toMatchObject({ code, where: `${base}${file}` });
  expect((error as PlanLoadError).message).toMatch(/[。）]$/);
  expect((error as PlanLoadError).toProblem().severity).toBe('error');
});

test.each([
  ['not-found', undefined],
  ['bad-status', new Response('', { status: 500 })],
  ['bad-json', '{"type": "FeatureColl'],
  ['bad-layer', { type: 'Feature' }],
])('%s in a layer leaves that layer empty, and a fault names the file', async (code, body) => {
  serve({ ...files, 'water.geojson': body });
  const { layers, faults } = await loadPlan(`${base}plan.json`);
  expect(layers.water.features).toEqual([]);
  expect(layers.towns.features).toHaveLength(2);
  expect(faults).toMatchObject([{ code, where: `${base}water.geojson`, severity: 'error' }]);
});

test('a page in place of data is told apart from broken data', async () => {
  serve({ 'plan.json': '<!doctype html>' });
  expect(((await failure()) as Error).message).toContain('网页');
});

test('an ended load rejects with the reason of the signal', async () => {
  serve(files);
  const ending = new AbortController();
  const reason = new Error('ended');
  ending.abort(reason);
  await expect(loadPlan(`${base}plan.json`, { signal: ending.signal })).rejects.toBe(reason);
});

describe('what a server may do to plan.json', () => {
  const ends = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"format": "plan-at'));
      controller.error(new TypeError('The connection was lost'));
    },
  });
  const part = new Uint8Array(50_000_000).fill(0x20);
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(part) });
  const told = { headers: { 'content-length': '900000000' } };
  test.each([
    ['without an end', 'too-large', new Response(endless)],
    ['larger by its own account', 'too-large', new Response('{}', told)],
    ['empty', 'bad-json', new Response('')],
    ['nothing but blanks', 'bad-json', new Response(' \n')],
    ['an error of its own', 'bad-status', new Response('{}', { status: 500 })],
    ['cut off on the way', 'network', new Response(ends)],
    ['bytes that are no text', 'bad-json', new Response(new Uint8Array(2_000).fill(0x9d))],
    ['another kind of data', 'not-a-plan', Response.json({ type: 'FeatureCollection', features: [] })],
    ['200,000 lists in each other', 'bad-json', new Response('['.repeat(200_000))],
    ['20 MB that are no plan', 'not-a-plan', new Response(JSON.stringify('长'.repeat(7_000_000)))],
  ])('%s: %s, with a word how to mend it', async (_, code, body) => {
    serve({ ...files, 'plan.json': body });
    const error = await failure();
    expect(error).toMatchObject({ code, where: `${base}plan.json` });
    expect((error as PlanLoadError).message).toMatch(/[。）]$/);
  });

  test('a layer without an end is empty, and named', async () => {
    serve({ ...files, 'water.geojson': new Response('{}', told) });
    const { layers, faults } = await loadPlan(`${base}plan.json`);
    expect(layers.water.features).toEqual([]);
    expect(faults).toMatchObject([{ code: 'too-large', where: `${base}water.geojson` }]);
  });

  test('another content type, or a byte order mark, is no fault', async () => {
    const headers = { 'content-type': 'text/plain' };
    serve({ ...files, 'plan.json': new Response(`\ufeff${JSON.stringify(smallPackage)}`, { headers }) });
    const { graph, faults } = await loadPlan(`${base}plan.json`);
    expect(graph.subjects.size).toBe(smallPackage.subjects.length);
    expect(faults).toBeUndefined();
  });

  test('a hundred times the subjects: all there, and what is too much of one text is named', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({
      ...smallPackage.subjects[1]!,
      id: `core-${at}`,
    }));
    const long = { ...many[0]!, id: 'long', name: { zh: '长'.repeat(3_000_000) } };
    serve({
      ...files,
      'plan.json': { ...smallPackage, subjects: [...smallPackage.subjects, ...many, long] },
    });
    const { graph, faults } = await loadPlan(`${base}plan.json`);
    expect(graph.subjects.size).toBe(smallPackage.subjects.length + many.length + 1);
    expect(faults?.map(({ where }) => where).join()).toContain('subjects');
  });
});
