import type { Camera, ViewSize } from '../model/map-view';
import { positionAt, project, worldPoint } from '../model/web-mercator';

/** How a motion gains and loses speed; 0 to 1. */
export type Easing = (part: number) => number;

export const easeInOut: Easing = (part) => (part < 0.5 ? 4 * part ** 3 : 1 - 4 * (1 - part) ** 3);
export const easeOut: Easing = (part) => 1 - (1 - part) ** 3;

/** Takes a camera to another over time, one step a frame. */
export class CameraMotion {
  #frame = 0;
  #to: Camera | null = null;

  /** Where the motion will end; `null`: nothing moves. */
  get aim(): Camera | null {
    return this.#to;
  }

  /** Begins a motion instead of the one before. `done` is called at its end, not when it is stopped. */
  start(
    from: Camera,
    to: Camera,
    { size, duration, easing }: { size: ViewSize; duration: number; easing: Easing },
    { step, done }: { step(camera: Camera): void; done(): void },
  ): void {
    this.stop();
    this.#to = to;
    const path = cameraPath(from, to, size);
    const begin = performance.now();
    const next = (): void => {
      const part = Math.min(1, (performance.now() - begin) / duration);
      if (part < 1) {
        this.#frame = requestAnimationFrame(next);
        step(path(easing(part)));
        return;
      }
      this.#to = null;
      step(to);
      done();
    };
    this.#frame = requestAnimationFrame(next);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#to = null;
  }
}

/** The cameras between two, `part` from 0 to 1. A zoom keeps its fixed point; a long way is flown in an arc. */
export function cameraPath(from: Camera, to: Camera, size: ViewSize): (part: number) => Camera {
  const [start, end] = [worldPoint(from.center), worldPoint(to.center)];
  const least = Math.min(from.zoom, to.zoom);
  const [x, y] = project({ center: from.center, zoom: least }, size, to.center);
  const screens = Math.hypot(x - size.width / 2, y - size.height / 2) / Math.max(size.width, size.height, 1);
  const arc = Math.max(0, Math.log2(screens));
  const [wide, near] = [2 ** -from.zoom, 2 ** -to.zoom];
  return (part) => {
    const zoom = from.zoom + (to.zoom - from.zoom) * part;
    const way = Math.abs(wide - near) < wide * 1e-6 ? part : (wide - 2 ** -zoom) / (wide - near);
    return {
      center: positionAt([start[0] + (end[0] - start[0]) * way, start[1] + (end[1] - start[1]) * way]),
      zoom: zoom - arc * Math.sin(Math.PI * part),
    };
  };
}
