import { expect, test } from 'vitest';
import {
  type DraftCommand,
  type DraftState,
  draftOf,
  emptyBriefing,
  finished,
  reduceDraft,
  typedText,
} from '../../src/briefing/draft';
import { stepOfView } from '../../src/briefing/take-view';
import { readBriefing } from '../../src/briefing/yaml/read-briefing';
import { writeBriefing } from '../../src/briefing/yaml/write-briefing';
import type { BriefingStep } from '../../src/model/briefing';
import { emptyFilter } from '../../src/model/ledger-filter';
import { createStore } from '../../src/state';
import { panelsPlan } from '../elements/panels-plan';

const step = (id: string, more: Partial<BriefingStep> = {}): BriefingStep => ({
  ...{ id, title: { zh: id }, subjects: [], layers: 'all', view: 'home', emphasis: 'none', seconds: 30 },
  ...more,
});
const run = (state: DraftState, ...commands: DraftCommand[]): DraftState =>
  commands.reduce(reduceDraft, state);
const ids = ({ draft }: DraftState): string => draft.briefing.steps.map(({ id }) => id).join(' ');

const four = draftOf({
  id: 'told',
  title: { zh: '汇报' },
  steps: ['a', 'b', 'c', 'd'].map((id) => step(id)),
});

test('steps are added after the chosen one, doubled, moved and removed; the choice goes along', () => {
  const added = run(four, { type: 'choose', at: 1 }, { type: 'add', step: step('a') });
  expect([ids(added), added.draft.at]).toEqual(['a b a-2 c d', 2]);
  const doubled = run(four, { type: 'duplicate', at: 3 });
  expect([ids(doubled), doubled.draft.at]).toEqual(['a b c d d-2', 4]);
  const moved = run(four, { type: 'move', at: 0, to: 2 });
  expect([ids(moved), moved.draft.at]).toEqual(['b c a d', 2]);
  expect(run(four, { type: 'move', at: 0, to: -1 })).toBe(four);
  const removed = run(four, { type: 'remove', at: 3 });
  expect([ids(removed), removed.draft.at]).toEqual(['a b c', 2]);
  const none = run(four, ...[3, 2, 1, 0].map((at): DraftCommand => ({ type: 'remove', at })));
  expect([ids(none), none.draft.at]).toEqual(['', null]);
});

test('undo takes every change back to the beginning, redo makes it again; typing on is one change', () => {
  const type = (zh: string): DraftCommand => ({ type: 'change', at: 0, change: { text: { zh } } });
  const changes: DraftCommand[] = [
    ...[type('一'), type('一二'), type('一二三')],
    { type: 'change', at: 0, change: { emphasis: 'ring' } },
    { type: 'move', at: 0, to: 3 },
    { type: 'begin', briefing: emptyBriefing },
  ];
  const done = run(four, ...changes);
  expect(done.past).toHaveLength(4);
  const undone = run(done, ...Array.from({ length: 9 }, (): DraftCommand => ({ type: 'undo' })));
  expect(undone.draft).toEqual(four.draft);
  expect(run(undone, ...Array.from({ length: 9 }, (): DraftCommand => ({ type: 'redo' }))).draft).toEqual(
    done.draft,
  );
  expect(run(undone, { type: 'redo' }).draft.briefing.steps[0]?.text).toEqual({ zh: '一二三' });
  expect(run(undone, { type: 'remove', at: 0 }).future).toEqual([]);
});

test('a field that is emptied is gone, and what is played has no empty texts', () => {
  const section = run(four, { type: 'change', at: 0, change: { section: '1' } });
  const gone = run(section, { type: 'change', at: 0, change: { section: undefined } });
  expect(gone.draft.briefing.steps[0]).toEqual(step('a'));
  expect(typedText({ zh: '甲', en: 'A' }, 'zh', '')).toEqual({ zh: '', en: 'A' });
  expect(typedText({ zh: '甲' }, 'zh', '')).toBeUndefined();
  const steps = [step('a', { title: { zh: ' ' }, text: { zh: '', en: 'A' }, notes: { zh: '' } })];
  expect(finished({ ...emptyBriefing, steps }, { zh: '未命名' })).toEqual({
    ...{ id: 'draft', title: { zh: '未命名' } },
    steps: [step('a', { title: { zh: '第 1 步', en: 'Step 1' }, text: { zh: 'A', en: 'A' } })],
  });
});

test('a view is taken as it is seen, and comes back from YAML the same, for every kind of view', () => {
  const { graph } = panelsPlan();
  const store = createStore();
  store.dispatch({ type: 'load-succeeded', plan: { ...panelsPlan(), graph }, origin: 'host' });
  const origin = 'map';
  const taken: BriefingStep[] = [];
  const take = () => taken.push(stepOfView(store.state, graph, taken.length + 1));
  take();
  store.dispatch({ type: 'select', selection: { type: 'subject', id: 'town-a' }, origin });
  take();
  store.dispatch({ type: 'move', camera: { center: [10.30000049, 50.4], zoom: 11.23456 }, origin });
  store.dispatch({ type: 'show-layers', layers: ['zone'], visible: false, origin });
  store.dispatch({ type: 'filter', filter: { ...emptyFilter, chosen: { sector: ['transport'] } }, origin });
  store.dispatch({ type: 'select', selection: { type: 'section', id: '2.2' }, origin });
  take();
  expect(taken).toMatchObject([
    { view: 'home', subjects: [], layers: 'all', emphasis: 'none' },
    { title: { zh: '甲镇' }, view: { fit: ['town-a'] }, subjects: ['town-a'], section: '2.1' },
    {
      ...{ title: { zh: '交通' }, section: '2.2', layers: '-zone', emphasis: 'spotlight' },
      ...{ subjects: ['project-road', 'project-school'], panel: { filter: 'sector:transport' } },
      view: { camera: { center: [10.3, 50.4], zoom: 11.23 } },
    },
  ]);
  const briefing = finished({ ...emptyBriefing, title: { zh: '汇报' }, steps: taken }, { zh: '' });
  const read = readBriefing(writeBriefing(briefing), { id: briefing.id, graph });
  expect(read).toEqual({ briefing, problems: [] });
});
