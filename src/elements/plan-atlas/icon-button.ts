import { type TemplateResult, html } from 'lit';
import { type IconName, icon } from '../shared';

/** A square button that shows an icon and says its name. @param look further classes */
export function renderIconButton(
  look: string,
  label: string,
  name: IconName,
  act: () => void,
): TemplateResult {
  return html`<button
    class="icon-button ${look}"
    type="button"
    aria-label=${label}
    title=${label}
    @click=${act}
  >
    ${icon(name)}
  </button>`;
}
