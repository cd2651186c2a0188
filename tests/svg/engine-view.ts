/** What the map engine draws at a view, for comparing with the SVG. Only in the browser. */
import type { MapGeoJSONFeature } from 'maplibre-gl';
import type { Position } from 'geojson';
import { worldPoint } from '../../src/model/web-mercator';

/** A vertex of a drawn feature in px of the view. */
export interface EngineVertex {
  layer: string;
  subject: string | undefined;
  at: [number, number];
}

/** How far tiles of our sources reach beyond their square, as a part of its side. */
const reach = 160 / 512;

/** The vertices of what the engine drew. Those that the edge of a tile has cut are left out. */
export function verticesOf(
  features: readonly MapGeoJSONFeature[],
  tileZoom: number,
  project: (position: [number, number]) => { x: number; y: number },
): EngineVertex[] {
  return features.flatMap((feature) =>
    positionsOf(feature.geometry)
      .filter((position) => !isCut(position, tileZoom))
      .map(([longitude = 0, latitude = 0]) => {
        const { x, y } = project([longitude, latitude]);
        const subject: unknown = feature.properties.subject;
        return {
          layer: feature.layer.id,
          subject: typeof subject === 'string' ? subject : undefined,
          at: [x, y] as [number, number],
        };
      }),
  );
}

function positionsOf(geometry: GeoJSON.Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    default:
      return [];
  }
}

function isCut(position: Position, tileZoom: number): boolean {
  return worldPoint(position).some((part) => {
    const inTile = (part * 2 ** tileZoom) % 1;
    return [reach, 1 - reach].some((edge) => Math.abs(inTile - edge) < 0.004);
  });
}

/** Whether anything of a feature can be seen at this zoom: the engine also finds what is wholly transparent. */
export function isSeen({ layer }: MapGeoJSONFeature, zoom: number): boolean {
  if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? Infinity)) return false;
  const paint = (layer.paint ?? {}) as Record<string, unknown>;
  if (paint['line-width'] === 0) return false;
  const opacities = ['fill', 'line', 'circle', 'circle-stroke', 'icon', 'text']
    .map((part) => paint[`${part}-opacity`])
    .filter((value) => typeof value === 'number');
  return opacities.length === 0 || opacities.some((value) => value > 0);
}

/** Layers whose symbols have a picture beside their name: the engine does not tell which of the two is seen. */
export function withPictures(features: readonly MapGeoJSONFeature[]): Set<string> {
  const named = features.filter((feature) => textOf(feature) !== '');
  return new Set(
    named.filter(({ layer }) => layoutOf(layer)['icon-image'] !== undefined).map(({ layer }) => layer.id),
  );
}

/** The names that the engine found room for, each with its layer; in a layer {@link withPictures} the subjects. */
export function namesOf(features: readonly MapGeoJSONFeature[]): Set<string> {
  const pictured = withPictures(features);
  const names = features.flatMap((feature) => {
    const { layer, properties } = feature;
    const text = textOf(feature);
    if (text === '') return [];
    return [`${layer.id}: ${pictured.has(layer.id) ? String(properties.subject) : text}`];
  });
  return new Set(names);
}

const textOf = ({ layer }: MapGeoJSONFeature): string => String(layoutOf(layer)['text-field'] ?? '');

const layoutOf = ({ layout }: MapGeoJSONFeature['layer']): Record<string, unknown> =>
  (layout ?? {}) as Record<string, unknown>;
