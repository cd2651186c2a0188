import { expect, test } from 'vitest';
import { type LedgerFilter, emptyFilter, toggleValue } from '../../src/model/ledger-filter';
import { type Action, type ViewState, initialState, reduce } from '../../src/state';
import { smallPlan } from '../elements/small-plan';

const start = reduce(initialState, { type: 'load-succeeded', plan: smallPlan(), origin: 'host' });
const filter = (next: LedgerFilter, origin: Action['origin'] = 'list'): Action => ({
  type: 'filter',
  filter: next,
  origin,
});
const hide = (layer: string, origin: Action['origin'] = 'layers'): Action => ({
  ...{ type: 'show-layers', layers: [layer], visible: false, origin },
});
const undo: Action = { type: 'undo', origin: 'list' };
const redo: Action = { type: 'redo', origin: 'list' };
const after = (...actions: Action[]): ViewState => actions.reduce(reduce, start);
const inTown = toggleValue(emptyFilter, 'town', 'town-a');
const typed = (text: string): LedgerFilter => ({ ...inTown, text });

test('undo and redo go through filters and layers in the order they were changed', () => {
  const changed = after(filter(inTown), hide('water'));
  expect([changed.filter, [...changed.hiddenLayers]]).toEqual([inTown, ['water']]);
  const once = reduce(changed, undo);
  expect([once.filter, [...once.hiddenLayers]]).toEqual([inTown, []]);
  const twice = reduce(once, undo);
  expect(twice.filter).toEqual(emptyFilter);
  expect(reduce(twice, undo)).toBe(twice);
  const again = [redo, redo].reduce(reduce, twice);
  expect([again.filter, [...again.hiddenLayers]]).toEqual([inTown, ['water']]);
  expect(reduce(again, redo)).toBe(again);
});

test('a new change ends what could be made again', () => {
  const state = after(filter(inTown), undo, hide('water'));
  expect(state.history.future).toEqual([]);
  expect(reduce(state, redo)).toBe(state);
});

test('typing is one step', () => {
  const state = after(filter(inTown), filter(typed('a')), filter(typed('ab')), filter(typed('abc')), undo);
  expect(state.filter).toEqual(inTown);
});

test('what an address or a page changes is not undone', () => {
  expect(after(filter(inTown, 'host'), hide('water', 'host')).history.past).toEqual([]);
  expect(after({ type: 'restore', view: { filter: inTown }, origin: 'url' }).history.past).toEqual([]);
});

test('the same filter again is no change', () => {
  const state = after(filter(inTown));
  expect(reduce(state, filter(toggleValue(emptyFilter, 'town', 'town-a')))).toBe(state);
});

test('a filter that came before the plan is checked when the plan is there', () => {
  const early = reduce(initialState, {
    type: 'restore',
    view: { filter: toggleValue(inTown, 'town', 'gone') },
    origin: 'url',
  });
  const state = reduce(early, { type: 'load-succeeded', plan: smallPlan(), origin: 'host' });
  expect(state.filter).toEqual(inTown);
  expect(state.notice).toEqual({ code: 'stale-filter', values: { id: 'gone' } });
});
