/**
 * Every symbol as SVG, drawn for a flavor at scale 1. Map, legend and drawn sheets use the same drawings.
 *
 * | name | what |
 * |---|---|
 * | `core-1`, `core-2` | main core, sub-core; `core-halo-1`, `-2` what lies under them |
 * | `axis-head` | arrow head that points east |
 * | `bead` | bead of a belt |
 * | `quarter-<n>` | number badge of a city quarter |
 * | `platform-<character>` and `…-vague` | platform of a family; where only the town is known |
 * | `project-<sector>-<stage>` and `…-vague` | pin; its point is at the lower middle, see {@link pinOffset} |
 * | `dot-<stage>` | project on small scales |
 * | `stack-<figures>` | badge for a count of 1 to 3 figures |
 * | `town-<type>` | seat of a town |
 * | `place-<type>` and `…-vague` | any other place |
 *
 * A name may carry a flavor in front, as map layers write it: `dark:core-1`.
 */
import type { Drawing } from './drawing';
import { type Flavor, type Palette, flavors, palettes } from './tokens';
import { drawCore, drawCoreHalo, drawPattern } from './icons-pattern';
import { drawDot, drawPin, drawPlace, drawPlatform, drawSeat, drawStack } from './icons-points';

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
  const vague = symbol.endsWith('-vague');
  const [kind = '', ...words] = symbol.replace(/-vague$/, '').split('-');
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
      return drawPlatform(words.join('-'), palette, flavor, vague);
    case 'project':
      return drawPin(words[0] ?? '', words[1] ?? '', palette, flavor, vague);
    case 'dot':
      return drawDot(words[0] ?? '', palette, flavor);
    case 'stack':
      return drawStack(Number(words[0] ?? 1), palette);
    case 'town':
      return drawSeat(words[0] ?? '', palette);
    case 'place':
      return drawPlace(words.join('-'), palette, vague);
    default:
      return null;
  }
}

export { pinOffset } from './icons-points';
