import type { Position } from 'geojson';
import type { LayerFeature, PlanLayers, Subject, SubjectId, SubjectPosition } from '../../src/model/types';
import { boundsOf, centerOf } from './geometry';
import type { Ground } from './ground';
import { featuresBySubject } from './layers';
import type { Placement } from './placing';
import type { ElementSource, PlacedSource, PlanSources, TownSource } from './sources';

/** The subjects of the package in the order of the sources: pattern, towns, platforms, projects, places. */
export function buildSubjects(
  sources: PlanSources,
  ground: Ground,
  placements: ReadonlyMap<SubjectId, Placement>,
  layers: PlanLayers,
): Subject[] {
  const features = featuresBySubject(layers);
  const positionOf = (id: SubjectId, point?: Position | null): SubjectPosition | null =>
    subjectPosition(features.get(id) ?? [], point ?? null);
  return [
    ...sources.elements.map((element) => fromElement(element, positionOf(element.id))),
    ...sources.towns.map((town) => fromTown(town, ground, positionOf(town.id, ground.seats.get(town.id)))),
    ...sources.placed.map((row) => {
      const placement = placements.get(row.id) as Placement;
      return fromPlaced(row, placement, positionOf(row.id, placement.point), sources);
    }),
  ];
}

/** Six decimals are 0.1 m. */
const rounded = (position: readonly number[]): number[] => position.map((value) => Number(value.toFixed(6)));

function subjectPosition(features: readonly LayerFeature[], point: Position | null): SubjectPosition | null {
  const shapes = features.filter(({ properties }) => properties.role !== 'label');
  const bounds = boundsOf((shapes.length > 0 ? shapes : features).map(({ geometry }) => geometry));
  const main = shapes[0] ?? features[0];
  const center = point ?? (main ? centerOf(main.geometry) : null);
  if (!center) return null;
  const [longitude = 0, latitude = 0] = center;
  return {
    center: rounded(center),
    bbox: rounded(bounds ?? [longitude, latitude, longitude, latitude]) as SubjectPosition['bbox'],
  };
}

const nothing = { town: null, sector: null, action: null, stage: null, type: null, glyph: null, basis: null };

function fromElement(element: ElementSource, position: SubjectPosition | null): Subject {
  const { id, kind, name, aliases, gist, type, glyph, basis } = element;
  const source = position === null ? null : '按文本点名的地方示意';
  return {
    ...{ id, kind, name, aliases, gist },
    precision: 'schematic',
    position,
    ...nothing,
    type,
    glyph,
    basis,
    source,
  };
}

function fromTown(town: TownSource, ground: Ground, position: SubjectPosition | null): Subject {
  const { id, name, aliases, gist, type } = town;
  const area = ground.areas.find(({ properties }) => properties.town === id);
  return {
    ...{ id, kind: 'town', name, aliases, gist },
    precision: area?.properties.precision ?? 'schematic',
    position,
    ...nothing,
    type,
    source: ground.surveyed ? '自备乡镇界' : '按中心和面积推算，范围示意',
  };
}

function fromPlaced(
  row: PlacedSource,
  placement: Placement,
  position: SubjectPosition | null,
  sources: PlanSources,
): Subject {
  const { id, kind, name, aliases, gist, sector, action, stage, type, glyph, basis } = row;
  const isDistrict = id === 'district';
  return {
    ...{ id, kind, name, aliases, gist },
    precision: isDistrict ? 'near' : placement.precision,
    position,
    town: placement.town,
    ...{ sector, action, stage, type, glyph, basis },
    source: isDistrict ? (sources.info.attribution[1] ?? null) : placement.source,
  };
}
