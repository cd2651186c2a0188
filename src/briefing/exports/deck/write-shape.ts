/** Puts shapes of a map on a slide. */
import type PptxGenJS from 'pptxgenjs';
import type { Line } from '../../../svg/geometry';
import { boxOf } from '../../../svg/geometry';
import { deckFont, freeform, pixelsPerInch, points } from './deck-look';
import type { Lettering, NativeCircles, NativePath, NativeShape, Paint, Stroke } from './native-shape';

type Slide = PptxGenJS.Slide;
type Point = NonNullable<PptxGenJS.ShapeProps['points']>[number];

/** Where the upper left corner of the map is on the slide, in inches. */
export interface MapOrigin {
  x: number;
  y: number;
}

export function writeShape(slide: Slide, shape: NativeShape, origin: MapOrigin): void {
  switch (shape.type) {
    case 'path':
      writePoints(slide, shape, origin, boxOf(shape.lines.flat()), (place) => linePoints(shape, place));
      break;
    case 'circles':
      writeCircles(slide, shape, origin);
      break;
    case 'preset': {
      const { x, y, width, height } = shape;
      if (shape.shape === 'pin') {
        writePoints(
          slide,
          shape,
          origin,
          [x, y, x + width, y + height],
          () => pinPoints(width, height),
          shape.lettering,
        );
        break;
      }
      const frame = {
        ...place([x, y, x + width, y + height], origin),
        ...lookOf(shape),
        objectName: shape.name,
      };
      if (shape.lettering) writeLettered(slide, shape.shape, frame, shape.lettering);
      else slide.addShape(shape.shape, frame);
      break;
    }
    case 'text': {
      const { at, width, height, rotate, lettering, name } = shape;
      const box = [at[0] - width / 2, at[1] - height / 2, at[0] + width / 2, at[1] + height / 2] as const;
      slide.addText(runsOf(lettering), {
        ...place(box, origin),
        ...{ objectName: name, isTextBox: true, margin: 0, align: 'center', valign: 'middle', wrap: false },
        ...(Math.abs(rotate) < 0.5 ? {} : { rotate: (Math.round(rotate * 10) / 10 + 360) % 360 }),
      });
    }
  }
}

type Corners = readonly [left: number, top: number, right: number, bottom: number];

/** A line along an axis still has a width for programs that divide by it. */
const thinnest = 0.01;

const place = ([left, top, right, bottom]: Corners, { x, y }: MapOrigin) => ({
  x: inches(left) + x,
  y: inches(top) + y,
  w: Math.max(thinnest, inches(right - left)),
  h: Math.max(thinnest, inches(bottom - top)),
});

/** Four digits: a fiftieth of a px. */
const inches = (pixels: number): number => Math.round((pixels / pixelsPerInch) * 1e4) / 1e4;

function writePoints(
  slide: Slide,
  shape: { name: string; fill?: Paint; stroke?: Stroke },
  origin: MapOrigin,
  box: Corners,
  pointsFrom: (corner: readonly [number, number]) => Point[],
  lettering?: Lettering,
): void {
  const frame = {
    ...place(box, origin),
    ...lookOf(shape),
    objectName: shape.name,
    points: pointsFrom([box[0], box[1]]),
  };
  if (lettering)
    writeLettered(slide, freeform, frame, lettering, [0, 0, points((box[3] - box[1]) * 0.28), 0]);
  else slide.addShape(freeform, frame);
}

function linePoints({ lines, isClosed }: NativePath, [left, top]: readonly [number, number]): Point[] {
  return lines.flatMap((line: Line): Point[] => {
    const [first, last] = [line[0], line.at(-1)];
    const isRing = isClosed || (line.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1]);
    const own = (isRing ? line.slice(0, -1) : line).map(([x, y], at) => ({
      x: inches(x - left),
      y: inches(y - top),
      ...(at === 0 ? { moveTo: true } : {}),
    }));
    return isRing ? [...own, { close: true }] : own;
  });
}

/** A pin whose point is at the lower middle. */
function pinPoints(width: number, height: number): Point[] {
  const [w, h] = [inches(width), inches(height)];
  const radius = w / 2;
  return [
    { x: radius, y: h, moveTo: true },
    { x: 0, y: radius, curve: { type: 'cubic', x1: w * 0.43, y1: h * 0.84, x2: 0, y2: h * 0.65 } },
    { x: w, y: radius, curve: { type: 'arc', wR: radius, hR: radius, stAng: 180, swAng: 180 } },
    { x: radius, y: h, curve: { type: 'cubic', x1: w, y1: h * 0.65, x2: w * 0.57, y2: h * 0.84 } },
    { close: true },
  ];
}

function writeCircles(slide: Slide, shape: NativeCircles, origin: MapOrigin): void {
  const { middles, radius, name } = shape;
  const boxes = middles.map(([x, y]) => [x - radius, y - radius, x + radius, y + radius] as const);
  const [only] = boxes;
  if (only && boxes.length === 1) {
    slide.addShape('ellipse', { ...place(only, origin), ...lookOf(shape), objectName: name });
    return;
  }
  const all = boxOf(
    boxes.flatMap(([left, top, right, bottom]) => [[left, top] as const, [right, bottom] as const]),
  );
  const r = inches(radius);
  writePoints(slide, shape, origin, all, ([left, top]) =>
    middles.flatMap(([x, y]): Point[] => [
      { x: inches(x - radius - left), y: inches(y - top), moveTo: true },
      ...[180, 0].map((stAng): Point => ({
        ...{ x: inches(x + (stAng === 180 ? radius : -radius) - left), y: inches(y - top) },
        curve: { type: 'arc', wR: r, hR: r, stAng, swAng: 180 },
      })),
      { close: true },
    ]),
  );
}

const hidden = (opacity: number): number => Math.round((1 - opacity) * 100);

function lookOf({
  fill,
  stroke,
}: {
  fill?: Paint;
  stroke?: Stroke;
}): Pick<PptxGenJS.ShapeProps, 'fill' | 'line'> {
  return {
    ...(fill ? { fill: { color: fill.colour, transparency: hidden(fill.opacity) } } : {}),
    ...(stroke
      ? {
          line: {
            color: stroke.colour,
            transparency: hidden(stroke.opacity),
            width: Math.max(0.25, Math.round(points(stroke.width) * 100) / 100),
            dashType: stroke.dash ?? 'solid',
          },
        }
      : {}),
  };
}

function writeLettered(
  slide: Slide,
  shape: PptxGenJS.SHAPE_NAME,
  frame: PptxGenJS.ShapeProps,
  lettering: Lettering,
  margin: [number, number, number, number] | 0 = 0,
): void {
  slide.addText(runsOf(lettering), {
    ...frame,
    ...{ shape, margin, align: 'center', valign: 'middle', wrap: false },
  });
}

/** One run a line. */
function runsOf({ text, size, bold, italic, paint, spacing, halo }: Lettering): PptxGenJS.TextProps[] {
  const lines = text.split('\n');
  return lines.map((line, at) => ({
    text: line,
    options: {
      ...{ fontFace: deckFont, fontSize: Math.max(4, Math.round(points(size) * 2) / 2), lang: 'zh-CN' },
      ...{ bold, italic, color: paint.colour, transparency: hidden(paint.opacity) },
      ...(spacing > 0.5 ? { charSpacing: Math.round(points(spacing) * 10) / 10 } : {}),
      ...(halo ? { glow: { size: points(halo.width), color: halo.colour, opacity: halo.opacity } } : {}),
      ...(at < lines.length - 1 ? { breakLine: true } : {}),
    },
  }));
}
