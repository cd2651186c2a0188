/**
 * What the rest of the house knows of the map: our own types, no engine's. `maplibre-port.ts` is the real one,
 * `fake-port.ts` the one for tests.
 */
import type { LayerId } from '../../styles/layers';
import type { Language } from '../model/text';
import type { PlanInfo, PlanLayers, Problem, SubjectId, SubjectKind } from '../model/types';

/** Where the map looks. North is up and the view is straight down, always. */
export interface Camera {
  /** [longitude, latitude] in degrees. */
  center: [number, number];
  /** MapLibre zoom: world 512 px wide at 0. */
  zoom: number;
}

/** Pixels of the container that panels cover. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** What stands out. A subject may be in several lists; the first of selected, hovered, related wins. */
export interface MapHighlight {
  selected: readonly SubjectId[];
  hovered: readonly SubjectId[];
  related: readonly SubjectId[];
  /** Whether all others fade. */
  dimOthers: boolean;
}

export interface PickedFeature {
  subject: SubjectId;
  kind: SubjectKind;
  layer: LayerId;
}

/** What lies under the pointer. */
export interface MapPick {
  /** Best first, each subject once; empty: bare ground. */
  features: PickedFeature[];
  /** [longitude, latitude] of the pointer. */
  at: [number, number];
  /** Pixels from the upper left corner of the container. */
  point: [number, number];
}

/** A view to go to. `bounds` is [west, south, east, north]. */
export type MapTarget = { camera: Camera } | { bounds: [number, number, number, number]; maxZoom?: number };

/** How the map looks. `scale` multiplies every size, text too: 1 at a desk, 1.5 in a briefing. */
export interface MapAppearance {
  flavor: 'light' | 'dark' | 'print';
  language: Language;
  scale: number;
}

/** A map in a container. No verb throws; a fault comes as a Problem through `error`. */
export interface MapPort {
  /** Draws this plan instead of the one before. */
  setPlan(layers: PlanLayers, info: PlanInfo): void;
  setAppearance(appearance: MapAppearance): void;
  setVisibleLayers(hidden: ReadonlySet<LayerId>): void;
  setHighlights(highlight: MapHighlight): void;
  /**
   * Goes to a view. `insets` are kept free around `bounds`, or shift the centre of a `camera`. Flights are left
   * out for people who asked for less motion.
   */
  moveTo(target: MapTarget, options: { insets?: Insets; animate: boolean }): void;
  getCamera(): Camera;
  /** Pixels of a position in the container. */
  project(position: [number, number]): [number, number];
  /** The container changed its size. */
  resize(): void;
  /** Frees everything. Nothing happens in later calls. */
  destroy(): void;
}

export interface MapPortEvents {
  /** A click or tap. */
  pick(pick: MapPick): void;
  /** The pointer is over something else than before; `null`: over bare ground, or gone. */
  hover(pick: MapPick | null): void;
  /** The view has come to rest. `byPerson`: moved by pointer, wheel, touch or key. */
  cameraSettled(camera: Camera, byPerson: boolean): void;
  /** The engine has started; once. */
  ready(): void;
  /** Everything asked for is drawn. */
  idle(): void;
  error(problem: Problem): void;
}

export interface MapPortOptions {
  /** [west, south, east, north]; the view never leaves it. */
  maxBounds: [number, number, number, number];
  /** The view to begin with. */
  home: [number, number, number, number];
  /** Where the engine's worker is loaded from; without it the engine's own default. */
  workerUrl?: string;
}

/** Makes a map. Throws where the engine cannot start, e.g. without WebGL. */
export type CreateMapPort = (
  container: HTMLElement,
  events: MapPortEvents,
  options: MapPortOptions,
) => MapPort;
