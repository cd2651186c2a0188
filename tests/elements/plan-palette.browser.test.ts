import { userEvent } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import type { Command } from '../../src/elements/plan-palette/command';
import '../../src/elements/plan-palette/plan-palette';
import type { PlanPalette } from '../../src/elements/plan-palette/plan-palette';
import { shortcuts } from '../../src/elements/plan-palette/shortcuts';
import { accessibilityFaults, panelsStore } from './panel-page';

let palette: PlanPalette;
const run = vi.fn();
const command = (id: string, label: string, word: string, group: Command['group'] = 'do'): Command => ({
  ...{ id, group, label, words: [word], run: () => run(id) },
});

afterEach(() => {
  palette.remove();
  run.mockClear();
});

async function open(what: 'commands' | 'keys'): Promise<void> {
  palette = document.createElement('plan-palette');
  palette.store = panelsStore();
  palette.commands = [
    command('print', '打印', 'Print'),
    { ...command('search', '搜索', 'Search', 'go'), shortcut: 'search' },
    command('dark', '配色：深色', 'Colours: dark', 'view'),
  ];
  document.body.append(palette);
  await palette.updateComplete;
  await palette.show(what);
  await palette.updateComplete;
}

const lines = (): string[] =>
  [...palette.renderRoot.querySelectorAll('[role=option] .name')].map(
    ({ textContent }) => textContent?.trim() ?? '',
  );
const dialog = (): HTMLDialogElement | null => palette.renderRoot.querySelector('dialog');

async function type(text: string): Promise<void> {
  await userEvent.keyboard(text);
  await palette.updateComplete;
}

test('lists all commands by group, with their keys', async () => {
  await open('commands');
  expect(lines()).toEqual(['搜索', '打印', '配色：深色']);
  expect(palette.renderRoot.querySelector('.line kbd')?.textContent).toBe('/');
  expect(await accessibilityFaults(palette)).toEqual([]);
});

test.each(['打印', 'dayin', 'dy', 'print'])('%s finds a command; Enter does it and closes', async (typed) => {
  await open('commands');
  await type(typed);
  await expect.poll(lines, { timeout: 10_000 }).toEqual(['打印']);
  await userEvent.keyboard('{Enter}');
  expect(run).toHaveBeenCalledExactlyOnceWith('print');
  await expect.poll(dialog).toBeNull();
});

test('finds what the plan names, previews and selects it', async () => {
  await open('commands');
  await type('yixiaoxue');
  await expect.poll(() => lines()[0], { timeout: 10_000 }).toBe('乙小学');
  await userEvent.keyboard('{Enter}');
  expect(palette.activeStore.state).toMatchObject({ selection: { id: 'project-school' }, hovered: null });
});

test('Escape closes it and is heard by nobody else', async () => {
  await open('commands');
  const heard = vi.fn();
  document.body.addEventListener('keydown', heard);
  await userEvent.keyboard('{Escape}');
  document.body.removeEventListener('keydown', heard);
  await expect.poll(dialog).toBeNull();
  expect(heard).not.toHaveBeenCalled();
});

test('the sheet of keys lists every key there is', async () => {
  await open('keys');
  expect(palette.renderRoot.querySelectorAll('tr').length).toBe(shortcuts.length);
  expect(dialog()?.textContent).toMatch(/撤销/);
  expect(await accessibilityFaults(palette)).toEqual([]);
});
