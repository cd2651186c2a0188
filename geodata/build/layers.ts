import { destination } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import type {
  FeatureProperties,
  LayerCollection,
  LayerFeature,
  LayerFile,
  PlanLayers,
  Problem,
  SubjectId,
} from '../../src/model/types';
import { tableToPoints } from './table-points';
import { type PatternElement, buildMask, buildPattern, centerOf, clipLine, finishGeometry } from './geometry';
import type { Ground } from './ground';
import type { Placement } from './placing';
import type { PlacedSource, PlanSources } from './sources';

/** Where the features of a layer are written, relative to plan.json. */
export const layerAddress = (name: LayerFile): string => `layers/${name}.geojson`;

/** Assembles the six layer files. */
export function buildLayers(
  sources: PlanSources,
  ground: Ground,
  placements: ReadonlyMap<SubjectId, Placement>,
): { layers: PlanLayers; problems: Problem[] } {
  const pattern = buildPattern(patternElements(sources), {
    district: sources.district,
    towns: ground.areas,
    lines: sources.lines,
    locate: ground.locate,
    extent: sources.info.extent,
  });
  const anchors = new Map(sources.elements.map(({ id, anchor }) => [id, anchor]));
  for (const { properties } of pattern.features) {
    const anchor = anchors.get(properties.subject ?? '');
    const named = properties.role === 'label' || properties.kind === 'core';
    if (anchor && named) properties.anchor = anchor;
  }
  const { water, transport } = lineLayers(sources, ground, placements);
  const layers: PlanLayers = {
    district: collection(districtFeatures(sources)),
    towns: collection(townFeatures(sources, ground)),
    pattern: collection(pattern.features),
    water: collection(water),
    transport: collection(transport),
    points: collection([...pointFeatures(sources, placements), ...memberSymbols(sources, pattern.features)]),
  };
  return { layers, problems: pattern.problems };
}

function collection(features: readonly LayerFeature[]): LayerCollection {
  const finished = features.map((feature) => ({ ...feature, geometry: finishGeometry(feature.geometry) }));
  return { type: 'FeatureCollection', features: finished };
}

function make(id: string, geometry: Geometry, properties: FeatureProperties): LayerFeature {
  const said = Object.entries(properties).filter(([, value]) => value !== undefined && value !== null);
  return {
    type: 'Feature',
    id,
    geometry,
    properties: Object.fromEntries(said) as unknown as FeatureProperties,
  };
}

/** The names of what is no subject. */
const groundNames = (name: string, { english }: PlanSources): ReturnType<typeof names> =>
  names({ zh: name, en: english.get(name) });

const names = (text: { zh: string; en?: string }): { name: string; name_en?: string } => ({
  name: text.zh,
  name_en: text.en,
});

function patternElements(sources: PlanSources): PatternElement[] {
  const drawn = ['core', 'quarter', 'axis', 'zone', 'belt'];
  return sources.elements.flatMap((element): PatternElement[] => {
    if (!drawn.includes(element.kind)) return [];
    const { id, kind, index, glyph, name, shape } = element;
    const drawnKind = kind as PatternElement['kind'];
    return [
      {
        id,
        kind: drawnKind,
        ...(index === null ? {} : { index }),
        ...(glyph === null ? {} : { glyph }),
        name: name.zh,
        ...(name.en === undefined ? {} : { nameEn: name.en }),
        shape,
      },
    ];
  });
}

function districtFeatures({ district, info }: PlanSources): LayerFeature[] {
  return [
    make('district', district.geometry, {
      ...{ subject: 'district', kind: 'district', role: 'area' },
      ...names(info.district),
      precision: 'near',
    }),
    make('mask', buildMask(district, info.extent).geometry, {
      ...{ kind: 'background', role: 'mask', precision: 'near' },
    }),
  ];
}

function townFeatures(sources: PlanSources, ground: Ground): LayerFeature[] {
  return sources.towns.flatMap((town): LayerFeature[] => {
    const common = { subject: town.id, kind: 'town' as const, ...names(town.name), type: town.type };
    const area = ground.areas.find(({ properties }) => properties.town === town.id);
    const seat = ground.seats.get(town.id);
    const row = ground.gazetteer.get(town.seat ?? '');
    const features: LayerFeature[] = [];
    if (area) {
      const { precision } = area.properties;
      features.push(make(`${town.id}-area`, area.geometry, { ...common, role: 'area', precision }));
    }
    if (seat) {
      const precision = row?.precision ?? 'area';
      const geometry = { type: 'Point' as const, coordinates: seat };
      features.push(make(`${town.id}-seat`, geometry, { ...common, role: 'seat', precision }));
    }
    return features;
  });
}

/** The words of `FeatureProperties.type` that draw a line in the transport layer. */
const transportTypes: ReadonlySet<string> = new Set([
  ...['expressway', 'national_road', 'provincial_road', 'local_road', 'railway', 'high_speed_railway'],
  ...['planned_railway', 'planned_road', 'waterway'],
]);

/** The kinds of lines.json in the words of the transport layer. */
function courseType(kind: string, name: string): string {
  if (kind === 'railway_hsr') return 'high_speed_railway';
  if (transportTypes.has(kind)) return kind;
  if (/^G\d/u.test(name)) return 'national_road';
  return /^S\d/u.test(name) ? 'provincial_road' : 'local_road';
}

/** Every course of lines.json, carrying the subject that follows it, and every schematic line. */
function lineLayers(
  sources: PlanSources,
  ground: Ground,
  placements: ReadonlyMap<SubjectId, Placement>,
): { water: LayerFeature[]; transport: LayerFeature[] } {
  const water: LayerFeature[] = [];
  const transport: LayerFeature[] = [];
  const followers = new Map<string, PlacedSource>();
  for (const row of sources.placed.toSorted((a, b) => rankAsLine(a) - rankAsLine(b))) {
    const name = placements.get(row.id)?.lineName;
    if (name && !followers.has(name)) followers.set(name, row);
  }
  sources.lines.forEach((course, index) => {
    const geometry = clipLine(course, sources.info.extent);
    if (!geometry) return;
    const isWater = ['river', 'stream', 'canal'].includes(course.kind);
    const row = followers.get(course.name);
    // A river's line is the river: works on it have a symbol of their own.
    const subject = row && !(isWater && row.kind === 'project') ? row : undefined;
    const own = subject?.type && transportTypes.has(subject.type) ? subject.type : null;
    (isWater ? water : transport).push(
      make(`line-${index + 1}`, geometry, {
        ...{ subject: subject?.id, kind: isWater ? 'water' : 'transport', role: 'line' },
        ...(subject
          ? names(subject.name)
          : groundNames(course.name.replace(/[(（].*$/u, '').trim(), sources)),
        precision: 'schematic',
        type: isWater ? 'river' : (own ?? courseType(course.kind, course.name)),
        sector: subject?.sector ?? undefined,
        stage: subject?.stage ?? undefined,
      }),
    );
  });
  for (const row of sources.placed) {
    const placement = placements.get(row.id);
    if (!placement?.line || placement.lineName !== null) continue;
    const planned = row.stage === 'completed' ? 'local_road' : 'planned_road';
    transport.push(
      make(row.id, placement.line, {
        ...{ subject: row.id, kind: 'transport', role: 'line', ...names(row.name), precision: 'schematic' },
        type: row.type && transportTypes.has(row.type) ? row.type : planned,
        sector: row.sector ?? undefined,
        stage: row.stage ?? undefined,
      }),
    );
  }
  const claimed = new Set(sources.placed.map((row) => row.at));
  for (const row of ground.gazetteer.values()) {
    if (!['reservoir', 'lake'].includes(row.kind) || claimed.has(row.name)) continue;
    const type = row.kind;
    const properties = {
      kind: 'water',
      role: 'point',
      ...groundNames(row.name, sources),
      precision: row.precision,
      type,
    } as const;
    water.push(make(`water-${row.name}`, { type: 'Point', coordinates: row.position }, properties));
  }
  return { water, transport };
}

/** Of several subjects on one course the place comes first, then what is not yet done. */
function rankAsLine(row: PlacedSource): number {
  if (row.kind === 'place') return 0;
  return row.stage === 'completed' ? 2 : 1;
}

/** Symbols of platforms, projects and places; tables become features through the `geojson` package. */
function pointFeatures(sources: PlanSources, placements: ReadonlyMap<SubjectId, Placement>): LayerFeature[] {
  const table = sources.placed.flatMap((row) => {
    const placement = placements.get(row.id);
    const hidden =
      row.kind === 'family' || row.id === 'district' || (row.kind === 'place' && placement?.line);
    if (!placement?.point || hidden) return [];
    const [lng = 0, lat = 0] = placement.point;
    return [{ id: row.id, lng, lat, row, precision: placement.precision }];
  });
  return tableToPoints(table).map(({ geometry, properties: { id, row, precision } }) =>
    make(id, geometry, {
      ...{ subject: id, kind: row.kind, role: 'point', ...names(row.name), precision },
      sector: row.sector ?? undefined,
      stage: row.stage ?? undefined,
      type: row.type ?? undefined,
      glyph: row.glyph ?? undefined,
    }),
  );
}

/** A platform symbol for a core or quarter that is also one of a family of platforms. */
function memberSymbols(sources: PlanSources, pattern: readonly LayerFeature[]): LayerFeature[] {
  const families = new Map(sources.placed.filter((row) => row.kind === 'family').map((row) => [row.id, row]));
  const done = new Set<SubjectId>();
  return sources.relations.flatMap(({ subject, type, object }): LayerFeature[] => {
    const family = families.get(object);
    const element = sources.elements.find(({ id }) => id === subject);
    if (type !== 'part' || !family || !element || done.has(subject)) return [];
    done.add(subject);
    const drawn = pattern.filter(({ properties }) => properties.subject === subject);
    const main = drawn.find(({ properties }) => properties.role !== 'label') ?? drawn[0];
    if (!main) return [];
    const center = centerOf(main.geometry);
    // Beside the core's own symbol, not under it.
    const coordinates: Position =
      element.kind === 'core' ? destination(center, 0.9, 120).geometry.coordinates : center;
    return [
      make(
        `${subject}-platform`,
        { type: 'Point', coordinates },
        {
          ...{ subject, kind: 'platform', role: 'point', ...names(element.name), precision: 'schematic' },
          sector: family.sector ?? undefined,
          glyph: family.glyph ?? undefined,
        },
      ),
    ];
  });
}

/** Every feature of every layer that belongs to a subject. */
export function featuresBySubject(layers: PlanLayers): Map<SubjectId, LayerFeature[]> {
  const bySubject = new Map<SubjectId, LayerFeature[]>();
  for (const feature of Object.values(layers).flatMap((layer) => layer.features)) {
    const { subject } = feature.properties;
    if (subject !== undefined) bySubject.set(subject, [...(bySubject.get(subject) ?? []), feature]);
  }
  return bySubject;
}
