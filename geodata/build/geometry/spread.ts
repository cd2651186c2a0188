/** Places points that are known by their town alone. */
import type { Position } from 'geojson';
import type { Problem, SubjectId } from '../../../src/model/types';
import { depthIn } from './finish';
import { planeOf } from './lines';
import type { Point } from './metric';
import { distance, ringArea } from './metric';
import type { SpreadInput, SpreadResult, TownArea } from './types';

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
/** Least distance to the town's outline, metres. */
const rim = 120;

/**
 * Places points known by their town alone: on a sunflower pattern from the seat outward, inside the outline by
 * at least 100 m, apart from each other, from the seat and from what stands already. In a small town the
 * distance shrinks with the room there is. The same input gives the same places.
 * Problems: `town-unknown` (warning), `town-full` (note: no room even close together; placed at the seat).
 */
export function spreadPoints({
  requests,
  areas,
  seats,
  occupied,
  spacingKm = 0.45,
}: SpreadInput): SpreadResult {
  const positions = new Map<string, Position>();
  const problems: Problem[] = [];
  if (areas.length === 0 || requests.length === 0) return { positions, problems };
  const plane = planeOf(areas.flatMap((area) => ringsOf(area)[0]!));
  const taken: Point[] = [...occupied, ...seats.values()].map(plane.toMetres);
  const byTown = new Map<SubjectId, string[]>();
  for (const { id, town } of requests) byTown.set(town, [...(byTown.get(town) ?? []), id]);

  for (const [town, ids] of byTown) {
    const area = areas.find(({ properties }) => properties.town === town);
    if (!area) {
      const message = `没有乡镇“${town}”的范围，其中的 ${ids.length} 个点无法落位：请核对 town 一栏。`;
      problems.push({ code: 'town-unknown', where: town, severity: 'warning', message });
      continue;
    }
    const rings = ringsOf(area).map((ring) => ring.map(plane.toMetres));
    const seat = seats.get(town);
    const start = seat ? plane.toMetres(seat) : deepestOf(rings);
    const inside = taken.filter((point) => depthIn(point, rings) > 0).length;
    // Half of the room a point would have if all of them stood evenly.
    const room = 0.62 * Math.sqrt(Math.abs(ringArea(rings[0]!)) / (ids.length + inside + 1));
    let spacing = Math.min(spacingKm * 1000, room);
    let spots: Point[] = [];
    for (let tries = 0; tries < 14; tries += 1, spacing *= 0.85) {
      spots = sunflower(start, rings, taken, spacing, ids.length);
      if (spots.length === ids.length) break;
    }
    ids.forEach((id, at) => {
      const spot = spots[at];
      if (!spot) {
        const message = `${area.properties.name}内没有空位放“${id}”，暂放在驻地：请补坐标。`;
        problems.push({ code: 'town-full', where: id, severity: 'note', message });
      }
      const [lng, lat] = plane.toDegrees(spot ?? start);
      positions.set(id, [Number(lng!.toFixed(6)), Number(lat!.toFixed(6))]);
      if (spot) taken.push(spot);
    });
  }
  return { positions, problems };
}

/** The first `count` places of the pattern that are free. */
function sunflower(
  start: Point,
  rings: readonly Point[][],
  taken: readonly Point[],
  spacing: number,
  count: number,
): Point[] {
  const spots: Point[] = [];
  const reach = Math.max(...rings[0]!.map((point) => distance(point, start)));
  // A seed every half spacing: enough choice to fill gaps between what stands already.
  const step = spacing * 0.5;
  for (let seed = 1; spots.length < count; seed += 1) {
    const radius = step * Math.sqrt(seed);
    if (radius > reach) break;
    const angle = seed * goldenAngle;
    const point: Point = [start[0] + radius * Math.cos(angle), start[1] + radius * Math.sin(angle)];
    if (spots.some((other) => distance(other, point) < spacing)) continue;
    if (taken.some((other) => distance(other, point) < spacing)) continue;
    if (depthIn(point, rings) < rim) continue;
    spots.push(point);
  }
  return spots;
}

function deepestOf(rings: readonly Point[][]): Point {
  const xs = rings[0]!.map(([x]) => x);
  const ys = rings[0]!.map(([, y]) => y);
  let best: { point: Point; depth: number } = { point: rings[0]![0]!, depth: -Infinity };
  for (let at = 0; at < 900; at += 1) {
    const point: Point = [
      Math.min(...xs) + ((at % 30) / 29) * (Math.max(...xs) - Math.min(...xs)),
      Math.min(...ys) + (Math.floor(at / 30) / 29) * (Math.max(...ys) - Math.min(...ys)),
    ];
    const depth = depthIn(point, rings);
    if (depth > best.depth) best = { point, depth };
  }
  return best.point;
}

/** The rings of a town, of its largest part when it has several. */
function ringsOf({ geometry }: TownArea): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  const size = (ring: readonly Position[]): number =>
    Math.abs(ringArea(ring.map(([x, y]) => [x!, y!] as Point)));
  return [...geometry.coordinates].sort((a, b) => size(b[0]!) - size(a[0]!))[0]!;
}
