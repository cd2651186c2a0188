/**
 * What the rest of the house knows of the map: our own types, no engine's. `maplibre-port.ts` draws with WebGL,
 * `svg-port.ts` with SVG; `fake-port.ts` is for tests.
 */
import type { LayerId } from '../../styles/layers';
import type { MapAppearance } from '../../styles/style';
import type { Basemap, BasemapStatus } from '../model/basemap';
import type { Camera, Insets, MapHighlight, MapPick, MapTarget } from '../model/map-view';
import type { PlanInfo, PlanLayers, Problem, SubjectId } from '../model/types';

/** A map in a container. No verb throws; a fault comes as a Problem through `error`. */
export interface MapPort {
  /** Draws this plan instead of the one before. */
  setPlan(layers: PlanLayers, info: PlanInfo): void;
  setAppearance(appearance: MapAppearance): void;
  setVisibleLayers(hidden: ReadonlySet<LayerId>): void;
  /**
   * As `setVisibleLayers`, for people who watch: groups that come grow, draw themselves, wash in or drop in, those that
   * go do so backwards. Cut for people who asked for less motion, and where a renderer has no motion.
   */
  reveal(hidden: ReadonlySet<LayerId>): void;
  /** Draws only these of the projects, whether points, lines or areas; `null`: all. */
  setShownProjects(projects: ReadonlySet<SubjectId> | null): void;
  setHighlights(highlight: MapHighlight): void;
  /** Puts a map of another house under the plan, once the plan is drawn; said again, it is tried again. */
  setBasemap(basemap: Basemap | null): void;
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
  /** How the basemap fares; `null`: there is none. A map that draws none says nothing. */
  basemap(status: BasemapStatus | null): void;
  /** A fault; of severity `error` the map can draw no more. */
  error(problem: Problem): void;
}

/** A worker file that fits one version of the engine only. */
export interface WorkerFile {
  url: string;
  /** The version, e.g. `6.17.0`. Another engine, or a page that set a worker of its own, is left alone. */
  engine: string;
}

export interface MapPortOptions {
  /** [west, south, east, north]; the view never leaves it. */
  maxBounds: [number, number, number, number];
  /** The view to begin with. */
  home: [number, number, number, number];
  /** Where the engine's worker is loaded from; without it the engine's own default. */
  workerUrl?: string | WorkerFile;
  /** Another drawing stands before it until it is idle; default `false`. */
  behind?: boolean;
}

/** Makes a map. Throws where the engine cannot start, e.g. without WebGL. */
export type CreateMapPort = (
  container: HTMLElement,
  events: MapPortEvents,
  options: MapPortOptions,
) => MapPort;
