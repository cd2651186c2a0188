/** Schematic town areas from facts: where each town's centre is, how large it is, what must lie in it. */
import { area, polygon } from '@turf/turf';
import type { Position } from 'geojson';
import { precisions } from '../../../src/model/types';
import type { Problem } from '../../../src/model/types';
import type { Allocation } from './allocate';
import { allocate } from './allocate';
import { cleanLabels, smoothBorders, snapBorders, traceBorders, widenStrips } from './borders';
import { cutTowns } from './cut';
import type { Grid } from './field';
import { cellCenter, slowAlong } from './field';
import type { Plane, Point } from './metric';
import { insideRing, planeAt, resample, ringArea, smoothThrough, thinLine } from './metric';
import type { BuildTownsInput, SourceLine, TownArea, TownAreas, TownPoint } from './types';

/** How hard a border river is to cross: metres of ground one metre of river counts for. */
const riverSlowness = 11;
const riverReach = 90;

/**
 * Town areas from centre, area, seat and known points: they share edges exactly and fill the district.
 *
 * Every piece of ground goes to the town that is nearest, counted from the town's centre, less a weight that
 * makes the areas right; crossing a border river counts extra, so that borders come to lie on rivers. Where
 * each count starts is moved until the middle of every area meets the centre of the facts. Then the borders
 * are smoothed as shared lines and cut at the district line.
 *
 * Each feature carries `TownAreaProperties`; precision is always `schematic`. Order as in `input.towns`.
 * Problems: `town-area-off` (more than 5 % from the fact), `town-area-empty`, `point-outside-town` (note).
 */
export function buildTowns(input: BuildTownsInput): TownAreas {
  const ring = outerRing(input);
  const plane = planeAt(middle(ring));
  const outline = ring.map(plane.toMetres);
  const rivers = input.rivers.filter(isBorder).map((line) => riverLine(line, plane));
  const facts = input.towns.map(({ areaKm2 }) => areaKm2 * 1e6);
  // The facts are rounded and from another survey than the district line: scaled to fill it.
  const scale = ringArea(outline) / facts.reduce((sum, fact) => sum + fact, 0);
  const wanted = facts.map((fact) => fact * scale);
  const towns = input.towns.map(({ id, center, seat }, at) => ({
    center: plane.toMetres(center),
    area: wanted[at]!,
    points: [...(seat ? [seat] : []), ...heldPoints(input, id).map(({ position }) => position)]
      .map(plane.toMetres)
      .filter((point) => insideRing(point, outline)),
  }));

  let allocation: Allocation | undefined;
  for (const [cell, rounds] of [
    [240, 20],
    [120, 2],
  ] as const) {
    const ground = prepare(outline, cell, rivers);
    allocation = allocate({
      ...ground,
      towns,
      rounds,
      margin: 180,
      ...(allocation && { start: allocation }),
    });
  }
  const ground = prepare(outline, 90, rivers);
  let rings: Position[][][] = [];
  for (let round = 0; round < 7; round += 1) {
    const fine: Allocation = allocate({ ...ground, towns, rounds: 0, margin: 180, start: allocation! });
    widenStrips(ground.grid, fine.labels, ground.inside);
    cleanLabels(ground.grid, fine.labels, ground.inside);
    const borders = traceBorders(ground.grid, fine.labels);
    smoothBorders(borders, 10);
    snapBorders(borders, rivers, 130);
    smoothBorders(borders, 4);
    for (const border of borders) border.points = thinLine(border.points, 8);
    rings = cutTowns(borders, ring, plane, towns.length);
    allocation = fine;
    const errors = rings.map((list, at) => {
      const actual = list.reduce((sum, part) => sum + ringArea(part.map(plane.toMetres)), 0);
      towns[at]!.area *= wanted[at]! / Math.max(actual, wanted[at]! / 2);
      return Math.abs(actual / wanted[at]! - 1);
    });
    if (Math.max(...errors) < 0.005) break;
  }
  return finish(input, rings);
}

function finish(input: BuildTownsInput, rings: readonly Position[][][]): TownAreas {
  const problems: Problem[] = [];
  const areas: TownArea[] = [];
  input.towns.forEach(({ id, name, areaKm2, seat }, at) => {
    const where = `towns.csv: ${id}`;
    const outline = rings[at] ?? [];
    if (outline.length === 0) {
      const message = `${name}（${id}）没有得到范围：请核对 towns.csv 中的中心点和面积。`;
      problems.push({ code: 'town-area-empty', where, severity: 'error', message });
      return;
    }
    const feature = polygon(outline);
    const drawn = area(feature) / 1e6;
    const properties = { town: id, name, areaKm2: Number(drawn.toFixed(2)), precision: 'schematic' as const };
    areas.push({ ...feature, id: `${id}-area`, properties });
    const off = drawn / areaKm2 - 1;
    if (Math.abs(off) > 0.05) {
      const message = `${name}（${id}）示意范围为 ${drawn.toFixed(1)} km²，与事实面积 ${areaKm2} km² 相差 ${(off * 100).toFixed(1)}%。`;
      problems.push({ code: 'town-area-off', where, severity: 'warning', message });
    }
    const held = [...(seat ? [{ name: `${name}驻地`, position: seat }] : []), ...heldPoints(input, id)];
    for (const point of held) {
      const target: Point = [point.position[0]!, point.position[1]!];
      if (
        insideRing(
          target,
          outline[0]!.map((p) => [p[0]!, p[1]!]),
        )
      )
        continue;
      const message = `${point.name} 应在${name}，但落在其示意范围之外：请核对坐标。`;
      problems.push({ code: 'point-outside-town', where, severity: 'note', message });
    }
  });
  return { areas, problems };
}

/** Points good enough to draw a border by: within 500 m. */
const heldPoints = ({ points }: BuildTownsInput, id: string): TownPoint[] =>
  points.filter(
    ({ town, precision }) => town === id && precisions.indexOf(precision) <= precisions.indexOf('near'),
  );

/** A course whose source says that it follows town borders. */
const isBorder = ({ precision, how }: SourceLine): boolean => /boundar/i.test(`${precision} ${how}`);

const riverLine = ({ coordinates }: SourceLine, plane: Plane): Point[] =>
  resample(smoothThrough(coordinates.map(plane.toMetres), 60), 60);

function prepare(
  outline: readonly Point[],
  cell: number,
  rivers: readonly Point[][],
): { grid: Grid; inside: Uint8Array; slowness: Float32Array } {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const edge = 6 * cell;
  const [west, south] = [Math.min(...xs) - edge, Math.min(...ys) - edge];
  const grid: Grid = {
    west,
    south,
    cell,
    columns: Math.ceil((Math.max(...xs) + edge - west) / cell),
    rows: Math.ceil((Math.max(...ys) + edge - south) / cell),
  };
  const inside = new Uint8Array(grid.columns * grid.rows);
  for (let row = 0; row < grid.rows; row += 1) {
    // One scan line a row: the places where it meets the outline.
    const y = cellCenter(grid, row * grid.columns)[1];
    const meets: number[] = [];
    for (let at = 1; at < outline.length; at += 1) {
      const [a, b] = [outline[at - 1]!, outline[at]!];
      if (a[1] > y !== b[1] > y) meets.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
    }
    for (let column = 0; column < grid.columns; column += 1) {
      const x = cellCenter(grid, column)[0];
      if (meets.filter((meet) => meet < x).length % 2 === 1) inside[row * grid.columns + column] = 1;
    }
  }
  const reach = Math.max(riverReach, cell * 0.75);
  // The count for crossing stays the same on every grid.
  const slow = 1 + ((riverSlowness - 1) * riverReach) / reach;
  return { grid, inside, slowness: slowAlong(grid, rivers, reach, slow) };
}

/** The largest outer ring of the district. */
function outerRing({ district }: BuildTownsInput): Position[] {
  const { geometry } = district;
  const rings =
    geometry.type === 'Polygon' ? [geometry.coordinates[0]!] : geometry.coordinates.map((part) => part[0]!);
  return rings.sort((a, b) => b.length - a.length)[0]!;
}

function middle(ring: readonly Position[]): Position {
  const lngs = ring.map((position) => position[0]!);
  const lats = ring.map((position) => position[1]!);
  return [(Math.min(...lngs) + Math.max(...lngs)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}
