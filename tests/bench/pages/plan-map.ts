/**
 * `<plan-map>` alone, as a page has it that bundles the package. Marks `picture` when the first picture is on the screen.
 * Nothing is on the page with `?empty`.
 */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { setMapWorkerUrl } from '../../../src/elements/plan-map/worker-url';
import '../../../src/elements/plan-map/plan-map';
import { mark } from './told';

setMapWorkerUrl(workerUrl);
if (!new URLSearchParams(location.search).has('empty')) {
  const map = document.createElement('plan-map');
  map.addEventListener('plan-ready', () => mark('picture'), { once: true });
  map.src = '../geodata/kecheng/plan.json';
  document.body.append(map);
}
