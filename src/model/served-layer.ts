import type { FeatureProperties, Subject } from './types';

/** What a subject's feature says besides its names. */
export function propertiesOf({ kind, precision, sector, stage, type, glyph }: Subject): FeatureProperties {
  return {
    kind,
    role: 'point',
    precision,
    ...(sector ? { sector } : {}),
    ...(stage ? { stage } : {}),
    ...(type ? { type } : {}),
    ...(glyph ? { glyph } : {}),
  };
}
