import type { Box, Point } from './geometry';
import { iconOf } from './icon-store';
import type { DrawnFeature } from './plan-features';
import type { SceneIcon } from './scene';
import { type Frame, sourceOf } from './shapes';
import { type Anchor, alignment } from './shaping';
import type { ReadLayer } from './style-reader';

/** The icon of a feature at a point, turned by `angle` degrees besides its own; `undefined` when it has none. */
export function iconItem(
  layer: ReadLayer,
  feature: DrawnFeature,
  frame: Frame,
  at: Point,
  angle = 0,
): SceneIcon | undefined {
  const shape = shapeOf(layer, feature, frame);
  if (!shape) return undefined;
  const { name, width, height, left, top } = shape;
  const { zooms } = frame;
  const { drawn } = layer.size('icon-size', zooms, feature);
  const rotate = layer.value<number>('icon-rotate', zooms, feature) + angle;
  const [dx, dy] = turned([(left + width / 2) * drawn, (top + height / 2) * drawn], rotate);
  return {
    type: 'icon',
    ...sourceOf(layer, feature),
    name,
    at: [at[0] + dx, at[1] + dy],
    width,
    height,
    size: drawn,
    rotate,
    opacity: layer.value<number>('icon-opacity', zooms, feature),
  };
}

/** The room that the icon takes. */
export function iconBox(
  layer: ReadLayer,
  feature: DrawnFeature,
  frame: Frame,
  [x, y]: Point,
): Box | undefined {
  const shape = shapeOf(layer, feature, frame);
  if (!shape) return undefined;
  const { zooms } = frame;
  const { room } = layer.size('icon-size', zooms, feature);
  const padding = layer.value<number>('icon-padding', zooms, feature);
  const left = shape.left * room - padding;
  const top = shape.top * room - padding;
  const right = (shape.left + shape.width) * room + padding;
  const bottom = (shape.top + shape.height) * room + padding;
  const rotate = layer.value<number>('icon-rotate', zooms, feature);
  const corners = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ].map(([cx = 0, cy = 0]) => turned([cx, cy], rotate));
  const [xs, ys] = [corners.map((corner) => corner[0]), corners.map((corner) => corner[1])];
  return [x + Math.min(...xs), y + Math.min(...ys), x + Math.max(...xs), y + Math.max(...ys)];
}

function shapeOf(layer: ReadLayer, feature: DrawnFeature, { zooms }: Frame) {
  const name = String(layer.value<unknown>('icon-image', zooms, feature) ?? '');
  const drawing = name === '' ? null : iconOf(name);
  if (!drawing) return null;
  const { width, height } = drawing;
  const [across, down] = alignment(layer.value<Anchor>('icon-anchor', zooms, feature));
  const [dx = 0, dy = 0] = layer.valueAt<number[]>('icon-offset', zooms.tiles, feature);
  return { name, width, height, left: dx - width * across, top: dy - height * down };
}

function turned([x, y]: Point, degrees: number): Point {
  if (degrees === 0) return [x, y];
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x * cos - y * sin, x * sin + y * cos];
}

/** What a drawn icon covers, before it is turned. */
export function boxOfIcon({ at: [x, y], width, height, size }: SceneIcon): Box {
  const [across, down] = [(width / 2) * size, (height / 2) * size];
  return [x - across, y - down, x + across, y + down];
}
