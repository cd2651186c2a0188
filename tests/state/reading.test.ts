import { beforeEach, expect, test } from 'vitest';
import type { OfficialText } from '../../src/model/official-text';
import { type ViewStore, createStore, shownOnMap } from '../../src/state';
import { panelsPlan } from '../elements/panels-plan';
import { smallPlan } from '../elements/small-plan';

let store: ViewStore;
const read = (section: string): void => store.dispatch({ type: 'read', section, origin: 'reader' });
const along = (on: boolean): void => store.dispatch({ type: 'set-read-along', on, origin: 'reader' });
const select = (id: string): void =>
  store.dispatch({ type: 'select', selection: { type: 'subject', id }, origin: 'map' });
const shown = (): string | undefined => shownOnMap(store.state)?.id;

beforeEach(() => {
  store = createStore();
  store.dispatch({ type: 'load-succeeded', plan: panelsPlan(), origin: 'host' });
});

test('reading drives the map only while it is switched on', () => {
  expect(store.state.readAlong).toBe(false);
  read('2.1');
  expect(shown()).toBeUndefined();
  along(true);
  read('2.1');
  expect(shown()).toBe('2.1');
  along(false);
  expect(shown()).toBeUndefined();
});

test('the same section again, and one the plan does not have, change nothing', () => {
  along(true);
  read('2.1');
  const before = store.state;
  read('2.1');
  read('9.9');
  expect(store.state).toBe(before);
});

test('reading gives the map back its own view', () => {
  along(true);
  store.dispatch({ type: 'move', camera: { center: [10, 50], zoom: 12 }, origin: 'map' });
  read('2.1');
  expect(store.state.camera).toBeNull();
});

test('what is selected stays while the section in view names it', () => {
  along(true);
  select('project-road');
  read('2.2');
  expect(shown()).toBe('project-road');
  read('1.1');
  expect(store.state.selection).toBeNull();
  expect(shown()).toBe('1.1');
});

test('another plan takes the text of its own only', () => {
  const { graph } = panelsPlan();
  const text: OfficialText = {
    ...{ format: 'plan-atlas-text/1', plan: graph.info.id, source: '全文.txt', segments: [], aside: [] },
  };
  const held = { text, kept: 'visit' } as const;
  store.dispatch({ type: 'set-text', text: held, origin: 'reader' });
  store.dispatch({ type: 'load-succeeded', plan: panelsPlan(), origin: 'host' });
  expect(store.state.text).toBe(held);
  store.dispatch({
    type: 'set-text',
    text: { ...held, text: { ...text, plan: 'other' } },
    origin: 'host',
  });
  store.dispatch({ type: 'load-succeeded', plan: smallPlan(), origin: 'host' });
  expect(store.state.text).toBeNull();
});
