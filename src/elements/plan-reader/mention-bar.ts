import { type TemplateResult, html, nothing } from 'lit';
import { icon } from '../shared';
import type { PanelView } from '../shared/panel-element';
import { renderMark } from '../shared/subject-mark';
import type { Stop } from './stops';

/** The bar that says how often the selected thing is named, and goes from one place to the next. */
export function renderMentions(
  view: PanelView,
  stops: readonly Stop[],
  mention: number,
  goTo: (step: number) => void,
): TemplateResult | typeof nothing {
  const { selected, graph } = view;
  const subject = selected?.type === 'subject' ? graph.subjects.get(selected.id) : undefined;
  if (!subject) return nothing;
  const count = stops.length;
  const at = mention + 1;
  const sections = graph.sectionsOf(subject.id).length;
  const inText = (stops[0]?.phrases.length ?? 0) > 0;
  const words =
    count === 0
      ? view.t('reader.mentions-none')
      : view.t(inText ? 'reader.mentions-text' : 'reader.mentions', { count, sections });
  return html`<div class="mentions">
    ${renderMark(graph, subject)}
    <span class="who"><strong>${view.text(subject.name)}</strong><small>${words}</small></span>
    ${
      count === 0
        ? nothing
        : html`<span class="count" aria-live="polite">${view.t('reader.mention-of', { at, count })}</span>
            ${renderStep(view, 'previous', at > 1, () => goTo(-1))}
            ${renderStep(view, 'next', at < count, () => goTo(1))}`
    }
  </div>`;
}

/** The keys that go through the mentions, and how far. */
export const mentionKeys: Readonly<Record<string, number>> = { '[': -1, ']': 1 };

function renderStep(
  view: PanelView,
  which: 'previous' | 'next',
  enabled: boolean,
  act: () => void,
): TemplateResult {
  const label = view.t(`reader.${which}`);
  const key = which === 'previous' ? '[' : ']';
  return html`<button
    class="icon-button"
    type="button"
    aria-label=${label}
    aria-keyshortcuts=${key}
    title=${view.t('reader.key', { label, key })}
    ?disabled=${!enabled}
    @click=${act}
  >
    ${icon(which === 'previous' ? 'chevron-up' : 'chevron-down')}
  </button>`;
}
