import { type TemplateResult, html, nothing } from 'lit';
import type { Subject } from '../../model/types';
import { icon } from '../shared';
import type { PanelView } from '../shared/panel-element';
import { renderMark, renderSectorMark } from '../shared/subject-mark';
import { renderRow } from '../shared/subject-parts';
import { sectors } from '../../model/types';
import type { Grouping, ProjectGroup } from './project-groups';

export interface GroupView extends PanelView {
  grouping: Grouping;
  /** Whether the group with this key is open. */
  isOpen(key: string): boolean;
}

/** The words for where a project stands: the stage, and the plan's own word where that says more. */
export function statusOf(view: Pick<PanelView, 'term' | 'language'>, { stage, action }: Subject): string {
  const word = stage ? view.term('stage', stage) : '';
  return action && view.language === 'zh' && action !== word
    ? [word, action].filter(Boolean).join(' · ')
    : word;
}

/** A platform or project: name, town and status. */
export function renderProject(view: PanelView, subject: Subject, inside: boolean): TemplateResult {
  const town = subject.town === null ? undefined : view.graph.subjects.get(subject.town);
  const about = [town ? view.text(town.name) : '', statusOf(view, subject)].filter(Boolean).join(' · ');
  const unplaced = subject.position === null;
  return html`<li class=${inside ? 'inside' : ''}>
    ${renderRow(view, subject, {
      about: about || nothing,
      end: unplaced ? html`<span class="by place">${view.t('panel.unplaced')}</span>` : nothing,
    })}
  </li>`;
}

/** A group with its heading. `scope` keeps the same group apart in two lists. */
export function renderGroup(
  view: GroupView,
  { id, subject, entries }: ProjectGroup,
  scope: string,
): TemplateResult {
  const key = `${scope}/${id}`;
  const open = view.isOpen(key);
  const level = scope === 'all' ? 3 : 4;
  return html`<section class="group" part="group">
    <div role="heading" aria-level=${level}>
      <button
        type="button"
        class="group-heading"
        data-group=${key}
        aria-expanded=${open}
        aria-controls=${open ? `group-${key}` : nothing}
      >
        ${icon('chevron-right')}${renderGroupMark(view, id, subject)}
        <span class="name">${groupTitle(view, id, subject)}</span>
        <span class="count">${entries.length}</span>
      </button>
    </div>
    ${
      open
        ? html`<ul id="group-${key}">
            ${entries.map((entry) => renderProject(view, entry, scope === 'inside'))}
          </ul>`
        : nothing
    }
  </section>`;
}

function groupTitle(view: GroupView, id: string, subject: Subject | null): string {
  if (subject) return view.text(subject.name);
  if (id === 'platforms') return view.t('projects.platforms');
  if (id !== 'none') return view.term('sector', id);
  const rest = { sector: 'projects.no-sector', town: 'projects.no-town', zone: 'projects.no-zone' } as const;
  return view.t(rest[view.grouping]);
}

function renderGroupMark(view: GroupView, id: string, subject: Subject | null) {
  if (subject) return renderMark(view.graph, subject);
  if (id === 'platforms') return html`<span class="mark platform" aria-hidden="true"></span>`;
  const sector = sectors.find((each) => each === id);
  return sector ? renderSectorMark(sector) : nothing;
}
