import type { FeatureProperties, Sector, Stage, SubjectKind } from '../src/model/types';
import type { LayerId } from './layers';

/** What a swatch shows; `swatchSvg` draws it. */
export type Swatch =
  | 'zone-1'
  | 'zone-2'
  | 'quarters'
  | 'axis'
  | 'belt'
  | 'river'
  | 'lake'
  | 'expressway'
  | 'road'
  | 'rail'
  | 'planned'
  | 'district'
  | 'town-border'
  | `icon:${string}`;

/** One row: a real symbol, its name, and which subjects it stands for. */
export interface LegendRow {
  /** Unique over all groups. */
  id: string;
  /** The group of layers it shows or hides; several rows may share one. */
  layer: LayerId;
  /** Key of `legendStrings`. */
  titleKey: string;
  swatch: Swatch;
  /**
   * The subjects of this row, for names, counts and highlights; absent: none (a line, a mark). With `index` the
   * row stands for one subject, and its own name is the better title.
   */
  subjects?: {
    kind: SubjectKind;
    index?: number;
    glyph?: string;
    type?: readonly string[];
    sector?: Sector;
    stage?: Stage;
  };
  /** What draws it. */
  drawn: {
    /** Ids of style layers. */
    by: RegExp;
    /** The features of the plan that they draw for this row. */
    of: (properties: FeatureProperties) => boolean;
  };
}
