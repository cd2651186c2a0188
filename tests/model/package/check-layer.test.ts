import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/model/graph';
import { checkLayer } from '../../../src/model/package/check-layer';
import { layerFiles } from '../../../src/model/types';

const point = (subject: string, kind = 'project') => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [118.9, 28.9] },
  properties: { subject, kind, role: 'point', precision: 'near' },
});

const layer = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

const subjects = new Set(['here']);

test('a feature of something that the plan does not have is drawn, and named', () => {
  const data = layer(point('here'), point('gone'), point('ground', 'district'));
  const { layer: read, problems } = checkLayer('points', data, subjects);
  expect(read?.features).toHaveLength(3);
  expect(problems).toMatchObject([
    { code: 'dangling-id', where: 'points.geojson 第 2 个要素 properties.subject' },
  ]);
  expect(problems[0]?.message).toContain('“gone”');
  expect(checkLayer('points', data).problems).toEqual([]);
});

test('of many faults twenty are named, and the rest is counted', () => {
  const many = Array.from({ length: 100 }, (_, index) => point(`gone-${index}`));
  const { layer: read, problems } = checkLayer('points', layer(...many), subjects);
  expect(read?.features).toHaveLength(100);
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toMatchObject({ code: 'more-faults', message: '另有 80 处有误，未一一列出。' });
});

test('an id or a type that a feature cannot have is named, and the feature drawn', () => {
  const { layer: read, problems } = checkLayer('points', layer({ ...point('here'), id: true, type: 'X' }));
  expect(read?.features).toEqual([point('here')]);
  expect(problems.map(({ where }) => where)).toEqual(['points.geojson 第 1 个要素 type id']);
});

describe('the border of an area that crosses itself', () => {
  const square = (west: number, south: number, size: number): Position[] => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  const told = (type: 'Polygon' | 'MultiPolygon', coordinates: unknown): string[] => {
    const area = { ...point('here'), geometry: { type, coordinates } };
    const { layer: read, problems } = checkLayer('pattern', layer(area));
    expect(read?.features).toEqual([area]);
    return problems.map(({ code, where }) => `${code}: ${where}`);
  };
  const bowTie = square(118, 28, 1).with(1, [119, 29]).with(2, [119, 28]);

  test('is named with its place, and the area drawn', () => {
    expect(told('Polygon', [bowTie])).toEqual([
      'self-crossing: pattern.geojson 第 1 个要素 geometry.coordinates[0][2]',
    ]);
    expect(told('MultiPolygon', [[square(117, 27, 0.5)], [square(118, 28, 4), square(119, 29, 5)]])).toEqual([
      'self-crossing: pattern.geojson 第 1 个要素 geometry.coordinates[1][1][3]',
    ]);
  });

  test('is not what touches itself, or lies inside', () => {
    const withHole = [square(118, 28, 4), square(119, 29, 1)];
    const touching = [square(118, 28, 4), square(118, 29, 1)];
    // Two squares that share a corner, in one ring.
    const eight = [
      ...square(118, 28, 1).slice(0, 3),
      ...square(119, 29, 1).slice(1),
      ...square(118, 28, 1).slice(3),
    ];
    for (const rings of [withHole, touching, [eight]]) expect(told('Polygon', rings)).toEqual([]);
  });

  test('is not looked for without end', () => {
    const sides = 20_000;
    const comb = Array.from({ length: sides }, (_, side): Position => [118 + (side % 2), 28 + side / sides]);
    expect(told('Polygon', [[...comb, [118, 29], [117.5, 28.5], [118, 28]]])).toEqual([]);
  });
});

test.each(['geodata/kecheng', 'tests/fixtures/qinghe'])('%s has no fault', (plan) => {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../${plan}/${file}`, import.meta.url), 'utf8')) as unknown;
  const { graph, problems } = buildGraph(read('plan.json'));
  expect(problems).toEqual([]);
  for (const name of layerFiles) {
    expect(checkLayer(name, read(graph!.package.layers[name]), graph!.subjects).problems, name).toEqual([]);
  }
});
