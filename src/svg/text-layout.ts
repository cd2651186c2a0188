/** The text of a symbol: how it is lettered, where it may stand, and the label it becomes. */
import type { VariableAnchorOffsetCollection } from '@maplibre/maplibre-gl-style-spec';
import { type FontWeight, fontWeightOf } from '../../styles/tokens';
import type { Box, Point } from './geometry';
import type { Circle, TextRoom } from './placement';
import type { DrawnFeature } from './plan-features';
import type { SceneLabel, SceneRun } from './scene';
import type { Frame } from './shapes';
import {
  type Anchor,
  type Block,
  type Justify,
  alignment,
  baselines,
  givenOffset,
  justifyOf,
  radialOffset,
  setText,
  sideOffset,
} from './shaping';
import { type ReadLayer, type StyleColour, cssColour } from './style-reader';

/** Everything about a text but its place. Lengths in ems where nothing else is said. */
export interface Lettering {
  text: string;
  block: Block;
  /** Px, as drawn. */
  size: number;
  /** Px, as it takes room. */
  room: number;
  weight: FontWeight;
  italic: boolean;
  spacing: number;
  /** Along lines; other texts have it in their sides. */
  offset: readonly [number, number];
  /** Where the text may stand, best first. */
  sides: readonly Side[];
  /** Whether the sides are to choose from, or the only one. */
  free: boolean;
  /** Px around the text that stay free of others. */
  padding: number;
  colour: string;
  halo: string;
  /** Px. */
  haloWidth: number;
  opacity: number;
}

interface Side {
  anchor: Anchor;
  offset: readonly [number, number];
  justify: Justify;
}

/** How the text of a feature is lettered; `null` when it has none. */
export function letteringOf(layer: ReadLayer, feature: DrawnFeature, { zooms }: Frame): Lettering | null {
  if (!layer.has('text-field')) return null;
  const text = String(layer.value<unknown>('text-field', zooms, feature) ?? '');
  if (text.trim() === '') return null;
  const value = <T>(name: string): T => layer.value<T>(name, zooms, feature);
  const fonts = value<string[]>('text-font');
  const weight = fontWeightOf(fonts);
  const spacing = value<number>('text-letter-spacing');
  const isAlong = value<string>('symbol-placement') === 'line';
  const block = setText(text, weight, {
    spacing,
    maxWidth: isAlong ? Infinity : value<number>('text-max-width'),
    lineHeight: value<number>('text-line-height'),
  });
  const { drawn, room } = layer.size('text-size', zooms, feature);
  const [x = 0, y = 0] = value<number[]>('text-offset');
  return {
    text,
    block,
    size: drawn,
    room,
    weight,
    italic: /italic/i.test(fonts[0] ?? ''),
    spacing,
    offset: [x, y],
    ...sidesOf(layer, feature, zooms),
    padding: value<number>('text-padding'),
    colour: cssColour(value<StyleColour>('text-color')),
    halo: cssColour(value<StyleColour>('text-halo-color')),
    // A halo cannot be wider than a quarter of the text's height.
    haloWidth: Math.min(value<number>('text-halo-width'), drawn / 4),
    opacity: value<number>('text-opacity'),
  };
}

function sidesOf(
  layer: ReadLayer,
  feature: DrawnFeature,
  zooms: Frame['zooms'],
): Pick<Lettering, 'sides' | 'free'> {
  const value = <T>(name: string): T => layer.value<T>(name, zooms, feature);
  const wanted = value<Justify | 'auto'>('text-justify');
  const side = (anchor: Anchor, offset: readonly [number, number]): Side => ({
    anchor,
    offset,
    justify: wanted === 'auto' ? justifyOf(anchor) : wanted,
  });
  const offset = value<[number, number]>('text-offset');
  const radius = value<number>('text-radial-offset');
  const given = value<VariableAnchorOffsetCollection | undefined>('text-variable-anchor-offset');
  if (given) {
    const { values } = given;
    const pairs = Array.from({ length: values.length / 2 }, (_, at) => ({
      anchor: values[2 * at] as Anchor,
      shift: values[2 * at + 1] as [number, number],
    }));
    return { sides: pairs.map(({ anchor, shift }) => side(anchor, givenOffset(anchor, shift))), free: true };
  }
  const anchors = value<Anchor[] | undefined>('text-variable-anchor');
  if (anchors) {
    const isRadial = layer.has('text-radial-offset');
    const sides = anchors.map((anchor) =>
      side(anchor, isRadial ? radialOffset(anchor, radius) : sideOffset(anchor, offset)),
    );
    return { sides, free: true };
  }
  const anchor = value<Anchor>('text-anchor');
  return { sides: [side(anchor, radius ? radialOffset(anchor, radius) : offset)], free: false };
}

/** The boxes that a text at a point may take. */
export function blockRoom({ block, room, padding, sides, free }: Lettering, [x, y]: Point): TextRoom {
  const boxes = sides.map(({ anchor, offset }): Box => {
    const [across, down] = alignment(anchor);
    // Sides to choose from move the padded box as a whole.
    const more = free ? 2 * padding : 0;
    const middleX = x + offset[0] * room + (0.5 - across) * (block.width * room + more);
    const middleY = y + offset[1] * room + (0.5 - down) * (block.height * room + more);
    const [halfWidth, halfHeight] = [(block.width * room) / 2 + padding, (block.height * room) / 2 + padding];
    return [middleX - halfWidth, middleY - halfHeight, middleX + halfWidth, middleY + halfHeight];
  });
  return { kind: 'sides', boxes, free };
}

type Owner = Pick<SceneLabel, 'layer' | 'subject'>;

/** The label at one of its sides. */
export function blockLabel(
  lettering: Lettering,
  [x, y]: Point,
  side: number,
  owner: Owner,
): SceneLabel | null {
  const { block, size, room, padding, sides, free } = lettering;
  const place = sides[side];
  if (!place) return null;
  const [across, down] = alignment(place.anchor);
  const more = free && room > 0 ? (2 * padding * size) / room : 0;
  const middleX = x + place.offset[0] * size + (0.5 - across) * (block.width * size + more);
  const middleY = y + place.offset[1] * size + (0.5 - down) * (block.height * size + more);
  const [left, top] = [middleX - (block.width * size) / 2, middleY - (block.height * size) / 2];
  const runs = baselines(block, place.justify).flatMap(([dx, dy], at): SceneRun[] => {
    const line = block.lines[at]!;
    if (line.text === '') return [];
    return [
      { text: line.text, at: [left + dx * size, top + dy * size], rotate: 0, width: line.width * size },
    ];
  });
  const taken = blockRoom(lettering, [x, y]);
  const boxes = taken.kind === 'sides' ? [taken.boxes[side]!] : [];
  return { ...lookOf(lettering, owner), runs, boxes };
}

/** The label whose characters were set along a line, with the circles that it keeps free. */
export function runLabel(
  lettering: Lettering,
  runs: readonly SceneRun[],
  circles: readonly Circle[],
  owner: Owner,
): SceneLabel {
  const boxes = circles.map(({ at: [x, y], radius }): Box => [
    x - radius,
    y - radius,
    x + radius,
    y + radius,
  ]);
  return { ...lookOf(lettering, owner), runs, boxes };
}

function lookOf(lettering: Lettering, owner: Owner) {
  const { text, size, weight, italic, spacing, colour, halo, haloWidth, opacity } = lettering;
  return {
    type: 'label' as const,
    ...owner,
    text,
    size,
    weight,
    italic,
    spacing: spacing * size,
    colour,
    halo,
    haloWidth,
    opacity,
  };
}
