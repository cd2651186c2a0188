import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { decorationsOf } from '../../styles/decorations';
import { outerRings, simplify, smooth } from '../../styles/line-shapes';
import { sharedBorders } from '../../styles/shared-borders';
import { sampleLayers } from '../map/sample-layers';

const square = (x: number): Position[] => [
  [x, 0],
  [x + 1, 0],
  [x + 1, 1],
  [x, 1],
  [x, 0],
];

describe('decorationsOf', () => {
  const { features } = decorationsOf(sampleLayers());
  const of = (decoration: string) =>
    features.filter(({ properties }) => properties.decoration === decoration);

  it('puts a head at both ends of an axis, pointing outwards', () => {
    const heads = of('head');
    expect(heads.map(({ geometry }) => geometry.type)).toEqual(['Point', 'Point']);
    const [start, end] = heads.map(({ properties }) => properties.rotate ?? 0);
    // The sample's axis runs to the east-north-east.
    expect(end).toBeLessThan(0);
    expect(end).toBeGreaterThan(-90);
    expect(Math.abs(Math.abs((start ?? 0) - (end ?? 0)) - 180)).toBeLessThan(10);
    expect(heads[0]?.properties.subject).toBe('axis-1');
  });

  it('draws the border between two towns once', () => {
    expect(of('town-border').map(({ geometry }) => geometry)).toEqual([
      {
        type: 'LineString',
        coordinates: [
          [118.5, 29.4],
          [118.5, 29.6],
        ],
      },
    ]);
  });

  it('gives zones and the district a closed outline', () => {
    for (const { geometry } of [...of('zone-outline'), ...of('ribbon')]) {
      const line = geometry.type === 'LineString' ? geometry.coordinates : [];
      expect(line.length).toBeGreaterThan(8);
      expect(line.at(-1)).toEqual(line[0]);
    }
    expect(of('zone-outline')).toHaveLength(1);
    expect(of('ribbon')).toHaveLength(1);
  });
});

describe('sharedBorders', () => {
  it('joins stretches of one border and leaves the outside out', () => {
    const borders = sharedBorders([square(0), square(1), square(2)]);
    expect(borders).toHaveLength(2);
    expect(borders.map((line) => line.length)).toEqual([2, 2]);
  });

  it('gives the rings back when neighbours do not fit', () => {
    expect(sharedBorders([square(0), square(5)])).toEqual([square(0), square(5)]);
  });
});

describe('rings', () => {
  it('turn counter-clockwise', () => {
    const clockwise = [...square(0)].reverse();
    expect(outerRings({ type: 'Polygon', coordinates: [clockwise] })).toEqual([square(0)]);
    expect(outerRings({ type: 'Point', coordinates: [0, 0] })).toEqual([]);
  });

  it('lose points that say nothing and round their corners', () => {
    const dense = Array.from({ length: 101 }, (_, at): Position => {
      const turn = (at / 100) * 2 * Math.PI;
      return [Math.cos(turn), Math.sin(turn)];
    });
    dense[100] = dense[0]!;
    const simple = simplify(dense, 0.05);
    expect(simple.length).toBeLessThan(20);
    expect(simple.at(-1)).toEqual(simple[0]);
    expect(smooth(simple).length).toBeGreaterThan(simple.length * 4);
  });
});
