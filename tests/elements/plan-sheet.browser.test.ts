import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import '../../src/elements/plan-sheet/plan-sheet';
import type { PlanSheet } from '../../src/elements/plan-sheet/plan-sheet';
import type { PlanSheetChangeEvent, SheetEdits } from '../../src/elements/plan-sheet/sheet-edits';
import type { ViewStore } from '../../src/state';
import { accessibilityFaults, find, panelsStore } from './panel-page';

let store: ViewStore;
let sheet: PlanSheet;
let changes: SheetEdits[];

beforeEach(async () => {
  store = panelsStore();
  changes = [];
  sheet = document.createElement('plan-sheet');
  sheet.store = store;
  sheet.theme = 'light';
  sheet.addEventListener('plan-sheet-change', ({ edits }: PlanSheetChangeEvent) => changes.push(edits));
  document.body.append(sheet);
  await sheet.show();
  await expect.poll(preview).toContain('<svg');
});

afterEach(() => sheet.remove());

/** The drawn sheet in the preview; empty while there is none. */
async function preview(): Promise<string> {
  const image = sheet.renderRoot.querySelector('img');
  return image ? (await fetch(image.src)).text() : '';
}

const field = (name: string): HTMLInputElement => find(sheet, `input[name="${name}"]`);
const radio = (value: string): HTMLInputElement => find(sheet, `input[value="${value}"]`);

test('opens as a modal dialog with the plan’s own texts and a preview of the main sheet', async () => {
  expect(find<HTMLDialogElement>(sheet, 'dialog').matches(':modal')).toBe(true);
  expect(field('title').value).toContain('空间格局图（示意）');
  expect(radio('a3').checked).toBe(true);
  const svg = await preview();
  expect(svg).toContain('data-sheet="a3"');
  expect(svg).toContain(field('title').value);
  expect(changes).toEqual([]);
});

test('what a person types is told, shown and drawn', async () => {
  await userEvent.fill(field('number'), 'QH-07');
  expect(changes.at(-1)).toEqual({ texts: { number: 'QH-07' } });
  await expect.poll(preview).toContain('QH-07');
  await userEvent.click(find(sheet, '.reset'));
  expect(changes.at(-1)).toEqual({});
  expect(field('number').value).toBe('');
});

test('another sheet and another language are drawn', async () => {
  await userEvent.click(find(sheet, '.choice:has([value="a4"])'));
  await expect.poll(preview).toContain('data-sheet="a4"');
  await userEvent.click(find(sheet, '.segments label:has([value="en"])'));
  await expect.poll(preview).toContain('lang="en"');
  expect(field('title').value).toContain('Spatial Pattern');
  expect(changes.at(-1)).toEqual({ sheet: 'a4', language: 'en' });
});

test('edits that a host gives back are used and fire no event', async () => {
  sheet.edits = { sheet: 'a3-landscape', texts: { unit: '某某局' } };
  await sheet.updateComplete;
  expect(radio('a3-landscape').checked).toBe(true);
  await expect.poll(preview).toContain('某某局');
  expect(changes).toEqual([]);
});

test('the selection of the map stands out unless it is switched off', async () => {
  sheet.close();
  const subject = [...(store.state.plan?.graph.subjects.values() ?? [])].find(({ kind }) => kind === 'town');
  store.dispatch({ type: 'select', selection: { type: 'subject', id: subject?.id ?? '' }, origin: 'map' });
  await sheet.show();
  const caption = `突出显示：${subject?.name.zh}`;
  await expect.poll(preview).toContain(caption);
  await userEvent.click(field('selection'));
  expect(changes.at(-1)).toEqual({ selection: false });
  await expect.poll(preview).not.toContain(caption);
});

test('keys stay in the dialog; Escape closes it', async () => {
  let heard = 0;
  document.body.addEventListener('keydown', () => (heard += 1), { once: true });
  await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Escape}');
  expect(find<HTMLDialogElement>(sheet, 'dialog').open).toBe(false);
  expect(heard).toBe(0);
});

test('is accessible', async () => {
  expect(await accessibilityFaults(sheet)).toEqual([]);
  sheet.theme = 'dark';
  await sheet.updateComplete;
  expect(await accessibilityFaults(sheet)).toEqual([]);
});
