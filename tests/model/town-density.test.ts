import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classBreaks, classOf, densityOf, townAreas } from '../../src/model/town-density';
import type { LayerCollection } from '../../src/model/types';

test('reads the areas of the towns', () => {
  const layer = JSON.parse(readFileSync('geodata/kecheng/layers/towns.geojson', 'utf8')) as LayerCollection;
  const areas = townAreas(layer);
  expect(areas).toHaveLength(18);
  const sum = areas.reduce((total, { squareKilometres }) => total + squareKilometres, 0);
  expect(sum).toBeGreaterThan(550);
  expect(sum).toBeLessThan(660);
});

test('density is projects per 10 square kilometres', () => {
  expect(densityOf(9, 66.5)).toBeCloseTo(1.353, 3);
  expect(densityOf(3, 0)).toBe(0);
});

test('classes are quartiles with round bounds; nothing is a class of its own', () => {
  const values = [0, 0, 0.25, 0.4, 0.7, 1, 1.4, 2.5, 4, 5];
  const breaks = classBreaks(values);
  expect(breaks).toEqual([0.6, 1.5, 2.5]);
  expect(values.map((value) => classOf(value, breaks))).toEqual([0, 0, 1, 1, 2, 2, 2, 4, 4, 4]);
  expect(classBreaks([0, 0])).toEqual([]);
  expect(classBreaks([2, 2])).toEqual([]);
  expect(classOf(2, [])).toBe(1);
});
