import type { LayerId } from '../../styles/layers';
import type { MapAppearance } from '../../styles/style';
import type { Basemap } from '../model/basemap';
import {
  type Camera,
  type Insets,
  type MapHighlight,
  type MapPick,
  type MapTarget,
  type ViewSize,
  noHighlight,
} from '../model/map-view';
import type { PlanInfo, PlanLayers, SubjectId } from '../model/types';
import { type ViewLimits, cameraFor, noInsets, viewLimits, withinLimits } from '../model/view-fit';
import { project } from '../model/web-mercator';
import type { CreateMapPort, MapPort, MapPortEvents, MapPortOptions } from './map-port';

/** A map that draws nothing, keeps what it is told and does what a test asks. Works without a browser. */
export class FakeMapPort implements MapPort {
  /** The verbs called so far, in order. */
  readonly calls: string[] = [];
  layers: PlanLayers | null = null;
  info: PlanInfo | null = null;
  appearance: MapAppearance | null = null;
  hidden: ReadonlySet<LayerId> = new Set();
  projects: ReadonlySet<SubjectId> | null = null;
  highlight: MapHighlight = noHighlight;
  basemap: Basemap | null = null;
  /** The last target of `moveTo`. */
  target: MapTarget | null = null;
  destroyed = false;
  readonly events: MapPortEvents;
  readonly #options: MapPortOptions;
  #camera: Camera;

  constructor(
    readonly container: HTMLElement,
    events: MapPortEvents,
    options: MapPortOptions,
  ) {
    this.events = events;
    this.#options = options;
    this.#camera = cameraFor({ bounds: options.home }, this.#size(), noInsets, this.#limits());
    queueMicrotask(() => {
      if (!this.destroyed) events.ready();
    });
  }

  setPlan(layers: PlanLayers, info: PlanInfo): void {
    if (!this.#note('setPlan')) return;
    this.layers = layers;
    this.info = info;
    queueMicrotask(() => {
      if (!this.destroyed) this.events.idle();
    });
  }

  setAppearance(appearance: MapAppearance): void {
    if (this.#note('setAppearance')) this.appearance = appearance;
  }

  setVisibleLayers(hidden: ReadonlySet<LayerId>): void {
    if (this.#note('setVisibleLayers')) this.hidden = new Set(hidden);
  }

  reveal(hidden: ReadonlySet<LayerId>): void {
    if (this.#note('reveal')) this.hidden = new Set(hidden);
  }

  setShownProjects(projects: ReadonlySet<SubjectId> | null): void {
    if (this.#note('setShownProjects')) this.projects = projects;
  }

  setHighlights(highlight: MapHighlight): void {
    if (this.#note('setHighlights')) this.highlight = highlight;
  }

  setBasemap(basemap: Basemap | null): void {
    if (this.#note('setBasemap')) this.basemap = basemap;
  }

  moveTo(target: MapTarget, { insets = noInsets }: { insets?: Insets; animate: boolean }): void {
    if (!this.#note('moveTo')) return;
    this.target = target;
    this.#camera = cameraFor(target, this.#size(), insets, this.#limits());
    queueMicrotask(() => {
      if (!this.destroyed) this.events.cameraSettled(this.getCamera(), false);
    });
  }

  getCamera(): Camera {
    return { center: [...this.#camera.center], zoom: this.#camera.zoom };
  }

  project(position: [number, number]): [number, number] {
    return project(this.#camera, this.#size(), position);
  }

  resize(): void {
    this.#note('resize');
  }

  destroy(): void {
    if (this.#note('destroy')) this.destroyed = true;
  }

  /** Clicks: `pick` comes out as from a person. */
  click(pick: Partial<MapPick> = {}): void {
    this.events.pick({ features: [], stack: 0, at: [0, 0], point: [0, 0], ...pick });
  }

  /** Moves the map as a person would. */
  drag(camera: Camera): void {
    this.#camera = withinLimits(camera, this.#size(), this.#limits());
    this.events.cameraSettled(this.getCamera(), true);
  }

  #note(verb: string): boolean {
    if (this.destroyed) return false;
    this.calls.push(verb);
    return true;
  }

  #limits(): ViewLimits {
    return viewLimits(this.#options, this.#size());
  }

  #size(): ViewSize {
    return { width: this.container.clientWidth || 1280, height: this.container.clientHeight || 800 };
  }
}

/** Makes a {@link FakeMapPort}. */
export const createFakeMapPort: CreateMapPort = (container, events, options) =>
  new FakeMapPort(container, events, options);
