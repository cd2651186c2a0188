import { type TemplateResult, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { PlanGraph } from '../../model/graph';
import type { LoadedPlan } from '../../model/loaded-plan';
import { type Language, textOf } from '../../model/text';
import { type TextSize, textSizes } from '../../model/text-size';
import { underTitle } from '../../model/under-title';
import type { Subject } from '../../model/types';
import type { Selection, Theme } from '../../state';
import type { StringKey, StringValues } from '../../strings';
import { type PlanRecentEvent, icon } from '../shared';
import '../../strings/atlas';
import '../shared/panel-icons';

type Setting =
  | { type: 'set-language'; language: Language }
  | { type: 'set-theme'; theme: Theme }
  | { type: 'set-text-size'; textSize: TextSize };

export interface HeaderOptions {
  loaded: LoadedPlan | null;
  /** Whether something lies over it. */
  inert: boolean;
  selection: Selection | null;
  language: Language;
  theme: Theme;
  textSize: TextSize;
  t: (key: StringKey, values?: StringValues) => string;
  select(selection: Selection | null): void;
  hover(selection: Selection | null): void;
  set(action: Setting): void;
  openSheet(): void;
  openBriefing(): void;
  recent: readonly string[];
  keepRecent(recent: readonly string[]): void;
}

const themes: readonly Theme[] = ['auto', 'light', 'dark'];
const themeIcons = { auto: 'sun-moon', light: 'sun', dark: 'moon' } as const;

/** The bar above the map: title, slogan, search, language, colours. Most of what is selected leaves it as it is. */
export function renderHeader(options: HeaderOptions): unknown {
  const { loaded, inert, selection, language, theme, textSize, recent } = options;
  const terms = loaded ? termsOf(loaded.graph) : [];
  const id = selection?.type === 'subject' ? selection.id : null;
  const chosen = terms.find(({ subject }) => subject?.id === id)?.term;
  return guard([loaded, inert, chosen, language, theme, textSize, recent], () => renderBar(options));
}

function renderBar(options: HeaderOptions): TemplateResult {
  const { loaded, language, theme, t, set, openSheet, openBriefing } = options;
  const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
  const themeLabel = t('atlas.theme', { theme: t(`atlas.theme.${theme}`) });
  return html`<header class="bar" part="header" ?inert=${options.inert}>
    <div class="title" part="title">
      ${loaded ? renderTitle(loaded.graph, language) : html`<h1>${t('atlas.label')}</h1>`}
    </div>
    ${loaded ? renderSlogan(loaded.graph, options) : html`<div class="slogan" part="slogan"></div>`}
    <div class="tools" part="tools">
      <plan-search
        .recent=${options.recent}
        @plan-recent=${({ recent }: PlanRecentEvent) => options.keepRecent(recent)}
      ></plan-search>
      <div class="buttons">
        ${renderTextSize(options)}
        ${
          loaded && loaded.graph.package.briefings.length > 0
            ? html`<button
                class="icon-button sheet"
                type="button"
                aria-haspopup="dialog"
                aria-label=${t('atlas.briefing-label')}
                title=${t('atlas.briefing-label')}
                @click=${openBriefing}
              >
                ${icon('presentation')}<span>${t('atlas.briefing')}</span>
              </button>`
            : nothing
        }
        <button
          class="icon-button sheet"
          type="button"
          aria-haspopup="dialog"
          aria-label=${t('sheet.open-label')}
          title=${t('sheet.open-label')}
          ?disabled=${!loaded}
          @click=${openSheet}
        >
          ${icon('printer')}<span>${t('sheet.open')}</span>
        </button>
        <button
          class="language"
          type="button"
          aria-label=${t('atlas.language-label')}
          title=${t('atlas.language-label')}
          @click=${() => set({ type: 'set-language', language: language === 'zh' ? 'en' : 'zh' })}
        >
          ${language === 'zh' ? 'EN' : '中'}
        </button>
        <button
          class="icon-button"
          type="button"
          aria-label=${themeLabel}
          title=${themeLabel}
          @click=${() => set({ type: 'set-theme', theme: nextTheme })}
        >
          ${icon(themeIcons[theme])}
        </button>
      </div>
    </div>
  </header>`;
}

/** Whether it is for a desk, a room or a wall. */
function renderTextSize({ textSize, t, set }: HeaderOptions): TemplateResult {
  const label = t('atlas.text-size');
  return html`<label class="text-size" title=${label}>
    ${icon('a-large-small')}
    <select
      aria-label=${label}
      .value=${textSize}
      @change=${(event: Event) => set({ type: 'set-text-size', textSize: (event.target as HTMLSelectElement).value as TextSize })}
    >
      ${textSizes.map(
        (size) =>
          html`<option value=${size} ?selected=${size === textSize}>${t(`atlas.text-size.${size}`)}</option>`,
      )}
    </select>
    ${icon('chevron-down')}
  </label>`;
}

function renderTitle({ info }: PlanGraph, language: Language): TemplateResult {
  const title = textOf(info.title, language);
  return html`<h1 title=${title}>${textOf(info.shortTitle, language)}</h1>
    <p>${underTitle(info)}</p>`;
}

/** The terms of the slogan; each selects the part of the pattern it names. */
function renderSlogan(graph: PlanGraph, options: HeaderOptions): TemplateResult {
  const { selection, language, t, select, hover } = options;
  return html`<nav
    class="slogan"
    part="slogan"
    aria-label=${t('atlas.slogan')}
    @pointerleave=${() => hover(null)}
  >
    ${termsOf(graph).map(({ term, subject, kind }) => {
      if (!subject) return html`<span class="chip">${term}</span>`;
      const chosen = selection?.type === 'subject' && selection.id === subject.id;
      const own: Selection = { type: 'subject', id: subject.id };
      const english = language === 'en' ? subject.name.en : undefined;
      return html`<button
        type="button"
        class=${kind}
        lang=${english ? 'en' : 'zh'}
        aria-pressed=${chosen}
        title=${english ? term : nothing}
        @click=${() => select(chosen ? null : own)}
        @pointerenter=${() => hover(own)}
      >
        ${english ?? term}
      </button>`;
    })}
  </nav>`;
}

/** A term of the slogan, the part of the pattern that it names, and the kind of what that stands for, for its colour. */
interface SloganTerm {
  term: string;
  subject: Subject | undefined;
  kind: string;
}

const slogans = new WeakMap<PlanGraph, readonly SloganTerm[]>();

/** The terms of a plan; looked up once, for a plan can have very many subjects. */
function termsOf(graph: PlanGraph): readonly SloganTerm[] {
  let terms = slogans.get(graph);
  if (!terms) {
    terms = graph.info.slogan.map((term) => {
      const subject = patternOf(graph, term);
      return { term, subject, kind: subject ? memberKind(graph, subject) : '' };
    });
    slogans.set(graph, terms);
  }
  return terms;
}

function patternOf(graph: PlanGraph, term: string): Subject | undefined {
  for (const subject of graph.subjects.values()) {
    if (subject.kind === 'pattern' && (subject.name.zh === term || subject.aliases.includes(term))) {
      return subject;
    }
  }
  return undefined;
}

/** The kind of what the term stands for: it gives the colour. */
function memberKind(graph: PlanGraph, pattern: Subject): string {
  for (const { subject } of graph.parts(pattern.id)) {
    const kind = graph.subjects.get(subject)?.kind;
    if (kind === 'core' || kind === 'axis' || kind === 'zone' || kind === 'belt' || kind === 'theme')
      return kind;
  }
  return 'pattern';
}
