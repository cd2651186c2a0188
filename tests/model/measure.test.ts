import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/model/graph';
import {
  areaAmounts,
  areaOf,
  circleAround,
  crossesItself,
  foundAround,
  lengthAmounts,
  lengthOf,
  metresBetween,
  roundAmount,
  sexagesimal,
  shapeSize,
  walkingRadius,
} from '../../src/model/measure';
import type { LayerCollection, PlanLayers } from '../../src/model/types';
import { gaussKrugerOf, planeOf } from '../../src/svg/sheets/projection';

/** Mean radius of the earth as turf has it, metres. */
const radius = 6_371_008.8;
const degree = (Math.PI / 180) * radius;

describe('lengths', () => {
  test('a degree of a meridian is a degree of the great circle', () => {
    expect(
      lengthOf([
        [119, 28],
        [119, 29],
      ]),
    ).toBeCloseTo(degree, 3);
  });

  test('legs add up, and a point alone has no length', () => {
    expect(
      lengthOf([
        [119, 28],
        [119, 28.5],
        [119, 29],
      ]),
    ).toBeCloseTo(degree, 3);
    expect(lengthOf([[119, 28]])).toBe(0);
  });

  test('metres always, kilometres from 100 m', () => {
    expect(lengthAmounts(85)).toEqual([{ unit: 'm', value: 85 }]);
    expect(lengthAmounts(12_345)).toEqual([
      { unit: 'm', value: 12_345 },
      { unit: 'km', value: 12.345 },
    ]);
  });
});

describe('areas', () => {
  const square = [
    [119, 29],
    [119.01, 29],
    [119.01, 29.01],
    [119, 29.01],
  ];

  test('a small square is its sides multiplied, by hand', () => {
    const across = 0.01 * degree * Math.cos((29.005 * Math.PI) / 180);
    expect(areaOf(square) / (across * 0.01 * degree)).toBeCloseTo(1, 4);
    expect(areaOf(square.slice(0, 2))).toBe(0);
  });

  test('one hectare is 15 mu and 10,000 m²', () => {
    const amounts = Object.fromEntries(areaAmounts(10_000).map(({ unit, value }) => [unit, value]));
    expect(amounts.m2).toBe(10_000);
    expect(amounts.mu).toBeCloseTo(15, 10);
    expect(amounts.ha).toBe(1);
    expect(amounts.km2).toBe(0.01);
  });

  test('units that would read as nothing are left out', () => {
    expect(areaAmounts(50).map(({ unit }) => unit)).toEqual(['m2', 'mu']);
    expect(areaAmounts(2_000_000).map(({ unit }) => unit)).toEqual(['m2', 'mu', 'ha', 'km2']);
  });

  test('a ring that crosses itself is noticed', () => {
    expect(crossesItself(square)).toBe(false);
    expect(crossesItself([square[0]!, square[2]!, square[1]!, square[3]!])).toBe(true);
    expect(crossesItself(square.slice(0, 3))).toBe(false);
  });
});

test.each([
  [12_345.6, 12_346],
  [123.45, 123.5],
  [12.345, 12.35],
  [0.01234, 0.012],
])('%d is shown as %d', (value, shown) => {
  expect(roundAmount(value)).toBe(shown);
});

describe('the walking circle', () => {
  test('fifteen minutes at 4.5 km/h are 1,125 m', () => {
    expect(walkingRadius(15, 4.5)).toBe(1125);
    expect(walkingRadius(5, 6)).toBe(500);
  });

  test('every position of it is as far from the middle', () => {
    const ring = circleAround([119, 29], 1125);
    expect(ring).toHaveLength(72);
    for (const position of ring) expect(metresBetween([119, 29], position)).toBeCloseTo(1125, 3);
  });

  test('holds points only, nearest first, and sets apart what is known roughly', () => {
    const { graph } = buildGraph(JSON.parse(readFileSync('geodata/kecheng/plan.json', 'utf8')));
    if (!graph) throw new Error('The plan is broken');
    const middle = [118.87, 28.96];
    const { sure, unsure } = foundAround(graph, middle, 3000);
    const all = [...sure, ...unsure];
    expect(sure.length).toBeGreaterThan(0);
    expect(unsure.length).toBeGreaterThan(0);
    expect(all.every(({ metres }) => metres <= 3000)).toBe(true);
    expect(sure.every(({ subject }) => ['surveyed', 'exact', 'near'].includes(subject.precision))).toBe(true);
    expect(all.some(({ subject }) => ['town', 'zone', 'axis'].includes(subject.kind))).toBe(false);
    expect(sure.map(({ metres }) => metres)).toEqual(
      sure.map(({ metres }) => metres).toSorted((a, b) => a - b),
    );
    const counted = [...graph.subjects.values()].filter(
      ({ position }) =>
        position && position.bbox[0] === position.bbox[2] && metresBetween(middle, position.center) <= 3000,
    );
    expect(all).toHaveLength(counted.length);
  });
});

test('the size of a shape is the sum of its parts', () => {
  const empty: LayerCollection = { type: 'FeatureCollection', features: [] };
  const shape = (geometry: GeoJSON.Geometry): LayerCollection => ({
    ...empty,
    features: [
      {
        ...{ type: 'Feature', geometry },
        properties: { subject: 'x', kind: 'belt', role: 'line', precision: 'schematic' },
      },
    ],
  });
  const line: GeoJSON.Geometry = {
    type: 'LineString',
    coordinates: [
      [119, 28],
      [119, 29],
    ],
  };
  const none = {
    district: empty,
    towns: empty,
    pattern: empty,
    water: empty,
    transport: empty,
    points: empty,
  };
  const layers: PlanLayers = { ...none, pattern: shape(line), water: shape(line) };
  expect(shapeSize(layers, 'x')?.value).toBeCloseTo(2 * degree, 2);
  expect(shapeSize(layers, 'y')).toBeNull();
  expect(shapeSize({ ...none, points: shape({ type: 'Point', coordinates: [119, 28] }) }, 'x')).toBeNull();
});

describe('coordinates', () => {
  test.each([
    [118.859, 'longitude', '118°51′32.4″E'],
    [28.9999999, 'latitude', '29°00′00.0″N'],
    [-0.5, 'latitude', '0°30′00.0″S'],
  ] as const)('%d is %s', (degrees, axis, text) => {
    expect(sexagesimal(degrees, axis)).toBe(text);
  });

  test('120° E is 500 km east in EPSG 4549, and its northing is the length of the meridian', () => {
    const zone = gaussKrugerOf('CGCS2000', 119);
    expect(zone).toEqual({ centralMeridian: 120, epsg: 4549 });
    const [easting, northing] = planeOf(zone).forward([120, 29]);
    expect(easting).toBeCloseTo(500_000, 6);
    // Length of the meridian of GRS80 from the equator to 29° N: series in n to the fourth power, by hand.
    expect(northing).toBeCloseTo(meridian(29), 3);
  });
});

/** Metres along a meridian of GRS80: Helmert's series, good to less than a millimetre. */
function meridian(latitude: number): number {
  const f = 1 / 298.257222101;
  const n = f / (2 - f);
  const phi = (latitude * Math.PI) / 180;
  const a = 6_378_137 / (1 + n);
  return (
    a *
    ((1 + n ** 2 / 4 + n ** 4 / 64) * phi -
      1.5 * (n - n ** 3 / 8) * Math.sin(2 * phi) +
      (15 / 16) * (n ** 2 - n ** 4 / 4) * Math.sin(4 * phi) -
      (35 / 48) * n ** 3 * Math.sin(6 * phi) +
      (315 / 512) * n ** 4 * Math.sin(8 * phi))
  );
}

describe('whatever is measured', () => {
  const seeded = { seed: 20_261_128, numRuns: 300 };
  const position = fc.tuple(
    fc.double({ min: 118, max: 119.5, noNaN: true }),
    fc.double({ min: 28, max: 29.5, noNaN: true }),
  );
  /** Corners around a middle, in their order: no sides cross. */
  const ring = fc
    .tuple(
      position,
      fc.array(fc.double({ min: 0.01, max: 0.2, noNaN: true }), { minLength: 3, maxLength: 12 }),
    )
    .map(([[x, y], radii]) =>
      radii.map((far, at) => {
        const angle = (2 * Math.PI * at) / radii.length;
        return [x + far * Math.cos(angle), y + far * Math.sin(angle)];
      }),
    );

  test('an area has no first corner and no direction', () => {
    fc.assert(
      fc.property(ring, fc.nat(20), (corners, turn) => {
        const first = turn % corners.length;
        const turned = [...corners.slice(first), ...corners.slice(0, first)];
        const size = areaOf(corners);
        expect(size).toBeGreaterThan(0);
        expect(areaOf(turned) / size).toBeCloseTo(1, 6);
        expect(areaOf(turned.toReversed()) / size).toBeCloseTo(1, 6);
        expect(crossesItself(corners)).toBe(false);
        expect(crossesItself(turned.toReversed())).toBe(false);
      }),
      seeded,
    );
  });

  test('a line is as long as its parts, both ways, and no shorter than straight', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 20 }), fc.nat(20), (line, cut) => {
        const at = cut % line.length;
        const whole = lengthOf(line);
        expect(lengthOf(line.slice(0, at + 1)) + lengthOf(line.slice(at))).toBeCloseTo(whole, 3);
        expect(lengthOf(line.toReversed())).toBeCloseTo(whole, 3);
        expect(metresBetween(line[0]!, line.at(-1)!)).toBeLessThanOrEqual(whole + 1e-3);
      }),
      seeded,
    );
  });
});
