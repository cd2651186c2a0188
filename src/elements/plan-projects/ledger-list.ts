import { type TemplateResult, html, nothing } from 'lit';
import type { LedgerRow } from '../../model/ledger';
import { type Facet, noValue } from '../../model/ledger-filter';
import { type RowIndexes, groupRows } from '../../model/ledger-query';
import { type SectionId, type Subject, type SubjectId, sectors } from '../../model/types';
import type { PlanGraph } from '../../model/graph';
import type { Selection } from '../../state';
import { icon } from '../shared';
import type { PanelView } from '../shared/panel-element';
import { renderMark, renderSectorMark } from '../shared/subject-mark';
import { renderRow } from '../shared/subject-parts';
import { type LedgerView, labelOf } from './ledger-view';

/** How many rows of a group are drawn before a person asks for more. */
const step = 200;

export interface ListView extends LedgerView {
  group: Facet;
  /** Whether the group with this key is open. */
  isOpen(key: string): boolean;
  /** How many steps of rows a group shows. */
  steps(key: string): number;
  showMore(key: string): void;
}

/** What lies inside the selection. */
interface Inside {
  /** The selected subject or section. */
  of: { subject: Subject } | { section: SectionId };
  ids: ReadonlySet<SubjectId>;
}

/**
 * What lies inside the selected subject, or what the selected section names; `null` when nothing is selected
 * or a project or platform that holds no others.
 */
function insideSelection(graph: PlanGraph, selection: Selection | null): Inside | null {
  if (!selection) return null;
  if (selection.type === 'section') {
    const named = graph.subjectsIn(selection.id, { deep: true });
    return { of: { section: selection.id }, ids: new Set(named.map(({ id }) => id)) };
  }
  const subject = graph.subjects.get(selection.id);
  if (!subject) return null;
  const ids = subjectsInside(graph, subject.id);
  const listed = subject.kind === 'project' || subject.kind === 'platform';
  return ids.size === 0 && listed ? null : { of: { subject }, ids };
}

/** What lies in a subject: directly, in its parts, and in the towns that lie in it. */
function subjectsInside(graph: PlanGraph, id: SubjectId): Set<SubjectId> {
  const ids = new Set(graph.projectsAt(id).map((project) => project.id));
  const reached = new Set([id]);
  for (const container of reached) {
    for (const { subject, type } of graph.inside(container)) {
      ids.add(subject);
      if (type === 'part' || graph.subjects.get(subject)?.kind === 'town') reached.add(subject);
    }
  }
  ids.delete(id);
  return ids;
}

/** The words for where a project stands: the stage, and the plan's own word where that says more. */
function statusOf(view: Pick<PanelView, 'term' | 'language'>, { stage, action }: Subject): string {
  const word = stage ? view.term('stage', stage) : '';
  return action && view.language === 'zh' && action !== word
    ? [word, action].filter(Boolean).join(' · ')
    : word;
}

/** The rows under their headings; what lies inside the selection comes first. */
export function renderList(view: ListView, rows: RowIndexes): unknown {
  const inside = insideSelection(view.graph, view.selected);
  if (!inside) return renderGroups(view, rows, 'all');
  const isMember = (row: number): boolean => inside.ids.has(view.ledger.rows[row]?.subject.id ?? '');
  const members = rows.filter(isMember);
  const others = rows.filter((row) => !isMember(row));
  const { title, none } = insideTitle(view, inside);
  return html`<h3 class="scope first">${title}<span class="count">${members.length}</span></h3>
    ${members.length === 0 ? html`<p class="quiet">${none}</p>` : renderGroups(view, members, 'inside')}
    ${
      others.length === 0
        ? nothing
        : html`<h3 class="scope">${view.t('projects.others')}<span class="count">${others.length}</span></h3>
            ${renderGroups(view, others, 'others')}`
    }`;
}

function insideTitle(view: ListView, { of }: Inside): { title: string; none: string } {
  if ('subject' in of) {
    const name = view.text(of.subject.name);
    return { title: view.t('projects.inside', { name }), none: view.t('projects.inside-none', { name }) };
  }
  const section = view.graph.sections.get(of.section);
  const name = section ? view.sectionNumber(section) || view.text(section.title) : of.section;
  return { title: view.t('projects.named', { name }), none: view.t('projects.named-none', { name }) };
}

/** Rows under the headings of their groups. `scope` keeps the same group apart in two lists. */
function renderGroups(view: ListView, rows: RowIndexes, scope: string): TemplateResult[] {
  return groupRows(view.ledger, rows, view.group).map((group) => {
    const { value } = group;
    const key = `${scope}/${value}`;
    const open = view.isOpen(key);
    const shown = group.rows.subarray(0, step * (1 + view.steps(key)));
    const rest = group.rows.length - shown.length;
    return html`<section class="group" part="group">
      <div role="heading" aria-level=${scope === 'all' ? 3 : 4}>
        <button
          type="button"
          class="group-heading"
          data-group=${key}
          aria-expanded=${open}
          aria-controls=${open ? `group-${key}` : nothing}
        >
          ${icon('chevron-right')}${renderGroupMark(view, view.group, value)}
          <span class="name">${labelOf(view, view.group, value)}</span>
          <span class="count">${group.rows.length}</span>
        </button>
      </div>
      ${
        open
          ? html`<ul id="group-${key}">
              ${Array.from(shown, (row) =>
                renderEntry(view, view.ledger.rows[row] as LedgerRow, scope === 'inside'),
              )}
              ${
                rest > 0
                  ? html`<li>
                      <button type="button" class="plain more" @click=${() => view.showMore(key)}>
                        ${view.t('ledger.more', { count: Math.min(rest, step) })}
                      </button>
                    </li>`
                  : nothing
              }
            </ul>`
          : nothing
      }
    </section>`;
  });
}

/** A platform or project: name, towns and status. */
function renderEntry(view: ListView, { subject, towns }: LedgerRow, inside: boolean): TemplateResult {
  const places = towns.map((town) => labelOf(view, 'town', town)).join('、');
  const about = [places, statusOf(view, subject)].filter(Boolean).join(' · ');
  return html`<li class=${inside ? 'inside' : ''}>
    ${renderRow(view, subject, {
      about: about || nothing,
      end:
        subject.position === null ? html`<span class="by place">${view.t('panel.unplaced')}</span>` : nothing,
    })}
  </li>`;
}

/** The sign before the name of a group. */
export function renderGroupMark(view: LedgerView, facet: Facet, value: string): unknown {
  if (value === noValue) return nothing;
  if (facet === 'sector') {
    const sector = sectors.find((each) => each === value);
    return sector ? renderSectorMark(sector) : nothing;
  }
  if (facet === 'stage') return html`<i class="stage-dot ${value}" aria-hidden="true"></i>`;
  const subject = view.graph.subjects.get(value);
  return subject ? renderMark(view.graph, subject) : nothing;
}
