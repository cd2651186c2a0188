/** The second map of a sheet: the central city, larger, with a bar scale of its own. Lengths in mm. */
import { palettes } from '../../../styles/tokens';
import { translate } from '../../strings';
import type { Scene } from '../scene';
import { type SheetDefinition, millimetres } from './definitions';
import { type Rect, bottom } from './layout';
import { type MapWindowOptions, cityBox, drawMap, mapSvg, mapWindow } from './map-window';
import type { Plane } from './projection';
import { barLength, drawScaleBar } from './scale-bar';
import { round, textLine, textWidth } from './text';
import '../../strings/sheets';

const { panel, ink1 } = palettes.print;

/** Draws the central city of a plan; `null` when the sheet has no such map or the plan no core. */
export function drawCityPanel(
  plane: Plane,
  rect: Rect | null,
  definition: SheetDefinition,
  shared: Pick<MapWindowOptions, 'plan' | 'language' | 'hidden' | 'projects' | 'highlight'>,
): { scene: Scene; svg: string } | null {
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
  const scene = drawMap({
    ...shared,
    window: mapWindow(plane, found.box, rect, found.scale),
    rect,
    drawing: city.drawing,
    covered: [heading, foot],
  });
  const box = ({ x, y, width, height }: Rect, paint: string): string =>
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${paint}/>`;
  const white = `fill="${panel}" stroke="${ink1}" stroke-width="0.2"`;
  return {
    scene,
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
