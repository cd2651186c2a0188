/** The spatial pattern: zones, quarters, belts, axes and cores. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { mix } from './colours';
import { all, byZoom, choose, expr, inState, is, scaled, unlessDimmed } from './expressions';
import { coreRadius } from './icons-pattern';
import {
  type Hatch,
  type StyleContext,
  dimmable,
  fill,
  iconName,
  iconSize,
  line,
  metadata,
  symbol,
  isAerial,
} from './layer-parts';
import { type ZoomValues, dashes, labelZooms, opacities, sizes } from './tokens';

/** Opacity at 1 up to z 13.5, then down to 60 % at 15: shapes of an idea give way to the ground. */
const fading = (full = 1) => byZoom([1, 1, 1, 1, 0.6], (part) => unlessDimmed(full * part, opacities.dimmed));

/** A basemap is seen through our areas, pictures from above still more. */
const fillPart = ({ basemap }: StyleContext): number => (isAerial(basemap) ? 0.5 : basemap?.shown ? 0.85 : 1);

export function zoneFillLayers(context: StyleContext): LayerSpecification[] {
  const { palette } = context;
  const part = fillPart(context);
  return [
    fill(context, 'zone', 'zone-area', {
      source: 'pattern',
      filter: all(is('kind', 'zone'), is('role', 'area')),
      paint: {
        'fill-color': byIndex([palette.zone1, palette.zone2]),
        'fill-opacity': choose(
          [inState('dim'), 0.2 * part],
          [inState('selected'), 0.85 * part],
          [inState('hovered'), 0.74 * part],
          opacities.zoneFill * part,
        ),
        'fill-antialias': false,
      },
    }),
    ...zoneHatches(context),
  ];
}

/** On paper the zones differ in a grey copy too: by the slope of thin lines, 0.1 mm on a sheet. */
function zoneHatches(context: StyleContext): LayerSpecification[] {
  const { palette, scale, flavor } = context;
  if (flavor !== 'print') return [];
  const hatch = (odd: boolean, angle: number, colour: string): LayerSpecification => {
    const layer = fill(context, 'zone', odd ? 'zone-hatch-odd' : 'zone-hatch-even', {
      source: 'pattern',
      filter: all(is('kind', 'zone'), is('role', 'area'), [
        odd ? '==' : '!=',
        ['%', ['coalesce', ['get', 'index'], 1], 2],
        1,
      ]),
      paint: { 'fill-opacity': 0 },
    });
    const lines: Hatch = {
      angle,
      gap: 8 * scale,
      width: 0.5 * scale,
      colour: mix(colour, palette.land, 0.75),
    };
    return { ...layer, metadata: { ...metadata('zone'), 'plan:hatch': lines } };
  };
  return [hatch(true, 45, palette.zone1Text), hatch(false, 135, palette.zone2Text)];
}

/** A colour by the feature's `index`, beginning again after the last. */
function byIndex(colours: readonly string[]) {
  return expr([
    'match',
    ['%', ['-', ['coalesce', ['get', 'index'], 1], 1], colours.length],
    ...colours.slice(1).flatMap((colour, at) => [at + 1, colour]),
    colours[0],
  ]);
}

export function zoneOutlineLayers(context: StyleContext): LayerSpecification[] {
  const { palette, scale } = context;
  return [
    line(context, 'zone', 'zone-outline', {
      source: 'decorations',
      filter: is('decoration', 'zone-outline'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': byIndex([palette.zone1Text, palette.zone2Text]),
        'line-width': scaled(sizes.zoneOutline, scale),
        'line-offset': scaled(sizes.zoneInset, -scale),
        'line-dasharray': [...dashes.zone],
        'line-opacity': fading(),
      },
    }),
  ];
}

export function quarterLayers(context: StyleContext): {
  fills: LayerSpecification[];
  outlines: LayerSpecification[];
} {
  const { palette, scale } = context;
  const shared = {
    source: 'pattern' as const,
    filter: all(is('kind', 'quarter'), is('role', 'area')),
    minzoom: labelZooms.quarter,
  };
  const appear = (full: number) =>
    expr([
      'interpolate',
      ['linear'],
      ['zoom'],
      labelZooms.quarter,
      0,
      labelZooms.quarter + 0.3,
      unlessDimmed(full, opacities.dimmed),
      12.6,
      unlessDimmed(full, opacities.dimmed),
      // Closer in, the ground shows through.
      14,
      unlessDimmed(full * 0.62, opacities.dimmed),
    ]);
  return {
    fills: [
      fill(context, 'quarter', 'quarter-area', {
        ...shared,
        paint: {
          'fill-color': byIndex(palette.quarters),
          'fill-opacity': appear(opacities.quarterFill * fillPart(context)),
          'fill-antialias': false,
        },
      }),
    ],
    outlines: [
      line(context, 'quarter', 'quarter-outline', {
        ...shared,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.ink2,
          'line-width': scaled(sizes.quarterOutline, scale),
          'line-dasharray': [...dashes.quarter],
          'line-opacity': appear(1),
        },
      }),
    ],
  };
}

export function beltLayers(context: StyleContext): LayerSpecification[] {
  const { palette, scale } = context;
  const shared = { source: 'pattern' as const, filter: all(is('kind', 'belt'), is('role', 'line')) };
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    line(context, 'belt', 'belt-band', {
      ...shared,
      layout: round,
      paint: {
        'line-color': palette.belt,
        'line-width': scaled(sizes.beltBand, scale),
        'line-opacity': choose(
          [inState('dim'), 0.05],
          [inState('selected'), 0.42],
          [inState('hovered'), 0.32],
          opacities.beltBand,
        ),
      },
    }),
    line(context, 'belt', 'belt-line', {
      ...shared,
      layout: round,
      paint: {
        'line-color': palette.belt,
        'line-width': scaled(sizes.beltLine, scale),
        'line-opacity': dimmable(),
      },
    }),
    symbol(context, 'belt', 'belt-beads', {
      ...shared,
      minzoom: 9.8,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 22 * scale,
        'icon-image': iconName(context, 'bead'),
        'icon-size': iconSize([3, 5, 6, 6.6, 7], scale, 6.8),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-rotation-alignment': 'map',
      },
      paint: { 'icon-opacity': dimmable() },
    }),
  ];
}

/** From this zoom on axes after the first are drawn. */
export const minorAxisZoom = 11.2;

/** The band of the axis: casing, arrow heads, body, dash down the middle. */
export function axisLayers(context: StyleContext): LayerSpecification[] {
  return [...axisBand(context, false), ...axisBand(context, true)];
}

/** Axes after the first are half as wide and come later. */
function axisBand(context: StyleContext, main: boolean): LayerSpecification[] {
  const { palette, scale } = context;
  const rank = ranked(main);
  const width = (values: ZoomValues, by: number, plus = 0) =>
    scaled(main ? values : shrunk(values), by, plus);
  const id = main ? 'axis' : 'axis-minor';
  const minzoom = main ? 8 : minorAxisZoom;
  const band = {
    source: 'pattern' as const,
    minzoom,
    filter: all(is('kind', 'axis'), is('role', 'line'), rank),
  };
  const shape = { 'line-join': 'round', 'line-cap': 'butt' } as const;
  const dash: ZoomValues = [0.8, 1.6, 2, 2, 1.6];
  return [
    line(context, 'axis', `${id}-casing`, {
      ...band,
      layout: shape,
      paint: {
        'line-color': palette.axisCasing,
        'line-width': width(sizes.axis, scale, 4),
        'line-opacity': fading(),
      },
    }),
    symbol(context, 'axis', `${id}-heads`, {
      source: 'decorations',
      minzoom,
      filter: all(is('decoration', 'head'), rank),
      layout: {
        'icon-image': iconName(context, 'axis-head'),
        'icon-size': width(sizes.axisHead, scale / 26),
        'icon-rotate': ['get', 'rotate'],
        'icon-anchor': 'left',
        'icon-offset': [-4, 0],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': fading() },
    }),
    line(context, 'axis', `${id}-body`, {
      ...band,
      layout: shape,
      paint: {
        'line-color': palette.axis,
        'line-width': width(sizes.axis, scale),
        'line-opacity': fading(),
      },
    }),
    line(context, 'axis', `${id}-flow`, {
      ...band,
      minzoom: Math.max(minzoom, 9.6),
      layout: shape,
      paint: {
        'line-color': palette.land,
        'line-width': width(dash, scale),
        'line-dasharray': [...dashes.axis],
        'line-opacity': fading(0.95),
      },
    }),
  ];
}

/** The main axis or core, or those after it. Sizes that differ by feature are drawn too small between zooms. */
const ranked = (main: boolean): [string, unknown, number] => [
  main ? '<' : '>=',
  ['coalesce', ['get', 'index'], 1],
  2,
];

const shrunk = (values: ZoomValues): ZoomValues =>
  values.map((value) => value * 0.55) as unknown as ZoomValues;

/** Sub-cores lie below the main core. */
export function coreLayers(context: StyleContext): {
  halos: LayerSpecification[];
  symbols: LayerSpecification[];
} {
  const each = (draw: (main: boolean) => LayerSpecification) => [draw(false), draw(true)];
  const core = (main: boolean, part: string, image: string, opacity: unknown): LayerSpecification =>
    symbol(context, 'core', `core${main ? '' : '-sub'}-${part}`, {
      source: 'pattern',
      filter: all(is('kind', 'core'), is('role', 'point'), ranked(main)),
      layout: {
        'icon-image': iconName(context, image),
        'icon-size': scaled(main ? sizes.coreMain : sizes.coreSub, context.scale / coreRadius),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': opacity as number },
    });
  return {
    halos: each((main) => core(main, 'halo', 'core-halo-1', fading())),
    symbols: each((main) => core(main, 'symbol', main ? 'core-1' : 'core-2', dimmable())),
  };
}
