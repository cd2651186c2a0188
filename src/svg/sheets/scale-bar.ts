/** The bar scale: as long on paper as it says. Lengths in mm. */
import { palettes } from '../../../styles/tokens';
import { type Language } from '../../model/text';
import { translate } from '../../strings';
import { round, textLine, textWidth } from './text';
import '../../strings/sheets';

const { ink1, land } = palettes.print;

/** The longest bar of 1, 2 or 5 × 10ⁿ km that is at most `most` mm long at 1:`scale`. */
export function barLength(scale: number, most: number): { kilometres: number; length: number } {
  const perKilometre = 1_000_000 / scale;
  const power = 10 ** Math.floor(Math.log10(most / perKilometre));
  const kilometres =
    [5, 2, 1].map((step) => step * power).find((each) => each * perKilometre <= most) ?? power;
  return { kilometres, length: kilometres * perKilometre };
}

/** The n of 1:n with thin spaces between thousands, e.g. `1:150 000`. */
export const scaleText = (scale: number): string =>
  `1:${String(Math.round(scale)).replace(/\B(?=(\d{3})+$)/g, ' ')}`;

/**
 * Number and bar. `x` is the left end of the bar, `y` the top of the number.
 *
 * @param most longest bar
 * @param size text height of the number
 */
export function drawScaleBar(
  scale: number,
  x: number,
  y: number,
  most: number,
  size: number,
  language: Language,
): string {
  const { kilometres, length } = barLength(scale, most);
  const height = size * 0.42;
  const top = y + size * 1.5;
  const count = kilometres >= 1 && String(kilometres).startsWith('5') ? 5 : 4;
  const step = length / count;
  // Filled and empty fields take turns; the outline has the exact length.
  const fields = Array.from({ length: count }, (_, index) => index)
    .filter((index) => index % 2 === 0)
    .map(
      (index) => `M${round(x + index * step)} ${round(top)}h${round(step)}v${round(height)}h${round(-step)}Z`,
    )
    .join('');
  const label = { size: size * 0.8, colour: ink1, anchor: 'middle' } as const;
  const baseline = top + height + size * 1.05;
  const end = translate('sheet.kilometres', language, { count: kilometres });
  const half = textWidth(String(kilometres), label.size) / 2;
  return (
    '<g data-part="scale-bar">' +
    textLine(scaleText(scale), x, y + size * 0.9, { size, weight: 700, colour: ink1 }) +
    `<path data-bar="${kilometres}" d="M${round(x)} ${round(top)}h${round(length)}v${round(height)}h${round(-length)}Z" fill="${land}" stroke="${ink1}" stroke-width="0.2"/>` +
    `<path d="${fields}" fill="${ink1}"/>` +
    textLine('0', x, baseline, label) +
    textLine(String(kilometres / 2), x + length / 2, baseline, label) +
    // The number stands under the end of the bar, its unit behind it.
    textLine(end, x + length - half, baseline, { ...label, anchor: 'start' }) +
    '</g>'
  );
}
