/** The larger maps of a sheet: the central city and what is too far from it, with bar scales of their own. Lengths in mm. */
import { palettes } from '../../../styles/tokens';
import { translate } from '../../strings';
import { textOf } from '../../model/text';
import type { Scene } from '../scene';
import { cityPlaces } from './city-places';
import { type MapDrawing, type SheetDefinition, millimetres } from './definitions';
import { type Rect, bottom, overlap } from './layout';
import { type MapWindow, type MapWindowOptions, drawMap, mapSvg, mapWindow } from './map-window';
import type { Plane } from './projection';
import { barLength, drawScaleBar } from './scale-bar';
import { fittingSize, round, textLine, textWidth } from './text';
import '../../strings/sheets';

const { panel, ink1 } = palettes.print;

export interface CityPanels {
  scenes: readonly Scene[];
  svg: string;
  /** What of a larger map they show, to be drawn there; it leaves out what lies on `names`. */
  frames(larger: MapWindow, names: readonly Rect[]): string;
}

/**
 * Draws the cores and quarters of a plan larger than the rest, each map with its own bar scale. `null` when the sheet
 * has no such maps or the plan no core.
 */
export function drawCityPanels(
  plane: Plane,
  room: Rect | null,
  definition: SheetDefinition,
  shared: Shared,
): CityPanels | null {
  const { city } = definition;
  const found = room && city ? cityPlaces(shared.plan.graph, plane, room, city.scale) : null;
  if (!city || !found) return null;
  const drawn = found.places.map(({ rect, box, subjects }, at) => {
    const { language } = shared;
    const names = subjects.map(({ name }) => textOf(name, language));
    const title = at === 0 ? translate('sheet.city', language) : names.join(language === 'zh' ? '、' : ', ');
    const window = mapWindow(plane, box, rect, found.scale);
    return {
      rect,
      window,
      ...drawPanel(title, rect, window, `city-${at}`, city.drawing, definition, shared),
    };
  });
  return {
    scenes: drawn.map(({ scene }) => scene),
    svg: drawn.map(({ svg }) => svg).join(''),
    frames: (larger, names) =>
      drawn.map(({ rect, window }) => drawFrameOf(rect, window, larger, names)).join(''),
  };
}

type Shared = Pick<MapWindowOptions, 'plan' | 'language' | 'hidden' | 'projects' | 'highlight'>;

function drawPanel(
  title: string,
  rect: Rect,
  window: MapWindow,
  id: string,
  drawing: MapDrawing,
  { text }: SheetDefinition,
  shared: Shared,
): { scene: Scene; svg: string } {
  const { language } = shared;
  const size = millimetres(text.legend);
  const titleSize = fittingSize(title, size * 1.3, rect.width * 0.8);
  const heading = {
    x: rect.x,
    y: rect.y,
    width: textWidth(title, titleSize) + titleSize * 1.4,
    height: titleSize * 2,
  };
  const longest = Math.min(46, rect.width * 0.36);
  const foot = {
    x: rect.x,
    y: bottom(rect) - size * 4.2,
    width: barLength(window.scale, longest).length + size * 6,
    height: size * 4.2,
  };
  const scene = drawMap({ ...shared, window, rect, drawing, covered: [heading, foot] });
  const box = ({ x, y, width, height }: Rect, paint: string): string =>
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${paint}/>`;
  const white = `fill="${panel}" stroke="${ink1}" stroke-width="0.2"`;
  const svg =
    mapSvg(scene, rect, id) +
    '<g data-part="city-furniture">' +
    box(heading, white) +
    textLine(title, heading.x + heading.width / 2, heading.y + heading.height / 2 + titleSize * 0.37, {
      size: titleSize,
      weight: 700,
      colour: ink1,
      anchor: 'middle',
      font: 'serif',
    }) +
    box(foot, white) +
    drawScaleBar(window.scale, foot.x + size * 1.2, foot.y + size * 0.35, longest, size, language) +
    box(rect, `fill="none" stroke="${ink1}" stroke-width="0.35"`) +
    '</g>';
  return { scene, svg };
}

/** Mm of the outline that are drawn, or left out for a name, at once. */
const piece = 0.5;

/** The outline, on a larger map of the same plane, of what a window shows; it leaves out what lies on `names`. */
function drawFrameOf(rect: Rect, window: MapWindow, larger: MapWindow, names: readonly Rect[]): string {
  const [west, north] = window.toMetres([rect.x, rect.y]);
  const [originEast, originNorth] = larger.toMetres([0, 0]);
  const onPaper = (length: number): number => (length * 1000) / larger.scale;
  const [left, top] = [onPaper(west - originEast), onPaper(originNorth - north)];
  const part = window.scale / larger.scale;
  const [across, down] = [rect.width * part, rect.height * part];
  const side = (x: number, y: number, dx: number, dy: number): string => {
    const count = Math.ceil(Math.hypot(dx, dy) / piece);
    const at = (step: number) => [x + (dx * step) / count, y + (dy * step) / count] as const;
    const isClear = (step: number): boolean => {
      const [[fromX, fromY], [toX, toY]] = [at(step), at(step + 1)];
      const own = { x: fromX, y: fromY, width: toX - fromX + 0.01, height: toY - fromY + 0.01 };
      return !names.some((name) => overlap(name, own));
    };
    return Array.from({ length: count }, (_, step) => {
      if (!isClear(step)) return '';
      const start = step === 0 || !isClear(step - 1) ? `M${at(step).map(round).join(' ')}` : '';
      return `${start}L${at(step + 1)
        .map(round)
        .join(' ')}`;
    }).join('');
  };
  const path =
    side(left, top, across, 0) +
    side(left, top + down, across, 0) +
    side(left, top, 0, down) +
    side(left + across, top, 0, down);
  const outline = (paint: string): string =>
    `<path d="${path}" fill="none" stroke-linecap="square" ${paint}/>`;
  return (
    '<g data-part="city-frame">' +
    outline(`stroke="${panel}" stroke-width="0.9" stroke-opacity="0.8"`) +
    outline(`stroke="${ink1}" stroke-width="0.3"`) +
    '</g>'
  );
}
