/** Cuts borders at the district line and puts town outlines together from shared pieces. */
import type { Position } from 'geojson';
import type { Border } from './borders';
import type { Plane, Point } from './metric';
import { insideRing, lineLength, ringArea } from './metric';

/** A piece of outline, in rounded degrees; the same piece serves both of its towns. `right` -1: outside. */
interface Piece {
  line: Position[];
  left: number;
  right: number;
}

const round = ([lng, lat]: Position): Position => [Number(lng!.toFixed(6)), Number(lat!.toFixed(6))];
const key = (position: Position): string => `${position[0]} ${position[1]}`;

/**
 * Town outlines: for each town a list of rings (degrees, 6 decimals, closed, outer ring first and
 * anticlockwise). `ring`: the district's outer ring, anticlockwise, closed.
 */
export function cutTowns(
  borders: readonly Border[],
  ring: readonly Position[],
  plane: Plane,
  count: number,
): Position[][][] {
  let pieces = cutPieces(borders, ring, plane);
  for (let pass = 0; pass < 8; pass += 1) {
    const { rings, scraps } = stitch(pieces, plane, count);
    if (scraps.length === 0) return rings;
    for (const scrap of scraps) giveAway(scrap);
    pieces = pieces.filter(({ left, right }) => left !== right);
  }
  return stitch(pieces, plane, count).rings;
}

function cutPieces(borders: readonly Border[], ring: readonly Position[], plane: Plane): Piece[] {
  const outline = ring.map(plane.toMetres);
  const crossings: { along: number; position: Position; after: number }[] = [];
  const pieces: Piece[] = [];
  for (const { points, left, right } of borders) {
    let line: Position[] = insideRing(points[0]!, outline) ? [round(plane.toDegrees(points[0]!))] : [];
    for (let at = 1; at < points.length; at += 1) {
      const hits = segmentHits(points[at - 1]!, points[at]!, outline);
      for (const { point, along } of hits) {
        const position = round(plane.toDegrees(point));
        if (line.length > 0) {
          line.push(position);
          pieces.push({ line, left, right });
          crossings.push({ along, position, after: left });
          line = [];
        } else {
          line = [position];
          crossings.push({ along, position, after: right });
        }
      }
      if (line.length > 0) line.push(round(plane.toDegrees(points[at]!)));
    }
    if (line.length > 1) pieces.push({ line, left, right });
  }
  crossings.sort((a, b) => a.along - b.along);
  crossings.forEach((from, at) => {
    const to = crossings[(at + 1) % crossings.length]!;
    const line = [from.position];
    const last = to.along > from.along ? Math.floor(to.along) : Math.floor(to.along) + ring.length - 1;
    for (let vertex = Math.floor(from.along) + 1; vertex <= last; vertex += 1) {
      line.push([...ring[vertex % (ring.length - 1)]!]);
    }
    line.push(to.position);
    pieces.push({ line, left: from.after, right: -1 });
  });
  for (const piece of pieces) {
    piece.line = piece.line.filter((position, at) => at === 0 || key(position) !== key(piece.line[at - 1]!));
  }
  return pieces.filter(({ line }) => line.length > 1);
}

/** Where a segment meets the outline, in the order along the segment; `along`: outline index plus fraction. */
function segmentHits(
  a: Point,
  b: Point,
  outline: readonly Point[],
): { point: Point; along: number; t: number }[] {
  const hits: { point: Point; along: number; t: number }[] = [];
  const [west, east] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [south, north] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  for (let at = 1; at < outline.length; at += 1) {
    const c = outline[at - 1]!;
    const d = outline[at]!;
    if (Math.max(c[0], d[0]) < west || Math.min(c[0], d[0]) > east) continue;
    if (Math.max(c[1], d[1]) < south || Math.min(c[1], d[1]) > north) continue;
    const cross = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
    if (cross === 0) continue;
    const t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / cross;
    const u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / cross;
    if (t < 0 || t >= 1 || u < 0 || u >= 1) continue;
    hits.push({ point: [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])], along: at - 1 + u, t });
  }
  return hits.sort((p, q) => p.t - q.t);
}

interface Scrap {
  town: number;
  pieces: { piece: Piece; forward: boolean }[];
}

/** Joins pieces into rings. A scrap is a ring of a town that stands apart from its largest ring. */
function stitch(
  pieces: readonly Piece[],
  plane: Plane,
  count: number,
): { rings: Position[][][]; scraps: Scrap[] } {
  const rings: Position[][][] = [];
  const scraps: Scrap[] = [];
  for (let town = 0; town < count; town += 1) {
    const open = new Map<string, { piece: Piece; forward: boolean }[]>();
    for (const piece of pieces) {
      for (const forward of [true, false]) {
        if ((forward ? piece.left : piece.right) !== town) continue;
        const start = key(forward ? piece.line[0]! : piece.line.at(-1)!);
        open.set(start, [...(open.get(start) ?? []), { piece, forward }]);
      }
    }
    const found: { ring: Position[]; area: number; parts: Scrap['pieces'] }[] = [];
    for (const start of [...open.keys()]) {
      while ((open.get(start)?.length ?? 0) > 0) {
        const parts: Scrap['pieces'] = [];
        const ring: Position[] = [];
        let at = start;
        do {
          const part = open.get(at)?.shift();
          if (!part) break;
          parts.push(part);
          const line = part.forward ? part.piece.line : [...part.piece.line].reverse();
          ring.push(...line.slice(0, -1));
          at = key(line.at(-1)!);
        } while (at !== start);
        if (ring.length < 3) continue;
        ring.push(ring[0]!);
        found.push({ ring, area: ringArea(ring.map(plane.toMetres)), parts });
      }
    }
    found.sort((a, b) => b.area - a.area);
    const holes = found.filter(({ area }) => area < 0);
    rings.push(found.length === 0 ? [] : [found[0]!.ring, ...holes.map(({ ring }) => ring)]);
    for (const { area, parts } of found.slice(1)) if (area >= 0) scraps.push({ town, pieces: parts });
  }
  return { rings, scraps };
}

/** A scrap goes to the town with the longest common border. */
function giveAway({ town, pieces }: Scrap): void {
  const lengths = new Map<number, number>();
  for (const { piece, forward } of pieces) {
    const other = forward ? piece.right : piece.left;
    if (other < 0 || other === town) continue;
    const length = lineLength(piece.line.map((position) => [position[0]!, position[1]!] as Point));
    lengths.set(other, (lengths.get(other) ?? 0) + length);
  }
  const next = [...lengths].sort((a, b) => b[1] - a[1])[0];
  if (!next) return;
  for (const { piece, forward } of pieces) {
    if (forward) piece.left = next[0];
    else piece.right = next[0];
  }
}
