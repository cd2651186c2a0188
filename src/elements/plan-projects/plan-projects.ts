import { type PropertyValues, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { PlanGraph } from '../../model/graph';
import type { Subject } from '../../model/types';
import type { Action, Selection } from '../../state';
import { baseStyles, define, loadStatusStyles, renderLoadStatus } from '../shared';
import { filterBoxStyles, renderFilterBox } from '../shared/filter-box';
import { PanelElement, type PanelView, moveFocus } from '../shared/panel-element';
import { scrollToTop } from '../shared/scroll';
import { sectionNumber, subjectStyles } from '../shared/subject-parts';
import { planProjectsStyles } from './plan-projects.styles';
import {
  type Grouping,
  type Inside,
  type ProjectChip,
  countChips,
  filterProjects,
  groupProjects,
  groupings,
  insideSelection,
  listProjects,
  passesChip,
} from './project-groups';
import { type GroupView, renderGroup, statusOf } from './project-row';

/** Above this many rows all groups start closed. */
const manyRows = 400;

/**
 * The projects and platforms of the plan, by sector, town or zone. What lies inside the selected subject, or
 * what the selected section names, comes first. Arrow keys go through headings and rows.
 *
 * Give it a height, or a parent that scrolls.
 *
 * @fires plan-select - A person took a project or platform. Cancelable.
 * @fires plan-hover - A person points at one.
 * @csspart bar - Filter, grouping and chips.
 * @csspart filter - The box to filter.
 * @csspart group - A group with its heading.
 * @csspart row - A project or platform.
 */
export class PlanProjects extends PanelElement {
  static override styles = [baseStyles, loadStatusStyles, subjectStyles, filterBoxStyles, planProjectsStyles];

  @state() private typed = '';
  @state() private chip: ProjectChip = 'all';
  @state() private grouping: Grouping = 'sector';
  /** Groups that a person opened or closed; the others are as they start. */
  @state() private toggled: ReadonlyMap<string, boolean> = new Map();

  @query('.bar') private bar!: HTMLElement | null;

  protected readonly origin = 'list';

  readonly #load = this.slice((view) => view.load);
  readonly #size = new ResizeObserver(() => this.#scroll());
  #graph: PlanGraph | null = null;
  #all: Subject[] = [];
  /** The selected row is to be scrolled to. */
  #pending = false;
  /** The row that had the focus before drawing. */
  #focused: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#focused = focusedRow(this.shadowRoot);
    const graph = this.loaded?.graph ?? null;
    if (graph === this.#graph) return;
    this.#graph = graph;
    this.#all = graph ? listProjects(graph) : [];
    this.#reset();
    this.toggled = new Map();
    this.#pending = true;
  }

  protected override updated(): void {
    this.#scroll();
    this.#keepFocus();
  }

  protected override render() {
    const { view } = this;
    if (!view) {
      return renderLoadStatus(
        this.#load.value,
        (key, values) => this.t(key, values),
        () => this.reload(),
      );
    }
    const found = filterProjects(view.graph, this.#all, this.typed, (subject) => statusOf(view, subject));
    const entries = found.filter((entry) => passesChip(entry, this.chip));
    return html`<div class="bar" part="bar">
        ${renderFilterBox({
          value: this.typed,
          label: this.t('projects.filter'),
          clearLabel: this.t('panel.clear-filter'),
          changed: (value) => (this.typed = value),
        })}
        ${this.#renderGroupings()} ${this.#renderChips(countChips(found))}
        <p class="sr-only" role="status">${this.t('projects.shown', { count: entries.length })}</p>
      </div>
      <div
        class="list"
        role="region"
        aria-label=${this.t('projects.label')}
        @keydown=${this.#onKey}
        @click=${this.#onClick}
      >
        ${entries.length === 0 ? this.#renderNone() : this.#renderList(view, entries)}
      </div>`;
  }

  protected override selectionChanged(selection: Selection | null, { origin }: Action): void {
    if (origin === this.origin) return;
    this.#pending = true;
    const subject = selection?.type === 'subject' ? this.loaded?.graph.subjects.get(selection.id) : undefined;
    if (subject && this.#all.includes(subject) && !this.#passes(subject)) this.#reset();
  }

  #renderGroupings() {
    return html`<div class="segments" role="group" aria-label=${this.t('projects.group-by')}>
      ${groupings.map(
        (grouping) =>
          html`<button
            type="button"
            aria-pressed=${grouping === this.grouping}
            @click=${() => (this.grouping = grouping)}
          >
            ${this.t(`projects.group.${grouping}`)}
          </button>`,
      )}
    </div>`;
  }

  #renderChips(counts: ReadonlyMap<ProjectChip, number>) {
    const all = [...countChips(this.#all).keys()];
    return html`<div class="chips" role="group" aria-label=${this.t('projects.sectors')}>
      ${all.map((chip) => {
        const label =
          chip === 'all' || chip === 'platforms' ? this.t(`projects.${chip}`) : this.term('sector', chip);
        const count = counts.get(chip) ?? 0;
        return html`<button
          type="button"
          class="toggle"
          aria-pressed=${chip === this.chip}
          ?disabled=${count === 0 && chip !== this.chip}
          @click=${() => (this.chip = chip === this.chip ? 'all' : chip)}
        >
          ${label}<span class="count">${count}</span>
        </button>`;
      })}
    </div>`;
  }

  #renderNone() {
    return html`<div class="none">
      <p>${this.t('projects.none')}</p>
      <button class="button" type="button" @click=${() => this.#reset()}>${this.t('projects.reset')}</button>
    </div>`;
  }

  #renderList(view: PanelView, entries: readonly Subject[]) {
    const groupView: GroupView = {
      ...view,
      grouping: this.grouping,
      isOpen: (key) => this.toggled.get(key) ?? (this.#all.length <= manyRows || this.typed !== ''),
    };
    const render = (some: readonly Subject[], scope: string) =>
      groupProjects(view.graph, some, this.grouping).map((group) => renderGroup(groupView, group, scope));
    const inside = insideSelection(view.graph, view.selected);
    if (!inside) return render(entries, 'all');
    const members = entries.filter(({ id }) => inside.ids.has(id));
    const others = entries.filter(({ id }) => !inside.ids.has(id));
    const { title, none } = this.#insideTitle(view, inside);
    return html`<h3 class="scope first">${title}<span class="count">${members.length}</span></h3>
      ${members.length === 0 ? html`<p class="quiet">${none}</p>` : render(members, 'inside')}
      ${
        others.length === 0
          ? nothing
          : html`<h3 class="scope">
                ${this.t('projects.others')}<span class="count">${others.length}</span>
              </h3>
              ${render(others, 'others')}`
      }`;
  }

  #insideTitle(view: PanelView, { of }: Inside): { title: string; none: string } {
    if ('subject' in of) {
      const name = view.text(of.subject.name);
      return { title: this.t('projects.inside', { name }), none: this.t('projects.inside-none', { name }) };
    }
    const section = view.graph.sections.get(of.section);
    const name = section
      ? sectionNumber(view, section, view.language) || view.text(section.title)
      : of.section;
    return { title: this.t('projects.named', { name }), none: this.t('projects.named-none', { name }) };
  }

  readonly #onClick = (event: Event): void => {
    const heading = event.target instanceof Element ? event.target.closest('[data-group]') : null;
    if (heading) this.#toggle(heading);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>('.group-heading, .row')];
    if (moveFocus(event, items) || !(event.target instanceof Element)) return;
    const heading = event.target.closest('[data-group]');
    const open = heading?.getAttribute('aria-expanded') === 'true';
    if (heading && ((event.key === 'ArrowRight' && !open) || (event.key === 'ArrowLeft' && open))) {
      event.preventDefault();
      this.#toggle(heading);
    }
  };

  #toggle(heading: Element): void {
    const key = heading.getAttribute('data-group') ?? '';
    this.toggled = new Map(this.toggled).set(key, heading.getAttribute('aria-expanded') !== 'true');
  }

  #passes(subject: Subject): boolean {
    const { view } = this;
    if (!view) return true;
    const found = filterProjects(view.graph, [subject], this.typed, (each) => statusOf(view, each));
    return found.length > 0 && passesChip(subject, this.chip);
  }

  #reset(): void {
    this.typed = '';
    this.chip = 'all';
  }

  /** A row that drawing has moved to another group keeps the focus. */
  #keepFocus(): void {
    const id = this.#focused;
    if (id === null || focusedRow(this.shadowRoot) === id) return;
    this.renderRoot.querySelector<HTMLElement>(`.row[data-subject="${CSS.escape(id)}"]`)?.focus();
  }

  /** Scrolls to the selected row, or to the top when what lies inside the selection comes first. */
  #scroll(): void {
    if (!this.#pending || this.clientHeight === 0) return;
    this.#pending = false;
    const target =
      this.renderRoot.querySelector('.row[aria-current]') ?? this.renderRoot.querySelector('.scope');
    if (target) scrollToTop(target, (this.bar?.offsetHeight ?? 0) + 40);
  }
}

function focusedRow(root: ShadowRoot | null): string | null {
  const focused = root?.activeElement;
  return focused instanceof HTMLElement && focused.matches('.row') ? (focused.dataset.subject ?? null) : null;
}

define('plan-projects', PlanProjects);

declare global {
  interface HTMLElementTagNameMap {
    'plan-projects': PlanProjects;
  }
}
