import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from 'lit';
import type { Position } from 'geojson';
import type { Camera, Insets, ViewSize } from '../../model/map-view';
import { areaOf, circleAround, lengthOf, middleOf, walkingRadius } from '../../model/measure';
import { project } from '../../model/web-mercator';
import { type Drawing, type Mode, type Vertex, roughSubjects, walkMinutes } from './drawing';
import { type Words, shortArea, shortLength } from './measure-words';

export interface OverlayOptions extends Words {
  mode: Mode;
  drawing: Drawing;
  camera: Camera;
  size: ViewSize;
  insets: Insets;
  /** Where the next point would be; `null`: nowhere. */
  next: [number, number] | null;
  /** Pixels of the cross that keys move; `null`: not shown. */
  cross: [number, number] | null;
  /** Of the walking circle. */
  minutes: number;
  /** km/h */
  speed: number;
}

type Point = [number, number];

/** The drawing over the map, in the pixels of the map. Says nothing: the card says all of it in words. */
export function renderOverlay(options: OverlayOptions): TemplateResult {
  const { size, mode, cross } = options;
  const contents = {
    distance: () => renderPath(options, false),
    area: () => renderPath(options, true),
    circle: () => renderCircles(options),
    point: () => options.drawing.vertices.map((vertex) => renderPin(options, vertex)),
  };
  return html`<svg
    class="overlay"
    aria-hidden="true"
    width=${size.width}
    height=${size.height}
    viewBox="0 0 ${size.width} ${size.height}"
  >
    ${contents[mode]()} ${cross ? renderCross(cross) : nothing}
  </svg>`;
}

function pixels({ camera, size }: OverlayOptions, position: Position): Point {
  const [x, y] = project(camera, size, position);
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

const joined = (points: readonly Point[]): string => points.map((point) => point.join(',')).join(' ');

function renderPath(options: OverlayOptions, isArea: boolean): SVGTemplateResult {
  const { drawing, next } = options;
  const { vertices, done } = drawing;
  const positions = vertices.map(({ position }) => position);
  const points = positions.map((position) => pixels(options, position));
  const last = points.at(-1);
  const ahead =
    !done && next && last ? [last, pixels(options, next), ...(isArea && points[0] ? [points[0]] : [])] : [];
  return svg`
    ${isArea && points.length > 2 ? svg`<polygon class="fill" points=${joined(points)} />` : nothing}
    ${['casing', 'line'].map((role) =>
      isArea && done
        ? svg`<polygon class=${role} points=${joined(points)} />`
        : svg`<polyline class=${role} points=${joined(points)} />`,
    )}
    ${ahead.length > 0 ? svg`<polyline class="ahead" points=${joined(ahead)} />` : nothing}
    ${vertices.map((vertex, at) => renderVertex(vertex, points[at] ?? [0, 0]))}
    ${renderTotal(options, positions, isArea)}`;
}

function renderVertex(vertex: Vertex, [x, y]: Point): SVGTemplateResult {
  const rough = roughSubjects([vertex]).length > 0;
  return svg`<circle class="vertex ${vertex.subject ? 'snapped' : ''} ${rough ? 'rough' : ''}" cx=${x} cy=${y} r="5" />`;
}

/** The result beside the last point, or in the middle of a ring. */
function renderTotal(
  options: OverlayOptions,
  positions: readonly Position[],
  isArea: boolean,
): SVGTemplateResult | typeof nothing {
  if (isArea && positions.length > 2) {
    return label(pixels(options, middleOf(positions)), shortArea(options, areaOf(positions)), 'middle');
  }
  const last = positions.at(-1);
  if (positions.length < 2 || !last) return nothing;
  const [x, y] = pixels(options, last);
  const left = x > options.size.width - options.insets.right - 110;
  return label(
    [x + (left ? -12 : 12), y - 10],
    shortLength(options, lengthOf(positions)),
    left ? 'end' : 'start',
  );
}

function label(
  [x, y]: Point,
  text: string,
  anchor: 'start' | 'middle' | 'end',
  kind = '',
): SVGTemplateResult {
  return svg`<text class="label ${kind}" x=${x} y=${y} text-anchor=${anchor}>${text}</text>`;
}

/** Rings with their time and radius; where they lie close, only the chosen one is named. */
function renderCircles(options: OverlayOptions): SVGTemplateResult | typeof nothing {
  const { drawing, speed, t } = options;
  const [middle] = drawing.vertices;
  if (!middle) return nothing;
  const at = pixels(options, middle.position);
  const drawn = walkMinutes.map((minutes) => {
    const metres = walkingRadius(minutes, speed);
    const points = circleAround(middle.position, metres).map((position) => pixels(options, position));
    return { minutes, metres, points, top: points[0] ?? at, chosen: minutes === options.minutes };
  });
  const step = at[1] - (drawn[0]?.top[1] ?? at[1]) || 0;
  const chosen = drawn.find((ring) => ring.chosen);
  return svg`
    ${drawn.map(
      ({ points, chosen: isChosen }) =>
        svg`<polygon class="ring ${isChosen ? 'chosen' : ''}" points=${joined(points)} />`,
    )}
    ${renderVertex(middle, at)}
    ${drawn.map(({ minutes, metres, top, chosen: isChosen }) =>
      isChosen || step >= 26
        ? label(
            [top[0], top[1] - 6],
            t('measure.ring', { count: minutes, distance: shortLength(options, metres) }),
            'middle',
            isChosen ? '' : 'quiet',
          )
        : nothing,
    )}
    ${chosen ? label([at[0], lowest(chosen.points) + 18], t('measure.straight'), 'middle', 'quiet') : nothing}`;
}

const lowest = (points: readonly Point[]): number => Math.max(...points.map(([, y]) => y));

function renderPin(options: OverlayOptions, vertex: Vertex): SVGTemplateResult {
  const [x, y] = pixels(options, vertex.position);
  return svg`<path class="casing" d="M${x - 12} ${y}h24M${x} ${y - 12}v24" /><path class="line" d="M${x - 12} ${y}h24M${x} ${y - 12}v24" />
    ${renderVertex(vertex, [x, y])}`;
}

function renderCross([x, y]: Point): SVGTemplateResult {
  const arms = `M${x - 18} ${y}h12M${x + 6} ${y}h12M${x} ${y - 18}v12M${x} ${y + 6}v12`;
  return svg`<path class="casing" d=${arms} /><path class="cross" d=${arms} /><circle class="cross" cx=${x} cy=${y} r="2" />`;
}
