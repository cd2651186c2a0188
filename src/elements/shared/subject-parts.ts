import { type TemplateResult, css, html, nothing } from 'lit';
import type { Subject } from '../../model/types';
import { kindWords } from '../../strings/subject-words';
import type { PanelView } from './panel-element';
import { markStyles, renderMark } from './subject-mark';

/** Whether a subject is the selected one. */
export const isSelected = (view: PanelView, id: string, type: 'subject' | 'section' = 'subject'): boolean =>
  view.selected?.type === type && view.selected.id === id;

const isHovered = (view: PanelView, id: string): boolean =>
  view.hovered?.type === 'subject' && view.hovered.id === id;

/** A subject as a small button in a text or list. */
export function renderChip(view: PanelView, subject: Subject, after: unknown = nothing): TemplateResult {
  const selected = isSelected(view, subject.id);
  return html`<button
    type="button"
    part="subject"
    class="subject ${isHovered(view, subject.id) ? 'hovered' : ''}"
    data-subject=${subject.id}
    aria-current=${selected ? 'true' : nothing}
  >
    ${renderMark(view.graph, subject)}<span class="name">${view.text(subject.name)}</span>${after}
  </button>`;
}

/** A subject as a row of a list: name, a second line, and what stands at the end. */
export function renderRow(
  view: PanelView,
  subject: Subject,
  { about = nothing, end = nothing }: { about?: unknown; end?: unknown } = {},
): TemplateResult {
  const selected = isSelected(view, subject.id);
  return html`<button
    type="button"
    part="row"
    class="row ${isHovered(view, subject.id) ? 'hovered' : ''}"
    data-subject=${subject.id}
    aria-current=${selected ? 'true' : nothing}
  >
    ${renderMark(view.graph, subject)}
    <span class="text">
      <span class="name">${view.text(subject.name)}</span>
      ${about === nothing ? nothing : html`<span class="about">${about}</span>`}
    </span>
    ${end}
  </button>`;
}

/** Whether the text says so, or only the positions. */
export function renderBy(view: PanelView, by: 'text' | 'place'): TemplateResult {
  return html`<span class="by ${by}">${view.t(`panel.by.${by}`)}</span>`;
}

/** What a subject is, in few words: kind, and its finer type where there is one. */
export const wordsFor = ({ language }: PanelView, subject: Subject): string => kindWords(subject, language);

export const subjectStyles = [
  markStyles,
  css`
    .subject {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      max-width: 100%;
      min-height: calc(28px * var(--plan-scale, 1));
      padding: 2px 10px 2px 6px;
      border: 1px solid var(--_line);
      border-radius: 999px;
      background: var(--_panel);
      font-size: var(--_text-s);
      line-height: 1.4;
    }
    .row {
      display: flex;
      align-items: center;
      gap: 10px;
      width: 100%;
      min-height: calc(40px * var(--plan-scale, 1));
      padding: 5px 10px;
      border-radius: var(--_radius-s);
      font-size: var(--_text);
      line-height: 1.4;
    }
    .subject:hover,
    .subject.hovered,
    .row:hover,
    .row.hovered {
      background: var(--_panel-3);
    }
    .subject.hovered,
    .subject:hover {
      border-color: var(--_line-2);
    }
    .subject[aria-current] {
      border-color: var(--_focus);
      background: var(--_focus-soft);
      box-shadow: 0 0 0 1px var(--_focus);
      font-weight: 600;
    }
    .row[aria-current] {
      background: var(--_focus-soft);
      box-shadow: inset 3px 0 0 var(--_focus);
    }
    .row[aria-current] .name {
      font-weight: 600;
    }
    .row:focus-visible {
      outline-offset: -2px;
    }
    .name,
    .about {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .row .text {
      display: grid;
      flex: 1;
      min-width: 0;
    }
    .about {
      color: var(--_ink-3);
      font-size: var(--_text-xs);
    }
    .row[aria-current] .about,
    .row:hover .about,
    .row.hovered .about {
      color: var(--_ink-2);
    }
    .by {
      flex: none;
      padding: 0 6px;
      border: 1px solid var(--_line);
      border-radius: 4px;
      color: var(--_ink-2);
      font-size: calc(11px * var(--plan-scale, 1));
      font-weight: 400;
      line-height: 1.6;
      white-space: nowrap;
    }
    .by.place {
      border-style: dashed;
      border-color: var(--_line-2);
    }
    .count {
      color: var(--_ink-3);
      font-size: var(--_text-xs);
      font-variant-numeric: tabular-nums;
    }
    @media (pointer: coarse) {
      .subject,
      .row {
        min-height: 44px;
      }
    }
  `,
];
