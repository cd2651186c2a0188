/** The map's layers where features are served as tiles. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LayerFile, SubjectId } from '../src/model/types';
import { all, expr, geometryIs, inState, is, not, oneOf } from './expressions';
import type { LayerId } from './layers';
import { layerGroup } from './style';

/** The name of a source that is served. */
export const servedSource = (file: string): string => `served:${file}`;

export interface ServedLook {
  /** The layer inside the tiles of each served layer file. */
  layers: ReadonlyMap<LayerFile, string>;
  hidden: ReadonlySet<LayerId>;
  /** The only projects that are shown; `null`: all. */
  projects: ReadonlySet<SubjectId> | null;
  /** Whether something is selected and the rest fades. */
  dimmed: boolean;
}

/**
 * What `createStyleLayers` gives, with the layers of served files reading their tiles. In tiles projects come in no
 * stacks, are where they are, and leave by a filter; what fades is all that is in no other state, for nobody has a list
 * of what is in the tiles.
 */
export function servedLayers(drawn: readonly LayerSpecification[], look: ServedLook): LayerSpecification[] {
  return drawn.map((layer) => {
    const own = fileOf(layer, look);
    const inside = own && look.layers.get(own.file);
    if (!own || inside === undefined || !('source' in layer)) return layer;
    const conditions = [
      ...('filter' in layer && layer.filter && !own.instead ? [layer.filter] : []),
      ...own.also,
      ...(layerGroup(layer) === 'project' ? shownOnly(look) : []),
    ];
    return {
      ...fading(layer, look.dimmed),
      id: `${servedSource(own.file)}:${layer.id}`,
      source: servedSource(own.file),
      'source-layer': inside,
      ...(conditions.length > 0 ? { filter: all(...conditions) } : {}),
    } as LayerSpecification;
  });
}

/** Which file a layer draws, and what of it, where its source is made from files. */
function fileOf(
  layer: LayerSpecification,
  { layers }: ServedLook,
): { file: LayerFile; also: unknown[]; instead?: boolean } | null {
  const source = 'source' in layer ? layer.source : '';
  // Stacks are gathered from what is loaded.
  if (source === 'projects' && !layer.id.includes('stack')) {
    return { file: 'points', also: [is('kind', 'project'), geometryIs('Point')] };
  }
  if (layer.id === 'town-border') {
    return { file: 'towns', also: [is('kind', 'town'), is('role', 'area')], instead: true };
  }
  return layers.has(source as LayerFile) ? { file: source as LayerFile, also: [] } : null;
}

function shownOnly({ hidden, projects }: ServedLook): unknown[] {
  const sectors = [...hidden].flatMap((id) => (id.startsWith('project-') ? [id.slice(8)] : []));
  const ids = projects && [...projects];
  return [
    ...(sectors.length > 0 ? [not(oneOf('sector', sectors))] : []),
    // Only this form looks an id up instead of comparing it with each.
    ...(ids ? [ids.length > 0 ? expr(['match', ['get', 'subject'], ids, true, false]) : false] : []),
  ];
}

/** The layer with its state `dim` worked out from the other states. */
function fading(layer: LayerSpecification, dimmed: boolean): LayerSpecification {
  const dim = JSON.stringify(inState('dim'));
  const fades = dimmed
    ? not(expr(['any', inState('selected'), inState('hovered'), inState('related')]))
    : false;
  const paint = JSON.stringify(layer.paint ?? {}).replaceAll(dim, () => JSON.stringify(fades));
  return { ...layer, paint: JSON.parse(paint) as object } as LayerSpecification;
}
