import type { BBox, Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { finishGeometry } from './finish';
import type { DistrictFeature } from './types';

/**
 * Everything outside the district: the extent grown by `marginDegrees` on each side (default 2, so that the
 * edge is never seen), with the district as a hole.
 */
export function buildMask(
  district: DistrictFeature,
  extent: BBox,
  marginDegrees = 2,
): Feature<Polygon | MultiPolygon> {
  const [west, south, east, north] = [
    extent[0],
    extent[1],
    extent[extent.length / 2]!,
    extent[extent.length / 2 + 1]!,
  ];
  const [w, s, e, n] = [
    west - marginDegrees,
    south - marginDegrees,
    east + marginDegrees,
    north + marginDegrees,
  ];
  const { geometry } = district;
  const parts: Position[][][] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const frame: Position[] = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  const holes = parts.map((rings) => rings[0]!);
  // What is a hole of the district is outside again.
  const islands = parts.flatMap((rings) => rings.slice(1).map((ring) => [ring]));
  const mask: Polygon | MultiPolygon =
    islands.length === 0
      ? { type: 'Polygon', coordinates: [frame, ...holes] }
      : { type: 'MultiPolygon', coordinates: [[frame, ...holes], ...islands] };
  return { type: 'Feature', properties: {}, geometry: finishGeometry(mask) };
}
