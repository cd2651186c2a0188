/**
 * What the geometry builders take and give. Coordinates are WGS84 degrees (CGCS2000 to centimetres) outside,
 * metres of a local projection inside.
 */
import type {
  Geometry,
  BBox,
  Feature,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import type { LayerFeature, Precision, Problem, SubjectId } from '../../../src/model/types';

/** The district polygon, as in `geodata/sources/district.geojson`. */
export type DistrictFeature = Feature<Polygon | MultiPolygon>;

/** What is known about a town: centre, area and seat; its outline is computed. */
export interface TownFact {
  id: SubjectId;
  name: string;
  aliases: string[];
  /** Statistical code, e.g. of the township list; `null` when unknown. */
  code: string | null;
  /** Centre of its area. */
  center: Position;
  areaKm2: number;
  /** `null` when no seat is known. */
  seat: Position | null;
}

/** A point that is known to lie in a town. Those of precision surveyed, exact and near shape the borders. */
export interface TownPoint {
  name: string;
  position: Position;
  town: SubjectId;
  precision: Precision;
}

/** A named course of `geodata/sources/lines.json`. */
export interface SourceLine {
  name: string;
  kind: string;
  precision: string;
  how: string;
  coordinates: Position[];
}

export interface TownAreaProperties {
  /** The town's subject id. */
  town: SubjectId;
  name: string;
  /** Area of the outline as drawn, in km². */
  areaKm2: number;
  precision: Precision;
}

export type TownArea = Feature<Polygon | MultiPolygon, TownAreaProperties>;

export interface TownAreas {
  areas: TownArea[];
  problems: Problem[];
}

export interface BuildTownsInput {
  district: DistrictFeature;
  towns: readonly TownFact[];
  points: readonly TownPoint[];
  /** Courses of rivers, often the border between two towns. */
  rivers: readonly SourceLine[];
}

/** How a pattern element is drawn: a recipe over named members, never coordinates. */
export type ShapeRecipe =
  | { type: 'none' }
  /** One point: a gazetteer name, an element id or a subject id. */
  | { type: 'point'; at: string }
  /**
   * A soft area around its members, `buffer_km` (default 1.1) wide around them and the ground between them.
   * Areas of one kind never overlap: a lane is left between them.
   */
  | { type: 'around'; members: string[]; buffer_km?: number; label?: LabelRecipe }
  /** A gentle curve between two elements, with `overrun_km` beyond each (default 1.3) for the arrow heads. */
  | {
      type: 'axis';
      from: string;
      to: string;
      heads?: 'both' | 'to';
      overrun_km?: number;
      label?: LabelRecipe;
    }
  /** The union of towns, softened and kept `inset_km` (default 0.65) inside the district line. */
  | { type: 'towns'; members: SubjectId[]; inset_km?: number; label?: LabelRecipe }
  /**
   * A named course, or several that follow on each other (`lines`), from the point nearest to one name to the
   * point nearest to another, as far as it lies in the district; moved `offset_km` to its left.
   */
  | {
      type: 'along';
      line?: string;
      lines?: string[];
      from?: string;
      to?: string;
      offset_km?: number;
      label?: LabelRecipe;
    }
  /** A smooth curve through places; `closed` makes a ring. Several strands: a list of lists. */
  | { type: 'through'; members: string[] | string[][]; closed?: boolean; label?: LabelRecipe };

/**
 * Where the name stands: near a named place, at a fraction of a line, or at fractions of the bounding box of
 * an area (from the west and from the north), e.g. `{box: [0.5, 0.2]}`.
 */
export interface LabelRecipe {
  at?: string;
  fraction?: number;
  box?: [number, number];
  /** Which side of a line, seen on the north-up map. */
  side?: 'north' | 'south' | 'east' | 'west';
  /** How far off the line, in km. */
  offset_km?: number;
  /** MapLibre `text-anchor` of the label feature. */
  anchor?: string;
}

/** A row of elements.yaml, as far as geometry reads it. */
export interface PatternElement {
  id: SubjectId;
  kind: 'core' | 'quarter' | 'axis' | 'zone' | 'belt';
  index?: number;
  glyph?: string;
  name: string;
  nameEn?: string;
  shape: ShapeRecipe;
}

/** What recipes are resolved against. */
export interface PatternContext {
  district: DistrictFeature;
  /** Town areas in force: computed, or the planner's own. */
  towns: readonly TownArea[];
  lines: readonly SourceLine[];
  /** A gazetteer name, a town id (its seat), or a subject id to a position; `null` when unknown. */
  locate: (name: string) => Position | null;
  extent: BBox;
}

export interface PatternResult {
  features: LayerFeature[];
  problems: Problem[];
}

/** A point known by its town alone, to be placed. */
export interface SpreadRequest {
  /** Any unique id; ties are broken by the order of requests. */
  id: string;
  town: SubjectId;
}

export interface SpreadInput {
  requests: readonly SpreadRequest[];
  areas: readonly TownArea[];
  /** Town id to its seat. */
  seats: ReadonlyMap<SubjectId, Position>;
  /** Points already standing (exact, near, area, cores): keep away from them. */
  occupied: readonly Position[];
  /** Wanted distance between any two points, km; small towns get less. Default 0.45. */
  spacingKm?: number;
}

export interface SpreadResult {
  /** Request id to position. */
  positions: Map<string, Position>;
  problems: Problem[];
}

export type LineGeometry = LineString | MultiLineString;

/** A drawn element: its shape and where its name stands. */
export interface Drawing {
  geometry: Geometry;
  label: Position | null;
  /** Which side of the text stands at `label`; MapLibre `text-anchor`. */
  anchor?: string;
}

/** Takes a fault in Chinese; the element is then left out or drawn without the member. */
export type Report = (element: PatternElement, code: string, message: string) => void;
