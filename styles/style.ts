import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '../src/model/text';
import { aerialPalette, basemapVeil, veilLayers } from './basemap';
import {
  type LayerGroup,
  type SourceName,
  type StyleContext,
  isAerial,
  isBriefing,
  pointZoom,
} from './layer-parts';
import { withoutHidden } from './hidden-parts';
import { focusRingLayers, focusShapeLayers } from './layers-focus';
import {
  districtLayers,
  landLayers,
  outsideLayers,
  plannedLayers,
  townBorderLayers,
  transportLayers,
  waterLayers,
} from './layers-ground';
import { labelLayers } from './layers-labels';
import {
  axisLayers,
  beltLayers,
  coreLayers,
  quarterLayers,
  zoneFillLayers,
  zoneOutlineLayers,
} from './layers-pattern';
import { focusProjectLayers, placeLayers, platformLayers, projectLayers, townLayers } from './layers-points';
import type { LayerId } from './layers';
import { type Flavor, labelZooms, palettes } from './tokens';
import { shiftZooms, zoomShift } from './zoom-shift';

export type { Hatch, LayerGroup, SourceName } from './layer-parts';
export { hatchOf, sourceNames } from './layer-parts';

/** How a map looks. `scale` multiplies every size, text too: 1 at a desk, 1.5 in a briefing. */
export interface MapAppearance {
  flavor: Flavor;
  language: Language;
  scale: number;
  /** Projects and platforms are drawn however far away, as where the step of a briefing is told; default false. */
  told?: boolean;
}

export interface StyleOptions {
  /** Default `zh`. */
  language?: Language;
  /** Multiplies every width and size; default 1. From 1.4 on the map shows the first four label ranks only. */
  scale?: number;
  /** As in {@link MapAppearance}. */
  told?: boolean;
  /**
   * Groups that are not drawn: their layers get `visibility: none`. Parts of groups are left out by filters. Sectors
   * are left out of the data instead (see `projectsOf`), and out of the filters of projects that are lines.
   */
  hidden?: ReadonlySet<LayerId>;
  /** Fades roads and water that are nobody's subject; default false. Subjects fade by their state `dim`. */
  dimmed?: boolean;
  /**
   * A basemap is wanted: the layers of the ground come first, then `basemapVeil`, below which it is to be put. Where it
   * has gaps the ground shows. `shown`: something of it is there. Default none.
   */
  basemap?: StyleContext['basemap'];
  /** Names of the sources in the host's style; default their own names. */
  sources?: Partial<Record<SourceName, string>>;
}

/**
 * All layers of the map, bottom to top. Each carries `metadata['plan:layer']`: the group it belongs to, `project`
 * for layers whose features say their group by sector, `none` for what is never hidden or picked.
 *
 * They read the sources that `sourcesOf` makes. Feature states: `selected`, `hovered`, `related`, `dim`.
 */
export function createStyleLayers(flavor: Flavor, options: StyleOptions = {}): LayerSpecification[] {
  const { language = 'zh', scale = 1, hidden = new Set<LayerId>(), dimmed = false, sources = {} } = options;
  const { basemap = null, told = false } = options;
  const context: StyleContext = {
    flavor,
    palette: isAerial(basemap) ? aerialPalette(palettes[flavor]) : palettes[flavor],
    language,
    scale,
    briefing: isBriefing(scale),
    pointZoom: told ? 0 : pointZoom,
    // On a wall of screens a reservoir beyond the district would stand alone, long before its name.
    lakeZoom: told ? labelZooms.place : 10.8,
    hidden,
    dimmed,
    basemap,
    source: (name) => sources[name] ?? name,
  };
  const quarters = quarterLayers(context);
  const cores = coreLayers(context);
  const [zones, water] = [zoneFillLayers(context), waterLayers(context)];
  const lines = transportLayers(context);
  const [network, projectLines] = [lines.filter(isNetwork), lines.filter((layer) => !isNetwork(layer))];
  const ground = basemap
    ? [...water, ...network, ...veilLayers(context), ...zones, ...quarters.fills]
    : [...zones, ...water, ...quarters.fills];
  return [
    ...landLayers(context),
    ...ground,
    ...townBorderLayers(context),
    ...(basemap ? projectLines : lines),
    ...outsideLayers(context),
    ...plannedLayers(context),
    ...quarters.outlines,
    ...zoneOutlineLayers(context),
    ...beltLayers(context),
    ...districtLayers(context),
    ...focusShapeLayers(context),
    ...cores.halos,
    ...axisLayers(context),
    ...focusRingLayers(context),
    ...projectLayers(context),
    ...platformLayers(context),
    ...townLayers(context),
    ...placeLayers(context),
    ...cores.symbols,
    ...focusProjectLayers(context),
    ...labelLayers(context),
  ].map((layer) => shiftZooms(hide(layer, hidden), zoomShift(scale)));
}

/** Ids of the layers that are seen, bottom to top. @param covered a basemap lies over the ground */
export function seenLayers(covered = false): string[] {
  const basemap = covered ? { basemap: { look: 'map', shown: true } as const } : {};
  const layers = createStyleLayers('light', basemap);
  const above = layers.findIndex(({ id }) => id === basemapVeil) + 1;
  const isEmpty = (layer: LayerSpecification): boolean =>
    'filter' in layer && Array.isArray(layer.filter) && layer.filter.includes(false as never);
  return layers.slice(above).flatMap((layer) => (isEmpty(layer) ? [] : [layer.id]));
}

/** Whether a line of transport is nobody's project. */
const isNetwork = (layer: LayerSpecification): boolean => layerGroup(layer) !== 'project';

/** The group in a layer's metadata; `none` for a layer that is not ours. */
export function layerGroup(layer: Pick<LayerSpecification, 'metadata'>): LayerGroup {
  const group = (layer.metadata as { 'plan:layer'?: LayerGroup } | undefined)?.['plan:layer'];
  return group ?? 'none';
}

function hide(layer: LayerSpecification, hidden: ReadonlySet<LayerId>): LayerSpecification {
  const group = layerGroup(layer);
  if (group === 'none' || group === 'project' || layer.type === 'background') return layer;
  return withoutHidden(layer, group, hidden);
}
