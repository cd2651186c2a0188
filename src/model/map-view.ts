/** What a map shows, says and is told, in our own types: whichever renderer draws it. */
import type { SubjectId, SubjectKind } from './types';

/** Where a map looks. North is up and the view is straight down, always. */
export interface Camera {
  /** [longitude, latitude] in degrees. */
  readonly center: readonly [number, number];
  /** MapLibre zoom: world 512 px wide at 0. */
  readonly zoom: number;
}

/** Px. */
export interface ViewSize {
  width: number;
  height: number;
}

/** Pixels of the container that panels cover. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
  /** Notes along the lower edge that what is shown leaves free, too, but that lie on the map; default 0. */
  notes?: number;
}

/** What stands out. A subject may be in several lists; the first of selected, hovered, related wins. */
export interface MapHighlight {
  selected: readonly SubjectId[];
  hovered: readonly SubjectId[];
  related: readonly SubjectId[];
  /** Whether all others fade. */
  dimOthers: boolean;
}

/** Nothing stands out. */
export const noHighlight: MapHighlight = { selected: [], hovered: [], related: [], dimOthers: false };

export interface PickedFeature {
  subject: SubjectId;
  kind: SubjectKind;
}

/** What lies under the pointer. */
export interface MapPick {
  /** Best first, each subject once; empty: bare ground. Of a click on a stack, its members are among them. */
  features: PickedFeature[];
  /** How many projects the stack under the pointer counts; 0: no stack. */
  stack: number;
  /** [longitude, latitude] of the pointer. */
  at: [number, number];
  /** Pixels from the upper left corner of the container. */
  point: [number, number];
}

/** A view to go to. `bounds` is [west, south, east, north]. */
export type MapTarget = { camera: Camera } | { bounds: [number, number, number, number]; maxZoom?: number };
