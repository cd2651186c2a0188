import type { BBox, Feature, MultiPolygon, Polygon } from 'geojson';
import type { DistrictFeature } from './types';

/** Everything outside the district: the extent grown by `marginDegrees` (default 2), minus the district. */
export function buildMask(
  _district: DistrictFeature,
  _extent: BBox,
  _marginDegrees = 2,
): Feature<Polygon | MultiPolygon> {
  throw new Error('stub');
}
