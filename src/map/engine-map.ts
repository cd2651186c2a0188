import { Map as EngineMap } from 'maplibre-gl';
import type { ViewSize } from '../model/map-view';
import { cameraFor, noInsets, viewLimits } from '../model/view-fit';
import { fade } from './behind';
import type { MapPortOptions } from './map-port';

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
    fadeDuration: options.behind ? 0 : fade,
    localIdeographFontFamily: 'sans-serif',
    canvasContextAttributes: { antialias: true },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}
