/** The second map of a sheet: the central city, larger, with a bar scale of its own. Lengths in mm. */
import { palettes } from '../../../styles/tokens';
import { translate } from '../../strings';
import type { Scene } from '../scene';
import { type SheetDefinition, millimetres } from './definitions';
import { type Rect, bottom, overlap } from './layout';
import { type MapWindow, type MapWindowOptions, cityBox, drawMap, mapSvg, mapWindow } from './map-window';
import type { Plane } from './projection';
import { barLength, drawScaleBar } from './scale-bar';
import { round, textLine, textWidth } from './text';
import '../../strings/sheets';

const { panel, ink1 } = palettes.print;

/**
 * Draws the central city of a plan. `frame`: what of a larger map it shows, to be drawn there. `null` when the sheet
 * has no such map or the plan no core.
 */
export function drawCityPanel(
  plane: Plane,
  rect: Rect | null,
  definition: SheetDefinition,
  shared: Pick<MapWindowOptions, 'plan' | 'language' | 'hidden' | 'projects' | 'highlight'>,
): { scene: Scene; svg: string; frame(larger: MapWindow, names: readonly Rect[]): string } | null {
  const { city } = definition;
  const found = rect && city ? cityBox(shared.plan.graph, plane, rect, city.scale) : null;
  if (!rect || !city || !found) return null;
  const { language } = shared;
  const size = millimetres(definition.text.legend);
  const title = translate('sheet.city', language);
  const titleSize = size * 1.3;
  const heading = {
    x: rect.x,
    y: rect.y,
    width: textWidth(title, titleSize) + titleSize * 1.4,
    height: titleSize * 2,
  };
  const most = 46;
  const foot = {
    x: rect.x,
    y: bottom(rect) - size * 4.2,
    width: barLength(found.scale, most).length + size * 6,
    height: size * 4.2,
  };
  const window = mapWindow(plane, found.box, rect, found.scale);
  const scene = drawMap({
    ...shared,
    window,
    rect,
    drawing: city.drawing,
    covered: [heading, foot],
  });
  const box = ({ x, y, width, height }: Rect, paint: string): string =>
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${paint}/>`;
  const white = `fill="${panel}" stroke="${ink1}" stroke-width="0.2"`;
  return {
    scene,
    frame: (larger, names) => drawFrameOf(rect, window, larger, names),
    svg:
      mapSvg(scene, rect, 'city') +
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
      drawScaleBar(found.scale, foot.x + size * 1.2, foot.y + size * 0.35, most, size, language) +
      box(rect, `fill="none" stroke="${ink1}" stroke-width="0.35"`) +
      '</g>',
  };
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
