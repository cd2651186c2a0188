/** The small pictures of the legend, made from the tokens and symbols of the map. */
import { mix, withAlpha } from './colours';
import { icon, svgDocument } from './icons';
import type { LegendRow, Swatch } from './legend-row';
import { type Flavor, type Palette, dashes, opacities, palettes } from './tokens';

/** Size of every swatch in px. */
export const swatchSize = { width: 48, height: 20 } as const;

/** A row's symbol as an SVG document of 48 × 20. */
export function swatchSvg(row: Pick<LegendRow, 'swatch'>, flavor: Flavor): string {
  return svgDocument({ ...swatchSize, body: draw(row.swatch, palettes[flavor], flavor) });
}

function draw(swatch: Swatch, palette: Palette, flavor: Flavor): string {
  if (swatch.startsWith('icon:')) return symbol(swatch.slice('icon:'.length), flavor);
  switch (swatch) {
    case 'zone-1':
      return area(mix(palette.zone1, palette.land, opacities.zoneFill), palette.zone1Text, 2, dashes.zone);
    case 'zone-2':
      return area(mix(palette.zone2, palette.land, opacities.zoneFill), palette.zone2Text, 2, dashes.zone);
    case 'quarters':
      return quarters(palette);
    case 'axis':
      return axis(palette);
    case 'belt':
      return (
        stroke(withAlpha(palette.belt, opacities.beltBand + 0.08), 12) +
        stroke(palette.belt, 2.6) +
        [12, 24, 36]
          .map(
            (x) =>
              `<circle cx="${x}" cy="10" r="2" fill="${palette.land}" stroke="${palette.belt}" stroke-width=".9"/>`,
          )
          .join('')
      );
    case 'river':
      return (
        `<path d="M2 13 C12 4 20 6 26 11 S40 15 46 6" fill="none" stroke="${palette.waterLine}" stroke-width="4.4" stroke-linecap="round"/>` +
        `<path d="M2 13 C12 4 20 6 26 11 S40 15 46 6" fill="none" stroke="${palette.waterFill}" stroke-width="2" stroke-linecap="round"/>`
      );
    case 'lake':
      return `<path d="M9 12 C8 5 18 3 26 5 S41 6 39 12 30 17 23 16 10 18 9 12 Z" fill="${palette.waterFill}" stroke="${palette.waterLine}" stroke-width="1.2"/>`;
    case 'expressway':
      return stroke(palette.land, 6) + stroke(palette.road, 4);
    case 'road':
      return stroke(palette.road, 1.8);
    case 'rail':
      return (
        stroke(palette.rail, 3) +
        stroke(
          palette.land,
          1.7,
          dashes.rail.map((part) => part * 0.9),
        )
      );
    case 'planned':
      return stroke(palette.planned, 2.2, scaled(dashes.planned, 1.6));
    case 'district':
      return `<rect x="1" y="11.2" width="46" height="6" fill="${withAlpha(palette.district, opacities.ribbon + 0.06)}"/>${stroke(palette.district, 2.2, scaled(dashes.district, 1.8))}`;
    default:
      return stroke(palette.township, 1.1, scaled(dashes.township, 1.1));
  }
}

const scaled = (parts: readonly number[], width: number): number[] =>
  parts.map((part) => Math.round(part * width * 10) / 10);

function stroke(colour: string, width: number, dash?: readonly number[]): string {
  const dashing = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return `<path d="M2 10 H46" stroke="${colour}" stroke-width="${width}"${dashing}/>`;
}

function area(fill: string, outline: string, width: number, dash: readonly number[]): string {
  return (
    `<rect x="2" y="1.5" width="44" height="17" rx="2" fill="${fill}"/>` +
    `<rect x="3.5" y="3" width="41" height="14" rx="2" fill="none" stroke="${outline}" stroke-width="${width}" stroke-dasharray="${scaled(dash, width).join(' ')}"/>`
  );
}

/** Two tints that touch, with the badge of the first. */
function quarters({ quarters, ink1, ink2, panel }: Palette): string {
  const soft = (x: number, fill: string | undefined): string =>
    `<ellipse cx="${x}" cy="10" rx="12" ry="8.4" fill="${fill ?? panel}" stroke="${ink2}" stroke-width="1.1" stroke-dasharray="4.4 3.3"/>`;
  return (
    soft(33, quarters[3]) +
    soft(16, quarters[0]) +
    `<circle cx="16" cy="10" r="5" fill="${ink1}"/>` +
    `<text x="16" y="10" dy=".36em" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="7.5" fill="${panel}">1</text>`
  );
}

function axis({ axis, axisCasing, land }: Palette): string {
  const shape = 'M2 6.6 H32 V2.4 L46 10 L32 17.6 V13.4 H2 Z';
  return (
    `<path d="${shape}" fill="${axis}" stroke="${axisCasing}" stroke-width="1.5" stroke-linejoin="round"/>` +
    `<path d="M4 10 H33" stroke="${land}" stroke-width="1.3" stroke-dasharray="6 4"/>`
  );
}

/** A symbol of the map, as large as fits. */
function symbol(name: string, flavor: Flavor): string {
  const found = icon(name, flavor);
  if (!found) return '';
  const core = name.startsWith('core-');
  // Two symbols side by side may be wider than high.
  const room = core ? 12 : name.startsWith('precision-') ? swatchSize.width : 20;
  const halo = core ? icon('core-halo-1', flavor) : null;
  const haloBody = halo ? placed(halo.body, halo.width, halo.height, 20) : '';
  return haloBody + placed(found.body, found.width, found.height, name === 'core-2' ? room * 0.8 : room);
}

function placed(body: string, width: number, height: number, room: number): string {
  const size = Math.min(1, room / Math.max(width, height));
  const x = (swatchSize.width - width * size) / 2;
  const y = (swatchSize.height - height * size) / 2;
  const round = (value: number): number => Math.round(value * 100) / 100;
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${round(size)})">${body}</g>`;
}
