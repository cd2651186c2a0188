import { type TemplateResult, html, nothing } from 'lit';
import type { Tab } from '../../state';
import type { StringKey, StringValues } from '../../strings';
import { inlineStyle } from '../shared/inline-style';
import { renderIconButton } from './icon-button';
import { renderSeparator } from './separator';
import { type SheetOptions, renderSheetButton } from './sheet';
import { renderStepBack } from './aside';

export interface DetailPanelOptions {
  t(key: StringKey, values?: StringValues): string;
  tab: Tab;
  /** On a phone the panel is a sheet; `null`: it stands beside the map. */
  sheet: SheetOptions | null;
  /** Px that it takes now, and px that a person has given it at a desk. */
  pixels: number;
  width: number;
  /** The editor for briefings in place of the details; `null`: it is closed. */
  editor: TemplateResult | null;
  stepBack(): void;
  close(): void;
  resize(width: number): void;
}

/** The panel with the details of what is selected. */
export function renderDetailPanel(options: DetailPanelOptions): TemplateResult {
  const { t, tab, sheet, pixels, width, editor, stepBack, close, resize } = options;
  return html`<section
    class="panel detail"
    part="detail"
    aria-label=${t(editor ? 'atlas.edit-briefing' : 'atlas.detail')}
    style=${inlineStyle({ width: `${pixels}px` })}
  >
    <div class="tabs" part="tabs">
      ${sheet ? html`${renderStepBack(t, tab, stepBack)} ${renderSheetButton(sheet)}` : nothing}
      ${renderIconButton('', t(editor ? 'atlas.close-editor' : 'atlas.close-detail'), 'x', close)}
    </div>
    <div class="body">${editor ?? html`<plan-detail></plan-detail><slot name="detail"></slot>`}</div>
    ${renderSeparator('detail', width, t('atlas.resize'), resize)}
  </section>`;
}
