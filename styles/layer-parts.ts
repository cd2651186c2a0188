/** What every group of map layers is made with. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '../src/model/text';
import type { LayerFile } from '../src/model/types';
import { choose, expr, inState, scaled, unlessDimmed } from './expressions';
import { withAlpha } from './colours';
import type { LayerId } from './layers';
import { offsetOf } from './spread';
import { bands, heightIn } from './name-bands';
import { type NameKind, lineHeight, nameSpacing, spacingIn, textHeights } from './name-text';
import {
  type Flavor,
  type FontWeight,
  type Palette,
  type ZoomValues,
  briefingScale,
  fontStack,
  labelSizes,
  nameLooks,
  opacities,
  roomScale,
} from './tokens';

/** Names of the map's sources: the layer files, and what is made from them. */
export type SourceName = LayerFile | 'decorations' | 'projects' | 'focus';

export const sourceNames: readonly SourceName[] = [
  'district',
  'towns',
  'pattern',
  'water',
  'transport',
  'points',
  'decorations',
  'projects',
  'focus',
];

/** Below this zoom a map shows the pattern alone, without projects, platforms and names of seats. */
export const pointZoom = 9.8;

/** What a group of layers is told. */
export interface StyleContext {
  flavor: Flavor;
  palette: Palette;
  language: Language;
  scale: number;
  /** In a briefing: only the first four label ranks, larger. */
  briefing: boolean;
  /** From this zoom on projects and platforms are drawn. */
  pointZoom: number;
  /** From this zoom on symbols of lakes and reservoirs are drawn. */
  lakeZoom: number;
  hidden: ReadonlySet<LayerId>;
  /** Whether something is selected and the rest fades. */
  dimmed: boolean;
  /** The basemap that is wanted, and whether there is anything of it yet; `null`: none. */
  basemap: { look: 'map' | 'imagery'; shown: boolean } | null;
  source(name: SourceName): string;
}

/** The group a layer belongs to. `project`: the feature's sector says which; `none`: never hidden, not picked. */
export type LayerGroup = LayerId | 'project' | 'none';

export const metadata = (group: LayerGroup): { 'plan:layer': LayerGroup } => ({ 'plan:layer': group });

/** Lines over a fill, for grey copies: degrees clockwise from east, px. Only a renderer of sheets draws them. */
export interface Hatch {
  angle: number;
  gap: number;
  width: number;
  colour: string;
}

/** The hatch of a fill; `null` for none. */
export function hatchOf({ metadata: given }: Pick<LayerSpecification, 'metadata'>): Hatch | null {
  return (given as { 'plan:hatch'?: Hatch } | undefined)?.['plan:hatch'] ?? null;
}

/** Seats and areas by the row of the legend they belong to. */
export const townGroups = ['township', 'town'] as const;

export const isOfGroup = (group: (typeof townGroups)[number]) =>
  expr([group === 'township' ? '==' : '!=', ['get', 'type'], 'township']);

type Of<T extends LayerSpecification['type']> = Extract<LayerSpecification, { type: T }>;
type Body<T extends LayerSpecification['type']> = Omit<Of<T>, 'id' | 'type' | 'source' | 'metadata'> & {
  source: SourceName;
};

function layer<T extends 'fill' | 'line' | 'circle' | 'symbol'>(type: T) {
  return (context: StyleContext, group: LayerGroup, id: string, { source, ...body }: Body<T>): Of<T> =>
    ({ id, type, source: context.source(source), metadata: metadata(group), ...body }) as Of<T>;
}

export const fill = layer('fill');
export const line = layer('line');
export const circle = layer('circle');
export const symbol = layer('symbol');

/** The name in the language of the map, else the other one. */
export function nameField({ language }: StyleContext) {
  return language === 'en'
    ? expr(['coalesce', ['get', 'name_en'], ['get', 'name'], ''])
    : expr(['coalesce', ['get', 'name'], ['get', 'name_en'], '']);
}

/** The name of an icon with the flavor in front, its parts joined. */
export const iconName = ({ flavor }: StyleContext, ...parts: unknown[]) =>
  expr(['concat', `${flavor}:`, ...parts]);

/** `icon-size` for a drawing `base` px wide or high. */
export const iconSize = (values: ZoomValues, scale: number, base: number) => scaled(values, scale / base);

/** Layout that every label shares. English needs more room: it is set smaller and breaks sooner. */
export function labelLayout(
  context: StyleContext,
  values: ZoomValues,
  weight: FontWeight,
  spacing = 0.02,
  least = 0,
) {
  const english = context.language === 'en';
  return {
    'text-field': nameField(context),
    'text-font': fontStack(weight),
    'text-size': scaled(textHeights(values, context, least), context.scale),
    'text-letter-spacing': spacingIn(context.language, spacing),
    'text-max-width': english ? 9 : 11,
    'text-line-height': lineHeight,
    // On a wall as much more as all else.
    'text-padding': 2 * Math.max(1, context.scale / roomScale),
  };
}

/** Layout of the names that have places of their own. */
export function nameLayout(
  context: StyleContext,
  kind: NameKind,
  values: ZoomValues = labelSizes[kind],
  least = 0,
) {
  return labelLayout(context, values, nameLooks[kind].weight, nameSpacing(kind, context.briefing), least);
}

/** Zooms between which names of a crowd have their places; closer in they find room by themselves. */
export const crowdZooms = ({ briefing }: StyleContext) => {
  const own = bands.filter((band) => band.briefing === briefing);
  return { minzoom: own[0]!.minzoom, maxzoom: own.at(-1)!.maxzoom };
};

/** Filter, zooms and layout of names that have their place in a crowd, by the bands of zooms. */
export function placedInCrowd({ language, briefing }: StyleContext, values: ZoomValues) {
  return bands.flatMap((band, index) => {
    if (band.briefing !== briefing) return [];
    const at = `at_${index}`;
    // What the offset is counted in: the height of the text there.
    const height = heightIn(band, values, language);
    return {
      filter: expr(['has', at]),
      zooms: { minzoom: band.minzoom, maxzoom: band.maxzoom },
      layout: {
        'text-anchor': expr(['get', `side_${index}`]),
        'text-offset': offsetOf(at, [0, 0], height),
      },
      leader: ['concat', ['to-string', ['get', 'aside']], '-', ['to-string', ['get', at]]],
    };
  });
}

/** Paint of the names that `focus` writes again, larger, when they are selected or pointed at. */
export function nameUnlessFocused(context: StyleContext, colour: string) {
  const paint = labelPaint(context, colour);
  return {
    ...paint,
    'text-opacity': choose([inState('selected'), 0], [inState('hovered'), 0], paint['text-opacity']),
  };
}

/** Paint that every label shares. */
export function labelPaint(context: StyleContext, colour: string, large = false) {
  const aerial = isAerial(context.basemap);
  return {
    'text-color': aerial ? '#FFFFFF' : colour,
    'text-halo-color': aerial ? 'rgba(0, 0, 0, 0.75)' : withAlpha(context.palette.land, opacities.labelHalo),
    'text-halo-width': large ? 2.6 : 1.8,
    'text-halo-blur': 0.4,
    'text-opacity': unlessDimmed(1, opacities.dimmedLabel),
  };
}

/** Full opacity, less when dimmed. */
export const dimmable = (full = 1) => unlessDimmed(full, opacities.dimmed);

/** Whether pictures from above lie under the plan. */
export const isAerial = (basemap: StyleContext['basemap']): boolean =>
  basemap?.shown === true && basemap.look === 'imagery';

export const isBriefing = (scale: number): boolean => scale >= briefingScale;

/** The side of a text that stands beside a point. */
export type TextSide =
  'left' | 'right' | 'top' | 'bottom' | 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** Sides of its text that may stand beside a point, best first. */
export const textSides: readonly TextSide[] = [
  'left',
  'right',
  'top',
  'bottom',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
];

/** Places of a text so far from a point, in ems, as `text-variable-anchor-offset` has them. */
export const placesBeside = (
  distance: number,
  sides: readonly TextSide[] = textSides,
): (TextSide | [number, number])[] =>
  sides.flatMap((side) => {
    const part = side.includes('-') ? distance * Math.SQRT1_2 : distance;
    const x = side.includes('left') ? part : side.includes('right') ? -part : 0;
    const y = side.includes('top') ? part : side.includes('bottom') ? -part : 0;
    return [side, [x, y]];
  });
