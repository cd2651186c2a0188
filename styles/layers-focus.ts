/** What stands out over everything: rings and names of what is selected or pointed at. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { all, byProperty, choose, expr, inState, is, not, oneOf, scaled } from './expressions';
import { withoutHidden } from './hidden-parts';
import {
  type StyleContext,
  type TextSide,
  circle,
  labelLayout,
  labelPaint,
  line,
  placesBeside,
  symbol,
} from './layer-parts';
import { type ZoomValues, sizes } from './tokens';

const noted = choose([inState('selected'), 1], [inState('hovered'), 0.75], 0);

/** Lines around areas and along lines. Below the names. */
export function focusShapeLayers(context: StyleContext): LayerSpecification[] {
  const { palette, scale, flavor } = context;
  if (flavor === 'print') return [];
  const width = choose([inState('selected'), 3 * scale], 2 * scale);
  const ring = { 'line-color': palette.focus, 'line-opacity': noted, 'line-width': width };
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const area = (source: 'towns' | 'pattern', kinds: readonly string[]): LayerSpecification =>
    line(context, 'none', `focus-area-${source}`, {
      source,
      filter: all(is('role', 'area'), oneOf('kind', kinds)),
      layout: round,
      paint: ring,
    });
  const course = (source: 'transport' | 'points' | 'water'): LayerSpecification =>
    line(context, 'none', `focus-line-${source}`, {
      source,
      filter: all(is('role', 'line'), ['has', 'subject']),
      layout: round,
      paint: {
        ...ring,
        'line-width': choose([inState('selected'), 4 * scale], 3 * scale),
        'line-opacity': choose([inState('selected'), 0.85], [inState('hovered'), 0.55], 0),
      },
    });
  const band: ZoomValues = sizes.axis.map((value) => value + 9) as unknown as ZoomValues;
  return [
    course('transport'),
    course('points'),
    course('water'),
    area('towns', ['town']),
    area('pattern', ['zone', 'quarter']),
    line(context, 'none', 'focus-axis', {
      source: 'pattern',
      filter: all(is('role', 'line'), oneOf('kind', ['axis'])),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.focus,
        'line-opacity': noted,
        'line-width': 2.4 * scale,
        'line-gap-width': scaled(band, scale),
      },
    }),
  ];
}

/** Rings around points. */
export function focusRingLayers(context: StyleContext): LayerSpecification[] {
  const { palette, scale, flavor } = context;
  if (flavor === 'print') return [];
  const ring = (
    id: string,
    kind: string,
    source: 'points' | 'pattern' | 'towns',
    role: string,
    radius: ZoomValues,
  ): LayerSpecification =>
    circle(context, 'none', id, {
      source,
      filter: all(is('kind', kind), is('role', role)),
      paint: {
        'circle-radius': scaled(radius, scale),
        'circle-color': palette.focus,
        'circle-opacity': choose([inState('selected'), 0.16], [inState('hovered'), 0.1], 0),
        'circle-stroke-color': palette.focus,
        'circle-stroke-width': choose([inState('selected'), 3 * scale], 2 * scale),
        'circle-stroke-opacity': noted,
      },
    });
  const around = (values: ZoomValues, part: number, plus: number): ZoomValues =>
    values.map((value) => value * part + plus) as unknown as ZoomValues;
  return [
    ring('focus-ring-place', 'place', 'points', 'point', around(sizes.place, 0.5, 4)),
    ring('focus-ring-town', 'town', 'towns', 'seat', around(sizes.townSeat, 0.5, 3)),
    projectRing(context),
    // What is a platform besides has no ring there while platforms are hidden.
    withoutHidden(
      ring('focus-ring-platform', 'platform', 'points', 'point', around(sizes.platform, 0.62, 3)),
      'platform',
      context.hidden,
    ),
    ring('focus-ring-core', 'core', 'pattern', 'point', around(sizes.coreMain, 1, 5)),
  ];
}

/** The ring of a project, which may be inside a stack: its place is in the `focus` source. */
function projectRing(context: StyleContext): LayerSpecification {
  const { palette, scale } = context;
  const selected = is('state', 'selected');
  return circle(context, 'none', 'focus-ring-project', {
    source: 'focus',
    filter: all(is('kind', 'project'), not(is('state', 'related'))),
    paint: {
      'circle-radius': scaled([6, 9, 10, 11, 12], scale),
      'circle-color': palette.focus,
      'circle-opacity': choose([selected, 0.16], 0.1),
      'circle-stroke-color': palette.focus,
      'circle-stroke-width': choose([selected, 3 * scale], 2 * scale),
      'circle-stroke-opacity': choose([selected, 1], 0.75),
    },
  });
}

/** The same sides, those on the left first. */
const sidesFromRight: readonly TextSide[] = [
  ...(['right', 'left', 'top', 'bottom'] as const),
  ...(['top-right', 'top-left', 'bottom-right', 'bottom-left'] as const),
];

/** Names of selected, hovered and related subjects: the map's own `focus` source holds a point for each. */
export function focusNameLayers(context: StyleContext): LayerSpecification[] {
  const { palette } = context;
  const size: ZoomValues = [13, 14, 14, 15, 15];
  const colour = byProperty(
    'kind',
    {
      platform: palette.platformText,
      project: palette.projectText,
      quarter: palette.ink1,
      belt: palette.beltText,
      town: palette.ink1,
    },
    palette.ink1,
  );
  const name = (id: string, strong: boolean): LayerSpecification =>
    symbol(context, 'none', id, {
      source: 'focus',
      filter: all(expr(['get', 'named']), strong ? not(is('state', 'related')) : is('state', 'related')),
      layout: {
        ...labelLayout(context, size, strong ? 700 : 500),
        'text-variable-anchor-offset': choose(
          [is('outer', 'right'), ['literal', placesBeside(1.3, sidesFromRight)]],
          ['literal', placesBeside(1.3)],
        ) as never,
        'text-justify': 'auto',
        'text-allow-overlap': strong,
      },
      paint: { ...labelPaint(context, colour as unknown as string, strong), 'text-opacity': 1 },
    });
  return [name('focus-name-related', false), name('focus-name', true)];
}
