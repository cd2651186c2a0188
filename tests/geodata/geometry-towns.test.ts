import {
  area,
  booleanPointInPolygon,
  difference,
  featureCollection,
  intersect,
  kinks,
  union,
} from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { buildTowns, townAt } from '../../geodata/build/geometry/index';
import { district, points, rivers, townAreas, towns } from './geometry-facts';

const km2 = (shape: Parameters<typeof area>[0] | null): number => (shape ? area(shape) / 1e6 : 0);

describe('the district outline', () => {
  it('is one simple polygon of about 608 km²', () => {
    expect(district.geometry.type).toBe('Polygon');
    expect(kinks(district as never).features).toHaveLength(0);
    expect(km2(district)).toBeGreaterThan(605);
    expect(km2(district)).toBeLessThan(611);
  });
});

describe('town areas', { timeout: 120_000 }, () => {
  it('has one polygon a town, in the order of the facts, and finds no fault', () => {
    const { areas, problems } = townAreas();
    expect(problems).toEqual([]);
    expect(areas.map(({ properties }) => properties.town)).toEqual(towns.map(({ id }) => id));
    for (const { geometry, properties } of areas) {
      expect(geometry.type, properties.name).toBe('Polygon');
      expect(geometry.coordinates, properties.name).toHaveLength(1);
      expect(kinks({ type: 'Feature', properties: {}, geometry } as never).features, properties.name).toEqual(
        [],
      );
      expect(properties.precision).toBe('schematic');
    }
  });

  it('meets every area of the facts within 1 %', () => {
    const errors = townAreas().areas.map((feature, at) => Math.abs(km2(feature) / towns[at]!.areaKm2 - 1));
    expect(Math.max(...errors)).toBeLessThan(0.01);
  });

  it('holds every seat and at least 95 % of the points whose town is known', () => {
    const { areas } = townAreas();
    for (const { id, name, seat } of towns) expect(seat && townAt(seat, areas), name).toBe(id);
    const right = points.filter(({ position, town }) => townAt(position, areas) === town);
    expect(points.length).toBeGreaterThan(40);
    expect(right.length / points.length).toBeGreaterThanOrEqual(0.95);
  });

  it('fills the district without gap or overlap', () => {
    const { areas } = townAreas();
    const whole = union(featureCollection(areas))!;
    expect(whole.geometry.type).toBe('Polygon');
    expect(km2(difference(featureCollection([whole, district])))).toBeLessThan(0.01);
    expect(km2(difference(featureCollection([district, whole])))).toBeLessThan(0.01);
    let overlap = 0;
    areas.forEach((one, at) => {
      for (const other of areas.slice(at + 1)) overlap += km2(intersect(featureCollection([one, other])));
    });
    expect(overlap).toBeLessThan(0.01);
  });

  it('gives neighbours the very same vertices: each inner edge is there twice, in both directions', () => {
    const edges = new Map<string, number>();
    const outer: string[] = [];
    for (const { geometry } of townAreas().areas) {
      const ring = geometry.coordinates[0] as [number, number][];
      ring.slice(1).forEach((end, at) => {
        const edge = `${ring[at]!.join(' ')} > ${end.join(' ')}`;
        edges.set(edge, (edges.get(edge) ?? 0) + 1);
      });
    }
    for (const edge of edges.keys()) {
      expect(edges.get(edge)).toBe(1);
      if (!edges.has(edge.split(' > ').reverse().join(' > '))) outer.push(edge);
    }
    // Edges without a partner form the district line: every one begins where another ends.
    const starts = new Set(outer.map((edge) => edge.split(' > ')[0]));
    expect(outer.every((edge) => starts.has(edge.split(' > ')[1]))).toBe(true);
    const line = new Set(
      (district.geometry.coordinates[0] as number[][]).map((position) => position.join(' ')),
    );
    const onLine = [...starts].filter((start) => line.has(start!)).length;
    expect(onLine).toBe(line.size);
  });

  it('gives the same result again', () => {
    const again = buildTowns({ district, towns, points, rivers });
    expect(JSON.stringify(again)).toBe(JSON.stringify(townAreas()));
  });

  it('names a town whose area cannot be met', () => {
    const square = { type: 'Feature' as const, properties: {}, geometry: box(118.8, 28.9, 118.9, 29) };
    const fact = { aliases: [], code: null, seat: null };
    const small = [
      { ...fact, id: 'a', name: '甲', center: [118.82, 28.95], areaKm2: 60 },
      { ...fact, id: 'b', name: '乙', center: [118.88, 28.95], areaKm2: 10 },
    ];
    const { areas, problems } = buildTowns({ district: square, towns: small, points: [], rivers: [] });
    expect(areas.map((feature) => feature.properties.town)).toEqual(['a', 'b']);
    expect(km2(areas[0]!) / km2(areas[1]!)).toBeCloseTo(6, 0);
    expect(problems.map(({ code }) => code)).toEqual(['town-area-off', 'town-area-off']);
    const outside = booleanPointInPolygon([118.7, 28.95], areas[0]!);
    expect(outside).toBe(false);
  });
});

function box(west: number, south: number, east: number, north: number) {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon' as const, coordinates: [ring] };
}
