import { layerFiles } from '../../../src/model/types';

/** Addresses of the plan's layer files, bottom to top, relative to a page in `bench/`. */
export const layerAddresses = layerFiles.map((name) => `../geodata/kecheng/layers/${name}.geojson`);

/** How each of them looks on pages that have not our style. */
export const looks = [
  { stroke: '#8a8478', fill: '#f6f3ea' },
  { stroke: '#b9b2a2', fill: 'transparent' },
  { stroke: '#c0392b', fill: 'rgba(228, 128, 40, 0.3)' },
  { stroke: '#5b9bd1', fill: '#a9cfe8' },
  { stroke: '#c58b4a', fill: 'transparent' },
  { stroke: '#ffffff', fill: '#b7291a' },
];

/** The view that the address asks for, as `?view=longitude,latitude,zoom`: that of the app. */
export function viewAsked(): { center: [longitude: number, latitude: number]; zoom: number } {
  const view = new URLSearchParams(location.search).get('view') ?? '118.87,28.97,10';
  const [longitude = 0, latitude = 0, zoom = 0] = view.split(',').map(Number);
  return { center: [longitude, latitude], zoom };
}

/** Marks in the page's timeline that what has just been drawn is on the screen. */
export function mark(name: 'picture' | 'idle'): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
}
