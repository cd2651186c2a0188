/** Symbols of single points: platforms, projects, towns and places. */
import { stages } from '../src/model/types';
import { sectorGlyphs, placeGlyphs } from './glyphs';
import { mix } from './colours';
import type { Drawing } from './drawing';
import { character } from './icons-pattern';
import type { Flavor, Palette } from './tokens';

/** From the lower edge of a pin's box up to its point, px at size 1; for `icon-offset` with anchor `bottom`. */
export const pinOffset = 5;

/** What lies on a strong colour: white on paper and on light screens, the dark land on dark ones. */
const onColour = ({ panel, land }: Palette, flavor: Flavor): string => (flavor === 'dark' ? land : panel);

const shapes: Readonly<Record<string, { path: string; y: number; size: number }>> = {
  镇: { path: 'M14 2.6 L26.2 24.2 H1.8 Z', y: 17.6, size: 9.5 },
  园: {
    path: 'M5.4 3.6 H22.6 Q24.4 3.6 24.4 5.4 V22.6 Q24.4 24.4 22.6 24.4 H5.4 Q3.6 24.4 3.6 22.6 V5.4 Q3.6 3.6 5.4 3.6 Z',
    y: 14,
    size: 13,
  },
  能: { path: 'M14 1.4 L26.6 14 L14 26.6 L1.4 14 Z', y: 14, size: 11.5 },
  科: { path: 'M8 3.4 H20 L26.2 14 L20 24.6 H8 L1.8 14 Z', y: 14, size: 12.5 },
};

/** A family without a shape of its own gets a disc. */
const disc = { path: 'M14 2.6 A11.4 11.4 0 1 1 13.99 2.6 Z', y: 14, size: 12.5 };

export function drawPlatform(glyph: string, palette: Palette, flavor: Flavor, vague: boolean): Drawing {
  const { path, y, size } = shapes[glyph] ?? disc;
  const { platform, land } = palette;
  const paper = onColour(palette, flavor);
  const rim = `<path d="${path}" fill="${land}" stroke="${land}" stroke-width="4.8" stroke-linejoin="round"/>`;
  const body = vague
    ? `<path d="${path}" fill="${mix(platform, land, 0.2)}" stroke="${platform}" stroke-width="1.7" stroke-dasharray="4.6 1.9" stroke-linejoin="round"/>` +
      character(glyph, 14, y, size, palette.platformText)
    : `<path d="${path}" fill="${platform}" stroke="${platform}" stroke-width="1.2" stroke-linejoin="round"/>` +
      character(glyph, 14, y, size, paper);
  return { width: 30, height: 30, body: `<g transform="translate(1 1)">${rim}${body}</g>` };
}

const head = 'M13 31 C11.6 26.6 3 21.4 3 13 A10 10 0 1 1 23 13 C23 21.4 14.4 26.6 13 31 Z';

/**
 * A plum pin. The fill says how far the project is (done: full, going on: half, to be built: tint, an idea:
 * paper), a dashed line that it is not decided; a dashed ring on the ground that only its town is known.
 */
export function drawPin(
  sector: string,
  stage: string,
  palette: Palette,
  flavor: Flavor,
  vague: boolean,
): Drawing {
  const { project, projectText, land } = palette;
  const paper = onColour(palette, flavor);
  const look = stageLook(stage);
  const fills = { full: project, half: land, tint: mix(project, land, 0.3), paper: land };
  const ink = look.fill === 'full' ? paper : projectText;
  const ground = vague
    ? `<ellipse cx="13" cy="31" rx="8.6" ry="3.6" fill="${mix(project, land, 0.18)}" fill-opacity=".7" stroke="${project}" stroke-width="1.1" stroke-dasharray="3 2"/>`
    : `<circle cx="13" cy="31" r="1.9" fill="${project}" stroke="${land}" stroke-width=".8"/>`;
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

/** Discs on each other, wider for more figures; the count is written on the upper one. */
export function drawStack(figures: number, palette: Palette): Drawing {
  const { project, land } = palette;
  const width = 22 + (figures - 1) * 5;
  const plate = (y: number, fill: string, opacity: number): string =>
    `<rect x="3" y="${y}" width="${width}" height="22" rx="11" fill="${fill}" fill-opacity="${opacity}" stroke="${land}" stroke-width="1.6"/>`;
  return {
    width: width + 6,
    height: 30,
    body: plate(6.4, mix(project, land, 0.42), 1) + plate(4, project, 1),
  };
}

/** Town and street: ring with a dot. Township: hollow ring. */
export function drawSeat(type: string, { ink1, ink2, land }: Palette): Drawing {
  const body =
    type === 'township'
      ? `<circle cx="8" cy="8" r="6" fill="${land}"/><circle cx="8" cy="8" r="4.2" fill="${land}" stroke="${ink2}" stroke-width="1.7"/>`
      : `<circle cx="8" cy="8" r="7.4" fill="${land}"/><circle cx="8" cy="8" r="5.4" fill="${land}" stroke="${ink1}" stroke-width="1.9"/><circle cx="8" cy="8" r="2.2" fill="${ink1}"/>`;
  return { width: 16, height: 16, body };
}

/** A small paper square with a glyph; a dot where the type has none. */
export function drawPlace(type: string, { ink1, ink2, ink3, land, panel }: Palette, vague: boolean): Drawing {
  const glyph = placeGlyphs[type];
  const dash = vague ? ' stroke-dasharray="2.6 1.8"' : '';
  const ink = vague ? ink3 : ink1;
  const body = glyph
    ? `<rect x="1" y="1" width="20" height="20" rx="5" fill="${land}"/>` +
      `<rect x="2.4" y="2.4" width="17.2" height="17.2" rx="4" fill="${panel}" stroke="${vague ? ink3 : ink2}" stroke-width="1"${dash}/>` +
      `<g transform="translate(5 5) scale(.8)" fill="${ink}">${glyph}</g>`
    : `<circle cx="11" cy="11" r="7" fill="${land}"/>` +
      `<circle cx="11" cy="11" r="4.6" fill="${vague ? panel : ink2}" stroke="${ink2}" stroke-width="1.5"${dash}/>`;
  return { width: 22, height: 22, body };
}
