import { beforeEach, expect, test } from 'vitest';
import { type AddressBar, bindAddress } from '../../src/app/view-address';
import type { LedgerArrangement } from '../../src/model/ledger-arrangement';
import { emptyFilter } from '../../src/model/ledger-filter';
import { type ViewStore, createStore } from '../../src/state';
import { smallPlan } from '../elements/small-plan';

/** A history of addresses, as a browser keeps it. */
class FakeBar implements AddressBar {
  entries = [''];
  at = 0;
  #listener = (): void => {};

  get hash(): string {
    return this.entries[this.at] ?? '';
  }
  push(hash: string): void {
    this.entries = [...this.entries.slice(0, this.at + 1), hash];
    this.at += 1;
  }
  replace(hash: string): void {
    this.entries[this.at] = hash;
  }
  onChange(listener: () => void): () => void {
    this.#listener = listener;
    return () => (this.#listener = () => {});
  }
  go(by: number): void {
    this.at += by;
    this.#listener();
  }
}

let bar: FakeBar;
let store: ViewStore;
const select = (id: string): void =>
  store.dispatch({ type: 'select', selection: { type: 'subject', id }, origin: 'map' });

beforeEach(() => {
  bar = new FakeBar();
  store = createStore({ plan: smallPlan() });
});

test('a selection makes an entry, Back and Forward walk through them and write nothing', () => {
  bindAddress(store, bar);
  select('town-a');
  select('town-b');
  const entries = [...bar.entries];
  expect(entries).toEqual(['', '#/s=town-a', '#/s=town-b']);
  bar.go(-1);
  expect(store.state.selection?.id).toBe('town-a');
  bar.go(-1);
  expect(store.state.selection).toBeNull();
  bar.go(2);
  expect(store.state.selection?.id).toBe('town-b');
  expect(bar.entries).toEqual(entries);
});

test('moving the map rewrites the entry', () => {
  bindAddress(store, bar);
  select('town-a');
  store.dispatch({ type: 'move', camera: { center: [10.5, 50.5], zoom: 12 }, origin: 'map' });
  expect(bar.entries).toEqual(['', '#/s=town-a&c=10.50000,50.50000,12.00']);
});

test('an address is read before anything is written', () => {
  bar.replace('#/p=1.1&lang=en');
  bindAddress(store, bar);
  expect(store.state).toMatchObject({ selection: { type: 'section', id: '1.1' }, language: 'en' });
  expect(bar.entries).toEqual(['#/p=1.1&lang=en']);
});

test('a stale address gives a notice, not an empty page', () => {
  bar.replace('#/s=gone');
  bindAddress(store, bar);
  expect(store.state.plan).not.toBeNull();
  expect(store.state.notice?.values).toEqual({ id: 'gone' });
});

test('without anything to say the address stays empty', () => {
  bindAddress(store, bar);
  store.dispatch({ type: 'set-theme', theme: 'dark', origin: 'host' });
  expect(bar.entries).toEqual(['']);
});

test('after the end nothing is written', () => {
  bindAddress(store, bar)();
  select('town-a');
  expect(bar.entries).toEqual(['']);
});

test('a choice in the ledger makes an entry, typing and undo rewrite it, Back brings the filter back', () => {
  bindAddress(store, bar);
  const filter = (town: string[], text = ''): void =>
    store.dispatch({
      type: 'filter',
      filter: { ...emptyFilter, text, chosen: town.length > 0 ? { town } : {} },
      origin: 'list',
    });
  filter(['town-a']);
  filter(['town-a', 'town-b']);
  filter(['town-a', 'town-b'], 'x');
  filter(['town-a', 'town-b'], 'xy');
  expect(bar.entries).toEqual(['', '#/f=town:town-a', '#/f=town:town-a,town-b;q:xy']);
  store.dispatch({ type: 'undo', origin: 'list' });
  expect(bar.entries.at(-1)).toBe('#/f=town:town-a,town-b');
  bar.go(-1);
  expect(store.state.filter.chosen).toEqual({ town: ['town-a'] });
  bar.go(-1);
  expect(store.state.filter).toEqual(emptyFilter);
  expect(bar.entries).toHaveLength(3);
});

test('the arrangement of the ledger is in the address and comes back from it', () => {
  bindAddress(store, bar);
  const arrange = (arrangement: Partial<LedgerArrangement>): void =>
    store.dispatch({ type: 'arrange', arrangement, origin: 'list' });
  arrange({ layout: 'matrix' });
  arrange({ layout: 'rows', sort: { column: 'name', descending: false } });
  store.dispatch({ type: 'set-wide', wide: true, origin: 'list' });
  expect(bar.entries).toEqual(['#/v=sort:name&wide=1']);
  select('town-a');
  arrange({ sort: null });
  expect(bar.entries).toEqual(['#/v=sort:name&wide=1', '#/s=town-a&wide=1']);
  bar.go(-1);
  expect(store.state.arrangement.sort).toEqual({ column: 'name', descending: false });
  const other = createStore({ plan: smallPlan() });
  bindAddress(other, bar);
  expect(other.state).toMatchObject({ wide: true, arrangement: store.state.arrangement });
});

test('what an address asks for and the plan does not have is left out with a notice', () => {
  bar.replace('#/f=town:town-a,gone');
  bindAddress(store, bar);
  expect(store.state.filter.chosen).toEqual({ town: ['town-a'] });
  expect(store.state.notice).toEqual({ code: 'stale-filter', values: { id: 'gone' } });
});
