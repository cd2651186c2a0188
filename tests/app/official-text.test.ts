import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bindOfficialText } from '../../src/app/official-text';
import type { Shelf } from '../../src/app/shelf';
import type { OfficialText } from '../../src/model/official-text';
import { type ViewStore, createStore } from '../../src/state';
import { smallPlan } from '../elements/small-plan';

const plan = smallPlan();
const { id } = plan.graph.info;
const textFrom = (source: string, of = id): OfficialText => ({
  ...{ format: 'plan-atlas-text/1', plan: of, source, segments: [], aside: [] },
});

let shelf: Map<string, unknown>;
let store: ViewStore;
let atlas: HTMLElement;
let end = (): void => {};

const open: Shelf = {
  get: (key) => Promise.resolve(shelf.get(key)),
  set: (key, text) => Promise.resolve(void shelf.set(key, text)),
  del: (key) => Promise.resolve(void shelf.delete(key)),
};
const denied: Shelf = {
  get: () => Promise.reject(new Error('denied')),
  set: () => Promise.reject(new Error('denied')),
  del: () => Promise.reject(new Error('denied')),
};

function bind(on: Shelf = open, address: string | null = null): void {
  end = bindOfficialText(store, atlas, address, on);
  store.dispatch({ type: 'load-succeeded', plan, origin: 'host' });
}

/** A person loads a text, or removes it. */
function give(text: OfficialText | null): void {
  store.dispatch({ type: 'set-text', text: text && { text, kept: 'visit' }, origin: 'reader' });
  atlas.dispatchEvent(Object.assign(new Event('plan-text'), { text }));
}

const held = (): [string, string] | null => {
  const { text } = store.state;
  return text && [text.text.source, text.kept];
};

/** Waits until all that was asked is answered. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  shelf = new Map();
  store = createStore();
  atlas = new EventTarget() as HTMLElement;
});

afterEach(() => {
  end();
  vi.unstubAllGlobals();
});

test('what a person loads is kept, and comes back with its plan', async () => {
  bind();
  give(textFrom('全文.txt'));
  expect(held()).toEqual(['全文.txt', 'visit']);
  await settled();
  expect(held()).toEqual(['全文.txt', 'browser']);
  end();
  store = createStore();
  bind();
  await settled();
  expect(held()).toEqual(['全文.txt', 'browser']);
});

test('what a person removes does not come back', async () => {
  bind();
  give(textFrom('全文.txt'));
  await settled();
  give(null);
  await settled();
  expect(shelf.size).toBe(0);
  expect(held()).toBeNull();
});

test('a shelf that is denied is no error: the text stays for the visit', async () => {
  bind(denied);
  give(textFrom('全文.txt'));
  await settled();
  expect(held()).toEqual(['全文.txt', 'visit']);
  give(null);
  await settled();
  expect(held()).toBeNull();
});

test('a kept text that is broken or belongs to another plan is left alone', async () => {
  shelf.set(`plan-atlas.text.${id}`, textFrom('别的.txt', 'other'));
  bind();
  await settled();
  expect(held()).toBeNull();
});

test('a text loaded while the kept one is looked up comes first', async () => {
  shelf.set(`plan-atlas.text.${id}`, textFrom('旧.txt'));
  bind();
  give(textFrom('新.txt'));
  await settled();
  expect(held()).toEqual(['新.txt', 'browser']);
});

test('the text beside the plan package is taken when none is kept', async () => {
  const fetched = vi.fn(() => Promise.resolve(Response.json(textFrom('本地.txt'))));
  vi.stubGlobal('fetch', fetched);
  bind(open, 'geodata/x/text.json');
  await settled();
  expect(held()).toEqual(['本地.txt', 'folder']);
  end();
  store = createStore();
  shelf.set(`plan-atlas.text.${id}`, textFrom('全文.txt'));
  bind(open, 'geodata/x/text.json');
  await settled();
  expect(held()).toEqual(['全文.txt', 'browser']);
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('a text beside the package that cannot be had is no error', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
  bind(open, 'geodata/x/text.json');
  await settled();
  expect(held()).toBeNull();
});
