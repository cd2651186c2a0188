import { type TemplateResult, html, nothing } from 'lit';
import type { Briefing, BriefingStep } from '../../model/briefing';
import type { PlanGraph } from '../../model/graph';
import { type Language, textOf } from '../../model/text';
import type { Text } from '../../model/types';

/** The paragraphs of a text: parted by empty lines. */
export function paragraphsOf(text: Text, language: Language): string[] {
  return textOf(text, language)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Title and text of a step, under the name of the briefing. */
export function renderWords(
  { title: briefing }: Briefing,
  { title, text, section }: BriefingStep,
  graph: PlanGraph,
  language: Language,
): TemplateResult {
  const source = section === undefined ? undefined : graph.sections.get(section);
  return html`<div class="words" part="words">
    <p class="eyebrow">${textOf(briefing, language)}</p>
    <h2>${textOf(title, language)}</h2>
    ${text ? paragraphsOf(text, language).map((paragraph) => html`<p class="said">${paragraph}</p>`) : nothing}
    ${source ? html`<p class="source">${source.number} ${textOf(source.title, language)}</p>` : nothing}
  </div>`;
}

/** All steps by name, with the one that is told: on a wall there is room for it. */
export function renderAgenda(
  { steps }: Briefing,
  at: number,
  language: Language,
  go: (step: number) => void,
): TemplateResult {
  return html`<ol class="agenda">
    ${steps.map(
      ({ title }, index) =>
        html`<li>
          <button
            type="button"
            class=${index < at ? 'told' : ''}
            aria-current=${index === at ? 'step' : nothing}
            @click=${() => go(index)}
          >
            <span>${index + 1}</span>${textOf(title, language)}
          </button>
        </li>`,
    )}
  </ol>`;
}
