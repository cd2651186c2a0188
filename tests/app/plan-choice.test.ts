import { expect, test } from 'vitest';
import { choosePlan, readPlanList } from '../../src/app/plan-choice';

const plan = (id: string) => ({ id, title: { zh: id }, src: `geodata/${id}/plan.json` });

test('the plan asked for is opened, else the first', () => {
  const plans = [plan('one'), plan('two')];
  expect(choosePlan(plans, 'two')?.id).toBe('two');
  expect(choosePlan(plans, 'gone')?.id).toBe('one');
  expect(choosePlan(plans, null)?.id).toBe('one');
  expect(choosePlan([], 'one')).toBeNull();
});

test('a list that is none is an empty list', () => {
  expect(readPlanList({ plans: [] })).toEqual([]);
  expect(readPlanList([plan('one'), null, { id: 3 }]).map(({ id }) => id)).toEqual(['one']);
});
