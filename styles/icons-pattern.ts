/** Symbols of the spatial pattern. */
import type { Drawing } from './drawing';
import { withAlpha } from './colours';
import { type Palette, fonts, opacities } from './tokens';

/** Radius in px at which cores are drawn; `icon-size` 1 shows it. */
export const coreRadius = 22;
/** Radii of the halo disc and of the influence ring, in core radii. */
const halo = 1.55;
const ring = 2.3;

/** Main core: a solid disc with paper ring and dot. Sub-core: hollow, a thick ring and a dot. */
export function drawCore({ core, panel, land }: Palette, rank: 'main' | 'sub'): Drawing {
  const middle = coreRadius + 3;
  const disc = (radius: number, fill: string, stroke = 'none', width = 0): string =>
    `<circle cx="${middle}" cy="${middle}" r="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;
  const paper = panel === land ? land : panel;
  const body =
    rank === 'main'
      ? disc(coreRadius + 2, land) +
        disc(coreRadius, core) +
        disc(coreRadius * 0.62, 'none', paper, 3.2) +
        disc(coreRadius * 0.26, paper)
      : disc(coreRadius + 2, land) + disc(coreRadius - 3.4, paper, core, 6.8) + disc(coreRadius * 0.3, core);
  return { width: middle * 2, height: middle * 2, body };
}

export function drawCoreHalo({ core }: Palette): Drawing {
  const reach = coreRadius * ring;
  const middle = Math.ceil(reach + 2);
  // Whole dashes around the ring.
  const turn = 2 * Math.PI * reach;
  const dash = turn / Math.round(turn / 11.2);
  const body =
    `<circle cx="${middle}" cy="${middle}" r="${reach}" fill="${withAlpha(core, opacities.coreRing)}" stroke="${core}" stroke-width="1.7" stroke-dasharray="${(dash * 4) / 7} ${(dash * 3) / 7}"/>` +
    `<circle cx="${middle}" cy="${middle}" r="${coreRadius * halo}" fill="${withAlpha(core, opacities.coreHalo)}"/>`;
  return { width: middle * 2, height: middle * 2, body };
}

export function drawPattern(kind: 'axis' | 'bead' | 'quarter', words: string[], palette: Palette): Drawing {
  if (kind === 'axis') return drawHead(palette);
  if (kind === 'bead') return drawBead(palette);
  return drawBadge(words[0] ?? '', palette);
}

/** The base of the head is at x = {@link headBase}; the band runs into it. */
export const headBase = 3;

/** Arrow head of 26 × 26 with its casing; points east. */
function drawHead({ axis, axisCasing }: Palette): Drawing {
  const path = `M${headBase} 3 L29.4 16 L${headBase} 29 Z`;
  const body = `<path d="${path}" fill="${axis}" stroke="${axisCasing}" stroke-width="2.2" stroke-linejoin="round"/>`;
  return { width: 32, height: 32, body };
}

function drawBead({ panel, belt }: Palette): Drawing {
  const body = `<circle cx="5" cy="5" r="3.4" fill="${panel}" stroke="${belt}" stroke-width="1.4"/>`;
  return { width: 10, height: 10, body };
}

/** Ink disc with a number. */
function drawBadge(number: string, { ink1, land, panel }: Palette): Drawing {
  const body =
    `<circle cx="11" cy="11" r="10.4" fill="${land}"/><circle cx="11" cy="11" r="9" fill="${ink1}"/>` +
    character(number, 11, 11, 13, panel);
  return { width: 22, height: 22, body };
}

/** One bold character around a point. */
export function character(text: string, x: number, y: number, size: number, fill: string): string {
  const family = fonts.sans.map((name) => `'${name}'`).join(',');
  const safe = text.replace(/[<>&"]/g, '');
  return `<text x="${x}" y="${y}" dy=".36em" text-anchor="middle" font-family="${family},sans-serif" font-weight="700" font-size="${size}" fill="${fill}">${safe}</text>`;
}
