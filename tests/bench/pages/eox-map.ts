/**
 * The nearest peer made with Lit: `<eox-map>` (OpenLayers) with the same files as vector layers, in one look for each
 * file, with names. Marks `picture` when OpenLayers has drawn all of them.
 */
import '@eox/map';
import { layerAddresses, looks, mark, viewAsked } from './told';

interface EoxMap extends HTMLElement {
  layers: unknown[];
  center: [number, number];
  zoom: number;
  map: { once(event: 'rendercomplete', listener: () => void): void };
}

const element = document.querySelector('eox-map') as EoxMap;
const { center, zoom } = viewAsked();
element.center = center;
element.zoom = zoom + 1;
element.layers = layerAddresses.map((url, index) => ({
  type: 'Vector',
  properties: { id: `layer-${index}` },
  source: { type: 'Vector', url, format: 'GeoJSON' },
  style: {
    'fill-color': looks[index]?.fill,
    'stroke-color': looks[index]?.stroke,
    'stroke-width': 1.5,
    'circle-radius': 4,
    'circle-fill-color': looks.at(-1)?.fill,
    'circle-stroke-color': '#ffffff',
    'text-value': ['coalesce', ['get', 'name'], ''],
    'text-font': '12px sans-serif',
  },
}));
element.map.once('rendercomplete', () => mark('picture'));
