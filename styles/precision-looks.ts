/** How a symbol shows how well its place is known: five looks, from a firm outline to a dotted, hollow one. */
import type { Precision } from '../src/model/types';
import { byProperty } from './expressions';

/** `exact` stands for surveyed places too. */
export type PrecisionLook = 'exact' | 'near' | 'area' | 'town' | 'schematic';

export const precisionLooks: readonly PrecisionLook[] = ['exact', 'near', 'area', 'town', 'schematic'];

const looks: Readonly<Record<Precision, PrecisionLook>> = {
  surveyed: 'exact',
  exact: 'exact',
  near: 'near',
  area: 'area',
  town: 'town',
  schematic: 'schematic',
};

export const precisionLook = (precision: Precision): PrecisionLook => looks[precision];

/** The look's name by the feature's `precision`. */
export const lookOfFeature = byProperty('precision', looks, 'schematic');

/** Whether a symbol is filled: an idea and a place somewhere in a town are not. */
export const isFirm = (look: PrecisionLook): boolean => look !== 'town' && look !== 'schematic';

/**
 * SVG attributes that break an outline of `length` px by the look: whole, one gap a quarter, three times as many,
 * dashes, dots.
 */
export function outlineOf(look: PrecisionLook, length: number, width: number): string {
  const parts = (count: number, gap: number): string => {
    const each = length / count;
    const round = (value: number): number => Math.round(value * 100) / 100;
    return ` stroke-dasharray="${round(each * (1 - gap))} ${round(each * gap)}"`;
  };
  switch (look) {
    case 'exact':
      return '';
    case 'near':
      return parts(4, 0.16);
    case 'area':
      return parts(8, 0.24);
    case 'town':
      return parts(Math.max(8, Math.round(length / 6)), 0.4);
    case 'schematic':
      return `${parts(Math.max(8, Math.round(length / (width * 2.4))), 0.99)} stroke-linecap="round"`;
  }
}
