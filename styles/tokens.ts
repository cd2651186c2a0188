/**
 * Colours, widths, sizes and fonts of the visual language: the one place that knows them. Map layers, legend
 * swatches, drawn sheets and the page's own colours all read from here.
 */

/** Which looks: a light screen, a dark screen (LED walls), white paper. */
export type Flavor = 'light' | 'dark' | 'print';

export const flavors: readonly Flavor[] = ['light', 'dark', 'print'];

/** The colours of one flavor, `#RRGGBB`. */
export interface Palette {
  land: string;
  outside: string;
  panel: string;
  waterFill: string;
  waterLine: string;
  waterText: string;
  core: string;
  coreText: string;
  axis: string;
  axisCasing: string;
  axisText: string;
  belt: string;
  beltText: string;
  platform: string;
  platformText: string;
  project: string;
  projectText: string;
  /** Fill, then outline and text. */
  zone1: string;
  zone1Text: string;
  zone2: string;
  zone2Text: string;
  /** Tints of the city quarters, by index. */
  quarters: readonly string[];
  district: string;
  township: string;
  road: string;
  rail: string;
  planned: string;
  ink1: string;
  ink2: string;
  /** Only on land or panel. */
  ink3: string;
  /** Focus and selection ring; on paper there is none, so it is the ink. */
  focus: string;
}

export const palettes: Readonly<Record<Flavor, Palette>> = {
  light: {
    land: '#F6F3EA',
    outside: '#E8E6E0',
    panel: '#FFFFFF',
    waterFill: '#C3DAE6',
    waterLine: '#6FA6C6',
    waterText: '#1F5A80',
    core: '#B7291A',
    coreText: '#8E1B15',
    axis: '#E48028',
    axisCasing: '#8F4300',
    axisText: '#8F4300',
    belt: '#2F7A60',
    beltText: '#1F5E47',
    platform: '#233C8D',
    platformText: '#1F3373',
    project: '#98629E',
    projectText: '#6E3F79',
    zone1: '#F6E6BE',
    zone1Text: '#8A6417',
    zone2: '#CDDCCA',
    zone2Text: '#4A7350',
    quarters: ['#F9CDC1', '#F7E7B0', '#B3C7A2', '#AFD1D2', '#D6C8F0'],
    district: '#6B4A63',
    township: '#857E8B',
    road: '#A0978A',
    rail: '#4A4F57',
    planned: '#6A4E8F',
    ink1: '#1F2328',
    ink2: '#4E555E',
    ink3: '#646B74',
    focus: '#0B57D0',
  },
  dark: {
    land: '#1A222B',
    outside: '#11171E',
    panel: '#202A35',
    waterFill: '#0E3047',
    waterLine: '#3A7FA8',
    waterText: '#7FC1E8',
    core: '#FA766B',
    coreText: '#FFA79B',
    axis: '#F7B83C',
    axisCasing: '#2A1A00',
    axisText: '#FFD07F',
    belt: '#45DFB0',
    beltText: '#8CEBCB',
    platform: '#6C95F5',
    platformText: '#B5C6FF',
    project: '#E9C6F8',
    projectText: '#EBD3F6',
    zone1: '#3B3420',
    zone1Text: '#C9A24A',
    zone2: '#21392F',
    zone2Text: '#7DBB8E',
    quarters: ['#6E4237', '#5E5528', '#2F5136', '#2A5666', '#534A74'],
    district: '#B79BB0',
    township: '#77818D',
    road: '#66717E',
    rail: '#9AA4B0',
    planned: '#B9A2E0',
    ink1: '#EEF2F6',
    ink2: '#BAC4CF',
    ink3: '#93A0AD',
    focus: '#9CC2FF',
  },
  print: {
    land: '#FFFFFF',
    outside: '#F2F1EE',
    panel: '#FFFFFF',
    waterFill: '#D3E6F1',
    waterLine: '#5598BE',
    waterText: '#154B6E',
    core: '#A5121A',
    coreText: '#7F140E',
    axis: '#CC6A08',
    axisCasing: '#6E3300',
    axisText: '#6E3300',
    belt: '#24715A',
    beltText: '#154F3A',
    platform: '#10347A',
    platformText: '#172A63',
    project: '#9163A0',
    projectText: '#552F5F',
    zone1: '#FAF0D6',
    zone1Text: '#7A5610',
    zone2: '#DFEBDD',
    zone2Text: '#3A6641',
    quarters: ['#FBDDD4', '#FAF0CC', '#CBDABF', '#C9E2E3', '#E4DAF6'],
    district: '#573A50',
    township: '#77707D',
    road: '#8C8478',
    rail: '#333840',
    planned: '#5A3F80',
    ink1: '#111417',
    ink2: '#3A4048',
    ink3: '#5A616A',
    focus: '#111417',
  },
};

/** The zooms at which widths and sizes are set; 10.4 shows a whole district on a map 900 px high. */
export const zooms = [9, 10.4, 12, 13.5, 15] as const;

/** One value for each of {@link zooms}. */
export type ZoomValues = readonly [number, number, number, number, number];

/** Line widths and symbol radii or heights in px at scale 1. */
export const sizes = {
  district: [1.6, 2.4, 2.8, 3.2, 3.6],
  districtCasing: [3.6, 5, 5.6, 6.2, 6.6],
  ribbon: [12, 20, 24, 24, 16],
  township: [0, 0.8, 1.1, 1.4, 1.8],
  axis: [7, 13, 16, 16, 12],
  /** Width and height of the arrow head. */
  axisHead: [14, 26, 30, 30, 24],
  beltLine: [1.6, 2.6, 3.2, 3.6, 4],
  beltBand: [8, 15, 20, 26, 32],
  zoneOutline: [1.6, 2.8, 3.2, 3, 2],
  /** How far the outline of a zone lies inside its border. */
  zoneInset: [3, 6, 9, 12, 16],
  quarterOutline: [0.8, 1.1, 1.3, 1.5, 1.6],
  coreMain: [9, 15, 19, 22, 22],
  coreSub: [7, 12, 15, 17, 17],
  river: [1.2, 2.5, 5, 8, 12],
  expressway: [1, 2.2, 4, 6, 9],
  nationalRoad: [0.7, 1.5, 2.8, 4.4, 6.5],
  provincialRoad: [0.4, 1.1, 2, 3.4, 5],
  localRoad: [0, 0.7, 1.4, 2.6, 4],
  rail: [0.8, 1.8, 3, 4, 5],
  planned: [0.8, 1.8, 2.6, 3.2, 3.6],
  platform: [12, 20, 23, 25, 26],
  /** Width of the pin. */
  project: [0, 14, 20, 24, 26],
  /** Diameter of the dot that stands for a pin on small scales. */
  projectDot: [4, 9, 12, 12, 12],
  /** Diameter of the badge that counts projects. */
  stack: [20, 20, 23, 25, 26],
  /** Always the same part of it, so that a count stays in the middle of a badge that is moved. */
  stackText: [12, 12, 13.8, 15, 15.6],
  townSeat: [6, 9, 11, 12, 13],
  place: [0, 11, 16, 18, 20],
  badge: [10, 14, 18, 20, 22],
} as const satisfies Record<string, ZoomValues>;

/** Dash arrays in line widths. Constant per layer and whole in sum: others draw wrong in MapLibre. */
export const dashes = {
  district: [6, 2, 1, 2],
  township: [8, 3, 2, 3],
  zone: [5, 3],
  quarter: [4, 3],
  planned: [5, 3],
  /** Paper-coloured, on top of the solid rail. */
  rail: [6, 6],
  /** Paper-coloured, down the middle of the axis. */
  axis: [5, 4],
} as const satisfies Record<string, readonly number[]>;

/** Opacities that carry meaning. */
export const opacities = {
  zoneFill: 0.58,
  quarterFill: 0.9,
  ribbon: 0.16,
  beltBand: 0.2,
  coreHalo: 0.22,
  coreRing: 0.1,
  /** Symbols, lines and areas that do not belong to a selection. */
  dimmed: 0.22,
  /** Labels that do not belong to a selection. */
  dimmedLabel: 0.35,
  labelHalo: 0.85,
} as const;

/** Text height in px at scale 1; 0: no label at that zoom. */
export const labelSizes = {
  core: [16, 23, 25, 25, 23],
  zone: [15, 21, 22, 20, 18],
  axis: [13, 18, 20, 20, 20],
  belt: [12, 15, 16, 18, 18],
  quarter: [12, 14, 15, 17, 18],
  town: [12, 15, 16, 17, 18],
  township: [12, 14, 15, 16, 17],
  platform: [12, 12, 13, 14, 15],
  project: [12, 12, 12, 13, 14],
  place: [12, 12, 12, 13, 14],
  water: [12, 13, 14, 15, 16],
  road: [12, 12, 12, 13, 14],
} as const satisfies Record<string, ZoomValues>;

/** Weight of the names that have places of their own, and the room between their signs in heights of the text. */
export const nameLooks = {
  core: { weight: 700, spacing: 0.04 },
  zone: { weight: 700, spacing: 0.3 },
  axis: { weight: 700, spacing: 0.1 },
  town: { weight: 500, spacing: 0.02 },
  township: { weight: 400, spacing: 0.02 },
} as const satisfies Record<string, { weight: FontWeight; spacing: number }>;
/** Zones are less spaced in a briefing, where names are large. */
export const zoneSpacingInBriefing = 0.14;

/** Widest line of the name of a core, and of a zone, in heights of its text. */
export const coreNameWidth = { zh: 5.4, en: 9 } as const;
export const zoneNameWidth = { zh: 7.4, en: 9 } as const;

/** From this zoom a label of its kind is drawn without being pointed at. */
export const labelZooms = { quarter: 11.5, platform: 11.6, project: 13, place: 12.2, road: 12 } as const;

/** Ranks of the label table; a lower rank wins where two collide. */
export const labelRanks = {
  core: 1,
  zone: 2,
  axis: 2,
  belt: 3,
  quarter: 3,
  town: 4,
  platform: 5,
  project: 6,
  place: 6,
  water: 7,
  road: 7,
} as const;

/** Where a briefing begins: from this scale on only label ranks 1 to 4 are drawn, and larger. */
export const briefingScale = 1.4;

/** The scale of a room: on a wall, larger scales show the same picture, enlarged. */
export const roomScale = 1.5;

/** Smallest height in px of a Chinese label in a briefing. */
export const briefingText = 20;

/** Smallest height in px of a rank 4 label in a briefing. */
export const briefingTownText = 26;

const sans = [
  'Source Han Sans SC',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'PingFang SC',
  'Microsoft YaHei',
] as const;
const serif = ['Source Han Serif SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'Songti SC', 'SimSun'] as const;

/** Installed fonts, best first. Nothing is downloaded. */
export const fonts = { sans, serif } as const;

export type FontWeight = 400 | 500 | 600 | 700;

const weightWords = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' } as const;

/**
 * A MapLibre `text-font` for local fonts. The engine reads the weight from the first name only, so that one is
 * made up to carry it, and the fonts follow.
 */
export function fontStack(weight: FontWeight, italic = false): string[] {
  return [`Plan ${weightWords[weight]}${italic ? ' Italic' : ''}`, ...sans];
}

/** The weight that a {@link fontStack} stands for; 400 for any other stack. */
export function fontWeightOf(stack: readonly string[]): FontWeight {
  const word = stack[0]?.replace(/^Plan (\w+).*$/, '$1');
  const found = Object.entries(weightWords).find(([, name]) => name === word);
  return found ? (Number(found[0]) as FontWeight) : 400;
}
