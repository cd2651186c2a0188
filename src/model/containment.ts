import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { BBox, MultiPolygon, Polygon, Position } from 'geojson';
import type { Problem, Relation, SubjectId, SubjectKind } from './types';

/** An area that may hold points. */
export interface NamedArea {
  id: SubjectId;
  geometry: Polygon | MultiPolygon;
}

/** Answers which areas hold a position; a grid over their boxes keeps it fast for many points. */
export interface AreaIndex {
  /** Ids of the areas that hold the position (its border counts as inside), in the order given. */
  at(position: Position): SubjectId[];
}

/** Builds the index once for any number of positions. Degrees, WGS84. */
export function createAreaIndex(areas: readonly NamedArea[]): AreaIndex {
  const items = areas.map((area) => ({ area, box: bbox(area.geometry) }));
  const [west, south, east, north] = unite(items.map((item) => item.box));
  const size = Math.max(1, Math.ceil(Math.sqrt(areas.length) * 2));
  const width = (east - west) / size || 1;
  const height = (north - south) / size || 1;
  const column = (longitude: number): number => clamp(Math.floor((longitude - west) / width), size);
  const row = (latitude: number): number => clamp(Math.floor((latitude - south) / height), size);
  const cells: (typeof items)[] = Array.from({ length: size * size }, () => []);
  for (const item of items) {
    for (let y = row(item.box[1]); y <= row(item.box[3]); y++) {
      for (let x = column(item.box[0]); x <= column(item.box[2]); x++) cells[y * size + x]?.push(item);
    }
  }
  return {
    at(position) {
      const [longitude = NaN, latitude = NaN] = position;
      if (!(longitude >= west && longitude <= east && latitude >= south && latitude <= north)) return [];
      const cell = cells[row(latitude) * size + column(longitude)] ?? [];
      return cell
        .filter(
          ({ box }) => longitude >= box[0] && longitude <= box[2] && latitude >= box[1] && latitude <= box[3],
        )
        .filter(({ area }) => booleanPointInPolygon(position, area.geometry))
        .map(({ area }) => area.id);
    },
  };
}

const clamp = (value: number, size: number): number => Math.min(Math.max(value, 0), size - 1);

function unite(boxes: readonly BBox[]): [number, number, number, number] {
  const all: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [west, south, east, north] of boxes as [number, number, number, number][]) {
    all[0] = Math.min(all[0], west);
    all[1] = Math.min(all[1], south);
    all[2] = Math.max(all[2], east);
    all[3] = Math.max(all[3], north);
  }
  return all;
}

/** A subject as far as its place is concerned. */
export interface LocatedSubject {
  id: SubjectId;
  name: string;
  kind: SubjectKind;
  /** The town it lies in; `null` when unknown or when it is no single place. */
  town: SubjectId | null;
}

/** A zone of the pattern, drawn from the towns that its text points to. */
export interface ZoneMembers {
  id: SubjectId;
  towns: readonly SubjectId[];
}

/** Kinds that are ideas of the pattern, not places: they claim nothing and lie in nothing by place. */
const ideas: ReadonlySet<SubjectKind> = new Set<SubjectKind>([
  ...(['pattern', 'core', 'quarter', 'axis', 'zone', 'belt', 'theme', 'family', 'town'] as const),
]);

/**
 * What lies in what by place: a subject in its town, a town and what lies in it in the zones drawn from that
 * town. What the text says comes first: no relation by place repeats or contradicts it, and where the two
 * disagree a Problem names both sides. Nothing is carried on through parts of parts.
 */
export function relationsByPlace(input: {
  subjects: readonly LocatedSubject[];
  zones: readonly ZoneMembers[];
  /** Relations that a section states. */
  stated: readonly Relation[];
}): { relations: Relation[]; problems: Problem[] } {
  const { subjects, zones, stated } = input;
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  const zonesOf = new Map<SubjectId, ZoneMembers[]>();
  for (const zone of zones) for (const town of new Set(zone.towns)) addTo(zonesOf, town, zone);
  const objects = new Map<SubjectId, SubjectId[]>();
  for (const { subject, type, object } of stated) if (type !== 'related') addTo(objects, subject, object);
  const relations: Relation[] = [];
  const problems: Problem[] = [];
  const inside = (subject: SubjectId, object: SubjectId): void => {
    relations.push({ subject, type: 'inside', object, by: 'place', section: null, note: null });
  };
  const kindOf = (id: SubjectId): SubjectKind | undefined => byId.get(id)?.kind;
  const nameOf = (id: SubjectId): string => byId.get(id)?.name ?? id;

  for (const subject of subjects) {
    const said = objects.get(subject.id) ?? [];
    const town = subject.kind === 'town' ? subject.id : subject.town;
    if (town === null || (ideas.has(subject.kind) && subject.kind !== 'town')) continue;
    if (subject.kind !== 'town') {
      const saidTown = said.find((id) => kindOf(id) === 'town');
      if (saidTown === undefined) inside(subject.id, town);
      else if (saidTown !== town) problems.push(disagreement(subject, nameOf(saidTown), nameOf(town)));
    }
    const saidZones = said.filter((id) => kindOf(id) === 'zone');
    const found = zonesOf.get(town) ?? [];
    for (const zone of found) {
      if (saidZones.includes(zone.id)) continue;
      if (saidZones.length === 0) inside(subject.id, zone.id);
      else if (!found.some(({ id }) => saidZones.includes(id))) {
        problems.push(disagreement(subject, saidZones.map(nameOf).join('、'), nameOf(zone.id)));
      }
    }
  }
  return { relations, problems: [...problems, ...partsElsewhere(stated, byId)] };
}

function addTo<Value>(lists: Map<SubjectId, Value[]>, id: SubjectId, value: Value): void {
  const list = lists.get(id);
  if (list) list.push(value);
  else lists.set(id, [value]);
}

function disagreement(subject: LocatedSubject, said: string, found: string): Problem {
  return {
    code: 'text-place-disagree',
    where: subject.id,
    message: `“${subject.name}”：文本说在“${said}”，按位置在“${found}”。以文本为准，请核对。`,
    severity: 'warning',
  };
}

/** Parts of a platform that stand in another town than the platform itself. */
function partsElsewhere(
  stated: readonly Relation[],
  byId: ReadonlyMap<SubjectId, LocatedSubject>,
): Problem[] {
  return stated.flatMap(({ subject, type, object }): Problem[] => {
    const part = byId.get(subject);
    const whole = byId.get(object);
    if (type !== 'part' || whole?.kind !== 'platform' || !part?.town || !whole.town) return [];
    if (part.town === whole.town) return [];
    const names = [part.town, whole.town].map((town) => byId.get(town)?.name ?? town);
    const message = `“${part.name}”是“${whole.name}”的组成部分，但在${names[0]}，后者在${names[1]}。`;
    return [{ code: 'part-elsewhere', where: `${subject} → ${object}`, message, severity: 'note' }];
  });
}
