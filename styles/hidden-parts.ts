import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { partsOf } from '../src/model/layer-switches';
import { all, expr } from './expressions';
import { type LayerId, platformKeys } from './layers';

type Filter = Parameters<typeof all>[number];

/** A layer of a group without what is hidden of it: all, or its hidden parts. */
export function withoutHidden(
  layer: LayerSpecification,
  group: LayerId,
  hidden: ReadonlySet<string>,
): LayerSpecification {
  if (hidden.has(group)) {
    return { ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification;
  }
  const parts = partsOf(group).filter((part) => hidden.has(part));
  if (parts.length === 0) return layer;
  const keys = parts.map((part) => part.slice(group.length + 1));
  const glyphs = Object.entries(platformKeys).flatMap(([glyph, key]) => (keys.includes(key) ? [glyph] : []));
  const [value, out] =
    group === 'platform' ? [['get', 'glyph'], glyphs] : [['coalesce', ['get', 'index'], 1], keys.map(Number)];
  const kept = expr(['!', ['in', value, ['literal', out]]]);
  return {
    ...layer,
    filter: all((layer as { filter?: Filter }).filter as Filter, kept),
  } as LayerSpecification;
}
