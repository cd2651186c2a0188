import { booleanPointInPolygon, distance, length, pointToLineDistance, polygonToLine } from '@turf/turf';
import type { Feature, LineString, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  buildMask,
  centerOf,
  clipLine,
  findLine,
  finishGeometry,
  lineStretch,
  readLocalTowns,
  spreadPoints,
  throughLine,
} from '../../geodata/build/geometry/index';
import { district, lines, points, townAreas, towns } from './geometry-facts';

const seats = new Map(towns.flatMap(({ id, seat }) => (seat ? [[id, seat] as const] : [])));

describe('spreading points', { timeout: 120_000 }, () => {
  const requests = towns.flatMap(({ id }, at) =>
    Array.from({ length: at % 2 === 0 ? 9 : 4 }, (_, index) => ({ id: `${id}-${index}`, town: id })),
  );
  const occupied = points.map(({ position }) => position);
  const spread = () => spreadPoints({ requests, areas: townAreas().areas, seats, occupied });

  it('places every point inside its town, off its line', () => {
    const { positions, problems } = spread();
    expect(problems).toEqual([]);
    for (const { id, town } of requests) {
      const area = townAreas().areas.find(({ properties }) => properties.town === town) as Feature<Polygon>;
      const position = positions.get(id)!;
      expect(booleanPointInPolygon(position, area), id).toBe(true);
      expect(pointToLineDistance(position, polygonToLine(area) as Feature<LineString>)).toBeGreaterThan(0.1);
    }
  });

  it('keeps points apart: 450 m, less only in small towns', () => {
    const { positions } = spread();
    const all: { town: string; at: Position }[] = requests.map(({ id, town }) => ({
      town,
      at: positions.get(id)!,
    }));
    const standing = [...occupied, ...seats.values()];
    all.forEach(({ town, at }, index) => {
      const size = towns.find(({ id }) => id === town)!.areaKm2;
      const least = size > 20 ? 0.44 : 0.12;
      for (const other of standing) expect(distance(at, other), `${town} ${index}`).toBeGreaterThan(least);
      for (const other of all.slice(0, index)) expect(distance(at, other.at)).toBeGreaterThan(least * 0.99);
    });
  });

  it('gives the same places again', () => {
    expect([...spread().positions]).toEqual([...spread().positions]);
  });

  it('names a town without an area', () => {
    const { positions, problems } = spreadPoints({
      requests: [{ id: 'x', town: 'town-none' }],
      areas: townAreas().areas,
      seats,
      occupied: [],
    });
    expect(positions.size).toBe(0);
    expect(problems.map(({ code }) => code)).toEqual(['town-unknown']);
  });
});

describe('lines', () => {
  const extent: [number, number, number, number] = [118.3, 28.4, 119.5, 29.6];

  it('finds a line by its name with or without the part in brackets', () => {
    expect(findLine(lines, 'G60 沪昆高速(杭金衢)')?.name).toBe('G60 沪昆高速(杭金衢)');
    expect(findLine(lines, '沪昆高铁')?.name).toBe('沪昆高铁(杭长高铁)');
    expect(findLine(lines, '无此线')).toBeNull();
  });

  it('clips every course to the extent', () => {
    for (const line of lines) {
      const [west, south, east, north] = boundsOf([clipLine(line, extent)!]) as number[];
      expect(west).toBeGreaterThanOrEqual(118.3);
      expect(south).toBeGreaterThanOrEqual(28.4);
      expect(east).toBeLessThanOrEqual(119.5);
      expect(north).toBeLessThanOrEqual(29.6);
    }
    expect(
      throughLine(
        [
          [0, 0],
          [1, 1],
        ],
        extent,
      ),
    ).toBeNull();
  });

  it('passes through its waypoints and cuts a stretch between two places', () => {
    const river = findLine(lines, '衢江')!;
    const course = clipLine(river, extent) as LineString;
    for (const waypoint of river.coordinates) {
      expect(
        pointToLineDistance(waypoint, { type: 'Feature', properties: {}, geometry: course }),
      ).toBeLessThan(0.02);
    }
    const part: LineString = {
      type: 'LineString',
      coordinates: lineStretch(river, [118.86, 28.966], [118.9, 28.98]),
    };
    const cut = length({ type: 'Feature', properties: {}, geometry: part });
    expect(cut).toBeGreaterThan(5);
    expect(cut).toBeLessThan(length({ type: 'Feature', properties: {}, geometry: course }));
  });
});

describe('small tools', () => {
  it('masks everything but the district', () => {
    const mask = buildMask(district, [118.3, 28.4, 119.5, 29.6]);
    expect(booleanPointInPolygon([118.8, 28.95], mask)).toBe(false);
    expect(booleanPointInPolygon([119.2, 28.95], mask)).toBe(true);
    expect(booleanPointInPolygon([117, 28], mask)).toBe(true);
  });

  it('rounds, winds and thins', () => {
    const ring = [
      [0, 0],
      [0, 1.00000049],
      [0, 1.0000001],
      [1, 1],
      [0, 0],
    ];
    const done = finishGeometry({ type: 'Polygon', coordinates: [ring] });
    expect(done.coordinates[0]).toEqual([
      [0, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
  });

  it('finds a middle inside', () => {
    const hook: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [3, 0],
          [3, 1],
          [1, 1],
          [1, 3],
          [0, 3],
          [0, 0],
        ],
      ],
    };
    expect(booleanPointInPolygon(centerOf(hook), hook)).toBe(true);
    expect(
      centerOf({
        type: 'LineString',
        coordinates: [
          [0, 0],
          [2, 0],
        ],
      }),
    ).toEqual([1, 0]);
  });
});

describe("a planner's own boundaries", () => {
  const square = (x: number, y: number, size: number): Polygon => ({
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + size, y],
        [x + size, y + size],
        [x, y + size],
        [x, y],
      ],
    ],
  });
  const facts = [
    { ...towns[0]!, areaKm2: 1.2 },
    { ...towns[10]!, areaKm2: 1.2 },
  ];
  const file = (...features: { properties: Record<string, unknown>; geometry: unknown }[]): unknown => ({
    type: 'FeatureCollection',
    features: features.map((feature) => ({ type: 'Feature', ...feature })),
  });

  it('matches by name, alias and code', () => {
    const first = { properties: { 名称: facts[1]!.aliases[0] }, geometry: square(118.9, 28.9, 0.01) };
    const second = { properties: { code: `${facts[0]!.code}000` }, geometry: square(118.8, 28.9, 0.01) };
    const { areas, problems } = readLocalTowns(file(first, second), facts, 'towns.geojson');
    expect(problems).toEqual([]);
    expect(areas.map(({ properties }) => [properties.town, properties.precision])).toEqual([
      [facts[0]!.id, 'surveyed'],
      [facts[1]!.id, 'surveyed'],
    ]);
  });

  it.each([
    ['EPSG 4549', 390_000],
    ['EPSG 4528', 40_390_000],
  ])('converts metres of %s', (_, easting) => {
    const one = { properties: { name: facts[0]!.name }, geometry: square(easting, 3_204_000, 1100) };
    const two = { properties: { name: facts[1]!.name }, geometry: square(easting + 3000, 3_204_000, 1100) };
    const { areas, problems } = readLocalTowns(file(one, two), facts, 'towns.geojson');
    expect(problems).toEqual([]);
    const [lng, lat] = (areas[0]!.geometry.coordinates[0] as Position[])[0]!;
    // Checked with Redfearn's series and a meridian arc integrated by hand.
    expect(lng).toBeCloseTo(118.871694, 6);
    expect(lat).toBeCloseTo(28.947728, 6);
  });

  it('names everything that is wrong, at once and in Chinese', () => {
    const { areas, problems } = readLocalTowns(
      file(
        { properties: { name: '无此乡' }, geometry: square(118.8, 28.9, 0.01) },
        { properties: { name: facts[0]!.name }, geometry: { type: 'Point', coordinates: [118, 28] } },
        { properties: { name: facts[1]!.name }, geometry: square(9_000_000, 9_000_000, 100) },
      ),
      facts,
      'towns.geojson',
    );
    expect(areas).toEqual([]);
    const codes = problems.map(({ code }) => code);
    expect(codes).toEqual([
      'local-town-unknown',
      'local-geometry',
      'local-coordinates',
      'local-town-missing',
      'local-town-missing',
    ]);
    expect(
      problems.every(({ message, where }) => /[一-鿿]/.test(message) && where.startsWith('towns.geojson')),
    ).toBe(true);
    expect(readLocalTowns([], facts, 'x').problems[0]!.code).toBe('local-not-geojson');
  });
});
