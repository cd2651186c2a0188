import * as maplibregl from '../modules/maplibre-gl/dist/maplibre-gl.mjs';

maplibregl.setWorkerUrl(
  new URL('../modules/maplibre-gl/dist/maplibre-gl-worker.mjs?own', import.meta.url).href,
);
window.maplibregl = maplibregl;
const square = [
  [-20, -20],
  [20, -20],
  [20, 20],
  [-20, 20],
  [-20, -20],
];
window.ownMap = new maplibregl.Map({
  container: 'own',
  attributionControl: false,
  style: {
    version: 8,
    // Its shapes are cut by the worker: without it there is the background only.
    sources: {
      square: { type: 'geojson', data: { type: 'Polygon', coordinates: [square] } },
    },
    layers: [
      { id: 'back', type: 'background', paint: { 'background-color': '#123456' } },
      { id: 'square', type: 'fill', source: 'square', paint: { 'fill-color': '#fedcba' } },
    ],
  },
});
