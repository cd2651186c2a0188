/**
 * Bare Leaflet on canvas with the same files: areas, lines and points in one look for each file, and no names.
 * Marks `picture` when all files are drawn.
 */
import { canvas, circleMarker, geoJSON, map as makeMap } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { layerAddresses, looks, mark, viewAsked } from './told';

const { center, zoom } = viewAsked();
const renderer = canvas();
const map = makeMap('map', {
  renderer,
  preferCanvas: true,
  zoomSnap: 0,
  center: [center[1], center[0]],
  // The engine's zoom counts tiles of 512 px.
  zoom: zoom + 1,
});
const files = await Promise.all(
  layerAddresses.map(async (address) => (await fetch(address)).json() as Promise<GeoJSON.FeatureCollection>),
);
files.forEach((file, index) => {
  const { stroke = '', fill = '' } = looks[index] ?? {};
  geoJSON(file, {
    style: { color: stroke, weight: 1.5, fillColor: fill, fillOpacity: 1 },
    pointToLayer: (_, at) => circleMarker(at, { radius: 4, renderer }),
  }).addTo(map);
});
mark('picture');
