import { type PropertyValues, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BriefingPanel } from '../../model/briefing';
import { figureTables, sharedRemarks } from '../../model/figures';
import { decodeFilter } from '../../model/ledger-filter';
import { query } from '../../model/ledger-query';
import type { Subject } from '../../model/types';
import { baseStyles, define } from '../shared';
import { PanelElement, type PanelView } from '../shared/panel-element';
import { planLedger } from '../shared/plan-ledger';
import { renderRow, subjectStyles } from '../shared/subject-parts';
import { chartStyles } from '../plan-figures/figure-chart';
import { renderFigure } from '../plan-figures/figure-item';
import { renderKey } from '../plan-figures/figure-key';
import { planFiguresStyles } from '../plan-figures/plan-figures.styles';
import { briefingPanelStyles } from './briefing-panel.styles';
import '../../strings/briefing';
import '../../strings/figures';
import '../../strings/panels';
import '../shared/panel-icons';

/** Px of the texts of a drawing. */
const drawnText = 12;

/** The panel of a step: charts of a table, or a list of projects. Part of `plan-briefing`. */
export class PlanBriefingPanel extends PanelElement {
  static override styles = [baseStyles, subjectStyles, chartStyles, planFiguresStyles, briefingPanelStyles];

  @property({ attribute: false }) panel: BriefingPanel | null = null;

  /** Px of its texts. */
  @property({ type: Number }) textSize = 26;

  @state() private width = 300;

  /** What is taken here is shown on the map as if it were taken there. */
  protected readonly origin = 'list';

  readonly #size = new ResizeObserver(() => (this.width = this.clientWidth || this.width));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('panel')) this.scrollTop = 0;
  }

  protected override render() {
    const { view, panel } = this;
    if (!view || !panel) return nothing;
    return panel.type === 'figures' ? this.#renderFigures(view, panel) : this.#renderProjects(view, panel);
  }

  #renderFigures(view: PanelView, panel: Extract<BriefingPanel, { type: 'figures' }>) {
    const found = figureTables(view.graph).find(({ section }) => section === panel.table);
    if (!found) return nothing;
    const { indicators } = panel;
    const rows = indicators
      ? indicators.flatMap((id) => found.rows.filter(({ indicator }) => indicator.id === id))
      : found.rows;
    const section = view.graph.sections.get(panel.table);
    // Drawings are made for small texts, and enlarged.
    const width = this.width / (this.textSize / drawnText);
    return html`${section ? html`<h3>${view.text(section.title)}</h3>` : nothing} ${renderKey(view, rows)}
      <ul class="figures-list">
        ${rows.map((row) => renderFigure(view, row, { width, shared: sharedRemarks(found.rows) }))}
      </ul>`;
  }

  #renderProjects(view: PanelView, panel: Extract<BriefingPanel, { type: 'projects' }>) {
    const ledger = planLedger(view.graph);
    const { rows } = query(ledger, decodeFilter(panel.filter));
    const subjects = [...rows].map((row) => ledger.rows[row]!.subject);
    return html`<h3>${this.t('briefing.projects', { count: subjects.length })}</h3>
      <ul class="projects">
        ${subjects.map((subject) => html`<li>${renderRow(view, subject, { about: aboutOf(view, subject) })}</li>`)}
      </ul>`;
  }
}

function aboutOf(view: PanelView, { action, stage, position }: Subject) {
  const words = [view.language === 'zh' ? action : null, stage ? view.term('stage', stage) : null];
  const place = position ? [] : [view.t('panel.unplaced')];
  return [...new Set(words), ...place].filter(Boolean).join(' · ');
}

define('plan-briefing-panel', PlanBriefingPanel);

declare global {
  interface HTMLElementTagNameMap {
    'plan-briefing-panel': PlanBriefingPanel;
  }
}
