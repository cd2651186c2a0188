/** Symbols of single points: platforms, projects, towns and places. */
import { stages } from '../src/model/types';
import { placeGlyphs } from './place-glyphs';
import { sectorGlyphs } from './sector-glyphs';
import { mix } from './colours';
import type { Drawing } from './drawing';
import { character } from './icons-pattern';
import { type PrecisionLook, isFirm, outlineOf } from './precision-looks';
import type { Vector } from './plane';
import { unpackOffset } from './spread';
import { leaderLine } from './name-bands';
import type { Flavor, Palette } from './tokens';

/** From the lower edge of a pin's box up to its point, px at size 1; for `icon-offset` with anchor `bottom`. */
export const pinOffset = 5;

/** What lies on a strong colour: white on paper and on light screens, the dark land on dark ones. */
const onColour = ({ panel, land }: Palette, flavor: Flavor): string => (flavor === 'dark' ? land : panel);

/** Outline of a family, its length, and the middle and size of its character. */
interface Shape {
  path: string;
  length: number;
  y: number;
  size: number;
}

const shapes: Readonly<Record<string, Shape>> = {
  镇: { path: 'M14 2.6 L26.2 24.2 H1.8 Z', length: 74, y: 17.6, size: 9.5 },
  园: {
    path: 'M5.4 3.6 H22.6 Q24.4 3.6 24.4 5.4 V22.6 Q24.4 24.4 22.6 24.4 H5.4 Q3.6 24.4 3.6 22.6 V5.4 Q3.6 3.6 5.4 3.6 Z',
    length: 80.2,
    y: 14,
    size: 13,
  },
  能: { path: 'M14 1.4 L26.6 14 L14 26.6 L1.4 14 Z', length: 71.3, y: 14, size: 11.5 },
  科: { path: 'M8 3.4 H20 L26.2 14 L20 24.6 H8 L1.8 14 Z', length: 73.1, y: 14, size: 12.5 },
};

/** A family without a shape of its own gets a disc. */
const disc: Shape = { path: 'M14 2.6 A11.4 11.4 0 1 1 13.99 2.6 Z', length: 71.6, y: 14, size: 12.5 };

/** Filled where the place is known, paper where it is not; the outline says how well. */
export function drawPlatform(glyph: string, palette: Palette, flavor: Flavor, look: PrecisionLook): Drawing {
  const { path, length, y, size } = shapes[glyph] ?? disc;
  const { platform, platformText, land } = palette;
  const rim = `<path d="${path}" fill="${land}" stroke="${land}" stroke-width="4.8" stroke-linejoin="round"/>`;
  const fills = {
    exact: platform,
    near: platform,
    area: platform,
    town: mix(platform, land, 0.34),
    schematic: mix(platform, land, 0.14),
  };
  const edge = look === 'area' || look === 'near' ? land : platform;
  const line = (colour: string, width: number, dash: string, scale = 1): string =>
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"${dash}${
      scale === 1 ? '' : ` transform="translate(14 ${y}) scale(${scale}) translate(-14 ${-y})"`
    }/>`;
  // On a filled symbol the ring runs inside, so that its gaps are seen.
  const ring =
    edge === land
      ? line(platform, 1.2, '') + line(land, 1.3, outlineOf(look, length, 1.3), 0.84)
      : line(platform, look === 'schematic' ? 2.4 : 2, outlineOf(look, length, 1.8));
  const body =
    `<path d="${path}" fill="${fills[look]}"/>${ring}` +
    character(
      glyph,
      14,
      y,
      edge === land ? size * 0.86 : size,
      isFirm(look) ? onColour(palette, flavor) : platformText,
    );
  return { width: 30, height: 30, body: `<g transform="translate(1 1)">${rim}${body}</g>` };
}

const head = 'M13 31 C11.6 26.6 3 21.4 3 13 A10 10 0 1 1 23 13 C23 21.4 14.4 26.6 13 31 Z';

/**
 * A plum pin. The fill says how far the project is (done: full, going on: half, to be built: tint, an idea:
 * paper), a dashed line that it is not decided; the mark on the ground how well its place is known.
 */
export function drawPin(
  sector: string,
  stage: string,
  palette: Palette,
  flavor: Flavor,
  precision: PrecisionLook,
): Drawing {
  const { project, projectText, land } = palette;
  const paper = onColour(palette, flavor);
  const look = stageLook(stage);
  const fills = { full: project, half: land, tint: mix(project, land, 0.3), paper: land };
  const ink = look.fill === 'full' ? paper : projectText;
  const ground = groundMark(palette, precision);
  const dash = look.dashed ? ' stroke-dasharray="3.2 2.2"' : '';
  const half =
    look.fill === 'half'
      ? `<path d="M13 3 A10 10 0 0 0 3 13 C3 21.4 11.6 26.6 13 31 Z" fill="${project}" fill-opacity=".34"/><path d="M13 5 A8 8 0 0 0 13 21" fill="none" stroke="${project}" stroke-width="3.6"/>`
      : '';
  const body =
    ground +
    `<path d="${head}" fill="${land}" stroke="${land}" stroke-width="3.4" stroke-linejoin="round"/>` +
    `<path d="${head}" fill="${fills[look.fill]}" stroke="${project}" stroke-width="1.7" stroke-linejoin="round"${dash}/>` +
    half +
    `<g transform="translate(6.7 6.6) scale(.525)" fill="none" stroke="${ink}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">${sectorGlyphs[sector as keyof typeof sectorGlyphs] ?? ''}</g>`;
  return { width: 26, height: 36, body };
}

/** A point where the place is known, in a wider ring the less it is; a ring alone where only the town or less is. */
function groundMark({ project, land }: Palette, look: PrecisionLook): string {
  const dot = `<circle cx="13" cy="31" r="1.9" fill="${project}" stroke="${land}" stroke-width=".8"/>`;
  if (look === 'exact') return dot;
  const [rx, ry] = look === 'near' ? [6, 2.5] : [9, 3.7];
  const length = Math.PI * (3 * (rx + ry) - Math.sqrt((3 * rx + ry) * (rx + 3 * ry)));
  const fill = look === 'schematic' ? land : mix(project, land, 0.18);
  const ring = `<ellipse cx="13" cy="31" rx="${rx}" ry="${ry}" fill="${fill}" fill-opacity=".75" stroke="${project}" stroke-width="1.3"${outlineOf(look, length, 1.3)}/>`;
  return isFirm(look) ? ring + dot : ring;
}

interface StageLook {
  fill: 'full' | 'half' | 'tint' | 'paper';
  dashed: boolean;
}

function stageLook(stage: string): StageLook {
  switch (stages.find((each) => each === stage)) {
    case 'completed':
      return { fill: 'full', dashed: false };
    case 'ongoing':
      return { fill: 'half', dashed: false };
    case 'proposed':
      return { fill: 'paper', dashed: true };
    case 'joined':
      return { fill: 'tint', dashed: true };
    default:
      return { fill: 'tint', dashed: false };
  }
}

/** The pin on small scales, by the same rules of fill. */
export function drawDot(stage: string, palette: Palette, _flavor: Flavor): Drawing {
  const { project, land } = palette;
  const look = stageLook(stage);
  const fills = { full: project, half: land, tint: mix(project, land, 0.45), paper: land };
  const dash = look.dashed ? ' stroke-dasharray="2.6 1.8"' : '';
  const half = look.fill === 'half' ? `<path d="M7 2.6 A4.4 4.4 0 0 0 7 11.4 Z" fill="${project}"/>` : '';
  const body =
    `<circle cx="7" cy="7" r="6.6" fill="${land}"/>` +
    `<circle cx="7" cy="7" r="4.6" fill="${fills[look.fill]}" stroke="${project}" stroke-width="1.6"${dash}/>${half}`;
  return { width: 14, height: 14, body };
}

/** Discs on each other, wider for more figures. The map writes the count on the upper one, the legend `count`. */
export function drawStack(figures: number, palette: Palette, flavor: Flavor, count = ''): Drawing {
  const { project, land } = palette;
  const width = 22 + (figures - 1) * 5;
  const plate = (y: number, fill: string): string =>
    `<rect x="3" y="${y}" width="${width}" height="22" rx="11" fill="${fill}" stroke="${land}" stroke-width="1.6"/>`;
  return {
    width: width + 6,
    height: 30,
    body:
      plate(6.4, mix(project, land, 0.42)) +
      plate(4, project) +
      character(count, 3 + width / 2, 15, 13, onColour(palette, flavor)),
  };
}

/** A thin line from a seat to its name, around the middle of the drawing; both ends are packed offsets. */
export function drawLeader(aside: number, at: number, { ink2, land }: Palette): Drawing {
  const line = leaderLine(unpackOffset(aside), unpackOffset(at));
  if (!line) return { width: 1, height: 1, body: '' };
  const middle = Math.ceil(Math.max(...line.flat().map(Math.abs))) + 2;
  const place = ([x, y]: Vector): string => `${round(middle + x)} ${round(middle + y)}`;
  const stroke = (colour: string, width: number): string =>
    `<path d="M${place(line[0])} L${place(line[1])}" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
  return { width: 2 * middle, height: 2 * middle, body: stroke(land, 2.8) + stroke(ink2, 1) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Town and street: ring with a dot. Township: hollow ring. */
export function drawSeat(type: string, { ink1, ink2, land }: Palette): Drawing {
  const body =
    type === 'township'
      ? `<circle cx="8" cy="8" r="6" fill="${land}"/><circle cx="8" cy="8" r="4.2" fill="${land}" stroke="${ink2}" stroke-width="1.7"/>`
      : `<circle cx="8" cy="8" r="7.4" fill="${land}"/><circle cx="8" cy="8" r="5.4" fill="${land}" stroke="${ink1}" stroke-width="1.9"/><circle cx="8" cy="8" r="2.2" fill="${ink1}"/>`;
  return { width: 16, height: 16, body };
}

/** A small paper square with a glyph; a dot where the type has none. The outline says how well it is placed. */
export function drawPlace(
  type: string,
  { ink1, ink2, ink3, land, panel }: Palette,
  look: PrecisionLook,
): Drawing {
  const glyph = placeGlyphs[type];
  const firm = isFirm(look);
  const line = firm ? ink2 : ink3;
  const body = glyph
    ? `<rect x="1" y="1" width="20" height="20" rx="5" fill="${land}"/>` +
      `<rect x="2.4" y="2.4" width="17.2" height="17.2" rx="4" fill="${look === 'schematic' ? land : panel}" stroke="${line}" stroke-width="1.2"${outlineOf(look, 61.9, 1.2)}/>` +
      `<g transform="translate(5 5) scale(.8)" fill="${firm ? ink1 : ink3}">${glyph}</g>`
    : `<circle cx="11" cy="11" r="7" fill="${land}"/>` + placeDot(look, firm ? ink2 : ink3, land, panel);
  return { width: 22, height: 22, body };
}

/** Solid, with a ring around it where it is only near; else hollow. */
function placeDot(look: PrecisionLook, ink: string, land: string, panel: string): string {
  const ring = (radius: number, fill: string): string =>
    `<circle cx="11" cy="11" r="${radius}" fill="${fill}" stroke="${ink}" stroke-width="1.4"${outlineOf(look, 2 * Math.PI * radius, 1.4)}/>`;
  if (!isFirm(look)) return ring(5, look === 'schematic' ? land : panel);
  const dot = (radius: number): string => `<circle cx="11" cy="11" r="${radius}" fill="${ink}"/>`;
  return look === 'exact' ? dot(5) : ring(5.6, land) + dot(2.8);
}
