import { type TemplateResult, html, nothing } from 'lit';
import type { Subject } from '../../model/types';
import { icon } from '../shared';
import type { PanelView } from '../shared/panel-element';
import { renderMark } from '../shared/subject-mark';
import { sectionNumber } from '../../strings/subject-words';
import { renderBy, renderChip, renderRow, wordsFor } from '../shared/subject-parts';
import {
  type Contained,
  type ContentGroup,
  type Evidence,
  bySector,
  contentsOf,
  evidenceOf,
  partsOf,
  placesOf,
  problemsAbout,
  relatedOf,
} from './contents';
import { renderBlock, renderRest } from './block';
import type { DetailActions } from './detail-actions';

/** Everything about one subject. */
export function renderSubjectView(view: PanelView, subject: Subject, actions: DetailActions): TemplateResult {
  return html`<article>
    ${renderHeader(view, subject, actions)} ${renderPlaces(view, subject)} ${renderParts(view, subject)}
    ${renderContents(view, subject, actions)} ${renderEvidence(view, subject)} ${renderRelated(view, subject)}
    ${renderReading(view, subject)} ${renderProblems(view, subject)}
  </article>`;
}

function renderHeader(view: PanelView, subject: Subject, actions: DetailActions): TemplateResult {
  const { aliases, action, stage, sector, precision, position } = subject;
  const separator = view.language === 'zh' ? '、' : ', ';
  return html`<header part="header">
    <p class="eyebrow">${renderMark(view.graph, subject)}${wordsFor(view, subject)}</p>
    <h2>${view.text(subject.name)}</h2>
    ${view.language === 'en' && subject.name.en ? html`<p class="original" lang="zh">${subject.name.zh}</p>` : nothing}
    ${
      aliases.length > 0
        ? html`<p class="aliases">${view.t('detail.aliases', { names: aliases.join(separator) })}</p>`
        : nothing
    }
    <p class="gist">${view.text(subject.gist)}</p>
    <ul class="badges">
      ${sector ? html`<li class="chip">${view.term('sector', sector)}</li>` : nothing}
      ${
        stage
          ? html`<li class="chip stage ${stage}">
              ${view.term('stage', stage)}${action && view.language === 'zh' && action !== view.term('stage', stage) ? ` · ${action}` : nothing}
            </li>`
          : nothing
      }
      <li class="chip precision ${precision}">${view.term('precision', precision)}</li>
      ${position === null ? html`<li class="chip unplaced">${view.t('panel.unplaced')}</li>` : nothing}
    </ul>
    <div class="actions">
      ${
        position === null && !['pattern', 'family', 'theme'].includes(subject.kind)
          ? nothing
          : html`<button class="button primary" type="button" @click=${actions.showOnMap}>
              ${icon('locate-fixed')}${view.t('detail.show-on-map')}
            </button>`
      }
      ${actions.copyLink}
    </div>
  </header>`;
}

/** Who says so, and in which section. */
function renderSaid(view: PanelView, { by, section, via }: Contained): TemplateResult {
  const found = section === null ? undefined : view.graph.sections.get(section);
  return html`<span class="said">
    ${via ? html`<span class="via">${view.t('detail.via', { name: view.text(via.name) })}</span>` : nothing}
    ${renderBy(view, by)}
    ${found && !via ? html`<span class="number">${sectionNumber(found, view.language)}</span>` : nothing}
  </span>`;
}

function renderPlaces(view: PanelView, { id }: Subject) {
  const places = placesOf(view.graph, id);
  if (places.length === 0) return nothing;
  const rows = places.map(
    (place) =>
      html`<li>
        ${renderRow(view, place.subject, {
          about: place.part ? view.t('detail.within-part') : wordsFor(view, place.subject),
          end: renderSaid(view, place),
        })}
      </li>`,
  );
  return renderBlock(
    view.t('detail.within'),
    null,
    html`<ul class="rows">
      ${rows}
    </ul>`,
    'within',
  );
}

function renderParts(view: PanelView, { id }: Subject) {
  const parts = partsOf(view.graph, id);
  if (parts.length === 0) return nothing;
  return renderBlock(
    view.t('detail.parts'),
    parts.length,
    html`<ul class="rows">
      ${parts.map((part) => html`<li>${renderEntry(view, part)}</li>`)}
    </ul>`,
    'parts',
  );
}

function renderEntry(view: PanelView, entry: Contained): TemplateResult {
  return renderRow(view, entry.subject, {
    about: view.text(entry.subject.gist),
    end: renderSaid(view, entry),
  });
}

const containers = ['core', 'quarter', 'zone', 'town'];

function renderContents(view: PanelView, { id, kind }: Subject, actions: DetailActions) {
  const groups = contentsOf(view.graph, id);
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  if (count === 0) {
    return containers.includes(kind) && partsOf(view.graph, id).length === 0
      ? renderBlock(
          view.t('detail.inside'),
          0,
          html`<p class="quiet">${view.t('detail.inside-none')}</p>`,
          'inside',
        )
      : nothing;
  }
  return renderBlock(
    view.t('detail.inside'),
    count,
    groups.map((group) => renderGroup(view, group, actions)),
    'inside',
  );
}

/** A person looks for one of more in the ledger. */
const mostListed = 100;
/** How many of each sector stand for more. */
const examples = 4;

function renderGroup(
  view: PanelView,
  { id, entries }: ContentGroup,
  { openLedger }: DetailActions,
): TemplateResult {
  const most = entries.length > mostListed ? examples : mostListed;
  const body =
    id === 'project'
      ? bySector(entries, ({ subject }) => subject.sector).map(
          ({ sector, entries: members }) => html`
            <h4>
              ${sector ? view.term('sector', sector) : view.t('projects.no-sector')}
              <span class="count">${members.length}</span>
            </h4>
            ${renderEntries(view, members.slice(0, most))}
          `,
        )
      : renderEntries(view, entries);
  return html`<details class="group ${id}" ?open=${entries.length <= 12 || id !== 'place'}>
    <summary>
      ${icon('chevron-right')}<span>${view.t(`detail.group.${id}`)}</span>
      <span class="count">${entries.length}</span>
    </summary>
    ${body} ${id === 'project' && most === examples ? renderRest(view, entries.length, openLedger) : nothing}
  </details>`;
}

function renderEntries(view: PanelView, entries: readonly Contained[]): TemplateResult {
  return html`<ul class="rows">
    ${entries.map((entry) => {
      const { stage } = entry.subject;
      const about = stage ? view.term('stage', stage) : nothing;
      return html`<li>${renderRow(view, entry.subject, { about, end: renderSaid(view, entry) })}</li>`;
    })}
  </ul>`;
}

function renderEvidence(view: PanelView, { id }: Subject): TemplateResult {
  const evidence = evidenceOf(view.graph, id);
  const body =
    evidence.length === 0
      ? html`<p class="quiet">${view.t('detail.evidence-none')}</p>`
      : html`<ol class="evidence">
          ${evidence.map((each) => html`<li>${renderSource(view, each)}</li>`)}
        </ol>`;
  return renderBlock(view.t('detail.evidence'), evidence.length, body);
}

function renderSource(view: PanelView, { section, links }: Evidence): TemplateResult {
  const number = sectionNumber(section, view.language);
  const title = view.text(section.title);
  return html`<button
    type="button"
    class="source"
    part="evidence"
    data-section=${section.id}
    data-reader
    title=${view.t('detail.open-section', { name: number || title })}
  >
    <span class="number">${number}</span>
    <span class="title">${title}</span>
    ${links.map(
      ({ phrase, paragraph, relation }) =>
        html`<span class="phrase">
          <q lang="zh">${phrase}</q>
          <span class="where">
            ${paragraph === 0 ? view.t('detail.heading') : view.t('detail.paragraph', { number: paragraph })}${
              relation === 'mentions' ? ` · ${view.t('detail.mentions')}` : nothing
            }
          </span>
        </span>`,
    )}
    ${icon('chevron-right')}
  </button>`;
}

function renderRelated(view: PanelView, { id }: Subject) {
  const related = relatedOf(view.graph, id);
  if (related.length === 0) return nothing;
  return renderBlock(
    view.t('detail.related'),
    related.length,
    html`<ul class="related">
      ${related.map(
        ({ subject, note }) =>
          html`<li>
            ${renderChip(view, subject)}${note ? html`<span class="note">${note}</span>` : nothing}
          </li>`,
      )}
    </ul>`,
  );
}

/** How we read the text, and where the position comes from. */
function renderReading(view: PanelView, { basis, source, position }: Subject) {
  const placed = position === null ? view.t('detail.no-position') : source;
  if (!basis && !placed) return nothing;
  return html`<section class="block reading" part="block">
    ${
      basis
        ? html`<h3>${view.t('detail.basis')}</h3>
            <p>${basis}</p>`
        : nothing
    }
    ${
      placed
        ? html`<h3>${view.t('detail.position')}</h3>
            <p>${placed}</p>`
        : nothing
    }
  </section>`;
}

function renderProblems(view: PanelView, { id }: Subject) {
  const problems = problemsAbout(view.graph, id);
  if (problems.length === 0) return nothing;
  return renderBlock(
    view.t('detail.problems'),
    problems.length,
    html`<ul class="problems">
      ${problems.map(
        ({ message, severity }) =>
          html`<li class=${severity}>
            ${icon(severity === 'note' ? 'info' : 'triangle-alert')}<span>${message}</span>
          </li>`,
      )}
    </ul>`,
  );
}
