import type { Position } from 'geojson';

/** Nearer to a line than this a corner lies on it, degrees: about 0.1 mm. */
const onLine = 1e-9;

/** How many pairs of sides are looked at, for each side of an area: a survey of a coast needs fewer than ten. */
const pairsForSide = 100;

/** A side of a ring, from its western end to its eastern one, in degrees. */
interface Side {
  /** Numbers of the ring and of the side in it, from 0. */
  ring: number;
  index: number;
  west: number;
  east: number;
  /** Latitudes of the two ends. */
  fromLatitude: number;
  toLatitude: number;
}

/**
 * Where the border of an area crosses itself: one side another, of the same ring or of another. Sides are gone through
 * from west to east, each beside those that begin before it ends (a plane sweep). A border that only touches itself is
 * fine. One that lies over itself so often that this would take long (more than 100 sides over each) is not looked at to its
 * end.
 *
 * @param rings of a GeoJSON Polygon, [longitude, latitude] in degrees, the last point of each the same as its first
 * @returns the numbers of the ring and of the side in it, from 0, one of the first two that cross; `null` when none do
 */
export function selfCrossing(rings: readonly (readonly Position[])[]): [ring: number, side: number] | null {
  const sides = sidesOf(rings);
  let pairs = pairsForSide * sides.length;
  for (let at = 0; at < sides.length; at += 1) {
    const side = sides[at]!;
    const south = Math.min(side.fromLatitude, side.toLatitude);
    const north = Math.max(side.fromLatitude, side.toLatitude);
    for (let next = at + 1; next < sides.length; next += 1) {
      const other = sides[next]!;
      if (other.west > side.east) break;
      pairs -= 1;
      if (pairs < 0) return null;
      if (other.fromLatitude < south && other.toLatitude < south) continue;
      if (other.fromLatitude > north && other.toLatitude > north) continue;
      // Neighbours share a corner, which lies on both lines: they never cross.
      if (parts(side, other) && parts(other, side)) return [other.ring, other.index];
    }
  }
  return null;
}

/** From west to east. */
function sidesOf(rings: readonly (readonly Position[])[]): Side[] {
  const sides: Side[] = [];
  for (let ring = 0; ring < rings.length; ring += 1) {
    const points = rings[ring]!;
    for (let index = 0; index + 1 < points.length; index += 1) {
      let from = points[index]!;
      let to = points[index + 1]!;
      if (from[0]! > to[0]!) [from, to] = [to, from];
      sides.push({ ring, index, west: from[0]!, east: to[0]!, fromLatitude: from[1]!, toLatitude: to[1]! });
    }
  }
  return sides.sort((one, other) => one.west - other.west);
}

/** Whether the ends of another side lie on either side of this one's line, neither of them on it. */
function parts({ west, east, fromLatitude, toLatitude }: Side, other: Side): boolean {
  const right = east - west;
  const up = toLatitude - fromLatitude;
  const least = onLine * Math.hypot(right, up);
  const from = right * (other.fromLatitude - fromLatitude) - up * (other.west - west);
  const to = right * (other.toLatitude - fromLatitude) - up * (other.east - west);
  return (from > least && to < -least) || (from < -least && to > least);
}
