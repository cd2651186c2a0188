import type { Position } from 'geojson';
import type { Problem, SubjectId } from '../../src/model/types';
import {
  type BuildTownsInput,
  type TownArea,
  type TownFact,
  type TownPoint,
  buildTowns,
  readLocalTowns,
} from './geometry';
import { parseLocation } from './location';
import type { GazetteerRow, PlanSources } from './sources';

/** A planner's own town boundaries, as parsed from JSON, and the file named in problems. */
export interface LocalTowns {
  data: unknown;
  where: string;
}

/** What everything else stands on: named points and the areas of towns. */
export interface Ground {
  gazetteer: ReadonlyMap<string, GazetteerRow>;
  areas: readonly TownArea[];
  /** The areas are a planner's own and may decide what lies in which town. */
  surveyed: boolean;
  /** Town id to its seat, or to its centre when no seat is known. */
  seats: ReadonlyMap<SubjectId, Position>;
  /** A gazetteer name, a town, an element or another subject to its position; `null` when it has none. */
  locate: (name: string) => Position | null;
  /** The town of a gazetteer row. */
  townOf: (row: GazetteerRow) => SubjectId | null;
  problems: Problem[];
}

/** Resolves names and computes, or takes over, the areas of towns. */
export function buildGround(sources: PlanSources, local: LocalTowns | null): Ground {
  const gazetteer = new Map<string, GazetteerRow>();
  for (const row of sources.gazetteer) if (!gazetteer.has(row.name)) gazetteer.set(row.name, row);
  const townIds = new Map<string, SubjectId>();
  for (const town of sources.towns) {
    for (const name of [town.name.zh, ...town.aliases]) {
      if (!townIds.has(name)) townIds.set(name, town.id);
    }
  }
  const townOf = (row: GazetteerRow): SubjectId | null => townIds.get(row.town) ?? null;
  const seats = new Map<SubjectId, Position>(
    sources.towns.map((town) => [town.id, gazetteer.get(town.seat ?? '')?.position ?? town.center]),
  );
  const facts = sources.towns.map((town): TownFact => ({
    id: town.id,
    name: town.name.zh,
    aliases: town.aliases,
    code: town.code,
    center: town.center,
    areaKm2: town.areaKm2,
    seat: gazetteer.get(town.seat ?? '')?.position ?? null,
  }));
  const input: BuildTownsInput = {
    district: sources.district,
    towns: facts,
    points: sources.gazetteer.flatMap((row): TownPoint[] => {
      const town = townOf(row);
      const known = row.precision === 'exact' || row.precision === 'near' || row.precision === 'area';
      return town === null || !known ? [] : [{ ...row, town }];
    }),
    rivers: sources.lines.filter((line) => line.kind === 'river'),
  };
  const { areas, problems } = local ? readLocalTowns(local.data, facts, local.where) : buildTowns(input);
  return {
    gazetteer,
    areas,
    surveyed: local !== null,
    seats,
    locate: (name) => locate(name, sources, gazetteer, seats, new Set()),
    townOf,
    problems,
  };
}

function locate(
  name: string,
  sources: PlanSources,
  gazetteer: ReadonlyMap<string, GazetteerRow>,
  seats: ReadonlyMap<SubjectId, Position>,
  seen: Set<string>,
): Position | null {
  if (seen.has(name)) return null;
  seen.add(name);
  const again = (next: string): Position | null => locate(next, sources, gazetteer, seats, seen);
  const known = gazetteer.get(name)?.position ?? seats.get(name);
  if (known) return known;
  const shape = sources.elements.find((element) => element.id === name)?.shape;
  if (shape?.type === 'point') return again(shape.at);
  if (shape?.type === 'around') {
    const members = shape.members.map(again).filter((position) => position !== null);
    const mean = (axis: 0 | 1): number =>
      members.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / members.length;
    return members.length === 0 ? null : [mean(0), mean(1)];
  }
  const placed = sources.placed.find((row) => row.id === name);
  if (!placed) return null;
  const location = parseLocation(placed.at);
  if (location.type === 'name') return again(location.name);
  if (location.type === 'subject') return again(location.id);
  return location.type === 'none' && placed.town !== null ? (seats.get(placed.town) ?? null) : null;
}
