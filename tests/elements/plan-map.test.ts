import { describe, expect, test } from 'vitest';
import { scaleBar } from '../../src/elements/plan-map/scale-bar';
import { stackOf } from '../../src/elements/plan-map/stack';

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
