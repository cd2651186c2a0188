import { type TemplateResult, html, nothing } from 'lit';
import type { Section } from '../../model/types';
import { icon } from '../shared';
import { renderIndicatorTable } from '../shared/indicator-table';
import type { PanelView } from '../shared/panel-element';
import { sectionNumber } from '../../strings/subject-words';
import { renderRow } from '../shared/subject-parts';
import { groupByKind } from './contents';
import type { DetailActions } from './detail-actions';
import { renderBlock, renderRest } from './block';

/** Everything about one section, table, box or figure. */
export function renderSectionView(view: PanelView, section: Section, actions: DetailActions): TemplateResult {
  const named = view.graph.subjectsIn(section.id, { deep: true });
  const table = renderIndicatorTable(view, section.id);
  return html`<article>
    <header part="header">
      ${renderParent(view, section)}
      <p class="eyebrow">${view.term('section', section.kind)} ${sectionNumber(section, view.language)}</p>
      <h2>${view.text(section.title)}</h2>
      <p class="gist">${view.text(section.summary)}</p>
      <div class="actions">
        ${
          named.length > 0
            ? html`<button class="button primary" type="button" @click=${actions.showOnMap}>
                ${icon('locate-fixed')}${view.t('detail.show-all', { count: named.length })}
              </button>`
            : nothing
        }
        <button class="button" type="button" @click=${actions.openReader}>
          ${icon('book-open')}${view.t('detail.in-reader')}
        </button>
        ${actions.copyLink}
      </div>
    </header>
    ${
      section.facts.length > 0
        ? renderBlock(
            view.t('detail.facts'),
            null,
            html`<ul class="facts" lang="zh">
              ${section.facts.map((fact) => html`<li>${fact}</li>`)}
            </ul>`,
          )
        : nothing
    }
    ${table === null ? nothing : renderBlock(view.t('detail.figures'), null, table)}
    ${renderNamed(view, section, actions)} ${renderChildren(view, section)}
  </article>`;
}

function renderParent(view: PanelView, { parent }: Section) {
  const found = parent === null ? undefined : view.graph.sections.get(parent);
  if (!found) return nothing;
  return html`<button class="parent" type="button" data-section=${found.id}>
    <span class="number">${sectionNumber(found, view.language)}</span>${view.text(found.title)}
  </button>`;
}

/** A person looks for one of more in the ledger. */
const mostNamed = 300;
/** How many stand for more. */
const examples = 60;

/** What the section and the sections below it name, by kind, each with the phrase of the text. */
function renderNamed(view: PanelView, { id }: Section, { openLedger }: DetailActions): TemplateResult {
  const named = view.graph.subjectsIn(id, { deep: true });
  const phrases = new Map(view.graph.linksIn(id).map(({ subject, phrase }) => [subject, phrase]));
  const body =
    named.length === 0
      ? html`<p class="quiet">${view.t('detail.named-none')}</p>`
      : groupByKind(named, ({ kind }) => kind).map(({ id: group, entries }) => {
          const cut = group === 'project' && entries.length > mostNamed;
          return html`<details class="group ${group}" open>
            <summary>
              ${icon('chevron-right')}<span>${view.t(`detail.group.${group}`)}</span>
              <span class="count">${entries.length}</span>
            </summary>
            <ul class="rows">
              ${(cut ? entries.slice(0, examples) : entries).map((subject) => {
                const phrase = phrases.get(subject.id);
                const about =
                  phrase && phrase !== view.text(subject.name)
                    ? html`<span lang="zh">${view.t('panel.quote', { phrase })}</span>`
                    : nothing;
                return html`<li>${renderRow(view, subject, { about })}</li>`;
              })}
            </ul>
            ${cut ? renderRest(view, entries.length, openLedger) : nothing}
          </details>`;
        });
  return renderBlock(view.t('detail.named'), named.length, body);
}

function renderChildren(view: PanelView, { id }: Section) {
  const children = view.graph.childSections(id);
  if (children.length === 0) return nothing;
  return renderBlock(
    view.t('detail.subsections'),
    children.length,
    html`<ol class="evidence">
      ${children.map(
        (child) =>
          html`<li>
            <button type="button" class="source" data-section=${child.id}>
              <span class="number">${sectionNumber(child, view.language)}</span>
              <span class="title">${view.text(child.title)}</span>
              ${icon('chevron-right')}
            </button>
          </li>`,
      )}
    </ol>`,
  );
}
