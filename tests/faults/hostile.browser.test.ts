import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import '../../src/elements/plan-atlas/plan-atlas';
import '../../src/elements/plan-briefing/plan-briefing';
import '../../src/elements/plan-briefing-editor/plan-briefing-editor';
import '../../src/elements/plan-card/plan-card';
import '../../src/elements/plan-outline/plan-outline';
import type { PlanAtlas } from '../../src/elements/plan-atlas/plan-atlas';
import type { PlanBriefingEditor } from '../../src/elements/plan-briefing-editor/plan-briefing-editor';
import type { PlanElement } from '../../src/elements/shared';
import { loadPlan } from '../../src/data';
import type { LoadedPlan } from '../../src/model/loaded-plan';
import { type OfficialText, makeOfficialText } from '../../src/model/official-text';
import { buildGraph } from '../../src/model/graph';
import { tabs } from '../../src/state';
import { hostile, hostileBriefing, hostileTexts } from './hostile';
import { scanPage } from './scan';

let plan: LoadedPlan;
let text: OfficialText;

beforeAll(async () => {
  const good = await loadPlan(new URL('../fixtures/qinghe/plan.json', import.meta.url).href);
  const { graph } = buildGraph(hostile(good.graph.package));
  plan = { graph: graph!, layers: hostile(good.layers) };
  const raw = await (await fetch(new URL('../fixtures/qinghe/text.txt', import.meta.url))).text();
  const own = makeOfficialText(raw, good.graph, '<img src=x onerror=globalThis.hurt=1>.txt') as OfficialText;
  const evil = own.segments.map((each, at) => ({
    ...each,
    text: hostileTexts[at % hostileTexts.length] ?? '',
  }));
  text = { ...own, segments: evil };
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const faultsIn = (root: ParentNode): string[] => scanPage(root).faults;
const shown = (): number => scanPage(document.body).shown;

const pause = (milliseconds = 60): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

test('hostile texts are read in every panel, and do nothing', { timeout: 90_000 }, async () => {
  const dialogs = (['alert', 'confirm', 'prompt', 'open'] as const).map((name) => vi.spyOn(window, name));
  const before = faultsIn(document);
  const check = (where: string): void => {
    expect(faultsIn(document.body), where).toEqual([]);
    expect((globalThis as { hurt?: unknown }).hurt, where).toBeUndefined();
  };
  const atlas = document.createElement('plan-atlas') as PlanAtlas;
  Object.assign(atlas, { renderer: 'svg', plan });
  atlas.style.cssText = 'width: 1200px; height: 700px';
  const ready = new Promise((resolve) => atlas.addEventListener('plan-ready', resolve, { once: true }));
  document.body.append(atlas);
  await ready;
  const store = atlas.activeStore;
  store.dispatch({ type: 'set-text', text: { text, kept: 'visit' }, origin: 'host' });
  for (const language of ['zh', 'en'] as const) {
    store.dispatch({ type: 'set-language', language, origin: 'host' });
    for (const tab of tabs) {
      store.dispatch({ type: 'set-tab', tab, origin: 'host' });
      await expect.poll(shown, { timeout: 10_000 }).toBeGreaterThan(3);
      await pause();
      check(`${tab} ${language}`);
    }
  }
  store.dispatch({ type: 'set-tab', tab: 'reader', origin: 'host' });
  store.dispatch({ type: 'set-reading', reading: 'both', origin: 'reader' });
  const kinds = new Map([...plan.graph.subjects.values()].map(({ kind, id }) => [kind, id]));
  for (const id of kinds.values()) {
    store.dispatch({ type: 'select', selection: { type: 'subject', id }, origin: 'list' });
    await atlas.updateComplete;
    await pause(20);
    check(id);
  }
  for (const id of [...plan.graph.sections.keys()].slice(0, 8)) {
    store.dispatch({ type: 'select', selection: { type: 'section', id }, origin: 'reader' });
    await pause(20);
    check(id);
  }
  const search = atlas.renderRoot.querySelector('plan-search')!;
  const box = search.renderRoot.querySelector('input')!;
  for (const words of hostileTexts) {
    box.value = words;
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await pause(30);
    check(`search ${words}`);
  }
  void atlas.sheet({ texts: { title: hostileTexts[0] ?? '' } });
  await expect
    .poll(() => atlas.renderRoot.querySelector('plan-sheet')?.renderRoot.querySelector('img'), {
      timeout: 20_000,
    })
    .toBeTruthy();
  check('sheet');
  atlas.remove();

  const [town] = plan.graph.subjects.keys();
  const briefing = hostileBriefing([town ?? ''], plan.graph.package.tables[0]?.section);
  const more: [string, object][] = [
    ['plan-briefing', { plan, briefing, renderer: 'svg' }],
    ['plan-card', { plan, subject: town }],
    ['plan-outline', { plan }],
    ['plan-briefing-editor', { plan }],
  ];
  for (const [name, values] of more) {
    const element = Object.assign(document.createElement(name) as PlanElement, values);
    element.style.cssText = 'display: block; width: 1100px; height: 600px';
    document.body.append(element);
    await element.updateComplete;
    if (name === 'plan-briefing-editor') (element as PlanBriefingEditor).begin(briefing);
    await expect.poll(shown, { timeout: 10_000, message: name }).toBeGreaterThan(0);
    for (const step of name === 'plan-briefing' ? briefing.steps.keys() : []) {
      Object.assign(element, { step: step + 1 });
      await pause(60);
      check(`step ${step}`);
    }
    check(name);
    element.remove();
  }
  for (const dialog of dialogs) expect(dialog).not.toHaveBeenCalled();
  expect(faultsIn(document)).toEqual(before);
});
