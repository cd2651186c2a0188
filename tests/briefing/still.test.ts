import { describe, expect, it } from 'vitest';
import { sceneOfStep } from '../../src/briefing/step-scene';
import { stillOf } from '../../src/briefing/still';
import type { BriefingStep } from '../../src/model/briefing';
import { readPlan } from '../support/read-plan';

const plan = readPlan('tests/fixtures/qinghe');
const step: BriefingStep = {
  ...{
    id: 'cores',
    title: { zh: '两<核>' },
    subjects: ['pattern-cores', 'nowhere'],
    layers: 'district core',
  },
  ...{ view: 'home', emphasis: 'spotlight', seconds: 30 },
};
const size = { width: 400, height: 300, flavor: 'light', language: 'zh', scale: 1 } as const;

describe('a scene', () => {
  it('shows the members of a heading, and what is named alone', () => {
    const scene = sceneOfStep(step, plan.graph);
    expect(scene.selected).toEqual(['pattern-cores', 'core-main', 'core-wangxi']);
    expect(scene.dimOthers).toBe(true);
    expect(scene.hidden.has('axis')).toBe(true);
    expect(scene.hidden.has('core')).toBe(false);
    expect(sceneOfStep(step, plan.graph)).toBe(scene);
  });

  it('looks home when nothing that it names has a place', () => {
    const lost = sceneOfStep({ ...step, view: { fit: ['nowhere'] } }, plan.graph);
    expect(lost.target).toEqual(sceneOfStep(step, plan.graph).target);
    const near = sceneOfStep({ ...step, view: { fit: ['core-main'] } }, plan.graph);
    expect(near.target).not.toEqual(lost.target);
  });

  it('shows the projects of its list alone', () => {
    const listed = { ...step, panel: { type: 'projects', filter: 'sector:tourism,gold' } } as const;
    expect(sceneOfStep(listed, plan.graph).filter.chosen).toEqual({ sector: ['tourism'] });
  });

  it('leaves the rest alone where nothing stands out', () => {
    expect(sceneOfStep({ ...step, emphasis: 'none' }, plan.graph)).toMatchObject({
      selected: [],
      dimOthers: false,
    });
    expect(sceneOfStep({ ...step, emphasis: 'ring' }, plan.graph)).toMatchObject({ dimOthers: false });
  });
});

describe('a still', () => {
  it('is a whole drawing of what the step shows, the same every time', () => {
    const svg = stillOf(step, plan, size);
    expect(svg).toBe(stillOf({ ...step }, plan, size));
    expect(svg).toContain('width="400" height="300"');
    expect(svg).toContain('>两&lt;核&gt;</title>');
    expect(svg).toContain('data-subject="core-main"');
    expect(svg).not.toContain('data-subject="axis-main"');
    expect(stillOf({ ...step, layers: 'all' }, plan, size)).toContain('data-subject="axis-main"');
  });
});
