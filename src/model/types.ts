/**
 * The plan as plain data: what `geodata/<id>/plan.json` holds and every room of the house reads.
 * Nothing here knows the DOM, the map engine or a district.
 */
import type { BBox, Feature, FeatureCollection, Geometry, Position } from 'geojson';

/** A text in the plan's own language and, where we have one, in English. */
export interface Text {
  /** Chinese, always present. */
  zh: string;
  /** English; absent when nobody has written it yet. */
  en?: string;
}

export type SubjectId = string;
export type SectionId = string;

/**
 * How well a position is known, best first: `surveyed` (measured), `exact` (< 100 m), `near` (< 500 m),
 * `area` (< 2 km), `town` (somewhere in that town), `schematic` (an idea, not a place).
 */
export type Precision = 'surveyed' | 'exact' | 'near' | 'area' | 'town' | 'schematic';

export const precisions: readonly Precision[] = ['surveyed', 'exact', 'near', 'area', 'town', 'schematic'];

/**
 * What a named thing is.
 *
 * | kind | what |
 * |---|---|
 * | `pattern` | a term of the slogan, e.g. the two cores together |
 * | `core` `quarter` `axis` `zone` `belt` | the elements of the spatial pattern |
 * | `theme` | a heading without a shape, e.g. beautiful fields |
 * | `town` | a town, township or street |
 * | `family` | a family of platforms |
 * | `platform` | a platform or a named part of one that is not a project |
 * | `project` | a project or measure of the plan: has sector, action and stage |
 * | `place` | anything else with a name: village, river, road, institute, scenic area, another city |
 */
export type SubjectKind =
  | 'pattern'
  | 'core'
  | 'quarter'
  | 'axis'
  | 'zone'
  | 'belt'
  | 'theme'
  | 'town'
  | 'family'
  | 'platform'
  | 'project'
  | 'place';

export const subjectKinds: readonly SubjectKind[] = [
  'pattern',
  'core',
  'quarter',
  'axis',
  'zone',
  'belt',
  'theme',
  'town',
  'family',
  'platform',
  'project',
  'place',
];

/** The sector of a project or place; decides its glyph. */
export type Sector =
  | 'transport'
  | 'water'
  | 'energy'
  | 'industry'
  | 'agriculture'
  | 'ecology'
  | 'education'
  | 'health'
  | 'welfare'
  | 'tourism'
  | 'commerce'
  | 'digital'
  | 'science'
  | 'urban'
  | 'governance';

export const sectors: readonly Sector[] = [
  'transport',
  'water',
  'energy',
  'industry',
  'agriculture',
  'ecology',
  'education',
  'health',
  'welfare',
  'tourism',
  'commerce',
  'digital',
  'science',
  'urban',
  'governance',
];

/**
 * Where a project stands by the plan's own words: `completed` (reported as done), `ongoing` (being built,
 * pushed on), `planned` (to be built or renewed in the period), `proposed` (谋划, 筹备: still an intention),
 * `joined` (融入, 对接: led by others, the district joins in).
 */
export type Stage = 'completed' | 'ongoing' | 'planned' | 'proposed' | 'joined';

export const stages: readonly Stage[] = ['completed', 'ongoing', 'planned', 'proposed', 'joined'];

/** Where a subject is on the map. Degrees, WGS84 / CGCS2000. */
export interface SubjectPosition {
  /** A point to label, fly to and draw a card around. */
  center: Position;
  /** [west, south, east, north] of all of the subject's features. */
  bbox: BBox;
}

/** A named thing of the plan. */
export interface Subject {
  id: SubjectId;
  kind: SubjectKind;
  name: Text;
  /** Other names by which the text or a person calls it. */
  aliases: string[];
  /** One line in our own words: what it is and what the plan does with it. */
  gist: Text;
  precision: Precision;
  /** `null`: known to have no place on the map (the text leaves it open). */
  position: SubjectPosition | null;
  /** The town it lies in, where known. */
  town: SubjectId | null;
  sector: Sector | null;
  /** The plan's own status word, e.g. 谋划, 新建; projects only. */
  action: string | null;
  stage: Stage | null;
  /** A finer word for what it is, e.g. village, river, clinic; a key of the strings table (`type.<x>`). */
  type: string | null;
  /** One character or number on its symbol, e.g. 镇, ①; `null` for the default of its kind. */
  glyph: string | null;
  /** How we read the text, where the text is open or inconsistent; shown to the person. */
  basis: string | null;
  /** Where the position comes from. */
  source: string | null;
}

export type SectionKind = 'chapter' | 'section' | 'table' | 'box' | 'figure';

/** A chapter, section, table, box or figure of the plan. */
export interface Section {
  id: SectionId;
  kind: SectionKind;
  /** The number as printed, e.g. 五（一）, 表 1. */
  number: string;
  title: Text;
  parent: SectionId | null;
  /** Our own words, facts first. */
  summary: Text;
  /** Single facts, each one line. */
  facts: string[];
  /** The opening words of each paragraph, in order; paragraph n of a link is `paragraphs[n - 1]`. */
  paragraphs: string[];
}

/**
 * A section names a subject. `names`: by its own name or alias; `mentions`: inside a longer name
 * (甲村 in 甲村小学).
 */
export interface Link {
  subject: SubjectId;
  section: SectionId;
  relation: 'names' | 'mentions';
  /** 1-based; 0 for the heading itself. */
  paragraph: number;
  /** The words of the text; parts that do not stand together are joined by `…`. */
  phrase: string;
}

/**
 * How two subjects belong together. `part`: the subject is a named part or member of the object; `inside`:
 * it lies in the object; `related`: the text joins them in another way, said in `note`.
 */
export interface Relation {
  subject: SubjectId;
  type: 'part' | 'inside' | 'related';
  object: SubjectId;
  /** `text`: a section says so; `place`: their positions say so. */
  by: 'text' | 'place';
  /** The section that says so; `null` when `by` is `place`. */
  section: SectionId | null;
  note: string | null;
}

/** A row of an indicator table. Every cell is kept as printed; `null` is an empty cell. */
export interface Indicator {
  id: string;
  table: SectionId;
  group: string;
  /** The group in English, where the plan gives it. */
  groupEn?: string;
  name: Text;
  unit: string | null;
  /** Column id to printed value. The columns of a table are in `IndicatorTable.columns`. */
  values: Record<string, string | null>;
  /** 预期性 or 约束性. */
  nature: 'expected' | 'binding' | null;
  note: string | null;
}

/** A value that became known after the plan was printed: a row of `actuals.csv`. */
export interface Actual {
  /** Id of an {@link Indicator}. */
  indicator: string;
  /** The year the value is of; a level stands at its end. */
  year: number;
  /** As published, e.g. `12.8`, `6.3%`, `[30]` for a sum since the plan began; `*` not yet published. */
  value: string;
  source: string;
  note: string | null;
}

export interface IndicatorTable {
  section: SectionId;
  columns: { id: string; title: Text }[];
  notes: string[];
}

/** A fault in the data. Never thrown; shown to the person. */
export interface Problem {
  /** Stable kebab-case, e.g. `text-place-disagree`. */
  code: string;
  /** Which plan, file, row, column or id. */
  where: string;
  /** What, where and how to mend it, in Chinese. */
  message: string;
  severity: 'error' | 'warning' | 'note';
}

export interface PlanInfo {
  id: string;
  title: Text;
  shortTitle: Text;
  documentNumber: string;
  issued: string;
  period: string;
  /** The terms of the slogan in order. */
  slogan: string[];
  district: Text;
  publication: { approvalNumber: string; approvalNote: string; publicity: '内部' | '公开' };
  attribution: string[];
  /** The fixed note that boundaries on this map prove nothing. */
  disclaimer: Text;
  crs: string;
  /** The map never leaves this box. */
  extent: BBox;
  /** The default view shows this box. */
  home: BBox;
  /** 编制单位, data date. */
  compiler: Text;
  dataDate: string;
}

/** The layer files beside plan.json; each is one map source. */
export type LayerFile = 'district' | 'towns' | 'pattern' | 'water' | 'transport' | 'points';

export const layerFiles: readonly LayerFile[] = [
  'district',
  'towns',
  'pattern',
  'water',
  'transport',
  'points',
];

/** What a plan says of a briefing before it is loaded. */
export interface BriefingEntry {
  id: string;
  title: Text;
  /** All steps together. */
  seconds: number;
  steps: number;
  /** Address of the briefing as JSON, relative to plan.json. */
  src: string;
}

/** What `plan.json` holds. */
export interface PlanPackage {
  format: 'plan-atlas/1';
  plan: PlanInfo;
  sections: Section[];
  subjects: Subject[];
  links: Link[];
  relations: Relation[];
  tables: IndicatorTable[];
  indicators: Indicator[];
  /** By indicator in the order of the tables, then by year. */
  actuals: Actual[];
  /** In the order in which they are offered. */
  briefings: BriefingEntry[];
  /** Layer name to file name, relative to plan.json, or to where its tiles are served: see `readServedLayer`. */
  layers: Record<LayerFile, string>;
  /** What the build noticed and a reader should know. */
  problems: Problem[];
}

/**
 * What each map feature carries. `id` is unique in its file; several features may share one `subject`.
 * `subject` is absent on pure background (the mask outside the district).
 */
export interface FeatureProperties {
  subject?: SubjectId;
  kind: SubjectKind | 'district' | 'water' | 'transport' | 'background';
  /**
   * What the feature is for: `area`, `line`, `point`, `label` (an anchor for a hand-placed label), `seat`
   * (a town's seat), `mask` (everything outside the district), `ribbon` (a strip along the district line).
   */
  role: 'area' | 'line' | 'point' | 'label' | 'seat' | 'mask' | 'ribbon';
  /** Chinese name. */
  name?: string;
  /** English name. */
  name_en?: string;
  precision: Precision;
  sector?: Sector;
  stage?: Stage;
  /** The finer word, as `Subject.type`, e.g. river, expressway, railway, planned_railway. */
  type?: string;
  /** One character or number. */
  glyph?: string;
  /** 1-based order among its kind: zone 1 and 2, quarter 1 to 5. Core: 1 main, 2 sub. */
  index?: number;
  /** Label anchor side, MapLibre `text-anchor`. */
  anchor?: string;
}

export type LayerFeature = Feature<Geometry, FeatureProperties>;
/** Where the features of a layer come from, tile by tile. Each says its `subject` as those of a layer file do. */
export interface ServedLayer {
  type: 'pmtiles' | 'tiles';
  /** The archive, or the template of the tiles with `{z}`, `{x}` and `{y}`. */
  url: string;
  /** The layer inside the tiles. */
  sourceLayer: string;
  /** Of tiles by template; an archive says its own. */
  minZoom: number;
  maxZoom: number;
  /** What of the plan is on this layer and in no loaded one: where it stands out its place and name are from here. */
  subjects: ReadonlyMap<SubjectId, Subject>;
  /** What a renderer says that cannot draw it. */
  note: Problem;
}

export interface LayerCollection extends FeatureCollection<Geometry, FeatureProperties> {
  /** Its features are served as tiles; those here have no coordinates and only say what there is. */
  served?: ServedLayer;
}
export type PlanLayers = Record<LayerFile, LayerCollection>;

/** A short reference to a subject, as hosts get it. */
export interface SubjectReference {
  subject: SubjectId;
  name: string;
  by: 'text' | 'place';
}

/** The plain answer to "what is this and where does the plan say so". */
export interface SubjectDescription {
  subject: SubjectId;
  name: string;
  kind: SubjectKind;
  precision: Precision;
  /** Every section, box or table that names it, in the order of the plan. */
  sections: { id: SectionId; title: string }[];
  /** What it lies in or is part of. */
  within: SubjectReference[];
  /** What lies in it or is part of it. */
  inside: SubjectReference[];
  /** Its named parts and members; a subset of `inside`. */
  parts: SubjectReference[];
}
