import { type TemplateResult, html, nothing } from 'lit';
import type { Language } from '../../model/text';
import type { StringKey, StringValues } from '../../strings';
import { type SheetId, sheetDefinitions } from '../../svg/sheets/definitions';
import type { SheetTexts } from '../../svg/sheets/options';
import { icon } from '../shared';
import { inlineStyle } from '../shared/inline-style';

export interface SheetFormOptions {
  sheet: SheetId;
  language: Language;
  /** Scale of a sheet, e.g. `1:150 000`. */
  scaleOf(sheet: (typeof sheetDefinitions)[number]): string;
  /** What the fields hold: edited, or the plan's own. */
  texts: SheetTexts;
  /** What is selected on the map; `null`: nothing. */
  selected: string | null;
  showSelection: boolean;
  hiddenLayers: number;
  /** How many projects the filter lets through; `null`: no filter. */
  projects: number | null;
  edited: boolean;
  busy: boolean;
  t(key: StringKey, values?: StringValues): string;
  setSheet(sheet: SheetId): void;
  setLanguage(language: Language): void;
  setText(name: keyof SheetTexts, value: string): void;
  setShowSelection(show: boolean): void;
  reset(): void;
}

const textNames = ['title', 'unit', 'date', 'number', 'approval'] as const;
const languages: readonly Language[] = ['zh', 'en'];

/** The left column of the dialog: which sheet, its texts, its contents. */
export function renderSheetForm(options: SheetFormOptions): TemplateResult {
  const { t, edited, busy, reset } = options;
  return html`<form @submit=${(event: Event) => event.preventDefault()}>
    <fieldset ?disabled=${busy}>
      <legend>${t('sheet.choose')}</legend>
      <div class="sheets">${sheetDefinitions.map((definition) => renderChoice(definition, options))}</div>
    </fieldset>
    <fieldset ?disabled=${busy}>
      <legend>${t('sheet.texts')}</legend>
      ${textNames.map((name) => renderField(name, options))}
    </fieldset>
    <fieldset ?disabled=${busy}>
      <legend>${t('sheet.contents')}</legend>
      ${renderLanguage(options)} ${renderContents(options)}
    </fieldset>
    ${
      edited
        ? html`<button class="button reset" type="button" ?disabled=${busy} @click=${reset}>
            ${icon('rotate-ccw')}${t('sheet.reset')}
          </button>`
        : nothing
    }
  </form>`;
}

function renderChoice(
  definition: (typeof sheetDefinitions)[number],
  { sheet, scaleOf, t, setSheet }: SheetFormOptions,
): TemplateResult {
  const { id, width, height } = definition;
  const size = t('sheet.size', { width, height, scale: scaleOf(definition).replaceAll(' ', '\u00a0') });
  const shape =
    width > height
      ? { width: '26px', height: `${(26 * height) / width}px` }
      : { height: '26px', width: `${(26 * width) / height}px` };
  return html`<label class="choice">
    <input type="radio" name="sheet" .value=${id} .checked=${id === sheet} @change=${() => setSheet(id)} />
    <span class="paper" aria-hidden="true"><i style=${inlineStyle(shape)}></i></span>
    <span>${t(`sheet.id.${id}`)}<small>${size}</small></span>
  </label>`;
}

function renderField(name: keyof SheetTexts, { texts, t, setText }: SheetFormOptions): TemplateResult {
  return html`<label class="field">
    <span>${t(`sheet.field.${name}`)}</span>
    <input
      type="text"
      name=${name}
      autocomplete="off"
      maxlength="200"
      .value=${texts[name]}
      @input=${(event: Event) => setText(name, (event.target as HTMLInputElement).value)}
    />
  </label>`;
}

function renderLanguage({ language, t, setLanguage }: SheetFormOptions): TemplateResult {
  return html`<div class="field" role="radiogroup" aria-labelledby="language-label">
    <span id="language-label">${t('sheet.language')}</span>
    <div class="segments">
      ${languages.map(
        (each) =>
          html`<label>
            <input
              type="radio"
              name="language"
              .value=${each}
              .checked=${each === language}
              @change=${() => setLanguage(each)}
            />
            <span>${t(`sheet.language.${each}`)}</span>
          </label>`,
      )}
    </div>
  </div>`;
}

function renderContents(options: SheetFormOptions): TemplateResult {
  const { selected, showSelection, hiddenLayers, projects, t, setShowSelection } = options;
  const layers =
    hiddenLayers === 0 ? t('sheet.layers-all') : t('sheet.layers-hidden', { count: hiddenLayers });
  return html`${
      selected === null
        ? html`<p class="hint">${t('sheet.no-selection')}</p>`
        : html`<label class="check">
            <input
              type="checkbox"
              name="selection"
              .checked=${showSelection}
              @change=${(event: Event) => setShowSelection((event.target as HTMLInputElement).checked)}
            />
            <span>${t('sheet.show-selection', { title: selected })}</span>
          </label>`
    }
    <p class="hint">${layers}</p>
    ${projects === null ? nothing : html`<p class="hint">${t('sheet.projects', { count: projects })}</p>`}`;
}
