/** A drawing as shapes that a presentation program can edit. Lengths in px of the map, angles in degrees. */
import type { Line } from '../../../svg/geometry';

/** A colour as `RRGGBB`, and how much of it: 0 to 1. */
export interface Paint {
  colour: string;
  opacity: number;
}

export interface Stroke extends Paint {
  width: number;
  dash?: 'dash' | 'sysDash' | 'lgDashDot';
}

interface Look {
  /** What the list of objects calls it. */
  name: string;
  fill?: Paint;
  stroke?: Stroke;
}

/** Letters in a shape, or alone. */
export interface Lettering {
  text: string;
  /** Height of the em box. */
  size: number;
  bold: boolean;
  italic: boolean;
  paint: Paint;
  /** Between characters. */
  spacing: number;
  /** What makes them readable on any ground. */
  halo?: Paint & { width: number };
}

export interface NativePath extends Look {
  type: 'path';
  lines: readonly Line[];
  isClosed: boolean;
}

/** Circles of one look, drawn as one shape. */
export interface NativeCircles extends Look {
  type: 'circles';
  middles: readonly (readonly [x: number, y: number])[];
  radius: number;
}

/** A shape of the program's own. */
export interface NativePreset extends Look {
  type: 'preset';
  shape: 'ellipse' | 'roundRect' | 'triangle' | 'diamond' | 'hexagon' | 'rect' | 'pin';
  x: number;
  y: number;
  width: number;
  height: number;
  lettering?: Lettering;
}

export interface NativeText {
  type: 'text';
  name: string;
  /** Middle. */
  at: readonly [x: number, y: number];
  width: number;
  height: number;
  rotate: number;
  lettering: Lettering;
}

export type NativeShape = NativePath | NativeCircles | NativePreset | NativeText;

/** A colour as CSS writes it; `undefined` for none. */
export function paintOf(css: string | undefined, opacity = 1): Paint | undefined {
  if (css === undefined || css === 'none' || opacity <= 0) return undefined;
  const numbers = /^rgba?\(([^)]*)\)/.exec(css)?.[1]?.split(',').map(Number);
  if (numbers) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
    const colour = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
    return alpha <= 0 ? undefined : { colour: colour.toUpperCase(), opacity: alpha * opacity };
  }
  const hex = /^#([\da-f]{6})$/i.exec(css)?.[1];
  return hex === undefined ? undefined : { colour: hex.toUpperCase(), opacity };
}
