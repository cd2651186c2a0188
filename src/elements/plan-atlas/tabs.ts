import { type TemplateResult, html, nothing } from 'lit';
import { type Tab, tabs } from '../../state';
import { icon } from '../shared';

const tabIcons = {
  layers: 'layers',
  reader: 'book-open',
  projects: 'list',
  figures: 'chart-column',
} as const;

/** Panels whose code is loaded when they are first opened. */
export const lateTabs: Partial<Record<Tab, () => Promise<unknown>>> = {
  reader: () => import('../plan-reader/plan-reader'),
  projects: () => import('../plan-projects/plan-projects'),
  figures: () => import('../plan-figures/plan-figures'),
};

/** Panels that are worth the whole width. */
export const wideTabs: readonly Tab[] = ['figures', 'projects'];

const contents: Record<Tab, TemplateResult> = {
  layers: html`<plan-layers></plan-layers>`,
  reader: html`<plan-reader></plan-reader>`,
  projects: html`<plan-projects></plan-projects>`,
  figures: html`<plan-figures></plan-figures>`,
};

/** The tabs themselves. */
export function renderTabs(
  chosen: Tab,
  label: (tab: Tab) => string,
  open: (tab: Tab) => void,
): TemplateResult[] {
  return tabs.map(
    (tab) =>
      html`<button
        id="tab-${tab}"
        part="tab"
        role="tab"
        type="button"
        aria-selected=${tab === chosen}
        aria-controls="panel-${tab}"
        tabindex=${tab === chosen ? 0 : -1}
        @click=${() => open(tab)}
      >
        ${icon(tabIcons[tab])}${label(tab)}
      </button>`,
  );
}

/** Their panels; one that was never opened is empty. */
export function renderTabPanels(chosen: Tab, opened: ReadonlySet<Tab>): TemplateResult[] {
  return tabs.map(
    (tab) =>
      html`<div id="panel-${tab}" role="tabpanel" aria-labelledby="tab-${tab}" ?hidden=${tab !== chosen}>
        ${opened.has(tab) ? contents[tab] : nothing}
      </div>`,
  );
}
