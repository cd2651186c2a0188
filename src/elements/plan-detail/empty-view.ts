import { type TemplateResult, html } from 'lit';
import type { Subject, SubjectKind } from '../../model/types';
import type { PanelView } from '../shared/panel-element';
import { renderRow } from '../shared/subject-parts';

const starts: readonly SubjectKind[] = ['pattern', 'core', 'zone', 'family', 'town', 'platform', 'project'];

/** Where to start: the terms of the slogan, or whatever stands first in the plan. */
export function renderEmptyView(view: PanelView): TemplateResult {
  const { info } = view.graph;
  return html`<div class="empty" part="block">
    <p class="eyebrow">${[info.period, info.documentNumber].filter(Boolean).join(' · ')}</p>
    <h2>${view.text(info.title)}</h2>
    <h3>${view.t('detail.empty')}</h3>
    <p class="quiet">${view.t('detail.empty-hint')}</p>
    <ul class="rows">
      ${examples(view).map(
        (subject) => html`<li>${renderRow(view, subject, { about: view.text(subject.gist) })}</li>`,
      )}
    </ul>
  </div>`;
}

/** Three or four subjects of the best kind that the plan has. */
function examples({ graph }: PanelView): Subject[] {
  const all = [...graph.subjects.values()];
  const found: Subject[] = [];
  for (const kind of starts) {
    if (found.length >= 3) break;
    found.push(...all.filter((subject) => subject.kind === kind).slice(0, 4 - found.length));
  }
  return found;
}
