/**
 * Every symbol as SVG, drawn for a flavor at scale 1. Map, legend and drawn sheets use the same drawings.
 *
 * | name | what |
 * |---|---|
 * | `core-1`, `core-2` | main core, sub-core; `core-halo-1`, `-2` what lies under them |
 * | `axis-head` | arrow head that points east |
 * | `bead` | bead of a belt |
 * | `quarter-<n>` | number badge of a city quarter |
 * | `platform-<character>-<look>` | platform of a family |
 * | `project-<sector>-<stage>-<look>` | pin; its point is at the lower middle, see {@link pinOffset} |
 * | `dot-<stage>` | project on small scales |
 * | `stack-<figures>` | badge for a count of 1 to 3 figures; `stack-1-5` with the count 5 on it |
 * | `leader-<aside>-<at>` | line from a seat to a name that is set off, by their packed offsets |
 * | `town-<type>` | seat of a town |
 * | `place-<type>-<look>` | any other place |
 * | `precision-<look>` | a platform and a pin with that look, for the legend |
 *
 * A look is one of `precisionLooks`, how well the place is known; none: `exact`. A name may carry a flavor in front, as map layers write it: `dark:core-1`.
 */
import type { Drawing } from './drawing';
import { type PrecisionLook, precisionLooks } from './precision-looks';
import { type Flavor, type Palette, flavors, palettes } from './tokens';
import { drawCore, drawCoreHalo, drawPattern } from './icons-pattern';
import { drawDot, drawLeader, drawPin, drawPlace, drawPlatform, drawSeat, drawStack } from './icons-points';

/** A finished symbol. */
export interface Icon extends Drawing {
  /** A whole SVG document of `width` × `height`. */
  svg: string;
}

/** Splits `dark:core-1` into its parts; no flavor in front: `fallback`. */
export function parseIconName(name: string, fallback: Flavor = 'light'): { flavor: Flavor; symbol: string } {
  const [front, ...rest] = name.split(':');
  const flavor = flavors.find((each) => each === front);
  return flavor && rest.length > 0 ? { flavor, symbol: rest.join(':') } : { flavor: fallback, symbol: name };
}

/** The symbol of this name; `null` when there is none. */
export function icon(name: string, flavor: Flavor = 'light'): Icon | null {
  const parsed = parseIconName(name, flavor);
  const drawing = draw(parsed.symbol, palettes[parsed.flavor], parsed.flavor);
  return drawing && { ...drawing, svg: svgDocument(drawing) };
}

/** A whole SVG document around a drawing. */
export function svgDocument({ width, height, body }: Drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}

function draw(symbol: string, palette: Palette, flavor: Flavor): Drawing | null {
  const [kind = '', ...words] = symbol.split('-');
  const look = precisionLooks.find((each) => each === words.at(-1) && words.length > 1) ?? 'exact';
  switch (kind) {
    case 'core':
      return words[0] === 'halo'
        ? drawCoreHalo(palette)
        : drawCore(palette, words[0] === '1' ? 'main' : 'sub');
    case 'axis':
    case 'bead':
    case 'quarter':
      return drawPattern(kind, words, palette);
    case 'platform':
      return drawPlatform(words[0] ?? '', palette, flavor, look);
    case 'project':
      return drawPin(words[0] ?? '', words[1] ?? '', palette, flavor, look);
    case 'dot':
      return drawDot(words[0] ?? '', palette, flavor);
    case 'stack':
      return drawStack(Number(words[0] ?? 1), palette, flavor, words[1]);
    case 'leader':
      return drawLeader(Number(words[0]), Number(words[1]), palette);
    case 'town':
      return drawSeat(words[0] ?? '', palette);
    case 'place':
      return drawPlace(words[0] ?? '', palette, look);
    case 'precision':
      return drawPrecision(palette, flavor, precisionLooks.find((each) => each === words[0]) ?? 'exact');
    default:
      return null;
  }
}

/** The kinds of symbols whose outline says how well a place is known, side by side. */
function drawPrecision(palette: Palette, flavor: Flavor, look: PrecisionLook): Drawing {
  const at = (x: number, y: number, size: number, { body }: Drawing): string =>
    `<g transform="translate(${x} ${y}) scale(${size})">${body}</g>`;
  const body =
    at(0, 1, 0.6, drawPlatform('', palette, flavor, look)) +
    at(19.5, -1.6, 0.62, drawPin('', 'planned', palette, flavor, look));
  return { width: 36, height: 20, body };
}

export { pinOffset } from './icons-points';
