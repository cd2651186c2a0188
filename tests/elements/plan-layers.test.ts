import { expect, test } from 'vitest';
import { legendTree } from '../../src/elements/plan-layers/legend-tree';
import { readPlan } from '../support/read-plan';

const plan = readPlan('geodata/kecheng');
const { groups } = legendTree(plan);

test('what has no place on the map is listed below the rows of what has one', () => {
  for (const [id, kind] of [
    ['platforms', 'platform'],
    ['projects', 'project'],
  ] as const) {
    const group = groups.find((each) => each.id === id);
    const drawn = group?.layers.flatMap(({ subjects }) => subjects) ?? [];
    const undrawn = group?.undrawn ?? [];
    expect(undrawn.length, id).toBeGreaterThan(0);
    expect(undrawn.filter(({ position }) => position !== null)).toEqual([]);
    expect(undrawn.filter((subject) => drawn.includes(subject))).toEqual([]);
    const missing = [...plan.graph.subjects.values()].filter(
      (subject) => subject.kind === kind && !drawn.includes(subject) && !undrawn.includes(subject),
    );
    expect(missing.map(({ id: each }) => each)).toEqual([]);
  }
});

test('each core, zone and drawn family of platforms has a switch of its own', () => {
  const switches = (group: string) =>
    groups.find(({ id }) => id === group)?.layers.map(({ layer, rows }) => [layer, rows.length]);
  expect(switches('cores')).toEqual([
    ['core-1', 1],
    ['core-2', 1],
    ['quarter', 1],
  ]);
  expect(switches('zones')).toEqual([
    ['zone-1', 1],
    ['zone-2', 1],
  ]);
  expect(switches('platforms')).toEqual([
    ['platform-town', 1],
    ['platform-park', 1],
    ['platform-enabler', 1],
  ]);
});

test('groups whose rows are all drawn list nothing below them', () => {
  expect(groups.find(({ id }) => id === 'zones')?.undrawn).toEqual([]);
});

test('lines that lie under a basemap have no rows, and nothing moves into another', () => {
  const rowsOf = (tree: typeof groups) =>
    tree.flatMap(({ layers }) =>
      layers.flatMap(({ rows }) => rows.map(({ row, subjects }) => [row.id, subjects.length])),
    );
  const [own, seen] = [rowsOf(groups), rowsOf(legendTree(plan, true).groups)];
  const covered = ['river', 'expressway', 'road', 'rail'];
  expect(own.map(([id]) => id)).toEqual(expect.arrayContaining([...covered, 'planned', 'lake']));
  expect(seen).toEqual(own.filter(([id]) => !covered.includes(String(id))));
});
