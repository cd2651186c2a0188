import { describe, expect, it } from 'vitest';
import { themeCss, themeProperties } from '../../styles/theme';
import { type Flavor, type Palette, flavors, fontStack, fontWeightOf, palettes } from '../../styles/tokens';

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Contrast against land and against the worst of zones, water and outside, as computed for the palette. */
type Pair = readonly [number, number];
const wanted: Record<Flavor, Partial<Record<keyof Palette, Pair>>> = {
  light: {
    waterText: [6.7, 5.1],
    core: [5.7, 4.3],
    coreText: [8.2, 6.3],
    axis: [2.6, 2.0],
    axisText: [6.4, 4.9],
    belt: [4.6, 3.6],
    beltText: [6.9, 5.3],
    platform: [9.0, 6.9],
    platformText: [10.6, 8.1],
    project: [4.1, 3.2],
    projectText: [7.1, 5.5],
    zone1Text: [4.8, 3.7],
    zone2Text: [4.9, 3.8],
    district: [6.8, 5.2],
    township: [3.5, 2.7],
  },
  dark: {
    waterText: [8.2, 6.3],
    core: [6.0, 4.6],
    coreText: [8.6, 6.6],
    axis: [9.1, 7.0],
    axisText: [11.2, 8.6],
    belt: [9.5, 7.3],
    beltText: [11.4, 8.8],
    platform: [5.5, 4.3],
    platformText: [9.5, 7.4],
    project: [10.6, 8.2],
    projectText: [11.6, 8.9],
    zone1Text: [6.7, 5.2],
    zone2Text: [7.2, 5.5],
    district: [6.4, 4.9],
    township: [4.1, 3.1],
  },
  print: {
    waterText: [9.3, 7.2],
    core: [7.8, 6.1],
    coreText: [10.5, 8.1],
    axis: [3.7, 2.9],
    axisText: [9.8, 7.7],
    belt: [5.9, 4.6],
    beltText: [9.5, 7.4],
    platform: [11.7, 9.1],
    platformText: [13.6, 10.6],
    project: [4.7, 3.6],
    projectText: [10.7, 8.4],
    zone1Text: [6.6, 5.2],
    zone2Text: [6.7, 5.2],
    district: [9.9, 7.7],
    township: [4.8, 3.7],
  },
};

describe.each(flavors)('palette %s', (flavor) => {
  const palette = palettes[flavor];
  const grounds = [palette.zone1, palette.zone2, palette.waterFill, palette.outside];

  it('has the computed contrasts', () => {
    for (const [token, [land, worst]] of Object.entries(wanted[flavor]) as [keyof Palette, Pair][]) {
      const colour = palette[token] as string;
      expect(contrast(colour, palette.land), `${token} on land`).toBeGreaterThanOrEqual(land - 0.06);
      expect(
        Math.min(...grounds.map((ground) => contrast(colour, ground))),
        `${token} on the worst ground`,
      ).toBeGreaterThanOrEqual(worst - 0.06);
    }
  });

  it('has ink that reads on every tint', () => {
    for (const tint of palette.quarters) expect(contrast(palette.ink1, tint)).toBeGreaterThan(6.6);
    expect(contrast(palette.ink3, palette.land)).toBeGreaterThan(4.5);
    expect(contrast(palette.ink3, palette.panel)).toBeGreaterThan(4.5);
    expect(contrast(palette.focus, palette.land)).toBeGreaterThan(4.5);
    if (flavor !== 'dark') expect(contrast(palette.axisCasing, palette.land)).toBeGreaterThan(6.3);
  });

  it('becomes custom properties', () => {
    const properties = themeProperties(flavor);
    expect(properties['--plan-core']).toBe(palette.core);
    expect(Object.values(properties).every(Boolean)).toBe(true);
    expect(themeCss(flavor)).toContain(`--plan-land: ${palette.land};`);
  });
});

describe('fontStack', () => {
  it('says its weight in the first name', () => {
    for (const weight of [400, 500, 600, 700] as const) {
      expect(fontWeightOf(fontStack(weight))).toBe(weight);
      expect(fontWeightOf(fontStack(weight, true))).toBe(weight);
    }
    expect(fontWeightOf(['Other'])).toBe(400);
  });
});
