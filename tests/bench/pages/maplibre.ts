/**
 * The bare engine: what a page would write that has our style as a file. The style, made when this page is built, has
 * the same layers, and the same sources: the plan's own files where they are drawn as they are, the others ready made in
 * the style, so that nothing is left to work out here. The symbols come the same way as in ours.
 * Marks `idle` at the first idle of the map, and says `window.map`.
 */
import { Map as EngineMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { rasterise } from '../../../src/map/images';
import { mark, viewAsked } from './told';

setWorkerUrl(workerUrl);
const map = new EngineMap({
  container: 'map',
  style: 'style.json',
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
void map.once('idle', () => mark('idle'));
