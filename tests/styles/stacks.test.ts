import { Supercluster } from '@maplibre/geojson-vt';
import type { Point, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { gatherPoints } from '../../styles/gather-points';
import { packOffset } from '../../styles/spread';
import { gatheredProjects, pushedProjects, stackOptions, stackPush } from '../../styles/stacks';
import { sizes } from '../../styles/tokens';

/** The same places each time, in clumps. */
function places(count: number): Position[] {
  let last = 4711;
  const next = (): number => (last = (last * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, (_, index) => {
    const clump = Math.floor(index / 12);
    return [118.7 + (clump % 7) * 0.05 + next() * 0.03, 28.8 + clump * 0.01 + next() * 0.03];
  });
}

const project = (coordinates: Position, index: number) => ({
  type: 'Feature' as const,
  geometry: { type: 'Point', coordinates } as Point,
  properties: { kind: 'project', role: 'point', precision: 'exact', subject: `project-${index}` } as const,
});

describe('gatherPoints', () => {
  it.each([1, 1.5])('makes the stacks that the engine makes at scale %s', (scale) => {
    const all = places(300);
    const options = { ...stackOptions(scale), minZoom: 9, extent: 512 };
    const engine = new Supercluster(options);
    engine.load(all.map(project));
    const groups = gatherPoints(all, options);
    for (let zoom = 9; zoom <= options.maxZoom; zoom += 1) {
      const theirs = engine.getClusters([-180, -85, 180, 85], zoom).map(({ geometry, properties }) => {
        const count = (properties as { point_count?: number }).point_count ?? 1;
        return [count, ...(geometry.coordinates as Position).map((each) => each.toFixed(4))].join(' ');
      });
      const ours = groups
        .get(zoom)!
        .map(({ members, at }) => [members.length, ...at.map((each) => each.toFixed(4))].join(' '));
      expect(theirs.length).toBeGreaterThan(3);
      expect(ours.toSorted()).toEqual(theirs.toSorted());
    }
  });
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
