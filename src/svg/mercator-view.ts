import type { Position } from 'geojson';
import type { Camera } from '../model/map-view';
import { unproject, worldPoint, worldSize, zoomForBox, positionAt } from '../model/web-mercator';
import type { SceneView, TileGrid } from './scene';

/** What a map of `width` × `height` px shows, and where: give it to `drawScene`. */
export interface MercatorView extends SceneView {
  camera: Camera;
  /** [longitude, latitude] of px from the upper left corner. */
  unproject(point: readonly [number, number]): [number, number];
}

/** Side in px of a tile of the map engine at a whole zoom. */
const tileSide = 512;
/** Closer than this the engine enlarges the tiles of this zoom. */
const closestTiles = 15;

/** A view from straight above with north up, as the map engine draws it. */
export function mercatorView(camera: Camera, width: number, height: number): MercatorView {
  const world = worldSize(camera.zoom);
  const [middleX, middleY] = worldPoint(camera.center);
  const [left, top] = [middleX * world - width / 2, middleY * world - height / 2];
  return {
    camera,
    width,
    height,
    zoom: camera.zoom,
    project(position: Position) {
      const [x, y] = worldPoint(position);
      return [x * world - left, y * world - top];
    },
    unproject: (point) => unproject(camera, { width, height }, point),
    tiles: tileGrid(camera.zoom, left, top),
  };
}

/** A view that shows a whole box, [west, south, east, north], with `margin` px around it. */
export function viewOfBounds(
  bounds: readonly [number, number, number, number],
  width: number,
  height: number,
  { margin = 12, maxZoom = 17 }: { margin?: number; maxZoom?: number } = {},
): MercatorView {
  const room = (side: number): number => Math.max(side - 2 * margin, side / 2);
  const [west, south, east, north] = bounds;
  const [[left, top], [right, bottom]] = [worldPoint([west, north]), worldPoint([east, south])];
  const center = positionAt([(left + right) / 2, (top + bottom) / 2]);
  const zoom = Math.min(zoomForBox(bounds, room(width), room(height)), maxZoom);
  return mercatorView({ center, zoom }, width, height);
}

function tileGrid(zoom: number, left: number, top: number): TileGrid {
  const tileZoom = Math.min(Math.floor(zoom), closestTiles);
  const side = tileSide * 2 ** (zoom - tileZoom);
  const first = (edge: number): number => Math.floor(edge / side) * side - edge;
  return { x: first(left), y: first(top), side, overscaling: 2 ** (Math.floor(zoom) - tileZoom) };
}
