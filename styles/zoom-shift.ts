/**
 * On a wall the map shows what it shows in a room, enlarged: twice the scale stands one zoom closer for the same
 * ground, so sizes and what appears are read at the zoom that a room would have.
 */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { roomScale } from './tokens';

/** How many zooms farther out a room would show the same ground. @param scale of all sizes */
export const zoomShift = (scale: number): number => Math.max(0, Math.log2(scale / roomScale));

/** The layer with all its zooms so much closer. */
export function shiftZooms(layer: LayerSpecification, shift: number): LayerSpecification {
  if (shift === 0) return layer;
  const { minzoom, maxzoom } = layer;
  return {
    ...layer,
    ...('filter' in layer && layer.filter ? { filter: shiftedFilter(layer.filter, shift) } : {}),
    ...(minzoom === undefined ? {} : { minzoom: minzoom + shift }),
    ...(maxzoom === undefined ? {} : { maxzoom: Math.min(24, maxzoom + shift) }),
    ...(layer.layout ? { layout: shiftedValues(layer.layout, shift) } : {}),
    ...(layer.paint ? { paint: shiftedValues(layer.paint, shift) } : {}),
  } as LayerSpecification;
}

const isZoom = (part: unknown): boolean => Array.isArray(part) && part[0] === 'zoom';

/** Values that grow with the zoom; what steps at whole zooms belongs to the engine's tiles and stays. */
function shiftedValues(values: object, shift: number): object {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, unknown]) => {
      if (!Array.isArray(value) || value[0] !== 'interpolate' || !isZoom(value[2])) return [name, value];
      const stops = value.slice(3).map((stop: unknown, at) => (at % 2 === 0 ? Number(stop) + shift : stop));
      return [name, [...(value.slice(0, 3) as unknown[]), ...stops]];
    }),
  );
}

function shiftedFilter(filter: unknown, shift: number): unknown {
  if (!Array.isArray(filter)) return filter;
  const parts = filter as unknown[];
  if (isZoom(parts[1]) && typeof parts[2] === 'number') return [parts[0], parts[1], parts[2] + shift];
  return parts.map((part) => shiftedFilter(part, shift));
}
