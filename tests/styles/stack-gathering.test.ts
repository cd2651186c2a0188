import type { Point, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { packOffset } from '../../styles/spread';
import { gatheredProjects, pushedProjects } from '../../styles/stack-gathering';
import { stackPush } from '../../styles/stacks';
import { sizes } from '../../styles/tokens';

const project = (coordinates: Position, index: number) => ({
  type: 'Feature' as const,
  geometry: { type: 'Point', coordinates } as Point,
  properties: { kind: 'project', role: 'point', precision: 'exact', subject: `project-${index}` } as const,
});

describe('a stack on a core', () => {
  const at: Position = [118.86, 28.96];
  const points = [project(at, 0), project([118.8601, 28.9601], 1)];
  const pushed = pushedProjects(
    points,
    gatheredProjects(points, [{ at, radius: sizes.coreMain, weight: 8 }], 1.5),
  );

  it('is drawn beside it, and told apart from where it is', () => {
    for (const zoom of [9.7, 10.4, 12.5]) {
      const [x, y] = stackPush({ ...pushed[0]!.properties }, zoom, 1.5);
      expect(Math.hypot(x, y)).toBeGreaterThan(35 - (zoom < 10 ? 8 : 0));
      expect(Math.hypot(x, y)).toBeLessThan(80);
    }
  });

  it('stays where it is when nothing is there', () => {
    const alone = pushedProjects(points, gatheredProjects(points, [], 1.5));
    expect(alone).toEqual(points);
    expect(stackPush({ push_10: packOffset([0, 0]) }, 10.4, 1.5)).toEqual([0, 0]);
  });
});
