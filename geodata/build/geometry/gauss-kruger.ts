/** Gauss-Krüger (transverse Mercator, scale 1) eastings and northings to degrees, CGCS2000. */
import type { Position } from 'geojson';

/** CGCS2000 ellipsoid. */
const semiMajor = 6378137;
const flattening = 1 / 298.257222101;

/** A 3° zone: its central meridian and what its eastings start with. */
export interface GaussZone {
  epsg: 4548 | 4549 | 4527 | 4528;
  centralMeridian: number;
  /** Easting on the central meridian: 500 km, with the zone number before it or not. */
  falseEasting: number;
}

const zones: readonly GaussZone[] = [
  { epsg: 4549, centralMeridian: 120, falseEasting: 500_000 },
  { epsg: 4528, centralMeridian: 120, falseEasting: 40_500_000 },
  { epsg: 4527, centralMeridian: 117, falseEasting: 39_500_000 },
];

/**
 * The zone a position in metres belongs to, by its easting; `null` when it looks like none. Without a zone
 * number an easting from 300 to 500 km is read as EPSG 4549 (120° E); EPSG 4548 (117° E) has the same figures
 * east of its meridian (500 to 700 km).
 */
export function zoneOf([easting, northing]: Position): GaussZone | null {
  if (northing! < 2_000_000 || northing! > 6_000_000) return null;
  const numbered = zones.find(
    ({ falseEasting }) => falseEasting > 1e6 && Math.abs(easting! - falseEasting) < 250_000,
  );
  if (numbered) return numbered;
  if (easting! >= 300_000 && easting! < 500_000) return zones[0]!;
  if (easting! >= 500_000 && easting! < 700_000)
    return { epsg: 4548, centralMeridian: 117, falseEasting: 500_000 };
  return null;
}

/**
 * Inverse of the transverse Mercator projection by Krüger's series in n to the fourth power: IOGP Guidance
 * Note 7-2, coordinate operation method 9807 (JHS formulas), good to less than a millimetre in a 3° zone.
 */
export function gaussToDegrees([easting, northing]: Position, zone: GaussZone): Position {
  const n = flattening / (2 - flattening);
  const radius = (semiMajor / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const h = [
    n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - n ** 4 / 360,
    n ** 2 / 48 + n ** 3 / 15 - (437 / 1440) * n ** 4,
    (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
    (4397 / 161280) * n ** 4,
  ];
  const eta = (easting! - zone.falseEasting) / radius;
  const xi = northing! / radius;
  let eta0 = eta;
  let xi0 = xi;
  h.forEach((factor, at) => {
    const double = 2 * (at + 1);
    xi0 -= factor * Math.sin(double * xi) * Math.cosh(double * eta);
    eta0 -= factor * Math.cos(double * xi) * Math.sinh(double * eta);
  });
  const beta = Math.asin(Math.sin(xi0) / Math.cosh(eta0));
  const eccentricity = Math.sqrt(flattening * (2 - flattening));
  const q = Math.asinh(Math.tan(beta));
  let isometric = q + eccentricity * Math.atanh(eccentricity * Math.tanh(q));
  for (let round = 0; round < 6; round += 1) {
    isometric = q + eccentricity * Math.atanh(eccentricity * Math.tanh(isometric));
  }
  const latitude = Math.atan(Math.sinh(isometric));
  const longitude = Math.asin(Math.max(-1, Math.min(1, Math.tanh(eta0) / Math.cos(beta))));
  return [zone.centralMeridian + (longitude * 180) / Math.PI, (latitude * 180) / Math.PI];
}
