import { describe, expect, test } from 'vitest';
import { type Action, initialState, isCovered, reduce } from '../../src/state';
import { smallPlan } from '../elements/small-plan';

const subject = (id: string) => ({ type: 'subject', id }) as const;
const loaded = reduce(initialState, { type: 'load-succeeded', plan: smallPlan(), origin: 'host' });
const select = (id: string, origin: Action['origin'] = 'list'): Action => ({
  type: 'select',
  selection: subject(id),
  origin,
});

describe('select', () => {
  test('takes a known subject', () => {
    expect(reduce(loaded, select('town-a')).selection).toEqual(subject('town-a'));
  });

  test('gives the same state for what is selected already', () => {
    const once = reduce(loaded, select('town-a'));
    expect(reduce(once, select('town-a'))).toBe(once);
  });

  test('an unknown id changes nothing', () => {
    expect(reduce(loaded, select('gone'))).toBe(loaded);
  });

  test('beside the map ends the camera of the person; on the map keeps it', () => {
    const camera = { center: [10.5, 50.5], zoom: 12 } as const;
    const moved = reduce(loaded, { type: 'move', camera, origin: 'map' });
    expect(reduce(moved, select('town-a', 'map')).camera).toEqual(camera);
    expect(reduce(moved, select('town-a', 'reader')).camera).toBeNull();
  });
});

test('each map of a view says what lies under it; a legend of all leaves out only what none shows', () => {
  const [one, other] = [{}, {}];
  const cover = (map: object, covered: boolean | null): Action => ({
    type: 'cover',
    map,
    covered,
    origin: 'map',
  });
  const mixed = [cover(one, true), cover(other, false)].reduce(reduce, loaded);
  expect([one, other, null].map((map) => isCovered(mixed.covered, map))).toEqual([true, false, false]);
  const left = reduce(mixed, cover(other, null));
  expect([one, null, {}].map((map) => isCovered(left.covered, map))).toEqual([true, true, true]);
  expect(reduce(left, cover(one, true))).toBe(left);
  expect(isCovered(loaded.covered, null)).toBe(false);
});

describe('layers', () => {
  test('are hidden and shown by name', () => {
    const hidden = reduce(loaded, {
      type: 'show-layers',
      layers: ['town', 'water'],
      visible: false,
      origin: 'layers',
    });
    expect([...hidden.hiddenLayers]).toEqual(['town', 'water']);
    const shown = reduce(hidden, { type: 'show-layers', layers: ['town'], visible: true, origin: 'layers' });
    expect([...shown.hiddenLayers]).toEqual(['water']);
  });

  test('setting the same ones changes nothing', () => {
    const hidden = reduce(loaded, { type: 'set-hidden-layers', hidden: ['town'], origin: 'url' });
    expect(reduce(hidden, { type: 'set-hidden-layers', hidden: ['town'], origin: 'url' })).toBe(hidden);
  });
});

describe('load', () => {
  const problem = { code: 'network', where: 'plan.json', message: '无法连接', severity: 'error' } as const;

  test('a failure without a plan shows the problem and no notice', () => {
    const failed = reduce(initialState, { type: 'load-failed', problem, origin: 'host' });
    expect(failed.load).toMatchObject({ phase: 'failed', problem });
    expect(failed.notice).toBeNull();
  });

  test('a failed reload keeps the plan and says so', () => {
    const failed = reduce(loaded, { type: 'load-failed', problem, origin: 'host' });
    expect(failed.plan).toBe(loaded.plan);
    expect(failed.notice?.code).toBe('reload-failed');
  });

  test('what was selected before the plan came is checked against it', () => {
    const early = reduce(initialState, select('gone'));
    const after = reduce(early, { type: 'load-succeeded', plan: smallPlan(), origin: 'host' });
    expect(after.selection).toBeNull();
    expect(after.notice).toEqual({ code: 'stale-address', values: { id: 'gone' } });
  });
});

describe('restore', () => {
  test('takes the whole view from the address', () => {
    const view = {
      subject: 'town-b',
      hiddenLayers: ['town'],
      camera: { center: [10.4, 50.4], zoom: 11 },
      language: 'en',
      tab: 'reader',
    } as const;
    const state = reduce(loaded, { type: 'restore', view, origin: 'url' });
    expect(state).toMatchObject({
      selection: subject('town-b'),
      camera: view.camera,
      language: 'en',
      tab: 'reader',
    });
    expect([...state.hiddenLayers]).toEqual(['town']);
  });

  test('what the address leaves out goes back to the start', () => {
    const state = reduce(reduce(loaded, select('town-a')), { type: 'restore', view: {}, origin: 'url' });
    expect(state.selection).toBeNull();
  });

  test('a stale id gives a notice and no selection', () => {
    const state = reduce(loaded, { type: 'restore', view: { section: '99' }, origin: 'url' });
    expect(state.selection).toBeNull();
    expect(state.notice).toEqual({ code: 'stale-address', values: { id: '99' } });
  });
});

describe('plain settings', () => {
  test('each is taken, and the same value again gives the same state', () => {
    const actions: readonly Action[] = [
      { type: 'set-language', language: 'en', origin: 'host' },
      { type: 'set-theme', theme: 'dark', origin: 'host' },
      { type: 'set-text-size', textSize: 'wall', origin: 'host' },
      { type: 'set-scale', scale: 2, origin: 'host' },
      { type: 'set-tab', tab: 'figures', origin: 'host' },
      { type: 'set-reading', reading: 'both', origin: 'reader' },
      { type: 'set-read-along', on: true, origin: 'reader' },
    ];
    for (const action of actions) {
      const once = reduce(loaded, action);
      expect(once, action.type).not.toBe(loaded);
      expect(reduce(once, action), action.type).toBe(once);
    }
  });
});

describe('loading', () => {
  test('counts on, and a fault keeps the plan that is there and says so', () => {
    const started = reduce(loaded, { type: 'load-started', total: 7, origin: 'host' });
    const half = reduce(started, { type: 'load-progressed', done: 3, total: 7, origin: 'host' });
    expect(half.load).toMatchObject({ phase: 'loading', done: 3, total: 7 });
    const problem = { code: 'network', where: 'plan.json', message: '读不到', severity: 'error' } as const;
    const failed = reduce(half, { type: 'load-failed', problem, origin: 'host' });
    expect(failed.plan).toBe(loaded.plan);
    expect(failed.notice).toEqual({ code: 'reload-failed', values: { message: '读不到' } });
    expect(reduce(failed, { type: 'dismiss-notice', origin: 'list' }).notice).toBeNull();
    expect(reduce(initialState, { type: 'load-failed', problem, origin: 'host' }).notice).toBeNull();
  });
});
