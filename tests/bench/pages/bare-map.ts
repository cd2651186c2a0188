/** The bare engine with the settings of ours: what the pages that ours is compared with have in common. */
import { Map as EngineMap, type MapOptions, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
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
  void map.once('idle', () => whenDrawn(map, () => mark('idle')));
  return map;
}

/** The engine is idle when it has said what to draw: ours is not shown, and so not marked, before that is drawn. */
function whenDrawn(map: EngineMap, then: () => void): void {
  const graphics = map.getCanvas().getContext('webgl2');
  const fence = graphics?.fenceSync(graphics.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!graphics || !fence) throw new Error('There are no graphics to wait for');
  graphics.flush();
  const look = (): void => {
    if (graphics.clientWaitSync(fence, 0, 0) === graphics.TIMEOUT_EXPIRED) setTimeout(look, 8);
    else then();
  };
  setTimeout(look, 8);
}
