import { describe, expect, test } from 'vitest';
import { boundsOf, highlightOf } from '../../src/state/highlight';
import { scaleBar } from '../../src/elements/plan-map/scale-bar';
import { stackOf } from '../../src/elements/plan-map/stack';
import { smallPlan } from './small-plan';

const { graph } = smallPlan();
const subject = (id: string) => ({ type: 'subject', id }) as const;
const extent = [10, 50, 11, 51];

describe('what lights up', () => {
  test('nothing selected: nothing fades', () => {
    expect(highlightOf(graph, null, null)).toEqual({
      selected: [],
      hovered: [],
      related: [],
      dimOthers: false,
    });
  });

  test('a heading without a shape stands for its members', () => {
    const { selected, dimOthers } = highlightOf(graph, subject('pattern-one'), null);
    expect(selected).toEqual(['pattern-one', 'core-one']);
    expect(dimOthers).toBe(true);
  });

  test('a section lights what it and the sections below name', () => {
    expect(highlightOf(graph, { type: 'section', id: '1' }, null).related).toEqual(['core-one', 'town-a']);
  });

  test('a section that names nothing fades nothing', () => {
    const alone = { ...graph, subjectsIn: () => [] } as unknown as typeof graph;
    expect(highlightOf(alone, { type: 'section', id: '1' }, null).dimOthers).toBe(false);
  });
});

describe('where the map goes', () => {
  test('to the box of the subject, of the members of a heading, of all a section names', () => {
    expect(boundsOf(graph, subject('town-a'), extent)?.[0]).toBeCloseTo(10.29);
    expect(boundsOf(graph, subject('pattern-one'), extent)?.[0]).toBeCloseTo(10.49);
    const [west, , east] = boundsOf(graph, { type: 'section', id: '1.1' }, extent) ?? [];
    expect([west, east]).toEqual([expect.closeTo(10.29), expect.closeTo(10.51)]);
  });

  test('nowhere for what lies outside the map', () => {
    expect(boundsOf(graph, subject('town-a'), [20, 50, 21, 51])).toBeNull();
  });
});

describe('a stack under a click', () => {
  const pick = (...kinds: ('project' | 'platform' | 'town')[]) => ({
    features: kinds.map((kind, index) => ({ subject: `${kind}-${index}`, kind })),
    stack: 0,
    at: [10.5, 50.5] as [number, number],
    point: [5, 6] as [number, number],
  });

  test('is several points', () => {
    expect(stackOf(pick('project', 'platform', 'town'))?.subjects).toEqual(['project-0', 'platform-1']);
  });

  test('is all projects of a counted badge, and nothing else', () => {
    const counted = { ...pick('platform', 'project', 'project', 'town'), stack: 2 };
    expect(stackOf(counted)).toMatchObject({ subjects: ['project-1', 'project-2'], counted: true });
  });

  test('is not one point on an area', () => {
    expect(stackOf(pick('project', 'town'))).toBeNull();
    expect(stackOf(pick('town', 'project', 'project'))).toBeNull();
    expect(stackOf(pick())).toBeNull();
  });
});

describe('the scale bar', () => {
  test.each([8, 10.4, 12, 13.7, 16])('at zoom %d it is round and fits', (zoom) => {
    const { metres, pixels } = scaleBar({ center: [118, 29], zoom }, 110);
    expect(String(metres)).toMatch(/^[125]0*$/);
    expect(pixels).toBeLessThanOrEqual(110);
    expect(pixels).toBeGreaterThan(40);
  });
});
