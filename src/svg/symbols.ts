/** The symbols of a style layer: their icons and texts, before anyone knows which find room. */
import { circlesAlong, runsAlong } from './along-line';
import { type Box, type Line, type Point, clipLine, meets } from './geometry';
import { iconBox, iconItem } from './icon-layout';
import { anchorPoints } from './inner-point';
import { type LineAnchor, anchorsAlong, joinLines } from './line-anchors';
import type { PlacementRules, SymbolRoom } from './placement';
import type { DrawnFeature } from './plan-features';
import type { SceneIcon, SceneLabel, TileGrid } from './scene';
import { type Frame, sourceOf } from './shapes';
import type { ReadLayer } from './style-reader';
import { type Lettering, blockLabel, blockRoom, letteringOf, runLabel } from './text-layout';

/** A symbol that may be drawn. */
export interface Candidate {
  room: SymbolRoom;
  icon?: SceneIcon;
  /** The label at one of its sides; `null` when it cannot be drawn. */
  label?(side: number): SceneLabel | null;
  /** Index of its square. */
  square: number;
  sortKey: number;
  y: number;
}

/** The candidates of a layer, in the order of the data within each square. */
export function symbolsOf(
  layer: ReadLayer,
  features: readonly DrawnFeature[],
  frame: SymbolFrame,
): Candidate[] {
  const { zooms } = frame;
  const taken = features.filter((feature) => layer.takes(feature, zooms));
  if (taken.length === 0) return [];
  const isAlong = layer.value<string>('symbol-placement', zooms) === 'line';
  return isAlong ? lineSymbols(layer, taken, frame) : pointSymbols(layer, taken, frame);
}

/** A frame with the squares that symbols are laid out in. */
export interface SymbolFrame extends Frame {
  squares: readonly Box[];
  overscaling: number;
}

/** The squares of a view, column by column; one, the view itself, where there are none. */
export function squaresOf(width: number, height: number, tiles?: TileGrid): Box[] {
  if (!tiles) return [[0, 0, width, height]];
  const squares: Box[] = [];
  for (let x = tiles.x; x < width; x += tiles.side) {
    for (let y = tiles.y; y < height; y += tiles.side) squares.push([x, y, x + tiles.side, y + tiles.side]);
  }
  return squares;
}

/** What a layer says of all its symbols. */
export function rulesOf(
  layer: ReadLayer,
  { zooms }: Frame,
  candidates: readonly Candidate[],
): PlacementRules {
  const says = (name: string): boolean => layer.value<boolean>(name, zooms);
  return {
    iconOverlaps: says('icon-allow-overlap'),
    textOverlaps: says('text-allow-overlap'),
    iconIgnored: says('icon-ignore-placement'),
    textIgnored: says('text-ignore-placement'),
    iconOptional: says('icon-optional'),
    textOptional: says('text-optional'),
    hasIcons: candidates.some(({ icon }) => icon),
    hasTexts: candidates.some(({ label }) => label),
  };
}

/** In which order symbols of a layer take room, and in which they are drawn. */
export function ordersOf(
  layer: ReadLayer,
  { zooms, squares }: SymbolFrame,
  candidates: readonly Candidate[],
  rules: PlacementRules,
): { placed: Candidate[]; drawn: Candidate[] } {
  type Compare = (a: Candidate, b: Candidate) => number;
  const bySquare: Compare = (a, b) => a.square - b.square;
  const byRow: Compare = (a, b) => squares[a.square]![1] - squares[b.square]![1] || bySquare(a, b);
  const byKey: Compare = (a, b) => a.sortKey - b.sortKey;
  const byY: Compare = (a, b) => a.y - b.y;
  const order = layer.value<string>('symbol-z-order', zooms);
  if (order !== 'viewport-y' && layer.has('symbol-sort-key')) {
    return {
      placed: candidates.toSorted((a, b) => byKey(a, b) || bySquare(a, b)),
      drawn: candidates.toSorted((a, b) => byKey(a, b) || byRow(a, b)),
    };
  }
  const overlaps = rules.iconOverlaps || rules.textOverlaps || rules.iconIgnored || rules.textIgnored;
  return {
    placed: candidates.toSorted((a, b) => bySquare(a, b) || (order === 'viewport-y' ? byY(b, a) : 0)),
    drawn: candidates.toSorted((a, b) => byRow(a, b) || (overlaps ? byY(a, b) : 0)),
  };
}

function pointSymbols(layer: ReadLayer, features: readonly DrawnFeature[], frame: SymbolFrame): Candidate[] {
  return features.flatMap((feature) => {
    const places = anchorPoints(feature, frame.squares);
    if (places.length === 0) return [];
    const lettering = letteringOf(layer, feature, frame);
    return places.flatMap(({ at, square }): Candidate[] => {
      const icon = iconItem(layer, feature, frame, at);
      const iconRoom = icon && iconBox(layer, feature, frame, at);
      if (!icon && !lettering) return [];
      return [
        {
          room: {
            ...(iconRoom ? { icon: iconRoom } : {}),
            ...(lettering ? { text: blockRoom(lettering, at) } : {}),
          },
          ...(icon ? { icon } : {}),
          ...(lettering
            ? { label: (side: number) => blockLabel(lettering, at, side, sourceOf(layer, feature)) }
            : {}),
          ...placeOf(layer, feature, frame, square, at),
        },
      ];
    });
  });
}

function placeOf(
  layer: ReadLayer,
  feature: DrawnFeature,
  { zooms }: Frame,
  square: number,
  [, y]: Point,
): Pick<Candidate, 'square' | 'sortKey' | 'y'> {
  const sortKey = layer.value<number | undefined>('symbol-sort-key', zooms, feature) ?? 0;
  return { square, sortKey, y };
}

/** The zoom whose text size spaces symbols along lines, so that they stay when one zooms. */
const spacingZoom = 18;

function lineSymbols(layer: ReadLayer, features: readonly DrawnFeature[], frame: SymbolFrame): Candidate[] {
  const { zooms, stretch, overscaling } = frame;
  const spacing = layer.value<number>('symbol-spacing', zooms) * stretch;
  const maxAngle = (layer.value<number>('text-max-angle', zooms) * Math.PI) / 180;
  const keepUpright = layer.value<boolean>('text-keep-upright', zooms);
  const courses = coursesOf(layer, features, frame);
  return frame.squares.flatMap((box, square) => {
    const byText = new Map<string, Point[]>();
    return courses.flatMap(({ feature, line, lettering }): Candidate[] => {
      const spaced = layer.valueAt<number>('text-size', spacingZoom, feature) * stretch;
      const icon = iconItem(layer, feature, frame, [0, 0]);
      const label = Math.max(lettering?.block.width ?? 0, (icon?.width ?? 0) / 24);
      const options = {
        spacing,
        label: label * spaced,
        first: (label / 2 + 2) * spaced * overscaling,
        window: lettering ? 0.6 * spaced : 0,
        maxAngle,
      };
      return clipLine(line, box).flatMap(({ line: course }) =>
        anchorsAlong(course, box, options)
          .filter(({ at }) => !lettering || isApart(byText, lettering.text, at, spacing / 2))
          .map((anchor) =>
            lineSymbol(layer, feature, frame, { course, anchor, square, lettering, keepUpright }),
          ),
      );
    });
  });
}

interface Course {
  feature: DrawnFeature;
  line: Line;
  lettering: Lettering | null;
}

/** The lines of a layer's features, those of one name joined. */
function coursesOf(layer: ReadLayer, features: readonly DrawnFeature[], frame: SymbolFrame): Course[] {
  const byText = new Map<string, { feature: DrawnFeature; lettering: Lettering | null; lines: Line[] }>();
  features.forEach((feature, at) => {
    if (feature.type === 1) return;
    const lettering = letteringOf(layer, feature, frame);
    const key = lettering?.text ?? `\n${at}`;
    const group = byText.get(key) ?? { feature, lettering, lines: [] };
    group.lines.push(...feature.lines);
    byText.set(key, group);
  });
  return [...byText.values()].flatMap(({ feature, lettering, lines }) =>
    (lettering ? joinLines(lines) : lines).map((line) => ({ feature, line, lettering })),
  );
}

/** Whether no symbol of the same text stands nearer; remembers this one. */
function isApart(byText: Map<string, Point[]>, text: string, at: Point, least: number): boolean {
  const others = byText.get(text) ?? [];
  if (others.some((other) => Math.hypot(other[0] - at[0], other[1] - at[1]) < least)) return false;
  byText.set(text, [...others, at]);
  return true;
}

function lineSymbol(
  layer: ReadLayer,
  feature: DrawnFeature,
  frame: SymbolFrame,
  place: {
    course: Line;
    anchor: LineAnchor;
    square: number;
    lettering: Lettering | null;
    keepUpright: boolean;
  },
): Candidate {
  const { course, anchor, square, lettering, keepUpright } = place;
  const turns = layer.value<string>('icon-rotation-alignment', frame.zooms) !== 'viewport';
  const angle = turns ? (anchor.angle * 180) / Math.PI : 0;
  const icon = iconItem(layer, feature, frame, anchor.at, angle);
  const iconRoom = icon && iconBox(layer, feature, frame, anchor.at);
  const text = lettering && {
    text: lettering.text,
    size: lettering.size,
    weight: lettering.weight,
    spacing: lettering.spacing * lettering.size,
    offset: [lettering.offset[0] * lettering.size, lettering.offset[1] * lettering.size] as const,
  };
  const radius = lettering
    ? (Math.max(10 / 24, lettering.block.height) * lettering.room) / 2 + lettering.padding
    : 0;
  const circles = text && circlesAlong(course, anchor, text, radius);
  return {
    room: {
      ...(iconRoom ? { icon: iconRoom } : {}),
      ...(text ? { text: { kind: 'line' as const, circles } } : {}),
    },
    ...(icon ? { icon } : {}),
    ...(text && lettering
      ? {
          label: () => {
            const runs = runsAlong(course, anchor, text, keepUpright);
            return runs && runLabel(lettering, runs, circles ?? [], sourceOf(layer, feature));
          },
        }
      : {}),
    ...placeOf(layer, feature, frame, square, anchor.at),
  };
}

/** Whether any of an icon can be seen. */
export const isInView = ({ at: [x, y], width, height, size }: SceneIcon, frame: Frame): boolean => {
  const reach = (Math.hypot(width, height) * size) / 2;
  return meets([x - reach, y - reach, x + reach, y + reach], [0, 0, frame.width, frame.height]);
};
