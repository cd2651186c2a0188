import { type TemplateResult, html, nothing } from 'lit';
import type { Section, SectionId } from '../../model/types';
import { icon } from '../shared';
import { renderIndicatorTable } from '../shared/indicator-table';
import type { PanelView } from '../shared/panel-element';
import { isSelected, renderChip, sectionNumber } from '../shared/subject-parts';
import { type FilteredOutline, namedIn } from './outline';

/** What the outline needs besides the plan. */
export interface OutlineView extends PanelView {
  open: ReadonlySet<SectionId>;
  filtered: FilteredOutline | null;
  /** What is typed into the filter. */
  typed: string;
  /** How often each section names the selected subject. */
  mentions: ReadonlyMap<SectionId, number>;
  /** The section of the mention the person stands at. */
  at: SectionId | null;
}

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
  return html`<li class=${kind} data-item=${id}>
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
  const classes = ['heading', own ? 'named' : '', view.at === id ? 'at' : '', hovered ? 'hovered' : ''];
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
      <span class="number">${sectionNumber(view, section, view.language)}</span>
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

/** The text with what is typed marked in it. */
function marked(text: string, typed: string): unknown {
  const wanted = typed.trim().toLowerCase();
  const at = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted);
  if (at < 0) return text;
  const end = at + wanted.length;
  return html`${text.slice(0, at)}<mark>${text.slice(at, end)}</mark>${text.slice(end)}`;
}

function renderBody(view: OutlineView, section: Section): TemplateResult {
  const { facts, summary } = section;
  return html`<p class="summary">${marked(view.text(summary), view.typed)}</p>
    ${
      facts.length > 0
        ? html`<ul class="facts" lang="zh">
            ${facts.map((fact) => html`<li>${marked(fact, view.typed)}</li>`)}
          </ul>`
        : nothing
    }
    ${renderIndicatorTable(view, section.id) ?? nothing} ${renderNamed(view, section)}`;
}

function renderNamed(view: OutlineView, { id }: Section) {
  const named = namedIn(view.graph, id).flatMap(({ subject, phrases }) => {
    const found = view.graph.subjects.get(subject);
    return found ? [{ subject: found, phrases }] : [];
  });
  if (named.length === 0) return nothing;
  return html`<div class="named-here">
    <p class="label">${view.t('reader.named', { count: named.length })}</p>
    <ul>
      ${named.map(({ subject, phrases }) => {
        const name = view.text(subject.name);
        const others = phrases.filter((phrase) => phrase !== name);
        const after = others.map((phrase) => html`<q lang="zh">${phrase}</q>`);
        return html`<li>${renderChip(view, subject, after)}</li>`;
      })}
    </ul>
  </div>`;
}
