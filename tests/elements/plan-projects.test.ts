import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ledgerWidth } from '../../src/elements/plan-atlas/panel-size';
import { toggleColumn } from '../../src/elements/plan-projects/ledger-columns';
import { groupAt, moveCursor, rowAt, tableItems } from '../../src/elements/plan-projects/table-items';
import { buildGraph } from '../../src/model/graph';
import { createLedger } from '../../src/model/ledger';
import { emptyFilter } from '../../src/model/ledger-filter';
import { query } from '../../src/model/ledger-query';

const { graph } = buildGraph(JSON.parse(readFileSync('geodata/kecheng/plan.json', 'utf8')));
if (!graph) throw new Error('There is no plan');
const ledger = createLedger(graph);
const { rows } = query(ledger, emptyFilter);

test('a table without groups is its rows', () => {
  const items = tableItems(ledger, rows, null, () => false);
  expect([...items.lines]).toEqual([...rows]);
  expect(groupAt(items, 0)).toBeNull();
  expect(rowAt(items, 999)).toBe(-1);
});

test('a group is a heading and its rows; a closed one is its heading', () => {
  const open = tableItems(ledger, rows, 'sector', () => false);
  expect(open.lines).toHaveLength(133 + 15);
  expect(groupAt(open, 0)).toMatchObject({ value: 'health' });
  expect(rowAt(open, 1)).toBe(open.groups[0]?.rows[0]);
  const closed = tableItems(ledger, rows, 'sector', (value) => value === 'health');
  expect(closed.lines).toHaveLength(133 + 15 - 18);
  expect(groupAt(closed, 1)).toMatchObject({ value: closed.groups[1]?.value });
  expect(closed.count).toBe(133);
});

test('keys move the cursor and stop at the edges', () => {
  const size = { lines: 100, columns: 5, page: 10 };
  const press = (key: string, line: number, column = 1, ctrlKey = false) =>
    moveCursor({ line, column }, { key, ctrlKey, metaKey: false }, size);
  expect(press('ArrowDown', 99)).toEqual({ line: 99, column: 1 });
  expect(press('ArrowUp', 0)).toEqual({ line: -1, column: 1 });
  expect(press('PageDown', 3)).toEqual({ line: 13, column: 1 });
  expect(press('PageUp', 3)).toEqual({ line: 0, column: 1 });
  expect(press('PageUp', -1)).toEqual({ line: -1, column: 1 });
  expect(press('Home', 3, 4)).toEqual({ line: 3, column: 0 });
  expect(press('End', 3, 0, true)).toEqual({ line: 99, column: 4 });
  expect(press('ArrowLeft', 3, 0)).toEqual({ line: 3, column: 0 });
  expect(press('a', 3)).toBeNull();
});

test('columns keep their order, and the name stays', () => {
  expect(toggleColumn(['name', 'stage'], 'sector')).toEqual(['name', 'sector', 'stage']);
  expect(toggleColumn(['name', 'stage'], 'stage')).toEqual(['name']);
  expect(toggleColumn(['name'], 'name')).toEqual(['name']);
});

test('the open ledger takes three fifths and leaves the map some room', () => {
  expect(ledgerWidth(1920)).toBe(1152);
  expect(ledgerWidth(1100)).toBe(744);
  expect(ledgerWidth(1000)).toBe(700);
});
