import { type TemplateResult, html, nothing } from 'lit';
import type { Tab } from '../../state';
import type { StringKey, StringValues } from '../../strings';
import { inlineStyle } from '../shared/inline-style';
import { renderIconButton, renderWiden } from './icon-button';
import { renderSeparator } from './separator';
import { type SheetOptions, renderSheetButton } from './sheet';
import { renderTabPanels, renderTabs } from './tabs';

type Translate = (key: StringKey, values?: StringValues) => string;

export interface SidePanelOptions {
  t: Translate;
  tab: Tab;
  /** Tabs opened so far. */
  opened: ReadonlySet<Tab>;
  /** On a phone the panel is a sheet; `null`: it stands beside the map. */
  sheet: SheetOptions | null;
  wide: boolean;
  /** Px that it takes now, and px that a person has given it at a desk. */
  pixels: number;
  width: number;
  hidden: boolean;
  openTab(tab: Tab): void;
  onTabKey(event: KeyboardEvent): void;
  setWide(wide: boolean): void;
  resize(width: number): void;
  collapse(): void;
}

/** What brings a folded panel back. */
export const renderExpand = (t: Translate, expand: () => void): TemplateResult =>
  renderIconButton('expand', t('atlas.expand'), 'panel-left-open', expand);

/** The panel with the tabs. */
export function renderSidePanel(options: SidePanelOptions): TemplateResult {
  const { t, tab, opened, sheet, wide, pixels, width } = options;
  return html`<section
    part="side"
    class="panel side ${pixels < 420 ? 'slim' : ''}"
    aria-label=${t('atlas.tabs')}
    style=${inlineStyle({ width: `${pixels}px` })}
    ?hidden=${options.hidden}
  >
    <h2 class="sr-only">${t('atlas.tabs')}</h2>
    <div class="tabs" part="tabs">
      <div role="tablist" aria-label=${t('atlas.tabs')} @keydown=${options.onTabKey}>
        ${renderTabs(tab, (name) => t(`atlas.tab.${name}`), options.openTab)}
      </div>
      ${sheet ? nothing : renderWiden(tab, wide, t, options.setWide)}
      ${
        sheet
          ? renderSheetButton(sheet)
          : renderIconButton('', t('atlas.collapse'), 'panel-left-close', options.collapse)
      }
    </div>
    <div class="body">${renderTabPanels(tab, opened)}</div>
    ${renderSeparator('side', width, t('atlas.resize'), options.resize)}
  </section>`;
}
