/** Fills, lines and circles of a style layer. */
import { type Box, type Line, besideLine, boxOf, clipLine, clipRing, meets } from './geometry';
import type { DrawnFeature } from './plan-features';
import type { SceneCircle, SceneItem, ScenePath } from './scene';
import { type ReadLayer, type StyleColour, type Zooms, cssColour } from './style-reader';

/** What every layer is drawn with. */
export interface Frame {
  width: number;
  height: number;
  zooms: Zooms;
  /** How much larger than at the whole zoom below the map is drawn: dashes grow with it. */
  stretch: number;
}

/** Px around the view that are drawn too, so that no edge shows. */
const margin = 24;

const around = ({ width, height }: Frame, more: number): Box => [-more, -more, width + more, height + more];

export function drawFills(layer: ReadLayer, features: readonly DrawnFeature[], frame: Frame): SceneItem[] {
  const { zooms } = frame;
  return features.flatMap((feature): ScenePath[] => {
    if (feature.type !== 3 || !layer.takes(feature, zooms)) return [];
    const lines = feature.lines.map((ring) => clipRing(ring, around(frame, margin))).filter(isArea);
    if (lines.length === 0) return [];
    const { hatch } = layer;
    if (hatch) return [{ type: 'path', ...sourceOf(layer, feature), lines, hatch, opacity: 1 }];
    const opacity = layer.value<number>('fill-opacity', zooms, feature);
    // What cannot be seen may still be pointed at.
    if (opacity === 0 && layer.group === 'none') return [];
    const outline = layer.has('fill-outline-color')
      ? {
          stroke: cssColour(layer.value<StyleColour>('fill-outline-color', zooms, feature)),
          width: 1,
        }
      : {};
    const fill = cssColour(layer.value<StyleColour>('fill-color', zooms, feature));
    return [{ type: 'path', ...sourceOf(layer, feature), lines, fill, ...outline, opacity }];
  });
}

const isArea = (ring: Line): boolean => ring.length > 3;

export function drawLines(layer: ReadLayer, features: readonly DrawnFeature[], frame: Frame): SceneItem[] {
  const { zooms } = frame;
  return features.flatMap((feature): ScenePath[] => {
    if (feature.type === 1 || !layer.takes(feature, zooms)) return [];
    const opacity = layer.value<number>('line-opacity', zooms, feature);
    const width = layer.value<number>('line-width', zooms, feature);
    if (opacity === 0 || width <= 0) return [];
    const gap = layer.value<number>('line-gap-width', zooms, feature);
    const offset = layer.value<number>('line-offset', zooms, feature);
    const sides = gap > 0 ? [offset - (gap + width) / 2, offset + (gap + width) / 2] : [offset];
    const room = around(frame, width + Math.abs(offset) + gap + 2);
    const courses = feature.lines
      .filter((line) => meets(boxOf(line), room))
      .flatMap((line) => sides.map((side) => besideLine(line, side)));
    const look = {
      type: 'path' as const,
      ...sourceOf(layer, feature),
      stroke: cssColour(layer.value<StyleColour>('line-color', zooms, feature)),
      width,
      opacity,
      ...shapeOf(layer, zooms, feature),
    };
    const dashes = dashesOf(layer, frame, width, feature);
    const pieces = courses.flatMap((line) => clipLine(line, room));
    if (!dashes) return pieces.length === 0 ? [] : [{ ...look, lines: pieces.map(({ line }) => line) }];
    const period = dashes.reduce((sum, part) => sum + part, 0);
    return pieces.map(({ line, start }) => ({
      ...look,
      lines: [line],
      dashes,
      ...(start === 0 ? {} : { dashOffset: start % period }),
    }));
  });
}

function shapeOf(layer: ReadLayer, zooms: Zooms, feature: DrawnFeature): Pick<ScenePath, 'cap' | 'join'> {
  const cap = layer.value<NonNullable<ScenePath['cap']>>('line-cap', zooms, feature);
  const join = layer.value<NonNullable<ScenePath['join']>>('line-join', zooms, feature);
  return { ...(cap === 'butt' ? {} : { cap }), ...(join === 'miter' ? {} : { join }) };
}

/** Dashes in px. The engine lays them out for the width at the whole zoom and stretches them in between. */
function dashesOf(
  layer: ReadLayer,
  { zooms, stretch }: Frame,
  width: number,
  feature: DrawnFeature,
): number[] | null {
  const parts = layer.value<number[] | undefined>('line-dasharray', zooms, feature);
  if (!parts || parts.length === 0) return null;
  const base = stretch === 1 ? width : layer.valueAt<number>('line-width', zooms.tiles, feature) * stretch;
  return base > 0 ? parts.map((part) => part * base) : null;
}

export function drawCircles(layer: ReadLayer, features: readonly DrawnFeature[], frame: Frame): SceneItem[] {
  const { zooms } = frame;
  return features.flatMap((feature): SceneCircle[] => {
    if (!layer.takes(feature, zooms)) return [];
    const number = (name: string): number => layer.value<number>(name, zooms, feature);
    const [fillOpacity, strokeOpacity] = [number('circle-opacity'), number('circle-stroke-opacity')];
    const strokeWidth = number('circle-stroke-width');
    const radius = number('circle-radius');
    if (radius + strokeWidth <= 0 || (fillOpacity === 0 && (strokeOpacity === 0 || strokeWidth === 0))) {
      return [];
    }
    const room = around(frame, radius + strokeWidth);
    return feature.lines.flat().flatMap((at): SceneCircle[] => {
      if (!meets([...at, ...at], room)) return [];
      return [
        {
          type: 'circle',
          ...sourceOf(layer, feature),
          at,
          radius,
          fill: cssColour(layer.value<StyleColour>('circle-color', zooms, feature)),
          fillOpacity,
          stroke: cssColour(layer.value<StyleColour>('circle-stroke-color', zooms, feature)),
          strokeWidth,
          strokeOpacity,
        },
      ];
    });
  });
}

/** Layer and subject of an item. */
export function sourceOf(layer: ReadLayer, { subject, members }: Pick<DrawnFeature, 'subject' | 'members'>) {
  return { layer: layer.id, ...(subject === undefined ? {} : { subject }), ...(members ? { members } : {}) };
}
