/** Names of zones, axes and cores: never left out, and kept apart where there is room. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '../src/model/text';
import { all, choose, expr, is, not } from './expressions';
import {
  type StyleContext,
  crowdZooms,
  labelPaint,
  nameField,
  nameLayout,
  placedInCrowd,
  symbol,
} from './layer-parts';
import { minorAxisZoom } from './layers-pattern';
import { type ZoomValues, coreNameWidth, labelSizes, zoneNameWidth } from './tokens';

type Anchor = 'center' | 'top' | 'bottom' | 'left' | 'right' | `${'top' | 'bottom'}-${'left' | 'right'}`;

/** Places of a name, best first: the side of the text that stands there, and ems to the right and down. */
function places(list: readonly [anchor: Anchor, x: number, y: number][]): (Anchor | [number, number])[] {
  return list.flatMap(([anchor, x, y]): [Anchor, [number, number]] => [anchor, [x, y]]);
}

/** Middles of a name that has no room close by: nearer ones first, above before below. */
function fartherOff(): [Anchor, number, number][] {
  const found: [Anchor, number, number][] = [-8, -6, -4.5, -3, -1.5, 0, 1.5, 3, 4.5, 6, 8].flatMap((x) =>
    [-2.2, 2.2, -3, 3, -3.8, 3.8, -4.6, 4.6, -5.6, 5.6, -7, 7].map((y): [Anchor, number, number] => [
      'center',
      x,
      y,
    ]),
  );
  const away = ([, x, y]: [Anchor, number, number]): number => Math.hypot(x * 0.7, y);
  return found.toSorted((a, b) => away(a) - away(b));
}

/** A long name in its own lines, where it has them. */
const inLines = (context: StyleContext, width: Readonly<Record<Language, number>>) => ({
  'text-field': expr(['coalesce', ['get', 'lines'], nameField(context)]),
  'text-max-width': choose([['has', 'lines'], 30], width[context.language]),
});

/** Around the middle of a zone. */
const aroundMiddle = places([
  ['center', 0, 0],
  ['center', 0, -1],
  ['center', 0, 1],
  ['center', -0.8, -1.6],
  ['center', 0.8, 1.6],
  ['center', 0, -2.4],
  ['center', 0, 2.4],
  ['center', -1.6, 0],
  ['center', 1.6, 0],
  ...fartherOff(),
]);

/** Above a core first; another side where two names, or a name and the axis, would lie on each other. */
const besideCore = places([
  ['bottom', 0, -1.1],
  ['bottom-right', 0.4, -1.2],
  ['bottom-left', -0.4, -1.2],
  ['bottom-right', -0.2, -0.9],
  ['bottom-left', 0.2, -0.9],
  ['right', -1.2, 0],
  ['left', 1.2, 0],
  ['top', 0, 1.1],
  ['top-left', -0.4, 1.1],
  ['top-right', 0.4, 1.1],
  ['bottom', 0, -1.8],
  ['bottom-right', 0.6, -2],
  ['bottom-left', -0.6, -2],
  ['bottom', 0, -2.6],
  ['top', 0, 2],
  ['left', 1.6, 1],
  ['left', 1.6, -1],
  ['right', -1.6, 1],
  ['right', -1.6, -1],
]);

export function zoneNames(context: StyleContext): LayerSpecification[] {
  const { palette } = context;
  return inCrowd(
    context,
    labelSizes.zone,
    symbol(context, 'zone', 'zone-name', {
      source: 'pattern',
      filter: all(is('kind', 'zone'), is('role', 'label')),
      maxzoom: 14,
      layout: {
        ...nameLayout(context, 'zone'),
        ...inLines(context, zoneNameWidth),
        'text-variable-anchor-offset': aroundMiddle,
        'text-justify': 'auto',
        'text-allow-overlap': true,
      },
      paint: labelPaint(
        context,
        choose(
          [['==', ['%', ['coalesce', ['get', 'index'], 1], 2], 0], palette.zone2Text],
          palette.zone1Text,
        ) as unknown as string,
        true,
      ),
    }),
  );
}

/** Where the name of an axis may stand around its own anchor; farther off as cores come closer. */
const awayFromBand = places([
  ['center', 0, 0],
  ['bottom-right', 0.6, -0.8],
  ['bottom', 0, -1],
  ['bottom-right', -1, -1.6],
  ['top-left', 0, 1.4],
  ['top-left', 1.2, 2.2],
  ...fartherOff(),
]);

export function axisNames(context: StyleContext): LayerSpecification[] {
  const ranked = (first: boolean) =>
    all(is('kind', 'axis'), is('role', 'label'), [first ? '<' : '>=', ['coalesce', ['get', 'index'], 1], 2]);
  const shared = {
    source: 'pattern',
    paint: labelPaint(context, context.palette.axisText, true),
  } as const;
  const layout = (sizes: ZoomValues) => nameLayout(context, 'axis', sizes);
  const free = { 'text-variable-anchor-offset': awayFromBand, 'text-justify': 'auto' } as const;
  return [
    symbol(context, 'axis', 'axis-name-minor', {
      ...shared,
      filter: ranked(false),
      minzoom: minorAxisZoom + 0.6,
      layout: { ...layout(smaller(labelSizes.axis)), ...free },
    }),
    ...inCrowd(
      context,
      labelSizes.axis,
      symbol(context, 'axis', 'axis-name', {
        ...shared,
        filter: ranked(true),
        minzoom: 9.4,
        layout: { ...layout(labelSizes.axis), ...free, 'text-allow-overlap': true },
      }),
    ),
  ];
}

const smaller = (values: ZoomValues): ZoomValues =>
  values.map((value) => Math.max(12, value * 0.8)) as unknown as ZoomValues;

export function coreNames(context: StyleContext): LayerSpecification[] {
  return inCrowd(
    context,
    labelSizes.core,
    symbol(context, 'core', 'core-name', {
      source: 'pattern',
      filter: all(is('kind', 'core'), is('role', 'point')),
      layout: {
        ...nameLayout(context, 'core'),
        ...inLines(context, coreNameWidth),
        'text-variable-anchor-offset': besideCore,
        'text-justify': 'auto',
        'text-allow-overlap': true,
      },
      paint: labelPaint(context, context.palette.coreText, true),
    }),
  );
}

/** The same names, at their places where they are in a crowd. */
function inCrowd(
  context: StyleContext,
  values: ZoomValues,
  names: ReturnType<typeof symbol>,
): LayerSpecification[] {
  const { minzoom, maxzoom } = crowdZooms(context);
  const { 'text-variable-anchor-offset': _free, ...fixed } = names.layout ?? {};
  const far = { ...names, id: `${names.id}-far`, maxzoom: minzoom };
  return [
    ...(minzoom > 0 ? [far] : []),
    { ...names, filter: all(names.filter, not(expr(['has', 'aside']))), minzoom, maxzoom },
    { ...names, id: `${names.id}-near`, minzoom: maxzoom },
    ...placedInCrowd(context, values).map(({ filter, zooms, layout }, band) => ({
      ...names,
      id: `${names.id}-${band}`,
      filter: all(names.filter, filter),
      ...zooms,
      layout: { ...fixed, ...layout },
    })),
  ];
}
