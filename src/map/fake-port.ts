import type { LayerId } from '../../styles/layers';
import type { MapAppearance } from '../../styles/style';
import { type Camera, type MapHighlight, type MapPick, type MapTarget, noHighlight } from '../model/map-view';
import type { PlanInfo, PlanLayers } from '../model/types';
import { zoomForBox } from '../model/web-mercator';
import type { CreateMapPort, MapPort, MapPortEvents, MapPortOptions } from './map-port';

/** A map that draws nothing, keeps what it is told and does what a test asks. Works without a browser. */
export class FakeMapPort implements MapPort {
  /** The verbs called so far, in order. */
  readonly calls: string[] = [];
  layers: PlanLayers | null = null;
  info: PlanInfo | null = null;
  appearance: MapAppearance | null = null;
  hidden: ReadonlySet<LayerId> = new Set();
  highlight: MapHighlight = noHighlight;
  /** The last target of `moveTo`. */
  target: MapTarget | null = null;
  destroyed = false;
  readonly events: MapPortEvents;
  readonly #maxBounds: MapPortOptions['maxBounds'];
  #camera: Camera;

  constructor(
    readonly container: HTMLElement,
    events: MapPortEvents,
    { home, maxBounds }: MapPortOptions,
  ) {
    this.events = events;
    this.#maxBounds = maxBounds;
    this.#camera = this.#fitted(home);
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

  setHighlights(highlight: MapHighlight): void {
    if (this.#note('setHighlights')) this.highlight = highlight;
  }

  moveTo(target: MapTarget): void {
    if (!this.#note('moveTo')) return;
    this.target = target;
    this.#camera = this.#inside(
      'camera' in target ? target.camera : this.#fitted(target.bounds, target.maxZoom),
    );
    queueMicrotask(() => {
      if (!this.destroyed) this.events.cameraSettled(this.getCamera(), false);
    });
  }

  getCamera(): Camera {
    return { center: [...this.#camera.center], zoom: this.#camera.zoom };
  }

  project([longitude, latitude]: [number, number]): [number, number] {
    const { center, zoom } = this.#camera;
    const each = (512 * 2 ** zoom) / 360;
    const down = each / Math.cos((center[1] * Math.PI) / 180);
    const { width, height } = this.#size();
    return [width / 2 + (longitude - center[0]) * each, height / 2 - (latitude - center[1]) * down];
  }

  resize(): void {
    this.#note('resize');
  }

  destroy(): void {
    if (this.#note('destroy')) this.destroyed = true;
  }

  /** Clicks: `pick` comes out as from a person. */
  click(pick: Partial<MapPick> = {}): void {
    this.events.pick({ features: [], at: [0, 0], point: [0, 0], ...pick });
  }

  /** Moves the map as a person would. */
  drag(camera: Camera): void {
    this.#camera = this.#inside(camera);
    this.events.cameraSettled(this.getCamera(), true);
  }

  #note(verb: string): boolean {
    if (this.destroyed) return false;
    this.calls.push(verb);
    return true;
  }

  #inside({ center: [x, y], zoom }: Camera): Camera {
    const [west, south, east, north] = this.#maxBounds;
    return { center: [Math.min(Math.max(x, west), east), Math.min(Math.max(y, south), north)], zoom };
  }

  #fitted(box: [number, number, number, number], maxZoom = 17): Camera {
    const { width, height } = this.#size();
    const [west, south, east, north] = box;
    return {
      center: [(west + east) / 2, (south + north) / 2],
      zoom: Math.min(maxZoom, zoomForBox(box, width, height)),
    };
  }

  #size(): { width: number; height: number } {
    return { width: this.container.clientWidth || 1280, height: this.container.clientHeight || 800 };
  }
}

/** Makes a {@link FakeMapPort}. */
export const createFakeMapPort: CreateMapPort = (container, events, options) =>
  new FakeMapPort(container, events, options);
