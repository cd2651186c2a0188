import { type TemplateResult, html, nothing } from 'lit';
import type { SubjectId } from '../../model/types';
import type { Language } from '../../model/text';
import type { ViewStore } from '../../state';
import type { StringKey, StringValues } from '../../strings';
import { icon } from '../shared';

export interface DetourOptions {
  /** Of the map of the briefing. */
  store: ViewStore;
  language: Language;
  /** What a person has clicked; `null`: they have moved the map only. */
  subject: SubjectId | null;
  /** The step to come back to, from 0. */
  at: number;
  t(key: StringKey, values?: StringValues): string;
  back(): void;
}

/** The way back to the step, and what the person has clicked. */
export function renderDetour({ store, language, subject, at, t, back }: DetourOptions): TemplateResult {
  return html`<button class="return" type="button" @click=${back}>
      ${icon('undo-2')}${t('briefing.return', { at: at + 1 })}<kbd>R</kbd>
    </button>
    ${
      subject === null
        ? nothing
        : html`<plan-card class="detail" .store=${store} .lang=${language} .subject=${subject}></plan-card>`
    }`;
}
