import { type TemplateResult, html, nothing } from 'lit';
import type { Problem } from '../../model/types';
import type { StringKey, StringValues } from '../../strings';
import { type SheetFormat, sheetFormats } from '../../svg/sheets/export/save';
import { icon } from '../shared';

/** What an export is at, or how the last one ended. */
export type SaveState =
  | { phase: 'idle' }
  | { phase: 'busy'; step: 'drawing' | 'fonts' | 'writing'; share: number; cancel(): void }
  | { phase: 'saved'; name: string; problems: readonly Problem[] }
  | { phase: 'failed'; message: string };

export interface SaveRowOptions {
  state: SaveState;
  ready: boolean;
  t(key: StringKey, values?: StringValues): string;
  save(format: SheetFormat): void;
}

/** The lower edge of the dialog: the formats, and how far the export is. */
export function renderSaveRow({ state, ready, t, save }: SaveRowOptions): TemplateResult {
  return html`<footer>
    <div class="outcome" role="status">${renderOutcome(state, t)}</div>
    <div class="formats" role="group" aria-label=${t('sheet.save')}>
      ${
        state.phase === 'busy'
          ? html`<button class="button" type="button" @click=${() => state.cancel()}>
              ${icon('x')}${t('sheet.cancel')}
            </button>`
          : sheetFormats.map(
              (format) =>
                html`<button
                  class="button ${format === 'pdf' ? 'primary' : ''}"
                  type="button"
                  data-format=${format}
                  ?disabled=${!ready}
                  @click=${() => save(format)}
                >
                  ${format === 'pdf' ? icon('download') : nothing}${t(`sheet.save.${format}`)}
                </button>`,
            )
      }
    </div>
  </footer>`;
}

function renderOutcome(state: SaveState, t: SaveRowOptions['t']): TemplateResult | typeof nothing {
  switch (state.phase) {
    case 'busy': {
      const label = t(`sheet.step.${state.step}`);
      return html`<span>${label}</span>
        <progress max="1" .value=${state.share} aria-label=${label}></progress>`;
    }
    case 'saved':
      return html`${icon('check')}<span>${t('sheet.saved', { name: state.name })}</span>
        ${state.problems.map(({ message }) => html`<p class="warning">${icon('triangle-alert')}${message}</p>`)}`;
    case 'failed':
      return html`<p class="warning">
        ${icon('triangle-alert')}<span><b>${t('sheet.failed')}</b>　${state.message}</span>
      </p>`;
    default:
      return nothing;
  }
}
