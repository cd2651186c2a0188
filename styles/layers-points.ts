/** Single points: projects, platforms, seats of towns and other places. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { all, expr, is, not, oneOf, scaled } from './expressions';
import { pinOffset } from './icons';
import { offsetOf } from './spread';
import { dotIcon, dotOffset, stackCount, stackIcon, stackOffset } from './stacks';
import {
  type StyleContext,
  dimmable,
  iconName,
  iconSize,
  isOfGroup,
  symbol,
  townGroups,
} from './layer-parts';
import { lookOfFeature } from './precision-looks';
import { fontStack, opacities, sizes } from './tokens';

/** Below this zoom projects are dots, from it on pins. */
export const pinZoom = 11.5;

const overlap = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;

/** Projects that are in no stack. */
export const single = not(expr(['has', 'point_count']));

const stage = ['coalesce', ['get', 'stage'], 'planned'];

/** Firmer stages above weaker ones. */
const stageOrder = expr([
  'match',
  ['get', 'stage'],
  'completed',
  2,
  'ongoing',
  4,
  'planned',
  3,
  'proposed',
  1,
  0,
]);

/** Projects: counted stacks where several are close, dots on small scales, pins. */
export function projectLayers(context: StyleContext): LayerSpecification[] {
  return [
    symbol(context, 'project', 'project-dot', {
      source: 'projects',
      filter: single,
      ...dots(context),
      paint: { 'icon-opacity': dimmable() },
    }),
    symbol(context, 'project', 'project-pin', {
      source: 'projects',
      filter: single,
      ...pins(context),
      paint: { 'icon-opacity': dimmable() },
    }),
    stackLayer(context),
  ];
}

/** Projects that stand out, over the stack they may be in: at their own places, those of a town fanned out. */
export function focusProjectLayers(context: StyleContext): LayerSpecification[] {
  const shared = { source: 'focus', filter: is('kind', 'project') } as const;
  return [
    symbol(context, 'project', 'focus-project-dot', {
      ...shared,
      ...dots(context, offsetOf('slot', [0, 0])),
    }),
    symbol(context, 'project', 'focus-project-pin', {
      ...shared,
      ...pins(context, offsetOf('fan', [0, pinOffset])),
    }),
  ];
}

function dots(context: StyleContext, iconOffset = dotOffset()) {
  return {
    minzoom: context.pointZoom,
    maxzoom: pinZoom,
    layout: {
      ...overlap,
      'icon-image': iconName(context, 'dot-', stage),
      'icon-size': iconSize(sizes.projectDot, context.scale, dotIcon),
      'icon-offset': iconOffset,
      'symbol-sort-key': stageOrder,
    },
  } as const;
}

function pins(context: StyleContext, iconOffset = offsetOf('spread', [0, pinOffset])) {
  return {
    minzoom: pinZoom,
    layout: {
      ...overlap,
      'icon-image': iconName(
        context,
        'project-',
        ['coalesce', ['get', 'sector'], 'governance'],
        '-',
        stage,
        '-',
        lookOfFeature,
      ),
      'icon-size': iconSize(sizes.project, context.scale, 22),
      'icon-anchor': 'bottom',
      'icon-offset': iconOffset,
      // From north to south, so that pins in front cover those behind.
      'symbol-z-order': 'viewport-y',
    },
  } as const;
}

/** How many lie together. Stacks have no states: all of them fade when something is selected. */
function stackLayer(context: StyleContext): LayerSpecification {
  const { palette, flavor, scale, dimmed, pointZoom } = context;
  const opacity = dimmed ? opacities.dimmed : 1;
  return symbol(context, 'project', 'project-stack', {
    source: 'projects',
    filter: not(single),
    minzoom: pointZoom,
    layout: {
      ...overlap,
      'icon-offset': stackOffset(),
      'text-offset': stackOffset(stackCount),
      'icon-image': iconName(context, 'stack-', ['step', ['get', 'point_count'], '1', 10, '2', 100, '3']),
      'icon-size': iconSize(sizes.stack, scale, stackIcon),
      'text-field': expr(['to-string', ['get', 'point_count_abbreviated']]),
      'text-font': fontStack(700),
      'text-size': scaled(sizes.stackText, scale),
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: {
      'icon-opacity': opacity,
      'text-color': flavor === 'dark' ? palette.land : palette.panel,
      'text-opacity': opacity,
    },
  });
}

export function platformLayers(context: StyleContext): LayerSpecification[] {
  return [
    symbol(context, 'platform', 'platform-symbol', {
      source: 'points',
      filter: all(is('kind', 'platform'), is('role', 'point')),
      minzoom: context.pointZoom,
      layout: {
        ...overlap,
        'icon-image': iconName(context, 'platform-', ['coalesce', ['get', 'glyph'], ''], '-', lookOfFeature),
        'icon-size': iconSize(sizes.platform, context.scale, 24),
      },
      paint: { 'icon-opacity': dimmable() },
    }),
  ];
}

/** Of seats that would lie under a core; the unit is the size of their symbol where a whole district is shown. */
export const seatOffset = offsetOf('aside', [0, 0], 0.66);

export function townLayers(context: StyleContext): LayerSpecification[] {
  return townGroups.map((group) =>
    symbol(context, group, `${group}-seat`, {
      source: 'towns',
      filter: all(is('role', 'seat'), isOfGroup(group)),
      minzoom: 9.4,
      layout: {
        ...overlap,
        'icon-image': iconName(context, 'town-', ['coalesce', ['get', 'type'], 'town']),
        'icon-size': iconSize(sizes.townSeat, context.scale, 12.7),
        'icon-offset': seatOffset,
      },
      paint: { 'icon-opacity': dimmable() },
    }),
  );
}

/** Places that help to find one's way stand out earlier than the rest. */
const landmarks = ['station', 'airport', 'scenic_area', 'mountain', 'reservoir', 'port'];

export function placeLayers(context: StyleContext): LayerSpecification[] {
  const { scale } = context;
  const isPlace = all(oneOf('kind', ['place', 'water']), is('role', 'point'));
  const layout = {
    ...overlap,
    'icon-image': iconName(context, 'place-', ['coalesce', ['get', 'type'], 'place'], '-', lookOfFeature),
    'icon-size': iconSize(sizes.place, scale, 19),
  } as const;
  const paint = { 'icon-opacity': dimmable() };
  return (['points', 'water'] as const).flatMap((source) => {
    const group = source === 'water' ? 'lake' : 'place';
    return [
      symbol(context, group, `${group}-minor`, {
        source,
        filter: all(isPlace, ['!', oneOf('type', landmarks)]),
        minzoom: 11.8,
        layout,
        paint,
      }),
      symbol(context, group, `${group}-landmark`, {
        source,
        filter: all(isPlace, oneOf('type', landmarks)),
        minzoom: group === 'lake' ? context.lakeZoom : 10.8,
        layout,
        paint,
      }),
    ];
  });
}
