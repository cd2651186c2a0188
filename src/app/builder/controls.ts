import { type TemplateResult, html, nothing } from 'lit';
import type { LoadedPlan } from '../../model/loaded-plan';
import { type Language, textOf } from '../../model/text';
import type { StringKey, StringValues } from '../../strings';
import type { PlanSelectEvent } from '../../elements/shared';
import type { Field } from './fields';
import { type BuilderState, readBase, readLength } from './state';

/** What the controls need. */
export interface ControlOptions {
  state: BuilderState;
  loaded: LoadedPlan | null;
  /** Where the files are unless a person says so. */
  home: string;
  t(key: StringKey, values?: StringValues): string;
  /** Says something by an attribute; `null`: no longer. */
  say(name: string, value: string | null): void;
  change(more: Partial<BuilderState>): void;
  /** Where the preview looks now, as `view` takes it; `null` while it is not drawn. */
  viewNow(): string | null;
}

/** A word for an attribute or one of its values; its own name where the table has none. */
function named(t: ControlOptions['t'], key: string, otherwise: string): string {
  const text = t(key as StringKey);
  return text === key ? otherwise : text;
}

const nameOf = ({ name }: Field, t: ControlOptions['t']): string => named(t, `builder.field.${name}`, name);

/** The control of a field, by its kind. */
export function renderField(field: Field, options: ControlOptions): TemplateResult {
  if (field.kind === 'subject') return renderSubject(field, options);
  if (field.kind === 'layers') return renderLayers(field, options);
  if (field.kind === 'view') return renderView(field, options);
  if (field.kind === 'text') return renderText(field, options);
  return renderChoice(field, options);
}

function renderChoice(field: Field, { state, t, say }: ControlOptions): TemplateResult {
  const { name, kind, values } = field;
  const value = state.attributes[name];
  const wordFor = (each: string): string =>
    kind === 'flag'
      ? t(each === 'false' ? 'builder.no' : 'builder.yes')
      : named(t, `builder.value.${name}.${each}`, each);
  return html`<label class="row">
    <span>${nameOf(field, t)} <code>${name}</code></span>
    <select
      @change=${({ target }: Event) => {
        const { selectedIndex } = target as HTMLSelectElement;
        say(name, values[selectedIndex - 1] ?? null);
      }}
    >
      <option ?selected=${value === undefined}>${t('builder.default')}</option>
      ${values.map((each) => html`<option ?selected=${value === each}>${wordFor(each)}</option>`)}
    </select>
  </label>`;
}

function renderText(field: Field, { state, t, say }: ControlOptions): TemplateResult {
  const { name } = field;
  return html`<label class="row">
    <span>${nameOf(field, t)} <code>${name}</code></span>
    <input
      .value=${state.attributes[name] ?? ''}
      autocomplete="off"
      spellcheck="false"
      @change=${({ target }: Event) => say(name, (target as HTMLInputElement).value.trim() || null)}
    />
  </label>`;
}

/** Search for it, or click it in the preview. */
function renderSubject(field: Field, { state, loaded, t, say }: ControlOptions): TemplateResult {
  const { subject } = state.attributes;
  const found = loaded?.graph.subjects.get(subject ?? '');
  const name = found ? textOf(found.name, state.ui) : (subject ?? '');
  const none = state.element === 'plan-card' ? 'builder.subject-whole' : 'builder.subject-none';
  return html`<div class="block" role="group" aria-label=${nameOf(field, t)}>
    <p>${nameOf(field, t)} <code>${field.name}</code></p>
    <plan-search
      lang=${state.ui}
      .plan=${loaded}
      @plan-select=${(event: PlanSelectEvent) => {
        event.preventDefault();
        if (event.subject) say('subject', event.subject);
      }}
    ></plan-search>
    ${
      subject === undefined
        ? html`<p class="hint">${t(none)}</p>`
        : html`<p class="chosen">
            <b>${name}</b> <code>${subject}</code>
            <button
              type="button"
              aria-label=${t('builder.clear', { name })}
              @click=${() => say('subject', null)}
            >
              ×
            </button>
          </p>`
    }
  </div>`;
}

/** The legend of the preview, or the one inside the atlas. */
function renderLayers(field: Field, { state, t, say }: ControlOptions): TemplateResult {
  const { layers } = state.attributes;
  const inside = state.element === 'plan-atlas';
  return html`<div class="block" role="group" aria-label=${nameOf(field, t)}>
    <p>${nameOf(field, t)} <code>${field.name}</code></p>
    <p class="hint">${t(inside ? 'builder.layers-atlas' : 'builder.layers-hint')}</p>
    ${inside ? nothing : html`<plan-layers for="preview" lang=${state.ui}></plan-layers>`}
    ${
      layers === undefined
        ? nothing
        : html`<p class="chosen">
            <code>${layers}</code>
            <button
              type="button"
              aria-label=${t('builder.clear', { name: nameOf(field, t) })}
              @click=${() => say('layers', null)}
            >
              ×
            </button>
          </p>`
    }
  </div>`;
}

function renderView(field: Field, { state, t, say, viewNow }: ControlOptions): TemplateResult {
  const { view } = state.attributes;
  return html`<div class="block" role="group" aria-label=${nameOf(field, t)}>
    <p>${nameOf(field, t)} <code>${field.name}</code></p>
    <p class="chosen">
      ${view === undefined ? html`<span class="hint">${t('builder.view-home')}</span>` : html`<code>${view}</code>`}
      ${
        view === undefined
          ? nothing
          : html`<button
              type="button"
              aria-label=${t('builder.clear', { name: nameOf(field, t) })}
              @click=${() => say('view', null)}
            >
              ×
            </button>`
      }
    </p>
    <button type="button" class="action" @click=${() => say('view', viewNow())}>
      ${t('builder.view-take')}
    </button>
  </div>`;
}

/** Width, height and the address of the files. */
export function renderPlace({ state, home, t, change }: ControlOptions): TemplateResult {
  const length = (name: 'width' | 'height', empty: string): TemplateResult =>
    html`<label class="row">
      <span>${t(`builder.${name}`)}</span>
      <input
        .value=${state[name]}
        placeholder=${empty}
        autocomplete="off"
        title=${t('builder.size-wrong')}
        @change=${({ target }: Event) => {
          const input = target as HTMLInputElement;
          const value = readLength(input.value);
          input.setCustomValidity(value === null ? t('builder.size-wrong') : '');
          if (value === null) input.reportValidity();
          else change({ [name]: value });
        }}
      />
    </label>`;
  return html`${length('width', '100%')} ${length('height', '')}
    <label class="row">
      <span>${t('builder.base')}</span>
      <input
        .value=${state.base}
        placeholder=${home}
        autocomplete="off"
        spellcheck="false"
        inputmode="url"
        aria-describedby="base-hint"
        @change=${({ target }: Event) => change({ base: readBase((target as HTMLInputElement).value) })}
      />
    </label>
    <p class="hint" id="base-hint">${t('builder.base-hint')}</p>`;
}

/** Which fields stand under which heading. */
export function groupFields(fields: readonly Field[]): { heading: StringKey; fields: Field[] }[] {
  const contents = ['subject', 'layers', 'view', 'tab', 'open'];
  const looks = ['theme', 'lang', 'font', 'text-scale'];
  const isLook = ({ name }: Field): boolean => looks.includes(name);
  const isContents = ({ name }: Field): boolean => contents.includes(name);
  return [
    { heading: 'builder.contents' as const, fields: fields.filter(isContents) },
    { heading: 'builder.looks' as const, fields: fields.filter(isLook) },
    {
      heading: 'builder.behaviour' as const,
      fields: fields.filter((field) => !isLook(field) && !isContents(field)),
    },
  ].filter((group) => group.fields.length > 0);
}

/** The language that the builder does not speak now. */
export const otherLanguage = (ui: Language): Language => (ui === 'zh' ? 'en' : 'zh');
