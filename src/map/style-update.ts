import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

/** The few verbs of an engine that change a layer. */
export interface LayerSetter {
  setFilter(layer: string, filter: never): unknown;
  setLayoutProperty(layer: string, name: never, value: never): unknown;
  setPaintProperty(layer: string, name: never, value: never): unknown;
}

type Plain = Readonly<Record<string, unknown>>;

/**
 * Turns one list of layers into another, property by property. @returns false when the lists do not hold the
 * same layers in the same order (then all of them must be made anew).
 */
export function updateLayers(
  map: LayerSetter,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): boolean {
  if (before.length !== after.length) return false;
  if (before.some((layer, at) => frame(layer) !== frame(after[at]!))) return false;
  before.forEach((old, at) => {
    const next = after[at]!;
    if ('filter' in next && !equal((old as { filter?: unknown }).filter, next.filter)) {
      map.setFilter(next.id, next.filter as never);
    }
    changes(old.layout, next.layout, (name, value) =>
      map.setLayoutProperty(next.id, name as never, value as never),
    );
    changes(old.paint, next.paint, (name, value) =>
      map.setPaintProperty(next.id, name as never, value as never),
    );
  });
  return true;
}

/** What cannot be changed on a layer that stands. */
const frame = ({ id, type, minzoom, maxzoom }: LayerSpecification): string =>
  [id, type, minzoom, maxzoom].join('|');

function changes(
  before: Plain | undefined = {},
  after: Plain | undefined = {},
  set: (name: string, value: unknown) => void,
): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!equal(before[name], after[name])) set(name, after[name]);
  }
}

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
