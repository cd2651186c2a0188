import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { createAreaIndex, relationsByPlace } from '../../src/model/containment';
import type { Relation } from '../../src/model/types';
import { bigAreas, bigPoints } from '../bench/big-plan';

const square = (id: string, west: number, south: number, size: number) => ({
  id,
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  },
});

describe('which areas hold a point', () => {
  test('one, several or none', () => {
    const index = createAreaIndex([square('a', 0, 0, 2), square('b', 1, 1, 2), square('c', 10, 10, 1)]);
    expect(index.at([0.5, 0.5])).toEqual(['a']);
    expect(index.at([1.5, 1.5])).toEqual(['a', 'b']);
    expect(index.at([5, 5])).toEqual([]);
    expect(index.at([-1, 99])).toEqual([]);
    expect(index.at([11, 11])).toEqual(['c']);
    expect(createAreaIndex([]).at([0, 0])).toEqual([]);
  });

  test('agrees with asking every area about every point, on borders and corners too', () => {
    const areas = bigAreas(30);
    const corners = areas.flatMap(({ geometry }) => geometry.coordinates[0] as Position[]);
    const middles = corners.map(([x = 0, y = 0], at): Position => {
      const [nextX = x, nextY = y] = corners[at + 1] ?? [];
      return [(x + nextX) / 2, (y + nextY) / 2];
    });
    const points = [...bigPoints(5000, 30), ...corners.slice(0, 300), ...middles.slice(0, 300)];
    const index = createAreaIndex(areas);
    const held = points.map((point) =>
      areas.filter(({ geometry }) => booleanPointInPolygon(point, geometry)).map(({ id }) => id),
    );
    expect(points.map((point) => index.at(point))).toEqual(held);
    expect(new Set(held.map(({ length }) => length)).size).toBeGreaterThan(2);
  });
});

describe('what lies in what', () => {
  const subjects = [
    { id: 'zone-a', name: '甲区', kind: 'zone', town: null },
    { id: 'zone-b', name: '乙区', kind: 'zone', town: null },
    { id: 'town-a', name: '甲镇', kind: 'town', town: null },
    { id: 'town-b', name: '乙镇', kind: 'town', town: null },
    { id: 'quarter-x', name: '片区', kind: 'quarter', town: 'town-a' },
    { id: 'platform-p', name: '小镇', kind: 'platform', town: 'town-a' },
    { id: 'place-v', name: '某村', kind: 'place', town: 'town-b' },
  ] as const;
  const zones = [
    { id: 'zone-a', towns: ['town-a'] },
    { id: 'zone-b', towns: ['town-b'] },
  ];
  const said = (subject: string, type: Relation['type'], object: string): Relation => ({
    ...{ subject, type, object, by: 'text', section: '1', note: null },
  });
  const pairs = (stated: Relation[]): string[] =>
    relationsByPlace({ subjects, zones, stated }).relations.map(
      ({ subject, object }) => `${subject} ${object}`,
    );

  test('a place in its town and in the zone of its town; ideas of the pattern in nothing', () => {
    expect(pairs([])).toEqual([
      'town-a zone-a',
      'town-b zone-b',
      'platform-p town-a',
      'platform-p zone-a',
      'place-v town-b',
      'place-v zone-b',
    ]);
  });

  test('says nothing twice: the text comes first', () => {
    expect(pairs([said('place-v', 'part', 'zone-b'), said('place-v', 'inside', 'town-b')])).not.toContain(
      'place-v zone-b',
    );
  });

  test('names both sides when text and place disagree, and follows the text', () => {
    const stated = [said('place-v', 'inside', 'zone-a')];
    const { problems, relations } = relationsByPlace({ subjects, zones, stated });
    expect(problems).toMatchObject([{ code: 'text-place-disagree', severity: 'warning', where: 'place-v' }]);
    expect(problems[0]?.message).toContain('甲区');
    expect(problems[0]?.message).toContain('乙区');
    expect(relations.some(({ subject, object }) => subject === 'place-v' && object === 'zone-b')).toBe(false);
  });

  test('notes a part of a platform that stands in another town', () => {
    const { problems } = relationsByPlace({
      subjects,
      zones,
      stated: [said('place-v', 'part', 'platform-p')],
    });
    expect(problems).toMatchObject([{ code: 'part-elsewhere', severity: 'note' }]);
  });

  test('does not carry membership on through parts', () => {
    expect(pairs([said('platform-p', 'part', 'place-v')])).not.toContain('platform-p town-b');
  });
});
