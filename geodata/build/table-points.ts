import type { Feature, Point } from 'geojson';
import geojson from 'geojson';

/** The `geojson` package turns tables into features; its types are shadowed by those of the format itself. */
const parser = geojson as unknown as {
  parse(
    rows: readonly object[],
    options: { Point: [latitude: string, longitude: string] },
  ): {
    features: Feature<Point>[];
  };
};

/** Makes a point feature of every row; `lng` and `lat` (degrees, WGS84) become its geometry. */
export function tableToPoints<Row extends { lng: number; lat: number }>(
  rows: readonly Row[],
): Feature<Point, Omit<Row, 'lng' | 'lat'>>[] {
  return parser.parse(rows, { Point: ['lat', 'lng'] }).features as unknown as Feature<
    Point,
    Omit<Row, 'lng' | 'lat'>
  >[];
}
