import { type TemplateResult, html, nothing } from 'lit';
import type { BriefingEntry } from '../../model/briefing';
import { type Language, textOf } from '../../model/text';
import type { StringKey, StringValues } from '../../strings';
import { icon } from '../shared';

export interface StartOptions {
  entries: readonly BriefingEntry[];
  language: Language;
  t(key: StringKey, values?: StringValues): string;
  /** With `null`: an empty briefing. */
  begin(entry: BriefingEntry | null): void;
  read(file: File): void;
  /** The way back to the draft that there is; `null`: there is none. */
  back: (() => void) | null;
}

/** What a draft may begin with: nothing, a briefing of the plan, or a file. */
export function renderStart({ entries, language, t, begin, read, back }: StartOptions): TemplateResult {
  return html`<div class="start scroll">
    <p class="hint">${t('editor.empty-hint')}</p>
    <h3>${t('editor.start')}</h3>
    <ul>
      <li>
        <button class="choice" type="button" data-begin="" @click=${() => begin(null)}>
          ${icon('plus')}
          <span><b>${t('editor.start-empty')}</b><small>${t('editor.start-empty-hint')}</small></span>
        </button>
      </li>
      ${entries.map(
        (entry) =>
          html`<li>
            <button class="choice" type="button" data-begin=${entry.id} @click=${() => begin(entry)}>
              ${icon('presentation')}
              <span>
                <b>${textOf(entry.title, language)}</b>
                <small>${t('editor.length', lengthOf(entry.steps, entry.seconds))}</small>
              </span>
            </button>
          </li>`,
      )}
      <li>
        <label class="choice">
          ${icon('upload')}
          <span><b>${t('editor.start-import')}</b><small>${t('editor.start-import-hint')}</small></span>
          ${renderFileInput(t('editor.start-import'), read)}
        </label>
      </li>
    </ul>
    ${
      back
        ? html`<button class="button" type="button" @click=${back}>
            ${icon('arrow-left')}${t('editor.start-back')}
          </button>`
        : nothing
    }
  </div>`;
}

/** Steps and minutes, as texts name them. */
export function lengthOf(steps: number, seconds: number): { steps: number; minutes: number } {
  return { steps, minutes: Math.max(1, Math.round(seconds / 60)) };
}

export function renderFileInput(label: string, read: (file: File) => void): TemplateResult {
  const take = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) read(file);
    // The same file can be chosen again after it has been mended.
    input.value = '';
  };
  return html`<input
    class="sr-only"
    type="file"
    accept=".yaml,.yml,application/yaml"
    aria-label=${label}
    @change=${take}
  />`;
}
