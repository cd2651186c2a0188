import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { Briefing } from '../../src/model/briefing';
import type { PlanPackage } from '../../src/model/types';
import { FixtureCopy } from './fixture-copy';

const copy = new FixtureCopy();
afterAll(() => copy.remove());

test(
  'briefings are built beside the plan; a fault in a step is said with file and line, the rest plays',
  { timeout: 60_000 },
  () => {
    mkdirSync(copy.path('briefings'));
    copy.write(
      'briefings/talk.yaml',
      [
        'title: 一讲',
        'steps:',
        '  - title: 双核',
        '    subjects: [core-main, core-nowhere]',
        '    view: { camera: [29, 118, 11] }',
        '  - 什么也不是',
        '  - { title: 结束, seconds: 12 }',
      ].join('\n'),
    );
    const { code, output } = copy.build();
    expect(code).toBe(0);
    for (const line of [4, 5, 6]) expect(output).toContain(`briefings/talk.yaml 第 ${line} 行`);
    const plan = JSON.parse(copy.read('plan.json')) as PlanPackage;
    expect(plan.briefings).toEqual([
      { id: 'talk', title: { zh: '一讲' }, seconds: 42, steps: 2, src: 'briefings/talk.json' },
    ]);
    const built = JSON.parse(copy.read('briefings/talk.json')) as Briefing;
    expect(built.steps.map(({ subjects, view }) => [subjects, view])).toEqual([
      [['core-main'], 'home'],
      [[], 'home'],
    ]);

    copy.write('briefings/talk.yaml', 'title: 一讲\nsteps:\n\t- 甲\n');
    const broken = copy.build();
    expect([broken.code, broken.output.includes('briefings/talk.yaml 第 3 行')]).toEqual([1, true]);

    rmSync(copy.path('briefings/talk.yaml'));
    expect(copy.build({ check: true }).output).toContain('briefings/talk.json');
    expect(copy.build().code).toBe(0);
    expect(existsSync(copy.path('briefings/talk.json'))).toBe(false);
  },
);
