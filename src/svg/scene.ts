/** A drawn map as plain values: what the style says about a plan at a zoom, in px from the upper left corner. */
import type { Position } from 'geojson';
import type { MapAppearance } from '../../styles/style';
import type { LayerId } from '../../styles/layers';
import type { FontWeight } from '../../styles/tokens';
import type { MapHighlight } from '../model/map-view';
import type { PlanLayers, SubjectId } from '../model/types';

/** Pixels of a position [longitude, latitude]. */
export type Project = (position: Position) => [x: number, y: number];

/**
 * Squares of the map engine, in px of the view. It lays out symbols along lines within each square and sizes labels
 * for the whole zoom, so a drawing with the same squares has the same labels.
 */
export interface TileGrid {
  /** Upper left corner of the square that holds the upper left corner of the view. */
  x: number;
  y: number;
  side: number;
  /** How many times larger than its own zoom a square is drawn; 1 except on the closest zooms. */
  overscaling: number;
}

/** Which part of the world is drawn, and how large. */
export interface SceneView {
  /** Px. */
  width: number;
  height: number;
  /** The zoom at which the style is read; widths and ranks follow it, positions follow `project`. */
  zoom: number;
  project: Project;
  /** Absent: as on paper, with no squares; every size is that of the very zoom. */
  tiles?: TileGrid;
}

export interface SceneOptions extends SceneView {
  layers: PlanLayers;
  /** `scale` multiplies every size, text too. */
  appearance: MapAppearance;
  /** Groups that are not drawn; default none. */
  hidden?: ReadonlySet<LayerId>;
  /** The only projects that are drawn; default all. */
  projects?: ReadonlySet<SubjectId> | null;
  /** Default: nothing stands out. */
  highlight?: MapHighlight;
  /** Names that whoever draws the scene places; default none. */
  loose?: {
    /** Ids of the layers. All their names are drawn, each at its first side, and keep no room free. */
    layers: RegExp;
    /** What lesser names keep off: left, top, right, bottom in px. */
    taken: readonly (readonly [number, number, number, number])[];
  };
}

/** The projects in a stack. */
export interface Members {
  readonly length: number;
  /** Looked up when first asked for: a drawing may have stacks of thousands. */
  readonly ids: readonly SubjectId[];
}

/** Where an item comes from. */
interface Source {
  /** Id of the style layer. */
  layer: string;
  /** Absent: background. */
  subject?: SubjectId;
  /** Of a stack. */
  members?: Members;
}

/** Lines of px; a ring repeats its first point. */
export type Polyline = readonly (readonly [x: number, y: number])[];

export interface ScenePath extends Source {
  type: 'path';
  lines: readonly Polyline[];
  /** Colour as CSS writes it; absent: none. */
  fill?: string;
  stroke?: string;
  /** Px. */
  width?: number;
  /** Px, along the line. */
  dashes?: readonly number[];
  /** Px of the dashes that went by before the line comes into view; default 0. */
  dashOffset?: number;
  cap?: 'butt' | 'round' | 'square';
  join?: 'bevel' | 'round' | 'miter';
  /** 0 to 1. */
  opacity: number;
  /** Lines of a hatch over the fill, for grey copies; degrees clockwise from east, px. */
  hatch?: { angle: number; gap: number; width: number; colour: string };
}

export interface SceneCircle extends Source {
  type: 'circle';
  at: readonly [x: number, y: number];
  radius: number;
  fill: string;
  fillOpacity: number;
  stroke: string;
  strokeWidth: number;
  strokeOpacity: number;
}

/** A symbol of `styles/icons`. */
export interface SceneIcon extends Source {
  type: 'icon';
  name: string;
  /** Middle of the drawing. */
  at: readonly [x: number, y: number];
  /** Of the drawing as it is. */
  width: number;
  height: number;
  /** 1: as drawn. */
  size: number;
  /** Degrees clockwise. */
  rotate: number;
  opacity: number;
}

/** One piece of a label on one straight baseline. */
export interface SceneRun {
  text: string;
  /** Left end of the baseline. */
  at: readonly [x: number, y: number];
  /** Degrees clockwise around `at`. */
  rotate: number;
  /** Px. */
  width: number;
}

/** A label: lines of it, or single characters along a line. */
export interface SceneLabel extends Source {
  type: 'label';
  /** The whole name. */
  text: string;
  runs: readonly SceneRun[];
  /** Px. */
  size: number;
  weight: FontWeight;
  italic: boolean;
  /** Px between characters. */
  spacing: number;
  colour: string;
  halo: string;
  haloWidth: number;
  opacity: number;
  /** What the label keeps free of others: left, top, right, bottom in px. */
  boxes: readonly (readonly [number, number, number, number])[];
}

export type SceneItem = ScenePath | SceneCircle | SceneIcon | SceneLabel;

export interface Scene {
  width: number;
  height: number;
  /** Colour behind everything. */
  background: string;
  /** Bottom to top. */
  items: readonly SceneItem[];
}
