import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { progressOf } from '../../src/model/figure-progress';
import { readFigure } from '../../src/model/figure-values';
import { type FigureRow, figureRow, figureTables, passesFilter } from '../../src/model/figures';
import { buildGraph } from '../../src/model/graph';
import type { Actual, Indicator } from '../../src/model/types';

const tablesOf = (plan: string) => {
  const { graph } = buildGraph(JSON.parse(readFileSync(plan, 'utf8')));
  if (!graph) throw new Error(`${plan} is broken`);
  return figureTables(graph);
};

const indicator = (values: Indicator['values'], unit: string | null = '%'): Indicator => ({
  ...{ id: 'x', table: 't', group: 'g', name: { zh: '某指标' }, unit, values, nature: null, note: null },
});

const reported = (year: number, value: string) => {
  const actual: Actual = { indicator: 'x', year, value, source: '年报', note: null };
  return { ...actual, figure: readFigure(value) };
};

describe('the committed plan', () => {
  const [first, second] = tablesOf('geodata/kecheng/plan.json');
  const row = (id: string): FigureRow => {
    const found = [...(first?.rows ?? []), ...(second?.rows ?? [])].find((each) => each.indicator.id === id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };

  test('has both tables, in order, with their groups', () => {
    expect([first?.rows.length, second?.rows.length]).toEqual([21, 22]);
    expect(first?.groups).toEqual(['经济发展', '创新发展', '绿色发展', '共享发展']);
    expect([first?.judged, second?.judged]).toEqual([true, false]);
  });

  test('counts what was met, missed and left open as the table does', () => {
    const count = (outcome: 'met' | 'missed' | 'open'): number =>
      first?.rows.filter((each) => passesFilter(each, { outcome })).length ?? 0;
    expect([count('met'), count('missed'), count('open')]).toEqual([9, 8, 4]);
    expect(second?.rows.filter((each) => passesFilter(each, { nature: 'binding' }))).toHaveLength(6);
  });

  test('no number in it speaks against the printed verdict', () => {
    const against = first?.rows.filter(({ target, actual, outcome, direction }) => {
      if (target?.figure.type !== 'number' || actual?.figure.type !== 'number' || !direction) return false;
      const [goal, value] = [target.figure.value, actual.figure.value];
      const reached = direction.better === 'higher' ? value >= goal : value <= goal;
      return reached !== (outcome === 'met');
    });
    expect(against).toEqual([]);
  });

  test('compares growth where the target is growth, and levels where a level stands in the growth column', () => {
    expect(row('t1-gdp')).toMatchObject({ measure: 'growth', base: null, gap: 0.9 });
    expect(row('t1-gdp').others.map(({ column }) => column)).toEqual(['y2015', 'actual2020']);
    expect(row('t1-high-tech')).toMatchObject({ measure: 'level', gap: -36, base: { year: 2015 } });
  });

  test('knows the better side only where the target or the table says so', () => {
    expect(row('t1-unemployment').direction).toEqual({ better: 'lower', by: 'bound' });
    expect(row('t1-air-quality').direction).toEqual({ better: 'higher', by: 'verdict' });
    expect(row('t2-safety-deaths').direction).toEqual({ better: 'lower', by: 'target' });
    expect(row('t2-surface-water').direction).toBeNull();
    expect(row('t2-pm25').direction).toBeNull();
  });

  test('says how far the targets of 2025 are', () => {
    expect(row('t2-gdp').gap).toBe(113.5);
    expect(row('t2-unemployment').gap).toBe(-0.2);
    expect(row('t2-budget-revenue').gap).toBeNull();
    expect(row('t2-gdp-per-person').gap).toBeNull();
  });
});

test('the fixture shows progress beside time', () => {
  const rows = tablesOf('tests/fixtures/qinghe/plan.json')[0]?.rows ?? [];
  const [grain, forest, income] = rows;
  expect(grain?.progress).toMatchObject({ year: 2023, value: 12.9, time: 0.6, pace: 'ahead' });
  expect(grain?.progress?.way).toBeCloseTo(0.8);
  expect(grain?.progress?.expected).toBeCloseTo(12.8);
  expect(forest?.progress).toMatchObject({ way: 0.25, pace: 'behind' });
  expect(income?.progress).toBeNull();
  expect(grain?.gap).toBe(0.1);
});

describe('progress', () => {
  const values = { y2020: '100', target2025: '200' };
  const pace = (value: string, cells: Indicator['values'] = values, year = 2022) =>
    figureRow(indicator(cells, '亿元'), [reported(year, value)]).progress?.pace;

  test.each([
    ['200', 'reached'],
    ['230', 'reached'],
    ['150', 'ahead'],
    ['142', 'on-time'],
    ['136', 'on-time'],
    ['120', 'behind'],
    ['90', 'away'],
  ])('%s of 200 after two of five years is %s', (value, expected) => {
    expect(pace(value)).toBe(expected);
  });

  test('a falling target runs the other way', () => {
    const falling = { y2020: '1.8', target2025: '1.6' };
    expect(pace('1.6', falling)).toBe('reached');
    expect(pace('1.7', falling)).toBe('ahead');
    expect(pace('1.9', falling)).toBe('away');
  });

  test('bounds and rates are held against the target itself', () => {
    expect(pace('96', { y2020: '90', target2025: '≥95' })).toBe('reached');
    expect(pace('94', { y2020: '90', target2025: '≥95' })).toBe('short');
    const rate = figureRow(indicator({ y2020: '0.3', target2025: '7%' }), [reported(2022, '6.5')]);
    expect(rate.progress).toMatchObject({ way: null, expected: null, pace: 'short' });
  });

  test('sums over the period add up each year, or take the sum so far', () => {
    const cells = { y2020: null, target2025: '[50]' };
    const years = [reported(2021, '10'), reported(2022, '12')];
    expect(figureRow(indicator(cells, '公里'), years).progress).toMatchObject({
      value: 22,
      way: 0.44,
      pace: 'on-time',
    });
    expect(figureRow(indicator(cells, '公里'), [reported(2022, '[30]')]).progress).toMatchObject({
      value: 30,
    });
  });

  test('is not known without a later value, a numeric target or a base year', () => {
    expect(pace('*')).toBeUndefined();
    expect(pace('120', values, 2020)).toBeUndefined();
    expect(pace('120', { y2020: '100', target2025: '完成任务' })).toBeUndefined();
    expect(pace('120', { target2025: '200' })).toBeUndefined();
    expect(progressOf({ base: null, target: null, actual: null, direction: null, reported: [] })).toBeNull();
  });

  test('a target that keeps the base is reached only while it is kept, as no side is better', () => {
    const kept = { y2020: '100', target2025: '100' };
    expect(pace('100', kept)).toBe('reached');
    expect(pace('98', kept)).toBe('short');
  });
});
