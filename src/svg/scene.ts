/** A drawn map as plain values: what the style says about a plan at a zoom, in px from the upper left corner. */
import type { Position } from 'geojson';
import type { MapAppearance } from '../../styles/style';
import type { LayerId } from '../../styles/layers';
import type { FontWeight } from '../../styles/tokens';
import type { MapHighlight } from '../model/map-view';
import type { PlanLayers, SubjectId } from '../model/types';

/** Pixels of a position [longitude, latitude]. */
export type Project = (position: Position) => [x: number, y: number];

export interface SceneOptions {
  layers: PlanLayers;
  /** `scale` multiplies every size, text too. */
  appearance: MapAppearance;
  /** Px. */
  width: number;
  height: number;
  /** The zoom at which the style is read; widths and ranks follow it, positions follow `project`. */
  zoom: number;
  project: Project;
  /** Groups that are not drawn; default none. */
  hidden?: ReadonlySet<LayerId>;
  /** Default: nothing stands out. */
  highlight?: MapHighlight;
}

/** Where an item comes from. */
interface Source {
  /** Id of the style layer. */
  layer: string;
  /** Absent: background. */
  subject?: SubjectId;
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
