/** The map drawn by MapLibre: the only file that knows that engine. */
import type { GeoJSONSource, Map as EngineMap } from 'maplibre-gl';
import { movable } from '../../styles/growth';
import type { LayerId } from '../../styles/layers';
import { baseSources, focusOf, lineSources, linesOf, projectsOf, sourceLook } from '../../styles/sources';
import { type MapAppearance, type SourceName, createStyleLayers, sourceNames } from '../../styles/style';
import type { Basemap, BasemapStatus } from '../model/basemap';
import { palettes } from '../../styles/tokens';
import {
  type Camera,
  type Insets,
  type MapHighlight,
  type MapTarget,
  type ViewSize,
  noHighlight,
} from '../model/map-view';
import { hiddenSince } from '../model/layer-switches';
import type { PlanLayers, SubjectId } from '../model/types';
import { cameraFor, noInsets, viewLimits } from '../model/view-fit';
import type { LaidBasemap } from './basemap/lay';
import { Behind } from './behind';
import { createEngineMap } from './engine-map';
import { Growth } from './growth';
import { FeatureStates } from './feature-state-writer';
import { rasterise } from './images';
import { subjectsOf } from './layer-subjects';
import type { CreateMapPort, MapPort, MapPortEvents, MapPortOptions } from './map-port';
import { placeNamesAhead, setSource, stacksAt } from './plan-sources';
import { PointerEvents } from './pointer-events';
import { engineProblem, mapProblem } from './problems';
import type { ServedLayers } from './served';
import { updateLayers, withoutEmpty } from './style-update';
import { chooseWorker, mindWorker } from './worker';

const nothing = { type: 'FeatureCollection' as const, features: [] };

class MapLibrePort implements MapPort {
  readonly #map: EngineMap;
  readonly #events: MapPortEvents;
  readonly #options: MapPortOptions;
  readonly #pointer: PointerEvents;
  readonly #states: FeatureStates;
  #layers: PlanLayers | null = null;
  #appearance: MapAppearance = { flavor: 'light', language: 'zh', scale: 1 };
  #hidden: ReadonlySet<LayerId> = new Set();
  #shown: ReadonlySet<SubjectId> | null = null;
  #highlight: MapHighlight = noHighlight;
  #drawn: ReturnType<typeof createStyleLayers> = [];
  #loaded = false;
  /** The basemap that is wanted, how it fares, and what there is of it. */
  #basemap: Basemap | null = null;
  #fares: BasemapStatus | null = null;
  #laid: LaidBasemap | null = null;
  /** What of the plan is served as tiles. */
  #served: ServedLayers | null = null;
  /** The plan has been drawn: from then on a basemap may be fetched. */
  #settled = false;
  #destroyed = false;
  /** `null`: nothing stands before the map. */
  #behind: Behind | null;
  /** Sources with nothing in them while this plan is drawn. */
  #empty: ReadonlySet<string> = new Set();
  /** What the sources `focus` and `projects` hold. */
  #focus = '';
  #projects = '';
  /** The subjects of the lines while only some projects are shown; empty: all are. */
  #lines = '';
  /** Why the end of a motion is not told now: the map changes its size, or another motion cuts it short. */
  #silent: 'resized' | 'cut' | null = null;
  /** Groups that have come or gone before people's eyes: their layers can do so again. */
  readonly #moved = new Set<LayerId>();
  readonly #growth: Growth;
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(container: HTMLElement, events: MapPortEvents, options: MapPortOptions) {
    chooseWorker(options.workerUrl);
    this.#events = events;
    this.#options = options;
    this.#map = createEngineMap(container, options, sizeOf(container));
    this.#behind = options.behind ? new Behind(this.#map) : null;
    this.#map.setMissingStyleImageResolver((name) => this.#addImage(name));
    this.#growth = new Growth(this.#map);
    this.#states = new FeatureStates(this.#map);
    this.#pointer = new PointerEvents(this.#map, events);
    this.#listen();
  }

  setPlan(layers: PlanLayers): void {
    if (this.#destroyed) return;
    this.#growth.finish();
    this.#layers = layers;
    if (this.#loaded) return this.#drawPlan();
    const isOver = (): boolean => this.#loaded || this.#destroyed || this.#layers !== layers;
    void placeNamesAhead(baseSources(layers, this.#appearance), isOver);
  }

  setAppearance(appearance: MapAppearance): void {
    if (this.#destroyed) return;
    this.#growth.finish();
    const before = this.#appearance;
    this.#appearance = appearance;
    this.#pointer.scale = appearance.scale;
    if (before.scale !== appearance.scale) {
      this.#gather();
      this.#drawProjects();
    }
    if (this.#loaded && this.#layers && sourceLook(before) !== sourceLook(appearance)) {
      const { towns, pattern } = baseSources(this.#layers, appearance);
      this.#setSource('towns', towns);
      this.#setSource('pattern', pattern);
    }
    this.#restyle();
    this.#laid?.setFlavor(appearance.flavor);
  }

  setVisibleLayers(hidden: ReadonlySet<LayerId>): void {
    if (this.#destroyed) return;
    this.#growth.finish();
    this.#show(hidden);
  }

  reveal(hidden: ReadonlySet<LayerId>): void {
    if (this.#destroyed) return;
    this.#growth.finish();
    const come = new Set(hiddenSince(hidden, this.#hidden) as LayerId[]);
    const go = new Set(hiddenSince(this.#hidden, hidden) as LayerId[]);
    const layers = this.#layers;
    if (!layers || this.#drawn.length === 0 || come.size + go.size === 0 || this.#calm.matches) {
      this.setVisibleLayers(hidden);
      return;
    }
    for (const group of [...come, ...go]) this.#moved.add(group);
    // What goes is there until it has gone.
    this.#show(new Set([...hidden].filter((group) => !go.has(group))));
    const { flavor, scale } = this.#appearance;
    const look = { core: palettes[flavor].core, scale };
    this.#growth.run({ layers, drawn: this.#drawn, come, go, look }, () => this.#show(hidden));
  }

  setShownProjects(projects: ReadonlySet<SubjectId> | null): void {
    if (this.#destroyed || projects === this.#shown) return;
    this.#shown = projects;
    this.#projects = '';
    this.#drawProjects();
    this.#drawLines();
    if (this.#served) this.#restyle();
  }

  setHighlights(highlight: MapHighlight): void {
    if (this.#destroyed) return;
    const before = this.#highlight;
    this.#highlight = highlight;
    if (before.dimOthers !== highlight.dimOthers) this.#restyle();
    this.#showHighlight();
  }

  setBasemap(basemap: Basemap | null): void {
    if (this.#destroyed || (this.#basemap === null && basemap === null)) return;
    this.#basemap = basemap;
    this.#laid?.remove();
    this.#laid = null;
    this.#setFares(null);
    if (this.#settled && basemap) void this.#layBasemap(basemap);
  }

  moveTo(target: MapTarget, { insets = noInsets, animate }: { insets?: Insets; animate: boolean }): void {
    if (this.#destroyed) return;
    const size = sizeOf(this.#map.getContainer());
    const { center, zoom } = cameraFor(target, size, insets, viewLimits(this.#options, size));
    const view = { center: [...center] as [number, number], zoom };
    this.#silent = 'cut';
    this.#map.stop();
    this.#silent = null;
    if (!animate) this.#map.jumpTo(view);
    else if ('camera' in target) this.#map.easeTo({ ...view, duration: 600 });
    else this.#map.flyTo({ ...view, duration: 1200, curve: 1.3 });
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
    const { minZoom, maxBounds } = viewLimits(this.#options, sizeOf(this.#map.getContainer()));
    // Each of these may move the view; it has come to rest once.
    this.#silent = 'resized';
    this.#map.setMinZoom(minZoom);
    this.#map.setMaxBounds([...maxBounds] as [number, number, number, number]);
    this.#map.resize();
    this.#silent = null;
    this.#events.cameraSettled(this.getCamera(), false);
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#growth.stop();
    this.#pointer.destroy();
    this.#laid?.remove();
    this.#served?.close();
    this.#map.remove();
  }

  #show(hidden: ReadonlySet<LayerId>): void {
    this.#hidden = new Set(hidden);
    this.#drawProjects();
    this.#restyle();
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
      if (!this.#layers || this.#drawn.length === 0) return;
      if (!this.#behind) this.#isDrawn();
      else if (!this.#behind.draws) this.#behind.draw();
      else this.#behind.whenDrawn(() => this.#isDrawn());
    });
    let byPerson = false;
    map.on('movestart', (event) => (byPerson ||= Boolean(event.originalEvent)));
    map.on('moveend', (event) => {
      if (this.#silent === 'resized') return;
      const personal = byPerson || Boolean(event.originalEvent);
      byPerson = false;
      if (this.#silent === 'cut') return;
      this.#events.cameraSettled(this.getCamera(), personal);
    });
    map.on(
      'error',
      (event) =>
        this.#laid?.owns(event) ||
        this.#served?.owns(event) ||
        this.#events.error(engineProblem(event.error, this.#settled)),
    );
    // The engine says the same of itself when it has another worker; it is not to be ended in the middle of that.
    map.on('webglcontextlost', ({ originalEvent: { isTrusted } }) =>
      queueMicrotask(() => this.#events.error(mapProblem(isTrusted ? 'context-lost' : 'worker-lost'))),
    );
    mindWorker(map);
  }

  #isDrawn(): void {
    if (this.#destroyed) return;
    this.#behind?.end();
    this.#behind = null;
    this.#events.idle();
    if (this.#settled) return;
    this.#settled = true;
    if (this.#basemap) void this.#layBasemap(this.#basemap);
  }

  /** The plan's sources and layers, in place of those before. */
  #drawPlan(): void {
    const layers = this.#layers;
    if (!layers) return;
    const data = { ...baseSources(layers, this.#appearance), projects: nothing, focus: nothing };
    for (const name of sourceNames) this.#setSource(name, data[name]);
    this.#projects = '';
    this.#drawProjects();
    this.#lines = '';
    this.#drawLines();
    this.#states.reset({ ...data, projects: projectsOf(layers) });
    this.#focus = '';
    const changing: readonly SourceName[] = ['projects', 'focus'];
    const empty = sourceNames.filter((name) => !changing.includes(name) && data[name].features.length === 0);
    this.#empty = new Set(empty);
    this.#restyle();
    if (this.#drawn.length === 0) {
      this.#drawn = this.#wantedLayers();
      for (const layer of this.#drawn) this.#map.addLayer(layer);
    }
    this.#pointer.layers = this.#drawn;
    this.#showHighlight();
    void this.#serve(layers);
  }

  /** Opens what is served as tiles, in place of what was before; its code is loaded with the first. */
  async #serve(layers: PlanLayers): Promise<void> {
    const before = this.#served;
    this.#served = null;
    if (before) this.#restyle();
    before?.remove();
    if (!Object.values(layers).some(({ served }) => served)) return;
    const { ServedLayers } = await import('./served');
    if (this.#destroyed || this.#layers !== layers || this.#served) return;
    this.#served = new ServedLayers(this.#map, this.#events.error);
    await this.#served.open(layers);
    if (this.#destroyed || this.#layers !== layers) return;
    this.#restyle();
    this.#focus = '';
    this.#showHighlight();
  }

  #setSource(name: SourceName, data: GeoJSON.FeatureCollection): void {
    setSource(this.#map, name, data, this.#appearance.scale);
  }

  /** Projects that are not shown leave the data, so that no stack counts them. */
  #drawProjects(): void {
    const source = this.#map.getSource<GeoJSONSource>('projects');
    if (!this.#layers || !source) return;
    const { scale } = this.#appearance;
    const key = [scale, ...[...this.#hidden].filter((id) => id.startsWith('project-'))].join(' ');
    if (key === this.#projects) return;
    this.#projects = key;
    source.setData(projectsOf(this.#layers, { hidden: this.#hidden, projects: this.#shown, scale }));
  }

  /** Nor is there anything to pick where the line of such a project would be. */
  #drawLines(): void {
    if (!this.#layers || !this.#loaded) return;
    const lines = linesOf(this.#layers, this.#shown);
    const key = this.#shown ? lineSources.map((name) => subjectsOf(lines[name])).join('/') : '';
    if (key === this.#lines) return;
    this.#lines = key;
    for (const name of lineSources) this.#setSource(name, lines[name]);
  }

  #gather(): void {
    this.#map.getSource<GeoJSONSource>('projects')?.setClusterOptions(stacksAt(this.#appearance.scale));
  }

  #wantedLayers() {
    const { flavor, ...look } = this.#appearance;
    const dimmed = this.#highlight.dimOthers;
    const state = this.#fares?.state;
    const fits = this.#basemap && state !== 'failed';
    const basemap = fits ? { look: this.#basemap!.look, shown: state === 'shown' } : null;
    const layers = createStyleLayers(flavor, { ...look, dimmed, hidden: this.#hidden, basemap });
    const moving = this.#moved.size === 0 ? layers : layers.map((layer) => movable(layer, this.#moved));
    const served = this.#served?.layers(moving, { hidden: this.#hidden, projects: this.#shown, dimmed });
    return withoutEmpty(served ?? moving, this.#empty);
  }

  #restyle(): void {
    if (!this.#loaded || this.#drawn.length === 0) return;
    const wanted = this.#wantedLayers();
    if (updateLayers(this.#map, this.#drawn, wanted)) this.#laid?.place();
    this.#drawn = wanted;
    this.#pointer.layers = wanted;
  }

  /** Its code is loaded when a page first asks for it, and never before our own map is there. */
  async #layBasemap(basemap: Basemap): Promise<void> {
    const { LaidBasemap } = await import('./basemap/lay');
    if (this.#destroyed || basemap !== this.#basemap || this.#laid) return;
    this.#laid = new LaidBasemap(this.#map, basemap, {
      flavor: this.#appearance.flavor,
      tell: (status) => basemap === this.#basemap && this.#setFares(status),
    });
  }

  #setFares(status: BasemapStatus | null): void {
    const before = this.#fares;
    if (before === status) return;
    this.#fares = status;
    if (before?.state !== status?.state) this.#restyle();
    this.#events.basemap(status);
  }

  #showHighlight(): void {
    if (!this.#loaded || !this.#layers || this.#drawn.length === 0) return;
    this.#states.show(this.#highlight);
    this.#served?.showHighlight(this.#highlight);
    const names = focusOf(this.#layers, this.#highlight);
    names.features.push(...(this.#served?.focus(this.#highlight).features ?? []));
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
}

const sizeOf = ({ clientWidth: width, clientHeight: height }: HTMLElement): ViewSize => ({ width, height });

/** Makes a map of MapLibre GL. @throws when WebGL is not to be had. */
export const createMapLibrePort: CreateMapPort = (container, events, options) =>
  new MapLibrePort(container, events, options);
