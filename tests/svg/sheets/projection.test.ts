import { describe, expect, test } from 'vitest';
import { gaussToDegrees } from '../../../geodata/build/geometry/gauss-kruger';
import { mapWindow } from '../../../src/svg/sheets/map-window';
import { boxAround, gaussKrugerOf, planeOf, scaleThatFits } from '../../../src/svg/sheets/projection';

describe('the zone', () => {
  test.each([
    ['CGCS2000（EPSG:4490）', 118.85, 120, 4549],
    ['CGCS2000', 117.9, 117, 4548],
    ['', 118.4, 117, 4548],
    ['CGCS2000 / 3-degree Gauss-Kruger CM 117E, EPSG:4548', 118.85, 117, 4548],
    ['EPSG：4528', 116, 120, 4549],
    ['EPSG 4534', 120, 75, 4534],
    ['EPSG:4554', 120, 135, 4554],
  ])('of “%s” at %f° is %i°', (crs, longitude, centralMeridian, epsg) => {
    expect(gaussKrugerOf(crs, longitude)).toEqual({ centralMeridian, epsg });
  });

  test('outside China has no EPSG code', () => {
    expect(gaussKrugerOf('WGS84', 10.4)).toEqual({ centralMeridian: 9 });
    expect(gaussKrugerOf('', -70.2)).toEqual({ centralMeridian: -69 });
  });
});

describe('the plane', () => {
  const plane = planeOf({ centralMeridian: 120 });

  test('has 500 km at the central meridian and the length of the meridian arc as northing', () => {
    const [easting, northing] = plane.forward([120, 29]);
    expect(easting).toBeCloseTo(500_000, 3);
    // Arc from the equator by Helmert's series on GRS80.
    expect(northing).toBeCloseTo(meridianArc(29), 2);
  });

  test('agrees to a millimetre with the formulas that the build of the data uses', () => {
    for (const position of [
      [118.71, 28.83],
      [118.95, 29.18],
      [121.4, 30.9],
    ] as const) {
      const back = gaussToDegrees(plane.forward([...position]), {
        epsg: 4549,
        centralMeridian: 120,
        falseEasting: 500_000,
      });
      expect(back[0]).toBeCloseTo(position[0], 8);
      expect(back[1]).toBeCloseTo(position[1], 8);
      const [longitude, latitude] = plane.inverse(plane.forward([...position]));
      expect([longitude, latitude].map((each) => each.toFixed(8))).toEqual(
        position.map((each) => each.toFixed(8)),
      );
    }
  });
});

/** Length of the meridian from the equator, m: Helmert's series in n, GRS80. */
function meridianArc(latitude: number): number {
  const n = 1 / 298.257222101 / (2 - 1 / 298.257222101);
  const phi = (latitude * Math.PI) / 180;
  const factors = [
    1 + n ** 2 / 4 + n ** 4 / 64,
    (-3 / 2) * (n - n ** 3 / 8),
    (15 / 16) * (n ** 2 - n ** 4 / 4),
    (-35 / 48) * n ** 3,
    (315 / 512) * n ** 4,
  ];
  const sum = factors.reduce(
    (total, factor, at) => total + factor * (at === 0 ? phi : Math.sin(2 * at * phi)),
    0,
  );
  return (6378137 / (1 + n)) * sum;
}

describe('the scale', () => {
  const box = (width: number, height: number) => [0, 0, width, height] as const;

  test('stays where the plan fits, and is the next round one where it does not', () => {
    expect(scaleThatFits(box(27_000, 40_000), 180, 273, 150_000)).toBe(150_000);
    // The free paper around the plan bears one part in a hundred.
    expect(scaleThatFits(box(27_250, 40_000), 180, 273, 150_000)).toBe(150_000);
    expect(scaleThatFits(box(27_300, 40_000), 180, 273, 150_000)).toBe(200_000);
    expect(scaleThatFits(box(10_000, 60_000), 180, 273, 150_000)).toBe(250_000);
    expect(scaleThatFits(box(90_000, 60_000), 180, 273, 150_000)).toBe(500_000);
    expect(scaleThatFits(box(300_000, 500_000), 180, 273, 150_000)).toBe(2_000_000);
    expect(scaleThatFits(box(1_000, 1_000), 180, 273, 150_000)).toBe(150_000);
  });

  test('is true on paper: 10 km are 66.67 mm at 1:150 000', () => {
    const plane = planeOf({ centralMeridian: 120 });
    const box = boxAround([plane.forward([118.8, 28.9]), plane.forward([118.9, 29.1])])!;
    const window = mapWindow(plane, box, { x: 20, y: 30, width: 180, height: 273 }, 150_000);
    const [easting, northing] = plane.forward([118.85, 29]);
    const [x, y] = window.toPaper(plane.inverse([easting, northing]));
    const [east] = window.toPaper(plane.inverse([easting + 10_000, northing]));
    const [, north] = window.toPaper(plane.inverse([easting, northing + 10_000]));
    expect(east - x).toBeCloseTo(66.667, 2);
    expect(y - north).toBeCloseTo(66.667, 2);
    expect(window.toMetres([x, y])[0]).toBeCloseTo(easting, 3);
  });
});
