import type { PatternContext, PatternElement, PatternResult } from './types';

/**
 * Turns recipes into the features of pattern.geojson (ids `<element>`, `<element>-label`, subject = element
 * id, role area | line | point | label, precision schematic). Elements of shape `none` give no feature.
 */
export function buildPattern(_elements: readonly PatternElement[], _context: PatternContext): PatternResult {
  throw new Error('stub');
}
