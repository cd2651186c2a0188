/** A whole sheet as one SVG document in mm. */
import type { LayerId } from '../../../styles/layers';
import { palettes } from '../../../styles/tokens';
import type { LoadedPlan } from '../../model/loaded-plan';
import { noHighlight } from '../../model/map-view';
import { type Language, textOf } from '../../model/text';
import { translate } from '../../strings';
import type { Scene } from '../scene';
import { escapeXml } from '../write-svg';
import { drawCityPanels } from './city-panel';
import { type SheetDefinition, type SheetId, millimetres, sheetDefinition } from './definitions';
import { blockRows, drawBlock, drawCaption, drawFrame, drawNorth, drawStrip, drawTitle } from './furniture';
import { drawGraticule } from './graticule';
import { type Rect, bottom, layoutSheet, longestBar } from './layout';
import { drawLegend } from './legend';
import { sheetLegend } from './legend-rows';
import { districtBox, drawMap, mapSvg, mapWindow } from './map-window';
import { type SheetOptions, sheetTexts } from './options';
import { gaussKrugerOf, planeOf, scaleThatFits } from './projection';
import { drawScaleBar } from './scale-bar';
import '../../strings/sheets';

const { panel } = palettes.print;
const nothing: ReadonlySet<LayerId> = new Set();

/**
 * Draws a sheet of a plan to a true scale, in Gauss-Krüger, with all its furniture.
 *
 * @returns an SVG document whose user units are mm of paper; it needs nothing but fonts
 */
export function drawSheet(
  plan: LoadedPlan,
  sheet: SheetId | SheetDefinition,
  options: SheetOptions = {},
): string {
  const { language = 'zh', hidden = nothing, projects = null, focus = null } = options;
  const definition = typeof sheet === 'string' ? sheetDefinition(sheet) : sheet;
  const { furniture: factor, text, width, height } = definition;
  const { info } = plan.graph;
  const texts = { ...sheetTexts(info, language), ...options.texts };
  const { zone, plane, district, scale } = groundOf(plan, definition);

  const rows = blockRows(info, texts, scale, language);
  const layout = layoutSheet(definition, rows.length);
  const { map, north, scaleBar } = layout;
  const note = millimetres(text.note);
  const caption = focus && drawCaption(focus.title, layout, note * 1.25, language);
  const shared = { plan, language, hidden, projects, highlight: focus?.highlight ?? noHighlight };
  const city = drawCityPanels(plane, layout.city, definition, shared);
  // Beside larger maps the whole plan has its own ground.
  const ground = layout.city && city ? { ...map, width: layout.city.x - map.x } : map;
  const column = { ...north, height: bottom(map) - north.y };
  const covered = [column, scaleBar, ...(caption ? [caption.box] : [])];
  const window = mapWindow(plane, district, layout.plan, scale);
  const scene = drawMap({ ...shared, window, rect: ground, drawing: definition.drawing, covered });
  const legend = drawLegend(
    sheetLegend(plan, [scene, ...(city?.scenes ?? [])], language),
    translate('sheet.legend', language),
    layout.legend,
    millimetres(text.legend),
  );

  const parts = [
    `<rect width="${width}" height="${height}" fill="${panel}"/>`,
    mapSvg(scene, ground, 'map'),
    drawGraticule(plane, window, ground, note * 0.8, [legend.box, layout.block, ...covered.slice(1)]),
    city ? city.frames(window, namesOn(scene, ground, definition.drawing.pixel)) + city.svg : '',
    drawFrame(layout, factor),
    drawTitle(info, texts.title, sloganOf(plan, language), definition, layout, language),
    drawNorth(layout, factor, language),
    drawScaleBar(scale, scaleBar.x + 2 * factor, scaleBar.y, longestBar * factor, 3.3 * factor, language),
    caption?.svg ?? '',
    legend.svg,
    drawBlock(rows, layout, note),
    drawStrip(info, texts, zone, definition, layout, language),
  ];
  const name = [texts.title, textOf(info.title, language)].filter((part) => part !== '').join(' · ');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" ` +
    `viewBox="0 0 ${width} ${height}" lang="${language === 'zh' ? 'zh-CN' : 'en'}" ` +
    `data-sheet="${definition.id}" data-scale="${scale}"><title>${escapeXml(name)}</title>${parts.join('')}</svg>`
  );
}

/** The n of 1:n at which a sheet shows the whole plan. */
export const sheetScale = (plan: LoadedPlan, definition: SheetDefinition): number =>
  groundOf(plan, definition).scale;

/** Mm of the paper that the names of a map take. */
const namesOn = ({ items }: Scene, { x, y }: Rect, pixel: number): Rect[] =>
  items
    .flatMap((item) => (item.type === 'label' ? item.boxes : []))
    .map(([left, top, right, bottom]) => ({
      x: x + left * pixel,
      y: y + top * pixel,
      width: (right - left) * pixel,
      height: (bottom - top) * pixel,
    }));

/** The plane that a sheet is drawn in, and how much of it. */
function groundOf(plan: LoadedPlan, { map, scale }: SheetDefinition) {
  const { info } = plan.graph;
  const [west = 0, , east = 0] = info.home;
  const zone = gaussKrugerOf(info.crs, (west + east) / 2);
  const plane = planeOf(zone);
  const district = districtBox(plan, plane);
  return { zone, plane, district, scale: scaleThatFits(district, map.width, map.height, scale) };
}

/** The terms of the slogan side by side; in English their subjects' names, where the plan has them. */
function sloganOf({ graph }: LoadedPlan, language: Language): string {
  const patterns = [...graph.subjects.values()].filter(({ kind }) => kind === 'pattern');
  const terms = graph.info.slogan.map((term) => {
    const found = patterns.find(({ name, aliases }) => name.zh === term || aliases.includes(term));
    return language === 'en' ? (found?.name.en ?? term) : term;
  });
  return terms.join(language === 'zh' ? '　' : ' · ');
}
