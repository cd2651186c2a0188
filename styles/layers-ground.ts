/** The ground: land, what lies outside, water, roads, rails and borders. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { sectors } from '../src/model/types';
import { all, choose, geometryIs, inState, is, not, oneOf, scaled } from './expressions';
import {
  type LayerGroup,
  type StyleContext,
  dimmable,
  fill,
  isAerial,
  isOfGroup,
  line,
  metadata,
  townGroups,
} from './layer-parts';
import { night } from './basemap';
import { mix } from './colours';
import { type ZoomValues, dashes, opacities, roomScale, sizes } from './tokens';

/** Roads and water without a subject have no state of their own: they fade with all others. */
function backdrop({ dimmed }: StyleContext, full = 1) {
  return choose([['has', 'subject'], dimmable(full)], dimmed ? full * opacities.dimmedLabel : full);
}

/** It only frames the district: in a room it grows less than symbols and names. */
const ribbonScale = (scale: number): number =>
  scale <= roomScale ? 1 + (scale - 1) * 0.3 : ((1 + (roomScale - 1) * 0.3) * scale) / roomScale;

export function landLayers(context: StyleContext): LayerSpecification[] {
  const { palette } = context;
  return [
    {
      id: 'outside',
      type: 'background',
      metadata: metadata('none'),
      paint: { 'background-color': palette.outside },
    },
    // Under the land, so only their outer halves show; the colours allow for the mask that lies over them. Two
    // strips, the nearer one darker, lift the district off its surroundings.
    ...(
      [
        ['district-ribbon', 1, 0.6],
        ['district-ribbon-near', 0.5, 1],
      ] as const
    ).map(([id, width, strength]) =>
      line(context, 'district', id, {
        source: 'decorations',
        filter: is('decoration', 'ribbon'),
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: {
          'line-color': mix(
            palette.district,
            palette.outside,
            (opacities.ribbon * strength) / (1 - maskOpacity),
          ),
          'line-width': scaled(sizes.ribbon, ribbonScale(context.scale) * 2 * width),
        },
      }),
    ),
    fill(context, 'none', 'land', {
      source: 'district',
      filter: is('role', 'area'),
      paint: { 'fill-color': palette.land },
    }),
  ];
}

export function waterLayers(context: StyleContext): LayerSpecification[] {
  const { palette, scale } = context;
  const river = all(geometryIs('LineString'), ['!=', ['get', 'kind'], 'project']);
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    fill(context, 'lake', 'lake-area', {
      source: 'water',
      filter: geometryIs('Polygon'),
      paint: { 'fill-color': palette.waterFill },
    }),
    line(context, 'lake', 'lake-rim', {
      source: 'water',
      filter: geometryIs('Polygon'),
      layout: round,
      paint: {
        'line-color': palette.waterLine,
        'line-width': 1.2 * scale,
        'line-opacity': backdrop(context),
      },
    }),
    line(context, 'river', 'river-rim', {
      source: 'water',
      filter: river,
      layout: round,
      paint: {
        'line-color': palette.waterLine,
        'line-width': scaled(sizes.river, scale),
        'line-opacity': backdrop(context),
      },
    }),
    line(context, 'river', 'river', {
      source: 'water',
      filter: river,
      minzoom: 11,
      layout: round,
      paint: {
        'line-color': palette.waterFill,
        'line-width': scaled(
          sizes.river.map((width) => Math.max(0, width - 2.4)) as unknown as ZoomValues,
          scale,
        ),
      },
    }),
  ];
}

/** Water and roads go on outside, fainter. */
const maskOpacity = 0.72;

export function outsideLayers(context: StyleContext): LayerSpecification[] {
  const { palette, basemap } = context;
  const aerial = isAerial(basemap);
  return [
    fill(context, 'none', 'outside-mask', {
      source: 'district',
      filter: is('role', 'mask'),
      paint: {
        'fill-color': aerial ? night : palette.outside,
        'fill-opacity': aerial ? 0.5 : maskOpacity,
      },
    }),
  ];
}

export function townBorderLayers(context: StyleContext): LayerSpecification[] {
  const { palette, scale } = context;
  return [
    // Invisible until pointed at; there to be picked.
    ...townGroups.map((group) =>
      fill(context, group, `${group}-area`, {
        source: 'towns',
        filter: all(is('role', 'area'), isOfGroup(group)),
        paint: {
          'fill-color': palette.focus,
          'fill-opacity': choose([inState('selected'), 0.1], [inState('hovered'), 0.05], 0),
        },
      }),
    ),
    line(context, 'town-border', 'town-border', {
      source: 'decorations',
      filter: is('decoration', 'town-border'),
      minzoom: 9.2,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.township,
        'line-width': scaled(sizes.township, scale),
        'line-dasharray': [...dashes.township],
        'line-opacity': 0.72,
      },
    }),
  ];
}

interface RoadClass {
  id: 'local' | 'provincial' | 'national' | 'expressway';
  types: readonly string[];
  width: ZoomValues;
  from: number;
}

const roads: readonly RoadClass[] = [
  { id: 'local', types: ['local_road', 'road'], width: sizes.localRoad, from: 10.2 },
  { id: 'provincial', types: ['provincial_road'], width: sizes.provincialRoad, from: 9 },
  { id: 'national', types: ['national_road'], width: sizes.nationalRoad, from: 8 },
  { id: 'expressway', types: ['expressway'], width: sizes.expressway, from: 8 },
];
const roadGroup = (id: RoadClass['id']): LayerGroup => (id === 'expressway' ? id : 'road');
const railTypes = ['railway', 'high_speed_railway'];
const plannedTypes = ['planned_railway', 'planned_road', 'waterway'];
/** The types of each group of lines of transport. */
export const lineTypes = {
  planned: plannedTypes,
  rail: railTypes,
  road: roads.flatMap(({ id, types }) => (id === 'expressway' ? [] : types)),
  expressway: roads.flatMap(({ id, types }) => (id === 'expressway' ? types : [])),
} as const satisfies Partial<Record<LayerGroup, readonly string[]>>;
const knownTypes = [...roads.flatMap(({ types }) => types), ...railTypes, ...plannedTypes];

/** Lines of these stages are drawn as planned whatever they will be. */
const unbuilt = all(is('kind', 'project'), ['!', oneOf('stage', ['completed', 'ongoing'])]);
/** Project lines of no known type, and all that are not built. */
const isPlanned = all(geometryIs('LineString'), [
  'any',
  oneOf('type', plannedTypes),
  unbuilt,
  all(is('kind', 'project'), not(oneOf('type', knownTypes))),
]);

/** The two sources that hold lines of transport: the network, and projects that are lines. */
const lineSources = ['transport', 'points'] as const;
type LineSource = (typeof lineSources)[number];
const groupOf = (source: LineSource, own: LayerGroup): LayerGroup =>
  source === 'transport' ? own : 'project';

/** Lines of a source that may be drawn: projects of hidden sectors may not. */
function shown({ hidden }: StyleContext, source: LineSource, filter: ReturnType<typeof all>) {
  const off = sectors.filter((sector) => hidden.has(`project-${sector}`));
  return source === 'transport' || off.length === 0 ? filter : all(filter, not(oneOf('sector', off)));
}

export function transportLayers(context: StyleContext): LayerSpecification[] {
  const { palette, scale } = context;
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const built = (types: readonly string[]) =>
    all(geometryIs('LineString'), oneOf('type', types), not(unbuilt));
  const casings = lineSources.flatMap((source) =>
    roads
      .filter(({ id }) => id !== 'local')
      .map(({ id, types, width, from }) =>
        line(context, groupOf(source, roadGroup(id)), `road-${id}-casing-${source}`, {
          source,
          filter: shown(context, source, built(types)),
          minzoom: from,
          layout: round,
          paint: {
            'line-color': palette.land,
            'line-width': scaled(width, scale, 2),
            'line-opacity': backdrop(context),
          },
        }),
      ),
  );
  const bodies = lineSources.flatMap((source) =>
    roads.map(({ id, types, width, from }) =>
      line(context, groupOf(source, roadGroup(id)), `road-${id}-${source}`, {
        source,
        filter: built(types),
        minzoom: from,
        layout: round,
        paint: {
          'line-color': palette.road,
          'line-width': scaled(width, scale),
          'line-opacity': backdrop(context),
        },
      }),
    ),
  );
  return [...casings, ...bodies, ...railLayers(context, built(railTypes))];
}

function railLayers(context: StyleContext, filter: ReturnType<typeof all>): LayerSpecification[] {
  const { palette, scale } = context;
  const thin = sizes.rail.map((width) => width * 0.55) as unknown as ZoomValues;
  return lineSources.flatMap((source) => [
    line(context, groupOf(source, 'rail'), `rail-casing-${source}`, {
      source,
      filter: shown(context, source, filter),
      paint: {
        'line-color': palette.land,
        'line-width': scaled(sizes.rail, scale, 2),
        'line-opacity': backdrop(context, 0.8),
      },
    }),
    line(context, groupOf(source, 'rail'), `rail-${source}`, {
      source,
      filter: shown(context, source, filter),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.rail,
        'line-width': scaled(sizes.rail, scale),
        'line-opacity': backdrop(context),
      },
    }),
    line(context, groupOf(source, 'rail'), `rail-dashes-${source}`, {
      source,
      filter: shown(context, source, filter),
      minzoom: 9.8,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.land,
        'line-width': scaled(thin, scale),
        'line-dasharray': [...dashes.rail],
        'line-opacity': backdrop(context),
      },
    }),
  ]);
}

export function plannedLayers(context: StyleContext): LayerSpecification[] {
  const { palette, scale } = context;
  return lineSources.map((source) =>
    line(context, groupOf(source, 'planned'), `planned-${source}`, {
      source,
      filter: shown(context, source, isPlanned),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.planned,
        'line-width': scaled(sizes.planned, scale),
        'line-dasharray': [...dashes.planned],
        'line-opacity': backdrop(context),
      },
    }),
  );
}

export function districtLayers(context: StyleContext): LayerSpecification[] {
  const { palette, scale } = context;
  const shared = {
    source: 'district' as const,
    filter: is('role', 'area'),
    layout: { 'line-join': 'round' } as const,
  };
  return [
    line(context, 'district', 'district-casing', {
      ...shared,
      paint: {
        'line-color': palette.land,
        'line-width': scaled(sizes.districtCasing, scale),
        'line-opacity': 0.85,
      },
    }),
    line(context, 'district', 'district-line', {
      ...shared,
      paint: {
        'line-color': palette.district,
        'line-width': scaled(sizes.district, scale),
        'line-dasharray': [...dashes.district],
      },
    }),
  ];
}
