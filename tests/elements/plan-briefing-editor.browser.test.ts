import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import '../../src/elements/plan-briefing-editor/plan-briefing-editor';
import type {
  PlanDraftEvent,
  PlanDraftOpenEvent,
  PlanDraftPlayEvent,
} from '../../src/elements/plan-briefing-editor/events';
import type { PlanBriefingEditor } from '../../src/elements/plan-briefing-editor/plan-briefing-editor';
import type { Briefing } from '../../src/model/briefing';
import type { ViewStore } from '../../src/state';
import { accessibilityFaults, find, panelsStore, subject, texts } from './panel-page';

let store: ViewStore;
let editor: PlanBriefingEditor;
let told: Briefing[];
let played: (string | undefined)[];
let kept: unknown;

async function open(): Promise<void> {
  editor = document.createElement('plan-briefing-editor');
  editor.store = store;
  editor.theme = 'light';
  editor.style.cssText = 'width: 380px; height: 700px';
  editor.addEventListener('plan-draft', ({ draft }: PlanDraftEvent) => told.push(draft));
  editor.addEventListener('plan-draft-play', ({ step }: PlanDraftPlayEvent) => played.push(step));
  editor.addEventListener('plan-draft-open', (event: PlanDraftOpenEvent) => {
    event.draft = kept;
    event.restored = kept !== null;
  });
  document.body.append(editor);
  await editor.updateComplete;
}

beforeEach(async () => {
  store = panelsStore();
  [told, played, kept] = [[], [], null];
  await open();
});

afterEach(() => editor.remove());

const click = (selector: string): Promise<void> => userEvent.click(find(editor, selector));
const titles = (): string[] => texts(editor, '.name > span');
const select = (id: string | null): void =>
  store.dispatch({ type: 'select', selection: id === null ? null : subject(id), origin: 'map' });

/** Takes three views of the map: of the whole, of a town and of a road. */
async function takeThree(): Promise<void> {
  await click('[data-begin=""]');
  for (const id of [null, 'town-a', 'project-road']) {
    select(id);
    await click('.take');
  }
}

test('views are taken, their words written, steps reordered by keys and pointer, and all is undone', async () => {
  await takeThree();
  expect(titles()).toEqual(['第 1 步', '甲镇', '甲乙公路']);
  expect(told.at(-1)?.steps).toMatchObject([{ view: 'home' }, { view: { fit: ['town-a'] } }, {}]);
  await userEvent.fill(find(editor, '[name="notes"]'), '慢慢讲');
  await userEvent.fill(find(editor, '[name="briefing-title"]'), '两分钟');
  await userEvent.selectOptions(find(editor, '[name="panel"]'), '指标：主要指标');
  expect(told.at(-1)).toMatchObject({
    title: { zh: '两分钟' },
    steps: [{}, {}, { notes: { zh: '慢慢讲' }, panel: { type: 'figures', table: 'table-1' } }],
  });

  find(editor, '.chosen .pick').focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
  await expect.poll(titles).toEqual(['甲乙公路', '第 1 步', '甲镇']);
  expect(editor.shadowRoot?.activeElement).toBe(find(editor, '.chosen .pick'));
  await click('.chosen .pick');
  const grips = editor.renderRoot.querySelectorAll('.grip');
  await userEvent.dragAndDrop(grips[0] as Element, grips[2] as Element, { targetPosition: { x: 5, y: 60 } });
  await expect.poll(titles).toEqual(['第 1 步', '甲镇', '甲乙公路']);

  await click('.step:nth-child(2) .pick');
  await click('[data-act="copy"]');
  await click('[data-act="trash-2"]');
  expect(titles()).toHaveLength(3);
  for (let count = 0; count < 11; count++) await userEvent.keyboard('{Control>}z{/Control}');
  expect(told.at(-1)?.steps).toEqual([]);
  for (let count = 0; count < 3; count++) await click('[data-act="redo"]');
  expect(titles()).toEqual(['第 1 步', '甲镇', '甲乙公路']);
});

test('a step is shown on the map and the view from before comes back; it plays from the chosen step', async () => {
  await takeThree();
  store.dispatch({ type: 'show-layers', layers: ['zone'], visible: false, origin: 'layers' });
  await click('.step:nth-child(2) .pick');
  await click('[data-act="preview"]');
  expect(store.state.staged?.selected).toEqual(['town-a']);
  expect(store.state.hiddenLayers.size).toBe(0);
  await click('.previewing .button');
  const { staged, hiddenLayers, selection } = store.state;
  expect([staged, [...hiddenLayers], selection]).toEqual([null, ['zone'], subject('project-road')]);
  await click('[data-act="retake"]');
  expect(told.at(-1)?.steps[1]).toMatchObject({ subjects: ['project-road'], layers: '-zone' });
  await click('.play');
  expect(played).toEqual(['step-2']);
});

test('a bad file says where and changes nothing; a good one is read, and can be undone', async () => {
  await takeThree();
  const choose = (name: string, text: string): Promise<void> =>
    userEvent.upload(find(editor, 'footer input'), new File([text], name));
  await choose('坏.yaml', 'title: 甲\nsteps:\n  - title: 一\n   text: 二\n');
  await expect.poll(() => texts(editor, '.message').join()).toMatch(/坏\.yaml 第 4 行/);
  expect(titles()).toHaveLength(3);
  await choose('好.yaml', 'title: 甲\nsteps:\n  - title: 一\n    subjects: [town-a, gone]\n');
  await expect.poll(titles).toEqual(['一']);
  expect(texts(editor, '.message li').join()).toContain('好.yaml 第 4 行');
  await click('[data-act="undo"]');
  expect(titles()).toHaveLength(3);
});

test('a kept draft comes back with a notice; it is accessible in light and dark', async () => {
  expect(await accessibilityFaults(editor)).toEqual([]);
  await takeThree();
  kept = told.at(-1);
  editor.remove();
  await open();
  expect(titles()).toEqual(['第 1 步', '甲镇', '甲乙公路']);
  expect(texts(editor, '.message')).toEqual(['已恢复上次的草稿。']);
  await click('.step:nth-child(2) .pick');
  for (const theme of ['light', 'dark'] as const) {
    editor.theme = theme;
    await editor.updateComplete;
    expect(await accessibilityFaults(editor)).toEqual([]);
  }
});
