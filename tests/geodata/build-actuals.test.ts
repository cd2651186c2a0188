import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlanPackage } from '../../src/model/types';
import { FixtureCopy } from './fixture-copy';

let copy: FixtureCopy;

beforeEach(() => (copy = new FixtureCopy()));
afterEach(() => copy.remove());

const built = (): PlanPackage => JSON.parse(copy.read('plan.json')) as PlanPackage;

test('values that became known later go into the package, by indicator and year', () => {
  expect(copy.build().code).toBe(0);
  expect(built().actuals.map(({ indicator, year, value }) => [indicator, year, value])).toEqual([
    ['grain', 2022, '12.6'],
    ['grain', 2023, '12.9'],
    ['forest', 2023, '61.5'],
    ['income', 2023, '*'],
  ]);
  expect(built().actuals.at(-1)).toMatchObject({ source: '青禾区二〇二三年统计公报', note: '数据未公布' });
});

test('a package without the file, or with its header alone, has none', () => {
  copy.write('actuals.csv', 'year,indicator,value,source,note\n');
  expect(copy.build().code).toBe(0);
  expect(built().actuals).toEqual([]);
  rmSync(copy.path('actuals.csv'));
  expect(copy.build().code).toBe(0);
  expect(built().actuals).toEqual([]);
});

test.each([
  ['2023,grain,', '2023,grian,', '第 2 行「indicator」列：indicators.csv 里没有编号“grian”。是不是“grain”？'],
  ['2022,grain,', '22,grain,', '第 3 行「year」列：“22”不是年份，请写四位数字，例如 2023。'],
  ['2022,grain,', '二〇二二,grain,', '第 3 行「year」列：“二〇二二”不是整数。'],
  ['2022,grain,', '2023,grain,', '第 3 行「year」列：“grain”2023年的数值在第 2 行已经写过。'],
  ['grain,12.6,', 'grain,,', '第 3 行「value」列：这一格必须填写。'],
  ['61.5,青禾区林业年报', '61.5,', '第 4 行「source」列：这一格必须填写。'],
  ['year,indicator', 'years,indicator', '第 1 行「years」列：没有这样的列。是不是“year”？'],
])('%s written as %s is named by row and column', (before, after, message) => {
  copy.replace('actuals.csv', before, after);
  const { code, output } = copy.build();
  expect(code).toBe(1);
  expect(output).toContain(`actuals.csv ${message}`);
});
