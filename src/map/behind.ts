import type { Map as EngineMap } from 'maplibre-gl';

/** How long names come and go on a map that is shown, milliseconds. */
export const fade = 160;

/** Milliseconds between two questions whether the graphics processor is done. */
const pause = 8;

/**
 * Minds a map while another drawing stands before it. Each tile that comes makes a frame, which nobody sees; and the
 * browser holds back only frames that are shown. A slow graphics processor would have seconds of them to draw, and the
 * whole page would stand still meanwhile. So nothing is drawn before everything is there, and the map is not shown
 * before that is drawn.
 */
export class Behind {
  readonly #map: EngineMap;
  readonly #painter: EngineMap['painter'];
  #draws = false;
  /** How often a frame has been waited for: only the last one counts. */
  #waits = 0;

  constructor(map: EngineMap) {
    this.#map = map;
    this.#painter = map.painter;
    this.#painter.render = () => {};
  }

  /** Everything was there at least once. */
  get draws(): boolean {
    return this.#draws;
  }

  /**
   * Everything is there: it is drawn from now on. Names that may stand on several sides are placed anew: the engine keeps
   * the side that a name took while tiles were missing, and these come in any order, so that no two starts were alike.
   */
  draw(): void {
    this.#draws = true;
    Reflect.deleteProperty(this.#painter, 'render');
    const { style } = this.#map;
    style.placement.variableOffsets = {};
    style.triggerSymbolPlacement();
    this.#map.triggerRepaint();
  }

  /**
   * Calls `then` when the graphics processor has drawn the last frame; never, where another one is wanted by then, which
   * comes to its own end.
   */
  whenDrawn(then: () => void): void {
    this.#waits += 1;
    const wait = this.#waits;
    whenGraphicsDone(this.#map, () => {
      if (wait === this.#waits && this.#map.loaded()) then();
    });
  }

  /** The map can be shown. */
  end(): void {
    this.#map._fadeDuration = fade;
  }
}

/** Calls `then` when the graphics processor has drawn what a map has told it so far; never, when its graphics are lost. */
export function whenGraphicsDone(map: EngineMap, then: () => void): void {
  const graphics = map.getCanvas().getContext('webgl2');
  const fence = graphics?.fenceSync(graphics.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? null;
  graphics?.flush();
  const look = (): void => {
    if (graphics?.isContextLost()) return;
    if (graphics && fence && graphics.clientWaitSync(fence, 0, 0) === graphics.TIMEOUT_EXPIRED) {
      setTimeout(look, pause);
      return;
    }
    graphics?.deleteSync(fence);
    then();
  };
  setTimeout(look, pause);
}
