/** Positions to metres on the plane of the sheet: Gauss-Krüger, whose lengths are true along the central meridian. */
import type { Position } from 'geojson';
import proj4 from 'proj4';

/** A 3° zone of Gauss-Krüger on CGCS2000. */
export interface GaussKruger {
  /** Degrees east. */
  centralMeridian: number;
  /** EPSG code of the zone; absent outside the zones that China has. */
  epsg?: number;
}

/** EPSG gives China's zones twice: with eastings that begin with the zone's number, and without. */
const firstMeridian = 75;
const lastMeridian = 135;
const firstPlain = 4534;
const firstNumbered = 4513;
const zoneCount = (lastMeridian - firstMeridian) / 3 + 1;

/** The zone of a central meridian. */
function zone(centralMeridian: number): GaussKruger {
  const known = centralMeridian >= firstMeridian && centralMeridian <= lastMeridian;
  return known
    ? { centralMeridian, epsg: firstPlain + (centralMeridian - firstMeridian) / 3 }
    : { centralMeridian };
}

/**
 * The zone a sheet is drawn in: the one whose EPSG code the plan names, else the one its middle lies in.
 *
 * @param crs the plan's own words for its coordinates, e.g. `CGCS2000 (EPSG:4549)`; a code of degrees names no zone
 * @param longitude of the plan's middle, degrees
 */
export function gaussKrugerOf(crs: string, longitude: number): GaussKruger {
  for (const [, code] of crs.matchAll(/EPSG[:：\s]*(\d{4,5})/gi)) {
    for (const first of [firstPlain, firstNumbered]) {
      const index = Number(code) - first;
      if (index >= 0 && index < zoneCount) return zone(firstMeridian + 3 * index);
    }
  }
  return zone(Math.round(longitude / 3) * 3);
}

export interface Plane {
  /** Metres [easting, northing] of a position [longitude, latitude]. */
  forward(position: Position): [easting: number, northing: number];
  /** Position of metres. */
  inverse(metres: readonly [number, number]): [longitude: number, latitude: number];
}

/** The plane of a zone: 500 km at the central meridian, GRS80, whose flattening is CGCS2000's to 1 : 10⁹. */
export function planeOf({ centralMeridian }: GaussKruger): Plane {
  const converter = proj4(
    '+proj=longlat +ellps=GRS80 +no_defs',
    `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`,
  );
  return {
    forward: ([longitude = 0, latitude = 0]) => {
      const [easting = 0, northing = 0] = converter.forward([longitude, latitude]);
      return [easting, northing];
    },
    inverse: (metres) => {
      const [longitude = 0, latitude = 0] = converter.inverse([...metres]);
      return [longitude, latitude];
    },
  };
}

/** [west, south, east, north] in metres or degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** The box around positions; `null` around none. */
export function boxAround(points: Iterable<readonly [number, number]>): Box | null {
  let box: [number, number, number, number] | null = null;
  for (const [x, y] of points) {
    box = box
      ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
      : [x, y, x, y];
  }
  return box;
}

/** Round scales, as planners use them. */
const roundScales = [1, 1.5, 2, 2.5, 3, 5, 7.5] as const;

/** `least` itself, and the round n of 1:n above it, without end. */
export function* scalesFrom(least: number): Generator<number, never> {
  yield least;
  for (let power = 10 ** Math.floor(Math.log10(least)); ; power *= 10) {
    for (const scale of roundScales.map((step) => step * power)) if (scale > least) yield scale;
  }
}

/** Of `width` and `height`, how much more a box may take: the free paper around it bears that. */
const overhang = 1.01;

/** `least` itself, or the next round n of 1:n at which `box` (metres) fits into `width` × `height` mm, to 1 %. */
export function scaleThatFits(box: Box, width: number, height: number, least: number): number {
  const mostOf = (metres: number, room: number, scale: number): boolean =>
    (metres * 1000) / scale <= room * overhang;
  for (const scale of scalesFrom(least)) {
    if (mostOf(box[2] - box[0], width, scale) && mostOf(box[3] - box[1], height, scale)) return scale;
  }
  return least;
}
