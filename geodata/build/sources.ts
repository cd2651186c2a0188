/** The hand-written source files of a plan package, read and typed but not yet joined. */
import type {
  Actual,
  Indicator,
  IndicatorTable,
  LayerFile,
  Link,
  PlanInfo,
  Precision,
  Relation,
  Section,
  Sector,
  Stage,
  SubjectId,
  SubjectKind,
  Text,
} from '../../src/model/types';
import type { DistrictFeature, ShapeRecipe, SourceLine } from './geometry';

/** Where a record stands in its file. */
export interface Origin {
  file: string;
  row: number | null;
}

export interface OutlineSection extends Section {
  origin: Origin;
  /** Why nothing with a place is named here; `null` when something is. */
  noSubjects: string | null;
  /** Notes under a table. */
  notes: string[];
}

export interface ElementSource {
  origin: Origin;
  id: SubjectId;
  kind: SubjectKind;
  index: number | null;
  glyph: string | null;
  name: Text;
  aliases: string[];
  gist: Text;
  basis: string | null;
  type: string | null;
  shape: ShapeRecipe;
  /** MapLibre `text-anchor` of its label. */
  anchor: string | null;
}

export interface TownSource {
  origin: Origin;
  id: SubjectId;
  name: Text;
  type: string;
  code: string | null;
  aliases: string[];
  /** Longitude and latitude of the centre of its area. */
  center: [number, number];
  areaKm2: number;
  /** A gazetteer name. */
  seat: string | null;
  gist: Text;
}

/** A row of platforms.csv, places.csv or projects.csv. */
export interface PlacedSource {
  origin: Origin;
  id: SubjectId;
  kind: 'family' | 'platform' | 'project' | 'place';
  name: Text;
  type: string | null;
  glyph: string | null;
  sector: Sector | null;
  action: string | null;
  stage: Stage | null;
  /** Where it is: see `parseLocation`. */
  at: string;
  town: SubjectId | null;
  precision: Precision | null;
  aliases: string[];
  gist: Text;
  basis: string | null;
}

export interface GazetteerRow {
  name: string;
  kind: string;
  position: [number, number];
  /** Name of the town as written; '' when unknown. */
  town: string;
  precision: Precision;
  source: string;
}

export interface LeftOut {
  origin: Origin;
  name: string;
  reason: string;
}

export type LinkSource = Link & { origin: Origin };
export type RelationSource = Relation & { origin: Origin };

/** A briefing as it is written. */
export interface BriefingSource {
  /** The name of its file. */
  id: string;
  file: string;
  text: string;
}

export interface PlanSources {
  folder: string;
  info: PlanInfo;
  sections: OutlineSection[];
  elements: ElementSource[];
  towns: TownSource[];
  /** Platforms, projects and places, in this order. */
  placed: PlacedSource[];
  relations: RelationSource[];
  links: LinkSource[];
  tables: IndicatorTable[];
  indicators: Indicator[];
  actuals: Actual[];
  briefings: BriefingSource[];
  leftOut: LeftOut[];
  /** Layers that are served as tiles, and where. */
  served: Partial<Record<LayerFile, string>>;
  gazetteer: GazetteerRow[];
  lines: SourceLine[];
  /** English names of rivers, roads and waters that are no subjects, by their Chinese names. */
  english: ReadonlyMap<string, string>;
  district: DistrictFeature;
}

/** Every subject's id with its kind and names, in the order of the package. */
export function namedSubjects(
  sources: PlanSources,
): { id: SubjectId; kind: SubjectKind; name: Text; aliases: string[]; origin: Origin }[] {
  const towns = sources.towns.map((town) => ({ ...town, kind: 'town' as const }));
  return [...sources.elements, ...towns, ...sources.placed].map(({ id, kind, name, aliases, origin }) => ({
    id,
    kind,
    name,
    aliases,
    origin,
  }));
}
