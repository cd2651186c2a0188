import { type Flavor, fonts, palettes } from './tokens';

const generic = { sans: 'system-ui, sans-serif', serif: 'serif' } as const;

/** A CSS `font-family` value. */
export function fontFamily(kind: keyof typeof fonts): string {
  return [...fonts[kind].map((name) => `'${name}'`), generic[kind]].join(', ');
}

/** Sizes of the page that do not depend on the flavor. */
const constant: Readonly<Record<string, string>> = {
  font: fontFamily('sans'),
  'title-font': fontFamily('serif'),
  radius: '8px',
  'text-xs': '12px',
  'text-s': '13px',
  text: '14px',
  'text-l': '16px',
  'text-xl': '20px',
  'text-title': '28px',
};

/** Custom properties of a flavor, e.g. `--plan-core: #B7291A`, name to value. */
export function themeProperties(flavor: Flavor): Record<string, string> {
  const p = palettes[flavor];
  const colours: Record<string, string> = {
    land: p.land,
    outside: p.outside,
    panel: p.panel,
    ink: p.ink1,
    'ink-2': p.ink2,
    'ink-3': p.ink3,
    focus: p.focus,
    core: p.core,
    'core-ink': p.coreText,
    axis: p.axis,
    'axis-casing': p.axisCasing,
    'axis-ink': p.axisText,
    belt: p.belt,
    'belt-ink': p.beltText,
    platform: p.platform,
    'platform-ink': p.platformText,
    project: p.project,
    'project-ink': p.projectText,
    'zone-1': p.zone1,
    'zone-1-ink': p.zone1Text,
    'zone-2': p.zone2,
    'zone-2-ink': p.zone2Text,
    water: p.waterLine,
    'water-fill': p.waterFill,
    'water-ink': p.waterText,
    district: p.district,
  };
  p.quarters.forEach((colour, index) => (colours[`quarter-${index + 1}`] = colour));
  return Object.fromEntries(
    Object.entries({ ...colours, ...constant }).map(([name, value]) => [`--plan-${name}`, value]),
  );
}

/** The same as declarations for a style sheet, one a line. */
export function themeCss(flavor: Flavor): string {
  return Object.entries(themeProperties(flavor))
    .map(([name, value]) => `${name}: ${value};`)
    .join('\n');
}
