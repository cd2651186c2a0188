import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { staticOutline } from '../../../src/app/build/static-outline';
import type { PlanPackage } from '../../../src/model/types';
import { panelsPackage } from '../../elements/panels-plan';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

test('the page without scripts names every town, project and section of the plan', () => {
  const plan = JSON.parse(read('geodata/kecheng/plan.json')) as PlanPackage;
  const page = staticOutline(plan);
  const wanted = plan.subjects.map(({ name }) => name.zh);
  expect(
    [...wanted, ...plan.sections.map(({ title }) => title.zh)].filter((name) => !page.includes(name)),
  ).toEqual([]);
  expect(page).toContain('个项目');
});

test('lists lie in each other as zones, towns and projects do', () => {
  const page = staticOutline(panelsPackage).replaceAll(/ <small>[^<]*<\/small>/g, '');
  expect(page).toContain('<li>东片区<ul><li>甲镇<ul><li>甲平台</li><li>甲乙公路</li></ul></li>');
});

test('what could be taken for markup is written out', () => {
  const plan = { ...panelsPackage.plan, title: { zh: '<b>&' } };
  expect(staticOutline({ ...panelsPackage, plan })).toContain('<h1>&lt;b&gt;&amp;</h1>');
  expect(staticOutline('no plan')).toBe('');
});

test('the page has a place for it', () =>
  expect(read('src/app/index.html')).toContain('<!-- plan-outline -->'));
