import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyFilter } from '../../src/model/ledger-filter';
import { type Action, type ViewState, initialState, isKnown, reduce } from '../../src/state';
import { smallPlan } from '../elements/small-plan';

const plan = smallPlan();
const layers = ['town', 'water', 'core', '__proto__', 'constructor'];
/** Ids of the plan, ids of none, and names that every object has. */
const subjects = [...plan.graph.subjects.keys(), 'gone', '__proto__', 'constructor', 'toString'];
const sections = [...plan.graph.sections.keys(), '99', '__proto__', 'hasOwnProperty'];
const problem = { code: 'network', where: 'plan.json', message: '无法连接。', severity: 'error' } as const;

const selection = fc.option(
  fc.oneof(
    fc.record({ type: fc.constant('subject' as const), id: fc.constantFrom(...subjects) }),
    fc.record({ type: fc.constant('section' as const), id: fc.constantFrom(...sections) }),
  ),
);
const someLayers = fc.subarray(layers);
const filter = fc.record({ text: fc.constantFrom('', '镇', '__proto__') }).map((part) => ({
  ...emptyFilter,
  ...part,
}));
const camera = fc.option(
  fc.record({
    center: fc.tuple(fc.integer({ min: 10, max: 11 }), fc.integer({ min: 50, max: 51 })),
    zoom: fc.integer({ min: 8, max: 12 }),
  }),
);
const origin = fc.constantFrom<Action['origin']>(
  'map',
  'reader',
  'list',
  'layers',
  'url',
  'host',
  'briefing',
);

type Plain = Action extends infer Each ? (Each extends Action ? Omit<Each, 'origin'> : never) : never;

const plain: fc.Arbitrary<Plain> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('select' as const), selection }) },
  fc.record({ type: fc.constant('hover' as const), selection }),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('show-layers' as const),
      layers: someLayers,
      visible: fc.boolean(),
    }),
  },
  fc.record({ type: fc.constant('set-hidden-layers' as const), hidden: someLayers }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant('filter' as const), filter }) },
  fc.record({ type: fc.constant('set-wide' as const), wide: fc.boolean() }),
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('undo' as const, 'redo' as const) }) },
  fc.record({ type: fc.constant('move' as const), camera }),
  fc.record({
    type: fc.constant('set-language' as const),
    language: fc.constantFrom('zh' as const, 'en' as const),
  }),
  fc.record({ type: fc.constant('load-started' as const), total: fc.constant(7) }),
  fc.record({ type: fc.constant('load-succeeded' as const), plan: fc.constant(plan) }),
  fc.record({ type: fc.constant('load-failed' as const), problem: fc.constant(problem) }),
  fc.record({
    type: fc.constant('restore' as const),
    view: fc.record(
      {
        subject: fc.constantFrom(...subjects),
        section: fc.constantFrom(...sections),
        hiddenLayers: someLayers,
        filter,
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ type: fc.constant('dismiss-notice' as const) }),
  fc.record({ type: fc.constant('set-read-along' as const), on: fc.boolean() }),
  fc.record({ type: fc.constant('read' as const), section: fc.constantFrom(...sections) }),
) as fc.Arbitrary<Plain>;

const action = fc.tuple(plain, origin).map(([what, who]) => ({ ...what, origin: who }) as Action);
const actions = fc.array(action, { maxLength: 40 });

const seeded = { seed: 20_261_128, numRuns: 400 };
const begin = reduce(initialState, { type: 'load-succeeded', plan, origin: 'host' });

function expectSound(state: ViewState): void {
  if (state.plan) {
    if (state.selection) expect(isKnown(state.plan, state.selection)).toBe(true);
    if (state.inView) expect(isKnown(state.plan, state.inView)).toBe(true);
    expect(state.load.phase).not.toBe('idle');
  }
  for (const layer of state.hiddenLayers) expect(layers).toContain(layer);
  if (!state.readAlong) expect(state.inView).toBeNull();
}

test('whatever is done, in whatever order, the state is sound', () => {
  fc.assert(
    fc.property(actions, (list) => {
      // Before a plan is there an id is believed; the plan that comes decides.
      let state: ViewState = initialState;
      for (const each of list) {
        const before = state;
        const frozen = JSON.stringify([before.selection, [...before.hiddenLayers], before.filter]);
        state = reduce(state, each);
        expect(JSON.stringify([before.selection, [...before.hiddenLayers], before.filter])).toBe(frozen);
        expectSound(state);
      }
    }),
    seeded,
  );
});

test('undo takes back what a person did, and redo does it again', () => {
  let steps = 0;
  fc.assert(
    fc.property(actions, action, (list, last) => {
      const before = list.reduce(reduce, begin);
      const after = reduce(before, { ...last, origin: 'layers' } as Action);
      if (after.history.past.length !== before.history.past.length + 1 || last.type === 'redo') return;
      steps += 1;
      const back = reduce(after, { type: 'undo', origin: 'layers' });
      expect([...back.hiddenLayers].toSorted()).toEqual([...before.hiddenLayers].toSorted());
      expect(back.filter).toEqual(before.filter);
      expect(back.history.past).toEqual(before.history.past);
      const again = reduce(back, { type: 'redo', origin: 'layers' });
      expect([...again.hiddenLayers].toSorted()).toEqual([...after.hiddenLayers].toSorted());
      expect(again.filter).toEqual(after.filter);
    }),
    { ...seeded, numRuns: 1000 },
  );
  expect(steps).toBeGreaterThan(50);
});

test('what is done twice is done once', () => {
  fc.assert(
    fc.property(actions, action, (list, last) => {
      if (['undo', 'redo', 'load-started', 'load-succeeded', 'load-failed'].includes(last.type)) return;
      const once = reduce(list.reduce(reduce, begin), last);
      expect(reduce(once, last)).toEqual(once);
    }),
    seeded,
  );
});
