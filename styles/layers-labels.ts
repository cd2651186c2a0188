/** Names on the map, least important first: the engine places the last layer's labels before the others. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { all, choose, expr, is, oneOf } from './expressions';
import {
  type StyleContext,
  crowdZooms,
  dimmable,
  iconName,
  iconSize,
  isOfGroup,
  labelLayout,
  labelPaint,
  nameField,
  nameLayout,
  nameUnlessFocused,
  placedInCrowd,
  placesBeside,
  pointZoom,
  symbol,
  textSides,
  townGroups,
} from './layer-parts';
import { focusNameLayers } from './layers-focus';
import { lineTypes } from './layers-ground';
import { axisNames, coreNames, zoneNames } from './layers-pattern-names';
import { single } from './layers-points';
import { reservedAxisLayers, reservedCoreLayers, reservedLayers } from './layers-reserved';
import { briefingTownText, fontStack, labelSizes, labelZooms, opacities, sizes } from './tokens';

const beside = (distance: number) => ({
  'text-variable-anchor': [...textSides],
  'text-radial-offset': distance,
  'text-justify': 'auto' as const,
});

/** Beside a seat; farther off where symbols, of a core above all, leave no room. */
const besideSeat = ({ briefing, flavor }: StyleContext) => ({
  'text-variable-anchor-offset': (briefing
    ? [0.72, 1.1]
    : [0.72, 1.4, ...(flavor === 'print' ? [2.4, 3.4] : [])]
  ).flatMap((distance) => placesBeside(distance)),
  'text-justify': 'auto' as const,
});

export function labelLayers(context: StyleContext): LayerSpecification[] {
  const low = context.briefing
    ? []
    : [...lineNames(context), ...projectNames(context), ...placeNames(context), ...platformNames(context)];
  const symbols = reservedLayers(context);
  const main = [...axisNames(context), ...coreNames(context)];
  return [
    ...low,
    ...townNames(context),
    ...beltNames(context),
    ...quarterNames(context),
    // What is selected is named beside the main names, never over them.
    ...focusNameLayers(context),
    ...(context.briefing ? [] : zoneNames(context)),
    // At a desk the main names make room for symbols; in a briefing there is none to spare.
    // Zones are the largest: no other name makes them leave their middle.
    ...(context.briefing
      ? [...symbols, ...main, ...zoneNames(context)]
      : [...crowdNames(context), ...main, ...symbols]),
    ...reservedAxisLayers(context),
    ...reservedCoreLayers(context),
  ];
}

/** Names of rivers and roads without a subject fade with all others. */
function backdropName(context: StyleContext, colour: string) {
  const { 'text-opacity': own, ...paint } = labelPaint(context, colour);
  return {
    ...paint,
    'text-opacity': choose([['has', 'subject'], own], context.dimmed ? opacities.dimmedLabel : 1),
  };
}

function lineNames(context: StyleContext): LayerSpecification[] {
  const { palette } = context;
  const along = {
    'symbol-placement': 'line',
    'symbol-spacing': 420,
    'text-max-angle': 38,
    'text-padding': 12,
  } as const;
  const named = ['!=', ['coalesce', ['get', 'name'], ''], ''];
  // Our own lines lie under a basemap: their names would stand there alone.
  const covered = context.basemap?.shown ? [false] : [];
  return [
    ...(['planned', 'rail', 'road', 'expressway'] as const).map((group) =>
      symbol(context, group, `${group}-name`, {
        source: 'transport',
        filter: all(
          ['==', ['geometry-type'], 'LineString'],
          named,
          ...(group === 'planned' ? [] : covered),
          oneOf('type', lineTypes[group]),
          // A planned line that is a project has its name at its pin.
          ...(group === 'planned' ? [['!', ['has', 'subject']]] : []),
        ),
        minzoom: labelZooms.road,
        layout: { ...labelLayout(context, labelSizes.road, 400, 0.08), ...along },
        paint: backdropName(context, palette.ink3),
      }),
    ),
    symbol(context, 'river', 'river-name', {
      source: 'water',
      filter: all(['==', ['geometry-type'], 'LineString'], named, ...covered),
      minzoom: 9.8,
      layout: {
        ...labelLayout(context, labelSizes.water, 400, 0.35),
        ...along,
        'text-font': fontStack(400, true),
        'text-offset': [0, 0.9],
      },
      paint: backdropName(context, palette.waterText),
    }),
    symbol(context, 'lake', 'lake-name', {
      source: 'water',
      filter: all(['!=', ['geometry-type'], 'LineString'], named, ...covered),
      minzoom: 10.6,
      layout: {
        ...labelLayout(context, labelSizes.water, 400, 0.08),
        'text-font': fontStack(400, true),
        ...beside(0.9),
      },
      paint: backdropName(context, palette.waterText),
    }),
  ];
}

function projectNames(context: StyleContext): LayerSpecification[] {
  return [
    symbol(context, 'project', 'project-name', {
      source: 'projects',
      filter: single,
      minzoom: labelZooms.project,
      layout: {
        ...labelLayout(context, labelSizes.project, 400),
        'text-variable-anchor': ['left', 'right', 'top'],
        'text-variable-anchor-offset': ['left', [1.15, -1.05], 'right', [-1.15, -1.05], 'top', [0, 0.35]],
        'text-justify': 'auto',
      },
      paint: nameUnlessFocused(context, context.palette.projectText),
    }),
  ];
}

function placeNames(context: StyleContext): LayerSpecification[] {
  return [
    symbol(context, 'place', 'place-name', {
      source: 'points',
      filter: all(is('kind', 'place'), is('role', 'point')),
      minzoom: labelZooms.place,
      layout: { ...labelLayout(context, labelSizes.place, 400), ...beside(0.85) },
      paint: nameUnlessFocused(context, context.palette.ink2),
    }),
  ];
}

function platformNames(context: StyleContext): LayerSpecification[] {
  return [
    symbol(context, 'platform', 'platform-name', {
      source: 'points',
      filter: all(is('kind', 'platform'), is('role', 'point')),
      minzoom: labelZooms.platform,
      layout: {
        ...labelLayout(context, labelSizes.platform, 500),
        'text-variable-anchor': ['top', 'left', 'right', 'bottom'],
        'text-radial-offset': 1.05,
        'text-justify': 'auto',
      },
      paint: nameUnlessFocused(context, context.palette.platformText),
    }),
  ];
}

function townNames(context: StyleContext): LayerSpecification[] {
  return townGroups.map((group) =>
    symbol(context, group, `${group}-name`, {
      source: 'towns',
      filter: all(
        is('role', 'seat'),
        isOfGroup(group),
        ...(context.briefing
          ? []
          : [['any', ['!', ['has', 'aside']], ['>=', ['zoom'], crowdZooms(context).maxzoom]]]),
      ),
      minzoom: pointZoom,
      layout: {
        ...townLayout(context, group),
        ...besideSeat(context),
      },
      paint: townPaint(context, group),
    }),
  );
}

/** Names of seats that crowd each other: each at its own place, where need be at the end of a line. */
function crowdNames(context: StyleContext): LayerSpecification[] {
  if (context.briefing) return [];
  return townGroups.flatMap((group) =>
    placedInCrowd(context, labelSizes[group]).map(({ filter, zooms, layout, leader }, band) =>
      symbol(context, group, `${group}-leader-${band}`, {
        source: 'towns',
        filter: all(is('role', 'seat'), isOfGroup(group), filter),
        ...zooms,
        layout: {
          ...townLayout(context, group),
          'text-max-width': 30,
          'text-justify': 'auto',
          'icon-image': iconName(context, 'leader-', leader),
          'icon-size': context.scale,
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
          'text-allow-overlap': true,
          ...layout,
        },
        paint: { ...townPaint(context, group), 'icon-opacity': dimmable() },
      }),
    ),
  );
}

function townLayout(context: StyleContext, group: (typeof townGroups)[number]) {
  const least = context.briefing ? briefingTownText : 0;
  return {
    ...nameLayout(context, group, labelSizes[group], least),
    'text-field': expr(['coalesce', ['get', 'lines'], nameField(context)]),
  };
}

const townPaint = (context: StyleContext, group: (typeof townGroups)[number]) =>
  nameUnlessFocused(context, group === 'town' ? context.palette.ink1 : context.palette.ink2);

function beltNames(context: StyleContext): LayerSpecification[] {
  return [
    symbol(context, 'belt', 'belt-name', {
      source: 'pattern',
      filter: all(is('kind', 'belt'), is('role', 'label')),
      minzoom: 10,
      layout: {
        ...labelLayout(context, labelSizes.belt, 600, 0.06),
        'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
        'text-radial-offset': 0.6,
        'text-justify': 'auto',
      },
      paint: nameUnlessFocused(context, context.palette.beltText),
    }),
  ];
}

function quarterNames(context: StyleContext): LayerSpecification[] {
  const { palette, scale } = context;
  return [
    symbol(context, 'quarter', 'quarter-name', {
      source: 'pattern',
      filter: all(is('kind', 'quarter'), is('role', 'label')),
      minzoom: labelZooms.quarter + 0.2,
      layout: {
        ...labelLayout(context, labelSizes.quarter, 600),
        'text-max-width': 9,
        'icon-image': iconName(context, 'quarter-', ['to-string', ['coalesce', ['get', 'index'], 1]]),
        'icon-size': iconSize(sizes.badge, scale, 18),
        'icon-allow-overlap': true,
        'text-optional': true,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.85,
        'text-justify': 'auto',
      },
      paint: { ...nameUnlessFocused(context, palette.ink1), 'icon-opacity': dimmable() },
    }),
  ];
}
