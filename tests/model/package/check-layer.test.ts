import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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

test.each(['geodata/kecheng', 'tests/fixtures/qinghe'])('%s has no fault', (plan) => {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../${plan}/${file}`, import.meta.url), 'utf8')) as unknown;
  const { graph, problems } = buildGraph(read('plan.json'));
  expect(problems).toEqual([]);
  for (const name of layerFiles) {
    expect(checkLayer(name, read(graph!.package.layers[name]), graph!.subjects).problems, name).toEqual([]);
  }
});
