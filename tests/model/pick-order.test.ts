import { describe, expect, it } from 'vitest';
import { type FoundFeature, orderPicks, shapeOfPoint } from '../../src/model/pick-order';

function found(
  subject: string | undefined,
  kind: string,
  geometry: FoundFeature['geometry'],
  more: { distance?: number } = {},
): FoundFeature {
  const { distance = 0 } = more;
  return { properties: { subject, kind }, geometry, distance };
}

const names = (features: FoundFeature[]): string[] => orderPicks(features).map(({ subject }) => subject);

describe('orderPicks', () => {
  it('puts points before lines before areas', () => {
    expect(
      names([
        found('zone', 'zone', 'area'),
        found('axis', 'axis', 'line'),
        found('village', 'place', 'point'),
      ]),
    ).toEqual(['village', 'axis', 'zone']);
  });

  it('puts core, platform, project, place, seat in this order', () => {
    expect(
      names(['town', 'place', 'project', 'platform', 'core'].map((kind) => found(kind, kind, 'point'))),
    ).toEqual(['core', 'platform', 'project', 'place', 'town']);
  });

  it('puts quarter, axis, belt, zone, town area in this order among areas and lines', () => {
    expect(
      names([
        found('zone', 'zone', 'area'),
        found('quarter', 'quarter', 'area'),
        found('belt', 'belt', 'line'),
        found('axis', 'axis', 'line'),
      ]),
    ).toEqual(['axis', 'belt', 'quarter', 'zone']);
  });

  it('takes a town area last of the areas', () => {
    expect(names([found('town', 'town', 'area'), found('zone', 'zone', 'area')])).toEqual(['zone', 'town']);
  });

  it('takes the nearer of two of a kind, then the topmost', () => {
    expect(
      names([
        found('far', 'project', 'point', { distance: 5 }),
        found('near', 'project', 'point', { distance: 1 }),
        found('under', 'project', 'point', { distance: 5 }),
      ]),
    ).toEqual(['near', 'far', 'under']);
  });

  it('names each subject once and leaves out background', () => {
    expect(
      names([found('a', 'town', 'point'), found('a', 'town', 'area'), found(undefined, 'water', 'line')]),
    ).toEqual(['a']);
  });
});

it('the name or arrow head of a shape stands for the shape, that of a point for the point', () => {
  expect(['axis', 'belt', 'zone'].map(shapeOfPoint)).toEqual(['line', 'line', 'line']);
  expect(['core', 'town', 'project', 'quarter'].map(shapeOfPoint)).toEqual(Array(4).fill('point'));
});
