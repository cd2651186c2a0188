/**
 * `<plan-map>` alone with the plan `?plan=` at `?view=`. Marks `picture` when the map is drawn and can be used, `idle`
 * when the engine has it and has drawn it, and `picked` when a person's click has selected something.
 */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { setMapWorkerUrl } from '../../../src/elements/plan-map/worker-url';
import '../../../src/elements/plan-map/plan-map';
import { mark } from './told';

setMapWorkerUrl(workerUrl);
const asked = new URLSearchParams(location.search);
const map = document.createElement('plan-map');
map.addEventListener('plan-select', () => performance.mark('picked'));
map.addEventListener('plan-ready', () => mark('picture'), { once: true });
map.gestures = 'direct';
map.view = asked.get('view') ?? 'home';
map.src = `../geodata/${asked.get('plan')}/plan.json`;
document.body.append(map);
const look = (): void => (map.rendererInUse === 'webgl' ? mark('idle') : void requestAnimationFrame(look));
look();
