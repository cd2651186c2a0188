import type { CreateMapPort, MapPort, MapPortEvents, MapPortOptions } from '../../map/map-port';
import type { BasemapStatus } from '../../model/basemap';
import type { Camera, MapTarget } from '../../model/map-view';
import type { Problem } from '../../model/types';

/** A renderer on the stage, in a layer of its own. */
interface Act {
  port: MapPort;
  layer: HTMLElement;
  /** It can draw no more. */
  fallen: boolean;
  /** What it says of the basemap. */
  basemap: BasemapStatus | null;
}

export interface StageEvents extends MapPortEvents {
  /** Another renderer has the map now. */
  taken(): void;
  /** A renderer can draw no more. If it had the map, its last picture stays until another is put on the stage. */
  fell(problem: Problem): void;
}

/**
 * One map, drawn by renderers that take turns. The next one draws below the one that has the map, and takes over at
 * the same camera as soon as it has drawn and nobody holds or moves the map.
 */
export class MapStage implements MapPort {
  readonly #container: HTMLElement;
  readonly #events: StageEvents;
  readonly #options: MapPortOptions;
  #front: Act;
  #next: Act | null = null;
  /** Whether the next one has drawn what it was told. */
  #nextDrawn = false;
  /** Where the front one has come to rest; `null`: it is under way. */
  #rests: Camera | null = null;
  /** Where the next one was sent, so that it is sent there once. */
  #sent: Camera | null = null;
  #held = false;
  #ready = false;
  /** The last call of every verb that a new renderer must hear. */
  readonly #said = new Map<string, (port: MapPort) => void>();

  /** @param create the renderer that has the map first. @throws what it throws. */
  constructor(create: CreateMapPort, container: HTMLElement, events: StageEvents, options: MapPortOptions) {
    this.#container = container;
    this.#events = events;
    this.#options = options;
    this.#front = this.#make(create, options);
    this.#rests = this.#front.port.getCamera();
    container.addEventListener('pointerdown', this.#onHold, true);
    container.addEventListener('pointerup', this.#onRelease, true);
    container.addEventListener('pointercancel', this.#onRelease, true);
  }

  /** Puts the next renderer on the stage. @throws what `create` throws. */
  put(create: CreateMapPort): void {
    this.cancel();
    const next = this.#make(create, { ...this.#options, behind: true });
    next.layer.inert = true;
    next.layer.style.visibility = 'hidden';
    for (const say of this.#said.values()) say(next.port);
    this.#next = next;
    this.#send(this.#front.port.getCamera());
  }

  /** Takes the next renderer off again. */
  cancel(): void {
    this.#drop(this.#next);
    this.#next = null;
  }

  setPlan(...plan: Parameters<MapPort['setPlan']>): void {
    this.#say('plan', (port) => port.setPlan(...plan));
  }

  setAppearance(...appearance: Parameters<MapPort['setAppearance']>): void {
    this.#say('appearance', (port) => port.setAppearance(...appearance));
  }

  setVisibleLayers(...hidden: Parameters<MapPort['setVisibleLayers']>): void {
    this.#say('layers', (port) => port.setVisibleLayers(...hidden));
  }

  /** What has come is simply there for a renderer that follows. */
  reveal(hidden: Parameters<MapPort['reveal']>[0]): void {
    this.#said.set('layers', (port) => port.setVisibleLayers(hidden));
    this.#front.port.reveal(hidden);
    this.#next?.port.setVisibleLayers(hidden);
  }

  setShownProjects(...projects: Parameters<MapPort['setShownProjects']>): void {
    this.#say('projects', (port) => port.setShownProjects(...projects));
  }

  setHighlights(...highlight: Parameters<MapPort['setHighlights']>): void {
    this.#say('highlights', (port) => port.setHighlights(...highlight));
  }

  setBasemap(...basemap: Parameters<MapPort['setBasemap']>): void {
    this.#say('basemap', (port) => port.setBasemap(...basemap));
  }

  moveTo(target: MapTarget, options: Parameters<MapPort['moveTo']>[1]): void {
    this.#rests = null;
    this.#front.port.moveTo(target, options);
  }

  getCamera(): Camera {
    return this.#front.port.getCamera();
  }

  project(position: [number, number]): [number, number] {
    return this.#front.port.project(position);
  }

  resize(): void {
    this.#front.port.resize();
    this.#next?.port.resize();
  }

  destroy(): void {
    this.#container.removeEventListener('pointerdown', this.#onHold, true);
    this.#container.removeEventListener('pointerup', this.#onRelease, true);
    this.#container.removeEventListener('pointercancel', this.#onRelease, true);
    for (const act of [this.#front, this.#next]) this.#drop(act);
  }

  #make(create: CreateMapPort, options: MapPortOptions): Act {
    const layer = this.#container.ownerDocument.createElement('div');
    layer.className = 'layer';
    this.#container.prepend(layer);
    const isFront = (): boolean => this.#front?.layer === layer;
    const forward: MapPortEvents = {
      pick: (pick) => isFront() && this.#events.pick(pick),
      hover: (pick) => isFront() && this.#events.hover(pick),
      cameraSettled: (camera, byPerson) => isFront() && this.#settled(camera, byPerson),
      ready: () => this.#isReady(),
      idle: () => this.#idle(layer),
      basemap: (status) => {
        const act = isFront() ? this.#front : this.#next;
        if (act?.layer === layer) act.basemap = status;
        if (isFront()) this.#events.basemap(status);
      },
      error: (problem) => this.#fault(layer, problem),
    };
    try {
      const port = create(layer, forward, options);
      return { port, layer, fallen: false, basemap: null };
    } catch (error) {
      layer.remove();
      throw error;
    }
  }

  #say(verb: string, say: (port: MapPort) => void): void {
    this.#said.set(verb, say);
    for (const act of [this.#front, this.#next]) if (act) say(act.port);
  }

  #isReady(): void {
    if (this.#ready) return;
    this.#ready = true;
    this.#events.ready();
  }

  #settled(camera: Camera, byPerson: boolean): void {
    this.#rests = camera;
    this.#events.cameraSettled(camera, byPerson);
    this.#consider();
  }

  #idle(layer: HTMLElement): void {
    if (layer === this.#front.layer) this.#events.idle();
    else if (layer === this.#next?.layer) {
      this.#nextDrawn = true;
      this.#consider();
    }
  }

  #fault(layer: HTMLElement, problem: Problem): void {
    if (problem.severity !== 'error') this.#events.error(problem);
    else if (layer === this.#front.layer) {
      this.#front.fallen = true;
      this.#events.fell(problem);
    } else if (layer === this.#next?.layer) {
      this.#drop(this.#next);
      this.#next = null;
      this.#events.fell(problem);
    }
  }

  readonly #onHold = (): void => {
    this.#held = true;
  };

  readonly #onRelease = (): void => {
    this.#held = false;
    // After the click that may follow.
    setTimeout(() => this.#consider());
  };

  /** Lets the next one take over when its picture is the one that is shown. */
  #consider(): void {
    const [front, next] = [this.#front, this.#next];
    if (!next || !this.#nextDrawn) return;
    const camera = front.port.getCamera();
    const rests = this.#rests !== null && same(camera, this.#rests) && !this.#held;
    if (!rests && !front.fallen) return;
    if (same(camera, next.port.getCamera()) || (this.#sent && same(camera, this.#sent)))
      this.#take(front, next);
    else this.#send(camera);
  }

  #send(camera: Camera): void {
    if (!this.#next) return;
    this.#sent = camera;
    this.#nextDrawn = false;
    this.#next.port.moveTo({ camera }, { animate: false });
  }

  #take(front: Act, next: Act): void {
    const { activeElement } = this.#container.getRootNode() as Document | ShadowRoot;
    const focused = front.layer.contains(activeElement);
    this.#front = next;
    this.#next = null;
    this.#rests = next.port.getCamera();
    next.layer.inert = false;
    next.layer.style.visibility = '';
    if (focused) next.layer.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
    // At once: both show the same, and to blend them would hold a slow graphics processor for a second.
    this.#drop(front);
    if (front.basemap !== next.basemap) this.#events.basemap(next.basemap);
    this.#events.taken();
    this.#events.idle();
  }

  #drop(act: Act | null): void {
    act?.port.destroy();
    act?.layer.remove();
  }
}

/** Whether two cameras show the same within a hundredth of a pixel or so. */
function same(a: Camera, b: Camera): boolean {
  const degree = 1e-4 / 2 ** Math.max(a.zoom, b.zoom);
  return (
    Math.abs(a.zoom - b.zoom) < 1e-6 &&
    Math.abs(a.center[0] - b.center[0]) < degree &&
    Math.abs(a.center[1] - b.center[1]) < degree
  );
}
