/** Where the furniture of a sheet stands: rectangles in mm from the upper left corner of the paper. */
import type { SheetDefinition } from './definitions';
import { millimetres } from './definitions';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const right = ({ x, width }: Rect): number => x + width;
export const bottom = ({ y, height }: Rect): number => y + height;

/** Whether two rectangles share an area. */
export function overlap(a: Rect, b: Rect): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

/** Whether `inner` lies in `outer`. */
export function contains(outer: Rect, inner: Rect): boolean {
  const slack = 1e-6;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    right(inner) <= right(outer) + slack &&
    bottom(inner) <= bottom(outer) + slack
  );
}

/** Widths of the frame's two lines and the gap between them. */
export const frameLines = { outer: 1, gap: 2, inner: 0.25 } as const;

/** Longest bar of the scale, and the room it has with its labels; for a sheet in the hand. */
export const longestBar = 68;
const barWidth = longestBar + 14;

export interface SheetLayout {
  /** Band above the frame. */
  title: Rect;
  /** Outer edge of the frame. */
  frame: Rect;
  /** Within the frame's inner line: the ground of the map. */
  map: Rect;
  /** Where the whole plan must fit. */
  plan: Rect;
  /** Room for what stands out, above the plan. */
  caption: Rect;
  scaleBar: Rect;
  north: Rect;
  /** Of the larger maps, from edge to edge of the ground; `null` when the sheet has none. */
  city: Rect | null;
  /** Room for the legend; it takes what it needs of the lower part. */
  legend: Rect;
  /** The title block: unit, date, number. */
  block: Rect;
  /** Strip below the frame. */
  strip: Rect;
}

/** Everything but frame and map: what may not lie on each other. */
export function furnitureOf(layout: SheetLayout): Rect[] {
  const { title, caption, scaleBar, north, city, legend, block, strip, plan } = layout;
  return [title, caption, scaleBar, north, legend, block, strip, plan, ...(city ? [city] : [])];
}

/**
 * Lays out a sheet.
 *
 * @param blockRows how many lines the title block has
 */
export function layoutSheet(definition: SheetDefinition, blockRows: number): SheetLayout {
  const { width, height, margin, titleBand, strip, furniture: factor, column } = definition;
  const title = { x: margin, y: margin, width: width - 2 * margin, height: titleBand };
  const frame = {
    x: margin,
    y: bottom(title),
    width: title.width,
    height: height - 2 * margin - titleBand - strip,
  };
  const inset = (frameLines.outer + frameLines.gap + frameLines.inner) * factor;
  const map = {
    x: frame.x + inset,
    y: frame.y + inset,
    width: frame.width - 2 * inset,
    height: frame.height - 2 * inset,
  };
  const spare = map.width - definition.map.width - column;
  const pad = definition.city ? 4 * factor : Math.max(1.5, spare / 3);

  const barHeight = 13 * factor;
  const bar = {
    x: map.x + pad,
    y: bottom(map) - pad - barHeight,
    width: barWidth * factor,
    height: barHeight,
  };
  const free = bar.y - map.y - definition.map.height;
  const plan = { x: map.x + pad, y: map.y + free * 0.5, ...definition.map };

  const left = right(map) - pad - column;
  const northHeight = 27 * factor;
  const north = { x: left, y: map.y + pad, width: column, height: northHeight };
  const blockHeight = blockRows * millimetres(definition.text.note) * 2.1;
  const block = { x: left, y: bottom(map) - pad - blockHeight, width: column, height: blockHeight };
  const legendTop = bottom(north) + 2 * factor;
  const legend = { x: left, y: legendTop, width: column, height: block.y - legendTop - 3 * factor };

  const cityLeft = right(plan) + pad;
  return {
    title,
    frame,
    map,
    plan,
    caption: { x: map.x + pad, y: map.y + pad, width: plan.width, height: Math.max(0, plan.y - map.y - pad) },
    scaleBar: bar,
    north,
    city: definition.city
      ? { x: cityLeft, y: map.y, width: left - pad - cityLeft, height: map.height }
      : null,
    legend,
    block,
    strip: { x: margin, y: bottom(frame), width: title.width, height: strip },
  };
}
