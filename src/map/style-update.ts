import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

/** The few verbs of an engine that change a style. */
export interface LayerSetter {
  setFilter(layer: string, filter: never): unknown;
  setLayerZoomRange(layer: string, minzoom: number, maxzoom: number): unknown;
  setLayoutProperty(layer: string, name: never, value: never): unknown;
  setPaintProperty(layer: string, name: never, value: never): unknown;
  addLayer(layer: LayerSpecification, before?: string): unknown;
  removeLayer(layer: string): unknown;
  moveLayer(layer: string, before?: string): unknown;
}

/**
 * The layers, those of sources with nothing in them hidden: for each run of lines or areas of a source the engine fills
 * the screen with a mask, whether there is anything to draw or not.
 */
export function withoutEmpty(
  layers: readonly LayerSpecification[],
  empty: ReadonlySet<string>,
): LayerSpecification[] {
  return layers.map((layer) => {
    if (!('source' in layer) || !empty.has(layer.source)) return layer;
    return { ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification;
  });
}

type Plain = Readonly<Record<string, unknown>>;

/**
 * Turns one list of layers into another: what stays is changed property by property and moved, for an engine at work
 * on names does not bear that a layer goes and comes back.
 *
 * @returns whether layers came, went or moved
 */
export function updateLayers(
  map: LayerSetter,
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): boolean {
  const wanted = new Map(after.map((layer) => [layer.id, layer]));
  const kept = before.filter((old) => {
    const next = wanted.get(old.id);
    return next !== undefined && frame(next) === frame(old);
  });
  const stays = new Set(kept.map(({ id }) => id));
  for (const { id } of before) if (!stays.has(id)) map.removeLayer(id);
  for (const old of kept) change(map, old, wanted.get(old.id)!);
  return (
    arrange(
      map,
      kept.map(({ id }) => id),
      after,
    ) || kept.length < before.length
  );
}

/** Brings what stands into the order of `after`, top to bottom, and adds what is missing. */
function arrange(map: LayerSetter, standing: string[], after: readonly LayerSpecification[]): boolean {
  let [rest, moved] = [standing, false];
  after.toReversed().forEach((layer, at, reversed) => {
    const above = reversed[at - 1]?.id;
    if (rest.at(-1) === layer.id) rest = rest.slice(0, -1);
    else {
      moved = true;
      if (rest.includes(layer.id)) map.moveLayer(layer.id, above);
      else map.addLayer(layer, above);
      rest = rest.filter((id) => id !== layer.id);
    }
  });
  return moved;
}

function change(map: LayerSetter, old: LayerSpecification, next: LayerSpecification): void {
  if ('filter' in next && !equal((old as { filter?: unknown }).filter, next.filter)) {
    map.setFilter(next.id, next.filter as never);
  }
  if (old.minzoom !== next.minzoom || old.maxzoom !== next.maxzoom) {
    map.setLayerZoomRange(next.id, next.minzoom ?? 0, next.maxzoom ?? 24);
  }
  changes(old.layout, next.layout, (name, value) =>
    map.setLayoutProperty(next.id, name as never, value as never),
  );
  changes(old.paint, next.paint, (name, value) =>
    map.setPaintProperty(next.id, name as never, value as never),
  );
}

/** What cannot be changed on a layer that stands. */
const frame = ({ id, type }: LayerSpecification): string => `${id} ${type}`;

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
