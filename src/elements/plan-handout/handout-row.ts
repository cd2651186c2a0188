import { type TemplateResult, html, nothing } from 'lit';
import type { Problem } from '../../model/types';
import type { StringKey, StringValues } from '../../strings';
import type { SaveProgress } from '../../svg/sheets/export/sheet-file';
import { icon } from '../shared';

/** What an export is at, or how the last one ended. */
export type HandoutState =
  | { phase: 'idle' }
  | ({ phase: 'busy'; cancel(): void } & SaveProgress)
  | { phase: 'saved'; name: string; problems: readonly Problem[] }
  | { phase: 'failed'; message: string };

export interface HandoutRowOptions {
  state: HandoutState;
  ready: boolean;
  t(key: StringKey, values?: StringValues): string;
  save(): void;
}

/** The lower edge of the dialog: how far the export is, and the button that begins or cancels it. */
export function renderHandoutRow({ state, ready, t, save }: HandoutRowOptions): TemplateResult {
  return html`<footer>
    <div class="outcome" role="status">${renderOutcome(state, t)}</div>
    <div class="formats">
      ${
        state.phase === 'busy'
          ? html`<button class="button" type="button" @click=${() => state.cancel()}>
              ${icon('x')}${t('handout.cancel')}
            </button>`
          : html`<button class="button primary" type="button" ?disabled=${!ready} @click=${save}>
              ${icon('download')}${t('handout.save')}
            </button>`
      }
    </div>
  </footer>`;
}

function renderOutcome(state: HandoutState, t: HandoutRowOptions['t']): TemplateResult | typeof nothing {
  switch (state.phase) {
    case 'busy': {
      const label = t(`handout.step.${state.step}`);
      return html`<span>${label}</span>
        <progress max="1" .value=${state.share} aria-label=${label}></progress>`;
    }
    case 'saved':
      return html`${icon('check')}<span>${t('handout.saved', { name: state.name })}</span>
        ${state.problems.map(({ message }) => html`<p class="warning">${icon('triangle-alert')}${message}</p>`)}`;
    case 'failed':
      return html`<p class="warning">
        ${icon('triangle-alert')}<span><b>${t('handout.failed')}</b>　${state.message}</span>
      </p>`;
    default:
      return nothing;
  }
}
