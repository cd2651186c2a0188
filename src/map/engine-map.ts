import { Map as EngineMap } from 'maplibre-gl';
import type { ViewSize } from '../model/map-view';
import { cameraFor, noInsets, viewLimits } from '../model/view-fit';
import type { MapPortOptions } from './map-port';

/** Of the pixels of each side, how many are drawn while another drawing stands before the map. */
const coarse = 0.25;

/** Starts the engine: flat, north up, without words of its own. @throws when WebGL is not to be had */
export function createEngineMap(container: HTMLElement, options: MapPortOptions, size: ViewSize): EngineMap {
  const limits = viewLimits(options, size);
  const { center, zoom } = cameraFor({ bounds: options.home }, size, noInsets, limits);
  const map = new EngineMap({
    container,
    style: { version: 8, sources: {}, layers: [], transition: { duration: 300, delay: 0 } },
    center: [...center],
    zoom,
    ...limits,
    maxBounds: [...limits.maxBounds] as [number, number, number, number],
    maxPitch: 0,
    attributionControl: false,
    // We say when, so that the view does not seem to be moved by somebody.
    trackResize: false,
    // A wall of screens is drawn as sharp as it is.
    maxCanvasSize: [8192, 4608],
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    ...(options.behind ? { pixelRatio: coarse } : {}),
    fadeDuration: 160,
    localIdeographFontFamily: 'sans-serif',
    canvasContextAttributes: { antialias: true },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}

/**
 * Draws all pixels from now on. Names that may stand on several sides are placed anew: the engine keeps the side that
 * a name took while tiles were missing, and these come in any order, so that no two starts were alike.
 */
export function sharpen(map: EngineMap): void {
  map.style.placement.variableOffsets = {};
  map.style.triggerSymbolPlacement();
  // So it says; its types do not.
  map.setPixelRatio(null as unknown as number);
}
