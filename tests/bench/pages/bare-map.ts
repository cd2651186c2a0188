/** The bare engine with the settings of ours: what the pages that ours is compared with have in common. */
import { Map as EngineMap, type MapOptions, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { whenGraphicsDone } from '../../../src/map/behind';
import { rasterise } from '../../../src/map/images';
import { mark, viewAsked } from './told';

/** A map of the page in a style, with our symbols. Marks `idle` at its first idle, when that is drawn. */
export function bareMap(style: NonNullable<MapOptions['style']>): EngineMap {
  setWorkerUrl(workerUrl);
  const map = new EngineMap({
    container: 'map',
    style,
    ...viewAsked(),
    attributionControl: false,
    maxPitch: 0,
    dragRotate: false,
    renderWorldCopies: false,
    fadeDuration: 160,
    localIdeographFontFamily: 'sans-serif',
    canvasContextAttributes: { antialias: true },
  });
  map.setMissingStyleImageResolver(async (name) => {
    const raster = await rasterise(name, devicePixelRatio);
    if (raster && !map.hasImage(name)) map.addImage(name, raster.data, { pixelRatio: raster.pixelRatio });
  });
  // Idle says that all is told to draw: ours is not shown, and so not marked, before that is drawn.
  void map.once('idle', () => whenGraphicsDone(map, () => mark('idle')));
  return map;
}
