import { describe, expect, it } from 'vitest';
import { themeCss, themeProperties } from '../../styles/theme';
import { type Flavor, type Palette, flavors, fontStack, fontWeightOf, palettes } from '../../styles/tokens';
import { type Vision, leastDifference, linear } from './colour-vision';

function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
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

/** Contrast against land alone. */
const onLand: Record<Flavor, Partial<Record<keyof Palette, number>>> = {
  light: {
    road: 2.6,
    rail: 7.4,
    planned: 6.1,
    ink1: 14.2,
    ink2: 6.8,
    ink3: 4.9,
    focus: 5.8,
    axisCasing: 6.4,
  },
  dark: { road: 3.2, rail: 6.4, planned: 7.1, ink1: 14.3, ink2: 9.1, ink3: 6.0 },
  print: { road: 3.7, rail: 11.8, planned: 8.5, ink1: 18.5, ink2: 10.5, ink3: 6.3, axisCasing: 9.8 },
};

/** The worst contrast of ink on the tints of the quarters; that of water against land, low by choice. */
const inkOnTints: Record<Flavor, number> = { light: 8.7, dark: 6.7, print: 12.6 };
const waterOnLand: Record<Flavor, number> = { light: 1.31, dark: 1.17, print: 1.28 };

/** Smallest CIEDE2000 between any two colours: normal sight, protanopia, deuteranopia, tritanopia. */
type Distances = readonly [number, number, number, number];
const visions: readonly Vision[] = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'];
const accentDistances: Record<Flavor, Distances> = {
  light: [25, 16, 20, 18],
  dark: [27, 17, 13, 15],
  print: [27, 17, 19, 18],
};
const distances = (colours: readonly string[]): number[] =>
  visions.map((vision) => Math.round(leastDifference(colours, vision)));

it('keeps zones and quarters apart on a light screen, quarters not by colour alone', () => {
  const { zone1, zone2, quarters } = palettes.light;
  expect(distances([zone1, zone2])).toEqual([14, 8, 10, 21]);
  expect(distances(quarters)).toEqual([15, 7, 6, 8]);
});

it('has steps of grey on paper, for copies without colour', () => {
  const { land, zone1, zone2, waterFill, axis, axisCasing, belt, core, platform } = palettes.print;
  const steps = (...colours: string[]): number[] =>
    colours.slice(1).map((colour, at) => contrast(colours[at]!, colour));
  // The zones are close: their hatches tell them apart.
  expect(Math.min(...steps(land, zone1, zone2))).toBeGreaterThan(1.08);
  expect(Math.min(...steps(zone2, axis, core))).toBeGreaterThan(2);
  expect(contrast(axis, axisCasing)).toBeGreaterThan(2);
  for (const ground of [land, zone1, zone2, waterFill]) {
    for (const accent of [axis, belt, core, platform]) expect(contrast(accent, ground)).toBeGreaterThan(2.7);
  }
});

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

  it('has the computed contrasts on land alone', () => {
    for (const [token, wantedThere] of Object.entries(onLand[flavor]) as [keyof Palette, number][]) {
      expect(contrast(palette[token] as string, palette.land), token).toBeCloseTo(wantedThere, 0.9);
    }
    expect(contrast(palette.waterFill, palette.land)).toBeCloseTo(waterOnLand[flavor], 1.9);
  });

  it('keeps the five accents apart for everyone', () => {
    const { core, axis, belt, platform, project } = palette;
    expect(distances([core, axis, belt, platform, project])).toEqual(accentDistances[flavor]);
  });

  it('has ink that reads on every tint', () => {
    const worst = Math.min(...palette.quarters.map((tint) => contrast(palette.ink1, tint)));
    expect(worst).toBeGreaterThanOrEqual(inkOnTints[flavor] - 0.06);
    if (flavor === 'dark') expect(contrast(palette.focus, palette.panel)).toBeGreaterThanOrEqual(7.95);
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
