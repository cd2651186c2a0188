import { beforeEach, expect, test, vi } from 'vitest';
import { keepDrafts } from '../../src/app/drafts';
import { type Memory, keepRecent, wantsTour } from '../../src/app/memory';
import { type Shelf, browserShelf } from '../../src/app/shelf';
import { keepSheetEdits } from '../../src/app/sheet-edits';
import type { PlanAtlas } from '../../src/elements/plan-atlas/plan-atlas';
import { PlanDraftEvent, PlanDraftOpenEvent } from '../../src/elements/plan-briefing-editor/events';
import type { SheetEdits } from '../../src/elements/plan-sheet/sheet-edits';
import type { Briefing } from '../../src/model/briefing';
import { type ViewStore, createStore } from '../../src/state';
import { smallPlan } from '../elements/small-plan';

const plan = smallPlan();
const id = plan.graph.info.id;
const draft = (title: string): Briefing => ({ id: 'draft', title: { zh: title }, steps: [] });
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

let held: Map<string, unknown>;
const open: Shelf = {
  get: async (key) => held.get(key),
  set: async (key, value) => void held.set(key, structuredClone(value)),
  del: async (key) => void held.delete(key),
};
const failing = (name: string, more: Partial<Shelf> = {}): Shelf => {
  const fail = async (): Promise<never> => {
    throw new DOMException(name, name);
  };
  return { get: fail, set: fail, del: fail, ...more };
};

class Atlas extends EventTarget {
  sheetEdits: SheetEdits = {};
  recentSearches: string[] = [];
  constructor(readonly activeStore: ViewStore) {
    super();
  }
}

/** A visit to the page: what keeps is bound before the plan comes. */
function visit(shelf: Shelf) {
  const store = createStore();
  const atlas = new Atlas(store) as unknown as Atlas & PlanAtlas;
  const lost = vi.fn();
  keepDrafts(atlas, store, shelf, lost);
  keepSheetEdits(atlas, store, shelf, lost);
  store.dispatch({ type: 'load-succeeded', plan, origin: 'host' });
  const change = (edits: SheetEdits): void => {
    atlas.sheetEdits = edits;
    atlas.dispatchEvent(Object.assign(new Event('plan-sheet-change'), { edits }));
  };
  const reopen = (): PlanDraftOpenEvent => {
    const event = new PlanDraftOpenEvent(id);
    atlas.dispatchEvent(event);
    return event;
  };
  return {
    atlas,
    store,
    lost,
    change,
    reopen,
    edit: (title: string) => atlas.dispatchEvent(new PlanDraftEvent(id, draft(title))),
  };
}

beforeEach(() => {
  held = new Map();
});

test('drafts and sheets come back at the next visit', async () => {
  const first = visit(open);
  await settled();
  expect(first.reopen()).toMatchObject({ draft: null, restored: false });
  for (const title of ['一', '二']) first.edit(title);
  first.change({ texts: { title: '图' } });
  const second = visit(open);
  await settled();
  expect(second.reopen()).toMatchObject({ draft: draft('二'), restored: true });
  expect(second.atlas.sheetEdits).toEqual({ texts: { title: '图' } });
  second.change({});
  await settled();
  expect([...held.keys()]).toEqual([`plan-atlas.draft.${id}`]);
  expect(second.lost).not.toHaveBeenCalled();
});

test('what is edited before the shelf has answered comes first', async () => {
  visit(open).edit('旧');
  visit(open).change({ sheet: 'a4' });
  const next = visit(open);
  next.edit('新');
  next.change({ sheet: 'a3' });
  await settled();
  expect(next.reopen().draft).toEqual(draft('新'));
  expect(next.atlas.sheetEdits).toEqual({ sheet: 'a3' });
});

test.each([
  ['denied', failing('SecurityError')],
  ['full', failing('QuotaExceededError', { get: open.get })],
])('a shelf that is %s: the work lasts as long as the page, and it is said', async (_, shelf) => {
  const { edit, change, reopen, lost, atlas } = visit(shelf);
  await settled();
  expect(lost).not.toHaveBeenCalled();
  edit('一');
  change({ sheet: 'a4' });
  await settled();
  expect(lost).toHaveBeenCalledTimes(2);
  expect(reopen().draft).toEqual(draft('一'));
  expect(atlas.sheetEdits).toEqual({ sheet: 'a4' });
});

test('what another version has kept is no edit', async () => {
  // A key of its own, as data has it: the same in a literal would only set the prototype.
  const kept = JSON.parse(
    '{"__proto__":{"polluted":1,"selection":true},"constructor":{"prototype":{"polluted":1}},"sheet":"a9","texts":{"__proto__":{"title":"x"},"unit":1}}',
  ) as Record<string, unknown>;
  expect(Object.hasOwn(kept, '__proto__')).toBe(true);
  held.set(`plan-atlas.sheet.${id}`, kept);
  const { atlas } = visit(open);
  await settled();
  expect(atlas.sheetEdits).toStrictEqual({});
  expect(Object.getPrototypeOf(atlas.sheetEdits)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a page that may not even name its storage goes on', async () => {
  const denied = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('indexedDB', { open: denied });
  const shelf = browserShelf();
  for (const call of [shelf.get('a'), shelf.set('a', 1), shelf.del('a')]) {
    await expect(call).rejects.toThrow('denied');
  }
  vi.unstubAllGlobals();
  const memory = denied as () => Memory;
  const store = createStore();
  const atlas = new Atlas(store) as unknown as Atlas & PlanAtlas;
  const heard = vi.fn();
  keepRecent(atlas, memory);
  store.subscribe((state) => state.plan, heard);
  store.dispatch({ type: 'load-succeeded', plan, origin: 'host' });
  atlas.dispatchEvent(Object.assign(new Event('plan-recent'), { recent: ['镇'] }));
  expect(heard).toHaveBeenCalledTimes(1);
  const first = { query: '', hash: '', embedded: false, reducedMotion: false };
  expect(wantsTour({ ...first, memory })).toBe(false);
});
