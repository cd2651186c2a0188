/** Layers of a plan that are served as vector tiles instead of loaded. */
import type { FeatureProperties, Problem, Subject, SubjectId } from './types';

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

/** What a subject's feature says besides its names. */
export function propertiesOf({ kind, precision, sector, stage, type, glyph }: Subject): FeatureProperties {
  return {
    kind,
    role: 'point',
    precision,
    ...(sector ? { sector } : {}),
    ...(stage ? { stage } : {}),
    ...(type ? { type } : {}),
    ...(glyph ? { glyph } : {}),
  };
}
