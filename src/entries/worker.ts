/** The worker of the map engine, shipped beside this file: maps find it without a word from the page. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { version } from 'maplibre-gl/package.json';
import { setDefaultMapWorker } from '../elements/plan-map/worker-url';

setDefaultMapWorker({ url: workerUrl, engine: version });
