import { type TemplateResult, html, nothing } from 'lit';
import { type HandoutKind, type HandoutOptions, handoutKinds } from '../../briefing/exports';
import { type Language, textOf } from '../../model/text';
import type { StringKey, StringValues } from '../../strings';
import { type IconName, icon } from '../shared';

/** What a person chose last; the dialog keeps it while it lives. */
export interface HandoutChoice {
  kind: HandoutKind;
  /** Absent: that of the page. */
  language?: Language;
  /** Absent: that of the page for slides and pictures, light for paper. */
  theme?: 'light' | 'dark';
  notes: boolean;
}

export interface HandoutFormOptions {
  options: Required<HandoutOptions>;
  kind: HandoutKind;
  busy: boolean;
  t(key: StringKey, values?: StringValues): string;
  choose(change: Partial<HandoutChoice>): void;
}

const icons: Readonly<Record<HandoutKind, IconName>> = {
  html: 'presentation',
  pdf: 'file-text',
  pptx: 'chart-column',
  png: 'map',
  md: 'list',
};

/** The left column of the dialog: which kind, in which language and colours, with or without notes. */
export function renderHandoutForm(form: HandoutFormOptions): TemplateResult {
  const { options, kind, busy, t, choose } = form;
  const { briefing, language, theme, notes } = options;
  const seconds = briefing.steps.reduce((sum, step) => sum + step.seconds, 0);
  const summary = t('handout.summary', {
    title: textOf(briefing.title, language),
    steps: briefing.steps.length,
    minutes: t('handout.minutes', { count: Math.max(1, Math.round(seconds / 60)) }),
  });
  return html`<form @submit=${(event: Event) => event.preventDefault()}>
    <p class="hint summary">${summary}</p>
    <fieldset ?disabled=${busy}>
      <legend>${t('handout.kind')}</legend>
      <div class="sheets">
        ${handoutKinds
          .filter((each) => each !== 'html' || options.page !== null)
          .map((each) => renderKind(each, form))}
      </div>
    </fieldset>
    <fieldset ?disabled=${busy}>
      <legend>${t('handout.contents')}</legend>
      ${renderSegments('language', ['zh', 'en'] as const, language, t, (value) => choose({ language: value }))}
      ${
        kind === 'md'
          ? nothing
          : renderSegments('theme', ['light', 'dark'] as const, theme, t, (value) => choose({ theme: value }))
      }
      ${
        kind === 'pptx' || kind === 'html'
          ? nothing
          : html`<label class="check">
                <input
                  type="checkbox"
                  name="notes"
                  .checked=${notes}
                  @change=${(event: Event) => choose({ notes: (event.target as HTMLInputElement).checked })}
                />
                <span>${t('handout.notes')}</span>
              </label>
              ${notes ? html`<p class="hint">${t('handout.notes-hint')}</p>` : nothing}`
      }
    </fieldset>
  </form>`;
}

function renderKind(each: HandoutKind, { kind, t, choose }: HandoutFormOptions): TemplateResult {
  return html`<label class="choice">
    <input
      type="radio"
      name="kind"
      .value=${each}
      .checked=${each === kind}
      @change=${() => choose({ kind: each })}
    />
    <span class="paper" aria-hidden="true">${icon(icons[each])}</span>
    <span>${t(`handout.kind.${each}`)}<small>${t(`handout.about.${each}`)}</small></span>
  </label>`;
}

function renderSegments<Name extends 'language' | 'theme', Value extends string>(
  name: Name,
  values: readonly Value[],
  chosen: Value,
  t: (key: StringKey) => string,
  choose: (value: Value) => void,
): TemplateResult {
  const id = `${name}-label`;
  return html`<div class="field" role="radiogroup" aria-labelledby=${id}>
    <span id=${id}>${t(`handout.${name}`)}</span>
    <div class="segments">
      ${values.map(
        (value) =>
          html`<label>
            <input
              type="radio"
              name=${name}
              .value=${value}
              .checked=${value === chosen}
              @change=${() => choose(value)}
            />
            <span>${t(`handout.${name}.${value}` as StringKey)}</span>
          </label>`,
      )}
    </div>
  </div>`;
}
