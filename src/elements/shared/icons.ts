import { type TemplateResult, html, svg } from 'lit';
import { addIcons, iconDrawing } from './icon-set';
import type { briefingIcons } from './briefing-icons';
import type { mapIcons } from './map-icons';
import type { panelIcons } from './panel-icons';

/** Icons from Lucide 1.62 (ISC License, © Lucide contributors; parts MIT, © Cole Bemis). 24 px grid. */
const common = {
  'circle-alert': svg`<circle cx="12" cy="12" r="10" /><line x1="12" x2="12" y1="8" y2="12" /><line x1="12" x2="12.01" y1="16" y2="16" />`,
  'rotate-cw': svg`<path d="M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8" /><path d="M21 3v5h-5" />`,
  'file-text': svg`<path d="M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z" /><path d="M14 2v5a1 1 0 0 0 1 1h5" /><path d="M10 9H8" /><path d="M16 13H8" /><path d="M16 17H8" />`,
  list: svg`<path d="M3 5h.01" /><path d="M3 12h.01" /><path d="M3 19h.01" /><path d="M8 5h13" /><path d="M8 12h13" /><path d="M8 19h13" />`,
  map: svg`<path d="M14.106 5.553a2 2 0 0 0 1.788 0l3.659-1.83A1 1 0 0 1 21 4.619v12.764a1 1 0 0 1-.553.894l-4.553 2.277a2 2 0 0 1-1.788 0l-4.212-2.106a2 2 0 0 0-1.788 0l-3.659 1.83A1 1 0 0 1 3 19.381V6.618a1 1 0 0 1 .553-.894l4.553-2.277a2 2 0 0 1 1.788 0z" /><path d="M15 5.764v15" /><path d="M9 3.236v15" />`,
};

addIcons(common);

/** The name of an icon; those that are not common are there once `map-icons`, `panel-icons` or
 * `briefing-icons` is imported. */
export type IconName =
  keyof typeof common | keyof typeof mapIcons | keyof typeof panelIcons | keyof typeof briefingIcons;

/** An icon that says nothing by itself: the control around it needs a name. Styled by `svg.icon`. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${iconDrawing(name)}</svg>`;
}
