import { type TemplateResult, html, nothing } from 'lit';
import type { Tab } from '../../state';
import type { StringKey } from '../../strings';
import { type IconName, icon } from '../shared';
import { wideTabs } from './tabs';

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

/** Gives the panel the room of the map, or gives it back; only for tabs that can use it. */
export function renderWiden(
  tab: Tab,
  wide: boolean,
  t: (key: StringKey) => string,
  set: (wide: boolean) => void,
): TemplateResult | typeof nothing {
  if (!wideTabs.includes(tab)) return nothing;
  const [open, close] =
    tab === 'projects'
      ? (['atlas.open-ledger', 'atlas.close-ledger'] as const)
      : (['atlas.widen', 'atlas.narrow'] as const);
  return renderIconButton('widen', t(wide ? close : open), wide ? 'minimize-2' : 'maximize-2', () =>
    set(!wide),
  );
}
