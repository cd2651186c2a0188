/** 嵌入: choose an element, see it, copy the code of one way in. Everything chosen stands in the address. */
import { html, nothing, render } from 'lit';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import '../../elements/plan-atlas/plan-atlas';
import '../../strings/docs/builder';
import '../../strings/docs/pages';
import { setMapWorkerUrl } from '../../elements/plan-map/worker-url';
import type { PlanElement } from '../../elements/shared';
import { writeLayers, writeView } from '../../elements/shared/host-values';
import manifest from '../../entries/custom-elements.json';
import { loadPlan } from '../../data';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { Camera } from '../../model/map-view';
import { translate } from '../../strings';
import { elementWords } from '../../strings/docs/elements';
import { copyCode } from '../copy-button';
import { planEntry } from '../plan-choice';
import { builderCode, waysOf } from './code';
import { type ControlOptions, groupFields, otherLanguage, renderField, renderPlace } from './controls';
import { builderFields } from './fields';
import { type BuilderState, readState, startHeight, writeState } from './state';

setMapWorkerUrl(workerUrl);

/** Elements that the atlas does not bring at once. */
const others: Readonly<Record<string, () => Promise<unknown>>> = {
  'plan-briefing': () => import('../../elements/plan-briefing/plan-briefing'),
  'plan-card': () => import('../../elements/plan-card/plan-card'),
  'plan-figures': () => import('../../elements/plan-figures/plan-figures'),
  'plan-outline': () => import('../../elements/plan-outline/plan-outline'),
  'plan-projects': () => import('../../elements/plan-projects/plan-projects'),
  'plan-reader': () => import('../../elements/plan-reader/plan-reader'),
};

/** The folder of this page: the files are there, until a person names another place. */
const home = new URL('./', document.baseURI).href;
const elements = builderFields(manifest);
let state: BuilderState = readState(location.search, elements);
let loaded: LoadedPlan | null = null;
let plan = '';
let failure = '';
let code = '';
let copied: 'copied' | 'copy-failed' | null = null;
let preview: PlanElement | null = null;

const t: ControlOptions['t'] = (key, values) => translate(key, state.ui, values);

function change(more: Partial<BuilderState>): void {
  state = { ...state, ...more };
  history.replaceState(null, '', writeState(state));
  show();
}

function say(name: string, value: string | null): void {
  const { [name]: _, ...rest } = state.attributes;
  // In the order of the manifest, so that the same choices give the same code.
  const said = value === null ? rest : { ...rest, [name]: value };
  const order = (elements.get(state.element) ?? []).filter((field) => said[field.name] !== undefined);
  change({ attributes: Object.fromEntries(order.map((field) => [field.name, said[field.name] ?? ''])) });
}

/** Another element keeps of what was said what it can take. */
function takeElement(element: string): void {
  const known = new Set(elements.get(element)?.map(({ name }) => name));
  const kept = Object.entries(state.attributes).filter(([name]) => known.has(name));
  const height = state.height === startHeight(state.element) ? startHeight(element) : state.height;
  change({ element, height, attributes: Object.fromEntries(kept) });
}

/** The element itself, made anew for another tag; what is said goes onto it as a page would write it. */
function keepPreview(): void {
  const stage = document.querySelector('.stage');
  if (!loaded || !stage) return;
  if (preview?.localName !== state.element) {
    void others[state.element]?.();
    preview = document.createElement(state.element) as PlanElement;
    preview.id = 'preview';
    preview.plan = loaded;
    follow(preview);
    stage.replaceChildren(preview);
  }
  for (const { name } of elements.get(state.element) ?? []) {
    const value = state.attributes[name];
    if (value !== undefined && preview.getAttribute(name) !== value) preview.setAttribute(name, value);
    else if (value === undefined && preview.hasAttribute(name)) takeBack(preview, name);
  }
  Object.assign(preview.style, { width: state.width, height: state.height });
}

/** An attribute that is gone says nothing any more; what it has set is set back. */
function takeBack(element: PlanElement, name: string): void {
  const { activeStore } = element;
  element.removeAttribute(name);
  const origin = 'host';
  if (name === 'layers') activeStore.dispatch({ type: 'set-hidden-layers', hidden: [], origin });
  if (name === 'view') activeStore.dispatch({ type: 'move', camera: null, origin });
  if (name === 'subject') activeStore.dispatch({ type: 'select', selection: null, origin });
}

/** What a person does in the preview is taken on. */
function follow(element: PlanElement): void {
  const takes = (name: string): boolean =>
    elements.get(element.localName)?.some((field) => field.name === name) ?? false;
  const ours = (): boolean => preview === element;
  element.addEventListener('plan-select', ({ subject }) => {
    if (takes('subject') && takes('layers') && ours()) say('subject', subject);
  });
  void customElements.whenDefined(element.localName).then(() => {
    element.activeStore?.subscribe(
      (view) => view.hiddenLayers,
      (hidden, { origin }) => {
        if (!takes('layers') || !ours() || origin === 'host') return;
        say('layers', hidden.size > 0 ? writeLayers(hidden) : null);
      },
    );
  });
}

function viewNow(): string | null {
  const camera = preview && 'camera' in preview ? (preview.camera as Camera | null) : null;
  return camera && writeView(camera);
}

async function keepCode(): Promise<void> {
  if (!loaded) return;
  const asked = state;
  const next = await builderCode(asked, plan, loaded, home);
  if (asked !== state || next === code) return;
  code = next;
  copied = null;
  show();
}

async function copy(): Promise<void> {
  const done = await copyCode(document.querySelector('#code'));
  copied = done ? 'copied' : 'copy-failed';
  show();
}

function show(): void {
  const { ui, element } = state;
  const english = ui === 'en';
  document.documentElement.lang = english ? 'en' : 'zh-CN';
  document.title = `${t('builder.heading')} · ${t('docs.name')}`;
  const docs = english ? 'docs/en/' : 'docs/';
  const options: ControlOptions = { state, loaded, home, t, say, change, viewNow };
  const fields = elements.get(element) ?? [];
  const way = waysOf(element).find((each) => each === state.way) ?? 'script';
  render(
    html`<a class="skip" href="#main">${t('docs.skip')}</a>
      <header>
        <a class="brand" href=${docs}><b>${t('docs.name')}</b> ${t('builder.title')}</a>
        <div class="links">
          <a href=${english ? './#/lang=en' : './'}>${t('docs.app')}</a>
          <a href=${docs}>${t('builder.docs')}</a>
          <a
            href=${writeState({ ...state, ui: otherLanguage(ui) })}
            lang=${english ? 'zh-CN' : 'en'}
            @click=${(event: Event) => {
              event.preventDefault();
              change({ ui: otherLanguage(ui) });
            }}
            >${t('docs.language')}</a
          >
        </div>
      </header>
      <main id="main" class="builder">
        <div class="intro">
          <h1>${t('builder.heading')}</h1>
          <p>${t('builder.lead')}</p>
        </div>
        <form
          class="settings"
          aria-label=${t('builder.title')}
          @submit=${(event: Event) => event.preventDefault()}
        >
          <label class="row first">
            <span>${t('builder.element')}</span>
            <select @change=${({ target }: Event) => takeElement((target as HTMLSelectElement).value)}>
              ${[...elements.keys()]
                .toSorted((a, b) => orderOf(a) - orderOf(b))
                .map(
                  (tag) =>
                    html`<option value=${tag} ?selected=${tag === element}>
                      ${elementWords[tag]?.title[ui] ?? ''} ${tag}
                    </option>`,
                )}
            </select>
          </label>
          <p class="hint">
            ${elementWords[element]?.use[ui] ?? ''}
            <a href="${docs}${element}.html">${t('builder.docs-this')}</a>
          </p>
          ${groupFields(fields).map(
            (group) =>
              html`<fieldset>
                <legend><h2>${t(group.heading)}</h2></legend>
                ${group.fields.map((field) => renderField(field, options))}
              </fieldset>`,
          )}
          <fieldset>
            <legend><h2>${t('builder.place')}</h2></legend>
            ${renderPlace(options)}
          </fieldset>
        </form>
        <section class="preview" aria-labelledby="preview-title">
          <h2 id="preview-title">${t('builder.preview')}</h2>
          ${failure ? html`<p role="alert">${t('builder.failed', { message: failure })}</p>` : nothing}
          <div class="stage"></div>
        </section>
        <section class="code" aria-labelledby="code-title">
          <h2 id="code-title">${t('builder.code')}</h2>
          <div class="ways" role="group" aria-labelledby="code-title">
            ${waysOf(element).map(
              (each) =>
                html`<button type="button" aria-pressed=${each === way} @click=${() => change({ way: each })}>
                  ${t(`docs.way.${each}`)}
                </button>`,
            )}
          </div>
          <p class="hint">${t(`docs.way.${way}-hint`).replaceAll('`', '')} ${t('builder.policy-hint')}</p>
          <div class="sample">
            <pre tabindex="0" aria-label=${t('builder.code')}><code id="code">${code}</code></pre>
            <button
              type="button"
              class="copy"
              aria-live="polite"
              ?disabled=${code === ''}
              @click=${() => void copy()}
            >
              ${t(copied ? `docs.${copied}` : 'docs.copy')}
            </button>
          </div>
        </section>
      </main>`,
    document.body,
  );
  keepPreview();
  void keepCode();
}

/** The order of the documentation. */
function orderOf(tag: string): number {
  return Object.keys(elementWords).indexOf(tag);
}

document.querySelector('noscript')?.remove();
show();
addEventListener('popstate', () => {
  state = readState(location.search, elements);
  show();
});
const entry = await planEntry(state.plan === '' ? null : state.plan);
plan = entry.id;
try {
  loaded = await loadPlan(new URL(entry.src, document.baseURI).href);
} catch (error) {
  failure = error instanceof Error ? error.message : String(error);
}
show();
