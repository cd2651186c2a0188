/** Single points: projects, platforms, seats of towns and other places. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { sectors } from '../src/model/types';
import { all, choose, expr, is, isVague, oneOf } from './expressions';
import { pinOffset } from './icons';
import { type StyleContext, dimmable, iconName, iconSize, symbol } from './layer-parts';
import { type ZoomValues, sizes } from './tokens';

/** Below this zoom projects are dots, from it on pins. */
export const pinZoom = 11.5;

const overlap = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;

/** `-vague` behind the name of an icon where only the town or an idea is known. */
const vague = choose([isVague, '-vague'], '');

/** Projects of the sectors that are shown. */
export function shownProjects({ hidden }: StyleContext) {
  const shown = sectors.filter((sector) => !hidden.has(`project-${sector}`));
  const isPoint = all(is('kind', 'project'), is('role', 'point'));
  if (shown.length === sectors.length) return isPoint;
  return all(isPoint, shown.length === 0 ? expr(['literal', false]) : oneOf('sector', shown));
}

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

export function projectLayers(context: StyleContext): LayerSpecification[] {
  const { scale } = context;
  return [
    symbol(context, 'project', 'project-dot', {
      source: 'points',
      filter: shownProjects(context),
      minzoom: 9.6,
      maxzoom: pinZoom,
      layout: {
        ...overlap,
        'icon-image': iconName(context, 'dot-', stage),
        'icon-size': iconSize(sizes.projectDot, scale, 11),
        'symbol-sort-key': stageOrder,
      },
      paint: { 'icon-opacity': dimmable() },
    }),
    symbol(context, 'project', 'project-pin', {
      source: 'points',
      filter: shownProjects(context),
      minzoom: pinZoom,
      layout: {
        ...overlap,
        'icon-image': iconName(
          context,
          'project-',
          ['coalesce', ['get', 'sector'], 'governance'],
          '-',
          stage,
          vague,
        ),
        'icon-size': iconSize(sizes.project, scale, 22),
        'icon-anchor': 'bottom',
        'icon-offset': [0, pinOffset],
        // From north to south, so that pins in front cover those behind.
        'symbol-z-order': 'viewport-y',
      },
      paint: { 'icon-opacity': dimmable() },
    }),
  ];
}

export function platformLayers(context: StyleContext): LayerSpecification[] {
  return [
    symbol(context, 'platform', 'platform-symbol', {
      source: 'points',
      filter: all(is('kind', 'platform'), is('role', 'point')),
      minzoom: 9.6,
      layout: {
        ...overlap,
        'icon-image': iconName(context, 'platform-', ['coalesce', ['get', 'glyph'], ''], vague),
        'icon-size': iconSize(sizes.platform, context.scale, 24),
      },
      paint: { 'icon-opacity': dimmable() },
    }),
  ];
}

export function townLayers(context: StyleContext): LayerSpecification[] {
  return [
    symbol(context, 'town', 'town-seat', {
      source: 'towns',
      filter: is('role', 'seat'),
      minzoom: 9.4,
      layout: {
        ...overlap,
        'icon-image': iconName(context, 'town-', ['coalesce', ['get', 'type'], 'town']),
        'icon-size': iconSize(sizes.townSeat, context.scale, 12.7),
      },
      paint: { 'icon-opacity': dimmable() },
    }),
  ];
}

/** Places that help to find one's way stand out earlier than the rest. */
const landmarks = ['station', 'airport', 'scenic_area', 'mountain', 'reservoir', 'port'];

export function placeLayers(context: StyleContext): LayerSpecification[] {
  const { scale } = context;
  const isPlace = all(is('kind', 'place'), is('role', 'point'));
  const size: ZoomValues = sizes.place;
  const layout = {
    ...overlap,
    'icon-image': iconName(context, 'place-', ['coalesce', ['get', 'type'], ''], vague),
    'icon-size': iconSize(size, scale, 19),
  } as const;
  const paint = { 'icon-opacity': dimmable() };
  return (['points', 'water'] as const).flatMap((source) => [
    symbol(context, source === 'water' ? 'water' : 'place', `place-minor-${source}`, {
      source,
      filter: all(isPlace, ['!', oneOf('type', landmarks)]),
      minzoom: 11.8,
      layout,
      paint,
    }),
    symbol(context, source === 'water' ? 'water' : 'place', `place-landmark-${source}`, {
      source,
      filter: all(isPlace, oneOf('type', landmarks)),
      minzoom: 10.8,
      layout,
      paint,
    }),
  ]);
}
