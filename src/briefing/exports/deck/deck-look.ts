/** Measures, fonts and colours of the slides. Lengths in inches, text in points. */
import type PptxGenJS from 'pptxgenjs';
import { type Palette, palettes } from '../../../../styles/tokens';

/** 16:9, as every program makes it. */
export const slideSize = { width: 13.333, height: 7.5 } as const;

/** The map is drawn for a screen 1920 px wide. */
export const pixelsPerInch = 144;

export const points = (pixels: number): number => (pixels / pixelsPerInch) * 72;

/** On every Windows; other systems have one that they put for it. */
export const deckFont = 'Microsoft YaHei';

/** A shape of points of our own; the writer's types leave it out. */
export const freeform = 'custGeom' as PptxGenJS.SHAPE_NAME;

/** A rectangle of the slide, as the writer takes it. */
export interface Frame {
  x: number;
  y: number;
  w: number;
  h: number;
}

export const margin = 0.5;
const wide = slideSize.width - 2 * margin;
const top = 1.3;
const bottom = 6.9;

export const frames = {
  accent: { x: margin, y: 0.46, w: 0.09, h: 0.56 },
  title: { x: margin + 0.25, y: 0.34, w: wide - 1.9, h: 0.8 },
  text: { x: margin, y: top, w: 3.75, h: bottom - top - 0.55 },
  section: { x: margin, y: bottom - 0.5, w: 3.75, h: 0.5 },
  map: { x: margin + 4.15, y: top, w: slideSize.width - margin - 4.15, h: bottom - top },
  table: { x: margin, y: top, w: wide, h: bottom - top },
  coverAccent: { x: margin + 0.4, y: 2.25, w: 0.12, h: 2.05 },
  coverTitle: { x: margin + 0.85, y: 2.15, w: wide - 1.6, h: 1.3 },
  coverSubtitle: { x: margin + 0.85, y: 3.6, w: wide - 1.6, h: 0.7 },
  coverPlan: { x: margin + 0.85, y: 4.65, w: wide - 1.6, h: 1.5 },
  plan: { x: margin, y: 7, w: 6.2, h: 0.32 },
  note: { x: margin + 4.15, y: 7, w: 7.3, h: 0.32 },
  number: { x: slideSize.width - margin - 0.6, y: 7, w: 0.6, h: 0.32 },
} as const satisfies Record<string, Frame>;

/** Colours as the writer takes them: `RRGGBB`. */
export type DeckColours = Record<
  'panel' | 'ink1' | 'ink2' | 'ink3' | 'core' | 'land' | 'outside' | 'platformText',
  string
>;

export function deckColours(flavor: 'light' | 'dark'): DeckColours {
  const palette: Palette = palettes[flavor];
  const plain = (colour: string): string => colour.replace('#', '');
  return {
    panel: plain(palette.panel),
    ink1: plain(palette.ink1),
    ink2: plain(palette.ink2),
    ink3: plain(palette.ink3),
    core: plain(palette.core),
    land: plain(palette.land),
    outside: plain(palette.outside),
    platformText: plain(palette.platformText),
  };
}
