import type { Camera, ViewSize } from '../model/map-view';
import { type ViewLimits, movedBy, zoomedAround } from '../model/view-fit';

type Point = [x: number, y: number];

/** What a person's hands move. */
export interface Steered {
  readonly size: ViewSize;
  readonly limits: ViewLimits;
  /** Where the map looks now. */
  readonly camera: Camera;
  /** Where it will look when the motion under way has ended. */
  readonly aim: Camera;
  /** Stands still, at once. */
  halt(): void;
  /** Looks there, at once. */
  show(camera: Camera): void;
  /** Goes there in so many milliseconds. */
  glide(camera: Camera, duration: number): void;
  /** The person has let go. */
  settle(): void;
  /** A click or tap on px of the view. */
  click(point: Point, touch: boolean): void;
  /** The pointer is there and nothing is held; `null`: it is gone, or something is held. */
  point(point: Point | null): void;
}

/** Px that a pressed pointer may tremble and still click. */
const tremble = { mouse: 3, touch: 8 } as const;
/** Px of an arrow key. */
const keyStep = 100;
/** Zoom levels for a px of the wheel, and for one of a touchpad. */
const wheelRate = 1 / 500;
const padRate = 1 / 120;
/** Milliseconds of silence after which the wheel is let go. */
const wheelRest = 200;
/** Milliseconds before the end of a drag that tell its speed. */
const recent = 90;

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-keyStep, 0],
  ArrowRight: [keyStep, 0],
  ArrowUp: [0, -keyStep],
  ArrowDown: [0, keyStep],
};
const zoomKeys: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/** Drag, pinch, wheel, double click and keys on an element, as people know them from other maps. */
export class SvgGestures {
  readonly #surface: HTMLElement;
  readonly #map: Steered;
  readonly #held = new Map<number, Point>();
  /** The last places of a drag, to let it run on. */
  #track: { at: Point; time: number }[] = [];
  #start: Point | null = null;
  #dragged = false;
  #touch = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(surface: HTMLElement, map: Steered) {
    this.#surface = surface;
    this.#map = map;
    surface.addEventListener('pointerdown', this.#onDown);
    surface.addEventListener('pointermove', this.#onMove);
    surface.addEventListener('pointerup', this.#onUp);
    surface.addEventListener('pointercancel', this.#onUp);
    surface.addEventListener('pointerleave', () => map.point(null));
    surface.addEventListener('click', this.#onClick);
    surface.addEventListener('dblclick', this.#onDoubleClick);
    surface.addEventListener('wheel', this.#onWheel, { passive: false });
    surface.addEventListener('keydown', this.#onKey);
  }

  destroy(): void {
    clearTimeout(this.#rest);
  }

  readonly #onDown = (event: PointerEvent): void => {
    this.#touch = event.pointerType === 'touch';
    if (!this.#touch && event.button !== 0) return;
    const at = this.#at(event);
    if (this.#held.size === 0) {
      this.#map.halt();
      this.#dragged = false;
      this.#start = at;
      this.#track = [];
    }
    this.#held.set(event.pointerId, at);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const before = this.#held.get(event.pointerId);
    const at = this.#at(event);
    if (!before || !this.#start) {
      if (event.pointerType !== 'touch' && this.#held.size === 0) this.#map.point(at);
      return;
    }
    if (!this.#dragged && this.#held.size === 1) {
      const reach = this.#touch ? tremble.touch : tremble.mouse;
      if (Math.hypot(at[0] - this.#start[0], at[1] - this.#start[1]) <= reach) return;
    }
    if (!this.#dragged) this.#beginDrag();
    const pinch = this.#held.size > 1 ? this.#span() : null;
    this.#held.set(event.pointerId, at);
    if (pinch) this.#pinch(pinch);
    else {
      this.#map.show(movedBy(this.#map.camera, [before[0] - at[0], before[1] - at[1]]));
      this.#track.push({ at, time: event.timeStamp });
    }
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (!this.#held.delete(event.pointerId)) return;
    if (this.#held.size > 0) {
      // A finger of two is left: the drag goes on from where it is, without a run.
      this.#track = [];
      return;
    }
    this.#start = null;
    this.#surface.style.cursor = '';
    if (!this.#dragged) return;
    const run = this.#run(event.timeStamp);
    if (run) this.#map.glide(movedBy(this.#map.camera, run), 500);
    else this.#map.settle();
  };

  #beginDrag(): void {
    this.#dragged = true;
    this.#map.point(null);
    this.#surface.style.cursor = 'grabbing';
    for (const id of this.#held.keys()) this.#surface.setPointerCapture(id);
  }

  /** Px that the map runs on after a quick drag. */
  #run(now: number): Point | null {
    const [first, last] = [this.#track.find(({ time }) => now - time < recent), this.#track.at(-1)];
    if (!first || !last || last.time - first.time < 10) return null;
    const each = 200 / (last.time - first.time);
    const run: Point = [(first.at[0] - last.at[0]) * each, (first.at[1] - last.at[1]) * each];
    return Math.hypot(...run) > 30 ? run : null;
  }

  /** Middle and distance of two fingers. */
  #span(): { middle: Point; distance: number } {
    const [[x, y] = [0, 0], [x2, y2] = [0, 0]] = [...this.#held.values()];
    return { middle: [(x + x2) / 2, (y + y2) / 2], distance: Math.max(1, Math.hypot(x2 - x, y2 - y)) };
  }

  #pinch(before: { middle: Point; distance: number }): void {
    const { camera, size, limits } = this.#map;
    const { middle, distance } = this.#span();
    const moved = movedBy(camera, [before.middle[0] - middle[0], before.middle[1] - middle[1]]);
    const zoom = camera.zoom + Math.log2(distance / before.distance);
    this.#map.show(zoomedAround(moved, zoom, middle, size, limits));
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (!this.#dragged) this.#map.click(this.#at(event), this.#touch);
  };

  readonly #onDoubleClick = (event: MouseEvent): void => {
    const { camera, aim, size, limits } = this.#map;
    const zoom = aim.zoom + (event.shiftKey ? -1 : 1);
    this.#map.glide(zoomedAround(camera, zoom, this.#at(event), size, limits), 300);
  };

  readonly #onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 40 : 1);
    if (pixels === 0) return;
    const { camera, aim, size, limits } = this.#map;
    // A wheel comes in clicks that want smoothing; a touchpad is smooth already, and Ctrl means a pinch on it.
    const isPad = event.ctrlKey || Math.abs(pixels) < 40;
    const step = Math.min(1, Math.max(-1, pixels * (isPad ? padRate : wheelRate)));
    const next = zoomedAround(camera, (isPad ? camera : aim).zoom - step, this.#at(event), size, limits);
    clearTimeout(this.#rest);
    if (isPad) {
      this.#map.halt();
      this.#map.show(next);
      this.#rest = setTimeout(() => this.#map.settle(), wheelRest);
    } else {
      this.#map.glide(next, 180);
    }
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { aim } = this.#map;
    const way = arrows[event.key];
    const step = zoomKeys[event.key];
    if (way) this.#map.glide(movedBy(aim, way), 260);
    else if (step !== undefined) this.#map.glide({ ...aim, zoom: aim.zoom + step }, 260);
    else return;
    event.preventDefault();
  };

  #at({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.#surface.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }
}
