import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { all, is, not } from './expressions';
import { type StyleContext, iconName, iconSize, isOfGroup, symbol, townGroups } from './layer-parts';
import { pinZoom, single } from './layers-points';
import { offsetOf } from './spread';
import { stackIcon, stackOffset } from './stacks';
import { sizes } from './tokens';

const unseen = { 'icon-opacity': 0 } as const;
const held = { 'icon-allow-overlap': true, 'icon-padding': 1 } as const;

/** Space for symbols that lesser names must not cover: never seen, but placed before those names. */
export function reservedLayers(context: StyleContext): LayerSpecification[] {
  const { scale, pointZoom } = context;
  return [
    ...townGroups.map((group) =>
      symbol(context, group, `reserved-${group}`, {
        source: 'towns',
        filter: all(is('role', 'seat'), isOfGroup(group)),
        minzoom: 9.4,
        layout: {
          ...held,
          'icon-image': iconName(context, 'town-town'),
          'icon-size': iconSize(sizes.townSeat, scale, 16),
          'icon-offset': offsetOf('aside', [0, 0], 0.52),
        },
        paint: unseen,
      }),
    ),
    symbol(context, 'platform', 'reserved-platforms', {
      source: 'points',
      filter: all(is('kind', 'platform'), is('role', 'point')),
      minzoom: 9.8,
      layout: {
        ...held,
        'icon-image': iconName(context, 'platform-'),
        'icon-size': iconSize(sizes.platform, scale, 30),
      },
      paint: unseen,
    }),
    symbol(context, 'project', 'reserved-dots', {
      source: 'projects',
      filter: single,
      minzoom: pointZoom,
      maxzoom: pinZoom,
      layout: {
        ...held,
        'icon-image': iconName(context, 'dot-planned'),
        'icon-size': iconSize(sizes.projectDot, scale, 14),
      },
      paint: unseen,
    }),
    symbol(context, 'project', 'reserved-pins', {
      source: 'projects',
      filter: single,
      minzoom: pinZoom,
      layout: {
        ...held,
        'icon-image': iconName(context, 'dot-planned'),
        'icon-size': iconSize(sizes.project, scale, 24),
        'icon-offset': [0, -9],
      },
      paint: unseen,
    }),
    symbol(context, 'project', 'reserved-stacks', {
      source: 'projects',
      filter: not(single),
      minzoom: pointZoom,
      layout: {
        ...held,
        'icon-image': iconName(context, 'dot-planned'),
        'icon-offset': stackOffset(stackIcon / 14),
        'icon-size': iconSize(sizes.stack, scale, 14),
      },
      paint: unseen,
    }),
  ];
}

/** The same for the band of the first axis: no name lies on it. */
export function reservedAxisLayers(context: StyleContext): LayerSpecification[] {
  const { scale } = context;
  return [
    symbol(context, 'axis', 'reserved-axis', {
      source: 'pattern',
      filter: all(is('kind', 'axis'), is('role', 'line'), ['<', ['coalesce', ['get', 'index'], 1], 2]),
      minzoom: 8,
      maxzoom: 14,
      layout: {
        ...held,
        'symbol-placement': 'line',
        'symbol-spacing': 14 * scale,
        'icon-image': iconName(context, 'dot-planned'),
        'icon-size': iconSize(sizes.axis, scale, 14),
      },
      paint: unseen,
    }),
  ];
}

/** The same for cores, which only their own names may come close to. */
export function reservedCoreLayers(context: StyleContext): LayerSpecification[] {
  const { scale } = context;
  return [
    symbol(context, 'core', 'reserved-cores', {
      source: 'pattern',
      filter: all(is('kind', 'core'), is('role', 'point')),
      layout: {
        ...held,
        'icon-image': iconName(context, 'core-1'),
        'icon-size': iconSize(sizes.coreMain, scale, 24),
      },
      paint: unseen,
    }),
  ];
}
