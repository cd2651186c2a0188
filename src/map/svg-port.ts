/** The map drawn as SVG: it needs no WebGL, and stands on the screen before an engine has started. */
import type { LayerId } from '../../styles/layers';
import type { MapAppearance } from '../../styles/style';
import {
  type Camera,
  type Insets,
  type MapHighlight,
  type MapPick,
  type MapTarget,
  type ViewSize,
  noHighlight,
} from '../model/map-view';
import { orderPicks, pickReach } from '../model/pick-order';
import type { PlanLayers, SubjectId } from '../model/types';
import { type ViewLimits, cameraFor, noInsets, viewLimits, withinLimits } from '../model/view-fit';
import { project, unproject } from '../model/web-mercator';
import { svgElement } from '../dom/trusted';
import { drawScene, styleFor } from '../svg/draw-scene';
import { mercatorView } from '../svg/mercator-view';
import { writeSvg } from '../svg/write-svg';
import { CameraMotion, type Easing, easeInOut, easeOut } from './camera-motion';
import type { CreateMapPort, MapPort, MapPortEvents, MapPortOptions } from './map-port';
import { mapProblem } from './problems';
import { type Steered, SvgGestures } from './svg-gestures';
import { type Drawing, HitMap } from './svg-hits';

type Point = [x: number, y: number];

/** Px drawn beyond each edge, so that a short move shows no blank. */
const margin = 120;
/** Milliseconds between two drawings while the map moves. */
const pause = 120;
/** How much the drawing may be enlarged, in zoom levels, before a moving map is drawn anew. */
const stretch = 0.7;

class SvgPort implements MapPort, Steered {
  readonly #container: HTMLElement;
  readonly #events: MapPortEvents;
  readonly #options: MapPortOptions;
  readonly #surface: HTMLElement;
  readonly #sheet: HTMLElement;
  readonly #gestures: SvgGestures;
  readonly #motion = new CameraMotion();
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  size: ViewSize;
  camera: Camera;
  #layers: PlanLayers | null = null;
  #hits: HitMap | null = null;
  #appearance: MapAppearance = { flavor: 'light', language: 'zh', scale: 1 };
  #hidden: ReadonlySet<LayerId> = new Set();
  #shown: ReadonlySet<SubjectId> | null = null;
  #highlight: MapHighlight = noHighlight;
  #drawing: Drawing | null = null;
  /** Whether something else than the camera has changed since. */
  #changed = false;
  /** When the camera last moved under way to somewhere, and when the map was last drawn. */
  #movedAt = 0;
  #drawnAt = 0;
  /** Milliseconds that the last drawing took. */
  #cost = 0;
  #frame = 0;
  /** The first drawing is about to be made. */
  #first = false;
  #pointFrame = 0;
  #under = '';
  #destroyed = false;

  constructor(container: HTMLElement, events: MapPortEvents, options: MapPortOptions) {
    this.#container = container;
    this.#events = events;
    this.#options = options;
    this.size = sizeOf(container);
    this.camera = cameraFor({ bounds: options.home }, this.size, noInsets, this.limits);
    const { ownerDocument } = container;
    this.#surface = ownerDocument.createElement('div');
    Object.assign(this.#surface.style, surfaceStyle);
    this.#surface.tabIndex = 0;
    this.#sheet = ownerDocument.createElement('div');
    Object.assign(this.#sheet.style, sheetStyle);
    this.#sheet.ariaHidden = 'true';
    this.#surface.append(this.#sheet);
    container.append(this.#surface);
    this.#gestures = new SvgGestures(this.#surface, this);
    queueMicrotask(() => {
      if (!this.#destroyed) events.ready();
    });
  }

  get limits(): ViewLimits {
    return viewLimits(this.#options, this.size);
  }

  get aim(): Camera {
    return this.#motion.aim ?? this.camera;
  }

  setPlan(layers: PlanLayers): void {
    if (this.#destroyed) return;
    this.#layers = layers;
    this.#hits = new HitMap(layers);
    this.#change();
    for (const { served } of Object.values(layers)) if (served) this.#events.error(served.note);
  }

  setAppearance(appearance: MapAppearance): void {
    if (this.#destroyed) return;
    this.#appearance = appearance;
    this.#change();
  }

  setVisibleLayers(hidden: ReadonlySet<LayerId>): void {
    if (this.#destroyed) return;
    this.#hidden = new Set(hidden);
    this.#change();
  }

  /** A drawing has no motion. */
  reveal(hidden: ReadonlySet<LayerId>): void {
    this.setVisibleLayers(hidden);
  }

  setShownProjects(projects: ReadonlySet<SubjectId> | null): void {
    if (this.#destroyed) return;
    this.#shown = projects;
    this.#change();
  }

  setHighlights(highlight: MapHighlight): void {
    if (this.#destroyed) return;
    this.#highlight = highlight;
    this.#change();
  }

  /** A drawing has none. */
  setBasemap(): void {}

  moveTo(target: MapTarget, { insets = noInsets, animate }: { insets?: Insets; animate: boolean }): void {
    if (this.#destroyed) return;
    const camera = cameraFor(target, this.size, insets, this.limits);
    const duration = animate ? ('camera' in target ? 600 : 1000) : 0;
    this.#go(camera, { duration, easing: easeInOut, byPerson: false });
  }

  getCamera(): Camera {
    return this.camera;
  }

  project(position: [number, number]): [number, number] {
    return project(this.camera, this.size, position);
  }

  resize(): void {
    if (this.#destroyed) return;
    this.size = sizeOf(this.#container);
    this.show(this.camera);
    this.#rest(false);
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#motion.stop();
    this.#gestures.destroy();
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#pointFrame);
    this.#surface.remove();
  }

  halt(): void {
    this.#motion.stop();
  }

  show(camera: Camera): void {
    this.camera = withinLimits(camera, this.size, this.limits);
    this.#movedAt = performance.now();
    this.#placeSheet();
    this.#drawSoon();
  }

  glide(camera: Camera, duration: number): void {
    this.#go(withinLimits(camera, this.size, this.limits), { duration, easing: easeOut, byPerson: true });
  }

  settle(): void {
    this.#rest(true);
  }

  click(point: Point, touch: boolean): void {
    this.#events.pick(this.#pickAt(point, touch ? pickReach.touch : pickReach.mouse));
  }

  point(point: Point | null): void {
    cancelAnimationFrame(this.#pointFrame);
    if (point === null) this.#hover(null);
    else if (!this.#motion.aim) {
      this.#pointFrame = requestAnimationFrame(() => this.#hover(this.#pickAt(point, pickReach.mouse)));
    }
  }

  #go(camera: Camera, how: { duration: number; easing: Easing; byPerson: boolean }): void {
    const { duration, easing, byPerson } = how;
    const step = (next: Camera): void => this.show(next);
    const done = (): void => this.#rest(byPerson);
    this.#motion.stop();
    // Where it is already there is nothing to wait for: what else has changed is drawn at once.
    const arrived = JSON.stringify(camera) === JSON.stringify(this.camera);
    if (duration === 0 || arrived || this.#calm.matches) {
      step(camera);
      done();
    } else {
      this.#motion.start(this.camera, camera, { size: this.size, duration, easing }, { step, done });
    }
  }

  #rest(byPerson: boolean): void {
    if (this.#destroyed) return;
    this.#movedAt = 0;
    this.#drawSoon();
    this.#events.cameraSettled(this.camera, byPerson);
  }

  /** Puts the drawing where the camera wants it, without drawing anew. @returns whether it no longer serves. */
  #placeSheet(): boolean {
    const view = this.#drawing?.view;
    if (!view) return true;
    const closer = this.camera.zoom - view.camera.zoom;
    const [x, y] = this.project(view.unproject([0, 0]));
    const scale = 2 ** closer;
    this.#sheet.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    const [right, bottom] = [x + view.width * scale, y + view.height * scale];
    return (
      x > 0 || y > 0 || right < this.size.width || bottom < this.size.height || Math.abs(closer) > stretch
    );
  }

  #change(): void {
    this.#changed = true;
    this.#drawSoon();
  }

  /** Draws in the next frame in which it is worth the time; the first time at once, before a frame without a map. */
  #drawSoon(): void {
    cancelAnimationFrame(this.#frame);
    if (this.#drawing) this.#drawNextFrame();
    else if (!this.#first) {
      this.#first = true;
      queueMicrotask(() => {
        this.#first = false;
        if (!this.#destroyed) this.#drawIfDue();
      });
    }
  }

  #drawNextFrame(): void {
    this.#frame = requestAnimationFrame(() => this.#drawIfDue());
  }

  #drawIfDue(): void {
    const now = performance.now();
    // On a busy machine the frames of a motion lie further apart than that.
    const moving = this.#motion.aim !== null || now - this.#movedAt < pause;
    const strained = this.#placeSheet();
    const due = strained && now - this.#drawnAt > Math.max(pause, 3 * this.#cost);
    if (moving ? due : this.#isOutdated()) this.#draw(moving);
    if (moving) this.#drawNextFrame();
  }

  #isOutdated(): boolean {
    const { view } = this.#drawing ?? {};
    if (this.#changed || !view) return true;
    const { center, zoom } = view.camera;
    return (
      zoom !== this.camera.zoom ||
      center[0] !== this.camera.center[0] ||
      center[1] !== this.camera.center[1] ||
      view.width !== this.size.width + 2 * margin ||
      view.height !== this.size.height + 2 * margin
    );
  }

  #draw(moving: boolean): void {
    const layers = this.#layers;
    if (!layers) return;
    const begin = performance.now();
    const view = mercatorView(this.camera, this.size.width + 2 * margin, this.size.height + 2 * margin);
    try {
      const look = { appearance: this.#appearance, hidden: this.#hidden, highlight: this.#highlight };
      const scene = drawScene({ ...view, ...look, layers, projects: this.#shown });
      this.#sheet.replaceChildren(svgElement(writeSvg(scene), this.#sheet.ownerDocument));
      this.#surface.style.background = scene.background;
      this.#drawing = { scene, view, style: styleFor(look) };
    } catch (error) {
      this.#events.error(mapProblem('engine', error));
      return;
    }
    this.#placeSheet();
    this.#changed = false;
    this.#drawnAt = performance.now();
    this.#cost = this.#drawnAt - begin;
    if (!moving) this.#events.idle();
  }

  #hover(pick: MapPick | null): void {
    const found = pick && (pick.features.length > 0 || pick.stack > 0) ? pick : null;
    const key = found ? `${found.stack} ${found.features[0]?.subject ?? ''}` : '';
    if (key === this.#under) return;
    this.#under = key;
    this.#surface.style.cursor = key === '' ? '' : 'pointer';
    this.#events.hover(found);
  }

  #pickAt(point: Point, reach: number): MapPick {
    const at = unproject(this.camera, this.size, point);
    const [drawing, hits] = [this.#drawing, this.#hits];
    if (!drawing || !hits) return { features: [], stack: 0, at, point };
    // The drawing may lie elsewhere for a moment: what counts is the place on the ground.
    const { features, stack } = hits.find(drawing, drawing.view.project(at), reach);
    return { features: orderPicks(features), stack, at, point };
  }
}

const surfaceStyle = {
  position: 'absolute',
  inset: '0',
  overflow: 'hidden',
  touchAction: 'none',
  userSelect: 'none',
} satisfies Partial<CSSStyleDeclaration>;

const sheetStyle = {
  position: 'absolute',
  top: '0',
  left: '0',
  transformOrigin: '0 0',
  pointerEvents: 'none',
} satisfies Partial<CSSStyleDeclaration>;

function sizeOf({ clientWidth, clientHeight }: HTMLElement): ViewSize {
  return { width: clientWidth, height: clientHeight };
}

/** Makes a map of SVG. */
export const createSvgPort: CreateMapPort = (container, events, options) =>
  new SvgPort(container, events, options);
