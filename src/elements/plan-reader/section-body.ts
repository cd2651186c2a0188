import { type TemplateResult, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { LinkedParagraph } from '../../model/linked-text';
import { headingForms } from '../../model/segment-headings';
import { searchable } from '../../model/text-fold';
import type { Section } from '../../model/types';
import { renderIndicatorTable } from '../shared/indicator-table';
import { renderChip } from '../shared/subject-parts';
import { namedIn } from './outline';
import type { OutlineView } from './outline-view';
import { renderNamedText, renderPieces } from './phrases';
import { subjectsAbout } from './stops';

/** What an open section shows. Drawn again only when something in it changes. */
export function renderBody(view: OutlineView, section: Section): unknown {
  const { graph, language, reading, linked, typed, selected, lit, at } = view;
  const about = subjectsAbout(graph, section.id);
  const chosen = selected?.type === 'subject' && about.has(selected.id) ? selected.id : '';
  const pointed = [...lit].filter((id) => about.has(id)).join(' ');
  const standing = at?.section === section.id ? at : null;
  return guard(
    [graph, section, language, reading, linked, typed, chosen, pointed, standing],
    () => html`${renderIndicatorTable(view, section.id) ?? nothing} ${renderReading(view, section)}`,
  );
}

function renderReading(view: OutlineView, section: Section): unknown {
  switch (view.reading) {
    case 'summary':
      return renderOurs(view, section);
    case 'text':
      return renderOfficial(view, section);
    case 'both':
      return html`<div class="pair">
        <div class="ours">
          <p class="label">${view.t('reader.view.summary')}</p>
          ${renderOurs(view, section)}
        </div>
        <div class="theirs">
          <p class="label">${view.t('reader.view.text')}</p>
          ${renderOfficial(view, section)}
        </div>
      </div>`;
  }
}

function renderOurs(view: OutlineView, section: Section): TemplateResult {
  const { facts, id, summary } = section;
  return html`<p class="summary">${renderNamedText(view, view.text(summary), id)}</p>
    ${
      facts.length > 0
        ? html`<ul class="facts" lang="zh">
            ${facts.map((fact) => html`<li>${renderNamedText(view, fact, id, 'zh')}</li>`)}
          </ul>`
        : nothing
    }
    ${renderNamed(view, section)}`;
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

/** The official text of a section. Where its figures stand in a table, the extracted cells are folded away. */
function renderOfficial(view: OutlineView, section: Section): unknown {
  const paragraphs = (view.linked?.paragraphs.get(section.id) ?? []).filter(
    (each) => !repeatsHeading(each, section),
  );
  if (!view.linked?.paragraphs.has(section.id)) {
    return html`<p class="missing">${view.t('text.missing')}</p>`;
  }
  if (paragraphs.length === 0) return nothing;
  if (section.kind !== 'table') return renderParagraphs(view, paragraphs);
  return html`<details class="rows">
    <summary>${view.t('text.rows')}</summary>
    ${renderParagraphs(view, paragraphs)}
  </details>`;
}

/** Paragraphs of the official text. */
export function renderParagraphs(view: OutlineView, paragraphs: readonly LinkedParagraph[]): TemplateResult {
  return html`<div class="official" lang="zh" part="text">
    ${paragraphs.map(
      ({ paragraph, pieces }) =>
        html`<p class=${paragraph === 0 ? 'heading-text' : ''}>${renderPieces(view, pieces)}</p>`,
    )}
  </div>`;
}

/** Whether a paragraph is only the heading that already stands above it. */
function repeatsHeading({ paragraph, pieces }: LinkedParagraph, section: Section): boolean {
  if (paragraph !== 0 || pieces.some(({ phrase }) => phrase !== null)) return false;
  return headingForms(section).includes(searchable(pieces.map(({ text }) => text).join('')));
}
