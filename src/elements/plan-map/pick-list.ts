import { type TemplateResult, html, nothing } from 'lit';
import type { MapPick } from '../../model/map-view';
import type { PlanGraph } from '../../model/graph';
import type { Language } from '../../model/text';
import { textOf } from '../../model/text';
import type { Subject, SubjectId } from '../../model/types';
import { type StringKey, translate, translateTerm } from '../../strings';
import { icon } from '../shared';
import { inlineStyle } from '../shared/inline-style';
import type { Stack } from './stack';

/** What a subject is, in few words: its sector or type or kind. */
export function wordsFor({ kind, sector, type }: Subject, language: Language): string {
  if (type) return translateTerm('type', type, language);
  if (sector && kind === 'project') {
    return `${translateTerm('sector', sector, language)} · ${translateTerm('kind', kind, language)}`;
  }
  return translateTerm('kind', kind, language);
}

/** The name near the pointer. */
export function renderTip(
  graph: PlanGraph,
  pick: MapPick | null,
  language: Language,
): TemplateResult | typeof nothing {
  const said = pick && tipOf(graph, pick, language);
  if (!said) return nothing;
  const [x, y] = pick.point;
  return html`<div
    class="tip ${y < 90 ? 'below' : ''}"
    part="tip"
    aria-hidden="true"
    style=${inlineStyle({ left: `${x}px`, top: `${y}px` })}
  >
    <strong>${said.title}</strong><span>${said.words}</span>
  </div>`;
}

/** A stack says how many it counts, anything else its name, what it is and how well its place is known. */
function tipOf(
  graph: PlanGraph,
  { features, stack }: MapPick,
  language: Language,
): { title: string; words: string } | null {
  if (stack > 0) {
    const title = translate('map.stack-count', language, { count: stack });
    return { title, words: translate('map.stack-open', language) };
  }
  const subject = graph.subjects.get(features[0]?.subject ?? '');
  if (!subject) return null;
  const words = [wordsFor(subject, language), translateTerm('precision', subject.precision, language)];
  return { title: textOf(subject.name, language), words: words.join(' · ') };
}

/** The list of what else lies under a click. */
export function renderStack(
  graph: PlanGraph,
  stack: Stack | null,
  options: {
    language: Language;
    /** Asked for only when there is a list: to measure lays out the page. */
    size(): { width: number; height: number };
    selected: SubjectId | null;
    t: (key: StringKey) => string;
    choose(subject: SubjectId): void;
    preview(subject: SubjectId | null): void;
    close(): void;
  },
): TemplateResult | typeof nothing {
  if (!stack) return nothing;
  const { language, selected, t, choose, preview, close } = options;
  const size = options.size();
  const left = Math.max(8, Math.min(stack.point[0] + 14, size.width - 256));
  const top = Math.max(8, Math.min(stack.point[1] + 14, size.height - 280));
  const subjects = stack.subjects.flatMap((id) => graph.subjects.get(id) ?? []);
  const title = stack.counted
    ? translate('map.stack-count', language, { count: subjects.length })
    : t('map.stack');
  return html`<section
    class="stack scroll"
    part="stack"
    aria-label=${title}
    style=${inlineStyle({ left: `${left}px`, top: `${top}px` })}
    @pointerleave=${() => preview(null)}
  >
    <header>
      <span>${title}</span>
      <button class="icon-button" type="button" aria-label=${t('map.stack-close')} @click=${close}>
        ${icon('x')}
      </button>
    </header>
    <ul>
      ${subjects
        .filter(({ id }) => id !== selected)
        .map(
          (subject) =>
            html`<li>
              <button
                type="button"
                @click=${() => choose(subject.id)}
                @focus=${() => preview(subject.id)}
                @pointerenter=${() => preview(subject.id)}
              >
                ${textOf(subject.name, language)}<small>${wordsFor(subject, language)}</small>
              </button>
            </li>`,
        )}
    </ul>
  </section>`;
}
