import { type SVGTemplateResult, nothing } from 'lit';

const drawings: Record<string, SVGTemplateResult> = {};

/** Adds icons to those that can be shown. */
export function addIcons(more: Readonly<Record<string, SVGTemplateResult>>): void {
  Object.assign(drawings, more);
}

/** The drawing of an icon; nothing when it was not added. */
export function iconDrawing(name: string): SVGTemplateResult | typeof nothing {
  return drawings[name] ?? nothing;
}
