/** Symbols of the map as shapes of a slide: the same looks, drawn with as few shapes as will do. */
import { mix } from '../../../../styles/colours';
import { headBase } from '../../../../styles/icons-pattern';
import { parseIconName } from '../../../../styles/icons';
import { type Palette, palettes } from '../../../../styles/tokens';
import { type Sector, sectors } from '../../../model/types';
import type { Language } from '../../../model/text';
import { translateTerm } from '../../../strings';
import { iconOf } from '../../../svg/icon-store';
import type { SceneIcon } from '../../../svg/scene';
import {
  type Lettering,
  type NativePreset,
  type NativeShape,
  type Paint,
  type Stroke,
  paintOf,
} from './native-shape';
import '../../../strings/terms';

/** Where a symbol stands and how strongly it is drawn. */
interface Place {
  icon: SceneIcon;
  language: Language;
  /** Px of the map for one of the drawing. */
  size: number;
  palette: Palette;
  /** The name of the next shape of it. */
  name(): string;
}

/** @param name gives each shape its name */
export function iconShapes(icon: SceneIcon, language: Language, name: () => string): NativeShape[] {
  const { flavor, symbol } = parseIconName(icon.name);
  const [kind = '', ...words] = symbol.split('-');
  const place: Place = { icon, language, size: icon.size, palette: palettes[flavor], name };
  switch (kind) {
    case 'axis':
      return [axisHead(place)];
    case 'platform':
      return [platform(place, words)];
    case 'project':
      return [pin(place, words)];
    case 'stack':
      return [
        box(place, 'roundRect', [3, 4, icon.width - 6, 22], {
          fill: place.palette.project,
          stroke: place.palette.land,
          width: 1.6,
        }),
      ];
    case 'quarter':
      return [
        box(
          place,
          'ellipse',
          [2, 2, 18, 18],
          { fill: place.palette.ink1, stroke: place.palette.land, width: 1.4 },
          {
            ...{ text: words[0] ?? '', size: 13, colour: place.palette.panel },
          },
        ),
      ];
    case 'place':
      return [landmark(place, words)];
    case 'leader':
      return leader(place);
    default:
      return circles(place);
  }
}

interface Colours {
  fill: string;
  stroke: string;
  /** Px of the drawing. */
  width: number;
  dashed?: boolean;
}

/** A shape at left, top, width and height of the drawing. */
function box(
  place: Place,
  shape: NativePreset['shape'],
  [left, top, width, height]: readonly [number, number, number, number],
  colours: Colours,
  letter?: { text: string; size: number; colour: string },
): NativePreset {
  const { icon, size, name } = place;
  const [x, y] = [icon.at[0] + (left - icon.width / 2) * size, icon.at[1] + (top - icon.height / 2) * size];
  return {
    ...{ type: 'preset', shape, x, y, width: width * size, height: height * size, name: name() },
    ...lookOf(place, colours),
    ...(letter ? { lettering: letteringOf(place, letter) } : {}),
  };
}

function lookOf(
  { icon, size }: Place,
  { fill, stroke, width, dashed }: Colours,
): { fill?: Paint; stroke?: Stroke } {
  const line = paintOf(stroke, icon.opacity);
  return {
    fill: paintOf(fill, icon.opacity),
    ...(line && width > 0
      ? { stroke: { ...line, width: width * size, ...(dashed ? { dash: 'sysDash' } : {}) } }
      : {}),
  };
}

function letteringOf(
  { icon, size }: Place,
  letter: { text: string; size: number; colour: string },
): Lettering {
  return {
    ...{ text: letter.text, size: letter.size * size, bold: true, italic: false, spacing: 0 },
    paint: paintOf(letter.colour, icon.opacity) ?? { colour: '000000', opacity: icon.opacity },
  };
}

/** A head that points where the symbol is turned to, with its base on the band. */
function axisHead(place: Place): NativeShape {
  const { icon, size, palette, name } = place;
  const turn = (icon.rotate * Math.PI) / 180;
  const corner = (x: number, y: number): readonly [number, number] => {
    const [across, down] = [(x - icon.width / 2) * size, (y - icon.height / 2) * size];
    return [
      icon.at[0] + across * Math.cos(turn) - down * Math.sin(turn),
      icon.at[1] + across * Math.sin(turn) + down * Math.cos(turn),
    ];
  };
  const [base, tip, other] = [corner(headBase, 3), corner(29.4, 16), corner(headBase, 29)];
  return {
    ...{ type: 'path', name: name(), lines: [[base, tip, other, base]], isClosed: true },
    ...lookOf(place, { fill: palette.axis, stroke: palette.axisCasing, width: 2.2 }),
  };
}

/** Box and middle of the character of a family's shape, in px of the drawing. */
const families: Readonly<
  Record<string, readonly [NativePreset['shape'], readonly [number, number, number, number], number]>
> = {
  镇: ['triangle', [2.8, 3.6, 24.4, 21.6], 8.5],
  园: ['roundRect', [4.6, 4.6, 20.8, 20.8], 12],
  能: ['diamond', [2.4, 2.4, 25.2, 25.2], 10],
  科: ['hexagon', [2.8, 4.4, 24.4, 21.2], 11.5],
};

function platform(place: Place, [glyph = '', look = 'exact']: readonly string[]): NativePreset {
  const { platform: indigo, platformText, land, panel } = place.palette;
  const [shape, box4, size] = families[glyph] ?? ['ellipse', [3.6, 3.6, 22.8, 22.8] as const, 11.5];
  const isOpen = look === 'schematic';
  const fill = isOpen ? land : look === 'town' ? mix(indigo, land, 0.2) : indigo;
  const isFilled = fill === indigo;
  return box(
    place,
    shape,
    box4,
    { fill, stroke: isFilled ? land : indigo, width: 1.7, dashed: isOpen },
    { text: glyph, size, colour: isFilled ? panel : platformText },
  );
}

function pin(place: Place, [sector = '', stage = '']: readonly string[]): NativePreset {
  const { project, projectText, land, panel } = place.palette;
  const fills: Readonly<Record<string, string>> = {
    completed: project,
    ongoing: mix(project, land, 0.5),
    proposed: land,
  };
  const isFilled = stage === 'completed';
  const known = sectors.find((each): each is Sector => each === sector);
  const text = known ? ([...translateTerm('sector', known, place.language)][0] ?? '') : '';
  return box(
    place,
    'pin',
    [3, 3, 20, 28],
    {
      fill: fills[stage] ?? mix(project, land, 0.3),
      stroke: project,
      width: 1.7,
      dashed: stage === 'proposed' || stage === 'joined',
    },
    { text, size: 10, colour: isFilled ? panel : projectText },
  );
}

/** A paper square with the first character of what it is. */
function landmark(place: Place, [type = '']: readonly string[]): NativePreset {
  const { ink1, ink2, panel } = place.palette;
  const text = [...translateTerm('type', type, place.language)][0] ?? '';
  const colours = { fill: panel, stroke: ink2, width: 1.2 };
  return box(place, 'roundRect', [2.4, 2.4, 17.2, 17.2], colours, { text, size: 11, colour: ink1 });
}

/** The line from a seat to its name, as the drawing has it. */
function leader(place: Place): NativeShape[] {
  const { icon, size, palette, name } = place;
  const points = /d="M(-?[\d.]+) (-?[\d.]+) L(-?[\d.]+) (-?[\d.]+)"/.exec(iconOf(icon.name)?.body ?? '');
  const paint = paintOf(palette.ink2, icon.opacity);
  if (!points || !paint) return [];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points.slice(1).map(Number);
  const at = (x: number, y: number): readonly [number, number] => [
    icon.at[0] + (x - icon.width / 2) * size,
    icon.at[1] + (y - icon.height / 2) * size,
  ];
  const line = [at(x1, y1), at(x2, y2)];
  return [
    { type: 'path', name: name(), lines: [line], isClosed: false, stroke: { ...paint, width: 0.9 * size } },
  ];
}

/** The discs and rings that a drawing is made of. */
function circles(place: Place): NativeShape[] {
  const { icon, size, name } = place;
  const body = iconOf(icon.name)?.body ?? '';
  return [...body.matchAll(/<circle ([^>]*)\/>/g)].flatMap(([, attributes = '']): NativeShape[] => {
    const value = (key: string): string | undefined =>
      new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1];
    const number = (key: string): number => Number(value(key) ?? 0);
    const fill = paintOf(value('fill'), icon.opacity);
    const line = paintOf(value('stroke'), icon.opacity);
    if (!fill && !line) return [];
    const middle = [
      icon.at[0] + (number('cx') - icon.width / 2) * size,
      icon.at[1] + (number('cy') - icon.height / 2) * size,
    ] as const;
    const dashed = value('stroke-dasharray') === undefined ? {} : { dash: 'dash' as const };
    return [
      {
        ...{ type: 'circles', name: name(), middles: [middle], radius: number('r') * size },
        ...(fill ? { fill } : {}),
        ...(line ? { stroke: { ...line, width: number('stroke-width') * size, ...dashed } } : {}),
      },
    ];
  });
}
