import { type TemplateResult, html, nothing } from 'lit';
import type { Section, SectionId } from '../../model/types';
import { icon } from '../shared';
import { sectionNumber } from '../../strings/subject-words';
import { isSelected } from '../shared/subject-parts';
import type { OutlineView } from './outline-view';
import { marked } from './phrases';
import { renderBody } from './section-body';

/** The sections under `parent`, as a list. */
export function renderSections(view: OutlineView, parent: SectionId | null): TemplateResult | typeof nothing {
  const sections = view.graph
    .childSections(parent)
    .filter(({ id }) => view.filtered === null || view.filtered.shown.has(id));
  if (sections.length === 0) return nothing;
  return html`<ul class="sections">
    ${sections.map((section) => renderSection(view, section))}
  </ul>`;
}

function renderSection(view: OutlineView, section: Section): TemplateResult {
  const { id, kind } = section;
  const open = view.open.has(id);
  const children = open || view.filtered !== null ? renderSections(view, id) : nothing;
  return html`<li class="${kind} ${view.inView === id ? 'in-view' : ''}" data-item=${id}>
    ${renderHeading(view, section, open)}
    ${
      open
        ? html`<div class="body" id="body-${id}" part="section">${renderBody(view, section)}</div>`
        : nothing
    }
    ${children}
  </li>`;
}

function renderHeading(view: OutlineView, section: Section, open: boolean): TemplateResult {
  const { id, kind } = section;
  const selected = isSelected(view, id, 'section');
  const count = view.mentions.get(id) ?? 0;
  const own = count > 0 && view.graph.linksIn(id).some(({ subject }) => subject === view.selected?.id);
  const hovered = view.hovered?.type === 'section' && view.hovered.id === id;
  const at = view.at?.section === id && view.at.phrases.length === 0;
  const classes = ['heading', own ? 'named' : '', at ? 'at' : '', hovered ? 'hovered' : ''];
  const level = kind === 'chapter' ? 3 : kind === 'section' ? 4 : 5;
  return html`<div role="heading" aria-level=${level}>
    <button
      type="button"
      class=${classes.join(' ')}
      part="heading"
      data-section=${id}
      aria-expanded=${open}
      aria-controls=${open ? `body-${id}` : nothing}
      aria-current=${selected ? 'true' : nothing}
    >
      ${icon('chevron-right')}
      <span class="number">${sectionNumber(section, view.language)}</span>
      <span class="title">${marked(view.text(section.title), view.typed)}</span>
      ${
        count > 0
          ? html`<span class="badge" title=${view.t('reader.badge', { count })}>
              <span aria-hidden="true">${count}</span>
              <span class="sr-only">${view.t('reader.badge', { count })}</span>
            </span>`
          : nothing
      }
    </button>
  </div>`;
}
