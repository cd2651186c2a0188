import { along, booleanPointInPolygon, destination, feature, flattenEach, length } from '@turf/turf';
import type { BBox, LineString, Position } from 'geojson';
import { createAreaIndex } from '../../src/model/containment';
import { type Precision, type SubjectId, precisions } from '../../src/model/types';
import { type DistrictFeature, type LineGeometry, clipLine, spreadPoints, throughLine } from './geometry';
import type { Problem } from '../../src/model/types';
import type { Ground } from './ground';
import { lineNamed, parseLocation } from './location';
import type { PlacedSource, PlanSources } from './sources';

/** Where a row of platforms, projects or places ended up. */
export interface Placement {
  /** Its symbol; `null` when it has none (unknown, or beyond the extent). */
  point: Position | null;
  /** Its course, for lines. */
  line: LineGeometry | null;
  /** The name in lines.json that it follows. */
  lineName: string | null;
  precision: Precision;
  town: SubjectId | null;
  source: string | null;
}

/** Gives every row its place; rows known by their town alone are spread over it, none is stacked. */
export function placeAll(
  sources: PlanSources,
  ground: Ground,
): { placements: Map<SubjectId, Placement>; problems: Problem[] } {
  const { extent } = sources.info;
  const placements = new Map<SubjectId, Placement>();
  const townArea = createAreaIndex(
    ground.areas.map(({ geometry, properties }) => ({ id: properties.town, geometry })),
  );
  const place = (row: PlacedSource): Placement => {
    const location = parseLocation(row.at);
    const start: Placement = {
      ...{ point: null, line: null, lineName: null, town: row.town, source: null },
      precision: row.precision ?? 'schematic',
    };
    if (location.type === 'name') {
      const found = ground.gazetteer.get(location.name);
      if (!found) return start;
      const precision = row.precision ?? found.precision;
      const measured =
        precision === 'surveyed' || precision === 'exact' || precision === 'near' || precision === 'area';
      const inArea = ground.surveyed && measured ? (townArea.at(found.position)[0] ?? null) : null;
      const town = inArea ?? row.town ?? ground.townOf(found);
      const point = isInside(found.position, extent) ? found.position : null;
      return { ...start, point, precision, town, source: `${location.name}：${found.source}` };
    }
    if (location.type === 'line') {
      const course = lineNamed(sources.lines, location.name);
      const line = course && clipLine(course, extent);
      if (!course || !line) return start;
      const point = middleInside(line, sources.district);
      return { ...start, line, point, lineName: course.name, source: `${course.name}：按线路表示意` };
    }
    if (location.type === 'through') {
      const positions = location.names.map(ground.locate).filter((position) => position !== null);
      const line = throughLine(positions, extent);
      if (!line) return start;
      return { ...start, line, point: middleInside(line, sources.district), source: '按途经地点示意' };
    }
    if (location.type === 'none' && row.town !== null) {
      return { ...start, precision: row.precision ?? 'town', source: '按所在乡镇示意' };
    }
    return start;
  };
  for (const row of sources.placed) placements.set(row.id, place(row));
  placeWithSubjects(sources, ground, placements);
  const problems = spreadInTowns(sources, ground, placements);
  separate(sources.placed, placements);
  return { placements, problems };
}

/** `subject:ID`: the same place as that subject, through any number of steps. */
function placeWithSubjects(
  sources: PlanSources,
  ground: Ground,
  placements: Map<SubjectId, Placement>,
): void {
  for (const row of sources.placed) {
    const seen = new Set([row.id]);
    let location = parseLocation(row.at);
    if (location.type !== 'subject') continue;
    let target = '';
    while (location.type === 'subject' && !seen.has(location.id)) {
      target = location.id;
      seen.add(target);
      location = parseLocation(sources.placed.find(({ id }) => id === target)?.at ?? '');
    }
    const held = placements.get(target);
    const own = placements.get(row.id);
    if (!own) continue;
    if (held) {
      const { point, precision, town, source } = held;
      placements.set(row.id, {
        ...own,
        point,
        precision: row.precision ?? precision,
        town: row.town ?? town,
        source,
      });
    } else {
      const point = ground.locate(target);
      placements.set(row.id, { ...own, point, source: point === null ? null : '按所属要素示意' });
    }
  }
}

function spreadInTowns(
  sources: PlanSources,
  ground: Ground,
  placements: Map<SubjectId, Placement>,
): Problem[] {
  const requests = sources.placed.flatMap((row) => {
    const { precision, town, line } = placements.get(row.id) as Placement;
    return precision === 'town' && town !== null && line === null ? [{ id: row.id, town }] : [];
  });
  const waiting = new Set(requests.map((request) => request.id));
  const occupied = [...placements]
    .filter(([id, { point }]) => point !== null && !waiting.has(id))
    .map(([, { point }]) => point as Position);
  for (const { id, kind } of sources.elements) {
    const position = kind === 'core' ? ground.locate(id) : null;
    if (position) occupied.push(position);
  }
  const { positions, problems } = spreadPoints({
    requests,
    areas: ground.areas,
    seats: ground.seats,
    occupied,
  });
  for (const { id } of requests) {
    const placement = placements.get(id) as Placement;
    placements.set(id, { ...placement, point: positions.get(id) ?? placement.point });
  }
  return problems;
}

/** How far, in km, a symbol may move to stand beside another; less than its precision claims. */
const room: Partial<Record<Precision, number>> = { exact: 0.08, near: 0.3, area: 0.6, schematic: 0.6 };

/** Moves symbols that stand on the very same point onto a small ring around the first. */
function separate(rows: readonly PlacedSource[], placements: Map<SubjectId, Placement>): void {
  const taken = new Map<string, number>();
  for (const { id } of rows) {
    const placement = placements.get(id);
    if (!placement?.point) continue;
    const key = placement.point.map((value) => value.toFixed(5)).join(' ');
    const count = taken.get(key) ?? 0;
    taken.set(key, count + 1);
    const distance = room[placement.precision] ?? 0;
    if (count === 0 || distance === 0) continue;
    const bearing = 90 + (count - 1) * 60;
    const { geometry } = destination(placement.point, distance * (1 + Math.floor((count - 1) / 6)), bearing);
    placements.set(id, { ...placement, point: geometry.coordinates });
  }
}

/** The middle of the part of a line that runs inside the district; the middle of all when none does. */
function middleInside(line: LineGeometry, district: DistrictFeature): Position | null {
  const inside: Position[] = [];
  const all: Position[] = [];
  flattenEach(feature(line), ({ geometry }) => {
    const part = feature(geometry as LineString);
    const total = length(part);
    const steps = Math.max(2, Math.ceil(total / 0.25));
    for (let step = 0; step <= steps; step++) {
      const { coordinates } = along(part, (total * step) / steps).geometry;
      all.push(coordinates);
      if (booleanPointInPolygon(coordinates, district)) inside.push(coordinates);
    }
  });
  const points = inside.length > 0 ? inside : all;
  return points[Math.floor(points.length / 2)] ?? null;
}

function isInside([longitude = NaN, latitude = NaN]: Position, box: BBox): boolean {
  const [west, south, east, north] = box as [number, number, number, number];
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** The worse of two precisions. */
export function worse(a: Precision, b: Precision): Precision {
  return precisions.indexOf(a) > precisions.indexOf(b) ? a : b;
}
