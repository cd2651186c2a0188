/** The drawn map of a step as shapes of a slide: areas, lines, symbols and names, each with its own name. */
import type { LoadedPlan } from '../../../model/loaded-plan';
import type { Language } from '../../../model/text';
import { translate } from '../../../strings';
import { type Box, type Line, clipLine, clipRing, simplified } from '../../../svg/geometry';
import type { Scene, SceneCircle, SceneItem, SceneLabel, ScenePath } from '../../../svg/scene';
import { boxOfIcon } from '../../../svg/icon-layout';
import { iconShapes } from './icon-shapes';
import { type NativePath, type NativeShape, type Stroke, paintOf } from './native-shape';
import { ShapeNames } from './shape-names';

/** Px: what is nearer to a line is left out, so that a slide stays small. */
const tolerance = 0.7;
/** Px that a symbol may reach over the edge of the map. */
const overhang = 6;

/** Bottom to top. What cannot be seen or lies outside the map is left out. */
export function mapShapes(scene: Scene, plan: LoadedPlan, language: Language): NativeShape[] {
  const names = new ShapeNames(plan, language);
  const { width, height, background } = scene;
  const ground: NativeShape = {
    ...{ type: 'preset', shape: 'rect', x: 0, y: 0, width, height },
    name: names.unique(translate('handout.shape.ground', language)),
    fill: paintOf(background),
  };
  const shapes = merged(scene.items).flatMap((item): NativeShape[] => {
    switch (item.type) {
      case 'path':
        return pathShapes(item, scene, names);
      case 'circle':
        return circleShapes(item, scene, names);
      case 'icon':
        return isInside(boxOfIcon(item), scene) ? iconShapes(item, language, () => names.of(item)) : [];
      case 'label':
        return labelShapes(item, scene, names);
    }
  });
  return [ground, ...joinedBeads(shapes)];
}

/** Paths of one layer, subject and look as one: the pieces of a dashed line, all roads of a rank. */
function merged(items: readonly SceneItem[]): SceneItem[] {
  const found: SceneItem[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last?.type === 'path' && item.type === 'path' && lookKey(last) === lookKey(item)) {
      found[found.length - 1] = { ...last, lines: [...last.lines, ...item.lines] };
    } else found.push(item);
  }
  return found;
}

const lookKey = ({ layer, subject, fill, stroke, width, opacity, hatch }: ScenePath): string =>
  [layer, subject, fill, stroke, width, opacity, hatch ? 'hatch' : ''].join(' ');

function pathShapes(path: ScenePath, scene: Scene, names: ShapeNames): NativePath[] {
  const { fill, stroke, width = 1, dashes, opacity, hatch } = path;
  const [area, line] = [paintOf(fill, opacity), paintOf(stroke, opacity)];
  if (hatch || (!area && !line)) return [];
  const inset = area ? 0 : width / 2;
  const box: Box = [inset, inset, scene.width - inset, scene.height - inset];
  const lines = path.lines
    .flatMap((each): Line[] =>
      area ? [clipRing(each, box)] : clipLine(each, box).map((piece) => piece.line),
    )
    .map((each) => simplified(each, tolerance))
    .filter((each) => each.length > (area ? 3 : 1));
  if (lines.length === 0) return [];
  const strokeLook: Stroke | undefined = line && {
    ...line,
    width,
    ...(dashes ? { dash: dashOf(dashes) } : {}),
  };
  return [
    {
      ...{ type: 'path', name: names.of(path), lines, isClosed: area !== undefined },
      ...(area ? { fill: area } : {}),
      ...(strokeLook ? { stroke: strokeLook } : {}),
    },
  ];
}

/** The program's own dashes that come nearest. */
const dashOf = (dashes: readonly number[]): NonNullable<Stroke['dash']> =>
  dashes.length > 2 ? 'lgDashDot' : 'dash';

function circleShapes(circle: SceneCircle, scene: Scene, names: ShapeNames): NativeShape[] {
  const { at, radius, fill, fillOpacity, stroke, strokeOpacity, strokeWidth } = circle;
  const [area, line] = [paintOf(fill, fillOpacity), paintOf(stroke, strokeOpacity)];
  const reach = radius + strokeWidth;
  const box: Box = [at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach];
  if ((!area && !line) || !isInside(box, scene)) return [];
  return [
    {
      ...{ type: 'circles', name: names.of(circle), middles: [at], radius: radius + strokeWidth / 2 },
      ...(area ? { fill: area } : {}),
      ...(line && strokeWidth > 0 ? { stroke: { ...line, width: strokeWidth } } : {}),
    },
  ];
}

const isInside = ([left, top, right, bottom]: Box, { width, height }: Scene): boolean =>
  left >= -overhang && top >= -overhang && right <= width + overhang && bottom <= height + overhang;

function labelShapes(label: SceneLabel, scene: Scene, names: ShapeNames): NativeShape[] {
  const { runs, boxes, size, weight, italic, spacing, colour, halo, haloWidth, opacity } = label;
  const paint = paintOf(colour, opacity);
  if (!paint || runs.length === 0 || !boxes.every((box) => isInside(box, scene))) return [];
  const around = paintOf(halo, opacity);
  const { at, text, rotate, width, height } = blockOf(label);
  return [
    {
      ...{ type: 'text', name: names.of(label, true), at, rotate, width, height },
      lettering: {
        ...{ text, size, bold: weight >= 600, italic, spacing, paint },
        ...(around && haloWidth > 0 ? { halo: { ...around, width: haloWidth } } : {}),
      },
    },
  ];
}

/** A label as one block: lines below each other, or the characters along a line set straight, or one below the other. */
function blockOf({ runs, text, size, spacing }: SceneLabel) {
  const middles = runs.map(({ at: [x, y], width, rotate }) => {
    const turn = (rotate * Math.PI) / 180;
    // From the left end of the baseline to the middle of the letters.
    const [across, up] = [width / 2, size * 0.36];
    return [
      x + across * Math.cos(turn) + up * Math.sin(turn),
      y + across * Math.sin(turn) - up * Math.cos(turn),
    ] as const;
  });
  const at = [mean(middles.map(([x]) => x)), mean(middles.map(([, y]) => y))] as const;
  const rotate = mean(runs.map((run) => run.rotate));
  const isSpread = runs.length > 1 && runs.every((run) => [...run.text].length === 1);
  const [first, last] = [middles[0]!, middles.at(-1)!];
  const isUpright =
    isSpread && Math.abs(rotate) < 20 && Math.abs(last[1] - first[1]) > 1.5 * Math.abs(last[0] - first[0]);
  const lines = isUpright ? [...text] : isSpread ? [text] : runs.map((run) => run.text);
  const widest = isSpread
    ? isUpright
      ? size
      : Math.hypot(last[0] - first[0], last[1] - first[1]) + size
    : Math.max(...runs.map(({ width }) => width));
  return {
    ...{ at, rotate: isUpright ? 0 : rotate, text: lines.join('\n') },
    // Room for other fonts than the one that was measured.
    width: widest * 1.1 + size + spacing,
    height: lines.length * size * 1.3,
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The beads of one belt as one shape. */
function joinedBeads(shapes: readonly NativeShape[]): NativeShape[] {
  const found: NativeShape[] = [];
  const plain = (name: string): string => name.replace(/ \d+$/, '');
  for (const shape of shapes) {
    const last = found.at(-1);
    const joins =
      last?.type === 'circles' &&
      shape.type === 'circles' &&
      plain(last.name) === plain(shape.name) &&
      last.radius === shape.radius &&
      JSON.stringify([last.fill, last.stroke]) === JSON.stringify([shape.fill, shape.stroke]);
    if (joins) found[found.length - 1] = { ...last, middles: [...last.middles, ...shape.middles] };
    else found.push(shape);
  }
  return found;
}
