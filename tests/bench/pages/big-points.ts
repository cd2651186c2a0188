/**
 * The bare engine with the points of the plan `?plan=`, its towns and its district, from the same files, in our style,
 * with our stacks. Marks `idle` at the first idle of the map, and `picked` when a click has found what lies near.
 */
import { Map as EngineMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { rasterise } from '../../../src/map/images';
import { pickReach } from '../../../src/model/pick-order';
import { stackOptions } from '../../../styles/sources';
import { createStyleLayers } from '../../../styles/style';
import { mark, viewAsked } from './told';

setWorkerUrl(workerUrl);
const plan = new URLSearchParams(location.search).get('plan') ?? '';
const { radius, maxZoom, minPoints } = stackOptions(1);
const file = (name: string) => ({
  type: 'geojson' as const,
  data: new URL(`../geodata/${plan}/layers/${name}.geojson`, location.href).href,
  promoteId: 'subject',
  tolerance: 0.25,
  buffer: 160,
  maxzoom: 15,
});
const stacks = { cluster: true, clusterRadius: radius, clusterMaxZoom: maxZoom, clusterMinPoints: minPoints };
const sources = {
  district: file('district'),
  towns: file('towns'),
  projects: { ...file('points'), ...stacks },
};
const layers = createStyleLayers('light').filter((layer) => !('source' in layer) || layer.source in sources);
const map = new EngineMap({
  container: 'map',
  style: { version: 8, sources, layers },
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
map.on('click', ({ point: { x, y } }) => {
  const reach = pickReach.mouse;
  map.queryRenderedFeatures([
    [x - reach, y - reach],
    [x + reach, y + reach],
  ]);
  performance.mark('picked');
});
