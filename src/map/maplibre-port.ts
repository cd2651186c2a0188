/** The map drawn by MapLibre: the only file that knows that engine. */
import { type GeoJSONSource, Map as EngineMap, setWorkerUrl } from 'maplibre-gl';
import { decorationsOf } from '../../styles/decorations';
import { anchorFeatures, focusFeatures } from '../../styles/focus-features';
import type { LayerId } from '../../styles/layers';
import { type MapAppearance, type SourceName, createStyleLayers, sourceNames } from '../../styles/style';
import { type Camera, type MapHighlight, type MapTarget, noHighlight } from '../model/map-view';
import type { PlanLayers, SubjectId } from '../model/types';
import { layerFiles } from '../model/types';
import { zoomForBox } from '../model/web-mercator';
import { FeatureStates } from './feature-state-writer';
import { rasterise } from './images';
import type { CreateMapPort, MapPort, MapPortEvents, MapPortOptions } from './map-port';
import { PointerEvents } from './pointer-events';
import { mapProblem } from './problems';
import { updateLayers } from './style-update';

const noInsets = { top: 0, right: 0, bottom: 0, left: 0 };
/** Nothing of a plan is worth a closer look. */
const closest = 17;
const nothing = { type: 'FeatureCollection' as const, features: [] };

class MapLibrePort implements MapPort {
  readonly #map: EngineMap;
  readonly #events: MapPortEvents;
  readonly #options: MapPortOptions;
  readonly #pointer: PointerEvents;
  readonly #states: FeatureStates;
  #layers: PlanLayers | null = null;
  #anchors: ReturnType<typeof anchorFeatures> = new Map();
  #appearance: MapAppearance = { flavor: 'light', language: 'zh', scale: 1 };
  #hidden: ReadonlySet<LayerId> = new Set();
  #highlight: MapHighlight = noHighlight;
  #drawn: ReturnType<typeof createStyleLayers> = [];
  #loaded = false;
  #destroyed = false;
  #focus = '';

  constructor(container: HTMLElement, events: MapPortEvents, options: MapPortOptions) {
    if (options.workerUrl !== undefined) setWorkerUrl(options.workerUrl);
    this.#events = events;
    this.#options = options;
    const bounds = options.maxBounds;
    this.#map = new EngineMap({
      container,
      style: { version: 8, sources: {}, layers: [], transition: { duration: 300, delay: 0 } },
      bounds: options.home,
      fitBoundsOptions: { padding: 12 },
      maxBounds: bounds,
      minZoom: this.#leastZoom(container),
      maxZoom: closest,
      maxPitch: 0,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      fadeDuration: 160,
      localIdeographFontFamily: 'sans-serif',
      canvasContextAttributes: { antialias: true },
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.setMissingStyleImageResolver((name) => this.#addImage(name));
    this.#states = new FeatureStates(this.#map);
    this.#pointer = new PointerEvents(this.#map, events);
    this.#listen();
  }

  setPlan(layers: PlanLayers): void {
    if (this.#destroyed) return;
    this.#layers = layers;
    this.#anchors = anchorFeatures(layers);
    if (this.#loaded) this.#drawPlan();
  }

  setAppearance(appearance: MapAppearance): void {
    if (this.#destroyed) return;
    this.#appearance = appearance;
    this.#restyle();
  }

  setVisibleLayers(hidden: ReadonlySet<LayerId>): void {
    if (this.#destroyed) return;
    this.#hidden = new Set(hidden);
    this.#restyle();
  }

  setHighlights(highlight: MapHighlight): void {
    if (this.#destroyed) return;
    const before = this.#highlight;
    this.#highlight = highlight;
    if (before.dimOthers !== highlight.dimOthers) this.#restyle();
    this.#showHighlight();
  }

  moveTo(
    target: MapTarget,
    { insets = noInsets, animate }: { insets?: typeof noInsets; animate: boolean },
  ): void {
    if (this.#destroyed) return;
    const duration = animate ? 1200 : 0;
    const padding = this.#roomFor(insets);
    if ('camera' in target) {
      const { zoom } = target.camera;
      const center: [number, number] = [...target.camera.center];
      const offset: [number, number] = [
        (padding.left - padding.right) / 2,
        (padding.top - padding.bottom) / 2,
      ];
      if (animate) this.#map.easeTo({ center, zoom, offset, duration: 600 });
      else this.#map.easeTo({ center, zoom, offset, duration: 0 });
      return;
    }
    const edge = Math.min(40, this.#map.getContainer().clientWidth / 20);
    const camera = this.#map.cameraForBounds(target.bounds, {
      padding: {
        top: padding.top + edge,
        right: padding.right + edge,
        bottom: padding.bottom + edge,
        left: padding.left + edge,
      },
      maxZoom: target.maxZoom ?? closest,
    });
    if (!camera) return;
    const { center, zoom } = camera;
    if (center === undefined || zoom === undefined) return;
    if (animate) this.#map.flyTo({ center, zoom, duration, curve: 1.3 });
    else this.#map.jumpTo({ center, zoom });
  }

  getCamera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  project(position: [number, number]): [number, number] {
    const { x, y } = this.#map.project(position);
    return [x, y];
  }

  resize(): void {
    if (this.#destroyed) return;
    this.#map.setMinZoom(this.#leastZoom(this.#map.getContainer()));
    this.#map.resize();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#pointer.destroy();
    this.#map.remove();
  }

  #listen(): void {
    const map = this.#map;
    map.on('load', () => {
      if (this.#destroyed) return;
      this.#loaded = true;
      if (this.#layers) this.#drawPlan();
      this.#events.ready();
    });
    map.on('idle', () => {
      if (this.#layers && this.#drawn.length > 0) this.#events.idle();
    });
    let byPerson = false;
    map.on('movestart', (event) => (byPerson ||= Boolean(event.originalEvent)));
    map.on('moveend', (event) => {
      const personal = byPerson || Boolean(event.originalEvent);
      byPerson = false;
      this.#events.cameraSettled(this.getCamera(), personal);
    });
    map.on('error', ({ error }) => this.#events.error(mapProblem('engine', error)));
    map.on('webglcontextlost', () => this.#events.error(mapProblem('context-lost')));
  }

  /** The plan's sources and layers, in place of those before. */
  #drawPlan(): void {
    const layers = this.#layers;
    if (!layers) return;
    const data = { ...layers, decorations: decorationsOf(layers), focus: nothing };
    for (const name of sourceNames) this.#setSource(name, data[name]);
    this.#states.reset(subjectsIn(layers), this.#sourcesWithSubjects());
    this.#focus = '';
    if (this.#drawn.length === 0) {
      this.#drawn = this.#wantedLayers();
      for (const layer of this.#drawn) this.#map.addLayer(layer);
    }
    this.#pointer.layers = this.#drawn;
    this.#showHighlight();
  }

  #setSource(name: SourceName, data: GeoJSON.FeatureCollection): void {
    const source = this.#map.getSource<GeoJSONSource>(name);
    if (source) {
      source.setData(data);
      return;
    }
    this.#map.addSource(name, {
      type: 'geojson',
      data,
      promoteId: 'subject',
      tolerance: 0.25,
      // Wide ribbons and long dashes must not be cut at the edges of tiles.
      buffer: 160,
      maxzoom: 15,
    });
  }

  #sourcesWithSubjects(): SourceName[] {
    return [...layerFiles, 'decorations'];
  }

  #wantedLayers() {
    const { flavor, language, scale } = this.#appearance;
    const dimmed = this.#highlight.dimOthers;
    return createStyleLayers(flavor, { language, scale, dimmed, hidden: this.#hidden });
  }

  #restyle(): void {
    if (!this.#loaded || this.#drawn.length === 0) return;
    const wanted = this.#wantedLayers();
    if (!updateLayers(this.#map, this.#drawn, wanted)) {
      for (const { id } of this.#drawn) this.#map.removeLayer(id);
      for (const layer of wanted) this.#map.addLayer(layer);
    }
    this.#drawn = wanted;
    this.#pointer.layers = wanted;
  }

  #showHighlight(): void {
    if (!this.#loaded || this.#drawn.length === 0) return;
    this.#states.show(this.#highlight);
    const names = focusFeatures(this.#anchors, this.#highlight);
    const key = names.features.map(({ properties }) => `${properties.subject}/${properties.state}`).join(' ');
    if (key === this.#focus) return;
    this.#focus = key;
    this.#map.getSource<GeoJSONSource>('focus')?.setData(names);
  }

  async #addImage(name: string): Promise<void> {
    try {
      const raster = await rasterise(name, window.devicePixelRatio);
      if (!raster || this.#destroyed || this.#map.hasImage(name)) return;
      this.#map.addImage(name, raster.data, { pixelRatio: raster.pixelRatio });
    } catch (error) {
      this.#events.error(mapProblem('image', error, name));
    }
  }

  /** The zoom at which the whole extent just fills the map: further out there is nothing to see. */
  #leastZoom({ clientWidth, clientHeight }: HTMLElement): number {
    const [width, height] = [Math.max(clientWidth, 64), Math.max(clientHeight, 64)];
    return Math.max(0, zoomForBox(this.#options.home, width, height) - 0.8);
  }

  /** Insets, shrunk together when they leave no room on a small map. */
  #roomFor(insets: typeof noInsets): typeof noInsets {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const across = Math.min(1, (clientWidth * 0.7) / Math.max(1, insets.left + insets.right));
    const down = Math.min(1, (clientHeight * 0.7) / Math.max(1, insets.top + insets.bottom));
    return {
      top: insets.top * down,
      bottom: insets.bottom * down,
      left: insets.left * across,
      right: insets.right * across,
    };
  }
}

function subjectsIn(layers: PlanLayers): Set<SubjectId> {
  return new Set(
    layerFiles.flatMap((file) => layers[file].features.flatMap(({ properties }) => properties.subject ?? [])),
  );
}

/** Makes a map of MapLibre GL. @throws when WebGL is not to be had. */
export const createMapLibrePort: CreateMapPort = (container, events, options) =>
  new MapLibrePort(container, events, options);
